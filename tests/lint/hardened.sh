#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# hardened.sh FORTIFIED PROGRAM...: the programs are position independent, their tables are read-only
# once loaded, the stack is watched; a release checks the lengths of copies too.
set -eu

fortified=$1
shift

# need PROGRAM READELF-OPTION PATTERN WHAT
need ()
{
  readelf -W "$2" "$1" | grep -q "$3" || { echo "$1: $4"; exit 1; }
}

for program in "$@"; do
  need "$program" -h 'Type: *DYN' 'not position independent'
  need "$program" -l GNU_RELRO 'no read-only relocations'
  need "$program" -d 'NOW' 'symbols are bound lazily'
  need "$program" -s __stack_chk_fail 'the stack is not watched'
  [ "$fortified" = false ] || need "$program" -s '__[a-z]*_chk@' 'not fortified'
done
