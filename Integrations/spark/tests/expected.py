"""What the tables have to hold, made of what ``gangmu extract`` writes."""

import datetime
import json
import subprocess


def extract(gangmu, folder):
    """Give the documents of a folder by name; those that cannot be converted are not in it."""
    names = sorted(path.name for path in folder.iterdir())
    run = subprocess.run([gangmu, "extract", *names], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert run.returncode in (0, 3)
    found = (json.loads(line) for line in run.stdout.splitlines())
    return {document["source"]["uri"]: document for document in found}


def tables(documents):
    """Give the rows of each table of facts, as :func:`rows` gives those of Spark."""
    made = {"tasks": [], "units": [], "deadlines": [], "targets": []}
    for source, document in documents.items():
        for task in document["assignments"]:
            made["tasks"].append(_task(source, task))
            made["units"] += [
                {"source": source, "assignment": task["id"], "clause": task["clause"], "basis": task["basis"], **unit}
                for unit in task["units"]
            ]
        made["deadlines"] += [{"source": source, **deadline} for deadline in document["deadlines"]]
        made["targets"] += [{"source": source, **target} for target in document["targets"]]
    return {name: _sorted(rows) for name, rows in made.items()}


def _task(source, task):
    row = {"source": source, **task, "people": [person["text"] for person in task["people"]]}
    row["scope"] = task["scope"]["text"] if task["scope"] else None
    units = row.pop("units")
    for role in ("lead", "responsible", "participating", "supervising"):
        row[role] = [unit["name"] for unit in units if unit["role"] == role]
    return row


def documents(found):
    """Give the rows of the table of documents, of those that were converted."""
    rows = []
    for source, document in found.items():
        metadata = document["metadata"]
        rows.append(
            {
                "source": source,
                "status": "converted",
                "errorCode": None,
                "errorMessage": None,
                **{key: document["source"][key] for key in ("sha256", "byteCount", "format", "encoding")},
                **{key: value for key, value in metadata.items() if key != "dates"},
                **metadata["dates"],
                "diagnostics": [_diagnostic(one) for one in document["diagnostics"]],
                "gangmuVersion": document["generator"]["version"],
            }
        )
    return _sorted(rows)


def _diagnostic(diagnostic):
    location = diagnostic["location"]
    return {**diagnostic, "location": location and {"line": None, "column": None, "address": None, **location}}


def rows(dataframe):
    """Give a data frame's rows as JSON has them, in an order of their own."""
    return _sorted([_plain(row.asDict(recursive=True)) for row in dataframe.collect()])


def _plain(row):
    row = {key: value.isoformat() if isinstance(value, datetime.date) else value for key, value in row.items()}
    return {**row, "source": row["source"] and row["source"].rpartition("/")[2]}


def _sorted(rows):
    return sorted(rows, key=lambda row: json.dumps(row, sort_keys=True, ensure_ascii=False))
