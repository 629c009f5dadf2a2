#!/bin/sh
# Starts the program many times with more threads than pages: what is made at first use must be safe for all of them.
set -eu
cd "$(dirname "$0")/.."
gangmu=${GANGMU:-.build/debug/gangmu}
runs=${1:-300}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Short pages, so that all threads come to the parser at once.
for page in 1 2 3 4 5 6 7 8; do echo "<html><body><p>一、加强古桥保护。</p></body></html>" > "$work/$page.html"; done
run=0
while [ "$run" -lt "$runs" ]; do
  run=$((run + 1))
  status=0
  timeout 20 "$gangmu" validate --no-cache --jobs 8 --fail-on never "$work" > /dev/null 2>&1 || status=$?
  case $status in
    0) ;;
    124) echo "threads: run $run of $runs waits for ever" >&2; exit 1 ;;
    *) echo "threads: run $run of $runs ended with status $status" >&2; exit 1 ;;
  esac
done
echo "threads: $runs starts"
