"""The worker's lines of JSON as Arrow columns, read by Arrow itself: Python would take longer than the conversion."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Union

import pyarrow as pa
from pyarrow import json as arrow_json

from gangmu_spark.schema import DOCUMENT, ERROR, arrow_type
from gangmu_spark.worker import Request, Worker, error_line

Input = Union[Request, str]
"""A document, or why there is none."""

_SCHEMA = pa.schema([("id", pa.int64()), ("error", arrow_type(ERROR)), ("document", arrow_type(DOCUMENT))])
_PARSING = arrow_json.ParseOptions(explicit_schema=_SCHEMA, unexpected_field_behavior="ignore")


def convert(worker: Worker, inputs: Sequence[Input]) -> tuple[pa.Table, list[bytes]]:
    """Convert documents.

    :returns: A row for each input, with ``id``, ``error`` and ``document``; and the lines that they were made of.
    """
    lines = _lines(worker, inputs)
    table = _parsed(lines)
    if table is None:
        lines = [_sound(worker, input_, line) for input_, line in zip(inputs, lines)]
        table = _parsed(lines)
    if table is None:
        raise RuntimeError("answers that are read one by one cannot be read together; this is a fault of gangmu_spark")
    return table, lines


def _lines(worker: Worker, inputs: Sequence[Input]) -> list[bytes]:
    answers = iter(worker.convert([input_ for input_ in inputs if isinstance(input_, Request)]))
    return [error_line(0, "input", input_) if isinstance(input_, str) else next(answers) for input_ in inputs]


def _parsed(lines: Sequence[bytes]) -> pa.Table | None:
    joined = b"".join(lines)
    # One block, since no line may lie across two.
    reading = arrow_json.ReadOptions(use_threads=False, block_size=len(joined) + 1)
    try:
        table = arrow_json.read_json(io.BytesIO(joined), reading, _PARSING)
    except pa.ArrowInvalid:
        return None
    return table if table.num_rows == len(lines) else None


def _sound(worker: Worker, input_: Input, line: bytes) -> bytes:
    """Give an answer that can be read: another attempt's where the first had the frame of one, but was damaged."""
    for _ in range(2):
        if _parsed([line]) is not None:
            return line
        worker.close()
        line = _lines(worker, [input_])[0]
    return error_line(0, "crash", "the converter wrote what is no JSON; it was tried twice")
