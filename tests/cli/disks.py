# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that is really full: a small file system in memory, filled to its last block."""

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys

from old_books import BOOKS, build
from tonti_cli import EXAMPLES, Skip, apply, ask, equal, expect, main, new, run

AT = "2025-01-04T10:00:00Z"
BOOK = "disk/book.tonti"


@contextlib.contextmanager
def disk(size="4m"):
    """A file system of its own at `disk`."""
    os.mkdir("disk")
    try:
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", "disk"], stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        raise Skip("mount is denied")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", "disk"], check=True)


def fill(leave=0):
    """Put a file on the disk that leaves only so many bytes."""
    state = os.statvfs("disk")
    with open("disk/ballast", "wb", buffering=0) as file:
        os.posix_fallocate(file.fileno(), 0, max(4096, state.f_bavail * state.f_bsize - leave))


def free():
    os.remove("disk/ballast")


def member(name):
    return {"do": "member.add", "name": name, "at": AT}


def check_full(result):
    """Exit code 4 and the sentence that says what happened and what to do."""
    equal(result.code, 4)
    told = result.errors[0]
    expect("disk is full" in told and told.count(": ") >= 2, told)


def check_whole(head, *also):
    equal(ask("info", BOOK)["head"], head)
    equal(ask("verify", BOOK)["ok"], True)
    equal(sorted(os.listdir("disk")), sorted({"ballast", "book.tonti", *also}), "left behind")


def test_applying_stops_and_goes_on_when_there_is_room():
    for leave in (0, 8192, 40960, 200000):
        with disk():
            new(BOOK)
            apply(BOOK, member("Awa Diop"))
            fill(leave)
            text = "\n".join(json.dumps(member(f"Later {i} " + "x" * 150)) for i in range(900))
            done = run("apply", BOOK, "-", stdin=text, code=4)
            check_full(done)
            expect("error" in done.lines[-1] and all("seq" in a for a in done.lines[:-1]), done.lines[-1])
            equal(done.lines[-1]["error"]["code"], "disk-full")
            info = ask("info", BOOK)
            equal(info["events"], 1 + len(done.lines), "what was answered is there, and nothing else")
            check_whole(info["head"])
            free()
            apply(BOOK, member("After"))
            equal(ask("verify", BOOK)["events"], 2 + len(done.lines))
        os.rmdir("disk")


def test_nothing_half_made_is_left_by_what_makes_files():
    with disk():
        new(BOOK)
        apply(BOOK, member("Awa Diop"))
        head = ask("info", BOOK)["head"]
        for leave in (0, 8192):
            fill(leave)
            check_full(run("new", "disk/c.tonti", "--name", "X", "--kind", "rotating", "--currency", "XOF", code=None))
            check_full(run("demo", "disk/c.tonti", code=None))
            check_full(run("rebuild", BOOK, "disk/c.tonti", code=None))
            check_full(run("import", BOOK, "members", os.path.join(EXAMPLES, "membres.csv"), "--clock", AT, code=None))
            if leave == 0:
                told = run("print", BOOK, "member-statement", "--member", 1, "-o", "disk/s.pdf", code=4).errors
                expect("No space left" in told[0] and len(told) == 1, told)
            check_whole(head)
            free()
        ask("import", BOOK, "members", os.path.join(EXAMPLES, "membres.csv"), "--clock", AT)
        equal(ask("verify", BOOK)["events"], 31)


def test_a_closing_without_room_closes_nothing():
    with disk():
        run("demo", BOOK, "--members", 12, "--meetings", 1)
        at = "2025-02-01T16:00:00Z"
        apply(BOOK, {"do": "meeting.open", "meeting": 2, "at": at}, {"do": "presence.set", "all": True, "presence": "present", "at": at},
              {"do": "due.fill", "all": True, "at": at}, {"do": "count.enter", "counters": [4, 5], "notes": {"10000": 1}, "at": at},
              {"do": "count.explain", "reason": "lost", "holder": 2, "officers": [1, 2], "at": at}, options=["--today", "2025-02-01"])
        close = {"do": "meeting.close", "officers": [1, 2], "key": "c" * 32, "at": at}
        head, sheet = ask("info", BOOK)["head"], run("report", BOOK, "meeting", "--meeting", 2).out
        for leave in (0, 4096, 16384, 32768):
            fill(leave)
            check_full(run("apply", BOOK, "-", stdin=json.dumps(close), code=None))
            check_whole(head)
            equal(run("report", BOOK, "meeting", "--meeting", 2).out, sheet, "what was typed")
            free()
        apply(BOOK, close)
        equal((ask("info", BOOK)["open_meeting"], ask("verify", BOOK)["meeting"]), (0, 2))


def test_a_book_of_an_older_form_waits_for_room():
    with disk():
        build(os.path.join(BOOKS, "form-1.sql"), BOOK)
        before = open(BOOK, "rb").read()
        request = {"do": "member.add", "name": "Seynabou Dièye", "at": "2025-03-01T17:00:00Z"}
        for leave in (0, 8192, 100000, len(before) + 8192):
            fill(leave)
            check_full(run("apply", BOOK, "-", stdin=json.dumps(request), code=None))
            equal(open(BOOK, "rb").read(), before, "the old book", leave)
            equal(sorted(os.listdir("disk")), ["ballast", "book.tonti"], "left behind", leave)
            free()
        apply(BOOK, request)
        equal(ask("verify", BOOK)["ok"], True)
        equal(open(BOOK + ".form-1", "rb").read(), before, "the book that was kept")


def cut_off(book):
    """Leave a book as a program does that dies while it saves: half written, with the journal that puts it right."""
    db = sqlite3.connect(book, isolation_level=None)
    db.execute("PRAGMA journal_mode=TRUNCATE")
    db.execute("PRAGMA cache_size=1")
    db.execute("BEGIN IMMEDIATE")
    for n in range(60):
        db.execute("INSERT INTO draft VALUES(99, ?, ?)", (f"x{n}", '"' + "y" * 3000 + '"'))
    for end in ("", "-journal"):
        shutil.copy(book + end, "cut" + end)
    db.execute("ROLLBACK")
    db.close()
    for end in ("", "-journal"):
        shutil.copy("cut" + end, book + end)
    expect(os.stat(book + "-journal").st_size > 512, "no save was cut off")


def test_a_save_cut_off_waits_for_room():
    with disk():
        new(BOOK)
        apply(BOOK, member("Awa Diop"))
        head = ask("info", BOOK)["head"]
        cut_off(BOOK)
        fill()
        before = [open(BOOK + end, "rb").read() for end in ("", "-journal")]
        check_full(run("info", BOOK, code=None))
        equal([open(BOOK + end, "rb").read() for end in ("", "-journal")], before, "both files wait as they are")
        free()
        equal((ask("info", BOOK)["head"], ask("verify", BOOK)["ok"]), (head, True))
        apply(BOOK, member("After"))


if __name__ == "__main__":
    main(sys.modules["__main__"])
