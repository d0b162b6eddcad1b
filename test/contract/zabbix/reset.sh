#!/usr/bin/env bash
# Put the database of the Zabbix that up.sh started back to how it was after loading. The API may go on running.
#
# Environment: ZABBIX_PORT and ZABBIX_STATE as for up.sh.
set -euo pipefail
PORT=${ZABBIX_PORT:-18060}
STATE=${ZABBIX_STATE:-/tmp/zabbix-api-$PORT}
PGBIN=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
if [ "$(id -u)" = 0 ]; then RUN_AS=postgres; else RUN_AS=$(id -un); fi
as_db() {
  if [ "$(id -un)" = "$RUN_AS" ]; then "$@"; else (cd / && runuser -u "$RUN_AS" -- "$@"); fi
}
as_db "$PGBIN/psql" -X -q -v ON_ERROR_STOP=1 -h "$STATE/sock" -U zabbix -d postgres \
  -c 'set client_min_messages=warning' \
  -c 'drop database if exists zabbix with (force)' \
  -c 'create database zabbix template zabbix_clean'
