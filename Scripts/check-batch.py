#!/usr/bin/env python3
"""Check a batch as nothing but a long, unlucky run does: killed at random moments, and fed with poisoned files.

usage: check-batch.py GANGMU [--documents 400] [--kills 20] [--seed 1]
Exits 1 where an output differs from that of a run that was not killed, or an input is not accounted for.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import bench_corpus

# Outputs that are made from stored results, and those that workers write themselves.
FORMATS = ["jsonl,csv,ics,xlsx,sqlite", "jsonl", "json"]


def poisons(r):
    """Files that no document is in, or only part of one."""
    whole = bench_corpus.Maker(r.random()).text(4000).encode()
    return [
        ("empty.txt", b""), ("blank.txt", b" \n\t\n" * 50), ("noise.txt", r.randbytes(5000)),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + r.randbytes(900)), ("cut.zip", b"PK\x03\x04" + r.randbytes(300)),
        ("cut.pdf", b"%PDF-1.5\n" + r.randbytes(400)), ("word.docx", b"PK\x03\x04" + bytes(100)),
        ("old.doc", bytes.fromhex("d0cf11e0a1b11ae1") + r.randbytes(2000)), ("lines.jsonl", b"{bad\n{worse\n"),
        ("script.html", b"<html><script>" + whole + b"</script></html>"),
    ]


def run(gangmu, folder, output, formats, kill_after=None):
    process = subprocess.Popen(
        [gangmu, "batch", folder, "--output", output, "--format", formats, "--quiet", "--jobs", "2"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    if kill_after is None:
        return process.wait()
    time.sleep(kill_after)
    if process.poll() is None:
        os.kill(process.pid, signal.SIGKILL)
    return process.wait()


def outputs(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
        if path.is_file() and ".gangmu" not in path.parts and path.name != "report.json"}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gangmu", type=pathlib.Path)
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    gangmu = options.gangmu.resolve()
    r = random.Random(options.seed)
    root = pathlib.Path(tempfile.mkdtemp(prefix="gangmu-check-batch-"))
    os.chdir(root)
    folder = pathlib.Path("in")
    folder.mkdir()
    maker = bench_corpus.Maker(options.seed)
    bad = set()
    for number in range(options.documents):
        if number % 20 == 7:
            name, content = r.choice(poisons(r))
            (folder / f"{number:06}-{name}").write_bytes(content)
            bad.add(f"in/{number:06}-{name}")
        else:
            (folder / f"{number:06}.txt").write_text(maker.text(8000), encoding="utf-8")

    expected, seconds = {}, {}
    for formats in FORMATS:
        began = time.monotonic()
        run(gangmu, folder, pathlib.Path("whole"), formats)
        seconds[formats] = time.monotonic() - began
        expected[formats] = outputs(pathlib.Path("whole"))
        if formats != FORMATS[-1]:
            shutil.rmtree("whole")
    report = json.loads(pathlib.Path("whole/report.json").read_text())
    failed = {failure["document"].split("#")[0] for failure in report["failures"]}
    faults = [f"poisoned, not reported: {name}" for name in sorted(bad - failed)]
    faults += [f"sound, but failed: {name}" for name in sorted(failed - bad)]
    print(f"{options.documents} files, {len(bad)} of them poisoned: {report['converted']} converted, {report['failed']} failed")

    differences = 0
    for number in range(options.kills):
        formats = FORMATS[number % len(FORMATS)]
        shutil.rmtree("killed", ignore_errors=True)
        for _ in range(r.randint(1, 3)):
            run(gangmu, folder, pathlib.Path("killed"), formats, kill_after=r.random() * seconds[formats])
        run(gangmu, folder, pathlib.Path("killed"), formats)
        if outputs(pathlib.Path("killed")) != expected[formats]:
            differences += 1
            faults.append(f"round {number + 1}: the outputs ({formats}) differ after kills")
    print(f"{options.kills} rounds of kills, {differences} differences")
    for fault in faults:
        print(fault)
    shutil.rmtree(root)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
