#!/bin/sh
# A keychain of the tests' own: a private D-Bus session with a throw-away gnome-keyring, thrown away with its last user.
#
#   keyring.sh open COMMAND…      the keychain is there and unlocked
#   keyring.sh locked COMMAND…    it is there, with one collection, which is locked; nobody can be asked to unlock it
#   keyring.sh none COMMAND…      there is a bus, and no keychain on it
#
# Answers what the command answers. CANDELA_KEYRING_PID is the keychain's process. Neither the caller's home nor the
# caller's bus is touched, and the bus starts nothing by itself.
set -eu
umask 077
fail() { printf 'keyring.sh: %s\n' "$*" >&2; exit 1; }

if [ "${1:-}" = --inside ]; then
    mode=$2
    shift 2
    CANDELA_KEYRING_PID=
    stop() {
        [ -n "$CANDELA_KEYRING_PID" ] || return 0
        kill -CONT "$CANDELA_KEYRING_PID" 2>/dev/null || :
        kill "$CANDELA_KEYRING_PID" 2>/dev/null || :
    }
    trap stop EXIT
    call() { gdbus call --session "$@" 2>/dev/null; }
    is_owned() { call -d org.freedesktop.DBus -o / -m org.freedesktop.DBus.NameHasOwner org.freedesktop.secrets | grep -q true; }
    is_gone() { ! is_owned; }
    has_collection() {
        is_owned && call -d org.freedesktop.secrets -o /org/freedesktop/secrets \
            -m org.freedesktop.Secret.Service.ReadAlias default | grep -q collection/
    }
    until_it() {
        for _ in $(seq 200); do "$1" && return; sleep 0.05; done
        cat "$XDG_RUNTIME_DIR/keyring.log" >&2
        fail "not $1 within ten seconds"
    }
    # begin INPUT [OPTION…]
    begin() {
        input=$1
        shift
        gnome-keyring-daemon --foreground --components=secrets "$@" <"$input" >>"$XDG_RUNTIME_DIR/keyring.log" 2>&1 &
        CANDELA_KEYRING_PID=$!
        export CANDELA_KEYRING_PID
    }
    if [ "$mode" != none ]; then
        # The first start makes the collection `login`, locked with the password that it reads.
        printf test >"$XDG_RUNTIME_DIR/password"
        begin "$XDG_RUNTIME_DIR/password" --unlock
        until_it has_collection
    fi
    if [ "$mode" = locked ]; then
        kill "$CANDELA_KEYRING_PID"
        wait "$CANDELA_KEYRING_PID" || :
        until_it is_gone
        begin /dev/null
        until_it is_owned
    fi
    rc=0
    "$@" || rc=$?
    exit "$rc"
fi

case ${1:-} in
    open | locked | none) [ $# -ge 2 ] || { echo "usage: keyring.sh open|locked|none COMMAND…" >&2; exit 64; } ;;
    *) echo "usage: keyring.sh open|locked|none COMMAND…" >&2; exit 64 ;;
esac
for program in dbus-run-session gdbus gnome-keyring-daemon; do
    command -v "$program" >/dev/null || fail "$program is not installed"
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for name in run home data conf cache; do mkdir "$folder/$name"; done
cat >"$folder/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
    "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$folder/run</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
# What would lead the keychain or its library elsewhere is left out.
rc=0
env -u DBUS_SESSION_BUS_ADDRESS -u DISPLAY -u WAYLAND_DISPLAY -u GNOME_KEYRING_CONTROL -u SSH_AUTH_SOCK \
    -u XDG_CURRENT_DESKTOP -u DESKTOP_SESSION -u KDE_FULL_SESSION -u KDE_SESSION_VERSION -u QT_NO_GLIB \
    HOME="$folder/home" XDG_RUNTIME_DIR="$folder/run" XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/conf" \
    XDG_CACHE_HOME="$folder/cache" \
    dbus-run-session --config-file="$folder/bus.conf" -- sh "$0" --inside "$@" || rc=$?
exit "$rc"
