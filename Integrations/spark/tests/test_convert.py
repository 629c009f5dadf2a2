"""What goes into a task and what comes out of it, without Spark's processes."""

import hashlib
import json
from pathlib import Path

import pyarrow as pa
import pytest
from pyspark.sql.types import ArrayType, StructType

from gangmu_spark import conversion as module
from gangmu_spark.schema import CONVERTED, DOCUMENT, TABLES, arrow_type
from gangmu_spark.worker import WorkerNotUsable

FAKE = str(Path(__file__).with_name("fake_worker.py"))
SCHEMA = Path(__file__).parents[3] / "Schemas" / "gangmu-document-1.0.schema.json"


@pytest.fixture(autouse=True)
def _folder(monkeypatch, tmp_path):
    monkeypatch.setattr(module.SparkFiles, "getRootDirectory", lambda: str(tmp_path))


def rows(keys, bodies, type_=None, **options):
    batch = pa.record_batch([pa.array(keys, pa.string()), pa.array(bodies, type_ or pa.binary())], ["key", "body"])
    columns = module._Columns("id", "content", type_ is not None)
    chosen = module.Options(program=FAKE, **options)
    out = list(module._convert_batches([batch, batch.slice(0, 0)], chosen, columns))
    for one in out:
        assert one.schema == pa.schema([(field.name, arrow_type(field.dataType)) for field in CONVERTED.fields])
    return [row for one in out for row in one.to_pylist()], out


def test_gives_a_row_for_each():
    found, _ = rows(["a", "b", "c"], [b"one", b"die", "三".encode()])
    assert [(row["source"], row["status"]) for row in found] == [
        ("a", "converted"),
        ("b", "failed"),
        ("c", "converted"),
    ]
    assert [row["document"] and row["document"]["metadata"]["title"] for row in found] == ["one", None, "三"]
    assert [row["error"] and row["error"]["code"] for row in found] == [None, "crash", None]
    # The fake tells no digest; that of what failed is made here.
    assert found[1]["sha256"] == hashlib.sha256(b"die").hexdigest()
    assert [row["json"] for row in found] == [None] * 3


def test_keeps_json():
    found, _ = rows(["a", "b"], [b"one", b"die"], keeps_json=True)
    assert json.loads(found[0]["json"])["metadata"] == {"title": "one"}
    assert found[1]["json"] is None


def test_says_which_column_is_null():
    found, _ = rows([None, "b", "c"], [b"one", None, b"three"])
    assert [row["status"] for row in found] == ["failed", "failed", "converted"]
    assert "column “id” is null" in found[0]["error"]["message"]
    assert "column “content” is null" in found[1]["error"]["message"]


def test_reads_paths(tmp_path):
    (tmp_path / "a.txt").write_text("in a file")
    found, _ = rows(["a", "b"], [str(tmp_path / "a.txt"), None], pa.string())
    assert [row["document"] and row["document"]["metadata"]["title"] for row in found] == ["in a file", None]


def test_answers_damaged_json(tmp_path):
    found, _ = rows(list("abcd"), [b"one", b"broken", f"broken-once {tmp_path / 'tried'}".encode(), b"four"])
    assert [row["status"] for row in found] == ["converted", "failed", "converted", "converted"]
    assert found[1]["error"] == {"code": "crash", "message": "the converter wrote what is no JSON; it was tried twice"}


def test_bounds_what_comes_out_at_a_time():
    found, batches = rows([str(n) for n in range(300)], [b"x" * 100_000] * 100 + [b"small"] * 200)
    assert [row["source"] for row in found] == [str(n) for n in range(300)]
    assert max(batch.num_rows for batch in batches) == 64
    assert batches[0].num_rows == (4 << 20) // 100_000


def test_converts_a_document_larger_than_a_portion():
    found, batches = rows(["a", "b", "c"], [b"one", b"x" * (9 << 20), b"three"])
    assert [row["status"] for row in found] == ["converted"] * 3
    assert len(batches) == 3


def test_starts_no_worker_for_nothing():
    assert rows([], [], arguments=("--fail",)) == ([], [])


@pytest.mark.parametrize("name", ["gangmu-that-is-nowhere", "/nowhere/gangmu"])
def test_says_where_it_looked_for_the_program(monkeypatch, name):
    monkeypatch.delenv("GANGMU", raising=False)
    with pytest.raises(WorkerNotUsable, match="is not on this node .* looked at: .*nowhere"):
        module.find_program(name)


@pytest.mark.parametrize("place", ["shipped", "variable", "path"])
def test_finds_the_program(monkeypatch, tmp_path, place):
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    folder = tmp_path / "bin" if place == "path" else tmp_path
    folder.mkdir(exist_ok=True)
    program = folder / ("other-name" if place == "variable" else "gangmu-program")
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("GANGMU", str(program) if place == "variable" else "")
    assert module.find_program("gangmu-program") == str(program)


def test_agrees_with_the_published_schema():
    published = json.loads(SCHEMA.read_text())
    _compare(DOCUMENT, published, published["$defs"])


def _compare(type_, described, definitions):
    """Each of our fields is one of the published schema, of a type that fits."""
    described = _resolved(described, definitions)
    if isinstance(type_, StructType):
        for field in type_.fields:
            assert field.name in described["properties"], field.name
            _compare(field.dataType, described["properties"][field.name], definitions)
    elif isinstance(type_, ArrayType):
        assert "array" in described["type"]
        _compare(type_.elementType, described["items"], definitions)
    elif "const" in described or "enum" in described:
        values = described.get("enum", [described.get("const")])
        assert type_.typeName() == "string" and all(value is None or isinstance(value, str) for value in values)
    else:
        names = {"string": "string", "boolean": "boolean", "integer": "integer", "long": "integer"}
        assert names[type_.typeName()] in described["type"], described


def _resolved(described, definitions):
    while "$ref" in described or "anyOf" in described:
        described = described.get("anyOf", [described])[0] if "anyOf" in described else described
        if "$ref" in described:
            described = definitions[described["$ref"].rpartition("/")[2]]
    return described


def test_says_what_each_column_means():
    for name, table in TABLES.items():
        assert all(field.metadata["comment"] for field in table.schema.fields), name
