# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at every system call that changes a file: posting, typing, closing, importing, putting right.

TONTI_ROUNDS calls of each command, spread over all of them; the suite `long` takes every one. After each the
command is given again with the same key: what comes out is the book that was never disturbed.
"""

import json
import os
import re
import shutil
import subprocess
import sys

from disks import cut_off
from old_books import BOOKS, build
from tonti_cli import EXAMPLES, PROGRAM, Skip, WORLD, apply, ask, equal, expect, forget_seen, main, new, rows_of, run, write

ROUNDS = int(os.environ.get("TONTI_ROUNDS", "3"))
CALLS = ("pwrite64", "write", "fdatasync", "fsync", "ftruncate", "unlink", "rename", "renameat2", "link", "fchmod")
AT = "2025-01-04T10:00:00Z"
BOOK = "book.tonti"


def strace(options, words):
    try:
        return subprocess.run(["strace", "-f", "-o", "trace.txt", "-e", f"trace={','.join(CALLS)}", *options, PROGRAM, *map(str, words)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**WORLD, "XDG_STATE_HOME": os.environ["XDG_STATE_HOME"]},
                              check=False).returncode
    except FileNotFoundError:
        raise Skip("strace is not there") from None


def calls_of(words):
    """(name of the call, 1, 2, 3 …) of all calls of a command, in their order."""
    code, seen, found = strace([], words), {}, []
    if code == 1 and not os.path.getsize("trace.txt"):
        raise Skip("strace is denied")
    equal(code, 0, *words)
    with open("trace.txt", encoding="utf-8", errors="replace") as file:
        for line in file:
            call = re.match(r"\d+\s+(\w+)\(", line)
            if call:
                seen[call[1]] = seen.get(call[1], 0) + 1
                found.append((call[1], seen[call[1]]))
    return found


def choose(calls):
    """All of them, or as many as are wanted, from all parts."""
    count = min(ROUNDS, len(calls))
    return [calls[(2 * i + 1) * len(calls) // (2 * count)] for i in range(count)]


def clear():
    for name in os.listdir("."):
        if name.startswith(BOOK):
            os.remove(name)
    forget_seen()


def sweep(prepare, words, look):
    """Kill WORDS at its calls, each time after PREPARE; LOOK is the same before or after it, and after doing it again."""
    clear()
    prepare()
    before = look()
    calls = calls_of(words)
    wanted = look()
    expect(before != wanted and len(calls) > 3, "the command does nothing", *words)
    chosen = choose(calls)
    told = {"before": 0, "after": 0}
    for name, number in chosen:
        clear()
        prepare()
        expect(strace(["-e", f"inject={name}:signal=KILL:when={number}"], words) != 0, "not killed at", name, number)
        found = look()
        expect(found in (before, wanted), "half done at", name, number, found, before, wanted)
        told["before" if found == before else "after"] += 1
        if found == before:
            run(*words)
        equal(look(), wanted, "done again after a kill at", name, number)
    print(f"# {words[0]}: killed at {len(chosen)} of {len(calls)} calls, {told['before']} before, {told['after']} after", flush=True)


def look_in():
    """The whole book in a few words, what is typed in the open meeting included."""
    info, verdict = ask("info", BOOK), ask("verify", BOOK)
    equal((verdict["ok"], verdict["head"]), (True, info["head"]))
    left = [n for n in os.listdir(".") if n.startswith(BOOK) and n not in (BOOK, BOOK + "-journal")]
    equal(left, [], "left behind")
    return info["head"], info["members"], info["open_meeting"], rows_of(BOOK, "SELECT * FROM draft ORDER BY meeting, cell")


def copy_of(book):
    return lambda: shutil.copy(book, BOOK)


def meeting():
    """A book with an open meeting that may be closed."""
    run("demo", "ready.tonti", "--members", 12, "--meetings", 1)
    at = "2025-02-01T16:00:00Z"
    apply("ready.tonti", {"do": "meeting.open", "meeting": 2, "at": at},
          {"do": "presence.set", "all": True, "presence": "present", "at": at}, {"do": "due.fill", "all": True, "at": at},
          {"do": "count.enter", "counters": [4, 5], "notes": {"10000": 1}, "at": at},
          {"do": "count.explain", "reason": "lost", "holder": 2, "officers": [1, 2], "at": at}, options=["--today", "2025-02-01"])


def test_a_gesture_of_two_events():
    new("ready.tonti")
    apply("ready.tonti", {"do": "pool.add", "name": "Tour", "contribution": 5000, "at": AT})
    write("v.jsonl", json.dumps({"do": "member.add", "name": "Awa", "hands": 2, "pool": "pool:1", "key": "b" * 32, "at": AT}))
    sweep(copy_of("ready.tonti"), ["apply", BOOK, "v.jsonl"], look_in)


def test_a_cell_of_the_open_meeting():
    meeting()
    write("v.jsonl", json.dumps({"do": "due.set", "member": 3, "of": "pool:1", "amount": 1234, "key": "d" * 32,
                                 "at": "2025-02-01T17:00:00Z"}))
    sweep(copy_of("ready.tonti"), ["apply", BOOK, "v.jsonl"], look_in)


def test_a_closing():
    meeting()
    write("v.jsonl", json.dumps({"do": "meeting.close", "officers": [1, 2], "key": "c" * 32, "at": "2025-02-01T18:00:00Z"}))
    sweep(copy_of("ready.tonti"), ["apply", BOOK, "v.jsonl"], look_in)


def test_an_import():
    new("ready.tonti")
    sweep(copy_of("ready.tonti"), ["import", BOOK, "members", os.path.join(EXAMPLES, "membres.csv"), "--clock", AT], look_in)


def test_a_book_of_an_older_form():
    build(os.path.join(BOOKS, "form-1.sql"), "ready.tonti")
    write("v.jsonl", json.dumps({"do": "member.add", "name": "Awa", "key": "a" * 32, "at": "2025-03-01T17:00:00Z"}))
    words, prepare = ["apply", BOOK, "v.jsonl"], copy_of("ready.tonti")
    clear()
    prepare()
    old = ask("info", BOOK)["head"]
    calls = calls_of(words)
    wanted, told = ask("verify", BOOK)["head"], {"old": 0, "new": 0}
    for name, number in choose(calls):
        clear()
        prepare()
        expect(strace(["-e", f"inject={name}:signal=KILL:when={number}"], words) != 0, "not killed at", name, number)
        found = ask("verify", BOOK)["head"]
        expect(found in (old, wanted), "half done at", name, number)
        told["old" if found == old else "new"] += 1
        run(*words)
        equal(ask("verify", BOOK)["head"], wanted, "done again after a kill at", name, number)
        for kept in [n for n in os.listdir(".") if n.startswith(BOOK + ".form-1")]:
            equal(ask("verify", kept)["head"], old, "the book that was kept, after a kill at", name, number)
    print(f"# a new form: killed at {len(choose(calls))} of {len(calls)} calls, {told['old']} old, {told['new']} new", flush=True)


def test_putting_right_a_save_that_was_cut_off():
    new("ready.tonti")
    cut_off("ready.tonti")

    def prepare():
        for end in ("", "-journal"):
            shutil.copy("ready.tonti" + end, BOOK + end)

    prepare()
    calls = calls_of(["info", BOOK])
    wanted = look_in()
    for name, number in choose(calls):
        clear()
        prepare()
        strace(["-e", f"inject={name}:signal=KILL:when={number}"], ["info", BOOK])
        run("info", BOOK)
        # The copies that a killed recovery made stay: nobody knows how far it came.
        for copy in os.listdir("."):
            if copy.startswith(BOOK + ".before-recovery-"):
                os.remove(copy)
        equal(look_in(), wanted, "after a kill at", name, number)
    print(f"# putting right: killed at {len(choose(calls))} of {len(calls)} calls", flush=True)


if __name__ == "__main__":
    main(sys.modules["__main__"])
