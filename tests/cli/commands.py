# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command, its answers, its refusals and its exit codes."""

import os
import subprocess
import sys

from tonti_cli import PROGRAM, apply, ask, equal, events, expect, main, new, refuse, run, write

MEMBER = {"do": "member.add", "name": "Awa Diop", "sex": "F", "joined": "2025-01-04",
          "at": "2025-01-04T10:00:00Z"}


def test_version_and_help_need_no_book():
    expect(run("--version").text.startswith("tonti-cli "))
    told = run("help").text
    for command in ("new", "demo", "apply", "report", "print", "verify", "seal-code", "import", "backup", "login", "recovery"):
        expect(f"\n  {command} " in told, command)
    expect("export" not in told, "help tells of what is not there")
    expect("--with-draft" in run("print", "--help").text)
    equal(ask("help", "calc")["name"], "calc")
    for command, name in (("list", "members"), ("report", "trial-balance"), ("print", "minutes")):
        expect(name in [n["name"] for n in ask("help", command)["names"]], command)
        expect(f"  {name} " in run("help", command).text, command)


def test_help_describes_every_verb_with_an_example_that_is_json():
    verbs = ask("help", "verbs")
    expect(len(verbs) > 40, len(verbs))
    for verb in verbs:
        one = ask("help", verb["name"])
        equal(one["name"], verb["name"])
        expect(verb["name"] in one["example"], verb["name"])
        expect(run("help", verb["name"]).text.startswith(verb["name"] + ":"))


def test_unknown_words_are_answered_with_the_nearest_known_one():
    for words, near in ((("lsit", "b"), "list"), (("list", "b", "members", "--formt", "json"), "--format"),
                        (("help", "member.ad"), "member.add"), (("report", "b", "x", "--fron", "1"), "--from")):
        told = run(*words, code=2).errors
        expect(near in told[0], told)
        expect(all(line.startswith("tonti-cli: ") for line in told), told)
    equal(run(code=2).errors, ["tonti-cli: The command: it is missing: see “tonti-cli help”"])
    refuse(2, "unknown-calculator", "calc", "par")


def test_a_problem_is_one_line_or_an_object():
    plain = run("info", "no.tonti", code=4)
    equal(plain.out, b"")
    equal(len(plain.errors), 1)
    expect(plain.errors[0].startswith("tonti-cli: ") and plain.errors[0].count(": ") >= 3, plain.errors)
    told = run("info", "no.tonti", "--format", "json", code=4)
    equal(told.err, b"")
    equal(sorted(told.json["error"]), ["code", "message", "row"])
    several = run("new", "b.tonti", "--format", "json", code=2).json
    equal([e["field"] for e in several["errors"]], ["name", "kind"])


def test_options_are_checked():
    for words in (("list", "b"), ("list", "b", "members", "more"), ("info", "b", "--format", "xml"),
                  ("info", "b", "--as"), ("info", "b", "--as", "1", "--as", "2"),
                  ("verify", "b", "--chain=1"), ("new", "b.tonti", "--as", "1", "--name", "x", "--kind", "rotating")):
        run(*words, code=2)
    expect(not os.path.exists("b.tonti"))
    run(b"\xff\xfe".decode("utf-8", "surrogateescape"), code=2)


def test_new_makes_a_book_and_never_touches_an_existing_file():
    made = ask("new", "a.tonti", "--name", "GIE And Jëf", "--kind", "rotating", "--currency", "XOF")
    equal((made["name"], made["currency"], made["practice"]), ("GIE And Jëf", "XOF", False))
    equal(os.stat("a.tonti").st_mode & 0o777, 0o600)
    before = open("a.tonti", "rb").read()
    run("new", "a.tonti", "--name", "X", "--kind", "rotating", "--currency", "XOF", code=None)
    equal(open("a.tonti", "rb").read(), before)
    for wrong in (("--currency", "ABC"), ("--kind", "bank"), ("--country", "senegal")):
        options = {"--name": "X", "--kind": "rotating", "--currency": "XOF", **dict([wrong])}
        result = run("new", "b.tonti", *sum(options.items(), ()), code=None)
        expect(result.code in (1, 2), wrong, result.code)
        expect(not os.path.exists("b.tonti"), wrong)


def test_the_clock_may_be_set_in_practice_books_only():
    refuse(1, "clock-refused", "new", "a.tonti", "--name", "X", "--kind", "rotating", "--currency", "XOF",
           "--clock", "2025-01-04T10:00:00Z")
    run("new", "a.tonti", "--name", "X", "--kind", "rotating", "--currency", "XOF")
    refuse(1, "clock-refused", "info", "a.tonti", "--clock", "2025-01-04T10:00:00Z")
    refuse(1, "clock-refused", "info", "a.tonti", "--today", "2025-01-04")
    new("p.tonti", "--clock", "2025-01-04T10:00:00Z", "--key", "0" * 31 + "1")
    new("q.tonti", "--clock", "2025-01-04T10:00:00Z", "--key", "0" * 31 + "1")
    equal(ask("info", "p.tonti")["head"], ask("info", "q.tonti")["head"])
    refuse(2, "bad-instant", "info", "p.tonti", "--clock", "yesterday")


def test_people_are_named_by_number_name_or_office():
    new()
    apply("book.tonti", MEMBER, {**MEMBER, "name": "Fatou Ndiaye"},
          {"do": "officer.name", "member": 1, "role": "treasurer", "at": MEMBER["at"]})
    for who in ("1", "awa diop", "treasurer"):
        apply("book.tonti", {**MEMBER, "name": f"Member {who}"},
              options=("--as", who, "--today", "2025-01-04"))
    authors = [row["author"] for row in ask("list", "book.tonti", "events")["rows"]]
    equal(authors[-3:], [1, 1, 1])
    refuse(1, "unknown-member", "info", "book.tonti", "--as", "chair", "--today", "2025-01-04")
    refuse(1, "unknown-member", "info", "book.tonti", "--as", "77")
    refuse(1, "unknown-member", "info", "book.tonti", "--second", "Nobody")
    refuse(1, "no-pin", "info", "book.tonti", "--pin-fd", "3")


def test_list_and_report_give_rows_in_three_forms():
    run("demo", "d.tonti", "--meetings", 2)
    rows = ask("list", "d.tonti", "members")["rows"]
    equal((len(rows), rows[0]["member"]), (30, 1))
    for name in ("members", "meetings", "accounts", "events", "pools", "hands", "funds", "fines", "officers",
                 "documents"):
        expect(ask("list", "d.tonti", name)["rows"], name)
    balance = ask("report", "d.tonti", "trial-balance")
    equal(balance, ask("report", "d.tonti", "trial-balance", "--recompute"))
    equal(balance["totals"]["debit"], balance["totals"]["credit"])
    csv = run("report", "d.tonti", "trial-balance", "--format", "csv").text
    expect(csv.startswith("account,"), csv[:60])
    table = run("report", "d.tonti", "trial-balance", "--format", "table").text
    expect("Total" in table and "cash" in table)
    refuse(2, "bad-day", "report", "d.tonti", "cash-book", "--from", "31/02/2025")
    run("report", "d.tonti", "nothing", code=2)
    run("list", "d.tonti", "nothing", code=2)


def test_verify_seal_code_and_rebuild_agree():
    run("demo", "d.tonti", "--meetings", 2)
    good = ask("verify", "d.tonti")
    equal((good["ok"], good["head"]), (True, ask("info", "d.tonti")["head"]))
    code = ask("seal-code", "d.tonti")["code"]
    equal(code, good["seal"])
    expect(ask("seal-code", "d.tonti", "--meeting", 1)["code"] != code)
    equal(ask("verify", "d.tonti", "--expect", code)["expected"], "found")
    missed = run("verify", "d.tonti", "--expect", "1234 5678 9012", "--format", "json", code=3).json
    equal((missed["expected"], "event" in missed), ("not-found", False))
    told = run("verify", "d.tonti", "--expect", "1234 5678 9012", "--format", "table", code=3).errors
    expect(told[0].startswith("tonti-cli: The code: check the twelve digits first"), told)
    refuse(1, "not-closed", "seal-code", "d.tonti", "--meeting", 3)
    equal(ask("verify", "d.tonti", "--chain")["ok"], True)
    ask("rebuild", "d.tonti", "e.tonti")
    equal(ask("verify", "e.tonti")["head"], good["head"])
    run("rebuild", "d.tonti", "e.tonti", code=None)
    equal(ask("verify", "e.tonti")["head"], good["head"])


def test_the_language_of_messages_is_chosen():
    english = run("info", "no.tonti", "--lang", "en", code=4, env={"LANGUAGE": "fr"}).errors
    expect("no such file" in english[0], english)
    run("info", "no.tonti", code=4, env={"LC_ALL": "xx_YY.UTF-8", "LANG": "zz"})


def test_figures_are_the_same_in_every_locale():
    run("demo", "d.tonti", "--meetings", 1)
    wanted = run("report", "d.tonti", "trial-balance").out
    for env in ({"LC_ALL": "fr_FR.UTF-8"}, {"LC_ALL": "C"}, {"TZ": "Pacific/Kiritimati"}, {"LANG": "ar_EG"}):
        equal(run("report", "d.tonti", "trial-balance", env=env).out, wanted)


def test_a_terminal_shows_tables_and_progress():
    run("demo", "d.tonti", "--members", 8, "--meetings", 1)
    shown = {}
    for name, words in (("list", ("list", "d.tonti", "members")), ("verify", ("verify", "d.tonti"))):
        ours, theirs = os.openpty()
        with subprocess.Popen([PROGRAM, *words], stdout=theirs, stderr=theirs) as process:
            os.close(theirs)
            shown[name] = b""
            try:
                while piece := os.read(ours, 4096):
                    shown[name] += piece
            except OSError:
                pass
            equal(process.wait(), 0)
        os.close(ours)
    expect(b"Name" in shown["list"] and b"{" not in shown["list"], shown["list"])
    expect(b" %" in shown["verify"] and b"ok: " in shown["verify"], shown["verify"])


def test_a_full_disk_behind_the_results_is_a_failure():
    run("demo", "d.tonti", "--meetings", 1)
    with open("/dev/full", "wb") as full:
        done = subprocess.run([PROGRAM, "list", "d.tonti", "members"], stdout=full, stderr=subprocess.PIPE, check=False)
    equal(done.returncode, 4)
    expect(done.stderr.startswith(b"tonti-cli: "), done.stderr)


def test_a_reader_that_leaves_is_no_crash():
    run("demo", "d.tonti", "--meetings", 2)
    with subprocess.Popen([PROGRAM, "report", "d.tonti", "journal"], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE) as process:
        process.stdout.close()
        equal(process.wait(), 4)
        equal(process.stderr.read(), b"")


def test_reading_never_changes_the_file():
    run("demo", "d.tonti", "--meetings", 1)
    before = (open("d.tonti", "rb").read(), os.stat("d.tonti").st_mtime_ns)
    for words in (("info",), ("list", "members"), ("report", "trial-balance"), ("verify",), ("seal-code",)):
        run(words[0], "d.tonti", *words[1:])
    run("print", "d.tonti", "minutes", "--meeting", 1, "-o", "m.pdf")
    equal((open("d.tonti", "rb").read(), os.stat("d.tonti").st_mtime_ns), before)
    equal(sorted(os.listdir(".")), ["d.tonti", "m.pdf"])


def test_print_writes_one_file_or_a_folder_and_needs_to_know_where():
    run("demo", "d.tonti", "--meetings", 2)
    run("print", "d.tonti", "minutes", code=2)
    run("print", "d.tonti", "poem", "-o", "x.pdf", code=2)
    refuse(2, "bad-code", "print", "d.tonti", "minutes", "-o", "x.pdf", "--paper", "a3")
    run("print", "d.tonti", "receipts", "--meeting", 1, "-o", "/dev/full", code=4)
    equal(sorted(os.listdir(".")), ["d.tonti"])
    equal(ask("print", "d.tonti", "receipts", "--meeting", 1, "-o", "r.pdf")["files"], ["r.pdf"])
    once = open("r.pdf", "rb").read()
    expect(once.startswith(b"%PDF"))
    run("print", "d.tonti", "receipts", "--meeting", 1, "-o", "r.pdf")
    expect(open("r.pdf", "rb").read() == once, "the same paper, other bytes")
    run("print", "d.tonti", "receipts", "--meeting", 1, "--duplicate", "-o", "two.pdf")
    expect(open("two.pdf", "rb").read() != once)


def test_an_old_paper_stays_when_the_new_one_cannot_be_written():
    run("demo", "d.tonti", "--meetings", 1)
    os.mkdir("locked")
    write("locked/m.pdf", "old")
    os.symlink("locked/m.pdf", "link.pdf")
    run("print", "d.tonti", "minutes", "--meeting", 1, "-o", "link.pdf", code=None)
    equal(open("locked/m.pdf", "rb").read(), b"old", "a link was followed")


def test_calc_split_loses_nothing():
    equal(ask("calc", "split", "--total", "100", "--weights", "1,1,1"), {"parts": [34, 33, 33], "remainder": 0})
    equal(ask("calc", "split", "--total", "25 000", "--weights", "1,2,3", "--unit", "25")["parts"], [4175, 8325, 12500])
    equal(ask("calc", "split", "--total", "1 234,50", "--weights", "1,1", "--currency", "KES", "--method", "floor"),
          {"parts": [61725, 61725], "remainder": 0})
    for total in (1, 7, 99, 100000, 10 ** 15):
        for weights in ("1", "1,2", "3,0,5,7", "1000,1,1"):
            for method in ("largest-remainder", "floor", "unit-price"):
                answer = ask("calc", "split", "--total", total, "--weights", weights, "--unit", 5, "--method", method)
                equal(sum(answer["parts"]) + answer["remainder"], total)
    refuse(2, "bad-amount", "calc", "split", "--total", "1.000", "--weights", "1", "--currency", "KES")
    refuse(2, "bad-number", "calc", "split", "--total", "10", "--weights", "1,x")
    refuse(1, "cannot-split", "calc", "split", "--total", "10", "--weights", "0,0")
    refuse(2, "unknown-currency", "calc", "split", "--total", "10", "--weights", "1", "--currency", "ZZZ")
    refuse(2, "missing-option", "calc", "split", "--total", "10")


def test_calc_auction_loses_nothing():
    vector = ("calc", "auction", "--hands", "10", "--contribution", "25 000", "--bid", "30 000")
    told = ask(*vector, "--destination", "others", "--unit", "25")
    equal(told, {"pot": 250000, "prize": 220000, "commission": 0, "dividend_each": 3325, "receivers": 9,
                 "remainder": 75, "next_due": 25000})
    equal(ask(*vector, "--destination", "all")["dividend_each"], 3000)
    equal(ask(*vector, "--destination", "unserved", "--served", "3")["receivers"], 6)
    equal(ask(*vector, "--destination", "next-due")["next_due"], 22000)
    equal([ask(*vector, "--destination", where)["remainder"] for where in ("box", "next-pot")], [30000, 30000])
    chit = ("calc", "auction", "--hands", "50", "--contribution", "10000", "--bid", "175000", "--destination", "next-due")
    for commission in ("25000", "5%"):
        told = ask(*chit, "--commission", commission)
        equal((told["prize"], told["dividend_each"], told["next_due"]), (325000, 3000, 7000))
    cents = ask("calc", "auction", "--hands", "3", "--contribution", "10,50", "--bid", "1", "--destination", "all", "--currency", "KES")
    equal((cents["pot"], cents["dividend_each"], cents["remainder"]), (3150, 33, 1))
    equal(run(*vector, "--destination", "all", "--format", "csv").text.splitlines()[1], "250000,220000,0,3000,10,0,25000")
    refuse(1, "bid-over-pot", *vector[:7], "250 001", "--destination", "all")
    refuse(1, "commission-over-bid", *vector, "--destination", "all", "--commission", "13%")
    refuse(1, "nobody-shares", *vector, "--destination", "unserved", "--served", "9")
    refuse(1, "all-served", *vector, "--destination", "all", "--served", "10")
    refuse(2, "bad-code", *vector, "--destination", "winner")
    refuse(2, "bad-rate", *vector, "--destination", "all", "--commission", "x%")
    refuse(2, "bad-amount", *vector, "--destination", "all", "--unit", "0")
    refuse(2, "missing-option", *vector)


def pencil(seed, hands):
    """The published procedure, by itself."""
    row = [int(c) for c in seed]
    while len(row) < 10:
        row += [int(c) for c in seed]
    called, width, order = len(row), len(str(10 * len(hands) - 1)) if len(hands) > 10 else 2, []
    at = called
    while len(hands) > 1:
        limit = 10 ** width // len(hands) * len(hands)
        while True:
            while len(row) < at + width:
                row.append((row[-called] + row[1 - called]) % 10)
            number = int("".join(map(str, row[at:at + width])))
            at += width
            if number < limit:
                break
        order.append(hands[number % len(hands)])
        hands = hands[:number % len(hands)] + hands[number % len(hands) + 1:]
    return order + hands


def test_calc_draw_is_what_a_pencil_finds():
    for seed, count in (("3718264950", 6), ("7", 31), ("90210", 10), ("123456789012345", 11), ("45454545459", 100), ("271828", 101)):
        hands = list(range(1, count + 1))
        told = ask("calc", "draw", "--seed", seed, "--hands", ",".join(map(str, hands)))
        equal(told["order"], pencil(seed, hands))
        equal([step["hand"] for step in told["steps"]], told["order"])
    equal(ask("calc", "draw", "--seed", "A5-7j Z", "--hands", "hand:4, hand:9")["row"][:5], "15706")
    expect("Whole row" in run("calc", "draw", "--seed", "12", "--hands", "1,2", "--format", "table").text)
    equal(ask("calc", "draw", "--seed", "5", "--hands", "8")["order"], [8])
    refuse(1, "no-seed", "calc", "draw", "--seed", " - ", "--hands", "1,2")
    refuse(2, "hand-twice", "calc", "draw", "--seed", "1", "--hands", "1,2,1")
    refuse(2, "bad-number", "calc", "draw", "--seed", "1", "--hands", "1,,2")
    refuse(2, "missing-option", "calc", "draw", "--hands", "1,2")


def test_calc_hand_rate_balances_or_refuses():
    equal(ask("calc", "hand-rate", "--flows", "-100,110"), {"rate": "0.100000"})
    equal(ask("calc", "hand-rate", "--flows=100 000,\u2212110 000"), {"rate": "0.100000"})
    equal(ask("calc", "hand-rate", "--flows", "30000,-10600,-10600,-10600"), {"rate": "0.029710"})
    equal(ask("calc", "hand-rate", "--flows", "-1000,2300,-1320"), {"rate": "0.100000", "rates": ["0.100000", "0.200000"]})
    equal(ask("calc", "hand-rate", "--flows", "-10,50; 5,25", "--currency", "KES"), {"rate": "-0.500000"})
    equal(ask("calc", "hand-rate", "--flows", "-7,7"), {"rate": "0.000000"})
    for flows in ("5,5", "-5,-5", "0", "100,-100,100"):
        refuse(1, "no-rate", "calc", "hand-rate", "--flows", flows)
    refuse(2, "bad-amount", "calc", "hand-rate", "--flows", "1,x")
    refuse(2, "missing-option", "calc", "hand-rate")


def test_calc_time_weighted_shares_by_deposits_and_months():
    def share(*words, profit=90000):
        return ("calc", "time-weighted", "--profit", profit, "--base", 5000, "--closing", "2025-12", "--deposit", *words)

    months = [f"2:{'2024-12' if m == 0 else f'2025-{m:02}'}:5000" for m in range(12)]
    published = ("1:2024-12:60000", *months, "3:2025-06:30000", "3:2025-10:30000")
    equal(ask(*share(*published)), {"weights": {"1": 144, "2": 78, "3": 48},
                                    "profits": {"1": 48000, "2": 26000, "3": 16000}, "remainder": 0})
    equal(ask(*share(",".join(published))), ask(*share(*published)))
    equal(ask(*share("1:2025-11:5000,2:2025-11:9999", profit=1001))["profits"], {"1": 501, "2": 500})
    expect("Weight" in run(*share("1:2025-01:5000"), "--format", "table").text)
    refuse(1, "cannot-share", *share("1:2025-11:4999"))
    refuse(1, "cannot-share", *share("1:2026-01:5000", "2:2025-01:5000"))
    refuse(2, "bad-deposit", *share("1:2025-01"))
    refuse(2, "bad-month", *share("1:2025-13:5000"))
    refuse(2, "missing-option", "calc", "time-weighted", "--profit", 1)


def test_calc_words_spells_or_refuses():
    words = (("25000", "fr", "vingt-cinq mille francs CFA"), ("1000000", "fr", "un million de francs CFA"),
             ("80", "fr", "quatre-vingts francs CFA"), ("200", "fr", "deux cents francs CFA"))
    for amount, lang, text in words:
        equal(ask("calc", "words", amount, "--lang", lang), {"text": text})
    expect("septante" in ask("calc", "words", "71", "--lang", "fr", "--variant", "septante")["text"])
    expect(" and one" in ask("calc", "words", "101", "--lang", "en")["text"])
    expect(" and one" not in ask("calc", "words", "101", "--lang", "en", "--variant", "american")["text"])
    refuse(1, "no-speller", "calc", "words", "100", "--lang", "rw")
    refuse(2, "missing-option", "calc", "words", "100")
    refuse(2, "bad-code", "calc", "words", "100", "--lang", "fr", "--variant", "belge")
    refuse(2, "missing-word", "calc", "words", "--lang", "fr")


def test_demo_is_the_same_for_the_same_wishes():
    heads = {ask("demo", f"{i}.tonti", "--members", 12, "--meetings", 3, "--seed", 4)["head"] for i in range(2)}
    equal(len(heads), 1)
    accounts = [row["account"] for row in ask("report", "0.tonti", "trial-balance")["rows"]]
    expect("expense:papeterie" in accounts, accounts)
    expect(ask("demo", "other.tonti", "--members", 12, "--meetings", 3, "--seed", 5)["head"] not in heads)
    equal(ask("info", "0.tonti")["practice"], True)
    equal(events("0.tonti"), ask("verify", "0.tonti")["events"])
    refuse(1, "kind-not-ready", "demo", "x.tonti", "--kind", "savings")
    refuse(2, "bad-number", "demo", "x.tonti", "--members", 3)
    expect(not os.path.exists("x.tonti"))
    run("demo", "0.tonti", code=None)
    equal(ask("info", "0.tonti")["head"], *heads)


if __name__ == "__main__":
    main(sys.modules["__main__"])
