#!/usr/bin/env python3
"""Validate documents' JSON against the schema, and the spans in it against its text.

usage: validate-json.py SCHEMA FILE...   (JSON, or JSON Lines with one document a line)
Needs Debian's python3-jsonschema 4 or later.
"""
import json
import sys

from jsonschema import Draft202012Validator, FormatChecker


def documents(path):
    with open(path, encoding="utf-8") as file:
        content = file.read()
    try:
        yield path, json.loads(content)
    except json.JSONDecodeError:
        for number, line in enumerate(content.splitlines(), 1):
            yield f"{path}:{number}", json.loads(line)


def misplaced(node, text, place="$"):
    """Facts whose span does not give their own text, and spans that leave the text."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from misplaced(item, text, f"{place}[{index}]")
    elif isinstance(node, dict):
        span = node.get("span")
        if isinstance(span, dict):
            if not 0 <= span["start"] <= span["end"] <= len(text):
                yield f"{place}.span: {span} leaves the text"
            elif node.get("style") == "tableRow" and span["start"] == span["end"]:
                # A row without a number of its own is counted: its number stands nowhere.
                pass
            elif "text" in node and node["text"] != text[span["start"]:span["end"]]:
                yield f"{place}: text {node['text']!r} is not {text[span['start']:span['end']]!r}"
        for key, item in node.items():
            if key not in ("text", "span"):
                yield from misplaced(item, text, f"{place}.{key}")


def places(document):
    """The ids of all parts and clauses."""
    waiting = list(document["parts"])
    while waiting:
        node = waiting.pop()
        yield node["id"]
        waiting.extend(node["clauses"])


def check(document, validator):
    faults = [f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(document)]
    if faults:
        return faults
    if "text" in document:
        faults += misplaced({key: value for key, value in document.items() if key != "text"}, document["text"])
    ids = list(places(document))
    if len(ids) != len(set(ids)):
        faults.append("an id stands twice: " + ", ".join(sorted({i for i in ids if ids.count(i) > 1})[:5]))
    for kind in ("assignments", "deadlines", "targets", "references"):
        faults += [f"{fact['id']}: no clause {fact['clause']}" for fact in document[kind] if fact["clause"] not in ids]
    return faults


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    count = failed = 0
    for path in sys.argv[2:]:
        for name, document in documents(path):
            count += 1
            faults = check(document, validator)
            failed += bool(faults)
            for fault in faults[:20]:
                print(f"{name}: {fault}", file=sys.stderr)
    print(f"schema: {count - failed} of {count} documents are valid")
    sys.exit(1 if failed or not count else 0)


if __name__ == "__main__":
    main()
