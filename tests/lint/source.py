# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lints share: finding files, C without its comments and strings, and complaining."""

import re
import sys
from pathlib import Path

ROOMS = ("core", "storage", "book", "report", "print", "cli", "ui")
PLACES = ("app", "data", "po", "resources", "tests", ".ci")
SKIPPED = ("build", "__pycache__", ".git")
TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


def tree():
    return Path(sys.argv[1])


def every_file(root):
    """All files of the project, those of the top folder included."""
    found = [path for path in root.iterdir() if path.is_file()]
    for place in PLACES:
        found += [path for path in (root / place).rglob("*") if path.is_file()]
    return sorted(p for p in found if not set(p.relative_to(root).parts) & set(SKIPPED))


def c_files(root, *places):
    return [
        path
        for path in every_file(root)
        if path.suffix in (".c", ".h")
        and any(path.is_relative_to(root / place) for place in places)
    ]


def read(path):
    return path.read_text(encoding="utf-8", errors="replace")


def keep_lines(text):
    return "\n" * text.count("\n")


def without_comments(text):
    """The same lines, comments taken out, strings left."""
    return TOKEN.sub(lambda m: keep_lines(m[0]) + " " if m[0][0] == "/" else m[0], text)


def without_text(text):
    """The same lines, comments taken out and strings emptied."""
    return TOKEN.sub(lambda m: keep_lines(m[0]) + " " if m[0][0] == "/" else m[0][0] * 2, text)


def matches(pattern, text):
    """(line number, match) of each match of a pattern."""
    for match in re.finditer(pattern, text):
        yield text.count("\n", 0, match.start()) + 1, match


def finish(root, complaints):
    """Prints (path, line, sentence) as file:line: sentence; the exit status of the lint."""
    for path, line, sentence in sorted(complaints):
        print(f"{path.relative_to(root)}:{line}: {sentence}")
    return 1 if complaints else 0
