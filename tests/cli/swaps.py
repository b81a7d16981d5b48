# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens to a book while a program has it open: moved, replaced, removed, written over; the program paused, ended,
short of memory; the disk made read-only."""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import threading

from disks import cut_off, disk, member
from old_books import BOOKS, build
from simulator import Session
from tonti_cli import PROGRAM, Skip, apply, ask, equal, expect, forget_seen, main, new, rows_of, run, write

ROUNDS = int(os.environ.get("TONTI_ROUNDS", "4"))
BOOK = "book.tonti"


def is_sanitized():
    return b"__asan_init" in open(PROGRAM, "rb").read()


def start():
    """A session that has saved three entries."""
    for name in (BOOK, "aside.tonti"):
        if os.path.exists(name):
            os.remove(name)
    forget_seen()
    new(BOOK)
    session = Session("none", 0)
    for n in range(3):
        session.send(member(f"Before {n}"))
        expect("seq" in session.answer())
    return session


def test_nothing_is_taken_after_a_swap():
    draw, refused, taken = random.Random(41), 0, 0
    for _ in range(ROUNDS):
        for way in ("moved", "replaced", "removed", "older"):
            session = start()
            kept = open(BOOK, "rb").read()
            for n in range(draw.randrange(1, 6)):
                session.send(member(f"Then {n}"))
                expect("seq" in session.answer())
            if way == "older":
                with open(BOOK, "wb") as file:
                    file.write(kept)
            elif way == "removed":
                os.remove(BOOK)
            else:
                os.rename(BOOK, "aside.tonti")
                if way == "replaced":
                    shutil.copy("aside.tonti", BOOK)
            session.send(member("After"))
            answer = session.answer()
            equal(answer["error"]["code"], "head-lost" if way == "older" else "moved", way, answer)
            expect(answer["error"]["message"].count(": ") >= 2, answer)
            refused, taken = refused + 1, taken + ("seq" in answer)
            expect(session.end() in (3, 4))
    print(f"# {refused} swaps: {refused} refused, {taken} taken", flush=True)


def test_paused_and_gone_on():
    session = start()
    for n in range(5):
        os.kill(session.process.pid, signal.SIGSTOP)
        equal(ask("info", BOOK)["events"], 4 + n, "read while the other sleeps")
        session.send(member(f"Paused {n}"))
        os.kill(session.process.pid, signal.SIGCONT)
        expect("seq" in session.answer())
    equal(session.end(), 0)
    equal(ask("verify", BOOK)["events"], 9)


def test_ended_by_the_system_at_any_moment():
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # who runs this by nohup would pass it on
    draw, saved = random.Random(42), 0
    new(BOOK)
    for round_ in range(5 * ROUNDS):
        session, told = Session("none", 0), 0
        ender = threading.Timer(draw.random() / 5, lambda s=session: s.process.send_signal(draw.choice((signal.SIGTERM, signal.SIGHUP))))
        ender.start()
        while session.send(member(f"Member {round_} {told}")) and session.answer() is not None:
            told += 1
        ender.join()
        expect(session.end() in (-signal.SIGTERM, -signal.SIGHUP, 4))
        verdict = ask("verify", BOOK)
        expect(saved + told <= verdict["events"] - 1 <= saved + told + 1, "acknowledged", saved + told, verdict)
        saved = verdict["events"] - 1
    print(f"# ended {5 * ROUNDS} times: {saved} entries saved, 0 lost", flush=True)


def test_a_disk_that_may_only_be_read():
    with disk():
        run("demo", "disk/book.tonti", "--members", 8, "--meetings", 1)
        head = ask("info", "disk/book.tonti")["head"]
        write("disk/book.tonti-journal", "")
        equal(subprocess.run(["mount", "-o", "remount,ro", "disk"], check=False).returncode, 0)
        equal(ask("info", "disk/book.tonti")["head"], head)
        equal(ask("verify", "disk/book.tonti")["ok"], True)
        run("print", "disk/book.tonti", "minutes", "--meeting", 1, "-o", "m.pdf")
        told = run("apply", "disk/book.tonti", "-", stdin=json.dumps(member("Awa")), code=4).errors[0]
        expect(told.count(": ") >= 2, told)
        equal(sorted(os.listdir("disk")), ["book.tonti", "book.tonti-journal"])
        subprocess.run(["mount", "-o", "remount,rw", "disk"], check=True)


def test_a_save_cut_off_on_a_disk_that_may_only_be_read():
    with disk():
        new("disk/book.tonti")
        apply("disk/book.tonti", member("Awa Diop"))
        cut_off("disk/book.tonti")
        before = [open("disk/book.tonti" + end, "rb").read() for end in ("", "-journal")]
        equal(subprocess.run(["mount", "-o", "remount,ro", "disk"], check=False).returncode, 0)
        equal(run("info", "disk/book.tonti", "--format", "json", code=4).error, "unfinished")
        equal([open("disk/book.tonti" + end, "rb").read() for end in ("", "-journal")], before)
        subprocess.run(["mount", "-o", "remount,rw", "disk"], check=True)


def test_two_programs_bring_a_book_into_its_new_form_at_once():
    old = build(os.path.join(BOOKS, "form-1.sql"), "old.tonti") or "old.tonti"
    before = rows_of(old, "SELECT max(seq) FROM event")[0][0]
    for _ in range(ROUNDS):
        forget_seen()
        for name in [n for n in os.listdir(".") if n.startswith(BOOK)]:
            os.remove(name)
        shutil.copy(old, BOOK)
        texts = [json.dumps({"do": "member.add", "name": f"Twin {n}", "at": "2025-03-01T17:00:00Z"}) for n in range(3)]
        programs = [subprocess.Popen([PROGRAM, "apply", BOOK, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                    for _ in texts]
        outs = [p.communicate(text.encode()) for p, text in zip(programs, texts)]
        saved = sum(b'"seq"' in out for out, _ in outs)
        equal(ask("verify", BOOK)["events"], before + saved, outs)
        expect(saved >= 1, outs)
    print(f"# {ROUNDS} times three programs at once on a book of an older form: all that was saved is there", flush=True)


def test_short_of_memory():
    if is_sanitized():
        raise Skip("a program with sanitizers needs more address space than there is")
    new(BOOK)
    saved = stopped = 0
    for room in range(30, 300, 240 // (4 * ROUNDS) or 1):
        limit = lambda r=room: resource.setrlimit(resource.RLIMIT_AS, (r << 20, r << 20))
        with subprocess.Popen([PROGRAM, "apply", BOOK, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              preexec_fn=limit) as process:
            out = process.communicate(json.dumps(member(f"Room {room}")).encode())[0]
        told = b'"seq"' in out
        saved, stopped = saved + told, stopped + (process.returncode != 0)
        equal(ask("verify", BOOK)["events"], 1 + saved, room)
    print(f"# little memory: {stopped} programs stopped, {saved} entries saved, 0 lost", flush=True)
    expect(stopped and saved, stopped, saved)


if __name__ == "__main__":
    main(sys.modules["__main__"])
