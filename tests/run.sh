#!/bin/sh
# Installs what the tests need, builds twice and runs everything: plainly, and what runs our own code once more under
# AddressSanitizer and UndefinedBehaviourSanitizer. Fails when any test failed or an engine is missing.
set -eu
cd "$(dirname "$0")/.."
export REQUIRE_ENGINES=1

# Any Node from 18 on serves that comes with npm and its headers.
node_serves() {
    command -v node >/dev/null && command -v npm >/dev/null || return 1
    [ "$(node --print 'process.versions.node.split(".")[0]')" -ge 18 ] || return 1
    [ -e "$(node --print 'path.resolve(process.execPath, "../../include/node/node.h")')" ]
}

if node_serves; then set --; else set -- nodejs npm libnode-dev; fi
sh app/install.sh tests/packages.txt "$@"
node_serves || { echo "The Node on the PATH is older than 18, or lacks npm or its headers" >&2; exit 1; }

launcher=$(command -v ccache || true)
jobs=$(nproc)
for preset in debug asan; do
    printf '\n== Building %s ==\n' "$preset"
    cmake --preset "$preset" -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher"
    cmake --build --preset "$preset" --parallel "$jobs"
done

failed=0
run() {
    preset=$1
    shift
    printf '\n== Testing %s ==\n' "$preset"
    ctest --preset "$preset" --parallel "$jobs" --output-log "build/$preset/tests.log" "$@" || failed=1
}
# The sanitizers have nothing to say of a compiler's messages, of Lucia, or of the shape of the source.
run asan --label-exclude 'compile|interop|house'
run debug

for preset in asan debug; do
    printf '\n== %s ==\n' "$preset"
    sed -n '/tests passed, /,$p' "build/$preset/tests.log"
done
exit "$failed"
