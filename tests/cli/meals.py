# SPDX-License-Identifier: GPL-3.0-or-later
"""A group of twelve that eats at its meetings, through the command line: who hosts, what the host is handed, what the papers say."""

import re
import subprocess
import sys

from tonti_cli import apply, ask, equal, expect, main, run

SIGNED = {"discharge": {"how": "signature"}, "officers": [1, 2]}


def at(day, minute):
    return f"{day}T16:{minute:02}:00Z"


def group(book, *rules):
    """Twelve hands of 1 000 and 3 000 for the meal; members host in turn."""
    run("new", book, "--name", "Njangi de Bafoussam", "--kind", "rotating", "--currency", "XAF", "--country", "CM", "--lang", "fr",
        "--practice", "--clock", "2025-01-04T09:00:00Z")
    apply(book, {"do": "pool.add", "name": "Tour", "contribution": 1000, "deductions": [{"kind": "meal"}, {"kind": "loan"}]},
          *[{"do": "member.add", "name": f"Membre {n}", "joined": "2025-01-04", "hands": 1} for n in range(1, 13)],
          *[{"do": "officer.name", "member": n + 1, "role": role, **({"officers": [1, 2]} if n > 1 else {})}
            for n, role in enumerate(["chair", "treasurer", "secretary", "counter", "counter"])],
          {"do": "rule.set", "rules": [{"rule": "meal", "value": 3000}, {"rule": "meal-host", "value": "list"}, *rules]},
          {"do": "meeting.plan", "start": "2025-01-04", "count": 12}, {"do": "pool.start", "pool": "pool:1"},
          options=("--clock", "2025-01-04T09:10:00Z"))
    return book


def hosts(book):
    return {r["meeting"]: r for r in ask("list", book, "hosts")["rows"]}


def test_the_host_has_the_money_less_what_he_owes():
    book = group("njangi.tonti")
    equal([hosts(book)[n]["member"] for n in range(1, 13)], list(range(1, 13)))
    apply(book, {"do": "host.swap", "meeting": 1, "with": 4, "consent": [1, 4], "officers": [1, 2], "at": at("2025-01-04", 0)})
    equal([hosts(book)[n]["member"] for n in (1, 4)], [4, 1])
    requests = [{"do": "meeting.open"}, {"do": "presence.set", "all": True, "presence": "present"}, {"do": "due.fill", "all": True},
                {"do": "due.set", "member": 4, "of": "fund:1", "amount": 0}, {"do": "due.set", "member": 7, "of": "fund:1", "amount": 1500},
                {"do": "due.set", "member": 1, "of": "fund:1", "amount": 0}, {"do": "lot.pay", **SIGNED}, {"do": "meal.pay", **SIGNED}]
    answers = apply(book, *[{"at": at("2025-01-04", n + 1), **r} for n, r in enumerate(requests)], options=("--as", 2, "--second", 1))
    # Nine whole meals, half a one, that of member 1 kept from his lot, and the host's own: 34 500 less 3 000.
    equal((answers[-1]["gross"], answers[-1]["net"], answers[-1]["member"]), (34500, 31500, 4))
    equal(answers[-2]["lots"][0]["net"], 12000 - 3000)
    apply(book, {"do": "count.enter", "counters": [4, 5], "notes": {}, "coins": {}, "at": at("2025-01-04", 20)},
          {"do": "meeting.close", "officers": [1, 2], "at": at("2025-01-04", 21)}, options=("--as", 2, "--second", 1))
    # Only member 7 still has something to pay: the meals of members 1 and 4 were kept.
    run("print", book, "meeting-sheet", "--meeting", 1, "-o", "sheet.pdf")
    text = subprocess.run(["pdftotext", "-layout", "sheet.pdf", "-"], capture_output=True, check=True, encoding="utf-8").stdout.replace("\u202f", " ").replace("\u00a0", " ")
    total = next(line for line in text.splitlines() if line.strip().startswith("Total") and "500" in line)
    equal(re.split(r"\s{2,}", total.strip())[-1], "1 500", total)
    row = hosts(book)[1]
    equal((row["due"], row["came"], row["gross"], row["kept"], row["net"], row["owed"]), (36000, 34500, 34500, 3000, 31500, 1500))
    apply(book, {"do": "receive", "member": 7, "items": {"fund:1": 1500}, "at": "2025-01-06T10:00:00Z"},
          {"do": "meal.pay", **SIGNED, "at": "2025-01-06T10:01:00Z"}, options=("--as", 2, "--second", 1))
    row = hosts(book)[1]
    equal((row["gross"], row["net"], row["owed"]), (36000, 33000, 0))
    equal(sum(r["debit"] - r["credit"] for r in ask("report", book, "trial-balance")["rows"] if r["account"] == "meal"), 0)
    equal(ask("verify", book)["ok"], True)


def test_papers_say_who_hosts():
    book = group("paper.tonti")
    requests = [{"do": "meeting.open"}, {"do": "presence.set", "all": True, "presence": "present"}, {"do": "due.fill", "all": True},
                {"do": "lot.pay", **SIGNED}, {"do": "meal.pay", **SIGNED}, {"do": "count.enter", "counters": [4, 5], "notes": {}, "coins": {}},
                {"do": "meeting.close", "officers": [1, 2]}]
    apply(book, *[{"at": at("2025-01-04", n), **r} for n, r in enumerate(requests)], options=("--as", 2, "--second", 1))
    for name, words in (("minutes", ("Membre 1", "36")), ("hosts", ("Membre 9", "36")), ("voucher-out", ("36",))):
        run("print", book, name, "-o", name + ".pdf", *(("--meeting", 1) if name != "hosts" else ()))
        text = subprocess.run(["pdftotext", "-layout", name + ".pdf", "-"], capture_output=True, check=True, encoding="utf-8").stdout
        for word in words:
            expect(word in text, name, word, text[:2000])
    expect("Membre 1" in str(ask("report", book, "meeting", "--meeting", 1)), "the meeting tells its host")


def test_a_constitution_tells_the_order():
    book = group("order.tonti", {"rule": "meal-short", "value": "box-advances"}, {"rule": "meal-keep", "value": "all"})
    told = {(r["of"], r["rule"]): r for r in ask("report", book, "constitution")["rows"]}
    equal(told["pool:1", "deductions"]["value"], "meal loan")
    equal(told[None, "meal-short"]["value"], "box-advances")
    expect("3" in told[None, "meal"]["text"], told[None, "meal"])
    apply(book, {"do": "pool.set", "pool": "pool:1", "officers": [1, 2], "at": "2025-01-04T10:00:00Z",
                 "deductions": [{"kind": "fines"}, {"kind": "arrears"}, {"kind": "meal"}]})
    told = {(r["of"], r["rule"]): r for r in ask("report", book, "constitution")["rows"]}
    equal(told["pool:1", "deductions"]["value"], "fines arrears meal")


if __name__ == "__main__":
    main(sys.modules["__main__"])
