# SPDX-License-Identifier: GPL-3.0-or-later
"""The notebook that a group kept before: what it adds up to, and what is doubtful in it."""

import sys

from story import carry_out, example
from tonti_cli import apply, ask, equal, events, expect, main, new, refuse, run, write

BOOK = "and-jef.tonti"
HEAD = "CAHIER 2025\nN°;Nom;04/01 cotis.;solid.;amende;01/02 cotis.;solid.;amende\n"


def make():
    """The sample group as it is when its notebook is brought in."""
    new(BOOK)
    ask("import", BOOK, "members", example("membres.csv"), "--clock", "2025-03-01T08:10:00Z")
    carry_out(BOOK, "and-jef-1-regles.jsonl")
    ask("import", BOOK, "members", example("membres.csv"), "--clock", "2025-03-01T09:30:00Z")


def read(text, *options):
    """What is told of a notebook with this text."""
    return ask("notebook", BOOK, write("notebook.csv", text), *options)


def test_the_notebook_of_the_sample_group():
    make()
    before = open(BOOK, "rb").read()
    told = ask("notebook", BOOK, example("cahier-2025.csv"))
    equal((told["encoding"], told["year"], told["pool"]), ("Windows-1252", 2025, "pool:1"))
    equal(len(told["meetings"]), 12)
    equal(told["counts"], {"absence-without-fine": 21, "fund-missing": 10, "paid-before-joining": 4, "contribution-short": 5,
                           "repayment-without-loan": 30, "pot-short": 6, "same-month": 1})
    equal(told["totals"]["repayments"], 661000)
    equal(sum(d["first_meeting"] for d in told["doubts"] if d["kind"] == "repayment-without-loan"), 32000)
    equal(sum(m["short"] for m in told["members"]), 21250)
    equal([m["contributions"] for m in told["meetings"] if m["day"] == "2025-05-24"], [137500])
    equal([m["day"] for m in told["meetings"]][3], "2025-03-29")
    equal(sorted(d["member"] for d in told["doubts"] if d["kind"] == "paid-before-joining"), [27, 28, 29, 30])
    equal(set(told["missing"]), {"hands-served", "cash", "loans", "savings", "aid", "others"})
    for doubt in told["doubts"]:
        expect(doubt["message"].endswith("?"), doubt)
    equal(open(BOOK, "rb").read(), before, "a notebook that is read changes nothing")


def test_the_fine_of_an_absence_has_any_name_and_none_hides_no_fund():
    for code, label, wanted in (("absence", "Non venu", (21, 10)), ("abs", "Fine", (21, 10)), ("f1", "Absence non excusée", (21, 10)),
                                ("late", "Retard", (0, 31))):
        book = new(f"{code}.tonti")
        ask("import", book, "members", example("membres.csv"), "--clock", "2025-01-02T08:10:00Z")
        apply(book, {"do": "fine-kind.set", "code": code, "label": label, "amount": 500},
              {"do": "fund.set", "name": "Solidarité", "account": "social", "amount": 500, "since": "2025-01-03"},
              {"do": "pool.add", "name": "Tour", "contribution": 5000, "lots": 2, "uneven": "box-advances"},
              options=("--clock", "2025-01-03T08:10:00Z"))
        counts = ask("notebook", book, example("cahier-2025.csv"))["counts"]
        equal((counts.get("absence-without-fine", 0), counts.get("fund-missing", 0)), wanted, code)


def test_it_is_told_in_tables_and_in_french():
    make()
    text = run("--lang", "fr", "notebook", BOOK, example("cahier-2025.csv"), "--format", "table").text
    expect("661 000" in text.replace("\u202f", " "), text[-600:])
    expect("Awa Diop" in text)
    rows = run("notebook", BOOK, example("cahier-2025.csv"), "--format", "csv").text.splitlines()
    equal(rows[0], "row,kind,message,answer,by,reason,id")
    equal(len(rows), 1 + 77)


def test_every_doubt_has_its_words():
    make()
    told = read(HEAD + "1;Awa Diop;5 000;500;;A;;\n2;Binta Inconnue;5000;500;;5000;500;\n99;Personne;5000;500;;5000;500;\n"
                "6;Khady Faye;5 00x;500;;25 000;500;\n")
    equal(told["counts"]["unreadable"], 1)
    equal(told["counts"]["other-name"], 1)
    equal(told["counts"]["unknown-member"], 1)
    equal(told["counts"]["contribution-over"], 1)
    equal(told["counts"]["not-listed"], 27)
    equal([d["text"] for d in told["doubts"] if d["kind"] == "unreadable"], ["5 00x"])
    equal([m["member"] for m in told["members"]], [1, 2, None, 6])
    told = read("N°;Nom;04/01 cotis.;bizarre;30/02 cotis.;solid.;15/02 cotis.\n1;Awa Diop;5000;1;5000;500;5000\n", "--today", "2026-03-01")
    equal((told["counts"]["unknown-column"], told["counts"]["unknown-day"]), (1, 1))
    equal([m["day"] for m in told["meetings"]], ["2026-01-04", "2026-02-15"])
    equal(told["totals"]["contributions"], 10000)


def test_a_year_ends_and_columns_have_other_names():
    make()
    told = read("Cahier 2024\n;;14/12 Natt;Épargne;Prêt;28/12 Natt;Épargne;Lot;11/01 Natt;Rembours.\n"
                "1;Awa Diop;5000;1000;20000;5000;;77 500;5 000;10 000\nTOTAL;;5000\n")
    equal([m["day"] for m in told["meetings"]], ["2024-12-14", "2024-12-28", "2025-01-11"])
    equal((told["totals"]["savings"], told["totals"]["loans"], told["totals"]["lots"]), (1000, 20000, 77500))
    expect("repayment-without-loan" not in told["counts"], told["counts"])
    equal(set(told["missing"]), {"hands-served", "cash", "aid", "others"})
    equal(len(told["members"]), 1)


def test_what_is_no_notebook_is_refused():
    make()
    refuse(1, "no-meetings", "notebook", BOOK, write("plain.csv", "a;b\n1;2\n"))
    refuse(1, "empty-file", "notebook", BOOK, write("empty.csv", ""))
    run("notebook", BOOK, "no-such-file.csv", code=4)
    told = read(HEAD + "1;Awa Diop;" + "9" * 15 + ";500;;" + "9" * 15 + ";;\n")
    expect(told["totals"]["contributions"] > 0)


def test_a_book_without_rules_asks_less():
    new("bare.tonti")
    apply("bare.tonti", {"do": "member.add", "name": "Awa Diop", "joined": "2025-01-04", "at": "2025-01-04T10:00:00Z"})
    told = ask("notebook", "bare.tonti", write("notebook.csv", HEAD + "1;Awa Diop;5 000;500;;A;;\n"))
    equal(told["pool"], None)
    equal(told["counts"], {})
    equal(told["totals"]["contributions"], 5000)
    equal(events("bare.tonti"), 2)


if __name__ == "__main__":
    main(sys.modules["__main__"])
