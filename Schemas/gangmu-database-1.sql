-- Facts of policy documents, as `gangmu batch --format sqlite` writes them; SQLite 3.37 or later.
-- 政策文件结构化数据库。
--
-- Names are those of the JSON in snake case; positions ("start", "end") count Unicode scalars of the document's text,
-- days are ISO 8601, true and false are 1 and 0. What a document does not state is NULL.

PRAGMA application_id = 0x476D7544; -- "GmuD"
PRAGMA user_version = 1;

-- 文件: a row for each document that was converted.
CREATE TABLE document (
  document_id INTEGER PRIMARY KEY,
  source TEXT NOT NULL UNIQUE,           -- the file, or archive#entry
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  byte_count INTEGER NOT NULL,
  title TEXT,                            -- 标题
  document_type TEXT,                    -- 文种
  document_number TEXT,                  -- 发文字号
  index_number TEXT,                     -- 索引号
  adopted TEXT,                          -- 通过日期
  signed TEXT,                           -- 成文日期
  published TEXT,                        -- 发布日期
  effective TEXT,                        -- 施行日期
  expires TEXT,                          -- 有效期至
  jurisdiction TEXT,                     -- 属地
  jurisdiction_code TEXT,                -- GB/T 2260
  jurisdiction_level TEXT                -- central, province, prefecture, county, township
) STRICT;

-- 发文机关.
CREATE TABLE issuer (
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,             -- from 1
  name TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

-- 主送机关.
CREATE TABLE recipient (
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

-- 条款: parts (letter, main text, annexes, page furniture) and the clauses in them.
CREATE TABLE clause (
  clause_key INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  clause TEXT NOT NULL,                  -- its id in the document: main/二/(一)
  parent TEXT,                           -- NULL for a part
  kind TEXT NOT NULL,                    -- notice, main, annex, chrome; clause, inline
  label TEXT,                            -- as people cite it: 二、（一）
  style TEXT,                            -- of the number: hanDunhao, hanParen …
  ordinal INTEGER NOT NULL,
  heading TEXT,                          -- a part's title, a clause's heading
  text TEXT NOT NULL,                    -- its own text, that of clauses below left out
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  UNIQUE (document_id, clause),
  FOREIGN KEY (document_id, parent) REFERENCES clause (document_id, clause) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- For tasks of an annex: the sentences of the body that they came from.
CREATE TABLE clause_source (
  document_id INTEGER NOT NULL,
  clause TEXT NOT NULL,
  position INTEGER NOT NULL,
  source_clause TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (document_id, clause, position),
  FOREIGN KEY (document_id, clause) REFERENCES clause (document_id, clause) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Cells of tables, merged cells in each place that they cover; row 0 is the header.
CREATE TABLE table_cell (
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  table_id TEXT NOT NULL,                -- annex1/table1
  "row" INTEGER NOT NULL,
  "column" INTEGER NOT NULL,             -- from 1
  text TEXT NOT NULL,
  PRIMARY KEY (document_id, table_id, "row", "column")
) STRICT, WITHOUT ROWID;

-- 任务分工: who is responsible for what a clause demands.
CREATE TABLE assignment (
  document_id INTEGER NOT NULL,
  assignment TEXT NOT NULL,              -- its id in the document
  clause TEXT NOT NULL,
  basis TEXT NOT NULL,                   -- declared, stated
  task TEXT NOT NULL,
  open_ended INTEGER NOT NULL,           -- 等
  shared INTEGER NOT NULL,               -- 按职责分工负责
  scope TEXT,                            -- 适用范围
  rule TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (document_id, assignment),
  FOREIGN KEY (document_id, clause) REFERENCES clause (document_id, clause) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- 单位: each name once, what was left out put back.
CREATE TABLE unit (
  unit_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE assignment_unit (
  document_id INTEGER NOT NULL,
  assignment TEXT NOT NULL,
  position INTEGER NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit,
  role TEXT NOT NULL,                    -- lead, responsible, participating, supervising
  text TEXT NOT NULL,                    -- as written
  collective INTEGER NOT NULL,           -- 各县(市、区)
  kind TEXT,                             -- party, government …
  level TEXT,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (document_id, assignment, position),
  FOREIGN KEY (document_id, assignment) REFERENCES assignment (document_id, assignment) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- 责任人.
CREATE TABLE assignment_person (
  document_id INTEGER NOT NULL,
  assignment TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  role TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (document_id, assignment, position),
  FOREIGN KEY (document_id, assignment) REFERENCES assignment (document_id, assignment) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- 完成时限.
CREATE TABLE deadline (
  document_id INTEGER NOT NULL,
  deadline TEXT NOT NULL,
  clause TEXT NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,                    -- by, during, within, from, recurring, ongoing
  start_day TEXT,
  end_day TEXT,
  duration TEXT,                         -- ISO 8601: P3M
  working_days INTEGER NOT NULL,
  rrule TEXT,                            -- RFC 5545
  inferred_year INTEGER NOT NULL,
  rule TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (document_id, deadline),
  FOREIGN KEY (document_id, clause) REFERENCES clause (document_id, clause) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- 量化指标.
CREATE TABLE target (
  document_id INTEGER NOT NULL,
  target TEXT NOT NULL,
  clause TEXT NOT NULL,
  text TEXT NOT NULL,
  metric TEXT NOT NULL,
  modality TEXT NOT NULL,                -- target, achieved
  relation TEXT NOT NULL,
  value TEXT NOT NULL,                   -- a decimal or low..high, as in the JSON
  unit TEXT,
  per TEXT,
  deadline TEXT,
  rule TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (document_id, target),
  FOREIGN KEY (document_id, clause) REFERENCES clause (document_id, clause) ON DELETE CASCADE,
  FOREIGN KEY (document_id, deadline) REFERENCES deadline (document_id, deadline) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Mentions of other documents and places.
CREATE TABLE reference (
  document_id INTEGER NOT NULL,
  reference TEXT NOT NULL,
  clause TEXT NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT,
  document_number TEXT,
  alias TEXT,                            -- 以下简称
  target TEXT,                           -- the clause that is meant
  rule TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (document_id, reference),
  FOREIGN KEY (document_id, clause) REFERENCES clause (document_id, clause) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What a reader of the document should know.
CREATE TABLE problem (
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  line INTEGER,
  "column" INTEGER,
  address TEXT,
  "start" INTEGER,
  "end" INTEGER,
  PRIMARY KEY (document_id, position)
) STRICT, WITHOUT ROWID;

-- Inputs that could not be converted.
CREATE TABLE failure (
  source TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  message TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Full text: rowid is clause.clause_key. Each Chinese character is a word of its own, so that a phrase finds any piece
-- of text: 司法 is MATCH '"司 法"'.
CREATE VIRTUAL TABLE clause_search USING fts5 (text, tokenize = 'unicode61 remove_diacritics 0');
CREATE TRIGGER clause_deleted AFTER DELETE ON clause BEGIN
  DELETE FROM clause_search WHERE rowid = old.clause_key;
END;

-- A row for each task, as a supervision office lists it.
CREATE VIEW task AS
SELECT
  document.title, document.document_number, clause.label AS place, assignment.basis, assignment.task,
  (SELECT group_concat(name, '、') FROM (SELECT name FROM assignment_unit JOIN unit USING (unit_id)
    WHERE (document_id, assignment, role) = (assignment.document_id, assignment.assignment, 'lead') ORDER BY position)) AS lead,
  (SELECT group_concat(name, '、') FROM (SELECT name FROM assignment_unit JOIN unit USING (unit_id)
    WHERE (document_id, assignment, role) = (assignment.document_id, assignment.assignment, 'responsible') ORDER BY position)) AS responsible,
  (SELECT group_concat(name, '、') FROM (SELECT name FROM assignment_unit JOIN unit USING (unit_id)
    WHERE (document_id, assignment, role) = (assignment.document_id, assignment.assignment, 'participating') ORDER BY position)) AS participating,
  (SELECT group_concat(name, '、') FROM (SELECT name FROM assignment_unit JOIN unit USING (unit_id)
    WHERE (document_id, assignment, role) = (assignment.document_id, assignment.assignment, 'supervising') ORDER BY position)) AS supervising,
  (SELECT min(end_day) FROM deadline
    WHERE (deadline.document_id, deadline.clause) = (assignment.document_id, assignment.clause)) AS due,
  document.source, assignment.document_id, assignment.assignment, assignment.clause,
  assignment."start" AS assignment_start
FROM assignment
JOIN document USING (document_id)
JOIN clause ON (clause.document_id, clause.clause) = (assignment.document_id, assignment.clause);

-- What each unit has to do, and as what.
CREATE VIEW unit_task AS
SELECT unit.name AS unit, assignment_unit.role, task.due, task.task, task.title, task.document_number, task.place,
  task.basis, task.source, task.document_id, task.assignment, task.clause, task.assignment_start
FROM assignment_unit
JOIN unit USING (unit_id)
JOIN task USING (document_id, assignment);

-- How often each unit is named in each role.
CREATE VIEW unit_load AS
SELECT unit.name AS unit,
  sum(role = 'lead') AS lead, sum(role = 'responsible') AS responsible,
  sum(role = 'participating') AS participating, sum(role = 'supervising') AS supervising,
  count(DISTINCT document_id) AS documents
FROM unit
JOIN assignment_unit USING (unit_id)
GROUP BY unit_id;

-- Deadlines that have a day, and the clause that sets them.
CREATE VIEW due AS
SELECT deadline.end_day AS due, deadline.text, deadline.kind, clause.label AS place, clause.heading, document.title,
  document.document_number, document.source, deadline.document_id, deadline.deadline, deadline.clause,
  deadline."start" AS deadline_start
FROM deadline
JOIN document USING (document_id)
JOIN clause ON (clause.document_id, clause.clause) = (deadline.document_id, deadline.clause)
WHERE deadline.end_day IS NOT NULL;

-- Quantities with the day by which they are to be reached.
CREATE VIEW target_value AS
SELECT target.metric, target.relation, target.value,
  CAST(target.value AS REAL) AS low,
  CAST(substr(target.value, CASE instr(target.value, '..') WHEN 0 THEN 1 ELSE instr(target.value, '..') + 2 END) AS REAL) AS high,
  target.unit, target.per,
  target.modality, deadline.end_day AS "by", target.text, clause.label AS place, document.title, document.document_number,
  document.jurisdiction, document.jurisdiction_code, document.source, target.document_id, target.target, target.clause,
  target."start" AS target_start
FROM target
JOIN document USING (document_id)
JOIN clause ON (clause.document_id, clause.clause) = (target.document_id, target.clause)
LEFT JOIN deadline ON (deadline.document_id, deadline.deadline) = (target.document_id, target.deadline);

-- Clauses with what they are cited by.
CREATE VIEW clause_place AS
SELECT document.title, document.document_number, clause.label AS place, clause.heading, clause.text, document.source,
  clause.document_id, clause.clause, clause."start" AS clause_start
FROM clause
JOIN document USING (document_id);

-- Indexes, made last where the tables are filled at once.
CREATE INDEX document_by_number ON document (document_number);
CREATE INDEX document_by_place ON document (jurisdiction_code);
CREATE INDEX assignment_by_clause ON assignment (document_id, clause);
CREATE INDEX assignment_by_unit ON assignment_unit (unit_id, role);
CREATE INDEX deadline_by_clause ON deadline (document_id, clause);
CREATE INDEX deadline_by_day ON deadline (end_day);
CREATE INDEX target_by_clause ON target (document_id, clause);
CREATE INDEX target_by_metric ON target (metric);
CREATE INDEX reference_by_number ON reference (document_number);
