"""Converts the documents of a data frame inside Spark's executors."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

import pyarrow as pa
import pyarrow.compute as pc
from pyspark import SparkFiles
from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import BinaryType, DataType, StringType

from gangmu_spark import answers
from gangmu_spark.schema import CONVERTED, arrow_type
from gangmu_spark.worker import Limits, Request, Worker, WorkerNotUsable

# What is with a worker, and in Python's memory, at a time.
_MOST_DOCUMENTS = 64
_MOST_BYTES = 4 << 20

_SCHEMA = pa.schema([pa.field(field.name, arrow_type(field.dataType)) for field in CONVERTED.fields])


class InputError(ValueError):
    """The data frame has no such column, or one of another type."""


@dataclass(frozen=True)
class Options:
    """How documents are converted."""

    program: str = "gangmu"
    """A path on every node; or a name, which is looked for among the job's files, in ``GANGMU`` and in ``PATH``."""
    arguments: tuple[str, ...] = ()
    """More arguments of ``gangmu worker``, for example ``("--lexicon", "words.tsv")``."""
    document_timeout: float = 330
    """Seconds for one document; then it is tried once more and given up."""
    memory_limit: int = 2048
    """Megabytes for one document; then it is tried once more and given up."""
    keeps_json: bool = False
    """Whether the column ``json`` holds the whole document as Gangmu writes it."""

    @property
    def limits(self) -> Limits:
        """What one document may ask for."""
        return Limits(self.document_timeout, self.memory_limit << 20)


def convert(
    dataframe: DataFrame,
    key: str = "path",
    content: str | None = "content",
    path: str | None = None,
    options: Options | None = None,
) -> DataFrame:
    """Convert documents, one a row; write or persist the result before it is used more than once.

    The default columns are those of Spark's ``binaryFile`` source.

    :param dataframe: The documents.
    :param key: The column that names each document; what it holds should be there once.
    :param content: The column with the document: bytes, or text.
    :param path: Instead of ``content``, the column with the path of a file, which every node can read.
    :param options: How documents are converted.
    :returns: A row for each row of the input, as :data:`gangmu_spark.schema.CONVERTED` says: converted, or failed with
        the reason.
    :raises InputError: where a column is missing or of another type.
    """
    body = content if path is None else path
    if body is None:
        raise InputError("name the column that holds the documents (content), or their paths (path)")
    _check(dataframe, "key", key, lambda type_: type_.typeName() not in {"binary", "array", "map", "struct", "variant"})
    wanted: tuple[type[DataType], ...] = (StringType,) if path else (StringType, BinaryType)
    _check(dataframe, "path" if path else "content", body, lambda type_: isinstance(type_, wanted))
    chosen = dataframe.select(
        F.col(f"`{key}`").cast("string").alias("key"),
        F.col(f"`{body}`").cast("string" if path else "binary").alias("body"),
    )
    columns = _Columns(key, body, path is not None)
    return chosen.mapInArrow(partial(_convert_batches, options=options or Options(), columns=columns), CONVERTED)


def _check(dataframe: DataFrame, role: str, name: str, fits: Callable[[DataType], bool]) -> None:
    columns = {field.name: field.dataType for field in dataframe.schema.fields}
    listed = ", ".join(f"{column} ({type_.simpleString()})" for column, type_ in columns.items())
    if name not in columns:
        raise InputError(f"there is no column “{name}” for {role}; the columns are: {listed}")
    if not fits(columns[name]):
        raise InputError(
            f"the column “{name}” cannot be the {role}, it is {columns[name].simpleString()}; the columns are: {listed}"
        )


@dataclass(frozen=True)
class _Columns:
    """What the two columns hold that a task gets, and their names for messages."""

    key: str
    body: str
    holds_paths: bool

    def input(self, key: pa.Scalar, body: pa.Scalar) -> answers.Input:
        """Give a row's document, or why there is none."""
        if not key.is_valid:
            return f"the row has no key: its column “{self.key}” is null"
        if not body.is_valid:
            return f"there is no document: the column “{self.body}” is null"
        if self.holds_paths:
            return Request(key.as_py(), path=body.as_py())
        return Request(key.as_py(), content=memoryview(body.as_buffer()))


def _convert_batches(
    batches: Iterable[pa.RecordBatch], options: Options, columns: _Columns
) -> Iterator[pa.RecordBatch]:
    """Convert what Spark hands to one task, with one worker."""
    command = [find_program(options.program), "worker", *options.arguments]
    if not options.keeps_json:
        command.append("--no-text")
    with Worker(command, options.limits, _temporary_folder()) as worker:
        for batch in batches:
            for keys, inputs in _chunks(batch, columns):
                yield _rows(keys, inputs, *answers.convert(worker, inputs), options.keeps_json)


def _chunks(batch: pa.RecordBatch, columns: _Columns) -> Iterator[tuple[list[str | None], list[answers.Input]]]:
    """Give the documents in bounded portions, whatever the size of Spark's batches."""
    keys: list[str | None] = []
    inputs: list[answers.Input] = []
    size = 0
    for key, body in zip(*batch.columns):
        input_ = columns.input(key, body)
        content = input_.content if isinstance(input_, Request) else None
        size += len(content or b"")
        if inputs and (len(inputs) == _MOST_DOCUMENTS or size > _MOST_BYTES):
            yield keys, inputs
            keys, inputs, size = [], [], len(content or b"")
        keys.append(key.as_py())
        inputs.append(input_)
    if inputs:
        yield keys, inputs


def _rows(
    keys: list[str | None], inputs: list[answers.Input], table: pa.Table, lines: list[bytes], keeps_json: bool
) -> pa.RecordBatch:
    document, error = (table[name].combine_chunks() for name in ("document", "error"))
    failed = pc.is_null(document).to_pylist()
    columns = [
        pa.array(keys, pa.string()),
        pa.array(["failed" if one else "converted" for one in failed], pa.string()),
        error,
        # The worker tells it of what it could read.
        pc.coalesce(
            pc.struct_field(document, ["source", "sha256"]),
            pa.array([_digest(input_) if one else None for input_, one in zip(inputs, failed)], pa.string()),
        ),
        document,
        pa.array([_json(line) if keeps_json and not one else None for line, one in zip(lines, failed)], pa.string()),
    ]
    return pa.RecordBatch.from_arrays(columns, schema=_SCHEMA)


def _digest(input_: answers.Input) -> str | None:
    if isinstance(input_, str) or input_.content is None:
        return None
    return hashlib.sha256(input_.content).hexdigest()


def _json(line: bytes) -> bytes:
    return line[line.index(b'"document":') + len(b'"document":') : -2]


def find_program(name: str) -> str:
    """Find the program on this node.

    :raises WorkerNotUsable: where it is nowhere.
    """
    if "/" in name:
        places = [name, SparkFiles.get(name)]
    else:
        shipped = [SparkFiles.get(name), os.path.abspath(name)]
        places = [*shipped, os.environ.get("GANGMU", ""), shutil.which(name) or ""]
    for place in places:
        if os.path.isfile(place) and os.access(place, os.X_OK):
            return place
    looked = ", ".join(place for place in places if place)
    raise WorkerNotUsable(
        f"the program {name} is not on this node ({os.uname().nodename}), or may not be run; looked at: {looked}. "
        "Ship it with spark-submit --files, set GANGMU, or give its path on every node"
    )


def _temporary_folder() -> str | None:
    """Give a folder that goes with the executor, for what a task leaves behind that is killed."""
    folder = SparkFiles.getRootDirectory()
    return folder if os.access(folder, os.W_OK) else None
