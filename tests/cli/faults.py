# SPDX-License-Identifier: GPL-3.0-or-later
"""Altered books, wrong files, full disks, locked folders, other processes and power cuts by kill -9."""

import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time

from tonti_cli import EXAMPLES, HERE, PROGRAM, apply, ask, equal, events, expect, forget_seen, main, new, run, write

AT = "2025-01-04T10:00:00Z"
VERIFIER = os.path.join(os.path.dirname(HERE), "verifier", "verify.py")


def member(name, **fields):
    return {"do": "member.add", "name": name, "at": AT, **fields}


def alter(book, sql, *values):
    """Change a book as somebody would with the sqlite3 shell: triggers away, edit, triggers back."""
    with sqlite3.connect(book) as db:
        triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        changed = db.execute(sql, values).rowcount
        for _, text in triggers:
            db.execute(text)
    db.close()
    return changed


def independent(book):
    """What the verifier written from the specification says: its exit code."""
    return subprocess.run([sys.executable, "-B", VERIFIER, book], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False).returncode


def test_a_change_of_any_column_of_an_event_is_found_by_its_number():
    run("demo", "good.tonti", "--members", 8, "--meetings", 2)
    number = events("good.tonti") // 2
    changes = {"key": "zeroblob(16)", "at": "'2025-01-01T00:00:00Z'", "day": "'2025-01-02'", "author": "author + 1",
               "kind": "'flow/1'", "body": "replace(body, '{', '{ ')", "prev": "zeroblob(32)", "hash": "zeroblob(32)"}
    for column, value in changes.items():
        for seq in (1, number, events("good.tonti")):
            if seq == 1 and column == "prev":
                value = "randomblob(32)"
            shutil.copy("good.tonti", "bad.tonti")
            equal(alter("bad.tonti", f"UPDATE event SET {column} = {value} WHERE seq = ?", seq), 1)
            verdict = run("verify", "bad.tonti", "--format", "json", code=3).json
            equal(verdict["ok"], False, column)
            equal(verdict["event"], seq, column, verdict)
            expect(verdict["what"], column)
            if os.path.exists(VERIFIER):
                expect(independent("bad.tonti") != 0, column, seq)
    if os.path.exists(VERIFIER):
        equal(independent("good.tonti"), 0)


def test_events_taken_out_moved_or_put_in_are_found():
    run("demo", "good.tonti", "--members", 8, "--meetings", 2)
    last = events("good.tonti")
    for sql in ("DELETE FROM event WHERE seq = 40", "UPDATE event SET seq = seq + 1000 WHERE seq > 40",
                "INSERT INTO event SELECT seq + 1, randomblob(16), at, day, author, kind, body, hash, randomblob(32)"
                " FROM event ORDER BY seq DESC LIMIT 1"):
        shutil.copy("good.tonti", "bad.tonti")
        expect(alter("bad.tonti", sql) > 0, sql)
        equal(run("verify", "bad.tonti", "--format", "json", code=3).json["ok"], False, sql)
    shutil.copy("good.tonti", "bad.tonti")
    alter("bad.tonti", "DELETE FROM event WHERE seq = ?", last)
    run("verify", "bad.tonti", "--format", "json", code=3)


def test_a_difference_of_any_projection_is_found():
    run("demo", "good.tonti", "--members", 8, "--meetings", 2)
    with sqlite3.connect("good.tonti") as db:
        tables = [n for n, in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    db.close()
    side = {"event", "detail", "draft", "step", "sqlite_sequence"}
    tried = 0
    for table in sorted(set(tables) - side):
        if not sqlite3.connect("good.tonti").execute(f"SELECT count(*) FROM {table}").fetchone()[0]:
            continue
        shutil.copy("good.tonti", "bad.tonti")
        with sqlite3.connect("bad.tonti") as db:
            columns = [r[1] for r in db.execute(f"PRAGMA table_info({table})")]
        db.close()
        # The first column that may hold another value, on one row.
        for column in columns[::-1]:
            try:
                with sqlite3.connect("bad.tonti") as db:
                    where = db.execute(f"SELECT {', '.join(columns)} FROM {table} LIMIT 1").fetchone()
                db.close()
                value = where[columns.index(column)]
                other = value + 1 if isinstance(value, int) else f"{value}x" if isinstance(value, str) else None
                if other is None:
                    continue
                test = " AND ".join(f"{c} IS ?" for c in columns)
                if alter("bad.tonti", f"UPDATE {table} SET {column} = ? WHERE {test}", other, *where) == 1:
                    break
            except sqlite3.Error:
                continue
        else:
            raise AssertionError(f"no column of {table} could be changed")
        tried += 1
        verdict = run("verify", "bad.tonti", "--format", "json", code=3).json
        expect(verdict["ok"] is False, table, column)
    expect(tried > 15, tried)


def test_wrong_files_are_refused_and_left_alone():
    contents = {"empty.tonti": b"", "noise.tonti": bytes(random.Random(3).randbytes(9000)), "paper.tonti": b"%PDF-1.4\n",
                "half.tonti": b"SQLite format 3\0" + b"\0" * 50}
    for name, content in contents.items():
        write(name, content)
        before = os.stat(name).st_mtime_ns
        for words in (("info",), ("verify",), ("apply",), ("list", "members")):
            result = run(words[0], name, *(words[1:] or (["-"] if words == ("apply",) else [])), code=None,
                         stdin="")
            expect(result.code in (3, 4), name, words, result.code)
            expect(result.errors or result.out, name)
        equal((open(name, "rb").read(), os.stat(name).st_mtime_ns), (content, before))
    with sqlite3.connect("other.tonti") as db:
        db.execute("CREATE TABLE songs(id)")
    db.close()
    expect(run("info", "other.tonti", code=None).code in (3, 4))
    os.symlink("other.tonti", "link.tonti")
    os.mkdir("folder.tonti")
    for name in ("link.tonti", "folder.tonti", "none.tonti", "", "file:x?mode=memory"):
        expect(run("info", name, code=None).code in (1, 2, 3, 4), name)
    expect(sorted(os.listdir(".")) == sorted([*contents, "other.tonti", "link.tonti", "folder.tonti"]), os.listdir("."))


def test_a_cut_off_book_is_never_taken_for_whole():
    run("demo", "good.tonti", "--members", 8, "--meetings", 1)
    whole = open("good.tonti", "rb").read()
    draw = random.Random(11)
    for size in [len(whole) // 2, 4096, 100] + [draw.randrange(1, len(whole)) for _ in range(6)]:
        write("cut.tonti", whole[:size])
        expect(run("verify", "cut.tonti", code=None).code in (3, 4), size)


def test_a_book_or_folder_that_may_only_be_read_is_read():
    run("demo", "book.tonti", "--members", 8, "--meetings", 1)
    os.mkdir("locked")
    shutil.copy("book.tonti", "locked/book.tonti")
    os.chmod("locked/book.tonti", 0o444)
    os.chmod("locked", 0o555)
    try:
        user = {}
        if os.getuid() == 0:  # the checkout may lie where nobody but root can go
            program = shutil.copy(PROGRAM, os.path.abspath("tonti-cli"))
            user = {"user": 65534, "group": 65534, "extra_groups": [], "program": program,
                    "env": {"LSAN_OPTIONS": ""}}
        os.chmod(".", 0o755)
        equal(run("info", "locked/book.tonti", **user).json["meetings"], 1)
        before = open("locked/book.tonti", "rb").read()
        result = run("apply", "locked/book.tonti", "-", stdin=json.dumps(member("Awa")), code=4, **user)
        expect(result.errors[0].startswith("tonti-cli: "), result.errors)
        run("new", "locked/new.tonti", "--name", "X", "--kind", "rotating", "--currency", "XOF", code=4, **user)
        run("demo", "locked/new.tonti", code=4, **user)
        run("print", "locked/book.tonti", "minutes", "--meeting", 1, "-o", "locked/m.pdf", code=4, **user)
        equal(open("locked/book.tonti", "rb").read(), before)
        equal(os.listdir("locked"), ["book.tonti"])
    finally:
        os.chmod("locked", 0o755)


def limit_files(size):
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_a_disk_without_room_stops_the_work_and_loses_nothing():
    new()
    apply("book.tonti", *[member(f"First {i}") for i in range(20)])
    room = os.stat("book.tonti").st_size + 4096
    text = "\n".join(json.dumps(member(f"Later {i} " + "x" * 150)) for i in range(2000))
    done = run("apply", "book.tonti", "-", stdin=text, code=4, preexec_fn=limit_files(room))
    saved = [a["seq"] for a in done.lines if "seq" in a]
    equal(events("book.tonti"), max(saved, default=21))
    equal(ask("verify", "book.tonti")["ok"], True)
    apply("book.tonti", member("After"))
    run("import", "book.tonti", "members", write("l.csv", "nom,sexe\n" + "".join(f"Name {i} {'y' * 150},F\n" for i in range(900))),
        code=4, preexec_fn=limit_files(room))
    equal(ask("verify", "book.tonti")["events"], max(saved, default=21) + 1)
    run("demo", "small.tonti", code=4, preexec_fn=limit_files(100000))
    expect(not os.path.exists("small.tonti"))


def test_two_processes_may_write_at_once():
    new()
    codes = []

    def feed(name):
        text = "\n".join(json.dumps(member(f"{name} {i}")) for i in range(25))
        codes.append([("seq" in a) for a in run("apply", "book.tonti", "-", stdin=text).lines])

    threads = [threading.Thread(target=feed, args=(name,)) for name in ("Awa", "Fatou", "Coumba")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    equal(codes, [[True] * 25] * 3)
    equal(ask("verify", "book.tonti")["events"], 76)


def test_a_book_held_by_another_program_is_told_so():
    new()
    holder = sqlite3.connect("book.tonti", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        result = run("apply", "book.tonti", "-", stdin=json.dumps(member("Awa")), code=4)
        expect(result.errors[0].count(": ") >= 2, result.errors)
    finally:
        holder.execute("ROLLBACK")
        holder.close()
    apply("book.tonti", member("Awa"))


def feed_until_killed(first, wait):
    """Add members one by one, from number FIRST, until the program is killed; the answers that came."""
    told = []
    with subprocess.Popen([PROGRAM, "apply", "book.tonti", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, bufsize=0) as process:
        killer = threading.Timer(wait, process.kill)
        killer.start()
        line = b"\n"
        while line.endswith(b"\n"):
            number = first + len(told)
            try:
                process.stdin.write(json.dumps(member(f"Member {number}", key=f"{number:032x}")).encode() + b"\n")
            except BrokenPipeError:
                break
            line = process.stdout.readline()
            told += [json.loads(line)] if line.endswith(b"\n") else []
        killer.join()
        equal(process.wait(), -signal.SIGKILL)
    return told


def test_what_was_acknowledged_survives_kill_9():
    new()
    draw = random.Random(5)
    first = 1
    for _ in range(20):
        told = feed_until_killed(first, 0.05 + draw.random() / 4)
        equal([a for a in told if "error" in a], [])
        names = {row["name"] for row in ask("list", "book.tonti", "members")["rows"]}
        wanted = {f"Member {n}" for n in range(1, first + len(told))}
        expect(wanted <= names and len(names) <= len(wanted) + 1, "acknowledged and lost:", wanted - names)
        first += len(told)
    verdict = ask("verify", "book.tonti")
    equal(verdict["ok"], True)
    expect(verdict["events"] > 10, verdict)


def closing():
    """A book whose first meeting is counted and not closed, and the request that closes it."""
    run("new", "open.tonti", "--name", "GIE And Jëf", "--kind", "rotating", "--currency", "XOF", "--country", "SN",
        "--practice")
    lines = []
    for name in ("and-jef-1-regles", "members", "and-jef-2-calendrier", "and-jef-3-reunion-1"):
        if name == "members":
            run("import", "open.tonti", "members", os.path.join(EXAMPLES, "membres.csv"), "--clock", "2025-03-01T09:30:00Z")
            continue
        with open(os.path.join(EXAMPLES, f"{name}.jsonl"), encoding="utf-8") as file:
            lines = file.read().splitlines()
        last = len(lines) - (name == "and-jef-3-reunion-1")
        who = () if name == "and-jef-1-regles" else ("--as", 2, "--second", 1)
        run("apply", "open.tonti", "-", *who, stdin="\n".join(lines[:last]))
    return lines[-1]


def test_a_closing_that_is_killed_is_done_or_not_begun():
    request = closing()
    draw = random.Random(9)
    begun = events("open.tonti")
    states = set()
    shutil.copy("open.tonti", "book.tonti")
    start = time.monotonic()
    apply("book.tonti", request, options=("--as", "2", "--second", "1"))
    usual = time.monotonic() - start
    for n in range(100):
        if n >= 25 and states == {0, 1}:
            break
        if n >= 25:
            usual *= 1.3 if states == {0} else .7
        forget_seen()
        shutil.copy("open.tonti", "book.tonti")
        with subprocess.Popen([PROGRAM, "apply", "book.tonti", "-", "--as", "2", "--second", "1"], stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            killer = threading.Timer(draw.random() * usual * 1.6, process.kill)
            killer.start()
            out = process.communicate(request.encode())[0]
            killer.join()
        info = ask("info", "book.tonti")
        states.add(info["meetings"])
        equal((info["meetings"], info["open_meeting"]), (1, 0) if info["meetings"] else (0, 1))
        equal(info["events"] > begun, info["meetings"] == 1)
        expect(info["meetings"] == 1 or b'"seq"' not in out, "a closing was acknowledged and is gone")
        equal(ask("verify", "book.tonti")["ok"], True)
        if info["meetings"] == 0:
            equal("error" in apply("book.tonti", request, options=("--as", "2", "--second", "1"))[0], False)
    equal(states, {0, 1}, "the moments were all too early, or all too late")


def test_names_that_look_like_commands_stay_text():
    new()
    for name in ("'); DROP TABLE event; --", "<b>Awa</b>", "%n%s%d", "../../x", "$(touch x)", "{}"):
        apply("book.tonti", member(name))
        expect(name in run("list", "book.tonti", "members", "--format", "table").text, name)
    equal(sorted(os.listdir(".")), ["book.tonti"])
    equal(ask("verify", "book.tonti")["events"], 7)
    for name in ("A\u001b[2Jwa", "A\u202ewa", "A\u0000wa"):
        apply("book.tonti", member(name), code=1)


def test_nothing_is_left_behind_after_work():
    run("demo", "book.tonti", "--members", 8, "--meetings", 1)
    run("verify", "book.tonti")
    run("rebuild", "book.tonti", "two.tonti")
    equal(sorted(os.listdir(".")), ["book.tonti", "two.tonti"])
    equal(os.stat("two.tonti").st_mode & 0o777, 0o600)


if __name__ == "__main__":
    main(sys.modules["__main__"])
