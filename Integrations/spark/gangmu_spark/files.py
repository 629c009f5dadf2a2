"""Files that Spark's ``binaryFile`` source does not give, so that they are accounted for too."""

from __future__ import annotations

from urllib.parse import unquote

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from gangmu_spark.schema import CONVERTED


def left_out(files: DataFrame, most_megabytes: int) -> DataFrame:
    """Give the rows of files that cannot be converted: empty ones, which Spark passes over, and too large ones.

    :param files: What the source gives, with its column ``length``.
    :param most_megabytes: The size of the largest that are read.
    """
    given = files.select("length", F.col("_metadata.file_path").alias("url"))
    rows = _listed(files).join(given, "url", "left_outer").where(f"length is null or length > {most_megabytes << 20}")
    too_large = f"the file is larger than {most_megabytes} MB; raise --max-file-size if it is to be read"
    is_empty = F.col("length").isNull()
    error = F.struct(
        F.when(is_empty, "empty").otherwise("limit").alias("code"),
        F.when(is_empty, "the file is empty: it has no bytes").otherwise(too_large).alias("message"),
    )
    values = {
        "source": F.udf(unquote)("url"),
        "status": F.lit("failed"),
        "error": error,
        "sha256": F.when(is_empty, F.sha2(F.lit(""), 256)),
    }
    return rows.select(
        [values.get(field.name, F.lit(None)).cast(field.dataType).alias(field.name) for field in CONVERTED.fields]
    )


def _listed(files: DataFrame) -> DataFrame:
    """Give the URLs of all files that Spark found; they stay with its driver's Java, where they are already."""
    spark = files.sparkSession
    jvm = spark.sparkContext._jvm
    assert jvm
    # One file has one URL, but not one spelling: file:///a here, file:/a in its metadata.
    urls = jvm.scala.collection.immutable.ArraySeq.unsafeWrapArray(files._jdf.inputFiles())
    texts = jvm.org.apache.spark.sql.Encoders.STRING()
    return DataFrame(spark._jsparkSession.createDataset(urls, texts).toDF(), spark).selectExpr(
        "regexp_replace(value, '^file:///', 'file:/') as url"
    )
