# SPDX-License-Identifier: GPL-3.0-or-later
"""A room looks left, never right; each outside library has one room; SQL stays in storage."""

import re
import sys

from source import ROOMS, c_files, finish, matches, read, tree, without_comments

INCLUDE = r'(?m)^[ \t]*#[ \t]*include[ \t]+["<]([^">]+)[">]'
ONLY_IN = {
    r"sqlite3\.h": "storage",
    r"hpdf.*\.h": "print",
    r"(gtk|gdk|gsk)/.*": "ui",
    r"adwaita\.h": "ui",
    r"poppler\.h": "ui",
}
NEVER_SEES = {("cli", "storage"), ("ui", "storage"), ("ui", "cli")}
SQL = r'"[^"\n]*\b(?:SELECT [^"\n]*|INSERT INTO|UPDATE \w+ SET|DELETE FROM|CREATE TABLE|PRAGMA) '


def may_see(room, other):
    return ROOMS.index(other) <= ROOMS.index(room) and (room, other) not in NEVER_SEES


def library_room(name):
    return next((room for form, room in ONLY_IN.items() if re.fullmatch(form, name)), None)


def check_file(path, room, home):
    text = without_comments(read(path))
    for line, match in matches(INCLUDE, text):
        name = match[1]
        owner = library_room(name)
        if owner and owner != room:
            yield path, line, f"<{name}> belongs to {owner} only, not to {room}"
        if room == "core" and name.startswith("gio/"):
            yield path, line, "core knows no files: <gio/> does not belong here"
        other = home.get(name.rsplit("/", 1)[-1])
        if other and not may_see(room, other):
            yield path, line, f"{room} includes {name} of {other}: a room looks left, never right"
    if room != "storage":
        for line, _ in matches(SQL, text):
            yield path, line, f"SQL outside storage: ask a store instead of writing SQL in {room}"


def main(root):
    files = {room: c_files(root, f"app/{room}") for room in ROOMS}
    home = {path.name: room for room in ROOMS for path in files[room] if path.suffix == ".h"}
    found = [c for room in ROOMS for path in files[room] for c in check_file(path, room, home)]
    return finish(root, found)


if __name__ == "__main__":
    sys.exit(main(tree()))
