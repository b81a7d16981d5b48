# SPDX-License-Identifier: GPL-3.0-or-later
"""A pot of rice and money held for a third party, from an empty book to its papers, through the command line alone.

Eight hands of 5 kg at 600; one brings half and money for the other half, one comes later. Health insurance is collected for
eleven persons and handed over. What is in the box is money, what is in the store is rice, and neither is in the other."""

import json
import re
import subprocess
import sys

from tonti_cli import apply, ask, equal, expect, main, run

MEMBERS = 8


def at(day, minute):
    return f"2025-{day}T16:{minute:02}:00Z"


class Group:
    def __init__(self, book):
        self.book, self.sent = book, 0
        run("new", book, "--name", "Takku", "--kind", "rotating", "--currency", "XOF", "--country", "SN", "--lang", "fr",
            "--rhythm", "4-weeks", "--practice", "--key", "60".rjust(32, "0"), "--clock", at("01-04", 0))

    def do(self, day, *requests, options=("--as", 2, "--second", 1)):
        lines = []
        for minute, request in enumerate(requests, 1):
            self.sent += 1
            lines.append({"key": f"{self.sent:032x}", "at": at(day, minute), **request})
        return apply(self.book, *lines, options=options)


def read_pdf(name):
    done = subprocess.run(["pdftotext", "-layout", name, "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return re.sub(r"\s+", " ", done.stdout.decode("utf-8"))


def balances(book):
    return {row["account"]: row["debit"] - row["credit"] for row in ask("report", book, "trial-balance")["rows"]}


def found(book):
    group = Group(book)
    group.do("01-04", {"do": "pool.add", "name": "Riz", "contribution": 1},
             {"do": "pool.goods", "pool": "pool:1", "quantity": 5, "unit": "kg", "good": "riz", "value": 600},
             *[{"do": "member.add", "name": f"Membre {n}", "hands": 1} for n in range(1, MEMBERS + 1)],
             *[{"do": "officer.name", "member": n + 1, "role": role, **({"officers": [1, 2]} if n > 1 else {})}
               for n, role in enumerate(["chair", "treasurer", "secretary", "counter", "counter"])],
             {"do": "rule.set", "pool": "pool:1", "rules": [{"rule": "goods-in-money", "value": "reference"}],
              "officers": [1, 2]},
             {"do": "party.fund", "name": "Mutuelle", "party": "Régime public", "amount": 3000},
             {"do": "party.cover", "fund": "fund:1", "member": 3, "persons": 4},
             {"do": "meeting.plan", "start": "2025-01-04", "count": MEMBERS + 1},
             {"do": "pool.start", "pool": "pool:1", "first_meeting": 1}, options=())
    return group


def meet(group):
    """The first meeting; the lot is 37,5 kg and 1 500 in money, 1 kg short."""
    group.do("01-04", {"do": "meeting.open", "meeting": 1}, {"do": "presence.set", "all": True, "presence": "present"},
             {"do": "due.fill", "members": [n for n in range(1, MEMBERS + 1) if n not in (4, 5)]},
             {"do": "receive", "member": 4, "items": {"money:1": 1500, "fund:1": 3000}, "goods": {"pool:1": "2.5"}},
             {"do": "receive", "member": 5, "amount": 3000, "goods": {"pool:1": 4}})
    answers = group.do("01-04", {"do": "lot.pay", "pool": "pool:1", "officers": [1, 2],
                                 "discharge": {"how": "signature"}})
    lot = answers[0]["lots"][0]
    equal((lot["net"], lot["owed"], lot["goods"]["worth"]), (23400, 600, 21900), "the lot")
    group.do("01-04", {"do": "count.enter", "counters": [4, 5], "notes": {"10000": 3, "2000": 1, "1000": 1}},
             {"do": "meeting.close", "officers": [1, 2]})
    equal(balances(group.book).get("cash"), 33000, "only the money of the third party is in the box")


def live(book):
    group = found(book)
    meet(group)
    return group


def test_rice_comes_and_goes_out_and_the_box_holds_what_is_not_the_groups():
    group = live("riz.tonti")
    rent = {"do": "expense", "account": "rent", "amount": 500, "what": "Loyer", "officers": [1, 2], "at": at("01-08", 1)}
    answer = run("--as", 2, "--second", 1, "apply", group.book, "-", stdin=json.dumps(rent), code=1).lines[0]
    equal(answer["error"]["code"], "party-held")
    group.do("01-08", {"do": "receive", "member": 5, "goods": {"pool:1": 1}},
             {"do": "owed.pay", "member": 1, "officers": [1, 2]},
             {"do": "party.pay", "fund": "fund:1", "piece": "Q-118", "officers": [1, 2]})
    left = {account for account, amount in balances(group.book).items() if amount}
    equal(left, set(), "nothing is left")
    goods = ask("list", group.book, "goods")["rows"][0]
    equal((goods["came"], goods["out"], goods["there"]), (22500, 22500, 0))
    equal(ask("verify", group.book)["ok"], True)


def test_what_was_lost_is_owed_in_goods_and_what_is_left_over_is_sold():
    group = found("perdu.tonti")
    everybody = {"do": "presence.set", "all": True, "presence": "present"}
    group.do("01-04", {"do": "income", "account": "chairs", "amount": 50000, "what": "Don"}, {"do": "meeting.open", "meeting": 1},
             everybody, {"do": "due.fill", "all": True})
    group.do("01-04", {"do": "count.enter", "counters": [4, 5], "notes": {"10000": 8, "2000": 1, "1000": 1}},
             {"do": "goods.count", "pool": "pool:1", "quantity": 36, "counters": [4, 5], "reason": "Souris", "holder": 6, "officers": [1, 2]},
             {"do": "meeting.close", "officers": [1, 2]})
    row = ask("list", group.book, "goods")["rows"][0]
    equal((row["there"], row["lost"], row["surplus"]), (21600, 2400, 0))
    lot = group.do("01-08", {"do": "lot.pay", "pool": "pool:1", "turn": 1, "reason": "Le lendemain", "officers": [1, 2]})[0]["lots"][0]
    equal((lot["net"], lot["owed"], lot["goods"]["worth"], balances(group.book)["cash"]), (21600, 2400, 21600, 83000), lot)
    group.do("01-09", {"do": "goods.count", "pool": "pool:1", "quantity": 3, "counters": [4, 5], "reason": "Don", "officers": [1, 2]})
    row = ask("list", group.book, "goods")["rows"][0]
    equal((row["there"], row["surplus"], row["surplus_text"][:4]), (1800, 1800, "3 kg"))
    decided = {"do": "goods.use", "pool": "pool:1", "reason": "Décidé", "officers": [1, 2]}
    group.do("01-10", {**decided, "how": "sold", "quantity": 1, "amount": 650},
             {**decided, "how": "given", "quantity": "1.5", "member": 7, "discharge": {"how": "signature"}}, {**decided, "how": "spoilt"})
    equal((balances(group.book)["cash"], ask("list", group.book, "goods")["rows"][0]["there"]), (83650, 0))
    run("print", group.book, "voucher-out", "--number", 2, "-o", "bon.pdf")
    text = read_pdf("bon.pdf")
    expect("1,5 kg" in text and "Membre 7" in text, text)
    run("print", group.book, "receipt", "--number", 1, "-o", "recu.pdf")
    equal(ask("verify", group.book)["ok"], True)


def test_who_paid_for_how_many_and_what_was_handed_over():
    group = live("mutuelle.tonti")
    group.do("01-08", {"do": "party.pay", "fund": "fund:1", "amount": 30000, "piece": "Q-118", "officers": [1, 2]})
    report = ask("report", group.book, "third-party")
    fund = report["rows"][0]
    equal((fund["collected"], fund["handed"], fund["held"]), (33000, 30000, 3000))
    equal([row["persons"] for row in report["members"]], [1, 1, 4, 1, 1, 1, 1, 1])
    equal([(row["amount"], row["piece"]) for row in report["handed"]], [(30000, "Q-118")])
    equal(ask("list", group.book, "funds")["totals"]["balance"], 0, "held for another: in no sum of the group")


def test_who_leaves_has_back_what_was_paid_ahead():
    group = live("depart.tonti")
    group.do("01-08", {"do": "member.add", "name": "Sans main", "joined": "2025-01-04"},
             {"do": "receive", "member": MEMBERS + 1, "items": {"fund:1": 6000}})
    leave = {"do": "member.leave", "member": MEMBERS + 1, "reason": "Départ", "at": at("01-08", 9)}
    answer = run("--as", 2, "--second", 1, "apply", group.book, "-", stdin=json.dumps(leave), code=1).lines[0]
    equal(answer["error"]["code"], "open-balance")
    back, _ = group.do("01-08", {"do": "advance.pay", "member": MEMBERS + 1, "ahead": True, "officers": [1, 2],
                                 "discharge": {"how": "signature"}, "at": at("01-08", 10)}, {**leave, "at": at("01-08", 11)})
    equal((back["amount"], [(row["of"], row["amount"]) for row in back["advances"]]), (6000, [("fund:1", 3000)] * 2))
    equal(balances(group.book)["cash"], 33000)
    equal(ask("verify", group.book)["ok"], True)


def test_papers_tell_kilos_and_whose_money_it_is():
    group = live("papiers.tonti")
    wanted = {"receipts": ("2,5 kg", "4 kg"), "voucher-out": ("36,5 kg", "1 500"), "meeting-sheet": ("36,5",),
              "minutes": ("36,5 kg",)}
    for name, words in wanted.items():
        run("print", group.book, name, "--meeting", 1, "-o", name + ".pdf")
        text = read_pdf(name + ".pdf")
        for word in words:
            expect(word in text, name, word, text)
    # What is still to come is told in money, or in goods: never both in one sum.
    left = re.findall(r"(?:after this receipt|après ce reçu) ?: ([\d,]+(?: kg)?)", read_pdf("receipts.pdf"))
    equal({n: left.count(n) for n in set(left)}, {"5 kg": 7, "2,5 kg": 1, "1 kg": 1, "0": 7})
    for name in ("meeting-sheet", "minutes"):
        text = read_pdf(name + ".pdf")
        expect("Produits non venus : 1 kg de riz" in text or "did not come: 1 kg" in text, name, text)
    expect("1 kg" in ask("report", group.book, "meeting", "--meeting", 1)["goods_missing"], "the report tells them")
    run("print", group.book, "constitution", "-o", "constitution.pdf")
    text = read_pdf("constitution.pdf")
    expect("5 kg" in text and "Régime public" in text, text)


if __name__ == "__main__":
    main(sys.modules["__main__"])
