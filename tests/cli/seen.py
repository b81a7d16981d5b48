# SPDX-License-Identifier: GPL-3.0-or-later
"""Is this the book that this computer knows? Copies of yesterday, books that went two ways, books written anew and
papers of other times: each is told, on a computer that has seen the book, and by its paper on one that has not."""

import hashlib
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys

from tampering import alter, chain
from tonti_cli import HERE, PROGRAM, Skip, WORLD, apply, ask, equal, expect, main, new, rows_of, run, write

SEED = int(os.environ.get("TONTI_SEED", "5"))
ROUNDS = int(os.environ.get("TONTI_ROUNDS", "20"))
OFFICERS = [1, 2]


def real(book="book.tonti", meetings=4):
    """A real book of some meetings: a practice book is the only one that can be filled in a moment, so it is forged."""
    if not os.path.exists("real.tonti"):
        run("demo", "good.tonti", "--members", 8, "--meetings", meetings)

        def make_real(db):
            body = db.execute("SELECT body FROM event WHERE seq = 1").fetchone()[0]
            db.execute("UPDATE event SET body = ? WHERE seq = 1", (body.replace('"practice":true', '"practice":false'),))
            db.execute("UPDATE book SET practice = 0")
            chain(db)

        alter(make_real, "real.tonti")
    shutil.copy("real.tonti", book)
    equal((ask("info", book)["practice"], ask("verify", book)["state"]), (False, "intact"))
    return book


def computer(name):
    """The environment of another computer."""
    return {"XDG_STATE_HOME": os.path.join(os.getcwd(), "state of " + name)}


def add(book, *names, **options):
    text = "\n".join(json.dumps({"do": "member.add", "name": n}) for n in names)
    return run("apply", book, "-", stdin=text, **options)


def digest(book):
    with open(book, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def verdict(book, *words, **options):
    """The answer of a check that must not be content."""
    answer = run("verify", book, *words, "--format", "json", code=3, **options).json
    equal(answer["ok"], False)
    return answer


def must_refuse(book, error, **options):
    """Nothing can be written, and the file stays as it is."""
    before = digest(book)
    answers = add(book, "Nobody", code=3, **options).lines
    equal((answers[0]["error"]["code"], digest(book)), (error, before))
    return answers[0]["error"]["message"]


def paper_code(book, meeting, **options):
    return f"{meeting}: " + ask("seal-code", book, "--meeting", meeting, **options)["code"]


def closings(book):
    """Numbers of the events that closed a meeting."""
    return [seq for seq, in rows_of(book, "SELECT seq FROM event WHERE kind = 'seal/1' ORDER BY seq")]


def memories(env=None):
    folder = os.path.join((env or os.environ)["XDG_STATE_HOME"], "tonti", "seen")
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return [os.path.join(folder, n) for n in names if n != "lock"]


def is_whole(path):
    with open(path, "rb") as file:
        text = file.read()
    head, end = text[:-69], text[-69:]
    return end == b"end " + hashlib.sha256(head).hexdigest().encode() + b"\n"


# ---- Older copies ----


def test_an_older_copy_between_sessions_is_told_and_not_written_to():
    chance, book, told = random.Random(SEED), real(), 0
    print(f"# seed {SEED}")
    for number in range(ROUNDS):
        shutil.copy(book, "yesterday.tonti")
        more = chance.randint(1, 14)
        add(book, *(f"Member {number} {i}" for i in range(more)))
        shutil.copy(book, "today.tonti")
        shutil.copy("yesterday.tonti", book)
        warned = run("info", book).errors
        expect(len(warned) == 1 and f"it lacks {more} entr" in warned[0], warned)
        answer = verdict(book)
        equal((answer["state"], answer["seen"]["missing"]), ("older", more))
        message = must_refuse(book, "older-copy")
        expect(f"it lacks {more} entr" in message and "book.accept" in message, message)
        equal(ask("verify", book, env=computer(f"new {number}"))["state"], "intact")
        shutil.copy("today.tonti", book)
        equal((run("info", book).errors, ask("verify", book)["state"]), ([], "intact"))
        told += 1
    print(f"# {told} of {ROUNDS} older copies told by the computer that knew the book, 0 written to")


def test_a_new_computer_asks_the_paper():
    real("today.tonti")
    chance, told = random.Random(SEED), 0
    lasts = closings("today.tonti")
    codes = [paper_code("today.tonti", n + 1) for n in range(len(lasts))]
    for number in range(ROUNDS):
        n = chance.randint(1, len(lasts) - 1)
        cut("today.tonti", lasts[n - 1], "older.tonti")
        env = computer(f"new {number}")
        words = ask("verify", "older.tonti", env=env)
        expect(words["state"] == "intact" and "paper" in words["words"], words)
        answer = verdict("older.tonti", "--expect", codes[-1], env=env)
        equal(answer["state"], "older")
        expect(f"number {n}," in answer["words"] and f"number {len(lasts)}" in answer["words"], answer)
        told += 1
    print(f"# {told} of {ROUNDS} older copies told by the last paper on a computer that never saw the book")


def cut(book, last, out):
    """The same book as it was at event LAST: its journal alone is kept, the rest is made anew from it."""
    db = sqlite3.connect(book)
    rows = db.execute("SELECT * FROM event WHERE seq <= ? ORDER BY seq", (last,)).fetchall()
    db.close()
    for path in (out, "cut.tonti"):
        if os.path.exists(path):
            os.remove(path)
    shutil.copy(book, "cut.tonti")
    db = sqlite3.connect("cut.tonti")
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        db.execute(f"DROP TRIGGER {name}")
    db.execute("DELETE FROM event WHERE seq > ?", (last,))
    for _, text in triggers:
        db.execute(text)
    db.commit()
    db.close()
    equal(rows[-1][0], last)
    run("rebuild", "cut.tonti", out, env=computer("forger"))


def test_a_tail_that_was_deleted_is_told():
    book, told = real(), 0
    last = ask("info", book)["events"]
    shutil.copy(book, "whole.tonti")
    for less in (1, 2, 7, 30, last // 2):
        cut("whole.tonti", last - less, "shorter.tonti")
        equal(ask("verify", "shorter.tonti", env=computer(f"a stranger, {less}"))["ok"], True)
        shutil.copy("shorter.tonti", book)
        answer = verdict(book)
        equal((answer["state"], answer["seen"]["event"], answer["seen"]["missing"]), ("older", last, less))
        must_refuse(book, "older-copy")
        told += 1
    print(f"# {told} of 5 deleted tails told, with the number of entries")


# ---- Books that went two ways, or were written anew ----


def test_a_book_forged_anew_is_told_with_the_place():
    book = real()
    seals = closings(book)
    codes = [paper_code(book, n + 1) for n in range(len(seals))]
    third = rows_of(book, "SELECT seq FROM event WHERE kind = 'agenda/1' ORDER BY seq LIMIT 1 OFFSET 2")[0][0]

    def forge(db):
        seq, body = db.execute("SELECT seq, body FROM event WHERE seq = ?", (third,)).fetchone()
        facts = json.loads(body)
        facts["notes"] = [{"section": "decisions", "text": "Nothing was decided"}]
        db.execute("UPDATE event SET body = ? WHERE seq = ?",
                   (json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")), seq))
        chain(db)

    shutil.copy("real.tonti", "good.tonti")
    alter(forge, "forged.tonti")
    elsewhere = computer("an auditor")
    equal(ask("verify", "forged.tonti", env=elsewhere)["state"], "intact")
    shutil.copy("forged.tonti", book)
    answer = verdict(book)
    equal((answer["state"], answer["event"]), ("rewritten", third))
    expect(f"from entry {third} on" in answer["what"], answer)
    expect(f"from entry {third} on" in must_refuse(book, "other-copy"))
    for papers, event in ((codes[2], 1), (f"{codes[0]}, {codes[3]}", seals[0] + 1), (", ".join(codes), seals[1] + 1)):
        answer = verdict("forged.tonti", "--expect", papers, env=elsewhere)
        equal((answer["state"], answer["event"]), ("rewritten", event), answer)
    equal(ask("verify", "forged.tonti", "--expect", codes[1], env=elsewhere)["state"], "intact")
    forget_recent(book)
    answer = verdict(book)
    equal((answer["state"], answer["event"]), ("rewritten", seals[1] + 1))
    expect(f"between the closing of meeting 2 (entry {seals[1]}) and entry {seals[2]}" in answer["what"], answer)
    print("# forged from meeting 3 on: the computer says from which entry on, papers say after which closing")


def forget_recent(book):
    """As if so much had been written since that of the forged part the computer knows the closings only."""
    path = [p for p in memories() if os.path.basename(p) == ask("info", book)["uuid"]][0]
    with open(path, encoding="utf-8") as file:
        lines = [line for line in file if not (line.startswith("head ") and line.split()[2] == "0")][:-1]
    text = "".join(lines).encode()
    write(path, text + b"end " + hashlib.sha256(text).hexdigest().encode() + b"\n")


def test_the_treasurers_two_books():
    show = real("show.tonti")
    shutil.copy(show, "own.tonti")
    add(show, "Fatou Sarr", "Khady Ndao")
    must_refuse("own.tonti", "older-copy")
    add("own.tonti", "Khady Ndao", "Fatou Sarr", env=computer("home of the treasurer"))
    expect("it is not what this computer has seen" in must_refuse("own.tonti", "other-copy"))
    shutil.copy("own.tonti", show)
    equal(verdict(show)["state"], "rewritten")
    print("# a second book is told before and after it was written to")


def test_the_ex_treasurers_copy():
    book, his = real(), computer("the ex-treasurer")
    shutil.copy(book, "his.tonti")
    add("his.tonti", "Somebody of his", env=his)
    add(book, "Aminata Kane", "Bineta Kane")
    must_refuse("his.tonti", "other-copy")
    shutil.copy(book, "brought.tonti")
    message = must_refuse("brought.tonti", "other-copy", env=his)
    expect("his.tonti" in message, "where the other one is", message)
    square = square_code(book)
    equal(verdict("brought.tonti", "--expect", square, env=his)["expected"], "found")
    equal(verdict("his.tonti", "--expect", square)["expected"], "not-found")
    print("# both computers tell the other's copy; the newest paper is found in one of them only")


def square_code(book, document="cash-book"):
    run("print", book, document, "-o", "paper.pdf")
    codes = read_codes("paper.pdf")
    expect(codes, "no code was read on", document)
    return codes[-1]


def read_codes(pdf):
    """The square codes of its pages, in order."""
    if not shutil.which("pdftoppm") or not shutil.which("zbarimg"):
        raise Skip("pdftoppm and zbarimg are needed to read papers")
    for name in [n for n in os.listdir(".") if n.startswith("page-")]:
        os.remove(name)
    subprocess.run(["pdftoppm", "-r", "150", "-png", pdf, "page"], check=True, stderr=subprocess.DEVNULL)
    codes = []
    for name in sorted(n for n in os.listdir(".") if n.startswith("page-")):
        done = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", name],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
        codes += [c for c in done.stdout.decode().splitlines() if c.startswith("TONTI1:")]
    return codes


# ---- Accepting ----


def test_two_officers_accept_an_older_copy():
    book = real()
    shutil.copy(book, "older.tonti")
    add(book, "Fatou Sarr")
    shutil.copy(book, "newer.tonti")
    shutil.copy("older.tonti", book)
    accept = {"do": "book.accept", "reason": "The computer was stolen"}
    equal(apply(book, accept, code=1)[0]["error"]["code"], "two-officers")
    must_refuse(book, "older-copy")
    equal(run("apply", book, "-", "--atomic", stdin=json.dumps({**accept, "officers": OFFICERS}), code=3).lines[0]["error"]["code"],
          "older-copy")
    apply(book, {**accept, "officers": OFFICERS}, {"do": "member.add", "name": "Khady Ndao"})
    equal((run("info", book).errors, ask("verify", book)["state"]), ([], "intact"))
    equal(apply(book, {**accept, "officers": OFFICERS}, code=1)[0]["error"]["code"], "nothing-to-accept")
    must_refuse("newer.tonti", "other-copy")
    equal(len(rows_of(book, "SELECT seq FROM event WHERE kind = 'accept/1'")), 1)
    print("# accepted by two officers, once; from then on the other one is refused")


def test_the_next_minutes_tell_of_it():
    run("demo", "book.tonti", "--members", 8, "--meetings", 2)
    shutil.copy("book.tonti", "older.tonti")
    add("book.tonti", "Fatou Sarr", "Khady Ndao")
    shutil.copy("older.tonti", "book.tonti")
    at = {"at": "2025-03-28T18:00:00Z", "officers": OFFICERS}
    apply("book.tonti", {"do": "book.accept", "reason": "Le disque est perdu", **at},
          {"do": "meeting.open", "meeting": 3, "at": "2025-03-29T16:00:00Z"},
          {"do": "presence.set", "all": True, "presence": "present", "at": "2025-03-29T16:01:00Z"},
          {"do": "due.fill", "all": True, "at": "2025-03-29T16:02:00Z"}, code=None)
    text = subprocess.run(["pdftotext", "-layout", printed("book.tonti", "minutes", "--with-draft"), "-"],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout.decode()
    expect("Le disque est perdu" in text and "2 écritures" in " ".join(text.split()), text)
    expect("Recopiez ces douze chiffres" not in text, "a code of an open meeting")


def printed(book, *words):
    run("print", book, *words, "-o", "paper.pdf")
    return "paper.pdf"


def test_another_book_in_its_place_is_told_once():
    book = real()
    run("new", "other.tonti", "--name", "Une autre", "--kind", "rotating", "--currency", "XOF")
    os.replace("other.tonti", book)
    first, again = run("info", book), run("info", book)
    expect("another book stood here" in " ".join(first.errors), first.errors)
    equal(again.errors, [])


# ---- Practice books ----


def test_a_practice_book_is_told_and_not_refused():
    book = new()
    shutil.copy(book, "older.tonti")
    add(book, "Awa Diop")
    equal(run("info", "older.tonti").errors, [], "another place is another practice book")
    shutil.copy("older.tonti", book)
    expect("older copy" in run("info", book).errors[0])
    equal(verdict(book)["state"], "older")
    done = add(book, "Binta Fall")
    expect("older copy" in done.errors[0] and done.lines[0]["member"] == 1, done.errors)
    for _ in range(2):
        os.remove(book)
        new()
        equal((run("info", book).errors, ask("verify", book)["state"]), ([], "intact"))
        os.remove(book)
        run("demo", book, "--members", 6, "--meetings", 1)
        equal(run("info", book).errors, [])


# ---- Downgrade and replay ----


def test_downgrade_and_replay():
    sys.path.insert(0, os.path.join(os.path.dirname(HERE), "books"))
    from make import build
    book, good = real(), 0
    codes = [paper_code(book, n) for n in range(1, 5)]
    answer = ask("verify", book, "--expect", codes[0])  # an old sheet of this book
    equal((answer["state"], answer["expected_meeting"]), ("intact", 1))
    good += 1
    equal(verdict(book, "--expect", "4: " + codes[2][3:])["state"], "rewritten")  # an old sheet for the newest
    good += 1
    shutil.copy(book, "older.tonti")
    add(book, "Fatou Sarr")
    must_refuse("older.tonti", "older-copy")  # an old copy
    good += 1
    cut(book, closings(book)[1], "two.tonti")
    equal(verdict("two.tonti", "--expect", codes[3], env=computer("new"))["state"], "older")  # a new sheet, an old copy
    good += 1
    build(os.path.join(os.path.dirname(HERE), "books", "form-1.sql"), "form.tonti")
    shutil.copy("form.tonti", "form.old")
    add("form.tonti", "Fatou Sarr", code=None)
    shutil.copy("form.old", "form.tonti")
    expect("older copy" in run("info", "form.tonti").errors[0])  # the file of an older form put back
    equal(verdict("form.tonti")["state"], "older")
    good += 1
    db = sqlite3.connect("older.tonti")
    db.execute("PRAGMA user_version = 99")
    db.close()
    before = digest("older.tonti")
    run("info", "older.tonti", code=4)
    add("older.tonti", "Nobody", code=4)
    equal(digest("older.tonti"), before)  # a book of a newer form, for an older program
    good += 1
    print(f"# {good} of 6 recognised")


# ---- The memory itself ----


def test_the_memory_is_for_its_owner_alone_and_whole():
    old = os.umask(0)
    try:
        real()
    finally:
        os.umask(old)
    equal([oct(os.stat(p).st_mode & 0o777) for p in memories()][:1], ["0o600"])
    equal(oct(os.stat(os.path.dirname(memories()[0])).st_mode & 0o777), "0o700")
    expect(all(is_whole(p) for p in memories()))


def test_a_memory_that_cannot_be_read_stops_nothing():
    book, broken = real(), 0
    path = [p for p in memories() if os.path.basename(p) == ask("info", book)["uuid"]][0]
    with open(path, "rb") as file:
        text = file.read()

    def replace(content):
        write(path, content)

    def put(make):
        os.remove(path)
        make(path)

    breaks = [lambda: replace(b""), lambda: replace(text[:-1]), lambda: replace(text[:100]), lambda: replace(b"\0" * 400),
              lambda: replace(text.replace(b"head 1 ", b"head 9 ")), lambda: replace(os.urandom(3000)),
              lambda: replace(b"x" * 2_000_000), lambda: put(os.mkfifo), lambda: put(lambda p: os.symlink("/dev/zero", p)),
              lambda: put(os.mkdir)]
    for work in breaks:
        work()
        equal(run("info", book, timeout=20).errors, [])
        equal(ask("verify", book)["state"], "intact")
        add(book, f"Member {broken}")
        broken += 1
        if os.path.isdir(path):
            os.rmdir(path)
        run("info", book)
        expect(is_whole(path), "not made anew")
    for env in ({"XDG_STATE_HOME": "/proc/nothing"}, {"XDG_STATE_HOME": "/dev/null"}, {"XDG_STATE_HOME": "", "HOME": "/proc/nothing"}):
        equal(run("info", book, env=env).errors, [])
        add(book, f"Member {broken}", env=env)
        broken += 1
    print(f"# {broken} of {broken} memories and state folders that were broken: work went on")


def test_a_kill_while_it_is_written_leaves_the_old_one_or_the_new_one():
    if not shutil.which("strace"):
        raise Skip("strace is needed to kill at a call")
    book, killed, before = real(), 0, None
    with open(memories()[0], "rb") as file:
        text = file.read()
    for size in range(len(text)):  # the control: a memory that was half written would be noticed
        expect(not is_whole(write("half", text[:size])), "half a memory passes for a whole one", size)
    request = json.dumps({"do": "word.set", "idea": "hand", "word": "part"})
    calls = "openat,write,fsync,fdatasync,rename,renameat,fchmod,chmod,flock,close"
    if subprocess.run(["strace", "-f", "-o", "log", "-e", f"trace={calls}", PROGRAM, "apply", book, "-"], input=request.encode(),
                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=WORLD, check=False).returncode != 0:
        raise Skip("strace is denied")
    with open("log", encoding="utf-8", errors="replace") as file:
        lines = [line for line in file if "(" in line and "resumed" not in line]
    first = next(i for i, line in enumerate(lines) if "tonti/seen/lock" in line)
    for name in calls.split(","):
        mine = [line for line in lines if f" {name}(" in line]
        skipped = len([line for line in lines[:first] if f" {name}(" in line])
        for when in range(skipped + 1, len(mine) + 1):
            path = [p for p in memories() if os.path.basename(p) == ask("info", book)["uuid"]][0]
            with open(path, "rb") as file:
                before = file.read()
            subprocess.run(["strace", "-f", "-o", "/dev/null", "-e", f"inject={name}:signal=KILL:when={when}", PROGRAM, "apply",
                            book, "-"], input=json.dumps({"do": "member.add", "name": f"M {killed}"}).encode(),
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=WORLD, check=False)
            expect(os.path.exists(path) and is_whole(path), name, when)
            with open(path, "rb") as file:
                same = file.read() == before
            equal(run("info", book).errors, [], name, when, "old" if same else "new")
            killed += 1
    left = [n for n in os.listdir(os.path.dirname(path)) if n.count(".") > 0]
    print(f"# killed at {killed} calls while the memory was written: 0 lost, {len(left)} passing files left behind")
    expect(killed >= 5)


def test_two_processes_remember_the_last_head():
    book = real()
    before = ask("info", book)["events"]
    text = [json.dumps({"do": "member.add", "name": f"Name {w} {i}"}) for w in range(2) for i in range(20)]
    workers = [subprocess.Popen([PROGRAM, "apply", book, "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) for _ in range(2)]
    for number, worker in enumerate(workers):
        worker.stdin.write("\n".join(text[number * 20:number * 20 + 20]).encode())
        worker.stdin.close()
    equal([w.wait() for w in workers], [0, 0])
    info = ask("info", book)
    equal(info["events"], before + 40)
    with open([p for p in memories() if info["uuid"] in p and is_whole(p)][0], encoding="utf-8") as file:
        heads = [line.split() for line in file if line.startswith("head ")]
    equal((int(heads[-1][1]), heads[-1][4]), (info["events"], info["head"]))


def test_looking_costs_nothing():
    if not shutil.which("strace"):
        raise Skip("strace is needed to see the calls")
    book = real()
    if subprocess.run(["strace", "-f", "-o", "log", "-e", "trace=file,fsync,fdatasync,flock,write", PROGRAM, "info", book],
                      stdout=subprocess.DEVNULL, env=WORLD, check=False).returncode != 0:
        raise Skip("strace is denied")
    with open("log", encoding="utf-8", errors="replace") as file:
        log = file.read()
    expect("fsync" not in log and "flock" not in log, "a look writes")
    touched = [line for line in log.splitlines() if "tonti/seen" in line]
    expect(len(touched) <= 4, touched)
    print(f"# info of a known book: {len(touched)} calls about its memory, none that writes")


if __name__ == "__main__":
    main(sys.modules["__main__"])
