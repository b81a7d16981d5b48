# SPDX-License-Identifier: GPL-3.0-or-later
"""The power goes at every change of the disk, whatever tonti-cli does: what was acknowledged is there afterwards, the
book is whole, and every file we write is the old one or the new one.

The commands run once under strace; what the disk may then hold is computed (power_disk.py), written and looked at.
TONTI_ROUNDS such disks of each command, five when not said; the suite `long` takes them all, with eight patterns each.
"""

import json
import os
import re
import shutil
import sys

from calls import meeting
from old_books import BOOKS, build
from power_disk import cuts, read_all, record, write_all
from tonti_cli import EXAMPLES, PROGRAM, Wrong, equal, expect, main, new, rows_of, run, write

ROUNDS = int(os.environ.get("TONTI_ROUNDS", "5"))
AT = "2025-01-04T10:00:00Z"
SAY = 9
BOOK = "disk/book.tonti"
SEEDS = 8 if ROUNDS > 100 else 4


def choose(found):
    """All of them, or as many as are wanted, from all parts, the last few always."""
    if len(found) <= ROUNDS:
        return found
    return [found[i * len(found) // ROUNDS] for i in range(ROUNDS - 1)] + found[-1:]


def ready(book=None):
    """A disk with the book on it, and the state of this computer beside."""
    os.makedirs("disk", exist_ok=True)
    os.makedirs("state", exist_ok=True)
    os.environ["XDG_STATE_HOME"] = os.path.abspath("state")
    if book:
        shutil.copy(book, BOOK)


FOLDERS = ("disk", "state")


def sweep(what, words, judge, lies=False):
    """Cut the power while WORDS run; JUDGE looks at each disk and tells what it found. Figures are printed."""
    before = read_all(FOLDERS)
    say = os.open("said", os.O_WRONLY | os.O_CREAT)
    os.dup2(say, SAY, inheritable=True)
    try:
        changes = record([PROGRAM, *words], FOLDERS, SAY)
    finally:
        os.close(SAY)
        os.close(say)
    expect(len(changes) > 3, "nothing was changed by", *words)
    played = list(cuts(before, changes, 2, lies))[-1][0]
    wanted = read_all(FOLDERS)
    if not lies:
        equal({p: len(d) for p, d in played.items()}, {p: len(d) for p, d in wanted.items()}, "the model of the disk")
        expect(played == wanted, "the model of the disk is not what the disk became", *words)
    found = list(cuts(before, changes, SEEDS, lies))
    told, wrong = {}, 0
    for image, said, finished in choose(found):
        write_all(FOLDERS, image)
        try:
            state = judge(said.decode("ascii", "replace"), finished)
        except Wrong as why:
            if not lies:
                raise Wrong(f"{what}: {why}; said {said!r}, finished {finished}") from None
            state, wrong = "lost or broken", wrong + 1
        told[state] = told.get(state, 0) + 1
    figures = ", ".join(f"{n} {state}" for state, n in sorted(told.items()))
    print(f"# {what}: {len(changes)} changes of the disk, {len(found)} different disks after a cut, {len(choose(found))} looked at: "
          f"{figures}", flush=True)
    return wrong


VERDICTS = {}


def verdict_of(book):
    """What verify says; asked once for the same bytes on the same computer."""
    beside = [path for path in read_all(["disk"]) if path.startswith(os.path.abspath(book) + "-")]
    with open(book, "rb") as file:
        mark = hash((file.read(), tuple(sorted(read_all(["state"]).items()))))
    if beside or mark not in VERDICTS:
        VERDICTS[mark] = run("verify", book, "--format", "json").json
    return VERDICTS[mark]


def whole_book(expected=None):
    """The book verifies, and is the one that this computer knows."""
    verdict = verdict_of(BOOK)
    equal(verdict["ok"], True, verdict)
    if expected is not None:
        expect(verdict["head"] in expected, "a state that never was", verdict)
    return verdict["head"]


def keys_said(said):
    return [line.split()[0] for line in re.findall(r".*\n", said)]


def has_said(said):
    whole_book()
    keys = {k for k, in rows_of(BOOK, "SELECT lower(hex(key)) FROM event UNION SELECT lower(hex(key)) FROM step WHERE key IS NOT NULL")}
    missing = [k for k in keys_said(said) if k not in keys]
    equal(missing, [], "acknowledged and lost")
    return f"with {len(keys_said(said))} acknowledged"


def old_or_new(words, **options):
    """A judge for a command that is done wholly or not at all; it is done once to know the new state."""
    kept = read_all(FOLDERS)
    old = whole_book()
    run(*words, **options)
    new_head = whole_book()
    expect(old != new_head, "nothing was done")
    write_all(FOLDERS, kept)

    def judge(said, finished):
        found = whole_book((old, new_head))
        expect(not finished or found == new_head, "done and lost")
        return "new" if found == new_head else "old"
    return judge


def test_entries_that_were_acknowledged():
    new("start.tonti")
    ready("start.tonti")
    write("v.jsonl", "\n".join(json.dumps({"do": "member.add", "name": f"Awa {n}", "key": f"{n:032x}", "at": AT}) for n in (1, 2)))
    sweep("two entries", ["apply", BOOK, "v.jsonl", "--ack-fd", SAY], lambda said, finished: has_said(said))


def test_cells_that_were_acknowledged():
    meeting()
    ready("ready.tonti")
    write("v.jsonl", "\n".join(json.dumps({"do": "due.set", "member": 3, "of": "pool:1", "amount": 1000 + n, "key": f"{n:032x}",
                                           "at": "2025-02-01T17:00:00Z"}) for n in (1, 2)))
    sweep("two cells", ["apply", BOOK, "v.jsonl", "--ack-fd", SAY], lambda said, finished: has_said(said))


def test_a_closing():
    meeting()
    ready("ready.tonti")
    write("v.jsonl", json.dumps({"do": "meeting.close", "officers": [1, 2], "key": "c" * 32, "at": "2025-02-01T18:00:00Z"}))
    words = ["apply", BOOK, "v.jsonl"]
    sweep("a closing", words, old_or_new(words))


def test_an_import():
    new("start.tonti")
    ready("start.tonti")
    words = ["import", BOOK, "members", os.path.join(EXAMPLES, "membres.csv"), "--clock", AT]
    sweep("an import", words, old_or_new(words))


def test_a_book_of_an_older_form():
    build(os.path.join(BOOKS, "form-1.sql"), "start.tonti")
    ready("start.tonti")
    write("v.jsonl", json.dumps({"do": "member.add", "name": "Awa", "key": "a" * 32, "at": "2025-03-01T17:00:00Z"}))
    head = rows_of(BOOK, "SELECT lower(hex(hash)) FROM event ORDER BY seq DESC LIMIT 1")[0][0]

    def judge(said, finished):
        version = rows_of(BOOK, "PRAGMA user_version")[0][0] if not os.path.exists(BOOK + "-journal") else 0
        found = whole_book()
        expect(found == head or keys_said(said) or version != 1, found)
        has_said(said)
        for kept in [n for n in os.listdir("disk") if n.startswith("book.tonti.form-")]:
            equal(verdict_of(f"disk/{kept}")["head"], head, "the book that was kept")
        return "new" if version > 1 else "old"
    sweep("a new form", ["apply", BOOK, "v.jsonl", "--ack-fd", SAY], judge)


def test_a_book_made_anew():
    run("demo", "start.tonti", "--members", 8, "--meetings", 1)
    ready("start.tonti")
    head = whole_book()

    def judge(said, finished):
        equal(whole_book(), head, "the book it was made from")
        there = os.path.exists("disk/two.tonti")
        expect(there or not finished, "made and lost")
        if there:
            equal(verdict_of("disk/two.tonti")["head"], head, "half made")
        return "new" if there else "old"
    sweep("a book made anew", ["rebuild", BOOK, "disk/two.tonti"], judge)


def test_a_new_book():
    ready()

    def judge(said, finished):
        there = os.path.exists(BOOK)
        expect(there or not finished, "made and lost")
        if there:
            whole_book()
        return "new" if there else "old"
    sweep("a new book", ["new", BOOK, "--name", "X", "--kind", "rotating", "--currency", "XOF", "--practice"], judge)


def test_a_paper_is_the_old_or_the_new_one():
    run("demo", "start.tonti", "--members", 8, "--meetings", 1)
    ready("start.tonti")
    run("print", BOOK, "minutes", "--meeting", 1, "-o", "disk/paper.pdf")
    kept = read_all(["disk"])
    words = ["print", BOOK, "member-statement", "--member", 1, "-o", "disk/paper.pdf"]
    run(*words)
    old, wanted = kept[os.path.abspath("disk/paper.pdf")], read_all(["disk"])[os.path.abspath("disk/paper.pdf")]
    expect(old != wanted)
    write_all(["disk"], kept)

    def judge(said, finished):
        with open("disk/paper.pdf", "rb") as file:
            found = file.read()
        expect(found in (old, wanted) and (found == wanted or not finished), "a half paper of", len(found), "bytes")
        return "new" if found == wanted else "old"
    sweep("a paper", words, judge)


def test_a_copy_is_there_and_whole_or_not_there():
    run("demo", "start.tonti", "--members", 8, "--meetings", 1)
    ready("start.tonti")
    os.makedirs("disk/stick")
    head = whole_book()

    def judge(said, finished):
        equal(whole_book(), head, "the book it was made from")
        copies = [n for n in os.listdir("disk/stick") if not n.startswith(".")] if os.path.exists("disk/stick") else []
        copies = [n for n in copies if n.endswith("-copy")]
        expect(copies or not finished, "done and lost")
        for number, name in enumerate(copies):
            run("restore", f"disk/stick/{name}", f"back-{number}.tonti")
            equal(run("verify", f"back-{number}.tonti", "--format", "json").json["head"], head, "a half copy")
            os.remove(f"back-{number}.tonti")
        return "new" if copies else "old"
    sweep("a copy", ["backup", BOOK, "disk/stick"], judge)


def test_a_copy_brought_back():
    run("demo", "start.tonti", "--members", 8, "--meetings", 1)
    ready("start.tonti")
    head = whole_book()
    copy = run("backup", BOOK, ".", "--format", "json").json["copy"]
    shutil.copy(copy, "disk/copy")
    os.remove(BOOK)

    def judge(said, finished):
        there = os.path.exists(BOOK)
        expect(there or not finished, "brought back and lost")
        if there:
            equal(whole_book(), head, "half of it")
        return "new" if there else "old"
    sweep("a copy brought back", ["restore", "disk/copy", BOOK], judge)


def test_control_a_disk_that_lies_loses():
    """The same entries on a disk that only says it has synced: if nothing is lost then, the test has no teeth."""
    new("start.tonti")
    ready("start.tonti")
    write("v.jsonl", "\n".join(json.dumps({"do": "member.add", "name": f"Awa {n}", "key": f"{n:032x}", "at": AT}) for n in (1, 2)))
    wrong = sweep("a disk that lies", ["apply", BOOK, "v.jsonl", "--ack-fd", SAY], lambda said, finished: has_said(said), lies=True)
    expect(wrong > 0, "nothing was lost")


if __name__ == "__main__":
    main(sys.modules["__main__"])
