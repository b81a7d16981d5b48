# SPDX-License-Identifier: GPL-3.0-or-later
"""Lots sold by auction, through the command line alone: a chit fund as it is published, a year of the demo, the figures
that are told of it, its papers, and what is refused. Rates are worked out again here, with floating point."""

import json
import subprocess
import sys

from orders import Group, at, bodies, FIRST
from tonti_cli import ask, equal, expect, main, refuse, rows_of, run

HANDS, CONTRIBUTION = 10, 25000


def found(book, *rules, hands=HANDS, contribution=CONTRIBUTION):
    group = Group(book)
    group.do(1, {"do": "group.set", "unit": 25}, {"do": "pool.add", "name": "Tour", "contribution": contribution, "short_pot": "owe"},
             *[{"do": "member.add", "name": f"Membre {n}", **({"hands": 1} if n <= hands else {})} for n in range(1, HANDS + 1)],
             *[{"do": "officer.name", "member": n + 1, "role": role, **({"officers": [1, 2]} if n > 1 else {})}
               for n, role in enumerate(["chair", "treasurer", "secretary", "counter", "counter"])],
             {"do": "order.set", "pool": "pool:1", "order": "auction"},
             *([{"do": "rule.set", "pool": "pool:1", "rules": [{"rule": rule, "value": value} for rule, value in rules]}]
               if rules else []),
             {"do": "meeting.plan", "start": str(FIRST), "count": HANDS + 1},
             {"do": "pool.start", "pool": "pool:1", "first_meeting": 1}, options=())
    return group


def close(group, n, cash):
    pieces = {}
    for value in (10000, 5000, 2000, 1000, 500, 250, 200, 100, 50, 25):
        pieces[value], cash = cash // value, cash % value
    equal(cash, 0, "smaller coins are needed")
    notes = {str(v): k for v, k in pieces.items() if k and v > 500}
    coins = {str(v): k for v, k in pieces.items() if k and v <= 500}
    group.do(n, {"do": "count.enter", "counters": [4, 5], "notes": notes, "coins": coins},
             {"do": "meeting.close", "officers": [1, 2]})


def hold(group, n, bids):
    """One meeting: everybody pays, the lot is sold and paid; the answers of these two."""
    group.do(n, {"do": "meeting.open", "meeting": n}, {"do": "presence.set", "all": True, "presence": "present"},
             {"do": "due.fill", "all": True})
    return group.do(n, {"do": "auction.hold", "bids": bids, "officers": [1, 2]},
                    {"do": "lot.pay", "pool": "pool:1", "turn": n, "officers": [1, 2]})


def bid(hand, amount, round=None):
    return {"hand": f"hand:{hand}", "amount": amount, **({"round": round} if round else {})}


def live(book="auction.tonti", destination="all"):
    """A whole round: hand n wins turn n for 5 000 less each time."""
    group = found(book, ("auction-destination", destination))
    box = 0
    for n in range(1, HANDS + 1):
        discount = 50000 - 5000 * n
        answers = hold(group, n, [bid(n, discount)] if n < HANDS else [])
        box += CONTRIBUTION * HANDS - answers[1]["lots"][0]["net"]
        close(group, n, box)
    return book


def rate(flows):
    """By halving; one change of sign."""
    low, high = -0.9, 10.0

    def value(r):
        return sum(f / (1 + r) ** i for i, f in enumerate(flows))
    for _ in range(200):
        middle = (low + high) / 2
        if (value(low) < 0) == (value(middle) < 0):
            low = middle
        else:
            high = middle
    return low


def test_a_round_and_what_it_is_worth():
    book = live()
    report = ask("report", book, "bids")
    equal([r["discount"] for r in report["rows"]], [50000 - 5000 * n for n in range(1, HANDS)] + [0])
    equal([r["how"] for r in report["rows"]], ["auction"] * 9 + ["last"])
    shares = sum((50000 - 5000 * n) // HANDS // 25 * 25 for n in range(1, HANDS))
    for r in report["hands"]:
        equal(r["dividends"], shares)
        equal(r["net"], r["lot"] - r["discount"])
    equal(sum(r["gain"] for r in report["hands"]), sum(r["dividends"] - r["discount"] for r in report["hands"]))
    first, last = report["hands"][0], report["hands"][-1]
    flows = [[-CONTRIBUTION + (50000 - 5000 * m) // HANDS // 25 * 25 * (m < HANDS) for m in range(1, HANDS + 1)] for _ in range(2)]
    flows[0][0] += first["net"]
    flows[1][-1] += last["net"]
    for row, flow in ((first, flows[0]), (last, flows[1])):
        year = ((1 + rate(flow)) ** 13 - 1) * 100
        expect(abs(float(row["rate"].replace(",", ".").replace("\u202f", "").replace("\u00a0", "").rstrip("% ")) - year) < 0.02,
               row, year)
    equal(ask("verify", book)["ok"], True)
    rows = rows_of(book, "SELECT sum(amount), sum(paid) FROM due")
    equal(rows[0], (CONTRIBUTION * HANDS * HANDS,) * 2)


def test_the_next_contribution_is_less():
    group = found("less.tonti", ("auction-destination", "next-due"))
    answers = hold(group, 1, [bid(4, 20000), bid(2, 30000)])
    equal(answers[0]["prize"], 220000)
    equal(answers[0]["second"], {"hand": "hand:4", "amount": 20000})
    close(group, 1, 30000)
    group.do(2, {"do": "meeting.open", "meeting": 2})
    equal(rows_of("less.tonti", "SELECT DISTINCT amount - paid FROM due WHERE meeting = 2"), [(22000,)])


def test_the_proof_of_the_pot():
    book = live("carried.tonti", "next-pot")
    discounts = sum(50000 - 5000 * n for n in range(1, HANDS))
    proof = ask("report", book, "pool-calendar")
    equal([proof[k] for k in ("paid_in", "carried", "paid_out", "left")],
          [CONTRIBUTION * HANDS * HANDS, discounts, CONTRIBUTION * HANDS * HANDS + discounts, 0])
    equal({row["state"] for row in proof["proof"]}, {"balanced"})
    equal("carried" in ask("report", live("kept.tonti"), "pool-calendar"), False)


def test_the_box_belongs_to_the_hands():
    """Four hands of 10 000: discounts of 10 000, 8 000 and 5 000, of which each hand has 5 750 back."""
    group = found("worth.tonti", ("auction-destination", "box"), hands=4, contribution=10000)
    box = 0
    for n, discount in enumerate((10000, 8000, 5000, 0), 1):
        hold(group, n, [bid(n, discount)] if discount else [])
        box += discount
        close(group, n, box)
    worth = ask("report", "worth.tonti", "bids")["hands"]
    equal([(h["box"], h["gain"]) for h in worth], [(None, -10000), (None, -8000), (None, -5000), (None, 0)])
    after = "2025-03-30T12:00:00Z"
    group.do(4, {"do": "box.share", "at": after, "officers": [1, 2]})
    told = ask("report", "worth.tonti", "bids")
    equal([h["gain"] for h in told["hands"]], [-4250, -2250, 750, 5750])
    equal(told["hands_totals"]["box"], box)
    group.do(4, {"do": "box.pay", "at": after, "all": True, "discharge": {"how": "signature"}, "officers": [1, 2]})
    equal(ask("report", "worth.tonti", "bids")["hands"], told["hands"])
    flow = [-10000, -10000, -10000, 30000 + 5750]
    year = float(told["hands"][3]["rate"].replace(",", ".").replace("\u202f", "").replace("\u00a0", "").rstrip("% "))
    expect(abs(year - ((1 + rate(flow)) ** 13 - 1) * 100) < 0.02, year)


def test_papers():
    book = live("papers.tonti")
    for words, options in ((["45 000", "Membre 9"], []), (["Tour 1", "Feuille"], ["--blank"])):
        run("print", book, "bids", *options, "-o", "bids.pdf")
        done = subprocess.run(["pdftotext", "-layout", "bids.pdf", "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
        text = done.stdout.decode("utf-8").replace("\u202f", " ").replace("\u00a0", " ")
        expect(all(w in text for w in words) or options, words, text)
    run("print", book, "minutes", "--meeting", 1, "-o", "minutes.pdf")
    refuse(2, "option-unused", "print", book, "bids", "--member", 3, "-o", "x.pdf")


def test_the_words_of_the_group():
    """Who was served is called so in the calendar and in the proof; turns that wait are to be auctioned."""
    group = found("words.tonti", hands=4, contribution=10000)
    group.do(1, {"do": "word.set", "idea": "served", "word": "gagnant"}, {"do": "word.set", "idea": "unserved", "word": "preneur"})
    hold(group, 1, [bid(1, 10000)])
    close(group, 1, 10000)
    calendar = ask("report", "words.tonti", "pool-calendar")
    equal([row["state"] for row in calendar["rows"]], ["served"] + ["to-auction"] * 3)
    equal([row["state"] for row in calendar["proof"]], ["balanced"] + ["planned"] * 3)
    run("print", "words.tonti", "pool-calendar", "-o", "words.pdf", env={"TONTI_LOCALE_DIR": "no-catalogue"})
    done = subprocess.run(["pdftotext", "-layout", "words.pdf", "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    text = done.stdout.decode("utf-8")
    equal([text.count(w) for w in ("gagnant", "preneur", "to be auctioned", "to be drawn")], [2, 3, 3, 0])


def test_refused():
    group = found("refused.tonti", ("auction-reserve", "10%"), ("auction-most", "30%"))
    group.do(1, {"do": "meeting.open", "meeting": 1}, {"do": "presence.set", "all": True, "presence": "present"})
    for bids, code in (([bid(4, 20000)], "under-reserve"), ([bid(4, 80000)], "over-most"), ([], "no-bids"),
                       ([bid(4, 30000), bid(5, 30000)], "not-higher"),
                       ([bid(4, 30000, 1), bid(5, 30000, 1)], "tie")):
        line = {"do": "auction.hold", "at": at(1, 30), "bids": bids, "officers": [1, 2]}
        refuse(1, code, "--as", 2, "--second", 1, "apply", "refused.tonti", "-", stdin=json.dumps(line))
    equal(bodies("refused.tonti", "auction/1"), [])


def test_what_was_lent_stays():
    """The discount of the evening is lent on the evening: its lot is not taken back before the loan."""
    book = "lent.tonti"
    group = found(book, ("auction-destination", "box"))
    hold(group, 1, [bid(4, 30000)])
    signed = {"officers": [1, 2], "discharge": {"how": "signature"}}
    group.do(1, {"do": "box.lend", "member": 3, "amount": 30000, **signed})
    unset = {"do": "lot.unset", "hand": "hand:4"}
    for line in (unset, {"do": "undo"}, {"do": "draft.unset", "cell": "lot:1:1"}):
        refuse(1, "box-below", "--as", 2, "--second", 1, "apply", book, "-", stdin=json.dumps({**line, "at": at(1, 40)}))
    lent = rows_of(book, "SELECT max(seq) FROM event WHERE kind = 'box-loan/1'")[0][0]
    group.do(1, {"do": "correct", "event": lent, "reason": "Repris", "officers": [1, 2]}, unset)
    group.do(1, {"do": "lot.pay", "pool": "pool:1", "turn": 1, **signed},
             {"do": "box.lend", "member": 3, "amount": 30000, **signed})
    close(group, 1, 0)
    box = ask("report", book, "box")
    equal((box["worth"], box["in"], box["out"]), (30000, 0, 30000))
    equal(ask("verify", book)["ok"], True)


def test_the_demo():
    for name in ("a", "b"):
        run("demo", f"{name}.tonti", "--order", "auction", "--members", 14, "--meetings", 8)
    equal(ask("info", "a.tonti")["head"], ask("info", "b.tonti")["head"])
    expect(len(bodies("a.tonti", "auction/1")) >= 8)
    expect(len(bodies("a.tonti", "dividend/1")) > 0)
    equal(ask("verify", "a.tonti")["ok"], True)


if __name__ == "__main__":
    main(sys.modules["__main__"])
