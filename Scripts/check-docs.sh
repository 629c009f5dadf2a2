#!/bin/sh
# Builds the documentation of the library from the debug build; any warning is an error.
# usage: check-docs.sh [OUTPUT]   OUTPUT keeps the archive, for example Gangmu.doccarchive
set -eu
cd "$(dirname "$0")/.."
modules=.build/debug/Modules
[ -d "$modules" ] || swift build

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
output=${1:-$work/Gangmu.doccarchive}
target=$(swift -print-target-info | sed -n 's/.*"unversionedTriple" *: *"\([^"]*\)".*/\1/p' | head -n 1)
set -- -I "$modules"
for map in .build/debug/*.build/module.modulemap Sources/*/module.modulemap .build/checkouts/*/Sources/*/include/module.modulemap; do set -- "$@" -I "$(dirname "$map")"; done

mkdir "$work/graphs"
# What a user sees: the library itself and the model that it hands out.
for module in Gangmu GangmuModel GangmuIngest; do
  swift symbolgraph-extract -module-name "$module" "$@" -target "$target" -output-dir "$work/graphs" \
    -minimum-access-level public -skip-synthesized-members > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
done
docc=$(dirname "$(command -v swift)")/docc
[ -x "$docc" ] || docc=docc
"$docc" convert Sources/Gangmu/Gangmu.docc --additional-symbol-graph-dir "$work/graphs" --output-dir "$output" \
  --fallback-display-name Gangmu --fallback-bundle-identifier gangmu --warnings-as-errors > "$work/log" 2>&1 ||
  { cat "$work/log" >&2; exit 1; }
echo "documentation: no warnings"

# The pages of the rules are made from the rules.
gangmu=${GANGMU:-.build/debug/gangmu}
[ -x "$gangmu" ] || swift build --product gangmu
"$gangmu" rules --format markdown --output "$work/rules"
diff -r "$work/rules" docs/rules || { echo "documentation: docs/rules is not what the rules say; make rule-pages writes it" >&2; exit 1; }
echo "rules: $(ls docs/rules | wc -l) pages as the rules have them"
