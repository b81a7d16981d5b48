# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command and option in the tables of app/cli is in the manual page."""

import re
import sys

from source import c_files, finish, matches, read, tree

ROW = r'\{\s*"([a-z0-9-]+)",\s*(?:"[^"]*"|NULL),\s*N_ \('


def is_described(name, page):
    flag = name if len(name) == 1 else "-" + name
    return re.search(rf"\b(?:Fl {re.escape(flag)}|Cm {re.escape(name)})(?![\w-])", page)


def main(root):
    page = read(root / "data" / "tonti-cli.1")
    found = []
    for path in c_files(root, "app/cli"):
        for line, match in matches(ROW, read(path)):
            if not is_described(match[1], page):
                found.append((path, line, f"“{match[1]}” is not in data/tonti-cli.1"))
    return finish(root, found)


if __name__ == "__main__":
    sys.exit(main(tree()))
