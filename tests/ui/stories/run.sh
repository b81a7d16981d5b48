#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Plays one story: a person at the real window, by keyboard and pointer, on a screen made for it.
#
#   run.sh STORY.LANG.steps TONTI TONTI-CLI LOCALE-DIR [driver's options]
#
# The driver is looked for in $TONTI_DRIVE and beside the checkout; where there is none the story is
# skipped (exit 77). In the steps @TONTI@, @HOME@ (an empty folder), @TESTS@ and @SHOTS@ stand for
# paths; pictures go to $TONTI_SHOTS if set. STORY.prepare, if there, makes what the story needs
# beforehand: it is sourced with $cli and $home.
set -eu

steps=$1 tonti=$2 cli=$3 po=$4
shift 4
stories=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
tests=$(CDPATH='' cd -- "$stories/../.." && pwd)
drive=${TONTI_DRIVE:-$tests/../../shared/gui/drive}
if [ ! -x "$drive" ]; then
  echo "no driver beside the checkout: skipped"
  exit 77
fi

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
trap 'exit 130' INT TERM HUP
shots=${TONTI_SHOTS:-$home}
name=$(basename -- "$steps" .steps)
lang=${name##*.}
story=${name%.*}

if [ -f "$stories/$story.prepare" ]; then
  # shellcheck disable=SC1090
  . "$stories/$story.prepare"
fi
sed -e "s|@TONTI@|$tonti|g" -e "s|@HOME@|$home|g" -e "s|@TESTS@|$tests|g" -e "s|@SHOTS@|$shots|g" \
  "$steps" >"$home/$name.steps"
# The driver has a screen, a bus and a home of its own.
env -u DISPLAY -u DBUS_SESSION_BUS_ADDRESS GSETTINGS_BACKEND=keyfile TZ=UTC \
  "$drive" --env LANGUAGE="$lang" --env TONTI_LOCALE_DIR="$po" --env TZ=UTC \
  --env LSAN_OPTIONS="${LSAN_OPTIONS:-}" --env ASAN_OPTIONS="${ASAN_OPTIONS:-}" \
  --timeout 40 --start 60 --limit 800 --strict --on-fail "${TONTI_SHOTS:-$home}/failed-$name" \
  "$@" -f "$home/$name.steps"
