# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers, days and texts at their edges: taken as they are, or refused in words with nothing stored."""

import itertools
import json
import resource
import subprocess
import sys
import time
import unicodedata

from tonti_cli import ask, equal, expect, main, new, run

AT = "2025-01-04T10:00:00Z"
BOOK = "book.tonti"
LIMIT = 10 ** 15


def send(lines):
    """The answers to raw lines of one program, in their order."""
    answers = run("apply", BOOK, "-", stdin="\n".join(lines), code=None).lines
    equal(len(answers), len(lines), "answers")
    return answers


def judge(cases):
    """CASES: (line, taken, refused or either); the book holds afterwards what was taken, and nothing else."""
    begun = ask("info", BOOK)["events"]
    start = time.monotonic()
    answers = send([line for line, _ in cases])
    seconds = time.monotonic() - start
    for (line, taken), answer in zip(cases, answers):
        if taken is not None:
            equal("error" not in answer, taken, line[:200], answer)
        expect("error" not in answer or answer["error"]["message"].count(": ") >= 1, answer)
    whole = sum("error" not in answer for answer in answers)
    equal(ask("info", BOOK)["events"], begun + whole, "events")
    equal(ask("verify", BOOK)["ok"], True)
    return f"{len(cases)} cases, {whole} taken, {len(cases) - whole} refused in words, {seconds:.1f} s"


def income(amount):
    return f'{{"do":"income","account":"gifts","what":"x","amount":{amount},"at":"{AT}"}}'


def test_numbers():
    new()
    edges = (0, LIMIT, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 62, 2 ** 63, 2 ** 64, 10 ** 18, 10 ** 19, 10 ** 30, 10 ** 300)
    numbers = sorted({sign * (edge + step) for edge, sign, step in itertools.product(edges, (1, -1), (-2, -1, 0, 1, 2))})
    cases = [(income(number), 1 <= number <= LIMIT and number not in (LIMIT, LIMIT - 1, LIMIT - 2)) for number in numbers
             if number not in (LIMIT, LIMIT - 1, LIMIT - 2)]
    cases += [(income(word), None) for word in ('"5"', '"5 000"', '"5 000,00"', '"\u0665"')]
    words = ("1.0", "1.5", "1e3", "-0", "0.1", "1e400", '"1,5"', '"-5"', "null", "true", "[]", "{}", '""', '"x"', "01", "+1", "0x5", "5.", ".5",
             "NaN", "Infinity", "1e-5", "5_000", "5,0", "--5")
    cases += [(income(word), False) for word in words]
    cases += [(f'{{"do":"expense","account":"rent","what":"x","amount":{n},"at":"{AT}"}}', False) for n in numbers if n < 1 or n > LIMIT]
    cases += [(f'{{"do":"transfer","from":"cash","to":"bank","what":"x","amount":{n},"at":"{AT}"}}', False) for n in numbers
              if n < 1 or n > LIMIT]
    expect(len(cases) >= 200, len(cases))
    print("# numbers:", judge(cases), flush=True)


def test_sums_that_grow_without_end():
    new()
    answers = send([income(LIMIT)] * 30)
    taken = sum("error" not in a for a in answers)
    rows = ask("report", BOOK, "trial-balance")["rows"]
    equal({row["account"]: row["debit"] - row["credit"] for row in rows}, {"cash": taken * LIMIT, "income:gifts": -taken * LIMIT})
    equal(ask("verify", BOOK)["ok"], True)
    for currency, minor in (("XOF", 0), ("KES", 2), ("USD", 2)):
        run("new", f"{currency}.tonti", "--name", "X", "--kind", "rotating", "--currency", currency, "--practice")
        for text, amount in (("7", 7 * 10 ** minor), ("1" + "0" * (15 - minor), LIMIT)):
            result = run("calc", "split", "--total", text, "--weights", "1,1", "--currency", currency, code=None)
            expect(result.code in (0, 1, 2), result.text)
            if result.code == 0:
                equal(sum(result.json["parts"]) + result.json["remainder"], amount, currency, text)
    print(f"# thirty times the largest amount: {taken} taken, none lost", flush=True)


def test_days():
    new()
    good = ("1900-01-01", "1999-12-31", "2000-02-29", "2024-02-29", "2025-01-04", "1904-02-29", "1970-01-01", "2001-09-09")
    years, ends = ("1900", "1999", "2001", "2023", "2025", "2100"), ("02-29", "02-30", "04-31", "13-01", "00-10", "01-00", "01-32")
    bad = [f"{y}-{e}" for y, e in itertools.product(years, ends)]
    bad += ["0000-01-01", "0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31", "10000-01-01", "25-01-04", "2025-1-4", "2025/01/04",
            "04-01-2025", "2025-01-04T00:00:00Z", " 2025-01-04", "2025-01-04 ", "2025-01-0４", "٢٠٢٥-٠١-٠٤", "", "x", "2025-01", "20250104",
            "-2025-01-04", "2025-01-04\u0000", "+2025-01-04"]
    line = '{{"do":"member.add","name":"Member {n}","joined":{day},"at":"' + AT + '"}}'
    cases = [(line.format(n=n, day=json.dumps(day)), n < len(good)) for n, day in enumerate([*good, *bad])]
    cases += [(line.format(n=900 + n, day=day), False) for n, day in enumerate(("5", "true", "[]", "20250104"))]
    expect(len(cases) >= 60, len(cases))
    print("# days:", judge(cases), flush=True)


TEXTS = [
    ("Awa\u0000Diop", False), ("Awa\u202eDiop", False), ("Awa\u202aDiop", False), ("Awa\u2066Diop", False), ("Awa\u2067Diop", False),
    ("Awa\u2068Diop", False), ("Awa\u2069Diop", False), ("Awa\u200bDiop", None), ("Awa\ufeffDiop", None), ("\ufeffAwa", None),
    ("Awa\rDiop", None), ("Awa\nDiop", None), ("Awa\tDiop", None), ("Awa\u0007", False), ("Awa\u001b[2J", False), ("Awa\u0085", None),
    ("", False), (" ", False), ("\u00a0", False), ("\u3000", False), ("x" * 10 ** 6, False), ("é" * 5 * 10 ** 5, False), ("x" * 5000, False),
    ("a" + "\u0301" * 5000, False), ("a\u0301\u0302\u0303", None), ("\U0001f600\U0001f468\u200d\U0001f469", None), ("Ṩene", True),
    ("Nguyễn", True), ("Ọlọ́run", None), ("Œuvre", True), ("Diop, Awa", True), ("O'Brien", True), ("=1+1", None), ("<b>Awa</b>", True),
    ("%s%n", True), ("../../x", True), ("'); DROP TABLE event; --", True), ("\u06a9\u0627\u0645\u0631\u0627\u0646", True), ("\u5c71\u7530", True),
    ("\ud800", False), ("\udfff", False), ("\uffff", None), ("\ufdd0", None), ("\U0010ffff", None), ("\u2028", False), ("Awa\u2029Diop", None),
    ("\u034f", None), ("\u115f", None), ("ﬁ", None), ("①", None), ("\u212b", None), ("Å", None), ("A\u030a", None), ("I\u0307", None),
    ("ß", None), ("İ", None), ("ı", None), ("\u0130\u0131", None), ("\u1e9e", None), ("ǅ", None), ("A" * 90, None), ("A " * 40, None)]


def spent():
    """Processor time of the programs that were run: a busy machine is no fault."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def test_texts():
    new()
    begun, slowest, taken = ask("info", BOOK)["events"], 0, []
    for text, wanted in TEXTS:
        start = spent()
        answer = send([json.dumps({"do": "member.add", "name": text, "same_name": True, "at": AT})])[0]
        slowest = max(slowest, spent() - start)
        if wanted is not None:
            equal("error" not in answer, wanted, repr(text[:30]), answer)
        taken += [text] if "error" not in answer else []
    expect(len(TEXTS) >= 60, len(TEXTS))
    equal(ask("info", BOOK)["events"], begun + len(taken))
    names = [row["name"] for row in ask("list", BOOK, "members")["rows"]]
    for name in names:
        equal(name, unicodedata.normalize("NFC", name), "not one form")
        expect(name.strip() and not any(unicodedata.category(c) in ("Cc", "Cs") or c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
                                        for c in name), repr(name))
    for number in range(1, len(names) + 1, 7):
        run("print", BOOK, "member-statement", "--member", number, "-o", f"{number}.pdf")
        equal(subprocess.run(["pdftotext", f"{number}.pdf", "-"], stdout=subprocess.DEVNULL, check=False).returncode, 0)
    equal(ask("verify", BOOK)["ok"], True)
    print(f"# texts: {len(TEXTS)} cases, {len(names)} taken clean, {len(TEXTS) - len(names)} refused, the slowest {slowest:.2f} s", flush=True)
    expect(slowest < 3, slowest)


if __name__ == "__main__":
    main(sys.modules["__main__"])
