#!/bin/sh
# install.sh DIR: the real Lucia and the real Kysely, installed into DIR from package-lock.json, and these tests beside
# them, where Node looks for them. Installs again only when the lock or the Node on the PATH has changed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"
cp "$here"/*.mjs "$here"/kysely/*.mjs "$here/package.json" "$here/package-lock.json" .

# better-sqlite3 is compiled here, against the headers of this very Node (Debian's are in libnode-dev).
headers=$(node --print 'path.resolve(process.execPath, "../..")')
if [ ! -e "$headers/include/node/node.h" ]; then
    echo "No headers of Node in $headers/include/node" >&2
    exit 1
fi

now=$(cat package.json package-lock.json | cksum; node --version; echo "$headers")
if [ -d node_modules ] && [ "$(cat installed 2>/dev/null)" = "$now" ]; then
    echo "They are installed already."
    exit 0
fi
rm -f installed
npm_config_nodedir=$headers npm_config_build_from_source=true npm_config_update_notifier=false JOBS=max \
    npm ci --no-audit --no-fund
echo "$now" >installed
