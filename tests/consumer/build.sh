#!/bin/sh
# build.sh BUILD [CMAKE-ARGUMENT…]: installs the library out of the build folder BUILD, and builds the consumer against
# it from a copy, so that nothing of this source tree is within its sight.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$1
shift
rm -rf "$build/prefix" "$build/consumer-src" "$build/consumer"
cmake --install "$build" --component library --prefix "$build/prefix" >/dev/null
cp -R "$here/notes" "$build/consumer-src"
cmake -S "$build/consumer-src" -B "$build/consumer" -DCMAKE_PREFIX_PATH="$build/prefix" "$@"
cmake --build "$build/consumer"
if grep -rqF "$(cd "$here/../.." && pwd)/lib" "$build/prefix/lib" --include='*.cmake'; then
    echo "The installed package still names the source tree." >&2
    exit 1
fi
