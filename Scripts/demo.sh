#!/bin/sh
# Shows what the program makes of the fixtures. usage: demo.sh GANGMU
set -eu
cd "$(dirname "$0")/.."
gangmu=$1
outputs=$(mktemp -d)
trap 'rm -rf "$outputs"' EXIT

echo
echo "== All fixtures to JSON Lines: gangmu extract Fixtures/*/*/input.*"
"$gangmu" extract Fixtures/*/*/input.* > "$outputs/documents.jsonl"
wc -lc "$outputs/documents.jsonl" | awk '{ print $1 " documents, " $2 " bytes of JSON" }'

plan=Fixtures/pages/gb18030-portal-page/input.html
echo
echo "== A saved GB18030 page as an outline: gangmu outline $plan"
"$gangmu" outline --width 110 "$plan"

echo
echo "== The same as JSON, from its metadata on: gangmu extract --pretty --no-text $plan"
"$gangmu" extract --pretty --no-text "$plan" > "$outputs/plan.json"
sed -n '/^  "metadata"/,/^  "parts"/p' "$outputs/plan.json"
echo "    …"
sed -n '/^  "assignments"/,/^    }/p' "$outputs/plan.json"
echo "    …"

echo
echo "== A folder of Word, PDF, OFD and other files as a task ledger: gangmu batch Fixtures/same-text --output facts --format xlsx,csv,sqlite"
"$gangmu" batch --quiet Fixtures/same-text --output "$outputs/facts" --format xlsx,csv,sqlite
ls "$outputs/facts" "$outputs/facts/csv"

echo
echo "== Who leads, by when: gangmu query facts/facts.sqlite --role lead --document .docx"
"$gangmu" query "$outputs/facts/facts.sqlite" --role lead --document .docx
