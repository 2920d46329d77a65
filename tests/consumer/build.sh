#!/bin/sh
# build.sh BUILD [CMAKE-ARGUMENT…]: installs the library out of the build folder BUILD, and builds the consumer against
# it from a copy, so that nothing of this source tree is within its sight.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$1
shift
rm -rf "$build/prefix" "$build/consumer-src" "$build/consumer" "$build/consumer-unprotected"
cmake --install "$build" --component library --prefix "$build/prefix" >/dev/null
cp -R "$here/notes" "$build/consumer-src"
cmake -S "$build/consumer-src" -B "$build/consumer" -DCMAKE_PREFIX_PATH="$build/prefix" "$@"
cmake --build "$build/consumer"
# Once more, with what the library exports hidden.
cmake -S "$build/consumer-src" -B "$build/consumer-unprotected" -DCMAKE_PREFIX_PATH="$build/prefix" \
    -DCMAKE_CXX_STANDARD_LIBRARIES=-Wl,--exclude-libs,ALL "$@"
cmake --build "$build/consumer-unprotected"
if grep -rqF "$(cd "$here/../.." && pwd)/lib" "$build/prefix/lib" --include='*.cmake'; then
    echo "The installed package still names the source tree." >&2
    exit 1
fi
