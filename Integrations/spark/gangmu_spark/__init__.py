"""Chinese policy documents as tables of tasks, targets and deadlines, converted inside Spark's executors."""

from gangmu_spark.conversion import InputError, Options, convert
from gangmu_spark.schema import CONVERTED, TABLES
from gangmu_spark.tables import table, tables

__all__ = ["CONVERTED", "TABLES", "InputError", "Options", "convert", "table", "tables"]
