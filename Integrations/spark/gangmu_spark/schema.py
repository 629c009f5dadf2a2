"""What comes out: every table with its columns, their types and what they mean.

Names and meanings are those of Gangmu's JSON (``gangmu schema``). This is the only place that says them: the Spark and
Arrow schemas and the queries that make the tables are made of what stands here.
"""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa
from pyspark.sql.types import (
    ArrayType,
    BooleanType,
    DataType,
    DateType,
    IntegerType,
    LongType,
    StringType,
    StructField,
    StructType,
)

STRING, BOOLEAN, DATE, INTEGER, LONG = StringType(), BooleanType(), DateType(), IntegerType(), LongType()
STRINGS = ArrayType(STRING)


def _struct(**fields: DataType) -> StructType:
    return StructType([StructField(name, type_) for name, type_ in fields.items()])


SPAN = _struct(start=INTEGER, end=INTEGER)
ERROR = _struct(code=STRING, message=STRING)
NUMBER = _struct(text=STRING, agencyCode=STRING, year=INTEGER, sequence=LONG)
JURISDICTION = _struct(name=STRING, code=STRING, level=STRING)
LOCATION = _struct(line=INTEGER, column=INTEGER, address=STRING)
DIAGNOSTIC = _struct(rule=STRING, severity=STRING, message=STRING, location=LOCATION, span=SPAN)

# The parts of Gangmu's document that the tables need, as its JSON has them: days are strings yet.
DOCUMENT = _struct(
    schemaVersion=STRING,
    generator=_struct(name=STRING, version=STRING),
    source=_struct(format=STRING, encoding=STRING, sha256=STRING, byteCount=LONG),
    metadata=_struct(
        title=STRING,
        documentType=STRING,
        documentNumber=NUMBER,
        indexNumber=STRING,
        issuers=STRINGS,
        recipients=STRINGS,
        dates=_struct(adopted=STRING, signed=STRING, published=STRING, effective=STRING, expires=STRING),
        jurisdiction=JURISDICTION,
    ),
    assignments=ArrayType(
        _struct(
            id=STRING,
            clause=STRING,
            basis=STRING,
            task=STRING,
            units=ArrayType(
                _struct(text=STRING, name=STRING, role=STRING, collective=BOOLEAN, kind=STRING, level=STRING, span=SPAN)
            ),
            people=ArrayType(_struct(text=STRING, role=STRING, span=SPAN)),
            openEnded=BOOLEAN,
            shared=BOOLEAN,
            scope=_struct(text=STRING, isDefault=BOOLEAN, span=SPAN),
            rule=STRING,
            span=SPAN,
        )
    ),
    deadlines=ArrayType(
        _struct(
            id=STRING,
            clause=STRING,
            text=STRING,
            kind=STRING,
            start=STRING,
            end=STRING,
            duration=STRING,
            workingDays=BOOLEAN,
            rrule=STRING,
            inferredYear=BOOLEAN,
            rule=STRING,
            span=SPAN,
        )
    ),
    targets=ArrayType(
        _struct(
            id=STRING,
            clause=STRING,
            text=STRING,
            metric=STRING,
            modality=STRING,
            relation=STRING,
            value=STRING,
            unit=STRING,
            per=STRING,
            deadline=STRING,
            rule=STRING,
            span=SPAN,
        )
    ),
    diagnostics=ArrayType(DIAGNOSTIC),
)


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    name: str
    type: DataType
    meaning: str
    expression: str
    """Where its value comes from, in Spark's SQL, over the converted rows and ``fact``."""


@dataclass(frozen=True)
class Table:
    """A table: a row a document, or a row for each of its facts."""

    facts: str | None
    """What ``fact`` is in the columns' expressions, one row each; ``None`` for a row a document."""
    columns: list[Column]

    @property
    def schema(self) -> StructType:
        """As Spark has it, with the meanings as comments."""
        return _commented([(column.name, column.type, column.meaning) for column in self.columns])


def _commented(fields: list[tuple[str, DataType, str]]) -> StructType:
    return StructType([StructField(name, type_, True, {"comment": meaning}) for name, type_, meaning in fields])


CONVERTED = _commented(
    [
        ("source", STRING, "The document's key in the input. 来源，输入数据中的主键。"),
        ("status", STRING, "converted or failed. 转换结果。"),
        ("error", ERROR, "Why it failed; null where it did not. 失败原因。"),
        ("sha256", STRING, "Of the document's bytes; null where a file could not be read. 文件字节的摘要。"),
        ("document", DOCUMENT, "What the tables are made of; null where it failed. 文件及其各项事实。"),
        ("json", STRING, "The whole document as Gangmu writes it, if asked for. 完整 JSON。"),
    ]
)
"""What :func:`gangmu_spark.convert` gives: one row for each row of its input."""

_SOURCE = Column("source", STRING, "The document's key, as in the table documents. 来源，对应 documents 表。", "source")


def _fact(name: str, type_: DataType, meaning: str, expression: str | None = None) -> Column:
    return Column(name, type_, meaning, expression or f"fact.{name}")


def _units(role: str, meaning: str) -> Column:
    names = f"transform(filter(fact.units, unit -> unit.role = '{role}'), unit -> unit.name)"
    return _fact(role, STRINGS, meaning, names)


def _day(name: str, meaning: str) -> Column:
    return Column(name, DATE, meaning, f"document.metadata.dates.{name}")


_PLACE = [
    _SOURCE,
    _fact("id", STRING, "Names the fact inside its document. 在文件内的标识。"),
    _fact("clause", STRING, "Id of the clause or part that it stands in. 所在条款。"),
]
_EVIDENCE = [
    _fact("rule", STRING, "The rule that found it (gangmu explain). 得出该结果的规则。"),
    _fact("span", SPAN, "Its place in the text, in Unicode scalars, half-open. 在正文中的位置。"),
]

TABLES: dict[str, Table] = {
    "documents": Table(
        None,
        [
            Column("source", STRING, "The document's key in the input. 来源，输入数据中的主键。", "source"),
            Column("status", STRING, "converted or failed. 转换结果。", "status"),
            Column("errorCode", STRING, "Kind of failure: empty, binary, timeout, crash … 失败类别。", "error.code"),
            Column("errorMessage", STRING, "What is wrong, and what to do. 失败原因及处理办法。", "error.message"),
            Column("sha256", STRING, "Of the document's bytes. 文件字节的摘要。", "sha256"),
            Column("byteCount", LONG, "Size of the document. 文件字节数。", "document.source.byteCount"),
            Column("format", STRING, "What it was read as. 读取时认定的格式。", "document.source.format"),
            Column("encoding", STRING, "What it was decoded from. 字符编码。", "document.source.encoding"),
            Column("title", STRING, "标题。Title.", "document.metadata.title"),
            Column("documentType", STRING, "文种。Kind of document.", "document.metadata.documentType"),
            Column("documentNumber", NUMBER, "发文字号。Number of issue.", "document.metadata.documentNumber"),
            Column("indexNumber", STRING, "索引号。Index number of the portal.", "document.metadata.indexNumber"),
            Column("issuers", STRINGS, "发文机关。Bodies that issued it.", "document.metadata.issuers"),
            Column("recipients", STRINGS, "主送机关。Bodies it is addressed to.", "document.metadata.recipients"),
            _day("adopted", "通过日期。Day of adoption."),
            _day("signed", "成文日期。Day of signature."),
            _day("published", "发布日期。Day of publication."),
            _day("effective", "施行日期。Day from which it is in force."),
            _day("expires", "有效期至。Day on which it lapses."),
            Column(
                "jurisdiction", JURISDICTION, "属地。Place whose authority issued it.", "document.metadata.jurisdiction"
            ),
            Column("diagnostics", ArrayType(DIAGNOSTIC), "Faults found in it. 提示。", "document.diagnostics"),
            Column("gangmuVersion", STRING, "Version of Gangmu. 生成程序版本。", "document.generator.version"),
        ],
    ),
    "tasks": Table(
        "document.assignments",
        [
            *_PLACE,
            _fact("basis", STRING, "declared by a label, list or column; stated by a sentence. 写明或陈述。"),
            _fact("task", STRING, "What is to be done. 任务内容。"),
            _units("lead", "牵头单位。Bodies that lead, by full name."),
            _units("responsible", "责任单位。Bodies that are responsible."),
            _units("participating", "配合、参加单位。Bodies that take part."),
            _units("supervising", "督办、指导单位。Bodies that supervise."),
            _fact("people", STRINGS, "责任领导、责任人。People who answer for it.", "fact.people.text"),
            _fact("openEnded", BOOLEAN, "The list of bodies ends in 等. 名单以“等”结尾。"),
            _fact("shared", BOOLEAN, "Each does the part that its duties give it. 按职责分工负责。"),
            _fact("scope", STRING, "Where the task applies. 适用范围。", "fact.scope.text"),
            *_EVIDENCE,
        ],
    ),
    "units": Table(
        "flatten(transform(document.assignments, task -> "
        "transform(task.units, unit -> struct(task.id as assignment, task.clause, task.basis, unit))))",
        [
            _SOURCE,
            _fact("assignment", STRING, "Id of its task. 所属任务的标识。"),
            _fact("clause", STRING, "Id of the clause or part that the task stands in. 所在条款。"),
            _fact("basis", STRING, "declared or stated, as of the task. 写明或陈述。"),
            _fact("text", STRING, "As written. 原文写法。", "fact.unit.text"),
            _fact("name", STRING, "With what the list left out put back. 补全后的名称。", "fact.unit.name"),
            _fact("role", STRING, "lead, responsible, participating or supervising. 职责。", "fact.unit.role"),
            _fact("collective", BOOLEAN, "A class of bodies: 各镇. 一类单位。", "fact.unit.collective"),
            _fact("kind", STRING, "Branch: party, government … 单位类别。", "fact.unit.kind"),
            _fact("level", STRING, "central to village. 层级。", "fact.unit.level"),
            _fact("span", SPAN, "Its place in the text. 在正文中的位置。", "fact.unit.span"),
        ],
    ),
    "deadlines": Table(
        "document.deadlines",
        [
            *_PLACE,
            _fact("text", STRING, "The shortest run that says it. 原文最短表述。"),
            _fact("kind", STRING, "by, from, during, within, recurring or ongoing. 类别。"),
            _fact("start", DATE, "First day. 首日。"),
            _fact("end", DATE, "Last day. 末日。"),
            _fact("duration", STRING, "ISO 8601 duration. 时长。"),
            _fact("workingDays", BOOLEAN, "The duration counts working days. 按工作日计。"),
            _fact("rrule", STRING, "RFC 5545 recurrence rule. 重复规则。"),
            _fact("inferredYear", BOOLEAN, "The year is not written. 年份系推断。"),
            *_EVIDENCE,
        ],
    ),
    "targets": Table(
        "document.targets",
        [
            *_PLACE,
            _fact("text", STRING, "From the metric or operator to the unit. 原文表述。"),
            _fact("metric", STRING, "What is measured. 指标名称。"),
            _fact("modality", STRING, "target (目标) or achieved (已完成). 目标或已完成。"),
            _fact("relation", STRING, ">=, <=, =, ~, range; + and - before it are a change. 比较关系。"),
            _fact("value", STRING, "Exact decimal, or low..high. 精确十进制数或区间。"),
            _fact("unit", STRING, "计量单位，as written."),
            _fact("per", STRING, "What it is counted over: 年, 镇. 计数范围。"),
            _fact("deadline", STRING, "Id of its deadline in the table deadlines. 对应的时限。"),
            *_EVIDENCE,
        ],
    ),
}
"""The tables, by the name of their folder."""


def arrow_type(type_: DataType) -> pa.DataType:
    """Give what Arrow calls a type of Spark's."""
    if isinstance(type_, StructType):
        return pa.struct([pa.field(field.name, arrow_type(field.dataType)) for field in type_.fields])
    if isinstance(type_, ArrayType):
        return pa.list_(arrow_type(type_.elementType))
    return _ARROW[type(type_)]


_ARROW: dict[type[DataType], pa.DataType] = {
    StringType: pa.string(),
    BooleanType: pa.bool_(),
    DateType: pa.date32(),
    IntegerType: pa.int32(),
    LongType: pa.int64(),
}
