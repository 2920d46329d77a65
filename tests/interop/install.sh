#!/bin/sh
# install.sh DIR: the real Lucia, installed into DIR from package-lock.json, and these tests beside it, where Node looks
# for it. Installs again only when the lock or the Node on the PATH has changed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"
cp "$here"/*.mjs "$here/package.json" "$here/package-lock.json" .

# better-sqlite3 is compiled here, against the headers that belong to this Node, which are beside its bin or Debian's.
prefix=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
for folder in "$prefix" /usr; do
    if [ -e "$folder/include/node/node.h" ]; then headers=$folder; break; fi
done
if [ -z "${headers:-}" ]; then
    echo "No headers of Node beside $prefix: Debian's are in libnode-dev" >&2
    exit 1
fi

now=$(cat package.json package-lock.json | cksum; node --version; echo "$headers")
if [ -d node_modules ] && [ "$(cat installed 2>/dev/null)" = "$now" ]; then
    echo "Lucia is installed already."
    exit 0
fi
rm -f installed
npm_config_nodedir=$headers npm_config_build_from_source=true npm_config_update_notifier=false JOBS=max \
    npm ci --no-audit --no-fund
echo "$now" >installed
