# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables from strangers, and our tables in the hands of a spreadsheet."""

import csv
import io
import os
import random
import resource
import sys

from tonti_cli import apply, ask, equal, events, expect, main, new, run, write

AT = "2025-01-04T10:00:00Z"
BOOK = "book.tonti"
HEAD = "date,voucher,kind,member,account,debit,credit,memo\n"
MEMBERS = "member,group,name\nM1,G,Awa Diop\nM2,G,Fatou Ndiaye\n"
LIST = "n°;nom;sexe\n1;Awa Diop;F\n2;Aïssatou Sène;F\n"


def voucher(number, debit, credit=None, memo="", day="2025-01-04", account="savings"):
    credit = debit if credit is None else credit
    return f"{day},{number},contribution,M1,cash,{debit},,{memo}\n{day},{number},contribution,M1,{account},,{credit},{memo}\n"


TWO = HEAD + voucher("V1", 5000) + voucher("V2", 2500)
# Journals: name, bytes, rows that go in (None = the file is refused), row of the first problem (0 = any).
JOURNALS = [
    ("UTF-8", TWO, 4, 0), ("with a mark", TWO.encode("utf-8-sig"), 4, 0), ("CR LF", TWO.replace("\n", "\r\n"), 4, 0), ("CR", TWO.replace("\n", "\r"), 4, 0),
    ("no line end at the end", TWO.rstrip("\n"), 4, 0), ("blank lines", TWO.replace("\n", "\n\n"), 4, 0), ("UTF-16", TWO.encode("utf-16"), None, 0),
    ("semicolons", TWO.replace(",", ";"), None, 0), ("tabs", TWO.replace(",", "\t"), None, 0), ("Latin-1 in a memo", HEAD.encode() + voucher("V1", 5, memo="é").encode("latin-1"), None, 2),
    ("NUL in an account", HEAD + voucher("V1", 5, account="savings\0x"), None, 3), ("NUL in an amount", HEAD + voucher("V1", "5\0"), None, 2),
    ("NUL in a day", HEAD + voucher("V1", 5, day="2025-01-04\0x"), None, 2), ("only NUL", b"\0" * 4096, None, 0), ("a quote that never closes", TWO + '2025-01-04,V3,"x', None, 6),
    ("a quote inside a cell", TWO + '2025-01-04,V3,a"b,M1,cash,5,,\n', None, 6), ("a line of 100 MB", None, None, 0), ("a cell of 3 MB", HEAD + "x" * (3 << 20), None, 0),
    ("a quoted cell of 3 MB", HEAD + '"' + "x\n" * (3 << 19), None, 0), ("too many columns", HEAD + "a," * 5000 + "\n", None, 2), ("twins: 1.000", HEAD + voucher("V1", "1.000"), None, 2),
    ("twins: 1,000", HEAD + voucher("V1", '"1,000"'), None, 2), ("twins: 1 000", HEAD + voucher("V1", "1 000"), None, 2), ("with a sign", HEAD + voucher("V1", "-5"), None, 2),
    ("2^63", HEAD + voucher("V1", 2 ** 63), None, 2), ("beyond 10^15", HEAD + voucher("V1", 10 ** 15 + 1), None, 2), ("30 February", HEAD + voucher("V1", 5, day="2025-02-30"), None, 2),
    ("day first", HEAD + voucher("V1", 5, day="04/01/2025"), None, 2), ("unbalanced", HEAD + voucher("V1", 5, 4), None, 2), ("nobody", TWO.replace("M1", "M9"), None, 2),
    ("a formula as memo", HEAD + voucher("V1", 5, memo="'=1+1"), 2, 0), ("direction marks", HEAD + voucher("V1", 5, memo="a\u202eb"), None, 2), ("empty", "", None, 0),
]
# Lists of members: name, bytes, members that go in (None = refused).
LISTS = [
    ("UTF-8", LIST, 2), ("with a mark", LIST.encode("utf-8-sig"), 2), ("UTF-16 little", b"\xff\xfe" + LIST.encode("utf-16-le"), 2), ("UTF-16 big", b"\xfe\xff" + LIST.encode("utf-16-be"), 2),
    ("UTF-16 without a mark", LIST.encode("utf-16-le"), 2), ("Windows-1252", LIST.encode("cp1252"), 2), ("CR", LIST.replace("\n", "\r"), 2), ("CR LF", LIST.replace("\n", "\r\n"), 2),
    ("commas", LIST.replace(";", ","), 2), ("tabs", LIST.replace(";", "\t"), 2), ("NUL", LIST.replace("Awa", "A\0wa"), None), ("a line of 100 MB", None, None),
    ("a quote that never closes", LIST + '3;"Coumba;F\n', None), ("UTF-16 cut in two", LIST.encode("utf-16-le")[:-1], None), ("bars", LIST.replace(";", "|"), None),
    ("twins of hands", "n°;nom;mains\n1;Awa;1,5\n2;Fatou;1.5\n3;Daba;1.000\n", 2), ("noise", bytes((i * 197 + 41) % 256 for i in range(4096)), None),
    ("quotes in quotes", 'n°;nom\n1;"Awa ""D"" Diop"\n', 1), ("a name in two lines", 'n°;nom\n1;"Awa\nDiop"\n', 1),
]


def put(name, content):
    if content is None:
        with open(name, "wb") as file:
            file.write(b"nom," if name == "l.csv" else HEAD.encode())
            for _ in range(100):
                file.write(b"x" * (1 << 20))
        return name
    return write(name, content)


def spent():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def test_journals_go_in_whole_or_not_at_all():
    run("new", "empty.tonti", "--name", "X", "--kind", "savings", "--currency", "USD", "--practice")
    for name, content, rows, row in JOURNALS:
        if os.path.exists(BOOK):
            os.remove(BOOK)
        run("rebuild", "empty.tonti", BOOK)
        write("j.members.csv", MEMBERS)
        start = spent()
        done = run("import", BOOK, "journal", put("j.csv", content), "--format", "json", code=1 if rows is None else 0)
        expect(spent() - start < 5, name, "took long")
        if rows is not None:
            equal((done.json["read"], done.json["entries"], done.json["rejected"]), (rows, rows, 0), name)
            continue
        equal(events(BOOK), 1, name, "something was stored")
        expect(row in (0, done.json["error"]["row"]), name, done.text)
        skipping = run("import", BOOK, "journal", "j.csv", "--skip-bad", "--format", "json", code=None)
        expect(skipping.code == 1 or skipping.json["read"] >= skipping.json["entries"] + skipping.json["rejected"], name, skipping.text)
    print(f"# {len(JOURNALS)} journals")


def test_lists_go_in_with_every_row_accounted_for():
    for name, content, members in LISTS:
        if os.path.exists(BOOK):
            os.remove(BOOK)
        new(BOOK)
        start = spent()
        done = run("import", BOOK, "members", put("l.csv", content), "--today", "2025-01-04", "--format", "json", code=1 if members is None else 0)
        expect(spent() - start < 5, name, "took long")
        if members is None:
            equal(events(BOOK), 1, name, "something was stored")
            continue
        equal(done.json["stored"], members, name)
        equal(done.json["read"], members + len(done.json["rejected"]) + len(done.json["ignored"]), name)
    print(f"# {len(LISTS)} lists")


def test_a_journal_that_grew_adds_what_is_new_to_it_never_twice():
    run("new", BOOK, "--name", "X", "--kind", "savings", "--currency", "USD", "--practice")
    write("j.members.csv", MEMBERS)
    write("j.csv", TWO)
    equal(ask("import", BOOK, "journal", "j.csv")["vouchers"], 2)
    again = ask("import", BOOK, "journal", "j.csv")
    equal((again["vouchers"], again["already"], again["members"]), (0, 2, 0))
    new("list.tonti")
    write("l.csv", LIST)
    equal(ask("import", "list.tonti", "members", "l.csv", "--today", "2025-01-04")["stored"], 2)
    write("l.csv", LIST + "3;Coumba Fall;F\n")
    longer = ask("import", "list.tonti", "members", "l.csv", "--today", "2025-01-04")
    equal((longer["stored"], longer["stored"] + len(longer["rejected"]) + len(longer["ignored"])), (1, longer["read"]))
    equal([m["name"] for m in ask("list", "list.tonti", "members")["rows"]], ["Awa Diop", "Aïssatou Sène", "Coumba Fall"])


FORMULAS = ["=1+1", "=HYPERLINK(\"http://x\",\"y\")", "+33 6 12", "-Awa", "@SUM(A1:A9)", "\uff1d1+1", "\uff0b1", "\uff0dAwa", "\uff20x", "'=1", "''+1", "'", "''", "'Awa",
            "=cmd|' /C calc'!A0", "=\"a\"&\"b\"", "-2+3+cmd|' /C calc'!A0", "=1;=2", "a,=1", "Awa \"=1\"", "N'Diaye", "1=1", "%0A=1", ";=1"]


def some_names(seed, count):
    dice = random.Random(seed)
    pieces = FORMULAS + ["Awa", "Diop", "É", "’", " ", "=", "+", "-", "@", "'", "\"", ",", ";", "\uff1d", "ŋ", "1", "|", "\\", "/"]
    names = dict.fromkeys(FORMULAS)
    while len(names) < count:
        name = " ".join("".join(dice.choice(pieces) for _ in range(dice.randint(1, 4))).split())
        if name:
            names[name] = None
    return list(names)


def is_formula(cell):
    return cell.lstrip(" \u00a0")[:1] in tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20") and cell != ""


def test_names_come_back_from_a_spreadsheet_as_they_were():
    seed = random.SystemRandom().randint(0, 999999)
    names = some_names(seed, 220)
    new("a.tonti")
    apply("a.tonti", *({"do": "member.add", "name": name, "same_name": True, "at": AT} for name in names))
    text = run("list", "a.tonti", "members", "--format", "csv").text
    rows = list(csv.reader(io.StringIO(text, newline="")))
    column = rows[0].index("name")
    cells = [row[column] for row in rows[1:]]
    equal(sum(is_formula(cell) for cell in cells), 0, "formulas left, seed", seed)
    expect(sum(is_formula(name) for name in names) > 20, "the control: names that are formulas")
    new("b.tonti")
    with open("members.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows([["nom"], *([cell] for cell in cells)])
    ask("import", "b.tonti", "members", "members.csv", "--same-name", "--today", "2025-01-04")
    back = [row["name"] for row in ask("list", "b.tonti", "members")["rows"]]
    equal(back, [row["name"] for row in ask("list", "a.tonti", "members")["rows"]], "seed", seed)
    print(f"# {len(names)} names out and in, {sum(is_formula(n) for n in names)} of them formulas, seed {seed}")


def test_amounts_below_zero_stay_numbers():
    run("demo", BOOK, "--members", 6, "--meetings", 2)
    found = 0
    for name in ("accounts", "events", "members", "funds", "pools"):
        text = run("list", BOOK, name, "--format", "csv").text
        for row in csv.reader(io.StringIO(text)):
            found += sum(cell.startswith("-") and cell[1:].isdigit() for cell in row)
    run("new", "u.tonti", "--name", "X", "--kind", "savings", "--currency", "XOF", "--practice")
    write("u.members.csv", MEMBERS)
    ask("import", "u.tonti", "journal", write("u.csv", TWO))
    text = run("list", "u.tonti", "accounts", "--format", "csv").text
    rows = list(csv.reader(io.StringIO(text)))
    found += sum(cell.startswith("-") and cell[1:].isdigit() for row in rows for cell in row)
    expect("'-" not in text, text)
    print(f"# {found} amounts below zero, as numbers")
    expect(found > 0, text)


if __name__ == "__main__":
    main(sys.modules["__main__"])
