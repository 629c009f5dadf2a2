"""The folder of a job's results, which any number of runs, ended ones too, leave right.

``converted/run=N`` holds what run N converted, a row a document; Spark's commit puts ``_SUCCESS`` there last, and a run
without it does not count. The tables are made anew of all runs, of each document its latest row.
"""

from __future__ import annotations

from typing import Any

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import IntegerType, StructField, StructType

from gangmu_spark.schema import CONVERTED, TABLES
from gangmu_spark.tables import table


class Results:
    """A folder of results, on any file system that Spark writes to."""

    def __init__(self, spark: SparkSession, folder: str) -> None:
        """Look at a folder, which need not be there.

        :param spark: The session.
        :param folder: Its path or URL.
        """
        self._spark = spark
        self._folder = folder.rstrip("/") or "/"
        self._converted = f"{self._folder}/converted"
        assert spark.sparkContext._jvm and spark.sparkContext._jsc
        self._paths: Any = spark.sparkContext._jvm.org.apache.hadoop.fs.Path
        self._files: Any = self._paths(self._folder).getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())

    def runs(self) -> list[int]:
        """Give the numbers of the runs that came to their end."""
        if not self._files.exists(self._paths(self._converted)):
            return []
        names = [str(status.getPath().getName()) for status in self._files.listStatus(self._paths(self._converted))]
        numbers = [int(name[4:]) for name in names if name.startswith("run=") and name[4:].isdigit()]
        return sorted(number for number in numbers if self._is_complete(number))

    def add(self, converted: DataFrame) -> int:
        """Write a run, over what one that was ended may have left.

        :returns: Its number.
        """
        number = max(self.runs(), default=0) + 1
        converted.write.mode("overwrite").parquet(self._run(number))
        if not self._is_complete(number):
            raise RuntimeError(
                f"{self._run(number)} has no _SUCCESS, by which whole runs are known: "
                "leave mapreduce.fileoutputcommitter.marksuccessfuljobs on"
            )
        return number

    def remove(self, number: int) -> None:
        """Remove a run."""
        self._files.delete(self._paths(self._run(number)), True)

    def run(self, number: int) -> DataFrame:
        """Give the rows of a run."""
        return self._spark.read.schema(CONVERTED).parquet(self._run(number))

    def converted(self) -> DataFrame:
        """Give the latest row of each document."""
        runs = self.runs()
        fields = [*CONVERTED.fields, StructField("run", IntegerType())]
        reader = self._spark.read.schema(StructType(fields)).option("basePath", self._converted)
        rows = reader.parquet(*(self._run(number) for number in runs))
        if len(runs) > 1:
            latest = rows.groupBy("source").agg(F.max("run").alias("run"))
            same = rows["source"].eqNullSafe(latest["source"]) & (rows["run"] == latest["run"])
            rows = rows.join(latest, same, "left_semi")
        return rows.drop("run")

    def write_tables(self) -> dict[str, int]:
        """Write all tables anew, and give their numbers of rows."""
        converted = self.converted()
        counts = {}
        for name in TABLES:
            path = f"{self._folder}/{name}"
            table(converted, name).write.mode("overwrite").parquet(path)
            counts[name] = self._spark.read.parquet(path).count()
        return counts

    def _run(self, number: int) -> str:
        return f"{self._converted}/run={number}"

    def _is_complete(self, number: int) -> bool:
        return bool(self._files.exists(self._paths(f"{self._run(number)}/_SUCCESS")))
