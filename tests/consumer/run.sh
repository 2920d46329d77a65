#!/bin/sh
# run.sh ENGINE PROGRAM: lets the consumer visit a fresh database on the engine. The servers are those that the file
# CANDELA_SERVERS names.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
SITE_ENGINE=$1
export SITE_ENGINE
folder=$(mktemp -d)
drop=:
trap '$drop; rm -rf "$folder"' EXIT

case $SITE_ENGINE in
sqlite)
    export SITE_FILE="$folder/site.db"
    python3 -c 'import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(open(sys.argv[2]).read())' \
        "$SITE_FILE" "$here/tables.sql"
    ;;
mysql | postgres)
    if [ ! -f "${CANDELA_SERVERS:-}" ]; then echo "CANDELA_SERVERS names no running servers" >&2; exit 1; fi
    value() { sed -n "s/^CANDELA_$1=//p" "$CANDELA_SERVERS"; }
    SITE_PORT=$(value "$(echo "$SITE_ENGINE" | tr a-z A-Z)_PORT")
    SITE_USER=$(value SERVER_USER)
    SITE_PASSWORD=$(value SERVER_PASSWORD)
    SITE_DATABASE=consumer_$$
    export SITE_PORT SITE_USER SITE_PASSWORD SITE_DATABASE SITE_HOST=127.0.0.1
    export MYSQL_PWD="$SITE_PASSWORD" PGPASSWORD="$SITE_PASSWORD"
    if [ "$SITE_ENGINE" = mysql ]; then
        sql() { mariadb --no-defaults --protocol=TCP --host=127.0.0.1 --port="$SITE_PORT" --user="$SITE_USER" "$1"; }
    else
        sql() { psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --host=127.0.0.1 --port="$SITE_PORT" \
            --username="$SITE_USER" --dbname="$1"; }
    fi
    echo "create database $SITE_DATABASE;" | sql candela
    drop_database() { echo "drop database $SITE_DATABASE;" | sql candela; }
    drop=drop_database
    sql "$SITE_DATABASE" <"$here/tables.sql"
    ;;
esac

said=$("$2") || { echo "The consumer failed: $said" >&2; exit 1; }
[ "$said" = "Hello, Ada" ] || { echo "The consumer said: $said" >&2; exit 1; }
# A second visit finds Ada signed up already.
said=$("$2") && { echo "The consumer signed Ada up twice" >&2; exit 1; }
case $said in AUTH_DUPLICATE_KEY_ID*) ;; *) echo "The second visit said: $said" >&2; exit 1 ;; esac
