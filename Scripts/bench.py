#!/usr/bin/env python3
"""Measure speed and memory against reference programs, in turn, on one core. Exits 1 above a limit.

usage: bench.py GANGMU [--megabytes 50] [--runs 5] [--only text,real,pages,validate,growth,start,memory] [--shape NAME]
Times are processor seconds (user and system) of one process bound to one core; ratios are medians of pairs.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

import bench_corpus

LIMITS = {"text": 4.0, "pages": 2.5, "growth": 20.0, "start": 30.0, "memory": 12.0, "validate": 1.3}
# Real documents beside the repository.
SHARED = pathlib.Path(__file__).resolve().parents[2] / "shared"


class Bench:
    def __init__(self, gangmu, runs):
        self.gangmu = gangmu
        self.runs = runs
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="gangmu-bench-"))
        self.failed = []

    def run(self, command):
        """Processor seconds and peak memory in bytes, as the system counts them for the process (in microseconds)."""
        prefix = ["taskset", "-c", "0"] if shutil.which("taskset") else []
        with open(os.devnull, "wb") as sink, tempfile.TemporaryFile() as messages:
            process = subprocess.Popen([*prefix, *map(str, command)], stdout=sink, stderr=messages)
            stopper = threading.Timer(600, process.kill)
            stopper.start()
            _, status, usage = os.wait4(process.pid, 0)
            stopper.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode not in (0, 3):
                messages.seek(0)
                message = messages.read(300).decode(errors="replace").strip()
                raise RuntimeError(f"status {process.returncode}: {message}")
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024

    def judge(self, kind, name, value, words):
        ok = value <= LIMITS[kind]
        if not ok:
            self.failed.append(name)
        print(f"{name:24} {value:8.2f}  limit {LIMITS[kind]:5.1f}  {'ok  ' if ok else 'OVER'}  {words}", flush=True)

    def write(self, contents, extension):
        folder = self.folder / extension
        folder.mkdir(exist_ok=True)
        files = []
        for number, content in enumerate(contents):
            files.append(folder / f"{number:05}.{extension}")
            files[-1].write_bytes(content)
        return files, sum(file.stat().st_size for file in files)

    def against(self, kind, name, files, size, reference):
        """The program and the reference in turn; the ratio is the median of the pairs'."""
        pairs = []
        for _ in range(self.runs):
            there = self.run([*reference, *files])[0]
            here = self.run([self.gangmu, "extract", *files])[0]
            pairs.append((here, there))
        here = statistics.median(pair[0] for pair in pairs)
        there = statistics.median(pair[1] for pair in pairs)
        ratio = statistics.median(pair[0] / pair[1] for pair in pairs)
        self.judge(kind, name, ratio, f"{len(files)} files, {size / 1e6:.0f} MB: {here:.2f} s ({size / 1e6 / here:.0f} MB/s) "
                   f"against {reference[0]} {there:.2f} s ({size / 1e6 / there:.0f} MB/s)")

    def text(self, megabytes):
        files, size = self.write(bench_corpus.texts(megabytes * 1_000_000), "txt")
        self.against("text", "text to JSON", files, size, ["iconv", "-f", "utf-8", "-t", "gb18030"])

    def real(self, megabytes):
        """Real texts, read in place where they are."""
        contents = real_texts(megabytes * 1_000_000)
        if not contents:
            print(f"{'real texts to JSON':24} skipped: there is no {SHARED}", flush=True)
            return
        files, size = self.write(contents, "real.txt")
        self.against("text", "real texts to JSON", files, size, ["iconv", "-f", "utf-8", "-t", "gb18030"])

    def pages(self, megabytes):
        files, size = self.write(bench_corpus.pages(megabytes * 400_000), "html")
        self.against("pages", "pages to JSON", files, size, ["xmllint", "--html", "--noout"])

    def validate(self, megabytes):
        """All rules against extraction alone, on the same documents and one core."""
        for name, extension, contents in (
            ("validate, text", "txt", bench_corpus.texts(megabytes * 1_000_000)),
            ("validate, real texts", "real.txt", real_texts(megabytes * 400_000)),
            ("validate, pages", "html", bench_corpus.pages(megabytes * 400_000)),
        ):
            if not contents:
                print(f"{name:24} skipped: there is no {SHARED}", flush=True)
                continue
            files, size = self.write(contents, extension)
            ratios = []
            for _ in range(self.runs):
                extract = self.run([self.gangmu, "extract", *files])[0]
                validate = self.run([self.gangmu, "validate", "--no-cache", "--jobs", "1", "--fail-on", "never", *files])[0]
                ratios.append(validate / extract)
            self.judge("validate", name, statistics.median(ratios), f"{len(files)} files, {size / 1e6:.0f} MB, against extract")

    def growth(self, only):
        whole, part = 1 << 24, 1 << 20
        for name, extension, make in bench_corpus.SHAPES:
            if only and only != name:
                continue
            times = []
            try:
                content = make(whole)
                for size in (part, whole):
                    file = self.folder / f"shape.{extension}"
                    file.write_bytes(content[:size])
                    times.append(min(self.run([self.gangmu, "extract", file])[0] for _ in range(2)))
            except RuntimeError as error:
                self.failed.append(name)
                print(f"{name:24} FAILED {error}", flush=True)
                continue
            self.judge("growth", name, times[1] / times[0], f"1 MB {times[0]:.3f} s, 16 MB {times[1]:.3f} s")

    def start(self):
        times = []
        for _ in range(21):
            begin = time.perf_counter()
            subprocess.run([self.gangmu, "--version"], stdout=subprocess.DEVNULL, check=True)
            times.append((time.perf_counter() - begin) * 1000)
        self.judge("start", "gangmu --version, ms", statistics.median(times), "")

    def memory(self):
        for name, extension, content in (
            ("memory, text", "txt", bench_corpus.long_document(1 << 24)),
            ("memory, one line", "txt", bench_corpus.one_line(1 << 24)),
            ("memory, page", "html", b"".join(bench_corpus.pages(1 << 24))),
        ):
            file = self.folder / f"memory.{extension}"
            file.write_bytes(content)
            peak = self.run([self.gangmu, "extract", file])[1]
            self.judge("memory", name, peak / len(content), f"{peak / 1e6:.0f} MB for {len(content) / 1e6:.0f} MB")


def real_texts(size):
    """The same documents again and again up to the size; none where there is no folder of them."""
    contents = [file.read_bytes() for folder in ("seeds", "corpus") for file in sorted((SHARED / folder).rglob("*"))
                if file.suffix in (".txt", ".md") and file.name != "README.md"]
    contents = [content for content in contents if is_utf8(content)]
    return contents * max(1, size // sum(map(len, contents))) if contents else []


def is_utf8(content):
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gangmu")
    parser.add_argument("--megabytes", type=int, default=50)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="start,text,real,pages,validate,memory,growth")
    parser.add_argument("--shape")
    arguments = parser.parse_args()
    bench = Bench(os.path.abspath(arguments.gangmu), arguments.runs)
    try:
        for kind in arguments.only.split(","):
            if kind == "start":
                bench.start()
            elif kind == "text":
                bench.text(arguments.megabytes)
            elif kind == "real":
                bench.real(arguments.megabytes)
            elif kind == "pages":
                bench.pages(arguments.megabytes)
            elif kind == "validate":
                bench.validate(arguments.megabytes)
            elif kind == "memory":
                bench.memory()
            elif kind == "growth":
                bench.growth(arguments.shape)
            else:
                sys.exit(f"bench: no such kind: {kind}")
    finally:
        shutil.rmtree(bench.folder, ignore_errors=True)
    if bench.failed:
        print("bench: above the limit: " + ", ".join(bench.failed), file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
