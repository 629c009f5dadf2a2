#!/bin/sh
# Builds the release and measures it. usage: bench.sh [bench.py's options]
set -eu
cd "$(dirname "$0")/.."
Scripts/build-release.sh > /dev/null
exec "${PYTHON:-python3}" Scripts/bench.py .build/release/gangmu "$@"
