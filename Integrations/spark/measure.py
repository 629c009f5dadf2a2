#!/usr/bin/env python3
"""Measure documents a second: the program alone, under Python, in Spark with one executor and with two.

usage: measure.py GANGMU [--documents 20000] [--size 10000] [--pages FOLDER] [--rounds 3] [--executors 1 2]
Each figure is the median of the rounds, taken in turn; processor time leaves out Spark's driver.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE / "tests"), str(HERE.parents[1] / "Scripts")]
TICKS = os.sysconf("SC_CLK_TCK")


def contents(options):
    """Give the documents' bytes: made ones of about a size, or a folder's files again and again."""
    if options.pages:
        files = [
            path.read_bytes() for path in sorted(options.pages.rglob("*")) if path.suffix in {".html", ".txt", ".md"}
        ]
        return [files[number % len(files)] for number in range(options.documents)]
    import bench_corpus

    maker = bench_corpus.Maker(11)
    return [maker.text(options.size).encode() for _ in range(options.documents)]


def write_table(documents, folder):
    """Write them as a table in 16 files, as a crawl would be."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    folder.mkdir()
    for part in range(16):
        rows = range(part, len(documents), 16)
        table = pa.table({"id": [str(row) for row in rows], "content": [documents[row] for row in rows]})
        pq.write_table(table, folder / f"{part}.parquet")


def measured(work):
    """Give the seconds on the clock, and of the processors in ended child processes."""
    before, began = os.times(), time.monotonic()
    work()
    after = os.times()
    own = after.user + after.system - before.user - before.system
    children = after.children_user + after.children_system - before.children_user - before.children_system
    return time.monotonic() - began, own + children


def worker(gangmu, requests):
    """The program alone, which reads requests from a file."""
    with open(requests, "rb") as file:
        subprocess.run([gangmu, "worker", "--no-text"], stdin=file, stdout=subprocess.DEVNULL, check=True)


def batch(gangmu, folder, output):
    """A batch of one worker."""
    command = [gangmu, "batch", folder, "--output", output, "--format", "jsonl", "--no-text", "--quiet", "--jobs", "1"]
    subprocess.run(command, stderr=subprocess.DEVNULL)
    shutil.rmtree(output)


def python(gangmu, folder):
    """What a Spark task does, without Spark."""
    import pyarrow.parquet as pq

    from gangmu_spark import conversion

    conversion.SparkFiles.getRootDirectory = classmethod(lambda cls: tempfile.gettempdir())
    columns = conversion._Columns("id", "content", False)
    for part in sorted(folder.iterdir()):
        batches = pq.read_table(part).to_batches(max_chunksize=500)
        for _ in conversion._convert_batches(batches, conversion.Options(program=gangmu), columns):
            pass


def processor_seconds(process):
    """Of a process and all below it, those that have ended too."""
    import processes

    total = 0
    for one in [process, *processes.below(process, "")]:
        try:
            fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += sum(int(field) for field in fields[11:15])
    return total / TICKS


def spark_rounds(executors, gangmu, folder, output, rounds):
    """Give clock and processor seconds of each round in a cluster of so many executors; run in a process of its own."""
    import processes
    from conftest import CONFIGURATION, ENVIRONMENT

    os.environ.update(ENVIRONMENT)
    package = shutil.make_archive(f"{output}-package/gangmu_spark", "zip", HERE, "gangmu_spark")
    arguments = [
        "--master",
        f"local-cluster[{executors},1,1024]",
        "--py-files",
        package,
        *CONFIGURATION,
        "pyspark-shell",
    ]
    os.environ["PYSPARK_SUBMIT_ARGS"] = " ".join(arguments)
    from pyspark.sql import SparkSession

    import gangmu_spark
    from gangmu_spark import job

    spark = SparkSession.builder.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    for name, value in job._SETTINGS.items():
        spark.conf.set(name, value)
    spark.conf.set("spark.sql.files.maxPartitionBytes", str(1 << 30))
    documents = spark.read.parquet(str(folder)).repartition(executors * 4)
    documents.persist().count()
    converted = gangmu_spark.convert(documents, key="id", options=gangmu_spark.Options(program=gangmu))
    converted.limit(1).collect()
    found = []
    for number in range(rounds + 1):
        running = processes.executors()
        before, began = sum(map(processor_seconds, running)), time.monotonic()
        converted.write.mode("overwrite").parquet(f"{output}/converted")
        seconds, used = time.monotonic() - began, sum(map(processor_seconds, running)) - before
        rows = spark.read.parquet(f"{output}/converted")
        began = time.monotonic()
        for name in gangmu_spark.TABLES:
            gangmu_spark.table(rows, name).write.mode("overwrite").parquet(f"{output}/{name}")
        if number:  # the first warms Java
            found.append([seconds, used, time.monotonic() - began])
    print(json.dumps(found))


def show(name, rounds, count):
    """Print the medians of a variant."""
    clock, used, tables = (statistics.median(values) for values in zip(*rounds))
    print(f"{name:24} {clock:8.2f} {count / clock:8.0f} {used / count * 1000:11.3f} {tables:9.2f}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gangmu")
    parser.add_argument("--documents", type=int, default=20000)
    parser.add_argument("--size", type=int, default=10000)
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--executors", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--spark", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    gangmu = os.path.abspath(options.gangmu)
    if options.spark:
        executors, folder, output = options.spark
        return spark_rounds(int(executors), gangmu, Path(folder), output, options.rounds)

    root = Path(tempfile.mkdtemp(prefix="gangmu-measure-"))
    documents = contents(options)
    count = len(documents)
    print(
        f"{count} documents of {sum(map(len, documents)) // count} bytes; load {os.getloadavg()[0]:.1f} before",
        flush=True,
    )
    write_table(documents, root / "table")
    (root / "files").mkdir()
    with open(root / "requests", "wb") as requests:
        for number, content in enumerate(documents):
            (root / "files" / f"{number:06}.txt").write_bytes(content)
            requests.write(json.dumps({"id": number, "byteCount": len(content)}).encode() + b"\n" + content)
    variants = {
        "gangmu worker": lambda: worker(gangmu, root / "requests"),
        "gangmu batch --jobs 1": lambda: batch(gangmu, str(root / "files"), str(root / "batch")),
        "a task without Spark": lambda: python(gangmu, root / "table"),
    }
    found = {name: [] for name in variants}
    for _ in range(options.rounds):
        for name, work in variants.items():
            found[name].append([*measured(work), 0.0])
    print(f"{'':24} {'s':>8} {'docs/s':>8} {'cpu ms/doc':>11} {'tables s':>9}")
    for name, rounds in found.items():
        show(name, rounds, count)
    for executors in options.executors:
        command = [sys.executable, __file__, gangmu, "--rounds", str(options.rounds)]
        command += ["--spark", str(executors), str(root / "table"), str(root / "spark")]
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
        show(f"Spark, {executors} executors", json.loads(run.stdout.splitlines()[-1]), count)
    print(f"load {os.getloadavg()[0]:.1f} after")
    shutil.rmtree(root)
    return 0


if __name__ == "__main__":
    sys.exit(main())
