# SPDX-License-Identifier: GPL-3.0-or-later
"""A running group is taken over from its old notebook: every doubt is answered, nothing is charged in silence, and the
round is finished until its last hand."""

import json
import sys

from story import carry_out, example, read_text
from tonti_cli import apply, ask, equal, events, expect, main, new, refuse, run, write

BOOK = "and-jef.tonti"
DAY = "2025-11-20"
OFFICERS = ["--as", "treasurer", "--second", "chair"]
# What the assembly of the sample group decided.
ANSWERS = {"by": 1, "reason": "décidé à l'assemblée du 20/11/2025",
           "answers": [{"kind": "absence-without-fine", "answer": "excused"}, {"kind": "fund-missing", "answer": "owed"},
                       {"kind": "paid-before-joining", "answer": "earlier"},
                       {"kind": "contribution-short", "answer": "owed"},
                       {"kind": "repayment-without-loan", "answer": "loan", "amount": 0},
                       {"kind": "pot-short", "answer": "settled"}, {"kind": "lot-deduction", "answer": "kept"},
                       {"kind": "same-month", "answer": "meetings"}],
           "loans": [], "savings": [{"member": 3, "amount": 20000}],
           "aid": [{"amount": 50000, "member": 8, "what": "décès"}], "others": []}


def at(n, day=DAY):
    return f"{day}T{10 + n // 60:02d}:{n % 60:02d}:00Z"


def do(*requests, day=DAY, book=BOOK):
    """Verbs one after the other, with the treasurer and the chair; all must be done."""
    lines = [{**r, "at": at(n, day)} for n, r in enumerate(requests)]
    text = "\n".join(json.dumps(line) for line in lines)
    result = run(*OFFICERS, "apply", book, write("verbs.jsonl", text + "\n"), "--today", day)
    equal([a for a in result.lines if "error" in a], [])
    return result.lines


def make(counted=True):
    """The sample group on the day of its take-over: 24 of its 31 hands were served at twelve meetings."""
    new(BOOK, "--lang", "fr")
    ask("import", BOOK, "members", example("membres.csv"), "--clock", "2025-03-01T08:10:00Z")
    carry_out(BOOK, "and-jef-1-regles.jsonl")
    ask("import", BOOK, "members", example("membres.csv"), "--clock", "2025-03-01T09:30:00Z")
    apply(BOOK, {"do": "officer.name", "member": 1, "role": "chair", "at": at(0)},
          {"do": "officer.name", "member": 2, "role": "treasurer", "at": at(1)})
    do({"do": "officer.name", "member": 3, "role": "secretary"}, {"do": "officer.name", "member": 4, "role": "counter"},
       {"do": "officer.name", "member": 9, "role": "counter"},
       {"do": "meeting.plan", "start": "2025-12-06", "count": 4, "place": "Thiès"},
       {"do": "pool.start", "pool": "pool:1", "first_meeting": 1,
        "served": [{"hand": f"hand:{n}"} for n in range(1, 25)]})
    if counted:
        do({"do": "takeover.cash", "place": "cash", "notes": {"10000": 10}, "coins": {"500": 8, "100": 5},
            "counters": [4, 9]})


def bring(answers, *options, code=0):
    return run(*OFFICERS, "notebook", BOOK, example("cahier-2025.csv"), "--answers",
               write("answers.json", json.dumps(answers)), "--format", "json", "--today", DAY, "--clock", at(30), *options,
               code=code)


def boxes(state):
    return {b["account"]: b["amount"] for b in state["position"]["boxes"]}


def test_the_sample_group_is_taken_over_and_finishes_its_round():
    make()
    state = json.loads(bring(ANSWERS).text)
    equal((state["open"], state["missing"]), (0, []))
    # 24 lots of 80,000 out of 1,838,750: the box advanced 60,000 by the rule and 21,250 that are owed.
    equal(boxes(state), {"pot": -81250, "fund": 152900, "fines": 14600, "suspense": 0})
    equal(state["position"]["gap"], -1750)
    equal(sum(m["arrears"] for m in state["position"]["members"]), 21250)
    taken = do({"do": "notebook.take", "everybody": True}, {"do": "takeover.finish", "page": "24"})
    equal((taken[0]["members"], taken[0]["answers"], taken[0]["gap"]), (30, 78, -1750))
    equal((taken[1]["gap"], taken[1]["unconfirmed"]), (-1750, []))
    equal(ask("verify", BOOK)["ok"], True)
    run("print", BOOK, "takeover-minutes", "-o", "pv.pdf", env={"TONTI_LOCALE_DIR": "no-catalogue"})
    paper = " ".join(read_text("pv.pdf").split())
    for words in ("cahier-2025.csv", "closed at page 24", "absence without", "Excused: nothing", "661 000",
                  "Awa Diop: décidé à l'assemblée du 20/11/2025", "Fines 14 600", "served on 04/01/2025", "served on 08/11/2025", "-81 250", "152 900"):
        expect(words in paper, words)
    finish_the_round()
    equal(ask("verify", BOOK)["ok"], True)
    proof = ask("report", BOOK, "pool-calendar", "--pool", 1)["proof"]
    equal(len(proof), 31)
    for hand in proof:
        equal((hand["due"], hand["paid"], hand["entitlement"], hand["received"], hand["owed"], hand["late"], hand["state"]),
              (80000, 80000, 80000, 80000, 0, 0, "balanced"), hand["hand"])
    balance = {row["account"]: row["debit"] - row["credit"] for row in ask("report", BOOK, "trial-balance")["rows"]}
    equal(balance.get("pot", 0), 0, "nothing is left in the pot")


def count(meeting):
    """By note and coin, as it should be."""
    left, pieces = ask("report", BOOK, "meeting", "--meeting", meeting, "--with-draft")["expected"], {}
    for value in (10000, 500, 100, 50):
        pieces[value], left = divmod(left, value)
    return {"do": "count.enter", "counters": [4, 9], "notes": {"10000": pieces[10000]},
            "coins": {str(v): pieces[v] for v in (500, 100, 50)}}


def finish_the_round():
    """The last four meetings of the round: everybody pays what is due and owed, and the last seven hands are served."""
    for n, day in enumerate(["2025-12-06", "2026-01-03", "2026-01-31", "2026-02-28"], 1):
        turns = [turn for turn in (23 + 2 * n, 24 + 2 * n) if turn <= 31]
        do({"do": "meeting.open", "meeting": n}, {"do": "presence.set", "all": True, "presence": "present"},
           day=day)
        owed = [(row["member"], row["due"]) for row in ask("report", BOOK, "meeting", "--meeting", n)["rows"]]
        do(*[{"do": "receive", "member": member, "amount": due} for member, due in owed if due],
           *[{"do": "lot.pay", "pool": "pool:1", "turn": t, "discharge": {"how": "signature"}} for t in turns], day=day)
        do(count(n), {"do": "meeting.close"}, day=day)


def test_who_joined_earlier_did():
    """The day of the first payment is that of joining, wherever it counts."""
    make()
    before = {r["member"]: r["joined"] for r in ask("list", BOOK, "members")["rows"]}
    state = json.loads(bring(ANSWERS).text)
    early = {d["member"]: d["first"] for d in state["doubts"] if d["kind"] == "paid-before-joining"}
    equal(len(early), 4)
    do({"do": "notebook.take"})
    after = {r["member"]: r["joined"] for r in ask("list", BOOK, "members")["rows"]}
    equal(after, {**before, **early})
    expect(all(early[m] < before[m] for m in early), early, before)
    equal(ask("verify", BOOK)["ok"], True)


def test_it_costs_nothing_to_look():
    make()
    before = open(BOOK, "rb").read()
    state = json.loads(bring(ANSWERS, "--preview").text)
    equal(state["open"], 0)
    equal(open(BOOK, "rb").read(), before, "a preview stores nothing")
    refuse(1, "no-notebook", "notebook", BOOK)


def test_what_is_open_stays_open():
    make()
    state = json.loads(bring({**ANSWERS, "answers": ANSWERS["answers"][:4]}).text)
    equal(state["open"], 78 - 21 - 10 - 4 - 5)
    kept = ask("notebook", BOOK)
    equal((kept["name"], kept["open"], kept["missing"]), ("cahier-2025.csv", 38, []))
    told = next(d for d in kept["doubts"] if d["kind"] == "fund-missing")["told"]
    equal((told["answer"], told["by"], told["reason"]), ("owed", 1, ANSWERS["reason"]))
    result = run(*OFFICERS, "apply", BOOK, write("take.jsonl", json.dumps({"do": "notebook.take", "at": at(40)})), "--today", DAY,
                 code=1)
    equal(result.lines[0]["error"]["code"], "not-answered")
    # Who disputes what she owes owes it, and the minutes say so.
    do({"do": "notebook.answer", "by": 1, "reason": "elle conteste",
        "answers": [{"doubt": "contribution-short:r10", "answer": "disputed"}]},
       {"do": "notebook.answer", "by": 1, "reason": "selon l'assemblée", "answers": ANSWERS["answers"][4:]},
       {"do": "notebook.take"}, {"do": "takeover.finish", "page": 24})
    run("print", BOOK, "takeover-minutes", "-o", "pv.pdf", env={"TONTI_LOCALE_DIR": "no-catalogue"})
    paper = " ".join(read_text("pv.pdf").split())
    expect("Disputed lines" in paper and "It is owed, and she disputes it" in paper)
    expect("not agreed yet" in paper)


def test_meetings_before_it_are_past():
    """Two of the four meetings were held with the old notebook: the third is opened, nothing is charged twice."""
    new("past.tonti", "--lang", "en")
    apply("past.tonti", *[{**line, "at": at(0, "2025-03-01")} for line in (
        *[{"do": "member.add", "name": f"M{n}", "joined": "2025-01-01"} for n in range(1, 5)],
        {"do": "officer.name", "member": 1, "role": "chair"}, {"do": "officer.name", "member": 2, "role": "treasurer"})])
    do({"do": "officer.name", "member": 3, "role": "counter"}, {"do": "officer.name", "member": 4, "role": "counter"},
       {"do": "pool.add", "name": "P", "contribution": 1000},
       *[{"do": "hand.add", "pool": "pool:1", "member": n} for n in range(1, 5)],
       {"do": "meeting.plan", "start": "2025-01-05", "count": 4, "rhythm": "month"},
       {"do": "pool.start", "pool": "pool:1", "first_meeting": 1,
        "served": [{"hand": "hand:1", "meeting": 1}, {"hand": "hand:2", "meeting": 2}]},
       {"do": "takeover.cash", "place": "cash", "counters": [3, 4], "notes": {}, "coins": {}},
       {"do": "takeover.finish", "page": "1"}, day="2025-03-01", book="past.tonti")
    equal([row["state"] for row in ask("list", "past.tonti", "meetings")["rows"]],
          ["before", "before", "planned", "planned"])
    equal([(row["turn"], row["meeting"]) for row in ask("list", "past.tonti", "hands")["rows"]],
          [(1, 1), (2, 2), (3, 3), (4, 4)])
    opened, = do({"do": "meeting.open"}, day="2025-03-05", book="past.tonti")
    equal((opened["meeting"], opened["day"], opened["dues"]), (3, "2025-03-05", 4000))


def test_what_is_no_answer_is_told():
    make(counted=False)
    bring({"by": 1, "reason": "x", "answers": [{"kind": "pot-short", "answer": "perhaps"}]}, code=1)
    bring({"by": 1, "answers": [{"kind": "pot-short", "answer": "owed"}]}, code=1)
    run("notebook", BOOK, "--answers", write("bad.json", "[]"), code=2)
    run("notebook", BOOK, "--answers", "no-such.json", code=4)
    refuse(1, "no-notebook", "notebook", BOOK)
    state = json.loads(bring({"loans": []}).text)
    equal(set(state["missing"]), {"cash", "savings", "aid", "others"})
    do({"do": "notebook.drop"})
    refuse(1, "no-notebook", "notebook", BOOK)


if __name__ == "__main__":
    main(sys.modules["__main__"])
