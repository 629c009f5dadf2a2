#!/bin/sh
# Puts a program's code in the order in which it runs, by LLVM's BOLT: it is about a tenth faster so, since its hot paths
# are spread over a megabyte. The order is learnt from the fixtures at each build, so there is no profile to go stale.
# Where BOLT is missing or fails, or the output is not the same, the program stays as it was linked, and this says so.
# usage: order-code.sh GANGMU
set -eu
cd "$(dirname "$0")/.."
program=$1
kept=.build/ordered
keep() {
  echo "code order: $1; the program stays as it was linked" >&2
  exit 0
}
# What the fixtures become, by a program.
outputs() {
  # shellcheck disable=SC2086
  { "$1" extract $fixtures && "$1" validate --fail-on never --no-cache $fixtures; } 2>&1 || echo "status $?"
}

bolt=$(command -v llvm-bolt-19 || command -v llvm-bolt) || keep "there is no llvm-bolt (Debian: bolt-19)"
# It looks for its runtime beside itself, not beside a link.
bolt=$(readlink -f "$bolt")
linked=$(cat "$program" Scripts/order-code.sh | sha256sum | cut -d ' ' -f 1)
if [ ! -x "$kept/$linked" ]; then
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  # Functions of the program, of Swift's runtime and of its library; BOLT 19 fails on those of Swift's concurrency.
  functions='-funcs=.*Gangmu.*,swift_.*,_swift_.*,_ZN5swift.*,\$sS[aSsuih].*,\$ss.*'
  # Formats that are read here, not by other programs.
  fixtures=$(find Fixtures -name 'input.*' \( -name '*.txt' -o -name '*.md' -o -name '*.html' \) | sort)

  echo "code order: learning from the fixtures"
  "$bolt" "$program" -instrument -o "$folder/learning" --instrumentation-file="$folder/profile" \
    --instrumentation-file-append-pid "$functions" > "$folder/log" 2>&1 || keep "$(tail -n 1 "$folder/log")"
  # Each fixture often enough that reading documents outweighs the start.
  for round in 1 2 3 4 5 6 7 8; do echo "$fixtures" "$fixtures" "$fixtures" "$fixtures" "$fixtures"; done > "$folder/often"
  xargs "$folder/learning" extract < "$folder/often" > /dev/null || keep "the fixtures were not read"
  xargs "$folder/learning" validate --fail-on never --no-cache --jobs 1 < "$folder/often" > /dev/null 2>&1 \
    || keep "the fixtures were not checked"
  "$(dirname "$bolt")/merge-fdata" "$folder"/profile.* > "$folder/profile" 2> "$folder/log" || keep "$(tail -n 1 "$folder/log")"
  "$bolt" "$program" -o "$folder/ordered" -data="$folder/profile" "$functions" -reorder-blocks=ext-tsp \
    -reorder-functions=cdsort -split-functions -split-all-cold -icf=1 -plt=hot -peepholes=all -frame-opt=hot \
    > "$folder/log" 2>&1 || keep "$(tail -n 1 "$folder/log")"

  outputs "$program" > "$folder/before"
  outputs "$folder/ordered" > "$folder/after"
  cmp -s "$folder/before" "$folder/after" || keep "its output changed"
  rm -rf "$kept"
  mkdir -p "$kept"
  mv "$folder/ordered" "$kept/$linked"
fi
cp "$kept/$linked" "$program"
echo "code order: done"
