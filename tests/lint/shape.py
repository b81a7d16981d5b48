# SPDX-License-Identifier: GPL-3.0-or-later
"""Length of files and functions, heads, finished words, and names of files."""

import re
import sys

from source import ROOMS, c_files, every_file, finish, matches, read, tree

LONGEST_FILE = 400
LONGEST_FUNCTION = 70
HEAD = "SPDX-License-Identifier: "
HEADED = (".c", ".h", ".py", ".sh", ".sql", ".xml", ".ui", ".css", ".svg", ".po", ".1", ".in")
HEADED_NAMES = ("meson.build", "meson_options.txt", "run", "fresh", "update", "make-locale", "packages.debian")
UNFINISHED = r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b|(?i:not imple" r"mented|unimple" r"mented)"
# A path of somebody's machine, a name of a program that wrote the code.
MACHINE = r"(?<![\w.}])(/wo" r"rk/|/ho" r"me/[a-z])"
TEXTS = HEADED + (".md", ".txt", ".json", ".build")


def function_lengths(text):
    """(first line, lines) of each body between a brace alone in column 0 and the next."""
    start = None
    for number, line in enumerate(text.splitlines(), 1):
        if line == "{":
            start = number
        elif line.startswith("}"):
            if line == "}" and start:
                yield start, number - start + 1
            start = None


def check_c(path, text):
    lines = text.count("\n")
    if lines > LONGEST_FILE:
        yield path, lines, f"{lines} lines: split it by noun, {LONGEST_FILE} is the most"
    for line, length in function_lengths(text):
        if length > LONGEST_FUNCTION:
            yield path, line, f"a function of {length} lines: {LONGEST_FUNCTION} is the most"
    if path.suffix == ".h" and "#pragma once" not in text:
        yield path, 1, "a header without #pragma once"


def check_text(path, text):
    needs_head = path.suffix in HEADED or path.name in HEADED_NAMES
    if needs_head and HEAD not in "\n".join(text.split("\n", 6)[:6]):
        yield path, 1, f"no {HEAD.strip()} in its first lines"
    for line, match in matches(UNFINISHED, text):
        yield path, line, f"“{match[0]}”: finish it or leave it out"
    for line, match in matches(MACHINE, text):
        yield path, line, f"“{match[0]}”: a path of one machine"
    for line, _ in matches(r"(?m)[ \t]+$", text if path.suffix != ".md" else ""):
        yield path, line, "blanks at the end of the line"


def check_names(root):
    for room in ROOMS:
        for path in c_files(root, f"app/{room}"):
            if path.name != "main.c" and not re.fullmatch(r"tonti(-[a-z0-9]+)*\.[ch]", path.name):
                yield path, 1, "files are named tonti-<noun>[-<role>], in small letters"
            if path.stem in ("utils", "tonti-utils", "tonti-util", "tonti-helpers", "tonti-common"):
                yield path, 1, "if it has no noun, it has no room yet"


def main(root):
    found = list(check_names(root))
    for path in every_file(root):
        is_text = path.suffix in TEXTS or path.name in HEADED_NAMES
        if not is_text or path.is_relative_to(root / "tests" / "examples"):
            continue
        text = read(path)
        found += check_text(path, text)
        if path.suffix in (".c", ".h"):
            found += check_c(path, text)
    return finish(root, found)


if __name__ == "__main__":
    sys.exit(main(tree()))
