# SPDX-License-Identifier: GPL-3.0-or-later
"""The relief fund of a group of ten, through the command line alone: the yearly sum, the scale, who has a right to it, a
call after a death, a loan for health, the yearly rebuild, and the papers.

Figures of the published examples: 72 000 F a year in ten months; a member in hospital 70 000, a spouse 50 000; a birth
20 000 and as much again for twins; the death of a parent 100 000; a loan for health of at most 100 000 over three months
without a price; what is called after an event is due within 72 hours; what is missing is rebuilt in equal parts."""

import subprocess
import sys

from tonti_cli import apply, ask, equal, expect, main, run

MEMBERS, MONTHLY = 10, 7200
TWO = {"officers": [1, 2]}


class Group:
    """Requests with their time; a day holds until the next one."""

    def __init__(self, book):
        self.book, self.day, self.minute = book, "2025-01-04", 0
        run("new", book, "--name", "Entraide de Bafoussam", "--kind", "rotating", "--currency", "XAF", "--country", "CM", "--lang",
            "fr", "--practice", "--clock", "2025-01-04T08:00:00Z")

    def do(self, *requests, day=None, code=0):
        if day:
            self.day, self.minute = day, 0
        lines = []
        for request in requests:
            self.minute += 1
            lines.append({"at": f"{self.day}T16:{self.minute:02}:00Z", **request})
        return apply(self.book, *lines, options=("--as", 2, "--second", 1) if self.begun else (), code=code)

    begun = False

    def refused(self, request):
        return self.do(request, code=1)[-1]["error"]["code"]

    def meet(self, n, day, *requests):
        """A meeting at which all pay what is due of them; the answers of REQUESTS."""
        self.do({"do": "meeting.open", "meeting": n}, {"do": "presence.set", "all": True, "presence": "present"},
                {"do": "due.fill", "all": True}, day=day)
        return self.do(*requests) if requests else []

    def close(self, cash):
        """By the two who count, who find this much."""
        pieces = {}
        for value in (10000, 5000, 2000, 1000, 500, 100, 50, 25):
            pieces[value], cash = cash // value, cash % value
        equal(cash, 0, "smaller coins are needed")
        self.do({"do": "count.enter", "counters": [4, 5], "notes": {str(v): k for v, k in pieces.items() if k and v >= 500},
                 "coins": {str(v): k for v, k in pieces.items() if k and v < 500}}, {"do": "meeting.close", **TWO})

    def balance(self, account):
        rows = ask("report", self.book, "trial-balance")["rows"]
        return sum(r["credit"] - r["debit"] for r in rows if r["account"] == account)


def found(book):
    group = Group(book)
    group.do({"do": "fund.set", "name": "Secours", "amount": MONTHLY},
             *[{"do": "member.add", "name": f"Membre {n}", "joined": "2025-01-04"} for n in range(1, MEMBERS + 1)],
             *[{"do": "officer.name", "member": n + 1, "role": role, **({"officers": [1, 2]} if n > 1 else {})}
               for n, role in enumerate(["chair", "treasurer", "secretary", "counter", "counter"])],
             {"do": "meeting.plan", "start": "2025-01-04", "count": 12, "rhythm": "4-weeks"})
    group.begun = True
    group.do({"do": "rule.set", "rules": [{"rule": "aid-seniority", "value": 1}, {"rule": "aid-rebuild", "value": 72000}], **TWO},
             {"do": "member.relatives", "member": 4, "relatives": [{"relation": "spouse", "name": "Marie Fotso"}]},
             {"do": "member.relatives", "member": 6, "relatives": [{"relation": "parent", "name": "Papa Kamga"}]},
             {"do": "fine-kind.set", "code": "appel", "label": "Appel payé en retard", "amount": 500},
             *[{"do": "aid-kind.set", "fund": "fund:1", **TWO, **kind} for kind in (
                 {"code": "hospital", "label": "Hospitalisation", "self": 70000, "spouse": 50000, "most_year": 1},
                 {"code": "birth", "label": "Naissance", "self": 20000, "extra": 20000},
                 {"code": "death", "label": "Décès", "self": 900000, "spouse": 405000, "parent": 100000, "child": 75000, "once": True},
                 {"code": "health", "label": "Prêt de santé", "self": 100000, "lent_months": 3})])
    return group


def grant(member, event, **more):
    return {"do": "aid.grant", "member": member, "event": event, **more}


def text(book, document, *options):
    run("print", book, document, *options, "-o", f"{document}.pdf", env={"TONTI_LOCALE_DIR": "no-catalogue"})
    done = subprocess.run(["pdftotext", "-layout", f"{document}.pdf", "-"], capture_output=True, check=True, encoding="utf-8")
    return " ".join(done.stdout.replace("\u202f", " ").replace("\xa0", " ").split())


def live(book="secours.tonti"):
    """Three meetings, three aids of the scale, a death that the fund cannot pay alone."""
    group = found(book)
    for n, day in ((1, "2025-01-04"), (2, "2025-02-01")):
        group.meet(n, day)
        group.close(n * MEMBERS * MONTHLY)
        equal(group.balance("social"), n * MEMBERS * MONTHLY)
    answers = group.meet(3, "2025-03-01", grant(3, "hospital"),
                         grant(4, "hospital", relation="spouse", relative="Marie Fotso"), grant(5, "birth", more=1))
    equal([(a["amount"], a["given"], a["left"]) for a in answers], [(70000, 70000, 0), (50000, 50000, 0), (40000, 40000, 0)])
    group.close(3 * MEMBERS * MONTHLY - 160000)
    equal(group.balance("social"), 56000)
    return group


def test_the_scale_is_given_and_what_it_does_not_give_is_refused():
    group = live()
    for request, code in (
            (grant(7, "feast"), "unknown-aid-kind"), (grant(3, "hospital", short="owe"), "too-often"),
            (grant(6, "death", relation="parent"), "no-relative"), (grant(5, "birth", relative="Paul"), "no-relation"),
            (grant(6, "death", relation="parent", relative="Une autre", short="owe"), "not-declared"),
            (grant(6, "birth", relation="parent", relative="Papa Kamga"), "no-right"),
            (grant(7, "birth", amount=15000), "not-the-scale"),
            (grant(6, "death", relation="parent", relative="Papa Kamga"), "fund-short")):
        equal(group.refused({**request, "at": "2025-03-18T09:00:00Z"}), code, request)
    # The assembly may decide otherwise, and writes down why; half the sum of a birth.
    equal(group.do({**grant(7, "birth", amount=10000, decision="Seconde aide de l'année"), **TWO}, day="2025-03-18")[0]["amount"], 10000)
    row = ask("report", group.book, "aid")["rows"][-1]
    equal((row["amount"], row["decision"], row["after"]), (10000, "Seconde aide de l'année", 46000))
    equal(ask("verify", group.book)["redone"]["aid"], 4)


def test_a_newcomer_has_no_right_yet():
    group = found("nouveau.tonti")
    equal(group.refused({**grant(5, "birth"), "at": "2025-01-20T10:00:00Z"}), "too-recent")


def death(group):
    """56 000 are there for 100 000: the rest is called from the nine others, in coins of 25, the odd ones from the first."""
    return group.do(grant(6, "death", relation="parent", relative="papa kamga", short="call"), day="2025-03-18")[0]


def test_a_call_after_a_death():
    group = live("appel.tonti")
    answer = death(group)
    equal((answer["amount"], answer["given"], answer["left"], answer["called"]), (100000, 56000, 44000, 44000))
    equal({s["member"]: s["amount"] for s in answer["shares"]}, {**{n: 4900 for n in range(1, 6)}, **{n: 4875 for n in range(7, 11)}})
    call = ask("list", group.book, "calls")["rows"][0]
    equal((call["due"], call["members"], call["left"]), ("2025-03-21", 9, 44000))  # 72 hours
    equal(group.refused({"do": "aid.pay", "aid": "aid:4", **TWO}), "fund-short")
    equal(group.refused({"do": "receive", "member": 6, "items": {"call:1": 1000}}), "not-called")
    equal(group.refused({"do": "aid.fine", "call": "call:1", "kind": "appel"}), "nobody-late")
    group.do(*[{"do": "receive", "member": n, "items": {"call:1": 4900}} for n in range(1, 5)], day="2025-03-20")
    # The day after it was due: a widow is let off, the others are late.
    group.do({"do": "aid.waive", "call": "call:1", "member": 10, "reason": "Veuve depuis février", **TWO}, day="2025-03-22")
    equal(group.refused({"do": "aid.waive", "call": "call:1", "member": 10, "reason": "Veuve", **TWO}), "nothing-due")
    equal([r["member"] for r in ask("report", group.book, "aid")["late"]], [5, 7, 8, 9])
    equal(group.refused({"do": "aid.fine", "call": "call:1", "kind": "x"}), "unknown-fine-kind")
    equal(group.do({"do": "aid.fine", "call": "call:1", "kind": "appel"})[0]["fined"], 4)
    equal(group.refused({"do": "aid.fine", "call": "call:1", "kind": "appel"}), "nobody-late")
    group.do({"do": "receive", "member": 5, "items": {"call:1": 4900}},
             *[{"do": "receive", "member": n, "items": {"call:1": 4875}} for n in (7, 8, 9)])
    # Nobody pays for the widow: her part stays owed until the fund has it.
    equal(group.refused({"do": "aid.pay", "aid": "aid:4", "amount": 44000, **TWO}), "fund-short")
    equal(group.do({"do": "aid.pay", "aid": "aid:4", "amount": 39125, **TWO})[0]["amount"], 39125)
    row = ask("report", group.book, "aid")["rows"][-1]
    equal((row["paid"], row["left"], row["state"]), (95125, 4875, "part"))
    group.do({"do": "receive", "member": 1, "items": {"fund:1": 4875}}, {"do": "aid.pay", "aid": "aid:4", **TWO})
    equal(group.refused({"do": "aid.pay", "aid": "aid:4", **TWO}), "nothing-owed")
    equal((group.balance("aid-owed"), group.balance("social")), (0, 0))
    verdict = ask("verify", group.book)
    equal((verdict["ok"], verdict["redone"]["aid"]), (True, 4))


def test_health_is_lent_and_comes_back_without_a_price():
    group = live("sante.tonti")
    equal(group.refused(grant(8, "health", amount=120000, short="owe")), "not-the-scale")
    equal(group.do(grant(8, "health", amount=50000), day="2025-03-18")[0]["given"], 50000)
    call = ask("list", group.book, "calls")["rows"][0]
    equal((call["call_kind"], call["amount"], call["due"], call["members"]), ("loan", 50000, "2025-06-18", 1))
    group.do({"do": "receive", "member": 8, "items": {"call:1": 50000}}, day="2025-06-18")
    equal((group.balance("social"), ask("list", group.book, "calls")["rows"][0]["left"]), (56000, None))
    equal(ask("verify", group.book)["ok"], True)


def test_of_a_loan_only_what_was_handed_over_comes_back():
    group = live("partie.tonti")
    answer = group.do(grant(8, "health", amount=90000, short="owe", **TWO), day="2025-03-18")[0]
    equal((answer["given"], answer["left"]), (56000, 34000))
    call = ask("list", group.book, "calls")["rows"][0]
    equal((call["amount"], call["asked"], call["left"]), (56000, 0, 56000))
    group.do({"do": "receive", "member": 8, "items": {"call:1": 60000}}, day="2025-06-18")
    call = ask("list", group.book, "calls")["rows"][0]
    equal((call["paid"], call["left"], group.balance("advance")), (56000, None, 4000))
    group.do({"do": "aid.pay", "aid": "aid:4", **TWO}, day="2025-06-20")
    call = ask("list", group.book, "calls")["rows"][0]
    equal((call["amount"], call["paid"], call["left"]), (90000, 56000, 34000))
    equal(ask("verify", group.book)["ok"], True)


def test_the_fund_is_rebuilt_in_equal_parts():
    group = live("reconstitution.tonti")
    equal(group.refused({"do": "aid.rebuild", "fund": "fund:1", "to": 50000, **TWO}), "fund-full")
    equal(group.refused({"do": "aid.rebuild", "fund": "fund:1", "meetings": 0, **TWO}), "bad-number")
    fund = ask("report", group.book, "aid")["funds"][0]
    equal((fund["there"], fund["goal"], fund["missing"], fund["each"]), (56000, 72000, 16000, 1600))  # deficit / members
    answer = group.do({"do": "aid.rebuild", "fund": "fund:1", "meetings": 2, **TWO}, day="2025-03-18")[0]
    equal((answer["called"], {s["amount"] for s in answer["shares"]}), (16000, {1600}))
    cash = 56000
    for n, day in ((4, "2025-03-29"), (5, "2025-04-26")):
        group.meet(n, day)
        cash += MEMBERS * (MONTHLY + 800)
        group.close(cash)
    equal((group.balance("social"), ask("list", group.book, "calls")["rows"][0]["left"]), (56000 + 2 * 72000 + 16000, None))
    equal(ask("verify", group.book)["ok"], True)


def test_its_papers():
    group = live("papiers.tonti")
    death(group)
    register = text(group.book, "aid")
    for words in ("Hospitalisati", "Marie Fotso", "Papa Kamga", "260 000", "216 000", "44 000", "-44 000", "7 200"):
        expect(words in register, words, register)
    minutes = text(group.book, "minutes", "--meeting", 3)
    for words in ("Hospitalisation – Marie Fotso", "Naissance", "160 000", "B-2025-0003"):
        expect(words in minutes, words, minutes)
    voucher = text(group.book, "voucher-out", "--number", 4, "--year", 2025)
    for words in ("Membre 6", "56 000", "Papa Kamga"):
        expect(words in voucher, words, voucher)


if __name__ == "__main__":
    main(sys.modules["__main__"])
