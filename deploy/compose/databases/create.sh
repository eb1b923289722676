#!/usr/bin/env bash
# Makes what is missing: for each service a login of its own and the one database it owns. No login may do more, or meet another's database.
# PostgreSQL runs it when its data folder is empty; running it again changes nothing but passwords, which become those of the environment.
set -euo pipefail

query() { psql --username "${POSTGRES_USER:-postgres}" --dbname postgres --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 "$@"; }

for service in access metrics insights actionplans selfassessment awards; do
  password="${service^^}_PASSWORD"
  [ -n "${!password:-}" ] || { echo "$password is not set: it is the password the service $service signs in with" >&2; exit 1; }

  # The statement is read from standard input, so that the password stands in no list of processes.
  query --set service="$service" <<SQL
SELECT NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'service') AS missing \gset
\if :missing
CREATE ROLE :"service" LOGIN;
\endif
\set password \`printenv $password\`
ALTER ROLE :"service" PASSWORD :'password';
SELECT NOT EXISTS (SELECT FROM pg_database WHERE datname = :'service') AS missing \gset
\if :missing
CREATE DATABASE :"service" OWNER :"service";
\endif
REVOKE ALL ON DATABASE :"service" FROM PUBLIC;
SQL
done

# What nominees say about themselves: awards takes this role on for it and has none of its rights otherwise.
query <<'SQL'
SELECT NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'awards_monitoring') AS missing \gset
\if :missing
CREATE ROLE awards_monitoring NOLOGIN;
\endif
SELECT current_setting('server_version_num')::int >= 160000 AS apart \gset
\if :apart
GRANT awards_monitoring TO awards WITH INHERIT FALSE, SET TRUE;
\else
GRANT awards_monitoring TO awards;
\endif
SQL
