#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# hardened.sh FORTIFIED PROGRAM...: the programs are position independent, their tables are read-only
# once loaded, the stack is watched and not executable; a release checks the lengths of copies too.
# No program listens to variables made for tests, or takes its libraries from a folder of its builder.
set -eu

fortified=$1
shift

# need PROGRAM READELF-OPTION PATTERN WHAT
need ()
{
  readelf -W "$2" "$1" | grep -q "$3" || { echo "$1: $4"; exit 1; }
}

# refuse PROGRAM READELF-OPTION PATTERN WHAT
refuse ()
{
  ! readelf -W "$2" "$1" | grep -q "$3" || { echo "$1: $4"; exit 1; }
}

for program in "$@"; do
  [ -f "$program" ] || { echo "$program: not there"; exit 1; }
  need "$program" -h 'Type: *DYN' 'not position independent'
  need "$program" -l GNU_RELRO 'no read-only relocations'
  need "$program" -d 'NOW' 'symbols are bound lazily'
  need "$program" -s __stack_chk_fail 'the stack is not watched'
  refuse "$program" -l 'GNU_STACK.*RWE' 'the stack is executable'
  refuse "$program" -d 'TEXTREL' 'its code is written to when it is loaded'
  [ "$fortified" = false ] || refuse "$program" -d 'R.*PATH' 'libraries are looked for in a folder of their own'
  if strings -a "$program" | grep -E '^TONTI_(TEST|FUZZ|CUT|FAULT|ROUNDS)'; then
    echo "$program: it listens to variables made for tests"
    exit 1
  fi
  [ "$fortified" = false ] || need "$program" -s '__[a-z_]*_chk@' 'not fortified'
done
