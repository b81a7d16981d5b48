# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk fails at one call (EIO, ENOSPC), and at every call from then on: what is said of each entry is true.

"Saved" is there, "not saved" is not there, nothing is half done, and the book verifies. TONTI_ROUNDS calls of each
command, three when not said; the suite `long` takes every one.
"""

import json
import os
import re
import shutil
import subprocess
import sys

from calls import meeting
from disks import member
from tonti_cli import EXAMPLES, PROGRAM, Skip, WORLD, equal, expect, forget_seen, main, new, rows_of, run, write

ROUNDS = int(os.environ.get("TONTI_ROUNDS", "3"))
CALLS = ("pwrite64", "pread64", "fdatasync", "fsync", "ftruncate", "openat", "unlink", "renameat2", "write", "fallocate", "close")
ERRORS = ("EIO", "ENOSPC")
AT = "2025-01-04T10:00:00Z"
BOOK = "book.tonti"


def strace(options, words):
    """Exit code and answers of a command whose calls on files of this folder are looked at."""
    try:
        done = subprocess.run(["strace", "-f", "-o", "trace.txt", "-P", os.path.abspath(BOOK), "-P", os.path.abspath(BOOK + "-journal"),
                               "-P", os.getcwd(), *options, PROGRAM, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env={**WORLD, "XDG_STATE_HOME": os.environ["XDG_STATE_HOME"]}, check=False)
    except FileNotFoundError:
        raise Skip("strace is not there") from None
    if done.returncode == 1 and b"ptrace" in done.stderr.lower():
        raise Skip("strace is denied")
    expect(b"AddressSanitizer" not in done.stderr and b"runtime error" not in done.stderr, done.stderr.decode("utf-8", "replace"))
    answers = [json.loads(line) for line in done.stdout.splitlines() if line.startswith(b"{") and line.endswith(b"}")]
    return done.returncode, answers


def calls_of(words):
    """How often the command makes each call on the book, its journal and their folder."""
    code, _ = strace(["-e", f"trace={','.join(CALLS)}"], words)
    equal(code, 0, *words)
    with open("trace.txt", encoding="utf-8", errors="replace") as file:
        made = [m[1] for m in (re.match(r"\d+\s+(\w+)\(", line) for line in file) if m]
    return {name: made.count(name) for name in CALLS if name in made}


def clear():
    for name in os.listdir("."):
        if name.startswith(BOOK):
            os.remove(name)
    forget_seen()


def plan(counts):
    """(call, number, error, for ever) of all faults, or as many as are wanted, from all parts."""
    faults = [(name, number, error, lasting) for name, count in counts.items() for number in range(1, count + 1)
              for error in ERRORS for lasting in (False, True)]
    wanted = min(len(faults), 4 * ROUNDS)
    return [faults[(2 * i + 1) * len(faults) // (2 * wanted)] for i in range(wanted)]


def keys():
    return {k for k, in rows_of(BOOK, "SELECT lower(hex(key)) FROM event UNION SELECT lower(hex(key)) FROM step WHERE key IS NOT NULL")}


def sweep(what, prepare, words, sent):
    """Let each call fail; SENT are the keys of the requests, in their order, or [] for a command done wholly or not at all."""
    clear()
    prepare()
    before = run("info", BOOK).json["head"]
    counts = calls_of(words)
    wanted = run("info", BOOK).json["head"]
    figures = dict.fromkeys(("faults", "done", "refused", "uncertain", "false"), 0)
    for name, number, error, lasting in plan(counts):
        clear()
        prepare()
        when = f"{number}+" if lasting else str(number)
        code, answers = strace(["-e", f"trace={name}", "-e", f"inject={name}:error={error}:when={when}"], words)
        fault = (name, when, error, code, answers)
        expect(code >= 0, "ended by a signal", fault)
        figures["faults"] += 1
        equal(run("verify", BOOK, "--format", "json").json["ok"], True, fault)
        head, there = run("info", BOOK).json["head"], keys()
        if any("uncertain" in json.dumps(a) for a in answers):
            figures["uncertain"] += 1
            continue
        if sent:
            for key, answer in zip(sent, answers):
                saved = "error" not in answer
                expect(saved == (key in there), "not true:", key, fault)
            expect(not there & set(sent[len(answers):]), "saved and not said", fault)
        else:
            expect(head == (wanted if code == 0 else before), "not true:", fault)
        figures["done" if code == 0 else "refused"] += 1
    print(f"# {what}: {sum(counts.values())} calls, " + ", ".join(f"{n} {w}" for w, n in figures.items()), flush=True)
    expect(figures["refused"] > 0, "no fault was felt", figures)


def copy_of(book):
    return lambda: shutil.copy(book, BOOK)


def test_entries():
    new("ready.tonti")
    sent = [f"{n:032x}" for n in (1, 2)]
    write("v.jsonl", "\n".join(json.dumps({**member(f"Awa {key[-1]}"), "key": key}) for key in sent))
    sweep("two entries", copy_of("ready.tonti"), ["apply", BOOK, "v.jsonl"], sent)


def test_cells():
    meeting()
    sent = [f"{n:032x}" for n in (1, 2)]
    write("v.jsonl", "\n".join(json.dumps({"do": "due.set", "member": 3, "of": "pool:1", "amount": 1000, "key": key,
                                           "at": "2025-02-01T17:00:00Z"}) for key in sent))
    sweep("two cells", copy_of("ready.tonti"), ["apply", BOOK, "v.jsonl"], sent)


def test_a_closing():
    meeting()
    write("v.jsonl", json.dumps({"do": "meeting.close", "officers": [1, 2], "key": "c" * 32, "at": "2025-02-01T18:00:00Z"}))
    sweep("a closing", copy_of("ready.tonti"), ["apply", BOOK, "v.jsonl"], [])


def test_an_import():
    new("ready.tonti")
    sweep("an import", copy_of("ready.tonti"), ["import", BOOK, "members", os.path.join(EXAMPLES, "membres.csv"), "--clock", AT], [])


if __name__ == "__main__":
    main(sys.modules["__main__"])
