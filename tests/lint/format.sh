#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every C file is formatted as .clang-format says. Other versions than 14 lay out some lines otherwise:
# they are not asked.
set -eu
cd "$1"
for format in clang-format-14 clang-format; do
  command -v "$format" >/dev/null && "$format" --version | grep -q 'version 14\.' || continue
  find app tests -name '*.c' -o -name '*.h' | sort | xargs -r "$format" --dry-run -Werror 2>&1 |
    sed -n 's/^\([^ :]*:[0-9]*\):[0-9]*: error: .*/\1: not as clang-format lays it out/p' |
    uniq | { ! grep . ; }
  exit
done
echo 'no clang-format 14 on this machine'
exit 77
