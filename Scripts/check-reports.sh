#!/bin/sh
# Checks what validate writes with the schemas of its formats, and the files of Integrations/ and .pre-commit-hooks.yaml.
# SARIF's schema is fetched once from PyPI (in the sources of sarif-om); where it cannot be, that check is left out and said so.
set -eu
cd "$(dirname "$0")/.."
gangmu=${GANGMU:-.build/debug/gangmu}
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r Fixtures/damaged Fixtures/plans "$work"
"$gangmu" extract --pretty Fixtures/plans/*/input.txt | sed 's/"kind": "main"/"kind": "body"/' > "$work/facts.json"
: > "$work/empty.txt"
for format in json junit sarif; do
  "$gangmu" validate --no-cache --format "$format" "$work" > "$work.$format" 2> /dev/null && status=0 || status=$?
  mv "$work.$format" "$work/report.$format"
  [ "$status" -eq 3 ] || { echo "reports: status $status, not 3, with a file that cannot be read" >&2; exit 1; }
done

xmllint --noout --schema Schemas/junit-report.xsd "$work/report.junit" Fixtures/reporters/*.junit
"$python" Scripts/validate-report.py Schemas/gangmu-findings-1.0.schema.json "$work/report.json" Fixtures/reporters/*.json

schema=${SARIF_SCHEMA:-.build/sarif-2.1.0.json}
if [ ! -f "$schema" ]; then
  "$python" -m pip download --quiet --no-deps --no-binary :all: --dest "$work/pip" sarif-om==1.0.4 > /dev/null 2>&1 &&
    tar -xzf "$work"/pip/sarif_om-*.tar.gz -C "$work/pip" && cp "$work"/pip/sarif_om-*/sarif-2.1.0-rtm.4.json "$schema" || true
fi
if [ -f "$schema" ]; then
  "$python" Scripts/validate-report.py "$schema" "$work/report.sarif" Fixtures/reporters/*.sarif
else
  echo "reports: SARIF's schema cannot be fetched; SARIF_SCHEMA names a copy (check left out)"
fi
