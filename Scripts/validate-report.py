#!/usr/bin/env python3
"""Validate JSON files against a JSON Schema of any draft.

usage: validate-report.py SCHEMA FILE...
Needs Debian's python3-jsonschema 4 or later.
"""
import json
import sys

from jsonschema.validators import validator_for


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    validator = validator_for(schema)
    validator.check_schema(schema)
    failed = 0
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            faults = list(validator(schema).iter_errors(json.load(file)))
        failed += bool(faults)
        for fault in faults[:20]:
            print(f"{path}: {fault.json_path}: {fault.message[:300]}", file=sys.stderr)
    print(f"reports: {len(sys.argv) - 2 - failed} of {len(sys.argv) - 2} keep to {sys.argv[1]}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
