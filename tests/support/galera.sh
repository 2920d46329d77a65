#!/bin/sh
# A private Galera cluster of two MariaDB nodes for the tests: own data, own free ports, 127.0.0.1 only, thrown away by
# stop.
#
#   galera.sh start DIR     starts both nodes and writes DIR/galera.env
#   galera.sh stop DIR      ends them and removes their data
#
# galera.env holds lines KEY=VALUE, as servers.env does: CANDELA_MYSQL_PORT, the first node's, CANDELA_SECOND_PORT, the other's,
# CANDELA_SERVER_USER, _DATABASE and _PASSWORD. Works as root, where the nodes run as mysql or nobody, and as anybody else.
set -eu
umask 077
export LC_ALL=C
PATH=$PATH:/usr/sbin:/sbin

fail() { printf 'galera.sh: %s\n' "$*" >&2; exit 1; }

[ $# -eq 2 ] || { echo "usage: galera.sh start|stop DIR" >&2; exit 64; }
mkdir -p "$2"
dir=$(cd "$2" && pwd -P)
uid=$(id -u)
state=/tmp/candela-galera-$uid-$(printf %s "$dir" | cksum | cut -d' ' -f1)
run=$state/run    # the nodes' own
provider=$(ls /usr/lib/galera/libgalera_smm.so /usr/lib*/galera*/libgalera_smm.so 2>/dev/null | head -n 1)

owner=$(id -un) as_user=
if [ "$uid" = 0 ]; then
    owner=mysql
    id mysql >/dev/null 2>&1 || owner=nobody
    as_user=--user=$owner
fi
administrator=$(id -un)

alive() { grep -q '^State:[[:space:]]*[^ZX]' "/proc/$1/status" 2>/dev/null; }
ours() { alive "$1" && tr '\0' ' ' <"/proc/$1/cmdline" 2>/dev/null | grep -qF "$state/"; }
node_pid() { cat "$state/$1.pid" 2>/dev/null || echo none; }
node_sql() { node=$1; shift; mariadb --no-defaults --user="$administrator" --socket="$run/socket$node" --connect-timeout=5 --batch --skip-column-names "$@"; }
is_synced() { [ "$(echo "show status like 'wsrep_local_state_comment';" | node_sql "$1" 2>/dev/null | cut -f2)" = Synced ]; }

# run_node NUMBER OPTION…: 0 it is in the cluster, 2 one of its ports was taken.
run_node() {
    node=$1
    shift
    sql_port=$((base + 3 * (node - 1)))
    log=$state/$node.log
    : >"$log"
    PATH=$state/bin:$PATH setsid mariadbd --no-defaults $as_user --datadir="$run/data$node" --socket="$run/socket$node" \
        --pid-file="$run/pid$node" --bind-address=127.0.0.1 --port="$sql_port" --skip-name-resolve --skip-log-bin \
        --max-connections=50 --default-time-zone=+00:00 --character-set-server=utf8mb4 \
        --collation-server=utf8mb4_general_ci --performance-schema=OFF --tmpdir="$run" \
        --innodb-buffer-pool-size=32M --innodb-log-file-size=16M --innodb-flush-log-at-trx-commit=0 \
        --innodb-doublewrite=OFF --innodb-flush-method=nosync --innodb-autoinc-lock-mode=2 --binlog-format=ROW \
        --wsrep-on=ON --wsrep-provider="$provider" --wsrep-cluster-name=candela --wsrep-node-name="node$node" \
        --wsrep-node-address=127.0.0.1 --wsrep-sst-method=copy --wsrep-sst-receive-address=127.0.0.1 \
        --wsrep-provider-options="gmcast.listen_addr=tcp://127.0.0.1:$((sql_port + 1));ist.recv_addr=127.0.0.1:$((sql_port + 2));ist.recv_bind=127.0.0.1:$((sql_port + 2));gcache.size=16M;pc.recovery=FALSE" \
        "$@" >>"$log" 2>&1 </dev/null 9>&- &
    pid=$!
    echo "$pid" >"$state/$node.pid"
    for _ in $(seq 300); do
        is_synced "$node" && return 0
        if ! alive "$pid"; then
            grep -qi 'address already in use' "$log" && return 2
            tail -n 30 "$log" >&2
            fail "node $node ended while starting; its log is above"
        fi
        sleep 0.2
    done
    tail -n 30 "$log" >&2
    fail "node $node was not in the cluster within a minute; its log is above"
}

# How the second node gets its data: the first one copies its own, which stands still meanwhile, and tells which state of
# the cluster that is. What mariadb-server brings for it does the same through rsync.
write_transfer() {
    mkdir "$state/bin"
    cat >"$state/bin/wsrep_sst_copy" <<END
#!/bin/sh
set -eu
case " \$* " in
    *donor*)
        echo 'flush tables'
        cd "$run/data1"
        until [ -s tables_flushed ]; do sleep 0.02; done
        cp -a ibdata* ib_log* undo* aria_log* mysql performance_schema sys "$run/data2/" 2>/dev/null || true
        cp tables_flushed "$run/copying"
        rm tables_flushed
        mv "$run/copying" "$run/copied"
        echo continue
        echo "done \$(cat "$run/copied")" ;;
    *)
        echo 'ready 127.0.0.1'
        until [ -e "$run/copied" ]; do sleep 0.02; done
        cat "$run/copied" ;;
esac
END
    chmod 755 "$state/bin" "$state/bin/wsrep_sst_copy"
}

end() {
    number=$(node_pid "$1")
    ours "$number" || return 0
    kill -s "$2" "$number" 2>/dev/null || return 0
    for _ in $(seq 100); do
        ours "$number" || return 0
        sleep 0.1
    done
    kill -s KILL "$number" 2>/dev/null || true
}

owned() { [ -d "$state" ] && [ ! -L "$state" ] && [ "$(stat -c %u "$state")" = "$uid" ]; }

stop() {
    rm -f "$dir/galera.env"
    [ -d "$state" ] || return 0
    owned || fail "$state belongs to somebody else"
    end 2 KILL      # the data is thrown away
    end 1 KILL
    rm -rf "$state"
}

start_nodes() {
    rm -rf "$run/data1" "$run/data2" "$run/copied"
    cp -a "$run/data" "$run/data1"
    mkdir "$run/data2"
    [ "$uid" != 0 ] || chown "$owner" "$run/data2"
    base=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 12000))
    rc=0
    run_node 1 --wsrep-new-cluster --wsrep-cluster-address=gcomm:// || rc=$?
    [ "$rc" -ne 0 ] || run_node 2 --wsrep-cluster-address="gcomm://127.0.0.1:$((base + 1))" || rc=$?
    return "$rc"
}

start() {
    command -v mariadbd >/dev/null || fail "MariaDB's mariadbd is not installed"
    [ -n "$provider" ] || fail "Galera's libgalera_smm.so is not installed"
    stop
    mkdir "$state" || fail "cannot make $state"
    trap 'rc=$?; [ "$rc" -eq 0 ] || stop' EXIT
    trap 'exit 130' INT TERM HUP
    mkdir "$run"
    chmod 711 "$state" "$run"
    [ "$uid" != 0 ] || chown "$owner" "$run"
    mariadb-install-db --no-defaults $as_user --datadir="$run/data" --tmpdir="$run" --skip-test-db \
        --auth-root-authentication-method=socket --auth-root-socket-user="$administrator" --innodb-log-file-size=16M \
        >"$state/install.log" 2>&1 </dev/null || { cat "$state/install.log" >&2; fail "mariadb-install-db failed"; }
    write_transfer
    found=
    for _ in $(seq 10); do
        if start_nodes; then found=1; break; fi
        end 1 KILL
        end 2 KILL
    done
    [ -n "$found" ] || fail "found no free ports in ten tries"
    password=$(od -An -N18 -tx1 /dev/urandom | tr -d ' \n')
    node_sql 1 <<END
create database candela;
create user candela@'%' identified by '$password';
grant all privileges on *.* to candela@'%';
END
    cat >"$dir/galera.env.new" <<END
CANDELA_MYSQL_PORT=$base
CANDELA_SECOND_PORT=$((base + 3))
CANDELA_SERVER_USER=candela
CANDELA_SERVER_DATABASE=candela
CANDELA_SERVER_PASSWORD=$password
END
    mv "$dir/galera.env.new" "$dir/galera.env"
    echo "Two nodes, on ports $base and $((base + 3)); $dir/galera.env says the rest."
}

cd /
exec 9>"$dir/galera.lock"
flock -w 120 9 || fail "somebody else has been starting or stopping this cluster for two minutes"
case $1 in
    start) start ;;
    stop) stop ;;
    *) fail "no such command" ;;
esac
