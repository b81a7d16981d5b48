#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# valgrind.sh BUILD SANITIZERS [NAME…]: the test programs of core, storage and book under valgrind; a
# wrong access, a jump by a value never set or memory lost for good fails. It finds what the sanitizers
# cannot: libraries are watched too. Left out: what kills or starts hundreds of programs, or fills memory.
set -eu

build=$1
sanitizers=$2
shift 2
left_out=' copied-open damage memory power-cut journal-faults '
# How long something takes is not asked here.
timed=/core/text/a-megabyte-is-answered-at-once

[ "$sanitizers" = none ] || { echo 'a build with sanitizers cannot run under valgrind: use one without'; exit 77; }
command -v valgrind >/dev/null || { echo 'valgrind is not there: apt install valgrind'; exit 77; }

seen=0
failed=0
for program in "$build"/tests/core/test-tonti-* "$build"/tests/storage/test-tonti-* "$build"/tests/book/test-tonti-*; do
  name=${program##*/test-tonti-}
  [ -f "$program" ] && [ -x "$program" ] || continue
  case $left_out in *" $name "*) continue ;; esac
  [ $# -eq 0 ] || case " $* " in *" $name "*) ;; *) continue ;; esac
  seen=$((seen + 1))
  state=$(mktemp -d)
  if HOME=$state XDG_STATE_HOME=$state G_DEBUG=gc-friendly valgrind --quiet --error-exitcode=9 --leak-check=full \
    --errors-for-leak-kinds=definite --num-callers=20 "$program" --tap -s "$timed" >"$state/log" 2>&1 </dev/null; then
    echo "clean: $name"
  else
    failed=$((failed + 1))
    echo "not clean: $name"
    grep -v '^ok\|^#' "$state/log" | head -n 60
  fi
  rm -rf "$state"
done
echo "$seen programs under valgrind, $failed with complaints"
[ "$seen" -gt 0 ] && [ "$failed" -eq 0 ]
