#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every shell script is one that the shell can read, every Python file one that Python can.
set -eu
cd "$1"
for script in app/run tests/run tests/fresh po/update po/make-locale data/*.sh tests/lint/*.sh tests/*.sh; do
  sh -n "$script"
done
bash -n .ci/run
find tests resources data -name '*.py' | sort | while read -r file; do
  python3 -c 'import ast, sys; ast.parse (open (sys.argv[1], encoding="utf-8").read ())' "$file"
done
