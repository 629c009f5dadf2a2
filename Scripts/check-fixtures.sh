#!/bin/sh
# Converts every fixture with the built program and validates what it writes against the schema.
set -eu
cd "$(dirname "$0")/.."
gangmu=${GANGMU:-.build/debug/gangmu}
outputs=$(mktemp -d)
trap 'rm -rf "$outputs"' EXIT
for input in Fixtures/*/*/input.*; do
  name=$(echo "$input" | tr / -)
  "$gangmu" extract "$input" > "$outputs/$name.json"
done
${PYTHON:-python3} Scripts/validate-json.py Schemas/gangmu-document-1.0.schema.json "$outputs"/*.json
