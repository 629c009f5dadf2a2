#!/bin/sh
# Builds the program, optimised, at .build/release/gangmu, its code in the order in which it runs.
set -eu
cd "$(dirname "$0")/.."
# Relocations stay in the file for the step that orders the code; it takes them out.
swift build -c release --static-swift-stdlib --product gangmu \
  -Xswiftc -cross-module-optimization -Xswiftc -use-ld=lld -Xlinker --emit-relocs
Scripts/order-code.sh .build/release/gangmu
