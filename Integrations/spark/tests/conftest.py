"""A cluster of two executors, each a process of its own, and the documents that it reads."""

import os
import random
import shutil
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
sys.path[:0] = [str(HERE.parent), str(ROOT / "Scripts")]

import pyspark  # noqa: E402

SPARK_HOME = Path(pyspark.__file__).parent
MASTER = "local-cluster[2,1,1024]"
ENVIRONMENT = {
    "SPARK_HOME": str(SPARK_HOME),
    "SPARK_LOCAL_IP": "127.0.0.1",
    "PYSPARK_PYTHON": sys.executable,
    "TZ": "Asia/Shanghai",
}
# Where make test-spark runs on several cores, nobody needs more than these two.
CONFIGURATION = ["--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=2"]


@pytest.fixture(scope="session")
def gangmu():
    """The program; taken out of the environment, where executors would find it without its being shipped."""
    program = os.environ.pop("GANGMU", "")
    if not program:
        pytest.skip("GANGMU names no program; make test-spark does")
    yield program
    os.environ["GANGMU"] = program


@pytest.fixture(scope="session")
def shipped(tmp_path_factory):
    """The package as it goes to a cluster."""
    base = tmp_path_factory.mktemp("package") / "gangmu_spark"
    return shutil.make_archive(str(base), "zip", HERE.parent, "gangmu_spark")


@pytest.fixture(scope="session")
def spark(gangmu, shipped):
    """A session on the cluster, with the program and the package shipped."""
    from pyspark.sql import SparkSession

    os.environ.update(ENVIRONMENT)
    arguments = ["--master", MASTER, "--files", gangmu, "--py-files", shipped, *CONFIGURATION, "pyspark-shell"]
    os.environ["PYSPARK_SUBMIT_ARGS"] = " ".join(arguments)
    session = SparkSession.builder.appName("tests").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()
    shutil.rmtree(SPARK_HOME / "work", ignore_errors=True)


@pytest.fixture(scope="session")
def documents(tmp_path_factory):
    """A folder of sound documents in many formats, and poisoned ones among them."""
    import bench_corpus

    folder = tmp_path_factory.mktemp("documents")
    maker = bench_corpus.Maker(7)
    for number in range(300):
        (folder / f"{number:04}.txt").write_text(maker.text(maker.random.randint(5_000, 60_000)), encoding="utf-8")
    for path in (ROOT / "Fixtures").rglob("*"):
        if path.suffix in {".html", ".docx", ".ofd", ".pdf", ".xlsx", ".csv", ".md"} and "exporters" not in path.parts:
            shutil.copy(path, folder / "-".join(path.relative_to(ROOT / "Fixtures").parts))
    for name, content in _poisons(maker).items():
        (folder / name).write_bytes(content)
    return folder


def _poisons(maker):
    """Files that no document is in, or only part of one."""
    noise = random.Random(1)
    fixtures = ROOT / "Fixtures/same-text"
    return {
        "bad-empty.txt": b"",
        "bad-空 100%.txt": b"",
        "bad-blank.txt": b" \n\t\n" * 50,
        "bad-noise.txt": noise.randbytes(5000),
        "bad-picture.png": b"\x89PNG\r\n\x1a\n" + noise.randbytes(900),
        "bad-cut.pdf": (fixtures / "printed.pdf").read_bytes()[:700],
        "bad-cut.docx": (fixtures / "word.docx").read_bytes()[:900],
        "bad-cut.zip": (fixtures / "archive.zip").read_bytes()[:500],
        "bad-old.doc": bytes.fromhex("d0cf11e0a1b11ae1") + noise.randbytes(2000),
        "bad-page.html": b"<html><script>" + maker.text(4000).encode() + b"</script></html>",
    }
