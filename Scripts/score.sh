#!/bin/sh
# Scores the program against the reference labels in ../shared/eval, where they exist.
# usage: Scripts/score.sh [score.py's options, for example --show units or --min nodes=0.99]
# CONFIGURATION=debug|release picks the build (default: release where it has been built before);
# SHARED names the folder with eval/, seeds/ and corpus/; PREDICTIONS keeps the JSON in a folder of your choice.
set -eu
cd "$(dirname "$0")/.."

shared=${SHARED:-../shared}
if [ ! -f "$shared/eval/score.py" ]; then
  echo "score: no labels in $shared, skipped"
  exit 0
fi

configuration=${CONFIGURATION:-}
if [ -z "$configuration" ]; then
  if [ -x .build/release/gangmu ]; then configuration=release; else configuration=debug; fi
fi
if [ "$configuration" = release ]; then build=Scripts/build-release.sh; else build="swift build --product gangmu"; fi
build_log=$($build 2>&1) || { echo "$build_log" >&2; exit 1; }
gangmu=.build/$configuration/gangmu

if [ -n "${PREDICTIONS:-}" ]; then
  predictions=$PREDICTIONS
  mkdir -p "$predictions"
else
  predictions=$(mktemp -d)
  trap 'rm -rf "$predictions"' EXIT
fi

failed=0
for labels in "$shared"/eval/gold/*.tsv; do
  stem=$(basename "$labels" .tsv)
  for source in "$shared/seeds/$stem".* "$shared/corpus/$stem".*; do
    [ -f "$source" ] || continue
    rm -f "$predictions/$stem.json"
    "$gangmu" extract "$source" > "$predictions/$stem.json" || {
      echo "score: $source is not converted" >&2
      rm -f "$predictions/$stem.json"
      failed=1
    }
  done
done

python3 "$shared/eval/score.py" --gold "$shared/eval/gold" --pred "$predictions" "$@"
[ "$failed" = 0 ] || { echo "score: some documents were not converted" >&2; exit 1; }
