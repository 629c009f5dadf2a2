"""The job for ``spark-submit``: documents from any source of Spark's to tables in Parquet.

Example::

    spark-submit --py-files gangmu_spark.zip --files gangmu gangmu_spark/job.py hdfs:///plans --output hdfs:///facts
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence

from pyspark.errors import AnalysisException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from gangmu_spark.conversion import InputError, Options, convert
from gangmu_spark.files import left_out
from gangmu_spark.results import Results
from gangmu_spark.worker import WorkerNotUsable

# Better for documents than what Spark has; what spark-submit --conf says wins.
_SETTINGS = {
    # What is in memory of one task at a time, here and in the executor.
    "spark.sql.execution.arrow.maxBytesPerBatch": str(16 << 20),
    # Thousands of small files to a task, not thirty.
    "spark.sql.files.openCostInBytes": str(64 << 10),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the job.

    :returns: The exit status: 0 where it came to its end, though documents may have failed: a resource manager would
        run all again; 1 where no node could convert any; 2 for wrong usage.
    """
    options = parse(arguments)
    spark = SparkSession.builder.appName("gangmu").getOrCreate()
    try:
        for line in run(spark, options):
            print(line)
    except (InputError, AnalysisException) as error:
        print(f"gangmu-spark: {error}", file=sys.stderr)
        return 2
    except Exception as error:
        # What the executor's Python said is somewhere in what Spark makes of it.
        unusable = re.search(rf"{WorkerNotUsable.__name__}: (.+)", str(error))
        if not unusable:
            raise
        print(f"gangmu-spark: {unusable[1]}", file=sys.stderr)
        return 1
    finally:
        spark.stop()
    return 0


def run(spark: SparkSession, options: argparse.Namespace) -> list[str]:
    """Convert what is new or has changed, and write the tables.

    :returns: What to tell people.
    :raises InputError: where a column is missing or of another type.
    """
    for name, value in _SETTINGS.items():
        if not spark.sparkContext.getConf().contains(name):
            spark.conf.set(name, value)
    results = Results(spark, options.output)
    documents = _read(spark, options)
    readable = documents
    if _are_files(options):
        readable = documents.where(F.col("length") <= options.max_file_size << 20)
    changed = _changed(readable, results, options)
    wanted = convert(changed, options.key, options.content, options.path, _how(options))
    if _are_files(options):
        wanted = wanted.unionAll(left_out(documents, options.max_file_size))
    number = results.add(wanted)
    return [*_account(results, number), *_tables(results)]


def _read(spark: SparkSession, options: argparse.Namespace) -> DataFrame:
    if options.table:
        return spark.table(options.table)
    reader = spark.read.format(options.source)
    if options.source == "binaryFile":
        reader = reader.option("recursiveFileLookup", "true")
    for name, _, value in (option.partition("=") for option in options.option):
        reader = reader.option(name, value)
    return reader.load(options.input)


def _are_files(options: argparse.Namespace) -> bool:
    return options.source == "binaryFile" and not options.table


def _changed(documents: DataFrame, results: Results, options: argparse.Namespace) -> DataFrame:
    """Leave out what an earlier run converted and is still the same."""
    runs = results.runs()
    known = {options.key, options.content} <= set(documents.columns)
    if not runs or options.force or options.path or not known:
        return documents
    earlier = results.converted().where("status = 'converted'").select("source", "sha256")
    digest = F.sha2(F.col(f"`{options.content}`").cast("binary"), 256)
    same = (F.col(f"`{options.key}`").cast("string") == earlier["source"]) & (digest == earlier["sha256"])
    return documents.join(earlier, same, "left_anti")


def _how(options: argparse.Namespace) -> Options:
    return Options(
        program=options.program,
        arguments=tuple(options.argument),
        document_timeout=options.document_timeout,
        memory_limit=options.memory_limit,
        keeps_json=options.keep_json,
    )


def _account(results: Results, number: int) -> list[str]:
    """Tell what the run did; one that found nothing to do leaves nothing."""
    rows = results.run(number)
    counts = {row["status"]: row["count"] for row in rows.groupBy("status").count().collect()}
    repeated = rows.groupBy("source").count().where("count > 1").count()
    lines = [f"converted {counts.get('converted', 0)}, failed {counts.get('failed', 0)}"]
    if repeated:
        lines.append(
            f"{repeated} keys stand more than once in the input: their facts cannot be told apart in the tables"
        )
    if not counts and number > 1:
        results.remove(number)
    return lines


def _tables(results: Results) -> list[str]:
    return [f"{name}: {count} rows" for name, count in results.write_tables().items()]


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line; wrong usage ends the program with status 2."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if bool(options.input) == bool(options.table):
        parser.error("name inputs, or a --table")
    if any("=" not in option for option in options.option):
        parser.error("--option takes NAME=VALUE")
    if min(options.document_timeout, options.memory_limit, options.max_file_size) <= 0:
        parser.error("--document-timeout, --memory-limit and --max-file-size take numbers above 0")
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="gangmu-spark", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("input", nargs="*", help="paths or patterns that the source reads")
    parser.add_argument("--table", help="read this table of the catalogue instead")
    parser.add_argument("--source", default="binaryFile", help="Spark's name of the source (default: binaryFile)")
    parser.add_argument("--option", action="append", default=[], metavar="NAME=VALUE", help="an option of the source")
    parser.add_argument("--key", default="path", help="column that names each document (default: path)")
    parser.add_argument("--content", default="content", help="column with bytes or text (default: content)")
    parser.add_argument("--path", help="instead, column with paths of files that every node can read")
    parser.add_argument("--output", required=True, help="folder of the results; what is there is added to")
    parser.add_argument("--force", action="store_true", help="convert again what has not changed")
    parser.add_argument("--program", default="gangmu", help="name, or path on every node, of the program")
    parser.add_argument(
        "--argument", action="append", default=[], help="an argument of gangmu worker: --argument=--date=…"
    )
    parser.add_argument("--document-timeout", type=float, default=330, metavar="SECONDS", help="for one document")
    parser.add_argument("--memory-limit", type=int, default=2048, metavar="MB", help="for one document")
    parser.add_argument("--max-file-size", type=int, default=512, metavar="MB", help="of files that are read")
    parser.add_argument("--keep-json", action="store_true", help="keep the whole JSON in converted/")
    return parser


if __name__ == "__main__":
    sys.exit(main())
