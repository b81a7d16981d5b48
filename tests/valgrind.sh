#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# valgrind.sh BUILD SANITIZERS [NAME…]: tonti-cli, then the test programs of core, storage and book under
# valgrind; a wrong access, a jump by a value never set or memory lost for good fails. It finds what the
# sanitizers cannot: libraries are watched too. Left out: what kills or starts hundreds of programs, or
# fills memory. NAME: those test programs only ("session" is tonti-cli).
set -eu

build=$1
sanitizers=$2
shift 2
names=$*
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
left_out=' copied-open damage memory power-cut journal-faults '
# How long something takes is not asked here.
timed=/core/text/a-megabyte-is-answered-at-once

[ "$sanitizers" = none ] || { echo 'a build with sanitizers cannot run under valgrind: use one without'; exit 77; }
command -v valgrind >/dev/null || { echo 'valgrind is not there: apt install valgrind'; exit 77; }

seen=0
failed=0
state=$(mktemp -d)
trap 'rm -rf "$state"' EXIT

# watch NAME COMMAND...: a home of its own for every program.
watch ()
{
  name=$1
  shift
  seen=$((seen + 1))
  if HOME=$state XDG_STATE_HOME=$state/state G_DEBUG=gc-friendly valgrind --quiet --error-exitcode=9 --leak-check=full \
    --errors-for-leak-kinds=definite --num-callers=20 "$@" >"$state/log" 2>&1 </dev/null; then
    echo "clean: $name"
  else
    failed=$((failed + 1))
    echo "not clean: $name"
    grep -v '^ok\|^#' "$state/log" | head -n 60
  fi
}

wanted ()
{
  [ -z "$names" ] || case " $names " in *" $1 "*) ;; *) return 1 ;; esac
}

# Everything a person asks of a book in a session.
session ()
{
  for words in "demo $state/a.tonti --members 6 --meetings 1" "verify $state/a.tonti" "list $state/a.tonti members --format csv" \
    "report $state/a.tonti trial-balance --format table" "print $state/a.tonti minutes --meeting 1 -o $state/m.pdf" \
    "print $state/a.tonti statements -o $state/out/" "rebuild $state/a.tonti $state/b.tonti" \
    "import $state/b.tonti members $here/examples/membres.csv --today 2025-02-01"; do
    # shellcheck disable=SC2086
    watch "tonti-cli ${words%% *}" "$build/app/cli/tonti-cli" $words
  done
}

if wanted session; then
  session
fi
for program in "$build"/tests/core/test-tonti-* "$build"/tests/storage/test-tonti-* "$build"/tests/book/test-tonti-*; do
  name=${program##*/test-tonti-}
  [ -f "$program" ] && [ -x "$program" ] || continue
  case $left_out in *" $name "*) continue ;; esac
  wanted "$name" || continue
  watch "$name" "$program" --tap -s "$timed"
done
echo "$seen programs under valgrind, $failed with complaints"
[ "$seen" -gt 0 ] && [ "$failed" -eq 0 ]
