#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# installed.sh BUILD BIN SHARE WINDOW: meson install gives a tree that works: the files are in their
# places, the desktop's own tools accept them, and a renamed book is still known as a book.
set -eu

build=$1
bin=$2
share=$3
window=$4
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

meson install -C "$build" --destdir "$stage" --no-rebuild --quiet
tree=$stage$share

expect ()
{
  for file in "$@"; do
    [ -s "$tree/$file" ] || { echo "not installed: $file"; exit 1; }
  done
}

expect mime/packages/org.tonti.Tonti.mime.xml man/man1/tonti-cli.1 locale/fr/LC_MESSAGES/tonti.mo \
  locale/tonti/LC_MESSAGES/SYS_LC_MESSAGES doc/tonti/format.md doc/tonti/verify.py \
  icons/hicolor/scalable/apps/org.tonti.Tonti.svg \
  icons/hicolor/symbolic/apps/org.tonti.Tonti-symbolic.svg
if [ "$window" = true ]; then
  expect applications/org.tonti.Tonti.desktop metainfo/org.tonti.Tonti.metainfo.xml \
    dbus-1/services/org.tonti.Tonti.service glib-2.0/schemas/org.tonti.Tonti.gschema.xml
  glib-compile-schemas --strict "$tree/glib-2.0/schemas"
  program=$(sed -n 's/^Exec=\([^ ]*\) --gapplication-service$/\1/p' \
    "$tree/dbus-1/services/org.tonti.Tonti.service")
  [ -x "$stage$program" ] || { echo "the D-Bus service starts $program, which is not installed"; exit 1; }
fi
update-mime-database "$tree/mime" >/dev/null

# A book by another name, and a database that is not a book.
"$stage$bin/tonti-cli" new "$stage/renamed.dat" --name Essai --kind rotating --currency XOF >/dev/null
sqlite3 "$stage/other.dat" 'CREATE TABLE t (a)'
python3 "$tree/doc/tonti/verify.py" "$stage/renamed.dat" >/dev/null

kind ()
{
  XDG_DATA_HOME=$stage/none XDG_DATA_DIRS=$tree:/usr/share \
    gio info -a standard::content-type "$stage/$1" | sed -n 's/.*content-type: //p'
}

[ "$(kind renamed.dat)" = application/vnd.tonti.book+sqlite3 ] ||
  { echo "a renamed book is taken for $(kind renamed.dat)"; exit 1; }
[ "$(kind other.dat)" != application/vnd.tonti.book+sqlite3 ] ||
  { echo 'any database is taken for a book'; exit 1; }
