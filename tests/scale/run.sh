#!/bin/sh
# The benchmark's table and the window's limits over ten million sessions on each engine: see tests/run.sh --scale.
# CANDELA_SCALE_ROWS is another number of sessions.
set -eu
cd "$(dirname "$0")/../.."
export REQUIRE_ENGINES=1
rows=${CANDELA_SCALE_ROWS:-10000000}

gigabytes=$((2 + rows * 23 / 10000000))
free=$(df -Pk /tmp | awk 'NR == 2 { print int($4 / 1000000) }')
[ "$free" -ge "$gigabytes" ] || { echo "This takes $gigabytes GB beneath /tmp, where $free are free" >&2; exit 1; }

sh app/install.sh tests/packages.txt
sh app/install.sh tests/scale/packages.txt
cmake --preset scale -DCMAKE_CXX_COMPILER_LAUNCHER="$(command -v ccache || true)"
cmake --build --preset scale --parallel "$(nproc)"

servers=build/scale/scaleservers
trap 'sh tests/support/servers.sh stop "$servers"' EXIT
trap 'exit 130' INT TERM HUP
sh tests/support/servers.sh start "$servers" scale

failed=0
printf '\n== The benchmark ==\n'
CANDELA_SERVERS=$PWD/$servers/servers.env build/scale/tests/bench/candela-bench --rows "$rows" || failed=1
printf '\n== The window over %s sessions ==\n' "$rows"
CANDELA_SCALE_ROWS=$rows ctest --preset scale --verbose || failed=1
exit "$failed"
