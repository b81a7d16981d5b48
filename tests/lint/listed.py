# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies in a folder is also built: migrations, resources, source files, tests, languages; and what
a README points at is there."""

import re
import sys

from source import c_files, every_file, finish, matches, read, tree

RESOURCES = {".sql": "sql", ".json": "presets", ".ui": "ui", ".css": "css"}


def check_migrations(root):
    folder = root / "resources" / "sql"
    names = sorted(path.name for path in folder.glob("*.sql"))
    for number, name in enumerate(names, 1):
        if not re.fullmatch(r"%04d-[a-z0-9-]+\.sql" % number, name):
            yield folder / name, 1, f"migrations are numbered without gaps: {number:04d}-<what>.sql"
            return


def check_resources(root):
    listed = "".join(read(path) for path in (root / "resources").rglob("*.gresource.xml"))
    for path in every_file(root):
        inside = path.is_relative_to(root / "resources")
        if inside and path.suffix in RESOURCES and f"{path.name}</file>" not in listed:
            yield path, 1, "in no resources/*.gresource.xml: it would not be in the program"


def meson_text(root, path):
    """All meson files from a file's folder up to the top."""
    folders = [f for f in path.parents if f == root or f.is_relative_to(root)]
    return "".join(read(f / "meson.build") for f in folders if (f / "meson.build").is_file())


def check_sources(root):
    for path in c_files(root, "app", "tests"):
        if path.suffix != ".c" or path.name.startswith("."):
            continue
        text = meson_text(root, path)
        noun = re.sub(r"^(test|fuzz|bench)-tonti-", "", path.stem)
        if path.name not in text and f"'{noun}'" not in text and f"'{path.stem}'" not in text:
            yield path, 1, "in no meson.build: it is never built"


def check_languages(root):
    languages = [l for l in read(root / "po" / "LINGUAS").split("\n") if l and l[0] != "#"]
    for language in languages:
        if not (root / "po" / f"{language}.po").is_file():
            yield root / "po" / "LINGUAS", 1, f"{language}.po is not there"
    for path in (root / "po").glob("*.po"):
        if path.stem not in languages:
            yield path, 1, "not in po/LINGUAS: it would not be installed"


def check_links(root):
    for path in every_file(root):
        if path.suffix != ".md":
            continue
        for line, match in matches(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", read(path)):
            if not (path.parent / match[1]).exists():
                yield path, line, f"points at {match[1]}, which is not there"


def main(root):
    found = [*check_migrations(root), *check_resources(root)]
    found += [*check_sources(root), *check_languages(root), *check_links(root)]
    return finish(root, found)


if __name__ == "__main__":
    sys.exit(main(tree()))
