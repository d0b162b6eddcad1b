#!/usr/bin/env bash
# Start a throw-away Zabbix 6.0 JSON-RPC API from Debian's own packages, on loopback.
#
#   up.sh              install what is missing, create the database once, start, print the URL
#   reset.sh           put the database back to how it was after loading
#   down.sh            stop what up.sh started        (down.sh --purge also removes the state)
#
# Environment (all optional):
#   ZABBIX_PORT   TCP port of the API on 127.0.0.1                (default 18060)
#   ZABBIX_STATE  state folder: database, docroot, logs, pid files (default /tmp/zabbix-api-$ZABBIX_PORT)
#   ZABBIX_WORKERS  PHP worker processes                           (default 2)
#
# The last line of stdout is the API URL. User "Admin", password "zabbix".
# Only the PHP front end listens on TCP, and only on 127.0.0.1; PostgreSQL listens
# on a unix socket inside the state folder. No Zabbix server daemon is started:
# the configuration API does not need one (script.execute, task results, history.push
# and the like do).
# Needs Debian 12 (bookworm). Root (or passwordless sudo) is only needed to install packages.
set -euo pipefail

PORT=${ZABBIX_PORT:-18060}
STATE=${ZABBIX_STATE:-/tmp/zabbix-api-$PORT}
WORKERS=${ZABBIX_WORKERS:-2}
URL="http://127.0.0.1:$PORT/api_jsonrpc.php"
DBNAME=zabbix
WEB=/usr/share/zabbix
SQL=/usr/share/zabbix-server-pgsql
PACKAGES=(postgresql php8.2-cgi php-cli php-pgsql php-bcmath php-gd php-mbstring php-xml
          php-curl php-ldap zabbix-frontend-php zabbix-server-pgsql curl)

say() { echo "zabbix: $*" >&2; }
die() { say "$*"; exit 1; }

# What is started here outlives its caller and must not keep the caller's files open, locks least of all.
for fd in /proc/self/fd/*; do
  fd=${fd##*/}
  case $fd in 0 | 1 | 2 | 255) ;; *) eval "exec $fd>&-" ;; esac   # 255 is this script
done

answers() {
  curl -fsS -m 20 -H 'Content-Type: application/json-rpc' \
    -d '{"jsonrpc":"2.0","method":"apiinfo.version","params":{},"id":1}' "$URL" 2>/dev/null \
    | grep -q '"result"'
}

ours() { # is the recorded PHP still running, and is it ours?
  [ -f "$STATE/php.pid" ] && kill -0 "$(cat "$STATE/php.pid")" 2>/dev/null \
    && tr '\0' ' ' <"/proc/$(cat "$STATE/php.pid")/cmdline" 2>/dev/null | grep -qF -- "127.0.0.1:$PORT -t $STATE/www"
}

# --- already there? -----------------------------------------------------------
if ours && answers; then
  say "already running (pid $(cat "$STATE/php.pid"))"
  echo "$URL"
  exit 0
fi

# --- packages -----------------------------------------------------------------
# Test files start side by side; apt-get lets one in and refuses the others.
exec 9>"/tmp/zabbix-packages-$(id -u).lock"
flock -w 280 9 || die "somebody else is installing packages for minutes"
missing=()
for p in "${PACKAGES[@]}"; do
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$p" 2>/dev/null || true)" = installed ] || missing+=("$p")
done
if [ ${#missing[@]} -gt 0 ]; then
  say "installing: ${missing[*]}"
  SUDO=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || die "packages missing and neither root nor sudo: ${missing[*]}"
    SUDO=(sudo -n)
  fi
  # keep the packages' own daemons (PostgreSQL, zabbix_server) from starting on install
  POLICY=/usr/sbin/policy-rc.d; own_policy=
  if [ ! -e "$POLICY" ]; then
    printf '#!/bin/sh\nexit 101\n' | "${SUDO[@]}" tee "$POLICY" >/dev/null
    "${SUDO[@]}" chmod 755 "$POLICY"; own_policy=1
  fi
  drop_policy() { [ -z "$own_policy" ] || "${SUDO[@]}" rm -f "$POLICY"; }
  trap drop_policy EXIT
  "${SUDO[@]}" apt-get update -qq >&2
  "${SUDO[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    "${missing[@]}" >&2
  drop_policy; trap - EXIT
fi
exec 9>&-
PGBIN=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -x "$PGBIN/initdb" ] || die "no PostgreSQL server binaries"

# --- who runs the database (PostgreSQL refuses root) --------------------------
if [ "$(id -u)" = 0 ]; then RUN_AS=postgres; else RUN_AS=$(id -un); fi
as_db() {
  if [ "$(id -un)" = "$RUN_AS" ]; then "$@"; else (cd / && runuser -u "$RUN_AS" -- "$@"); fi
}

mkdir -p "$STATE"/{pg,sock,www,tmp}
chmod 755 "$STATE"
[ "$(id -u)" != 0 ] || chown "$RUN_AS": "$STATE"/{pg,sock,tmp}
SOCK=$STATE/sock
[ ${#SOCK} -lt 90 ] || die "ZABBIX_STATE is too long for a unix socket path"

# --- database -----------------------------------------------------------------
if [ ! -f "$STATE/pg/PG_VERSION" ]; then
  say "creating a PostgreSQL cluster in $STATE/pg"
  as_db "$PGBIN/initdb" -D "$STATE/pg" -U zabbix -A trust -E UTF8 --locale=C.UTF-8 >"$STATE/tmp/initdb.log"
fi
# (1) is the postmaster of *this* state folder alive?
if ! as_db "$PGBIN/pg_ctl" -D "$STATE/pg" status >/dev/null 2>&1; then
  as_db "$PGBIN/pg_ctl" -D "$STATE/pg" -w -t 60 -l "$STATE/tmp/postgresql.log" \
    -o "-c listen_addresses= -c unix_socket_directories=$SOCK -c fsync=off -c synchronous_commit=off \
        -c full_page_writes=off -c shared_buffers=64MB -c max_connections=50" start >/dev/null
fi
psql_() { as_db "$PGBIN/psql" -X -q -v ON_ERROR_STOP=1 -h "$SOCK" -U zabbix "$@"; }
if [ ! -f "$STATE/pg/zabbix-loaded" ]; then
  say "loading the Zabbix schema and data"
  psql_ -d postgres -c 'set client_min_messages=warning' -c "drop database if exists $DBNAME" -c "create database $DBNAME"
  for f in schema images data; do
    gzip -dc "$SQL/$f.sql.gz" | psql_ -d "$DBNAME" >"$STATE/tmp/load-$f.log" 2>&1 \
      || die "loading $f.sql failed, see $STATE/tmp/load-$f.log"
  done
  # reset.sh goes back to this copy
  psql_ -d postgres -c "drop database if exists ${DBNAME}_clean" -c "create database ${DBNAME}_clean template $DBNAME"
  as_db touch "$STATE/pg/zabbix-loaded"
fi

# --- docroot: a copy of the packaged front end with its own configuration -----
if [ ! -f "$STATE/www/api_jsonrpc.php" ]; then
  say "copying the front end"
  cp -rL --no-preserve=ownership "$WEB/." "$STATE/www/"
fi
# Debian's build reads /etc/zabbix/zabbix.conf.php; let our copy read its own file instead
sed -i "s|CONFIG_FILE_PATH = '[^']*'|CONFIG_FILE_PATH = '$STATE/www/conf/zabbix.conf.php'|" \
  "$STATE/www/include/classes/core/CConfigFile.php"
cat >"$STATE/www/conf/zabbix.conf.php" <<PHP
<?php
\$DB['TYPE'] = 'POSTGRESQL';
\$DB['SERVER'] = '$SOCK';
\$DB['PORT'] = '0';
\$DB['DATABASE'] = '$DBNAME';
\$DB['USER'] = 'zabbix';
\$DB['PASSWORD'] = '';
\$DB['SCHEMA'] = '';
\$DB['ENCRYPTION'] = false;
\$DB['KEY_FILE'] = '';
\$DB['CERT_FILE'] = '';
\$DB['CA_FILE'] = '';
\$DB['VERIFY_HOST'] = false;
\$DB['CIPHER_LIST'] = '';
\$DB['VAULT_URL'] = '';
\$DB['VAULT_DB_PATH'] = '';
\$DB['VAULT_TOKEN'] = '';
\$DB['DOUBLE_IEEE754'] = true;
\$ZBX_SERVER = '';
\$ZBX_SERVER_PORT = '';
\$ZBX_SERVER_NAME = 'api';
\$IMAGE_FORMAT_DEFAULT = IMAGE_FORMAT_PNG;
PHP

# --- PHP ------------------------------------------------------------------------
if ours; then
  : # alive but not answering a moment ago: wait for it below
else
  say "starting php -S 127.0.0.1:$PORT"
  PHP_CLI_SERVER_WORKERS=$WORKERS setsid php -S "127.0.0.1:$PORT" -t "$STATE/www" \
    -d display_errors=0 -d log_errors=1 -d error_log="$STATE/tmp/php-errors.log" \
    -d error_reporting=22527 -d max_execution_time=300 -d memory_limit=512M \
    -d post_max_size=32M -d date.timezone=UTC -d session.save_path="$STATE/tmp" \
    >"$STATE/tmp/php.log" 2>&1 </dev/null &
  echo $! >"$STATE/php.pid"
fi
for _ in $(seq 60); do
  sleep 0.5
  kill -0 "$(cat "$STATE/php.pid")" 2>/dev/null || die "php ended: $(tail -n 3 "$STATE/tmp/php.log")"
  if answers; then echo "$URL"; exit 0; fi
done
die "no answer on $URL, see $STATE/tmp/php.log"
