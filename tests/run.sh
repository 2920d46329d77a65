#!/bin/sh
# Installs what the tests need, builds and runs everything: the demo, every test of our own code under AddressSanitizer and
# UndefinedBehaviourSanitizer, and in the release what those cannot judge. Fails when any of it failed or an engine is missing.
#
#   run.sh            as above
#   run.sh --scale    instead: over ten million sessions on each engine, prints the benchmark's table and holds the window to
#                     its limits; takes 25 GB beneath /tmp for the time, and an hour or so
set -eu
cd "$(dirname "$0")/.."
export REQUIRE_ENGINES=1
case ${1:-} in
    '') ;;
    --scale) exec sh tests/scale/run.sh ;;
    *) echo "usage: run.sh [--scale]" >&2; exit 64 ;;
esac

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
# What another clone has built is found, whichever folder that is.
export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_INODECACHE=1
jobs=$(nproc)
failed=0

printf '\n== Building asan ==\n'
cmake --preset asan -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" -DCMAKE_EXE_LINKER_FLAGS_DEBUG=-fuse-ld=mold
cmake --build --preset asan --parallel "$jobs"

# README's first command, where there is no display: the program as people get it, built to be fast.
printf '\n== The demo ==\n'
if env -u DISPLAY -u WAYLAND_DISPLAY sh app/demo.sh >build/demo.log 2>&1; then
    tail -n 3 build/demo.log
else
    tail -n 40 build/demo.log
    failed=1
fi
# What tests that program lies beside it. What runs by --scale alone is compiled here all the same, so that it always can.
printf '\n== Building release ==\n'
cmake --preset release -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher" -DCANDELA_TESTS=ON -DCANDELA_SCALE=ON
cmake --build --preset release --parallel "$jobs" --target candela-plain candela-scale candela-bench

# run PRESET AT_ONCE: tests wait more than they compute, so more of them at once than there are cores.
run() {
    printf '\n== Testing %s ==\n' "$1"
    ctest --preset "$1" --parallel "$2" --output-log "build/$1/tests.log" || failed=1
}
# The sanitizers see every test of our own code. The release sees what they would slow or hide: what is timed, memory, the
# programs from outside; and what is none of theirs: a compiler's messages, Lucia, the shape of the source.
run asan $((jobs + 1))
run release $((2 * jobs))

for preset in asan release; do
    printf '\n== %s ==\n' "$preset"
    sed -n '/tests passed, /,$p' "build/$preset/tests.log"
done
exit "$failed"
