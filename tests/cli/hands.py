# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands that are shared, change places, come late, pass on and end, through the command line alone, from an empty book to
its papers. Six hands of 5 000 unless said.

The published rules: who joins after r turns pays r contributions, which go to the r hands that were served, and each hand
pays and receives (n + 1) contributions; who leaves before being served has the contributions back less a penalty; who was
served owes the rest; a hand may be held by two, the odd coin falling on the first named; a swap needs both before the lot is
collected; who holds three names may take one or two of them; a missed contribution puts the hand at the end of the list."""

import datetime
import subprocess
import sys

from orders import FIRST, Group, at
from tonti_cli import apply, ask, equal, expect, main, rows_of, run

HANDS, EACH = 6, 5000
TWO = {"officers": [1, 2]}
SIGNED = {**TWO, "discharge": {"how": "signature"}}
CASH = (10000, 5000, 2000, 1000, 500, 100, 50, 25)


def found(book, hands=None, rules=(), lots=1):
    """HANDS: for each hand its holders; else one hand for each of six members."""
    hands = hands or [[(n, 1, 1)] for n in range(1, HANDS + 1)]
    group = Group(book)
    group.do(1, {"do": "pool.add", "name": "Tour", "contribution": EACH, "lots": lots, "short_pot": "owe"},
             *[{"do": "member.add", "name": f"Membre {n}", "joined": "2025-01-04"} for n in range(1, HANDS + 2)],
             *[{"do": "officer.name", "member": n + 1, "role": role, **(TWO if n > 1 else {})}
               for n, role in enumerate(["chair", "treasurer", "secretary", "counter", "counter"])],
             *[{"do": "hand.add", "pool": "pool:1",
                "holders": [{"member": m, "numerator": a, "denominator": b} for m, a, b in holders]} for holders in hands],
             *([{"do": "rule.set", "pool": "pool:1", "rules": [{"rule": r, "value": v} for r, v in rules], **TWO}] if rules else []),
             {"do": "meeting.plan", "start": str(FIRST), "count": 9}, options=())
    return group


def start(group):
    group.do(1, {"do": "pool.start", "pool": "pool:1", "first_meeting": 1})
    return group


def after(meeting):
    """Three days after the meeting, when nothing is open."""
    return {"at": f"{FIRST + datetime.timedelta(weeks=4 * (meeting - 1), days=3)}T10:00:00Z"}


def refused(group, meeting, request, options=("--as", 2, "--second", 1)):
    group.sent += 1
    line = {"key": f"{group.sent:032x}", "at": at(meeting, 59), **request}
    return apply(group.book, line, options=options, code=1)[0]["error"]["code"]


def close(group, n, cash):
    pieces = {}
    for value in CASH:
        pieces[value], cash = cash // value, cash % value
    group.do(n, {"do": "count.enter", "counters": [4, 5], "notes": {str(v): k for v, k in pieces.items() if k and v >= 500},
                 "coins": {str(v): k for v, k in pieces.items() if k and v < 500}}, {"do": "meeting.close", **TWO})


def gather(group, n, **paying):
    """Everybody is there and pays what is due, but for PAYING: m3=0 says that member 3 brings nothing."""
    group.do(n, {"do": "meeting.open", "meeting": n}, {"do": "presence.set", "all": True, "presence": "present"},
             {"do": "due.fill", "all": True},
             *[{"do": "due.set", "member": int(m[1:]), "of": "pool:1", "amount": amount} for m, amount in paying.items()])


def hold(group, n, *requests, cash=0, turns=None, **paying):
    """A meeting with its lot; the net of the lots."""
    gather(group, n, **paying)
    if requests:
        group.do(n, *requests)
    answers = group.do(n, *[{"do": "lot.pay", "pool": "pool:1", "turn": t, "short": "owe", **SIGNED} for t in turns or [n]])
    close(group, n, cash)
    return [lot["net"] for answer in answers for lot in answer["lots"]]


def turns(book):
    """Hand and lot of each turn."""
    return rows_of(book, "SELECT hand, amount FROM turn WHERE pool = 1 ORDER BY n")


def paid(book):
    """What came for each hand, by its dues."""
    return dict(rows_of(book, "SELECT subject, sum(paid) FROM due WHERE subject LIKE 'hand:%' GROUP BY subject ORDER BY subject"))


def balance(book, account):
    return sum(r["credit"] - r["debit"] for r in ask("report", book, "trial-balance")["rows"] if r["account"] == account)


def text(book, document, *options):
    run("print", book, document, *options, "-o", f"{document}.pdf", env={"TONTI_LOCALE_DIR": "no-catalogue"})
    done = subprocess.run(["pdftotext", "-layout", f"{document}.pdf", "-"], capture_output=True, check=True, encoding="utf-8")
    return " ".join(done.stdout.replace("\u202f", " ").replace("\xa0", " ").split())


def check_end(book, lots):
    """The pot is empty, nothing is owed, and verify pays every lot again."""
    equal((balance(book, "pot"), balance(book, "owed")), (0, 0))
    verdict = ask("verify", book)
    equal((verdict["ok"], verdict["redone"]["lot"]), (True, lots))


def test_a_late_hand_pays_what_the_others_paid():
    group = start(found("tard.tonti"))
    book = group.book
    for n in (1, 2):
        equal(hold(group, n), [HANDS * EACH])
    equal(refused(group, 2, {"do": "hand.join", "how": "new", "member": 7}, options=("--as", 2)), "two-officers")
    equal(refused(group, 2, {"do": "hand.join", "how": "new", **TWO}), "no-holder")
    equal(refused(group, 2, {"do": "hand.join", "how": "new", **TWO, "holders": [
        {"member": 7, "numerator": 1, "denominator": 2}, {"member": 1, "numerator": 2, "denominator": 3}]}), "fractions")
    answer = group.do(2, {"do": "hand.join", "how": "new", "member": 7, "reason": "Admise par l'assemblée", **TWO, **after(2)})[0]
    equal((answer["catch_up"], answer["turn"], answer["lot"], len(answer["passed"])), (2 * EACH, 7, 7 * EACH, 2))
    equal(turns(book), [(n, 7 * EACH) for n in range(1, 8)])
    hold(group, 3, *[{"do": "owed.pay", "member": n, "hand": f"hand:{n}", **SIGNED} for n in (1, 2)], m7=3 * EACH)
    for n in range(4, 8):
        equal(hold(group, n), [7 * EACH])
    equal(set(paid(book).values()), {7 * EACH})
    equal(refused(group, 7, {"do": "hand.join", "how": "new", "member": 7, **TWO}), "all-served")
    check_end(book, 7)


def test_a_hand_is_taken_over_with_its_place():
    group = start(found("reprise.tonti", rules=[("leaver-penalty", "10%")]))
    book = group.book
    for n in (1, 2):
        hold(group, n)
    take = {"do": "hand.join", "how": "take-over", "hand": "hand:5", "member": 7, **TWO, **after(2)}
    equal(refused(group, 2, take), "no-consent")
    equal(refused(group, 2, {**take, "from": 6, "consent": [5, 7]}), "not-holder")
    equal(refused(group, 2, {"do": "hand.give", "hand": "hand:5", "member": 7, **TWO, **after(2)}), "round-runs")
    answer = group.do(2, {**take, "consent": [5, 7], "reason": "Voyage"})[0]
    equal((answer["paid_back"], answer["penalty"], answer["to_pay"]), (9000, 1000, 10000))
    # Two contributions paid, a tenth is kept; the newcomer owes both anew.
    equal(balance(book, "owed"), 9000)
    hold(group, 3, {"do": "owed.pay", "member": 5, "hand": "hand:5", **SIGNED}, m7=3 * EACH, cash=1000)
    for n in range(4, 7):
        hold(group, n, cash=1000)
    equal(turns(book), [(n, 6 * EACH) for n in range(1, 7)])
    equal(balance(book, "fines"), 1000)
    check_end(book, 6)


def test_a_hand_ends_and_its_contributions_come_back_at_the_end():
    group = start(found("fin.tonti", rules=[("leaver-penalty", "10%")]))
    book = group.book
    for n in (1, 2):
        hold(group, n)
    equal(refused(group, 2, {"do": "hand.end", "hand": "hand:4", **TWO, **after(2)}), "no-consent")
    equal(refused(group, 2, {"do": "hand.end", "hand": "hand:1", "consent": [1], **TWO, **after(2)}), "hand-served")
    equal(refused(group, 2, {"do": "hand.end", "hand": "hand:4", "consent": [4], "penalty": 20000, **TWO, **after(2)}), "penalty-large")
    answer = group.do(2, {"do": "hand.end", "hand": "hand:4", "consent": [4], **TWO, **after(2)})[0]
    equal((answer["penalty"], answer["back"]), (1000, 9000))
    equal(turns(book), [(1, 30000), (2, 30000), (3, 25000), (5, 25000), (6, 25000), (4, 9000)])
    equal(refused(group, 2, {"do": "hand.end", "hand": "hand:4", "consent": [4], **TWO, **after(2)}), "hand-ended")
    # The others pay and receive a contribution less; the tenth that was kept is in the box at the end.
    equal([hold(group, n, cash=1000 if n == 6 else 0) for n in range(3, 7)], [[25000]] * 3 + [[9000]])
    equal(paid(book), {"hand:1": 30000, "hand:2": 30000, "hand:3": 25000, "hand:4": 9000,
                       "hand:5": 25000, "hand:6": 25000})
    check_end(book, 6)


def test_who_was_served_and_leaves_owes_the_rest():
    group = start(found("depart.tonti", rules=[("leaver-owes", "now")]))
    book = group.book
    hold(group, 1)
    leave = {"do": "hand.leave", "hand": "hand:1", "reason": "Parti en ville", **TWO, **after(1)}
    equal(refused(group, 1, {**leave, "hand": "hand:2"}), "not-served")
    equal(refused(group, 1, {**leave, "member": 2}), "not-holder")
    group.do(1, leave)
    equal(refused(group, 1, leave), "already-left")
    row = ask("report", book, "leavers")["rows"][0]
    equal((row["member"], row["hand"], row["owes"], row["rest"], row["due"]), (1, "hand:1", "now", 25000, 25000))
    paper = text(book, "leavers")
    for words in ("Membre 1", "left after its lot", "at once", "25 000"):
        expect(words in paper, words, paper)
    equal(ask("verify", book)["ok"], True)


def test_half_and_third_hands():
    hands = [[(1, 1, 2), (2, 1, 2)], [(3, 1, 3), (4, 1, 3), (5, 1, 3)], [(6, 1, 1)], [(6, 1, 1)]]
    group = start(found("moities.tonti", hands))
    book = group.book
    gather(group, 1)
    equal(rows_of(book, "SELECT member, amount FROM due WHERE meeting = 1 AND subject < 'hand:3' ORDER BY subject, member"),
          [(1, 2500), (2, 2500), (3, 1670), (4, 1665), (5, 1665)])  # coins of 5: the odd one from the first named
    lots = [lot["net"] for lot in group.do(1, {"do": "lot.pay", "pool": "pool:1", "turn": 1, **SIGNED})[0]["lots"]]
    equal(lots, [10000, 10000])
    close(group, 1, 0)
    equal([hold(group, n) for n in (2, 3, 4)], [[6670, 6665, 6665], [20000], [20000]])
    equal(set(paid(book).values()), {4 * EACH})
    calendar = text(book, "pool-calendar")
    for words in ("1/2", "1/3", "balanced"):
        expect(words in calendar, words, calendar)
    check_end(book, 7)


def test_three_names_two_lots():
    hands = [[(1, 1, 1)]] * 3 + [[(n, 1, 1)] for n in range(2, 8)]
    group = start(found("noms.tonti", hands, lots=3))
    book = group.book
    claim = {"do": "turn.claim", "member": 1, "take": ["hand:1", "hand:3"], "meeting": 3, **TWO}
    equal(refused(group, 1, claim), "no-open-meeting")
    gather(group, 1)
    for change, code in (({"take": []}, "nothing-taken"), ({"take": ["hand:4"]}, "not-holder"), ({"member": 2, "take": ["hand:4"]}, "not-its-turn"),
                         ({"take": ["hand:1", "hand:2", "hand:3"]}, "no-change"), ({"meeting": 4}, "no-later-meeting")):
        equal(refused(group, 1, {**claim, **change}), code, change)
    group.do(1, claim)
    equal([(r["hand"], r["meeting"]) for r in ask("report", book, "pool-calendar")["rows"][:3]],
          [("hand:1", 1), ("hand:2", 3), ("hand:3", 1)])
    lots = [lot["net"] for a in group.do(1, *[{"do": "lot.pay", "pool": "pool:1", "turn": t, **SIGNED} for t in (1, 3)]) for lot in a["lots"]]
    equal(lots, [3 * EACH] * 2)
    close(group, 1, 3 * EACH)
    hold(group, 2, turns=[4, 5, 6], cash=3 * EACH)
    hold(group, 3, turns=[2, 7, 8, 9])
    check_end(book, 9)


def test_places_are_exchanged_with_both_and_before_the_lot():
    group = start(found("echange.tonti"))
    book = group.book
    hold(group, 1)
    swap = {"do": "turn.swap", "hand": "hand:5", "with": "hand:3", "consent": [5, 3], **TWO, **after(1)}
    for change, code in (({"consent": [5]}, "no-consent"), ({"with": "hand:5"}, "same-hand"), ({"with": "hand:1", "consent": [5, 1]}, "hand-served"),
                         ({"consent": [5, 3, 2]}, "not-holder")):
        equal(refused(group, 1, {**swap, **change}), code, change)
    group.do(1, {**swap, "reason": "Mariage en juin"})
    equal([hand for hand, _ in turns(book)], [1, 2, 5, 4, 3, 6])
    for n in range(2, 7):
        equal(hold(group, n), [30000])
    equal(set(paid(book).values()), {30000})
    calendar = text(book, "pool-calendar")
    for words in ("main 5 to meeting 3, main 3 to", "Mariage en juin", "Membre 5, Membre 3", "balanced", "180 000"):
        expect(words in calendar, words, calendar)
    check_end(book, 6)


def test_two_turns_of_a_member_are_kept_apart():
    hands = [[(1, 1, 1)], [(2, 1, 1)], [(3, 1, 1)], [(1, 1, 1)]]
    group = start(found("ecart.tonti", hands, rules=[("min-gap", 2), ("hands-most", 2)]))
    equal(refused(group, 1, {"do": "turn.swap", "hand": "hand:2", "with": "hand:4", "consent": [2, 1], **TWO}), "gap-broken")
    equal(refused(group, 1, {"do": "turn.swap", "hand": "hand:2", "with": "hand:4", "consent": [2, 1], "against_rule": True, **TWO}), "no-reason")
    group.do(1, {"do": "turn.swap", "hand": "hand:2", "with": "hand:4", "consent": [2, 1], "against_rule": True, "reason": "Maladie", **TWO})
    equal([hand for hand, _ in turns(group.book)], [1, 4, 3, 2])
    equal(refused(group, 1, {"do": "hand.join", "how": "new", "member": 1, **TWO}), "hands-most")


def test_a_missed_contribution_puts_the_hand_at_the_end():
    group = start(found("defaut.tonti", rules=[("default-to-end", True)]))
    book = group.book
    gather(group, 1, m4=0)
    group.do(1, {"do": "lot.pay", "pool": "pool:1", "turn": 1, "short": "owe", **SIGNED},
             {"do": "count.enter", "counters": [4, 5], "notes": {}, "coins": {}})
    equal(refused(group, 1, {"do": "meeting.close", **TWO}), "defer-undecided")
    group.do(1, {"do": "turn.defer", **TWO})
    equal(refused(group, 1, {"do": "turn.defer", **TWO}), "nothing-proposed")
    group.do(1, {"do": "meeting.close", **TWO})
    equal([hand for hand, _ in turns(book)], [1, 2, 3, 5, 6, 4])
    minutes = text(book, "minutes", "--meeting", 1)
    for words in ("goes to the end of the list: turn 6 instead of 4", "Still owed to the beneficiary -5 000"):
        expect(words in minutes, words, minutes)
    equal(ask("verify", book)["ok"], True)


if __name__ == "__main__":
    main(sys.modules["__main__"])
