"""What a worker does to itself, and what becomes of the documents."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import gangmu_spark.worker
from gangmu_spark.worker import Limits, Request, Worker, WorkerNotUsable

FAKE = str(Path(__file__).with_name("fake_worker.py"))


def worker(*arguments, seconds=30.0, memory=2048):
    return Worker([sys.executable, FAKE, *arguments], Limits(seconds, memory << 20))


def results(worker, *texts):
    lines = worker.convert([Request("x", content=text.encode()) for text in texts])
    answers = [json.loads(line) for line in lines]
    assert [answer["id"] for answer in answers] == list(range(answers[0]["id"], answers[0]["id"] + len(texts)))
    return [
        answer["document"]["metadata"]["title"] if "document" in answer else answer["error"]["code"]
        for answer in answers
    ]


def pid(worker):
    return json.loads(worker.convert([Request("x", content=b"who")])[0])["document"]["generator"]["version"]


def is_running(process):
    """Whether it is there, and not only waited for."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


def ends(process):
    end = time.monotonic() + 20
    while is_running(process) and time.monotonic() < end:
        time.sleep(0.05)
    return not is_running(process)


def test_answers_in_order_from_one_process():
    with worker() as one:
        texts = [f"document {number}" for number in range(500)]
        before = pid(one)
        assert results(one, *texts) == texts
        assert pid(one) == before


def test_answers_nothing_for_nothing():
    with worker() as one:
        assert one.convert([]) == []


def test_does_not_stall_on_full_pipes():
    # Each is far more than a pipe holds, in both directions at the same time.
    with worker() as one:
        texts = ["x" * 300_000, "large 1000000", "y" * 3_000_000] * 4
        assert [len(result) for result in results(one, *texts)] == [300_000, 1_000_000, 3_000_000] * 4


def test_reads_paths(tmp_path):
    (tmp_path / "a.txt").write_text("in a file")
    with worker() as one:
        line = one.convert([Request("a", path=str(tmp_path / "a.txt"))])[0]
    assert json.loads(line)["document"]["metadata"]["title"] == "in a file"


def test_takes_empty_documents():
    with worker() as one:
        assert results(one, "", "a", "") == ["", "a", ""]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("die", "crash", "ended by itself (status 3); it was tried twice; its last message: it hurts"),
        ("hang", "timeout", "took longer than 1 seconds; it was tried twice"),
        ("grow", "memory", "needs more than 150 MB; it was tried twice"),
        ("rubbish", "crash", "wrote what is no answer"),
        ("other-id", "crash", "wrote what is no answer"),
        ("endless", "crash", "wrote more than an answer can hold"),
        ("refuse", "binary", "is binary data"),
    ],
)
def test_reports_the_document_and_goes_on(monkeypatch, text, code, words):
    monkeypatch.setattr(gangmu_spark.worker, "_LONGEST_ANSWER", 10 << 20)
    seconds, memory = (1, 2048) if text == "hang" else (60, 150)
    with worker(seconds=seconds, memory=memory) as one:
        assert results(one, "a", text, "b", text, "c") == ["a", code, "b", code, "c"]
        error = json.loads(one.convert([Request("x", content=text.encode())])[0])["error"]
        assert words in error["message"]


def test_tries_a_document_twice(tmp_path):
    with worker() as one:
        text = f"die-once {tmp_path / 'tried'}"
        before = pid(one)
        assert results(one, "a", text, "b") == ["a", text, "b"]
        assert pid(one) != before


def test_replaces_a_worker_that_was_killed_while_idle():
    with worker() as one:
        os.kill(int(pid(one)), signal.SIGKILL)
        assert results(one, "a", "b") == ["a", "b"]


def test_takes_no_late_answer_for_another_documents():
    with worker() as one:
        assert results(one, "twice", "a") == ["twice", "a"]
        assert results(one, "b", "c") == ["b", "c"]
        assert results(one, "twice") == ["twice"]
        assert results(one, "d") == ["d"]


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["/nowhere/gangmu", "worker"], "/nowhere/gangmu cannot be started"),
        ([sys.executable, FAKE, "--fail"], "its last message: error while loading shared libraries: libicu"),
        ([sys.executable, FAKE, "--deaf"], "took longer than 1 seconds before any document"),
    ],
)
def test_says_that_no_worker_can_be_used(monkeypatch, command, words):
    monkeypatch.setattr(gangmu_spark.worker, "_PROBE_SECONDS", 1)
    with Worker(command) as one, pytest.raises(WorkerNotUsable) as raised:
        one.convert([Request("x", content=b"a")])
    assert words in str(raised.value)


def test_ends_what_the_worker_started(tmp_path):
    with worker(seconds=1) as one:
        assert results(one, f"spawn {tmp_path / 'pid'}") == ["timeout"]
    assert ends(int((tmp_path / "pid").read_text()))


def test_leaves_no_process_and_no_folder(tmp_path):
    with Worker([sys.executable, FAKE], folder=str(tmp_path)) as one:
        process = int(pid(one))
        assert list(tmp_path.iterdir())
    assert ends(process)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["hang", "wait"])
def test_dies_with_its_parent(text):
    code = (
        "import sys, time; from gangmu_spark.worker import *; one = Worker([sys.executable, sys.argv[1]]);"
        "print(one.convert([Request('x', content=b'who')])[0].decode(), flush=True);"
        "one.convert([Request('x', content=sys.argv[2].encode())]); time.sleep(1000)"
    )
    parent = subprocess.Popen([sys.executable, "-c", code, FAKE, text], stdout=subprocess.PIPE)
    process = int(json.loads(parent.stdout.readline())["document"]["generator"]["version"])
    time.sleep(0.5)
    assert is_running(process)
    parent.kill()
    parent.wait()
    assert ends(process)
