"""The tables of documents, tasks, units, deadlines and targets, made of converted rows."""

from __future__ import annotations

from pyspark.sql import Column as SparkColumn
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from gangmu_spark.schema import TABLES, Column


def table(converted: DataFrame, name: str) -> DataFrame:
    """Give one of :data:`gangmu_spark.schema.TABLES`.

    :param converted: What :func:`gangmu_spark.convert` gave, written or persisted: else each table converts all again.
    """
    described = TABLES[name]
    rows = converted
    if described.facts:
        rows = converted.select("source", F.explode(F.expr(described.facts)).alias("fact"))
    return rows.select([_value(column) for column in described.columns])


def tables(converted: DataFrame) -> dict[str, DataFrame]:
    """Give all tables by name; as :func:`table`."""
    return {name: table(converted, name) for name in TABLES}


def _value(column: Column) -> SparkColumn:
    # A day that is none becomes null; its words are in the column beside it.
    value = F.expr(column.expression).try_cast(column.type)
    return value.alias(column.name, metadata={"comment": column.meaning})
