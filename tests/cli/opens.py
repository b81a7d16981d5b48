# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing but SQLite opens a book's file: closing any second descriptor would drop the locks of the first."""

import json
import os
import re
import subprocess
import sys

from disks import cut_off
from tonti_cli import PROGRAM, Skip, WORLD, equal, expect, main, run, write

CALLS = "open,openat,openat2,creat,close,dup,dup2,dup3,fcntl,flock,truncate,rename,renameat,renameat2,link,linkat,unlink,unlinkat"
# A program under strace cannot be looked at by the leak checker.
BOOK = "book.tonti"
# The flags of SQLite's own open; ours and GLib's have others.
SQLITE = {"O_NOFOLLOW", "O_CLOEXEC"}


def trace(*command, code=0):
    """The system calls of a command on files, one a line, without those of other processes."""
    try:
        done = subprocess.run(["strace", "-f", "-o", "trace.txt", "-e", f"trace={CALLS}", "true"], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, check=False)
    except FileNotFoundError:
        raise Skip("strace is not there") from None
    if done.returncode != 0:
        raise Skip("strace is denied")
    done = subprocess.run(["strace", "-f", "-o", "trace.txt", "-e", f"trace={CALLS}", *command], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=WORLD, check=False)
    equal(done.returncode, code, done.stderr.decode("utf-8", "replace"))
    with open("trace.txt", encoding="utf-8", errors="replace") as file:
        return file.read().splitlines()


def faults(lines, book=BOOK):
    """What breaks the rule in a trace: (number of openings, sentences)."""
    path = re.compile(r'"(?:[^"]*/)?' + re.escape(book) + '"')
    held, opened, wrong = set(), 0, []
    for line in lines:
        call = re.match(r"\d+\s+(\w+)\(", line)
        answer = re.search(r"= (-?\d+)", line)
        if call is None or answer is None or int(answer[1]) < 0:
            continue
        name, number = call[1], int(answer[1])
        first = re.match(r"\d+\s+\w+\((\d+)", line)
        if name in ("open", "openat", "openat2", "creat"):
            held.discard(number)
            if path.search(line):
                opened += 1
                flags = set(re.findall(r"O_\w+", line))
                wrong += [] if SQLITE <= flags and not flags & {"O_TRUNC", "O_APPEND"} else [f"opened by another: {line}"]
                wrong += [f"opened twice at once: {line}"] if held else []
                held.add(number)
        elif name == "close":
            held.discard(int(first[1]))
        elif name.startswith("dup") or "F_DUPFD" in line:
            wrong += [f"held twice: {line}"] if first and int(first[1]) in held else []
        elif name != "fcntl" and path.search(line):
            wrong.append(f"not for us: {line}")
    return opened, wrong


def test_a_second_descriptor_would_be_seen():
    write(BOOK, "x")
    one = f"import os; a = os.open('{BOOK}', os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC); "
    for more, count in (("", 0), (f"os.close(os.open('{BOOK}', os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC))", 1),
                        ("os.close(os.dup(a))", 1), (f"os.close(a); open('{BOOK}').read()", 1), (f"os.truncate('{BOOK}', 0)", 1)):
        opened, wrong = faults(trace(sys.executable, "-c", one + more))
        expect(opened >= 1 and len(wrong) >= count and (count or not wrong), more, wrong)


def check(*words, openings=1, code=0):
    opened, wrong = faults(trace(PROGRAM, *map(str, words), code=code))
    equal(wrong, [], *words)
    expect(opened == openings or (openings is None and opened), opened, "openings of the book by", *words)


def test_only_sqlite_opens_the_book():
    trace("true")
    run("demo", BOOK, "--members", 8, "--meetings", 1)
    at = "2025-02-01T10:00:00Z"
    write("verbs.jsonl", "\n".join(json.dumps(v) for v in (
        {"do": "member.add", "name": "Awa Thiam", "at": at}, {"do": "member.add", "name": "", "at": at},
        {"do": "meeting.open", "meeting": 2, "at": at}, {"do": "due.fill", "all": True, "at": at}, {"do": "undo", "at": at})))
    write("list.csv", "nom,sexe\nKhady Sarr,F\n")
    check("apply", BOOK, "verbs.jsonl", code=1)
    check("verify", BOOK)
    check("info", BOOK)
    check("list", BOOK, "members")
    check("report", BOOK, "trial-balance", "--recompute")
    check("print", BOOK, "minutes", "--meeting", 1, "-o", "m.pdf")
    check("seal-code", BOOK)
    check("import", BOOK, "members", "list.csv")
    check("rebuild", BOOK, "two.tonti")


def test_only_sqlite_opens_a_book_whose_save_was_cut_off():
    trace("true")
    run("demo", BOOK, "--members", 8, "--meetings", 1)
    cut_off(BOOK)
    # One after the other: to see, to set both files aside, to put right, to work.
    check("verify", BOOK, openings=None)
    equal([n for n in os.listdir(".") if n.startswith("book")], [BOOK])


if __name__ == "__main__":
    main(sys.modules["__main__"])
