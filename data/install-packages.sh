#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing of the named sections of data/packages.debian, and nothing else: where all
# is there, it neither asks for a password nor touches the network.
#
#   sh data/install-packages.sh build|run|test...
set -eu

list=$(dirname -- "$0")/packages.debian

# The packages of the sections named, one a line.
wanted ()
{
  awk -v sections=" $* " '
    /^# \[/ { name = $2; gsub (/[][]/, "", name); inside = index (sections, " " name " ") }
    /^[a-z0-9]/ && inside { print $1 }' "$list"
}

is_installed ()
{
  dpkg-query -W -f='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

as_root ()
{
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    echo "Tonti needs these Debian packages, and sudo to install them:$missing"
    sudo -- "$@"
  else
    echo "install-packages: not root and no sudo: as root, run: apt-get install$missing" >&2
    exit 1
  fi
}

if ! command -v dpkg-query >/dev/null; then
  echo "install-packages: not a Debian system: install the like of" $(wanted "$@") >&2
  exit 0
fi

missing=
for package in $(wanted "$@"); do
  is_installed "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

# One sudo for both steps; without a network the lists at hand may still do.
as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a sh -c '
  apt-get -q -o DPkg::Lock::Timeout=300 update || true
  exec apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold \
    install --no-install-recommends "$@"' sh $missing </dev/null
