# SPDX-License-Identifier: GPL-3.0-or-later
"""Books of every released form (tests/books) are opened, checked, printed and gone on with."""

import glob
import os
import re
import subprocess
import sys

from tonti_cli import HERE, apply, ask, equal, expect, main, new, rows_of, run

TOP = os.path.dirname(os.path.dirname(HERE))
BOOKS = os.path.join(TOP, "tests", "books")
sys.path.insert(0, BOOKS)
from make import build  # noqa: E402  (beside the books, not beside this script)

VERIFIER = os.path.join(TOP, "tests", "verifier", "verify.py")
PROJECTIONS = os.path.join(TOP, "app", "storage", "tonti-projection.c")
SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name, type"


def forms():
    """(version, text of the book), oldest first."""
    found = sorted((int(re.search(r"form-(\d+)\.sql$", path)[1]), path) for path in glob.glob(os.path.join(BOOKS, "form-*.sql")))
    equal([version for version, _ in found], list(range(1, len(found) + 1)))
    expect(found, "no book")
    return found


def built(version, path):
    book = f"form-{version}.tonti"
    build(path, book)
    return book


def test_there_is_a_book_of_every_form():
    equal(len(forms()), len(os.listdir(os.path.join(TOP, "resources", "sql"))))
    for version, path in forms():
        book = built(version, path)
        equal(rows_of(book, "PRAGMA application_id"), [(0x544F4E54,)])
        equal(rows_of(book, "PRAGMA user_version"), [(version,)])


def test_every_form_verifies_with_its_head():
    for version, path in forms():
        book = built(version, path)
        with open(path, encoding="utf-8") as file:
            recorded = dict(re.findall(r"^-- (head|events) (\w+)$", file.read(2000), re.M))
        verdict = ask("verify", book)
        equal((verdict["ok"], verdict["head"], str(verdict["events"])), (True, recorded["head"], recorded["events"]))
        subprocess.run([sys.executable, "-B", VERIFIER, book], stdout=subprocess.DEVNULL, check=True)
        ask("rebuild", book, f"again-{version}.tonti")
        equal(ask("verify", f"again-{version}.tonti")["head"], recorded["head"])


def test_every_kind_of_event_and_every_table_is_in_a_book():
    with open(PROJECTIONS, encoding="utf-8") as file:
        kinds = set(re.findall(r'^\s*\{ "([a-z-]+/\d+)"', file.read(), re.M))
    expect(len(kinds) > 30, kinds)
    found, empty = set(), {}
    for version, path in forms():
        book = built(version, path)
        found |= {kind for kind, in rows_of(book, "SELECT DISTINCT kind FROM event")}
        empty = [name for name, in rows_of(book, "SELECT name FROM sqlite_schema WHERE type = 'table'")
                 if not rows_of(book, f"SELECT 1 FROM {name} LIMIT 1")]
        equal(empty, [], "tables of form", version, "without a row")
    equal(sorted(kinds - found), [], "add them to the newest recipe of tests/books and make the book anew")


def test_a_new_book_has_the_form_of_the_newest():
    version, path = forms()[-1]
    new("fresh.tonti")
    equal(rows_of("fresh.tonti", SCHEMA), rows_of(built(version, path), SCHEMA),
          "before its release: python3 tests/books/make.py TONTI-CLI; afterwards a schema is changed by a new migration")


def test_an_old_book_is_asked_printed_and_gone_on_with():
    for version, path in forms():
        book = built(version, path)
        equal(ask("report", book, "trial-balance"), ask("report", book, "trial-balance", "--recompute"))
        expect(len(ask("list", book, "members")["rows"]) >= 7, book)
        run("print", book, "minutes", "--meeting", 1, "-o", "m.pdf")
        events = ask("info", book)["events"]
        chair = ("--as", 1)
        apply(book, {"do": "member.add", "name": "Seynabou Dièye", "at": "2025-03-01T17:00:00Z"}, options=chair)
        apply(book, {"do": "due.fill", "all": True, "at": "2025-03-01T17:01:00Z"}, options=chair)
        apply(book, {"do": "undo", "at": "2025-03-01T17:02:00Z"}, options=chair)
        verdict = ask("verify", book)
        equal((verdict["ok"], verdict["events"]), (True, events + 1))


if __name__ == "__main__":
    main(sys.modules["__main__"])
