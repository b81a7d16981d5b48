# SPDX-License-Identifier: GPL-3.0-or-later
"""Codes on paper: every paper carries them, machines and people read them, and a paper of a doubtful book says so."""

import shutil
import subprocess
import sys
import time

from seen import add, paper_code, printed, read_codes, real, square_code, verdict
from tampering import alter
from tonti_cli import ask, equal, expect, main, run

PAPERS = (("meeting-sheet", "--meeting", 2), ("meeting-sheet",), ("receipt", "--number", 1), ("receipts", "--meeting", 1, "--per-page", 4),
          ("voucher-out", "--number", 1), ("minutes", "--meeting", 2), ("member-statement", "--member", 3),
          ("member-statement", "--member", 3, "--paper", "a5"), ("cash-book",), ("trial-balance", "--paper", "a5"), ("general-ledger",),
          ("journal",), ("pool-calendar",), ("arrears",), ("documents",))
# The papers of the group are French.
DOUBT, MARK = "que cet ordinateur ne connaît pas comme le bon", "AUTRE COPIE"


def test_every_paper_carries_its_codes():
    book, squares, digits = real(), 0, 0
    own = {n: paper_code(book, n)[3:] for n in range(1, 5)}
    for words in PAPERS:
        pdf = printed(book, *words)
        codes = read_codes(pdf)
        expect(codes, "no square code on", *words)
        for code in set(codes):
            equal(ask("verify", book, "--expect", code, "--chain")["state"], "intact", *words)
            squares += 1
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout.decode()
        meeting = 2 if words[0] in ("minutes", "meeting-sheet") and len(words) > 1 else 4
        expect(own[meeting] in text, "not the code of meeting", meeting, "on", *words)
        digits += 1
    print(f"# {digits} of {len(PAPERS)} kinds of paper: twelve digits of the right closing; {squares} square codes read and found")


def test_a_paper_of_a_doubtful_book_says_so():
    book = real()
    shutil.copy(book, "older.tonti")
    add(book, "Fatou Sarr")
    for words in PAPERS:
        good = subprocess.run(["pdftotext", printed(book, *words), "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout.decode()
        text = subprocess.run(["pdftotext", printed("older.tonti", *words), "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout.decode()
        expect(DOUBT in " ".join(text.split()) or MARK in text, *words)
        expect(DOUBT not in " ".join(good.split()) and MARK not in good, *words)


def test_a_paper_of_an_altered_book_says_so():
    real("good.tonti")
    alter(lambda db: db.execute("UPDATE event SET body = '{' WHERE seq = (SELECT max(seq) FROM event)"))
    for words in (("cash-book",), ("member-statement", "--member", 3)):
        text = subprocess.run(["pdftotext", printed("bad.tonti", *words), "-"], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, check=True).stdout.decode()
        expect("Imprimé d'un livre qui a été modifié hors de Tonti" in " ".join(text.split()), text[:500])
    run("print", "bad.tonti", "minutes", "-o", "minutes.pdf", code=3)


def test_codes_are_read_as_people_type_them():
    book, found = real(), 0
    code = paper_code(book, 3)[3:]
    square = square_code(book, "minutes")
    joined = code.replace(" ", "")
    forms = [code, joined, code.replace(" ", "."), code.replace(" ", "-"), code.replace(" ", "\u00a0"), f"3: {code}", f"3 {code}",
             f"réunion 3 : {code}", f"Réunion n° 3 – code {code}", f"({code})", code.replace("0", "O").replace("1", "l"),
             square, square.lower(), square[7:], " ".join(square[i:i + 4] for i in range(0, len(square), 4)),
             square.replace("TONTI1:", "tonti1 : ")]
    for form in forms:
        equal(ask("verify", book, "--expect", form, "--chain")["state"], "intact", repr(form))
        found += 1
    for wrong in ("", "bonjour", "1234", code + "1", square[:-1], square[:20] + ("A" if square[20] != "A" else "B") + square[21:]):
        run("verify", book, "--expect", wrong, code=2)
    states = [(f"9: {code}", "older"), (f"2: {code}", "rewritten"), ("3: 0000 0000 0000", "rewritten"),
              ("0000 0000 0000", "unknown-code"), ("1: 0000 0000 0000, 2: 0000 0000 0000", "other"),
              (f"3: {code}; 4: 0000 0000 0000", "rewritten")]
    for form, state in states:
        answer = verdict(book, "--expect", form, "--chain")
        equal((answer["state"], bool(answer["words"])), (state, True), form)
    print(f"# {found} ways of typing a code understood; {len(states)} kinds of paper that do not fit told apart")


def test_a_named_meeting_is_looked_at_alone():
    book = real()
    code = paper_code(book, 1)

    def seconds(text):
        start = time.monotonic()
        run("verify", book, "--expect", text, "--chain", code=None)
        return time.monotonic() - start

    alone, among = (min(seconds(t) for _ in range(3)) for t in (code, code[3:]))
    print(f"# meeting named: {alone * 1000:.0f} ms; searched among four closings: {among * 1000:.0f} ms")
    expect(alone < among, alone, among)


if __name__ == "__main__":
    main(sys.modules["__main__"])
