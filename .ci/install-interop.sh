#!/usr/bin/env bash
# Installs what the clients of interop/ need: Python's from Debian and PyPI into interop/.venv, Go's from the module proxy, and
# Hadoop's filesystem from Maven Central into interop/.hadoop.
# As root on Debian 12; running it again does nothing.
set -euo pipefail
cd "$(dirname "$0")/../interop"

need=""
for package in python3 python3-venv python3-http-parser python3-kazoo python3-six; do
  dpkg -s "$package" >/dev/null 2>&1 || need="$need $package"
done
command -v go >/dev/null || need="$need golang-go"
command -v java >/dev/null || need="$need default-jre-headless"
command -v mvn >/dev/null || need="$need maven"
if [ -n "$need" ]; then
  apt-get update -qq
  # shellcheck disable=SC2086 # a list of packages
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $need >/dev/null
fi

if [ ! -x .venv/bin/python ]; then /usr/bin/python3 -m venv --system-site-packages .venv; fi
.venv/bin/python -c "import pymesos" 2>/dev/null ||
  .venv/bin/pip install --quiet --disable-pip-version-check --no-deps pymesos==0.3.15 addict==2.4.0

(cd clients/mesos-go && go mod download)

if [ ! -d .hadoop ]; then # whole, or not there
  rm -rf .hadoop.new
  mvn --quiet --batch-mode --file clients/hadoop/pom.xml dependency:copy-dependencies -DoutputDirectory="$PWD/.hadoop.new"
  mv .hadoop.new .hadoop
fi
