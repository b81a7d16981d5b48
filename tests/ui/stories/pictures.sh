#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Pictures of every page of the practice book, in French and English, light and dark, to be looked at.
#
#   pictures.sh BUILD FOLDER
set -eu

build=$(realpath "$1") folder=$(realpath -m "$2")
stories=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
mkdir -p "$folder"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
book=$scratch/practice.tonti

for lang in fr en; do
  for scheme in light dark; do
    rm -f "$book"
    "$build/app/cli/tonti-cli" demo "$book" --lang "$lang" >/dev/null
    n=0
    {
      echo "run @TONTI@ $book"
      echo 'maximize'
      for page in home meetings members pool cash documents audit group; do
        n=$((n + 1))
        printf 'key alt+%s\nsleep 3\nshot @SHOTS@/%s-%s-%s.png\n' $n $page $lang $scheme
      done
      printf 'key alt+3\nsleep 1\ntype "awa"\nsleep 1\nkey Down\nsleep 2\nshot @SHOTS@/member-%s-%s.png\n' $lang $scheme
      printf 'key Escape ctrl+n\nsleep 2\nkey ctrl+Return\nsleep 3\nkey p p e r a\nsleep 1\n'
      for page in sheet lots other count close; do
        printf 'shot @SHOTS@/%s-%s-%s.png\nkey ctrl+Page_Down\nsleep 2\n' $page $lang $scheme
      done
      echo 'nolog "CRITICAL"'
    } >"$scratch/pictures.$lang.steps"
    TONTI_SHOTS=$folder sh "$stories/run.sh" "$scratch/pictures.$lang.steps" \
      "$build/app/ui/tonti" "$build/app/cli/tonti-cli" "$build/po" \
      --env "ADW_DEBUG_COLOR_SCHEME=$([ $scheme = dark ] && echo prefer-dark || echo prefer-light)"
  done
done
