# SPDX-License-Identifier: GPL-3.0-or-later
"""Books that somebody attacked: what is said, in which words, with which exit code."""

import json
import os
import sys

from tampering import alter, sound
from tonti_cli import ask, equal, expect, main, new, refuse, run

LAST = "(SELECT max(seq) FROM event)"
CHANGES = {
    "a body": (20, "UPDATE event SET body = '{}' WHERE seq = 20"),
    "a key": (20, "UPDATE event SET key = x'00' WHERE seq = 20"),
    "a hash of the one before": (20, "UPDATE event SET prev = zeroblob(32) WHERE seq = 20"),
    "a hash": (20, "UPDATE event SET hash = zeroblob(32) WHERE seq = 20"),
    "the last body": (0, f"UPDATE event SET body = '{{}}' WHERE seq = {LAST}"),
    "one taken out": (20, "DELETE FROM event WHERE seq = 20"),
    "the last taken out": (0, f"DELETE FROM event WHERE seq = {LAST}"),
}


def test_a_fault_is_said_once():
    events = ask("info", sound())["events"]
    for what, (seq, sql) in CHANGES.items():
        alter(lambda db, sql=sql: db.execute(sql))
        said = run("verify", "bad.tonti", code=3).errors + run("apply", "bad.tonti", os.devnull, code=None).errors
        expect(f"event {seq or events}: " in said[0], what, said)
        for line in said:
            equal(line.count("outside Tonti"), 1, what, line)
    print(f"# {len(CHANGES)} changes")


def test_before_the_first_closing_there_is_no_code():
    new("n.tonti")
    said = run("seal-code", "n.tonti", code=1).errors
    equal(len(said), 1)
    expect("no meeting of this book is closed yet" in said[0] and "0" not in said[0], said)
    refuse(1, "not-closed", "seal-code", "n.tonti")
    equal(ask("verify", "n.tonti")["seal"], None)
    answer = run("verify", "n.tonti", "--expect", "3: 1234 5678 9012", "--format", "json", code=3).json
    equal(answer["state"], "older")
    expect("no meeting of this book is closed yet" in answer["what"] and "0" not in answer["what"], answer["what"])


def test_a_code_is_told_of_a_closing_that_is_as_it_was_written():
    good = ask("seal-code", sound())["code"]
    seal = "(SELECT seq FROM event WHERE kind = 'seal/1' ORDER BY seq DESC LIMIT 1)"
    attacks = {"its body": f"UPDATE event SET body = replace(body, '\"ever_in\":', '\"ever_in\":1') WHERE seq = {seal}",
               "its day": f"UPDATE event SET day = '2020-01-01' WHERE seq = {seal}",
               "another event": f"UPDATE meeting SET closed = {seal} - 1 WHERE closed = {seal}",
               "another meeting": f"UPDATE meeting SET closed = (SELECT seq FROM event WHERE kind = 'seal/1' LIMIT 1) WHERE closed = {seal}"}
    for what, sql in attacks.items():
        expect(alter(lambda db, sql=sql: db.execute(sql)) > 0, what)
        answer = run("seal-code", "bad.tonti", "--meeting", 3, "--format", "json", code=3).json
        equal(answer["error"]["code"], "altered", what)
        expect(good not in json.dumps(answer), what, answer)
    print(f"# {len(attacks)} attacks; the code of the sound book {good}")


if __name__ == "__main__":
    main(sys.modules["__main__"])
