#!/bin/sh
# Private MariaDB and PostgreSQL servers for the tests: own data, own free ports, 127.0.0.1 only, thrown away by stop.
#
#   servers.sh start DIR            starts both, or finds them running, and writes DIR/servers.env
#   servers.sh start DIR tls        … with TLS, by a certificate of their own until the next command
#   servers.sh start DIR scale      … with memory enough for tables of ten million rows
#   servers.sh certify DIR FILES    gives them FILES/server.pem, server.key and authority.pem, which signs clients'
#   servers.sh stop DIR             ends both and removes their data
#
# servers.env holds lines KEY=VALUE: CANDELA_MYSQL_PORT, CANDELA_POSTGRES_PORT, CANDELA_MYSQL_SOCKET (a file),
# CANDELA_POSTGRES_SOCKET (a folder), CANDELA_SERVER_USER, _DATABASE and _PASSWORD, which hold on both, and
# CANDELA_FILES, a folder for large SQLite files that stop removes as well. The user may create databases and users, and
# have PostgreSQL write what it still has to. With TLS there is a user candela_certified as well, with the same password,
# who must bring a client's certificate. Works as root, where the servers run as mysql and postgres, and as anybody else.
set -eu
umask 077
export LC_ALL=C
PATH=$PATH:/usr/sbin:/sbin

fail() { printf 'servers.sh: %s\n' "$*" >&2; exit 1; }

usage() { echo "usage: servers.sh start DIR [tls|scale] | certify DIR FILES | stop DIR" >&2; exit 64; }

[ $# -ge 2 ] || usage
mkdir -p "$2"
dir=$(cd "$2" && pwd -P)
tls= scale= files=
case $1 in
    start)
        case ${3:-} in
            '') ;;
            tls) tls=1 ;;
            scale) scale=1 ;;
            *) usage ;;
        esac ;;
    certify) files=$(cd "${3:?}" && pwd -P) ;;
esac
uid=$(id -u)
# The data lives outside of DIR: a checkout beneath /root or a private home is closed to the servers' own users.
state=/tmp/candela-servers-$uid-$(printf %s "$dir" | cksum | cut -d' ' -f1)

random_number() { od -An -N2 -tu2 /dev/urandom | tr -d ' '; }
# Below the range that outgoing connections take theirs from, and above the well-known ones.
random_port() { echo $((20000 + $(random_number) % 12000)); }

if [ "$uid" = 0 ]; then
    mysql_user=mysql
    id mysql >/dev/null 2>&1 || mysql_user=nobody   # Debian's mariadb-server-core brings no user of its own
    postgres_user=postgres
    as() { user=$1; shift; setpriv --reuid="$user" --regid="$(id -g "$user")" --init-groups "$@"; }
else
    mysql_user=$(id -un)
    postgres_user=$mysql_user
    as() { shift; "$@"; }
fi

# Is this process there, and not a zombie?
alive() { grep -q '^State:[[:space:]]*[^ZX]' "/proc/$1/status" 2>/dev/null; }
# … and one of our servers, not a stranger who was given an old number?
ours() { alive "$1" && tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null | grep -qF "$state/"; }
server_pid() { cat "$state/$1.pid" 2>/dev/null || echo none; }

postgres_folder() {
    for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(dirname "$(command -v postgres || echo -)")"; do
        if [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ]; then echo "$folder"; return; fi
    done
    fail "PostgreSQL's initdb and postgres are not installed"
}

mysql_sql() { as "$mysql_admin" mariadb --no-defaults --socket="$state/mysql/socket" --connect-timeout=5 --batch --skip-column-names "$@"; }
postgres_sql() { as "$postgres_user" psql --no-psqlrc --quiet --tuples-only --set=ON_ERROR_STOP=1 \
    --host="$state/postgres" --port="$postgres_port" --username="$postgres_user" --dbname=postgres "$@"; }
mysql_answers() { echo 'select 1;' | mysql_sql >/dev/null 2>&1; }
postgres_answers() { echo 'select 1;' | postgres_sql >/dev/null 2>&1; }

# launch NAME LOG COMMAND… until it answers; 0 answers, 2 its port was taken. The daemon keeps no descriptor of ours, or
# whoever waits for the end of our output (ctest does) would wait for the server's end.
launch() {
    name=$1 log=$2
    shift 2
    : >"$log"
    setsid "$@" >>"$log" 2>&1 </dev/null 9>&- &
    pid=$!
    echo "$pid" >"$state/$name.pid"
    for _ in $(seq 300); do
        "${name}_answers" && return 0
        if ! alive "$pid"; then
            grep -qi 'address already in use' "$log" && return 2
            tail -n 30 "$log" >&2
            fail "$name ended while starting; its log is above"
        fi
        sleep 0.2
    done
    tail -n 30 "$log" >&2
    fail "$name did not answer within a minute; its log is above"
}

launch_on_free_port() {
    name=$1
    for _ in $(seq 30); do
        port=$(random_port)
        rc=0
        "run_$name" "$port" || rc=$?
        [ "$rc" -eq 0 ] && return 0
    done
    fail "found no free port for $name in thirty tries"
}

# Settings of both: small unless for scale, without a care for a crash of the machine, since the data is thrown away.
run_mysql() {
    as_user=
    [ "$uid" = 0 ] && as_user=--user=$mysql_user
    launch mysql "$state/mysql.log" mariadbd --no-defaults $as_user --datadir="$state/mysql/data" \
        --socket="$state/mysql/socket" --pid-file="$state/mysql/pid" --bind-address=127.0.0.1 --port="$1" \
        --skip-name-resolve --skip-log-bin --max-connections=200 --default-time-zone=+00:00 \
        --character-set-server=utf8mb4 --collation-server=utf8mb4_general_ci --performance-schema=OFF \
        --innodb-buffer-pool-size=64M --innodb-log-file-size=32M --innodb-flush-log-at-trx-commit=0 \
        --innodb-doublewrite=OFF --innodb-flush-method=nosync --tmpdir="$state/mysql" \
        ${scale:+--innodb-buffer-pool-size=2G --innodb-log-file-size=1G} \
        ${tls:+--ssl-cert="$state/mysql/tls/server.pem" --ssl-key="$state/mysql/tls/server.key" \
            --ssl-ca="$state/mysql/tls/authority.pem"}
}

# No autovacuum: its workers are none of the connections that `drop database … with (force)` may end, and a test that
# drops its database while one is at work there would wait for it, or fail.
run_postgres() {
    postgres_port=$1
    launch postgres "$state/postgres.log" $drop "$postgres_bin/postgres" -D "$state/postgres/data" -p "$1" \
        -c listen_addresses=127.0.0.1 -c unix_socket_directories="$state/postgres" -c max_connections=200 \
        -c shared_buffers=32MB -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c jit=off \
        -c timezone=UTC -c log_timezone=UTC -c max_wal_size=256MB -c autovacuum=off \
        ${scale:+-c shared_buffers=1GB -c maintenance_work_mem=512MB -c max_wal_size=4GB -c wal_level=minimal \
            -c max_wal_senders=0} \
        ${tls:+-c ssl=on -c ssl_cert_file="$state/postgres/tls/server.pem" \
            -c ssl_key_file="$state/postgres/tls/server.key" -c ssl_ca_file="$state/postgres/tls/authority.pem"}
}

# install_files NAME FOLDER USER: what the server of that name reads.
install_files() {
    mkdir -p "$state/$1/tls"
    for file in server.pem server.key authority.pem; do cat "$2/$file" >"$state/$1/tls/$file"; done
    [ "$uid" != 0 ] || chown -R "$3" "$state/$1/tls"
}

# own_certificate NAME USER: what its server starts with.
own_certificate() {
    [ -n "$tls" ] || return 0
    mkdir -p "$state/own"
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=test \
        -keyout "$state/own/server.key" -out "$state/own/server.pem" 2>"$state/openssl.log" || fail "openssl makes no certificate"
    cp "$state/own/server.pem" "$state/own/authority.pem"
    install_files "$1" "$state/own" "$2"
}

start_mysql() {
    command -v mariadbd >/dev/null || fail "MariaDB's mariadbd is not installed"
    mkdir "$state/mysql"
    mysql_admin=root
    as_user=
    if [ "$uid" = 0 ]; then
        chown "$mysql_user" "$state/mysql"
        as_user=--user=$mysql_user
    else
        mysql_admin=$mysql_user
    fi
    chmod 711 "$state/mysql"
    own_certificate mysql "$mysql_user"
    # The administrator is whoever started us, known by the socket: there is no password to guess. A server that starts
    # removes all temporary tables of the folder that it has for them, whosever they are: each has one of its own.
    mariadb-install-db --no-defaults $as_user --datadir="$state/mysql/data" --tmpdir="$state/mysql" --skip-test-db \
        --auth-root-authentication-method=socket --auth-root-socket-user="$mysql_user" \
        >"$state/mysql-install.log" 2>&1 </dev/null || { cat "$state/mysql-install.log" >&2; fail "mariadb-install-db failed"; }
    launch_on_free_port mysql
    mysql_port=$port
    mysql_sql <<END
create database candela;
create user candela@'%' identified by '$password';
grant all privileges on *.* to candela@'%' with grant option;
END
    [ -z "$tls" ] || mysql_sql <<END
create user candela_certified@'%' identified by '$password' require x509;
grant all privileges on candela.* to candela_certified@'%';
END
}

start_postgres() {
    postgres_bin=$(postgres_folder)
    version=$("$postgres_bin/postgres" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
    [ "$version" -ge 15 ] || fail "PostgreSQL 15 or newer is needed, since the tests' account is to have it checkpoint"
    mkdir "$state/postgres"
    drop=
    if [ "$uid" = 0 ]; then
        chown "$postgres_user" "$state/postgres"
        drop="setpriv --reuid=$postgres_user --regid=$(id -g "$postgres_user") --init-groups"
    fi
    chmod 711 "$state/postgres"
    as "$postgres_user" "$postgres_bin/initdb" -D "$state/postgres/data" --username="$postgres_user" --auth-local=peer \
        --auth-host=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --no-sync \
        >"$state/postgres-install.log" 2>&1 </dev/null || { cat "$state/postgres-install.log" >&2; fail "initdb failed"; }
    own_certificate postgres "$postgres_user"
    printf '%s\n' 'local all candela scram-sha-256' \
        ${tls:+'hostssl all candela_certified all scram-sha-256 clientcert=verify-ca'} | cat - "$state/postgres/data/pg_hba.conf" >"$state/pg_hba.conf"
    cat "$state/pg_hba.conf" >"$state/postgres/data/pg_hba.conf"   # keeps the file's owner
    launch_on_free_port postgres
    postgres_sql <<END
create role candela login createdb createrole replication password '$password';
create database candela owner candela;
grant pg_checkpoint to candela;
END
    [ -z "$tls" ] || echo "create role candela_certified login password '$password';" | postgres_sql
}

# New connections meet the new certificate once this has returned; PostgreSQL reads it when it gets around to it.
certify() {
    [ -f "$dir/servers.env" ] || fail "the servers of $dir do not run"
    [ -d "$state/own" ] || fail "the servers of $dir run without TLS"
    mysql_admin=$mysql_user
    [ "$uid" != 0 ] || mysql_admin=root
    postgres_port=$(sed -n 's/^CANDELA_POSTGRES_PORT=//p' "$dir/servers.env")
    install_files mysql "$files" "$mysql_user"
    install_files postgres "$files" "$postgres_user"
    echo 'flush ssl;' | mysql_sql || fail "MariaDB does not take the files in $files"
    before=$(echo 'select pg_conf_load_time();' | postgres_sql)
    echo 'select pg_reload_conf();' | postgres_sql >/dev/null
    for _ in $(seq 100); do
        [ "$(echo 'select pg_conf_load_time();' | postgres_sql)" = "$before" ] || return 0
        sleep 0.05
    done
    fail "PostgreSQL does not take the files in $files"
}

# Over TCP and with the password, as the tests will come.
both_answer() {
    [ -f "$dir/servers.env" ] || return 1
    value() { sed -n "s/^$1=//p" "$dir/servers.env"; }
    ours "$(server_pid mysql)" && ours "$(server_pid postgres)" || return 1
    MYSQL_PWD=$(value CANDELA_SERVER_PASSWORD) mariadb --no-defaults --protocol=TCP --host=127.0.0.1 \
        --port="$(value CANDELA_MYSQL_PORT)" --user=candela --connect-timeout=5 --execute='select 1' candela >/dev/null || return 1
    PGPASSWORD=$(value CANDELA_SERVER_PASSWORD) PGCONNECT_TIMEOUT=5 psql --no-psqlrc --host=127.0.0.1 \
        --port="$(value CANDELA_POSTGRES_PORT)" --username=candela --dbname=candela --command='select 1' >/dev/null || return 1
}

write_environment() {
    cat >"$dir/servers.env.new" <<END
CANDELA_MYSQL_PORT=$mysql_port
CANDELA_MYSQL_SOCKET=$state/mysql/socket
CANDELA_POSTGRES_PORT=$postgres_port
CANDELA_POSTGRES_SOCKET=$state/postgres
CANDELA_SERVER_USER=candela
CANDELA_SERVER_DATABASE=candela
CANDELA_SERVER_PASSWORD=$password
CANDELA_FILES=$state/files
END
    mv "$dir/servers.env.new" "$dir/servers.env"
}

end() {
    number=$(server_pid "$1")
    ours "$number" || return 0
    kill -s "$2" "$number" 2>/dev/null || return 0
    for _ in $(seq 150); do
        ours "$number" || return 0
        sleep 0.1
    done
    kill -s KILL "$number" 2>/dev/null || true
}

stop() {
    rm -f "$dir/servers.env"
    [ -d "$state" ] || return 0
    owned || fail "$state belongs to somebody else"
    end mysql TERM
    end postgres INT   # now, without waiting for clients
    rm -rf "$state"
}

owned() { [ -d "$state" ] && [ ! -L "$state" ] && [ "$(stat -c %u "$state")" = "$uid" ]; }

start() {
    if both_answer 2>/dev/null; then echo "The test servers are running already."; return; fi
    stop
    mkdir "$state" || fail "cannot make $state"
    trap 'rc=$?; [ "$rc" -eq 0 ] || stop' EXIT
    trap 'exit 130' INT TERM HUP
    chmod 711 "$state"
    mkdir "$state/files"
    password=$(od -An -N18 -tx1 /dev/urandom | tr -d ' \n')
    start_mysql
    start_postgres
    write_environment
    both_answer || fail "the servers run, but do not let the test user in"
    echo "MariaDB on port $mysql_port, PostgreSQL on port $postgres_port; $dir/servers.env says the rest."
}

cd /   # a folder that the servers' users can be in
exec 9>"$dir/servers.lock"
flock -w 120 9 || fail "somebody else has been starting or stopping these servers for two minutes"
case $1 in
    start) start ;;
    certify) certify ;;
    stop) stop ;;
    *) usage ;;
esac
