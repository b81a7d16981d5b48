# SPDX-License-Identifier: GPL-3.0-or-later
"""Neutral journals: whole in one transaction, or not at all."""

import os
import random
import signal
import subprocess
import sys
import time

from tonti_cli import HERE, PROGRAM, apply, ask, equal, events, expect, main, new, refuse, run, write

HEAD = "date,voucher,kind,member,account,debit,credit,memo\n"
GOOD = HEAD + ("2025-01-04,V1,contribution,M00001,cash,5000,,\"first, of all\"\n"
               "2025-01-04,V1,contribution,M00001,savings,,5000,\"first, of all\"\n"
               "2025-01-05,V2,fine,M00002,cash,200,,late\n"
               "2025-01-05,V2,fine,M00002,Income:G1:Fines,,200,late\n")
MEMBERS = "member,group,name\nM00001,G1,Awa Diop\nM00002,G1,Fatou Ndiaye\n"


def journal(text=GOOD, members=MEMBERS):
    if members is not None:
        write("j.members.csv", members)
    return write("j.csv", text)


def refused(text, *problems, members=MEMBERS, options=()):
    """The file must be refused with these (row, code), and nothing stored."""
    before = ask("info", "book.tonti")["head"]
    answer = run("import", "book.tonti", "journal", journal(text, members), "--format", "json", *options, code=1).json
    found = answer.get("errors", [answer["error"]])
    equal([(e["row"], e["code"]) for e in found], list(problems), text)
    equal(ask("info", "book.tonti")["head"], before)


def generated(size="1x8x7"):
    """A book of the generator of the benchmarks, in cents; the number of its vouchers and entries."""
    generator = os.path.join(os.path.dirname(HERE), "bench", "generate.py")
    subprocess.run([sys.executable, "-B", generator, size, "g.csv"], stdout=subprocess.DEVNULL, check=True)
    with open("g.csv", encoding="utf-8") as file:
        numbers = [line.split(",")[1] for line in list(file)[1:]]
    return "g.csv", len(set(numbers)), len(numbers)


def union():
    run("new", "book.tonti", "--name", "Union", "--kind", "savings", "--currency", "USD", "--practice")


def test_a_small_journal_goes_in_whole():
    new()
    answer = ask("import", "book.tonti", "journal", journal())
    equal((answer["read"], answer["members"], answer["vouchers"], answer["entries"], answer["skipped"]), (4, 2, 2, 4, []))
    rows = ask("report", "book.tonti", "trial-balance")["rows"]
    equal({r["account"]: r["debit"] - r["credit"] for r in rows}, {"cash": 5200, "savings": -5000, "Income:G1:Fines": -200})
    equal(ask("verify", "book.tonti")["ok"], True)
    equal([m["name"] for m in ask("list", "book.tonti", "members")["rows"]], ["Awa Diop", "Fatou Ndiaye"])


def test_a_generated_journal_verifies_and_sums():
    path, vouchers, entries = generated()
    union()
    answer = ask("import", "book.tonti", "journal", path)
    equal((answer["vouchers"], answer["entries"], answer["members"]), (vouchers, entries, 25))
    equal(ask("verify", "book.tonti")["ok"], True)
    equal(ask("report", "book.tonti", "trial-balance"), ask("report", "book.tonti", "trial-balance", "--recompute"))


def test_the_same_file_adds_nothing_twice():
    new()
    ask("import", "book.tonti", "journal", journal())
    head = ask("info", "book.tonti")["head"]
    again = ask("import", "book.tonti", "journal", "j.csv")
    equal((again["vouchers"], again["members"], again["already"]), (0, 0, 2))
    equal(ask("info", "book.tonti")["head"], head)


def test_a_dry_run_stores_nothing():
    new()
    equal(ask("import", "book.tonti", "journal", journal(), "--dry-run")["vouchers"], 2)
    equal(events("book.tonti"), 1)


def test_vouchers_that_do_not_balance_are_all_told_by_row():
    new()
    bad = GOOD + ("2025-01-06,V3,x,M00001,cash,100,,\n2025-01-06,V3,x,M00001,savings,,99,\n"
                  "2025-01-07,V4,x,M00001,cash,100,,\n"
                  "2025-01-08,V5,x,M00001,cash,1,,\n2025-01-08,V5,x,M00001,savings,,1,\n")
    refused(bad, (6, "unbalanced"), (8, "unbalanced"))
    answer = ask("import", "book.tonti", "journal", "j.csv", "--skip-bad")
    equal((answer["vouchers"], answer["rejected"], [s["row"] for s in answer["skipped"]]), (3, 2, [6, 8]))
    again = ask("import", "book.tonti", "journal", "j.csv", "--skip-bad")
    equal((again["vouchers"], again["already"]), (0, 3))


def test_lines_that_are_wrong_are_told_by_row():
    new()
    line = "2025-01-04,V1,x,M00001,{},{},{},\n"
    other = "2025-01-04,V1,x,M00001,savings,,5,\n"
    for text, *problems in (
            (line.format("cash", "5", "5") + other, (2, "bad-amount"),),
            (line.format("cash", "", "") + other, (2, "bad-amount"),),
            (line.format("cash", "-5", "") + other, (2, "bad-amount"),),
            (line.format("cash", "5.5", "") + other, (2, "bad-amount"),),
            (line.format("cash", "9999999999999999999", "") + other, (2, "bad-amount"),),
            (line.format("cash", "1e3", "") + other, (2, "bad-amount"),),
            (line.format("ca sh", "5", "") + other, (2, "bad-account"),),
            (line.format("", "5", "") + other, (2, "bad-account"),),
            ("2025-02-30,V1,x,M00001,cash,5,,\n2025-02-30,V1,x,M00001,savings,,5,\n", (2, "bad-day"),),
            ("04/01/2025,V1,x,M00001,cash,5,,\n04/01/2025,V1,x,M00001,savings,,5,\n", (2, "bad-day"),),
            ("2025-01-04,V1,x,M00009,cash,5,,\n2025-01-04,V1,x,M00001,savings,,5,\n", (2, "unknown-member"), (2, "unknown-member")),
            ("2025-01-04,,x,M00001,cash,5,,\n2025-01-04,,x,M00001,savings,,5,\n", (2, "no-voucher"),),
            ("2025-01-04,V1,x,M00001,cash,5,,\n2025-01-05,V1,x,M00001,savings,,5,\n", (3, "voucher-mixed"),),
            ("2025-01-04,V\u202e1,x,M00001,cash,5,,\n", (2, "bad-text"),)):
        refused(HEAD + text, *dict.fromkeys(problems), *problems[len(dict.fromkeys(problems)):])


def test_files_that_are_no_journal_are_refused():
    new()
    for text, code in (("", "no-header"), ("a,b\n1,2\n", "no-header"), (HEAD + '"2025', "bad-quote"),
                       (HEAD + '2025-01-04,V"1,x,,cash,5,,\n', "bad-quote"), (HEAD + '"' + "x\n" * 200000, "row-too-long"),
                       (HEAD + "x" * 100000 + "\n", "row-too-long")):
        equal(run("import", "book.tonti", "journal", journal(text), "--format", "json", code=1).error, code, text[:60])
        equal(events("book.tonti"), 1)
    refuse(4, "cannot-read", "import", "book.tonti", "journal", "none.csv")
    refuse(4, "cannot-read", "import", "book.tonti", "journal", ".")
    equal(ask("import", "book.tonti", "journal", journal(HEAD))["vouchers"], 0)


def test_columns_may_stand_in_another_order_and_lines_end_as_they_like():
    new()
    text = GOOD.replace("\n", "\r\n")
    equal(ask("import", "book.tonti", "journal", journal("\ufeff" + text))["vouchers"], 2)
    bad = text + "2025-01-06,V3,x,M00001,cash,100,,\r\n"
    run("new", "b.tonti", "--name", "X", "--kind", "savings", "--currency", "XOF")
    told = run("import", "b.tonti", "journal", journal(bad), "--format", "json", code=1).json
    equal(told["error"]["row"], 6)
    run("new", "c.tonti", "--name", "X", "--kind", "savings", "--currency", "XOF")
    other = "memo,credit,debit,account,voucher,date,extra\n,,5,cash,V1,2025-01-04,?\n,5,,savings,V1,2025-01-04,?\n"
    equal(ask("import", "c.tonti", "journal", journal(other, None))["vouchers"], 1)


def test_codes_become_the_numbers_people_call():
    new()
    ask("import", "book.tonti", "journal", journal(GOOD.replace("M00002", "M00012"), MEMBERS.replace("M00002", "M00012")))
    equal([m["member"] for m in ask("list", "book.tonti", "members")["rows"]], [1, 12])
    run("new", "b.tonti", "--name", "X", "--kind", "savings", "--currency", "XOF")
    ask("import", "b.tonti", "journal", journal(GOOD.replace("M00002", "A1").replace("M00001", "B1"),
                                                MEMBERS.replace("M00002", "A1").replace("M00001", "B1")))
    equal([(m["member"], m["name"]) for m in ask("list", "b.tonti", "members")["rows"]], [(1, "Awa Diop"), (2, "Fatou Ndiaye")])
    refused("", (3, "bad-member"), members=MEMBERS.replace("M00002", "M00001"))


def test_members_who_are_there_are_used():
    new()
    apply("book.tonti", {"do": "member.add", "name": "Awa Diop", "at": "2025-01-01T10:00:00Z"})
    answer = ask("import", "book.tonti", "journal", journal())
    equal((answer["members"], len(ask("list", "book.tonti", "members")["rows"])), (1, 2))
    by_name = GOOD.replace("M00001", "awa diop").replace("M00002", "2").replace("V", "W")
    equal(ask("import", "book.tonti", "journal", write("k.csv", by_name))["vouchers"], 2)


def test_no_box_is_left_below_zero():
    new()
    text = HEAD + "2025-01-04,V1,x,,cash,,5,\n2025-01-04,V1,x,,expense:rent,5,,\n"
    equal(run("import", "book.tonti", "journal", journal(text), "--format", "json", code=1).error, "cash-below-zero")
    equal(events("book.tonti"), 1)


def test_nothing_is_entered_before_a_closing():
    run("demo", "book.tonti", "--meetings", 2)
    head = ask("info", "book.tonti")["head"]
    text = HEAD + "{0},V1,x,,cash,5,,\n{0},V1,x,,savings,,5,\n"
    told = run("import", "book.tonti", "journal", journal(text.format("2025-02-01"), None), "--format", "json", code=1)
    equal((told.error, ask("info", "book.tonti")["head"]), ("meeting-closed", head))
    equal(ask("import", "book.tonti", "journal", journal(text.format("2025-02-02"), None))["vouchers"], 1)


def test_an_import_that_is_stopped_leaves_nothing():
    path, vouchers, _ = generated("40x12x30")
    union()
    head = ask("info", "book.tonti")["head"]
    stopped = 0
    for wait, number in ((0.05, signal.SIGINT), (0.2, signal.SIGINT), (0.1, signal.SIGTERM), (0.05, signal.SIGKILL),
                         (0.3, signal.SIGKILL), (0.5, signal.SIGKILL)):
        with subprocess.Popen([PROGRAM, "import", "book.tonti", "journal", path, "--format", "json"],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            time.sleep(wait)
            process.send_signal(number)
            out = process.communicate()[0]
        if process.returncode == 0:
            continue
        stopped += 1
        expect(process.returncode in (4, -signal.SIGINT, -signal.SIGTERM, -signal.SIGKILL), process.returncode)
        expect(process.returncode != 4 or b"interrupted" in out, out)
        equal((ask("info", "book.tonti")["head"], ask("verify", "book.tonti")["ok"]), (head, True))
    expect(stopped > 2, "nothing was stopped")
    if events("book.tonti") == 1:
        equal(ask("import", "book.tonti", "journal", path)["vouchers"], vouchers)
    equal(ask("verify", "book.tonti")["ok"], True)


def test_random_journals_keep_every_voucher():
    draw = random.Random(7)
    accounts = ["cash", "savings", "loans", "income:x", "Assets:G0001:Cash", "a.b-c_d"]
    memos = ["", "plain", 'with "quotes"', "back\\slash", "Ndèye Coumba", "comma, and more", "\u00e9\u0301?", "tab\there"]
    lines, sums = [], {}
    for voucher in range(300):
        left, memo = 0, draw.choice(memos).replace('"', '""')
        for i in range(draw.randint(1, 6)):
            amount = draw.randint(1, 10 ** draw.randint(1, 9))
            account = draw.choice(accounts)
            lines.append(f'2025-01-04,"V {voucher}",kind,M00001,{account},{amount},,"{memo}"')
            sums[account] = sums.get(account, 0) + amount
            left += amount
        lines.append(f'2025-01-04,"V {voucher}",kind,M00001,equity,,{left},"{memo}"')
        sums["equity"] = sums.get("equity", 0) - left
    new()
    answer = ask("import", "book.tonti", "journal", journal(HEAD + "\n".join(lines) + "\n"))
    equal((answer["vouchers"], answer["entries"]), (300, len(lines)))
    rows = ask("report", "book.tonti", "trial-balance", "--recompute")["rows"]
    equal({r["account"]: r["debit"] - r["credit"] for r in rows}, sums)
    equal(ask("verify", "book.tonti")["ok"], True)


if __name__ == "__main__":
    main(sys.modules["__main__"])
