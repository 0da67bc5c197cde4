#!/bin/sh
# Installs what is missing, and only that: the npm packages of package-lock.json, the right Node among them.
# Runs under whatever Node and npm the machine has (Node >= 20); everything after it runs under the pinned Node.
set -eu
cd "$(dirname "$0")/.."
stamp=node_modules/.meseta-setup
if [ -f "$stamp" ] && cmp -s package-lock.json "$stamp"; then exit 0; fi
echo "meseta: installing npm packages (once)" >&2
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
if ! node_modules/.bin/node --version >/dev/null 2>&1; then
  echo "meseta: no pinned Node for this platform came with the packages; need Node >= 24 on PATH" >&2
  case "$(node --version)" in v2[4-9].* | v[3-9][0-9].*) ;; *) exit 1 ;; esac
fi
cp package-lock.json "$stamp"
