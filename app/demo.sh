#!/bin/sh
# Shows Candela on a database made up for the purpose: installs what is missing, builds, makes the database anew and opens
# it. Where there is no display, the report of its sessions is printed instead.
set -eu
cd "$(dirname "$0")/.."
build=build/release
demo=$build/demo/demo.sqlite

sh app/install.sh app/packages.txt
cmake --preset release -DCMAKE_CXX_COMPILER_LAUNCHER="$(command -v ccache || true)"
cmake --build --preset release --parallel "$(nproc)"

mkdir -p "$(dirname "$demo")"
"$build/app/demo/candela-demo" make "$demo"
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    printf '\nThere is no display here to open a window on, so this is the report of the sessions:\n\n'
    exec "$build/app/demo/candela-demo" report "$demo"
fi
exec "$build/app/candela" --sqlite "$demo"
