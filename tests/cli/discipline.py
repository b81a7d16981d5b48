# SPDX-License-Identifier: GPL-3.0-or-later
"""A round of six, through the command line: who misses a contribution, who contests a fine, who is absent, who leaves."""

import subprocess
import sys

from tonti_cli import apply, ask, equal, expect, main, run

SIGNED = {"discharge": {"how": "signature"}, "officers": [1, 2]}
TABLE = ("--as", 2, "--second", 1)


def group(book, *rules):
    """Six hands of 1 000, member n has hand n; a fine of 500 for coming late."""
    run("new", book, "--name", "Natt de Thiès", "--kind", "rotating", "--currency", "XOF", "--country", "SN", "--lang", "fr",
        "--practice", "--clock", "2025-01-04T09:00:00Z")
    apply(book, {"do": "pool.add", "name": "Tour", "contribution": 1000, "short_pot": "owe"},
          *[{"do": "member.add", "name": f"Membre {n}", "joined": "2025-01-04", "hands": 1} for n in range(1, 7)],
          *[{"do": "officer.name", "member": n + 1, "role": role, **({"officers": [1, 2]} if n > 1 else {})}
            for n, role in enumerate(["chair", "treasurer", "secretary", "counter", "counter"])],
          {"do": "fine-kind.set", "code": "late", "label": "Retard", "amount": 500},
          {"do": "rule.set", "rules": [{"rule": "absences-warn", "value": 1}, {"rule": "fine-late", "value": "10%"}]},
          {"do": "rule.set", "pool": "pool:1", "rules": [{"rule": "default-to-end", "value": True}, *rules]},
          {"do": "meeting.plan", "start": "2025-01-04", "count": 6}, {"do": "pool.start", "pool": "pool:1"},
          options=("--clock", "2025-01-04T09:10:00Z"))
    return book


def play(book, n, day, *requests, missing=(), code=0):
    """Meeting n; who is MISSING pays nothing and is absent."""
    start = [{"do": "meeting.open", "meeting": n}, {"do": "presence.set", "members": list(missing), "presence": "absent"},
             {"do": "presence.set", "all": True, "presence": "present"}, {"do": "due.fill", "all": True},
             *[{"do": "due.set", "member": m, "of": "pool:1", "amount": 0} for m in missing], {"do": "lot.pay", "short": "owe", **SIGNED}]
    end = [{"do": "count.enter", "counters": [4, 5], "notes": {}, "coins": {}}, *requests, {"do": "meeting.close", "officers": [1, 2]}]
    everything = [r for r in start if missing or r.get("members") != []] + end
    return apply(book, *[{"at": f"{day}T16:{i:02}:00Z", **r} for i, r in enumerate(everything)], options=TABLE, code=code)


def minutes(book, meeting):
    run("print", book, "minutes", "--meeting", meeting, "--duplicate", "-o", "minutes.pdf", env={"TONTI_LOCALE_DIR": "no-catalogue"})
    return " ".join(subprocess.run(["pdftotext", "-layout", "minutes.pdf", "-"], capture_output=True, text=True, check=True).stdout.split())


def turns(book):
    return [r["hand"] for r in ask("report", book, "pool-calendar", "--pool", "1")["rows"]]


def test_who_misses_loses_the_place_and_is_asked_about():
    book = group("natt.tonti")
    answers = play(book, 1, "2025-01-04", missing=[3], code=1)
    equal(answers[-1]["error"]["code"], "defer-undecided")
    apply(book, {"do": "turn.defer", "officers": [1, 2], "at": "2025-01-04T17:00:00Z"},
          {"do": "meeting.close", "officers": [1, 2], "at": "2025-01-04T17:01:00Z"}, options=TABLE)
    equal(turns(book), [f"hand:{n}" for n in (1, 2, 4, 5, 6, 3)])
    row, = ask("report", book, "absences")["rows"]
    equal((row["member"], row["absences"], row["proposal"]), (3, 1, "warning"))
    apply(book, {"do": "member.warn", "member": 3, "measure": "warning", "reason": "Une absence", "officers": [1, 2],
                 "at": "2025-01-05T10:00:00Z"}, options=TABLE)
    equal(ask("report", book, "absences")["rows"][0]["proposal"], None)
    run("print", book, "warning", "--member", 3, "-o", "warning.pdf")
    text = subprocess.run(["pdftotext", "-layout", "warning.pdf", "-"], capture_output=True, text=True, check=True).stdout
    expect("Membre 3" in text, text)
    says = "Membre 3: absence no. 1 since 01/01/2025. By the by-laws the assembly is asked about a warning."
    told = minutes(book, 1)
    expect(says in told and "Membre 4: absence" not in told, told)
    row, = ask("report", book, "meeting", "--meeting", 1)["absences"]
    equal((row["member"], row["presence"], row["absences"], row["since"], row["warned"], row["proposal"]),
          (3, "absent", 1, "2025-01-01", None, "warning"))
    decision, = ask("report", book, "absences")["decisions"]
    equal((decision["measure"], decision["state"]), ("warning", "stands"))
    apply(book, {"do": "correct", "event": decision["event"], "reason": "Excusée", "officers": [1, 2],
                 "at": "2025-01-06T10:00:00Z"}, options=TABLE)
    decision, = ask("report", book, "absences")["decisions"]
    equal((decision["state"], decision["undone"], decision["because"]), ("taken-back", "2025-01-06", "Excusée"))
    equal(ask("report", book, "absences")["rows"][0]["proposal"], "warning")
    # The minutes say what stood at their closing, whatever was decided since.
    expect(says in minutes(book, 1), minutes(book, 1))
    for paper in (("warning", "--member", 3), ("absences",)):
        run("print", book, *paper, "-o", "back.pdf")
        text = subprocess.run(["pdftotext", "-layout", "back.pdf", "-"], capture_output=True, text=True, check=True).stdout
        expect("Excusée" in " ".join(text.split()), text)
    equal(ask("verify", book)["ok"], True)


def test_one_contribution_missed_is_one_penalty():
    """Who is behind and brings a whole contribution has not failed again, though the money goes to the oldest due."""
    book = group("once.tonti")
    apply(book, {"do": "rule.set", "pool": "pool:1", "at": "2025-01-04T09:20:00Z",
                 "rules": [{"rule": "default-to-end", "value": False}, {"rule": "penalty-before", "value": "15%"}]},
          options=TABLE)
    play(book, 1, "2025-01-04", {"do": "penalty.charge"}, missing=[6])
    day = ask("list", book, "meetings")["rows"][1]["day"]
    late = {"do": "due.set", "member": 6, "of": "pool:1", "at": f"{day}T16:03:00Z"}
    charge = {"do": "penalty.charge", "at": f"{day}T16:04:00Z"}
    apply(book, {"do": "meeting.open", "at": f"{day}T16:00:00Z"}, {"do": "due.fill", "all": True, "at": f"{day}T16:01:00Z"},
          {**late, "amount": 1000}, options=TABLE)
    answer, = apply(book, charge, options=TABLE, code=1)
    equal(answer["error"]["code"], "no-penalty")
    answer, = apply(book, {**late, "amount": 400, "at": charge["at"]}, charge, options=TABLE)[1:]
    equal(answer["total"], 90)
    debts = next(r for r in ask("report", book, "debts")["rows"] if r["member"] == 6)
    equal((debts["missed"], debts["dues"], debts["penalties"]), (1, 1000, 150))


def test_what_is_missing_is_paid_and_let_off():
    book = group("short.tonti")
    apply(book, *[{"at": f"2025-01-04T16:{i:02}:00Z", **r} for i, r in enumerate([
        {"do": "meeting.open", "meeting": 1}, {"do": "presence.set", "all": True, "presence": "present"}, {"do": "due.fill", "all": True},
        {"do": "count.enter", "counters": [4, 5], "notes": {"5000": 1}, "coins": {}},
        {"do": "count.enter", "counters": [4, 5], "notes": {"5000": 1}, "coins": {}},
        {"do": "count.explain", "reason": "Recompté", "holder": 3, "officers": [1, 2]}, {"do": "meeting.close", "officers": [1, 2]}])],
        options=TABLE)
    row, = ask("list", book, "missing")["rows"]
    equal((row["member"], row["of"], row["amount"], row["left"], row["meeting"]), (3, "claim", 1000, 1000, 1))
    paid, = apply(book, {"do": "receive", "member": 3, "amount": 600, "at": "2025-01-05T10:00:00Z"}, options=TABLE)
    equal(paid["parts"], {"claim": 600})
    equal(ask("report", book, "debts")["rows"][0]["missing"], 400)
    run("print", book, "receipt", "--number", 7, "-o", "receipt.pdf")
    text = subprocess.run(["pdftotext", "-layout", "receipt.pdf", "-"], capture_output=True, text=True, check=True).stdout
    expect("Manquant de caisse" in text or "Missing cash" in text, text)
    expect("600" in text, text)
    item, = ask("report", book, "claims", "--member", 3)["items"]
    equal((item["debt"], item["amount"], item["left"], item["day"]), ("missing", 1000, 400, "2025-01-04"))
    run("print", book, "notice", "--member", 3, "-o", "notice.pdf")
    text = subprocess.run(["pdftotext", "-layout", "notice.pdf", "-"], capture_output=True, text=True, check=True).stdout
    expect("400" in text and ("Manquant de caisse" in text or "Missing cash" in text), text)
    own, = apply(book, {"do": "claim.waive", "member": 3, "reason": "Voté", "officers": [3, 1], "at": "2025-01-05T10:01:00Z"},
                 options=TABLE, code=1)
    equal(own["error"]["code"], "own-claim")
    apply(book, {"do": "claim.waive", "member": 3, "reason": "Voté", "officers": [1, 2], "at": "2025-01-05T10:02:00Z"}, options=TABLE)
    equal(ask("list", book, "missing")["rows"], [])
    balances = {r["account"]: r["debit"] - r["credit"] for r in ask("report", book, "trial-balance")["rows"]}
    equal((balances["cash"], balances["claim"], balances["expense:missing"]), (5600, 0, 400))
    equal(ask("verify", book)["ok"], True)


def test_a_fine_is_contested_and_ruled_on():
    book = group("fine.tonti")
    apply(book, {"do": "fine.charge", "member": 4, "kind": "late", "at": "2025-01-04T10:00:00Z"},
          {"do": "fine.contest", "fine": "fine:1", "reason": "Présente", "at": "2025-01-05T10:00:00Z"}, options=TABLE)
    row, = ask("report", book, "contests")["rows"]
    equal((row["state"], row["rule_by"]), ("contested", "2025-01-12"))
    equal(ask("list", book, "fines")["rows"][0]["state"], "contested")
    # It stands on the sheet of the meeting apart from what is asked for, and so it does in the minutes.
    apply(book, {"do": "fine.charge", "member": 4, "kind": "late", "at": "2025-01-05T11:00:00Z"},
          {"do": "meeting.open", "meeting": 1, "at": "2025-01-05T12:00:00Z"}, options=TABLE)
    sheet = ask("report", book, "meeting", "--meeting", 1)
    equal([(r["member"], r["what"], r["amount"]) for r in sheet["contested"]], [(4, "Retard", 500)])
    equal([r["fines_due"] for r in sheet["rows"] if r["member"] == 4], [500])
    run("print", book, "meeting-sheet", "--meeting", 1, "-o", "sheet.pdf")
    text = subprocess.run(["pdftotext", "-layout", "sheet.pdf", "-"], capture_output=True, text=True, check=True).stdout
    expect("Contest" in text, text)
    apply(book, {"do": "fine.rule", "fine": "fine:1", "ruling": "annulled", "reason": "La liste le dit", "officers": [1, 2],
                 "at": "2025-01-06T10:00:00Z"}, options=TABLE)
    equal(ask("report", book, "contests")["rows"][0]["state"], "annulled")
    answer, = apply(book, {"do": "fine.contest", "fine": "fine:1", "reason": "x", "at": "2025-01-06T11:00:00Z"}, options=TABLE, code=1)
    equal(answer["error"]["code"], "already-contested")


def test_who_leaves():
    book = group("leave.tonti", {"rule": "leaver-owes", "value": "now"}, {"rule": "leaver-penalty", "value": "10%"})
    play(book, 1, "2025-01-04")
    answers = apply(book, {"do": "hand.leave", "hand": "hand:1", "reason": "Voyage", "officers": [1, 2], "at": "2025-01-05T10:00:00Z"},
                    {"do": "hand.end", "hand": "hand:5", "consent": [5], "officers": [1, 2], "at": "2025-01-05T10:01:00Z"}, options=TABLE)
    equal((answers[0]["owes"], answers[0]["rest"], answers[1]["back"], answers[1]["penalty"]), ("now", 5000, 900, 100))
    served, ended = ask("report", book, "leavers")["rows"]
    equal((served["way"], served["due"], ended["way"], ended["waits"]), ("served", 5000, "end", 900))
    equal(ask("report", book, "debts")["rows"][0]["total"], 5000)
    late = ask("report", book, "arrears")["rows"]
    equal([(row["member"], row["left"], row["total"]) for row in late], [(1, 5000, 5000)])
    paid = apply(book, {"do": "receive", "member": 1, "amount": 4000, "at": "2025-01-05T10:02:00Z"}, options=TABLE)[0]
    equal((paid["parts"], paid["change"], ask("report", book, "arrears")["rows"][0]["left"]), ({"pool:1": 4000}, 0, 1000))
    run("print", book, "leavers", "-o", "leavers.pdf")
    equal(ask("verify", book)["ok"], True)


def test_what_is_owed_for_too_long_is_claimed():
    book = group("claims.tonti", {"rule": "default-to-end", "value": False})
    apply(book, {"do": "rule.set", "rules": [{"rule": "claim-after", "value": 1}, {"rule": "claim-days", "value": 8}],
                 "at": "2025-01-04T09:30:00Z"},
          {"do": "guarantee.add", "hand": "hand:3", "kind": "member", "member": 5, "at": "2025-01-04T09:31:00Z"},
          {"do": "guarantee.accept", "guarantee": 1, "how": "signature", "at": "2025-01-04T09:32:00Z"}, options=TABLE)
    play(book, 1, "2025-01-04", missing=[3])
    equal(ask("report", book, "claims")["rows"], [])
    equal(len(ask("report", book, "claims", "--member", 3)["items"]), 1)
    for member, count in ((5, 1), (3, 1), (4, 0)):
        equal([(g["name"], g["holders"], g["of"], g["bound"] > 0)
               for g in ask("report", book, "member-statement", "--member", member)["guarantees"]],
              [("Membre 5", "3 Membre 3", "hand:3", True)] * count)
    run("print", book, "notice", "--member", 3, "-o", "before.pdf")
    row, = ask("report", book, "claims", "--to", "2025-02-04")["rows"]
    equal((row["member"], row["since"], row["months"], row["dues"], row["total"], row["next"], row["next_day"]),
          (3, "2025-01-04", 1, 1000, 1000, "acknowledgement", "2025-02-04"))
    expect("Membre 5" in row["guarantors"], row)
    answers = apply(book, {"do": "demand.record", "member": 3, "step": "notice", "officers": [1, 2], "at": "2025-02-03T10:00:00Z"},
                    options=TABLE, code=1)
    equal(answers[0]["error"]["code"], "claim-early")
    answers = apply(book, {"do": "demand.record", "member": 3, "step": "acknowledgement", "at": "2025-02-04T10:00:00Z"},
                    {"do": "demand.record", "member": 3, "step": "notice", "reason": "Deux promesses", "officers": [1, 2],
                     "at": "2025-02-05T10:00:00Z"}, options=TABLE)
    equal((answers[1]["owed"], answers[1]["until"]), (1000, "2025-02-13"))
    row, = ask("report", book, "claims")["rows"]
    equal((row["acknowledged"], row["step"], row["step_day"], row["until"], row["next"], row["next_day"]),
          ("2025-02-04", "notice", "2025-02-05", "2025-02-13", "bailiff", "2025-02-14"))
    apply(book, {"do": "meeting.open", "meeting": 2, "at": "2025-02-06T16:00:00Z"}, options=TABLE)
    run("print", book, "minutes", "--meeting", 2, "--with-draft", "-o", "minutes.pdf")
    text = subprocess.run(["pdftotext", "-layout", "minutes.pdf", "-"], capture_output=True, text=True, check=True).stdout
    expect("04/01/2025" in text and "13/02/2025" in text and "Deux promesses" in " ".join(text.split()), text)
    for paper in (("notice", "--member", 3), ("claims",)):
        run("print", book, *paper, "-o", "claims.pdf")
        text = subprocess.run(["pdftotext", "-layout", "claims.pdf", "-"], capture_output=True, text=True, check=True).stdout
        expect("Membre 3" in text and "Membre 5" in text, text)
    equal(run("print", book, "notice", "--member", 4, "-o", "none.pdf", code=1).code, 1)
    step = ask("report", book, "claims")["steps"][-1]
    equal((step["step"], step["state"], step["undone"]), ("notice", "stands", None))
    apply(book, {"do": "correct", "event": step["event"], "reason": "Envoyée par erreur", "officers": [1, 2],
                 "at": "2025-02-07T10:00:00Z"}, options=TABLE)
    report = ask("report", book, "claims")
    equal((report["rows"][0]["step"], report["rows"][0]["next"]), ("acknowledgement", "notice"))
    equal([(s["step"], s["state"], s["undone"], s["because"]) for s in report["steps"]],
          [("acknowledgement", "stands", None, None), ("notice", "taken-back", "2025-02-07", "Envoyée par erreur")])
    for paper in (("notice", "--member", 3), ("claims",)):
        run("print", book, *paper, "-o", "back.pdf")
        text = subprocess.run(["pdftotext", "-layout", "back.pdf", "-"], capture_output=True, text=True, check=True).stdout
        expect("Envoyée par erreur" in " ".join(text.split()), text)
    equal(ask("verify", book)["ok"], True)


def test_a_late_loan_is_claimed():
    """Two loans of the box for two months at 2 %: one is to come back on 18 March, the other on 25 April."""
    book = group("loans.tonti", {"rule": "box-rate", "value": "2%"})
    apply(book, {"do": "rule.set", "rules": [{"rule": "claim-after", "value": 1}], "at": "2025-01-04T09:30:00Z"},
          {"do": "income", "account": "chairs", "amount": 40000, "what": "Chaises", "at": "2025-01-04T09:31:00Z"},
          {"do": "box.feed", "from": "income:chairs", "amount": 40000, "reason": "Voté", "officers": [1, 2], "at": "2025-01-04T09:32:00Z"},
          *[{"do": "box.lend", "member": m, "amount": 10000, **more, "discharge": {"how": "signature"},
             "officers": [1, 2], "at": f"2025-{day}T10:00:00Z"} for m, day, more in ((3, "01-18", {"guarantor": 4}), (5, "02-25", {}))],
          {"do": "guarantee.accept", "guarantee": 1, "how": "signature", "at": "2025-02-25T10:10:00Z"}, options=TABLE)
    due = {r["member"]: r["due"] for r in ask("report", book, "box")["rows"]}
    equal(due, {3: "2025-03-18", 5: "2025-04-25"})
    equal(ask("report", book, "claims", "--member", 3, "--to", due[3])["items"], [])
    item, = ask("report", book, "claims", "--member", 3, "--to", "2025-03-19")["items"]
    equal((item["debt"], item["day"], item["amount"], item["left"]), ("loan", due[3], 10400, 11440))
    equal(ask("report", book, "claims", "--to", "2025-04-17")["rows"], [])
    report = ask("report", book, "claims", "--to", "2025-04-18")
    row, = report["rows"]
    equal((row["member"], row["months"], row["dues"], row["loans"], row["missing"], row["total"], row["next"], row["next_day"]),
          (3, 1, None, 11960, None, 11960, "acknowledgement", "2025-04-18"))
    expect("Membre 4" in row["guarantors"], row)
    equal([(r["member"], r["loans"], r["total"]) for r in ask("report", book, "debts")["rows"]], [])
    early, = apply(book, {"do": "demand.record", "member": 5, "step": "acknowledgement", "at": "2025-04-20T10:00:00Z"}, options=TABLE, code=1)
    equal(early["error"]["code"], "nothing-owed")
    answer, = apply(book, {"do": "demand.record", "member": 3, "step": "notice", "officers": [1, 2], "at": "2025-04-20T10:01:00Z"},
                    options=TABLE)
    equal(answer["owed"], 11960)
    debts = ask("report", book, "debts")
    equal([(r["member"], r["loans"], r["total"]) for r in debts["rows"]], [(3, 11960, 11960)])
    equal([(r["debt"], r["day"], r["left"]) for r in debts["items"]], [("loan", due[3], 11960)])
    for paper in (("acknowledgement", "--member", 3), ("notice", "--member", 3), ("claims",)):
        run("print", book, *paper, "-o", "loan.pdf")
        text = subprocess.run(["pdftotext", "-layout", "loan.pdf", "-"], capture_output=True, text=True, check=True).stdout
        expect("Membre 3" in text and "11" in text and "960" in text, paper, text)
        expect("Membre 4" in text or paper[0] == "acknowledgement", paper, text)
    paid, = apply(book, {"do": "receive", "member": 3, "amount": 11960, "at": "2025-04-20T10:02:00Z"}, options=TABLE)
    equal((paid["parts"], paid["change"]), ({"loans": 11960}, 0))
    equal(ask("report", book, "claims")["rows"], [])
    equal(ask("verify", book)["ok"], True)


if __name__ == "__main__":
    main(sys.modules["__main__"])
