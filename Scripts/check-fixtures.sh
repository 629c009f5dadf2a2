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
# A process reads its lexicons once, so a user's own words need a process of their own to be tried in.
own=Fixtures/lexicons/own-words
if "$gangmu" extract "$own.txt" | grep -q '"name":"东风治水驿站"'; then
  echo "fixtures: $own.txt is read without its words; it tests nothing" >&2
  exit 1
fi
"$gangmu" extract --lexicon "$own.tsv" "$own.txt" > "$outputs/own-words.json"
grep -q '"name":"东风治水驿站","role":"responsible","collective":false,"kind":"institution"' "$outputs/own-words.json" || {
  echo "fixtures: $own.tsv has no effect on $own.txt" >&2
  exit 1
}
${PYTHON:-python3} Scripts/validate-json.py Schemas/gangmu-document-1.0.schema.json "$outputs"/*.json
