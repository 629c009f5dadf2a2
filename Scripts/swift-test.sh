#!/bin/sh
# Builds and runs the tests, and keeps the output for Scripts/test-summary.sh.
set -eu
cd "$(dirname "$0")/.."
mkdir -p .build
log=.build/swift-test.log
swift build --build-tests --explicit-target-dependency-import-check error
if swift test --skip-build > "$log" 2>&1; then
  tail -n 1 "$log"
else
  grep -E '✘|error:|Fatal|Crash|failed' "$log" | head -n 100 || tail -n 100 "$log"
  exit 1
fi
