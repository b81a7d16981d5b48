# SPDX-License-Identifier: GPL-3.0-or-later
"""A clock that goes back, far ahead, to 1970 or past 2038: order is by number, the book verifies, and work goes on when
the clock is right again."""

import json
import os
import shutil
import subprocess
import sys

from calls import meeting
from tonti_cli import PROGRAM, Skip, apply, ask, equal, expect, main, new, rows_of, run

BOOK = "book.tonti"
CLOCKS = ("2025-01-04T10:00:00Z", "1970-01-01T00:00:00Z", "2038-01-19T03:14:08Z", "2001-01-01T00:00:00Z", "2106-02-07T06:28:16Z",
          "1999-12-31T23:59:59Z", "2199-12-31T23:59:59Z", "2025-01-05T10:00:00Z")


def test_entries_stand_in_the_order_they_were_made():
    new(BOOK)
    warned = latest = 0
    for number, clock in enumerate(CLOCKS):
        before = latest
        answer = json.loads(run("apply", BOOK, "-", "--clock", clock, stdin=json.dumps(
            {"do": "member.add", "name": f"Member {number}"})).text)
        equal(answer["seq"], number + 2)
        behind = any(clock < earlier for earlier in CLOCKS[:number][-1:])
        warned += answer.get("warning") == "clock-behind"
        expect(answer.get("warning") == "clock-behind" or not behind, clock, answer, before)
    equal([name for name, in rows_of(BOOK, "SELECT name FROM member ORDER BY id")], [f"Member {n}" for n in range(len(CLOCKS))])
    equal([at for at, in rows_of(BOOK, "SELECT at FROM event WHERE seq > 1 ORDER BY seq")], list(CLOCKS))
    equal(ask("verify", BOOK)["ok"], True)
    listed = [row["seq"] for row in ask("list", BOOK, "events")["rows"]]
    expect(listed in (sorted(listed), sorted(listed, reverse=True)), listed)
    print(f"# {len(CLOCKS)} clocks: every entry at its number, {warned} warnings", flush=True)


def test_a_meeting_closes_after_the_clock_was_put_right():
    meeting()
    shutil.copy("ready.tonti", BOOK)
    tried = 0
    for clock in CLOCKS:
        cell = {"do": "due.set", "member": 3, "of": "pool:1", "amount": 1000 + tried}
        result = run("apply", BOOK, "-", "--clock", clock, stdin=json.dumps(cell), code=None)
        expect(result.code in (0, 1), clock, result.text)
        tried += 1
    answer = apply(BOOK, {"do": "meeting.close", "officers": [1, 2], "at": "2025-02-01T18:00:00Z"})[0]
    expect("seq" in answer, answer)
    verdict = ask("verify", BOOK)
    equal((verdict["ok"], verdict["meeting"]), (True, 2))
    apply(BOOK, {"do": "member.add", "name": "After", "at": "2025-02-02T10:00:00Z"})
    print(f"# {tried} clocks while a meeting was open: closed when the clock was right", flush=True)


def faketime(when, *words, stdin=b""):
    """A real book knows no other clock than the computer's: that one is turned."""
    if shutil.which("faketime") is None:
        raise Skip("faketime is not there")
    world = {**os.environ, "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0:detect_leaks=0"}
    return subprocess.run(["faketime", when, PROGRAM, *map(str, words)], input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=world, check=False)


def test_a_real_book_on_a_computer_whose_clock_is_wrong():
    if b"__asan_init" in open(PROGRAM, "rb").read():
        raise Skip("the sanitizers and faketime do not go together")
    run("new", BOOK, "--name", "X", "--kind", "rotating", "--currency", "XOF")
    moments = ("2001-01-01 00:00:00", "1970-01-02 00:00:00", "2038-01-19 03:14:10", "2090-06-01 12:00:00")
    for number, when in enumerate(moments):
        done = faketime(when, "apply", BOOK, "-", stdin=json.dumps({"do": "member.add", "name": f"Member {number}"}).encode())
        equal(done.returncode, 0, when, done.stderr)
    equal([at[:10] for at, in rows_of(BOOK, "SELECT at FROM event WHERE seq > 1 ORDER BY seq")], [when[:10] for when in moments])
    apply(BOOK, {"do": "member.add", "name": "Now"})
    verdict = ask("verify", BOOK)
    equal((verdict["ok"], verdict["events"]), (True, 2 + len(moments)))
    equal([r["name"] for r in ask("list", BOOK, "members")["rows"]], [f"Member {n}" for n in range(len(moments))] + ["Now"])
    print(f"# {len(moments)} wrong clocks of the computer: order by number, nothing refused", flush=True)


if __name__ == "__main__":
    main(sys.modules["__main__"])
