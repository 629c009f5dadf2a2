"""The whole on a cluster of two executors: nothing lost, nothing twice, whatever happens."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import expected
import processes
import pytest
from conftest import CONFIGURATION, ENVIRONMENT, HERE, MASTER, SPARK_HOME

import gangmu_spark
from gangmu_spark import job
from gangmu_spark.schema import TABLES

pytestmark = pytest.mark.spark
FAKE = str(HERE / "fake_worker.py")


def run(spark, *arguments):
    return job.run(spark, job.parse([str(argument) for argument in arguments]))


def read(spark, folder):
    return {name: expected.rows(spark.read.parquet(f"{folder}/{name}")) for name in TABLES}


def by_source(rows):
    assert len({row["source"] for row in rows}) == len(rows), "a document stands twice"
    return {row["source"]: row for row in rows}


@pytest.fixture(scope="module")
def extracted(gangmu, documents):
    return expected.extract(gangmu, documents)


@pytest.fixture(scope="module")
def many_tasks(spark):
    """So few documents are a task that an executor can be killed between two."""
    spark.conf.set("spark.sql.files.maxPartitionBytes", str(1500 << 10))
    yield
    spark.conf.unset("spark.sql.files.maxPartitionBytes")


@pytest.fixture(scope="module")
def uninterrupted(spark, documents, many_tasks, tmp_path_factory):
    folder = tmp_path_factory.mktemp("uninterrupted") / "facts"
    run(spark, documents, "--output", folder)
    for name, table in TABLES.items():
        assert spark.read.parquet(f"{folder}/{name}").schema == table.schema
    return read(spark, folder)


def test_gives_what_extract_gives(uninterrupted, documents, extracted):
    rows = by_source(uninterrupted["documents"])
    assert set(rows) == {path.name for path in documents.iterdir()}
    assert {name for name, row in rows.items() if row["status"] == "converted"} == set(extracted)
    assert expected.documents(extracted) == [row for row in uninterrupted["documents"] if row["status"] == "converted"]
    for name, facts in expected.tables(extracted).items():
        assert len(facts) > 500
        assert uninterrupted[name] == facts


def test_says_what_is_wrong_with_each_poisoned_document(uninterrupted, documents):
    failed = {row["source"]: row for row in uninterrupted["documents"] if row["status"] == "failed"}
    assert set(failed) == {path.name for path in documents.glob("bad-*")}
    assert all(row["errorCode"] and row["errorMessage"] and row["sha256"] for row in failed.values())
    assert failed["bad-empty.txt"]["errorCode"] == "empty"
    assert failed["bad-noise.txt"]["errorCode"] == "binary"


class Killer(threading.Thread):
    """Kills an executor in the middle of its work, and keeps what it had started."""

    def __init__(self, spark):
        super().__init__(daemon=True)
        self.tracker = spark.sparkContext.statusTracker()
        self.stage = None
        self.children = []

    def run(self):
        end = time.monotonic() + 600
        while self.stage is None and time.monotonic() < end:
            for stage in self.tracker.getActiveStageIds():
                info = self.tracker.getStageInfo(stage)
                if info and info.numTasks >= 12 and 3 <= info.numCompletedTasks <= info.numTasks - 4:
                    self.strike(stage)
            time.sleep(0.01)

    def strike(self, stage):
        executor = processes.executors()[0]
        workers = processes.below(executor, "gangmu worker")
        if workers:
            self.children = processes.below(executor, "")
            os.kill(executor, signal.SIGKILL)
            self.stage = stage


def test_survives_the_death_of_an_executor(spark, documents, uninterrupted, tmp_path):
    killer = Killer(spark)
    killer.start()
    run(spark, documents, "--output", tmp_path / "facts")
    killer.join()
    assert killer.stage is not None, "no executor was killed in mid-run"
    assert killer.tracker.getStageInfo(killer.stage).numFailedTasks >= 1
    assert processes.all_end(killer.children), "what the executor had started lives on"
    assert read(spark, tmp_path / "facts") == uninterrupted


def test_goes_on_where_documents_kill_or_hang_the_worker(spark, tmp_path):
    texts = [(f"{number}", f"text {number}") for number in range(50)]
    texts += [("dies", "die"), ("hangs", "hang"), ("rubbish", "rubbish"), ("broken", "broken"), ("none", None)]
    frame = spark.createDataFrame(texts, "id string, text string").repartition(3)
    options = gangmu_spark.Options(program=FAKE, document_timeout=2)
    found = by_source(expected.rows(gangmu_spark.convert(frame, key="id", content="text", options=options)))
    assert set(found) == {key for key, _ in texts}
    codes = {key: row["error"]["code"] for key, row in found.items() if row["status"] == "failed"}
    assert codes == {"dies": "crash", "hangs": "timeout", "rubbish": "crash", "broken": "crash", "none": "input"}


def test_ends_workers_when_a_job_is_cancelled(spark):
    frame = spark.createDataFrame([("hangs", "hang")], "id string, text string")
    converted = gangmu_spark.convert(frame, key="id", content="text", options=gangmu_spark.Options(program=FAKE))

    def cancel():
        while not processes.below(os.getpid(), "fake_worker.py"):
            time.sleep(0.05)
        workers.extend(processes.below(os.getpid(), "fake_worker.py"))
        spark.sparkContext.cancelAllJobs()

    workers = []
    thread = threading.Thread(target=cancel, daemon=True)
    thread.start()
    with pytest.raises(Exception, match="cancel"):
        converted.collect()
    thread.join()
    # Spark gives a cancelled task's Python some seconds before it kills it.
    assert workers and processes.all_end(workers, 60)


@pytest.mark.parametrize("type_", ["binary", "string"])
def test_reads_tables(spark, documents, extracted, type_, tmp_path):
    names = [f"{number:04}.txt" for number in range(20)]
    texts = [(number, (documents / name).read_bytes()) for number, name in enumerate(names)]
    frame = spark.createDataFrame(texts, "number int, body binary")
    frame = frame.selectExpr("number", f"cast(body as {type_}) as `the body`")
    converted = gangmu_spark.convert(frame, key="number", content="the body").persist()
    facts = expected.tables({str(number): extracted[name] for number, name in enumerate(names)})
    for name, rows in facts.items():
        assert expected.rows(gangmu_spark.table(converted, name)) == rows
    converted.unpersist()


def test_reads_files_by_their_paths(spark, documents, extracted):
    names = ["0000.txt", "same-text-word.docx", "bad-empty.txt", "is-not-there.txt"]
    frame = spark.createDataFrame([(str(documents / name),) for name in names], "file string")
    options = gangmu_spark.Options(keeps_json=True)
    found = by_source(expected.rows(gangmu_spark.convert(frame, key="file", path="file", options=options)))
    assert {name: row["error"] and row["error"]["code"] for name, row in found.items()} == {
        "0000.txt": None, "same-text-word.docx": None, "bad-empty.txt": "empty", "is-not-there.txt": "file"
    }  # fmt: skip
    whole = json.loads(found["same-text-word.docx"]["json"])
    assert whole.pop("source")["uri"].endswith("same-text-word.docx")
    assert whole == {key: value for key, value in extracted["same-text-word.docx"].items() if key != "source"}


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"key": "id", "content": "x"}, "there is no column “x” for content; the columns are: id (int), text (string)"),
        ({"key": "name", "content": "text"}, "there is no column “name” for key"),
        ({"key": "id", "content": "id"}, "the column “id” cannot be the content, it is int"),
        ({"key": "id", "path": "id"}, "the column “id” cannot be the path, it is int"),
        ({"key": "list", "content": "text"}, "the column “list” cannot be the key, it is array<int>"),
        ({"key": "id", "content": None}, "name the column"),
    ],
)  # fmt: skip
def test_refuses_columns_before_anything_runs(spark, columns, message):
    frame = spark.createDataFrame([(1, "text", [1])], "id int, text string, list array<int>")
    with pytest.raises(gangmu_spark.InputError) as raised:
        gangmu_spark.convert(frame, **columns)
    assert message in str(raised.value)


def test_fails_where_the_program_is_missing(spark):
    frame = spark.createDataFrame([("a", "text")], "id string, text string")
    options = gangmu_spark.Options(program="gangmu-of-another-name")
    with pytest.raises(Exception, match="the program gangmu-of-another-name is not on this node"):
        gangmu_spark.convert(frame, key="id", content="text", options=options).collect()


def test_converts_only_what_has_changed(spark, tmp_path):
    def write(**texts):
        for name, text in texts.items():
            (tmp_path / "in" / f"{name}.txt").write_text(text)

    def titles():
        rows = expected.rows(spark.read.parquet(str(tmp_path / "facts" / "documents")))
        return {name: row["title"] for name, row in by_source(rows).items()}

    def convert(*more):
        return run(spark, tmp_path / "in", "--output", tmp_path / "facts", "--program", FAKE, *more)[0]

    (tmp_path / "in").mkdir()
    write(a="one", b="two", c=f"die-once {tmp_path / 'x'}", d="die")
    assert convert() == "converted 3, failed 1"
    write(b="changed", e="new")
    # What has failed is tried again.
    assert convert() == "converted 2, failed 1"
    (tmp_path / "in" / "d.txt").unlink()
    assert convert() == "converted 0, failed 0"
    assert convert("--force") == "converted 4, failed 0"
    assert titles() == {
        "a.txt": "one", "b.txt": "changed", "c.txt": f"die-once {tmp_path / 'x'}", "d.txt": None, "e.txt": "new"
    }  # fmt: skip
    # A run that was ended leaves files, but no _SUCCESS.
    ended = tmp_path / "facts" / "converted" / "run=9"
    ended.mkdir()
    (ended / "part-0.parquet").write_bytes(b"half a fi")
    write(a="again")
    assert convert() == "converted 1, failed 0"
    assert titles()["a.txt"] == "again"


def test_reports_files_that_are_too_large(spark, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "small.txt").write_text("一、好\n")
    with open(tmp_path / "in" / "large.txt", "wb") as file:
        file.truncate(3 << 20)
    lines = run(spark, tmp_path / "in", "--output", tmp_path / "facts", "--max-file-size", 2)
    assert lines[0] == "converted 1, failed 1"
    rows = by_source(expected.rows(spark.read.parquet(str(tmp_path / "facts" / "documents"))))
    assert rows["large.txt"]["errorMessage"].startswith("the file is larger than 2 MB")


def test_tells_of_keys_that_stand_twice(spark, tmp_path):
    spark.createDataFrame([("a", "一"), ("a", "二"), ("b", "三")], "id string, text string").write.json(
        f"{tmp_path}/in"
    )
    lines = run(
        spark, tmp_path / "in", "--source", "json", "--key", "id", "--content", "text", "--output", tmp_path / "o"
    )
    assert lines[:2] == [
        "converted 3, failed 0",
        "1 keys stand more than once in the input: their facts cannot be told apart in the tables",
    ]


def submit(folder, gangmu, shipped, *arguments):
    """Run the job as the README says."""
    command = [SPARK_HOME / "bin" / "spark-submit", "--master", MASTER, *CONFIGURATION, "--files", gangmu]
    command += ["--py-files", shipped, HERE.parent / "gangmu_spark" / "job.py", *arguments]
    environment = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", **ENVIRONMENT}
    environment |= {name: os.environ[name] for name in ("JAVA_HOME", "HOME") if name in os.environ}
    words = [str(word) for word in command]
    return subprocess.run(words, env=environment, cwd=folder, capture_output=True, text=True, timeout=900)


def test_runs_by_spark_submit(gangmu, shipped, documents, tmp_path):
    (tmp_path / "in").mkdir()
    for name in ("0000.txt", "same-text-pages.ofd", "bad-empty.txt"):
        (tmp_path / "in" / name).write_bytes((documents / name).read_bytes())
    done = submit(tmp_path, gangmu, shipped, "in", "--output", "facts")
    assert done.returncode == 0, done.stderr[-3000:]
    assert "converted 2, failed 1" in done.stdout
    assert (tmp_path / "facts" / "tasks" / "_SUCCESS").exists()


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (
            ["--content", "text"],
            2,
            "gangmu-spark: there is no column “text” for content; the columns are: path (string)",
        ),
        (["--program", "/nowhere/gangmu"], 1, "gangmu-spark: the program /nowhere/gangmu is not on this node"),
    ],
)
def test_says_what_is_wrong(monkeypatch, capsys, spark, documents, tmp_path, arguments, status, message):
    monkeypatch.setattr(spark, "stop", lambda: None)
    monkeypatch.setattr(job.SparkSession, "builder", Builder(spark))
    words = [str(documents / "0000.txt"), "--output", str(tmp_path / "facts"), *arguments]
    assert job.main(words) == status
    assert message in capsys.readouterr().err


class Builder:
    """Gives a session that is there already."""

    def __init__(self, spark):
        self.spark = spark

    def appName(self, name):  # noqa: N802
        return self

    def getOrCreate(self):  # noqa: N802
        return self.spark
