#!/bin/sh
# Prints the summary of the last swift test run.
set -eu
cd "$(dirname "$0")/.."
grep -E 'Test run with [0-9]+ tests' .build/swift-test.log | tail -n 1
