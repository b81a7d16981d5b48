# SPDX-License-Identifier: GPL-3.0-or-later
"""A group whose hands are drawn at each meeting, from an empty book to its papers, through the command line alone.

Eight hands, eight meetings. At the third one somebody owes and somebody is away, at the fifth the assembly puts a hand
before the others; what was called out is redone here with nothing but the figures of the event. Then groups of the demo
with every order."""

import datetime
import json
import re
import subprocess
import sys

from tonti_cli import apply, ask, equal, expect, main, refuse, rows_of, run

MEMBERS = 8
FIRST = datetime.date(2025, 1, 4)


def at(meeting, minute):
    day = FIRST + datetime.timedelta(weeks=4 * (meeting - 1))
    return f"{day}T16:{minute:02}:00Z"


class Group:
    """The group with its requests: each has its key, and its minute of the meeting."""

    def __init__(self, book):
        self.book, self.sent = book, 0
        run("new", book, "--name", "Sope Nabi", "--kind", "rotating", "--currency", "XOF", "--country", "SN", "--lang", "fr",
            "--rhythm", "4-weeks", "--practice", "--key", "b2".rjust(32, "0"), "--clock", at(1, 0))

    def do(self, meeting, *requests, options=("--as", 2, "--second", 1)):
        """All at this meeting; the answers."""
        lines = []
        for minute, request in enumerate(requests, 1):
            self.sent += 1
            lines.append({"key": f"{self.sent:032x}", "at": at(meeting, minute), **request})
        return apply(self.book, *lines, options=options)


def found(book):
    group = Group(book)
    group.do(1, {"do": "pool.add", "name": "Tour", "contribution": 5000, "short_pot": "owe"},
             *[{"do": "member.add", "name": f"Membre {n}", "hands": 1} for n in range(1, MEMBERS + 1)],
             *[{"do": "officer.name", "member": n + 1, "role": role, **({"officers": [1, 2]} if n > 1 else {})}
               for n, role in enumerate(["chair", "treasurer", "secretary", "counter", "counter"])],
             {"do": "order.set", "pool": "pool:1", "order": "draw-each"},
             {"do": "meeting.plan", "start": str(FIRST), "count": MEMBERS + 1},
             {"do": "pool.start", "pool": "pool:1", "first_meeting": 1}, options=())
    return group


def calls(meeting):
    """Two members read a banknote; the same ones in every run."""
    return [{"member": 4, "text": f"A {371826495 * meeting % 9999991:07}"}, {"member": 5, "text": f"{meeting * 495071:06}"}]


def close(group, n):
    """Counted as it should be, by the two who count."""
    expected = ask("report", group.book, "trial-balance")
    cash = sum(r["debit"] - r["credit"] for r in expected["rows"] if r["account"] == "cash")
    cash += sum(d["amount"] for d in group.pending)
    notes = {}
    for value in (10000, 5000):
        notes[str(value)], cash = cash // value, cash % value
    equal(cash, 0, "coins are needed")
    group.do(n, {"do": "count.enter", "counters": [4, 5], "notes": {k: v for k, v in notes.items() if v}},
             {"do": "meeting.close", "officers": [1, 2]})


def hold(group, n, paying=range(1, MEMBERS + 1), away=(), before=None):
    """One meeting; the body of its draw."""
    there = [m for m in range(1, MEMBERS + 1) if m not in away]
    answers = group.do(n, {"do": "meeting.open", "meeting": n},
                       {"do": "presence.set", "members": there, "presence": "present"},
                       *[{"do": "presence.set", "member": m, "presence": "absent"} for m in away],
                       {"do": "due.fill", "members": list(paying)},
                       *([before] if before else [{"do": "draw.hold", "calls": calls(n), "officers": [1, 2]}]),
                       {"do": "lot.pay", "pool": "pool:1", "turn": n, "short": "owe", "discharge": {"how": "signature"},
                        "officers": [1, 2]})
    net = answers[-1]["lots"][0]["net"]
    group.pending = [{"amount": 5000 * len(list(paying)) - net}]
    close(group, n)


def live(book="draws.tonti"):
    group = found(book)
    hold(group, 1)
    hold(group, 2, paying=[m for m in range(1, MEMBERS + 1) if m != 7])
    hold(group, 3, away=(8,), paying=range(1, 7))
    group.do(4, {"do": "meeting.open", "meeting": 4}, {"do": "due.set", "member": 7, "of": "pool:1", "amount": 15000},
             {"do": "due.set", "member": 8, "of": "pool:1", "amount": 10000}, {"do": "due.fill", "all": True},
             {"do": "presence.set", "all": True, "presence": "present"},
             {"do": "draw.hold", "calls": calls(4), "officers": [1, 2]},
             {"do": "lot.pay", "turn": 4, "discharge": {"how": "signature"}, "officers": [1, 2]})
    group.pending = [{"amount": 15000}]
    close(group, 4)
    left = waiting(book)
    hold(group, 5, before={"do": "turn.choose", "hand": left[-1], "how": "override", "reason": "Décès dans la famille",
                           "votes_for": 6, "votes_against": 1, "votes_abstained": 1, "officers": [1, 2]})
    for n in range(6, MEMBERS + 1):
        hold(group, n)
    return book


def waiting(book):
    """Hands that wait, by their numbers."""
    return [f"hand:{n}" for n, in rows_of(book, "SELECT hand FROM turn WHERE settled = 0 ORDER BY hand")]


def bodies(book, kind):
    return [json.loads(body) for body, in rows_of(book, f"SELECT body FROM event WHERE kind = '{kind}' ORDER BY seq")]


# ---- The draw with a pencil: nothing of the program is used ----

def figures(text):
    return [int(c) if c.isdigit() else (ord(c.upper()) - 64) % 10 for c in text if c.isalnum()]


def redo(body):
    """Hands in the order in which they are drawn."""
    called = [f for call in body["calls"] for f in figures(call["text"])]
    row = list(called)
    while len(row) < 10:
        row += called
    length, hands, read, drawn = len(row), list(body["list"]), len(row), []
    width = 2 if len(hands) <= 10 else 3
    for _ in body["steps"]:
        number = 0
        while len(hands) > 1:
            while len(row) < read + width:
                row.append((row[-length] + row[-length + 1]) % 10)
            number = int("".join(map(str, row[read:read + width])))
            read += width
            if number < 10 ** width // len(hands) * len(hands):
                break
        drawn.append(hands.pop(number % len(hands)))
    equal(body["row"], "".join(map(str, row)))
    return drawn


def test_a_year_of_draws_from_an_empty_book():
    book = live()
    draws = bodies(book, "draw/1")
    equal(len(draws), MEMBERS - 1)
    for body in draws:
        equal([step["hand"] for step in body["steps"]], redo(body))
    equal([left["why"] for left in draws[2]["left_out"] if left["hand"] in ("hand:7", "hand:8")],
          [why for hand, why in (("hand:7", "arrears"), ("hand:8", "absent")) if hand in waiting_at(draws, 2)])
    served = rows_of(book, "SELECT hand FROM turn WHERE state = 'served' ORDER BY hand")
    equal(served, [(n,) for n in range(1, MEMBERS + 1)])
    equal(bodies(book, "choice/1")[0]["votes"], {"for": 6, "against": 1, "abstained": 1})
    equal(ask("verify", book)["ok"], True)
    print(f"# {len(draws)} draws redone with a pencil, {len(served)} hands served once each")


def waiting_at(draws, i):
    return draws[i]["list"] + [left["hand"] for left in draws[i]["left_out"]]


def test_the_same_year_twice_has_the_same_head():
    heads = {ask("info", live(f"{i}.tonti"))["head"] for i in range(2)}
    equal(len(heads), 1)


def test_what_hands_received_is_what_they_paid_in():
    book = live()
    paid = rows_of(book, "SELECT sum(paid), sum(amount) FROM due")[0]
    equal(paid, (5000 * MEMBERS * MEMBERS,) * 2)
    owed = {r["account"]: r["debit"] - r["credit"] for r in ask("report", book, "trial-balance")["rows"]}
    # Two lots were short while members owed, and what they paid later is owed to those hands.
    equal(owed.get("pot", 0), 0)
    equal(owed.get("cash", 0), -owed.get("owed", 0))


def test_the_record_of_a_draw_is_printed():
    book = live()
    body = bodies(book, "draw/1")[0]
    run("print", book, "draw-record", "--meeting", 1, "-o", "draw.pdf")
    done = subprocess.run(["pdftotext", "-layout", "draw.pdf", "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    text = re.sub(r"\s+", " ", done.stdout.decode("utf-8"))
    drawn = redo(body)[0].removeprefix("hand:")
    for words in (body["calls"][0]["text"], f"Membre {drawn}", "40 000"):
        expect(words in text, words, text)


def test_nothing_is_told_of_hands_that_wait():
    group = found("open.tonti")
    hold(group, 1)
    rows = ask("report", "open.tonti", "pool-calendar")["rows"]
    equal([bool(r["hand"]) for r in rows], [True] + [False] * (MEMBERS - 1))


def test_practice_groups_of_every_order():
    for order, kind, least in (("fixed", "draw/1", 0), ("drawn", "draw/1", 1), ("draw-each", "draw/1", 5), ("choice", "choice/1", 5)):
        for name in ("a", "b"):
            run("demo", f"{order}-{name}.tonti", "--order", order, "--members", 14, "--meetings", 6)
        heads = {ask("info", f"{order}-{name}.tonti")["head"] for name in ("a", "b")}
        equal(len(heads), 1, order)
        count = len(bodies(f"{order}-a.tonti", kind))
        expect(count >= least and (least or not count), order, count)
        equal(ask("verify", f"{order}-a.tonti")["ok"], True, order)
    run("demo", "plain.tonti", "--members", 14, "--meetings", 6)
    equal(ask("info", "plain.tonti")["head"], ask("info", "fixed-a.tonti")["head"])
    refuse(2, "bad-code", "demo", "age.tonti", "--order", "age")


if __name__ == "__main__":
    main(sys.modules["__main__"])
