#!/bin/sh
# install.sh FILE [PACKAGE…]: installs with apt-get what is missing of the packages that FILE lists and of those named.
# FILE has a package a line, or alternatives as in "a|b"; # begins a comment. Asks sudo only when something is missing.
set -eu

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
offered() { apt-cache show --no-all-versions "$1" >/dev/null 2>&1; }

wanted=$(sed 's/#.*//' "$1")
shift
missing=
for line in $wanted "$@"; do
    found=
    for package in $(echo "$line" | tr '|' ' '); do
        if installed "$package"; then found=1; break; fi
    done
    [ -n "$found" ] || missing="$missing $line"
done
[ -n "$missing" ] || exit 0

command -v apt-get >/dev/null || { echo "This needs, from a Debian or Ubuntu archive:$missing" >&2; exit 1; }
as_root=
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "Neither root nor sudo here to install:$missing" >&2; exit 1; }
    as_root=sudo
fi
echo "Installing:$missing"
# A third party's archive that is out of reach is no reason to stop: what counts is whether the packages arrive.
$as_root apt-get -q -o DPkg::Lock::Timeout=300 update </dev/null || echo "apt-get update had trouble; going on" >&2

chosen=
for line in $missing; do
    for package in $(echo "$line" | tr '|' ' '); do
        if offered "$package"; then chosen="$chosen $package"; continue 2; fi
    done
    echo "No archive of this machine has $line" >&2
    exit 1
done
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
    --no-install-recommends install $chosen </dev/null
