# SPDX-License-Identifier: GPL-3.0-or-later
"""The group And Jëf of Thiès, from its member list to its papers, through the command line alone.

A new book in French, members.csv as the secretary sent it, two meetings of thirty with two lots each; at the
second the pot is 12,500 short and 2,000 are missing in the box; two officers close. Then the papers, read back.
"""

import os
import re
import subprocess
import sys

from tonti_cli import EXAMPLES, ask, equal, expect, main, refuse, run, write

OFFICERS = ["--as", "treasurer", "--second", "chair"]


def example(name):
    return os.path.join(EXAMPLES, name)


def carry_out(book, name, *options):
    """Every line of an example must be done."""
    result = run(*options, "apply", book, example(name))
    equal([a for a in result.lines if "error" in a], [], name)
    return result.lines


def live(book="and-jef.tonti"):
    """The whole story, always with the same keys and times."""
    run("new", book, "--name", "GIE And Jëf", "--kind", "rotating", "--currency", "XOF", "--country", "SN", "--form", "gie",
        "--lang", "fr", "--practice", "--key", "a1".rjust(32, "0"), "--clock", "2025-03-01T08:00:00Z")
    members = ask("import", book, "members", example("membres.csv"), "--clock", "2025-03-01T08:10:00Z")
    equal((members["read"], members["stored"], len(members["rejected"]), len(members["ignored"])), (34, 30, 0, 4))
    carry_out(book, "and-jef-1-regles.jsonl")
    hands = ask("import", book, "members", example("membres.csv"), "--clock", "2025-03-01T09:30:00Z")["hands"]
    equal((hands["pool"], hands["added"], hands["shared"]), ("pool:1", 31, 1))
    carry_out(book, "and-jef-2-calendrier.jsonl", "--as", 2, "--second", 1)
    answers = [carry_out(book, "and-jef-3-reunion-1.jsonl", *OFFICERS, "--today", "2025-03-01"),
               carry_out(book, "and-jef-4-reunion-2.jsonl", *OFFICERS, "--today", "2025-03-29")]
    return book, answers


def read_text(pdf):
    """The text of a paper, every kind of space made plain."""
    done = subprocess.run(["pdftotext", "-layout", pdf, "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return re.sub(r"[^\S\n]+", " ", done.stdout.decode("utf-8"))


def read_code(pdf):
    """The QR codes of the first page, photographed at 150 dpi."""
    subprocess.run(["pdftoppm", "-r", "150", "-l", "1", "-png", pdf, "page"], check=True, stderr=subprocess.DEVNULL)
    pages = sorted(name for name in os.listdir(".") if name.startswith("page"))
    done = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", pages[0]],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    for name in pages:
        os.remove(name)
    return done.stdout.decode("ascii").split()


def paper(book, name, *selectors):
    files = ask("print", book, *name.split(), *selectors, "-o", "paper.pdf")["files"]
    equal(files, ["paper.pdf"])
    return read_text("paper.pdf")


def test_the_story_is_told_to_its_end():
    book, (first, second) = live()
    equal([lot["net"] for a in first for lot in a.get("lots", [])], [78400, 78400])
    lots = [lot for a in second for lot in a.get("lots", [])]
    equal([(lot["gross"], lot["owed"], lot["net"]) for lot in lots], [(80000, 6250, 72150)] * 2)
    counts = [(a["counted"], a["expected"], a["difference"]) for a in first + second if "counted" in a]
    equal(counts, [(11700, 11700, 0), (21900, 23900, -2000), (21900, 23900, -2000)])
    equal([a["minutes"] for a in first + second if "minutes" in a], ["PV-2025-0001", "PV-2025-0002"])
    info = ask("info", book)
    equal((info["members"], info["meetings"], info["open_meeting"], info["lang"]), (30, 2, 0, "fr"))
    equal(ask("verify", book)["ok"], True)


def test_the_figures_of_the_story_add_up():
    book, _ = live()
    rows = {r["account"]: r["debit"] - r["credit"] for r in ask("report", book, "trial-balance")["rows"]}
    # 310,000 owed to the pot, 12,500 not paid; 10,000 advanced by the box for the uneven round.
    equal(rows, {"cash": 21900, "claim": 2000, "expense:stationery": 1500, "fines": -1400, "fines-due": 1400,
                 "owed": -12500, "pot": 22500, "social": -35400})
    equal(ask("report", book, "trial-balance", "--recompute"), ask("report", book, "trial-balance"))
    cash = ask("report", book, "cash-book")
    expect(21900 in cash.values() or "21900" in str(cash), "the cash book does not end with what is in the box")


def test_equal_keys_and_times_make_equal_books():
    heads = {ask("info", live(f"{i}.tonti")[0])["head"] for i in range(2)}
    equal(len(heads), 1)


def test_the_same_files_again_add_nothing():
    book, _ = live()
    head = ask("info", book)["head"]
    for name in ("and-jef-1-regles.jsonl", "and-jef-2-calendrier.jsonl", "and-jef-3-reunion-1.jsonl"):
        equal({a["repeated"] for a in carry_out(book, name, *OFFICERS)}, {True})
    equal(ask("info", book)["head"], head)


def test_the_receipt_can_be_read_by_people_and_machines():
    book, _ = live()
    text = paper(book, "receipt", "--number", 1)
    for words in ("R-2025-0001", "Awa Diop", "5 500", "cinq mille cinq cents francs CFA", "GIE And Jëf"):
        expect(words in text, words, text)
    codes = [c for c in read_code("paper.pdf") if c.startswith("TONTI1:")]
    expect(codes, "no code was read")
    equal(ask("verify", book, "--expect", codes[0])["expected"], "found")
    many = paper(book, "receipts", "--meeting", 1)
    expect(many.count("R-2025-") >= 30, many.count("R-2025-"))


def test_the_voucher_out_goes_from_gross_to_net():
    book, _ = live()
    text = paper(book, "voucher-out", "--meeting", 2)
    for words in ("B-2025-", "Ndèye Coumba Sène", "80 000", "1 600", "6 250", "72 150"):
        expect(words in text, words, text)


def test_the_meeting_sheet_has_every_member():
    book, _ = live()
    filled = paper(book, "meeting-sheet", "--meeting", 2)
    blank = paper(book, "meeting-sheet", "--meeting", 3, "--blank")
    # A long name may go on in a second line of its cell.
    for name in "Awa Diop Penda Sow Astou Niang Cheikh Tidiane El Hadji Malick Ndoye".split():
        expect(name in filled and name in blank, name)


def test_the_statement_tells_what_the_member_has_paid_and_received():
    book, _ = live()
    text = paper(book, "member-statement", "--member", 3)
    for words in ("Ndèye Coumba Sène", "R-2025-0003", "B-2025-0004", "80 000", "6 250", "12 500"):
        expect(words in text, words, text)
    rows = ask("report", book, "member-statement", "--member", 3)
    expect(rows["rows"], rows)
    files = ask("print", book, "statements", "-o", "all/")["files"]
    equal((len(files), len(os.listdir("all"))), (30, 30))


def test_the_minutes_carry_the_code_of_the_closing():
    book, _ = live()
    text = paper(book, "minutes", "--meeting", 2)
    code = ask("seal-code", book, "--meeting", 2)["code"]
    expect(re.fullmatch(r"\d{4} \d{4} \d{4}", code), code)
    for words in (code, "PV-2025-0002", "21 900", "23 900", "2 000", "Soda Mbacké", "Thioro Gningue",
                  "Recompté deux fois, non retrouvé.", "Adja Thiam et Dieynaba Barry paient à la prochaine réunion."):
        expect(words in text, words, text)
    equal(ask("verify", book, "--expect", code)["expected"], "found")
    run("verify", book, "--expect", code[:-1] + str((int(code[-1]) + 1) % 10), code=3)


def test_what_is_closed_stays_closed():
    book, _ = live()
    head = ask("info", book)["head"]
    for verb, error in (({"do": "due.set", "member": 1, "of": "pool:1", "amount": 1}, "no-open-meeting"),
                        ({"do": "meeting.close", "officers": [1, 2]}, "no-open-meeting"),
                        ({"do": "lot.pay", "pool": "pool:1", "turn": 3, "discharge": {"how": "signature"},
                          "officers": [1, 2]}, "hand-served"),
                        ({"do": "expense", "account": "rent", "amount": 21901, "what": "Loyer"}, "cash-short"),
                        ({"do": "expense", "account": "rent", "amount": 100, "what": "Loyer", "day": "2025-03-29"},
                         "day-closed")):
        line = write("v.jsonl", str({**verb, "at": "2025-03-30T10:00:00Z"}).replace("'", '"'))
        answer = run(*OFFICERS, "--today", "2025-03-30", "apply", book, line, code=1).lines[0]
        equal(answer["error"]["code"], error, verb)
    equal(ask("info", book)["head"], head)
    refuse(1, "not-closed", "seal-code", book, "--meeting", 3)


if __name__ == "__main__":
    main(sys.modules["__main__"])
