# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of members as people send them: every row is stored, rejected or ignored, and told."""

import os
import sys

from tonti_cli import EXAMPLES, apply, ask, equal, events, expect, main, new, refuse, run, write

SAMPLE = os.path.join(EXAMPLES, "membres.csv")
AT = "2025-01-04T10:00:00Z"
POOL = {"do": "pool.add", "name": "Tour 2025", "contribution": 5000, "lots": 2, "uneven": "box-advances", "at": AT}


def sample():
    """The sample list as text."""
    with open(SAMPLE, "rb") as file:
        return file.read().decode("cp1252")


def take(path, *options, book="book.tonti", code=0):
    answer = ask("import", book, "members", path, "--today", "2025-01-04", *options, code=code)
    equal(answer["read"], answer["stored"] + len(answer["rejected"]) + len(answer["ignored"]), "rows")
    return answer


def names(book="book.tonti"):
    return [row["name"] for row in ask("list", book, "members")["rows"]]


def rejected(text, **kinds):
    """Import TEXT into a new book; the rows that are rejected must be these, by row and code."""
    if os.path.exists("book.tonti"):
        os.remove("book.tonti")
    new()
    answer = take(write("list.csv", text), code=None)
    equal({f"r{r['row']}": r["code"] for r in answer["rejected"]}, kinds, text)
    return answer


def test_the_sample_list_works_as_it_is():
    new()
    dry = take(SAMPLE, "--dry-run")
    equal((dry["stored"], events("book.tonti")), (30, 1))
    answer = take(SAMPLE)
    equal((answer["read"], answer["stored"], answer["rejected"]), (34, 30, []))
    equal([(i["row"], i["reason"]) for i in answer["ignored"]],
          [(1, "title"), (2, "blank"), (3, "header"), (34, "total")])
    equal((answer["encoding"], answer["delimiter"]), ("Windows-1252", ";"))
    equal(answer["columns"], {"number": "N°", "name": "Prénom et nom", "sex": "Sexe", "phone": "Téléphone",
                              "joined": "Adhésion", "hands": "Mains"})
    equal((answer["hands"]["pool"], answer["hands"]["whole"], answer["hands"]["parts"]), (None, 30, 2))
    rows = ask("list", "book.tonti", "members")["rows"]
    equal((rows[8]["name"], rows[26]["joined"], rows[28]["sex"]), ("Coumba CISSÉ", "2025-03-01", "M"))
    equal(rows[29]["name"], 'Cheikh Tidiane "Cheikhouna" Fall')
    equal(ask("verify", "book.tonti")["ok"], True)


def test_the_same_file_adds_nothing_twice():
    new()
    take(SAMPLE)
    before = ask("info", "book.tonti")["head"]
    again = take(SAMPLE)
    equal((again["stored"], [i["reason"] for i in again["ignored"]].count("already")), (0, 30))
    equal(ask("info", "book.tonti")["head"], before)


def test_equal_files_make_equal_practice_books():
    heads = set()
    for name in ("a.tonti", "b.tonti"):
        new(name, "--clock", AT, "--key", "ab" * 16)
        ask("import", name, "members", SAMPLE, "--clock", AT)
        heads.add(ask("info", name)["head"])
    equal(len(heads), 1)


def test_hands_go_into_the_only_pool_that_waits():
    new()
    apply("book.tonti", POOL)
    answer = take(SAMPLE)
    equal((answer["hands"]["pool"], answer["hands"]["added"], answer["hands"]["shared"], answer["hands"]["rejected"]),
          ("pool:1", 31, 1, []))
    hands = ask("list", "book.tonti", "hands")["rows"]
    equal(len(hands), 31)
    expect(any("Penda Sow" in str(h) and "Astou Niang" in str(h) for h in hands), hands[17])
    equal(take(SAMPLE)["hands"]["added"], 0)


def test_hands_of_members_who_are_there_already_are_added_later():
    new()
    take(SAMPLE)
    apply("book.tonti", POOL)
    equal(take(SAMPLE)["hands"]["added"], 31)
    equal(len(ask("list", "book.tonti", "hands")["rows"]), 31)


def test_hands_without_a_pool_are_told():
    new()
    told = run("import", "book.tonti", "members", SAMPLE, "--today", "2025-01-04", code=0)
    expect(b"no pool takes them" in told.err, told.err)
    note = take(SAMPLE)["hands"]
    equal((note["pool"], note["whole"], note["added"]), (None, 30, 0))
    expect("pool.add" in note["note"], note)
    none = take(write("n.csv", "nom\nSans Main\n"))["hands"]
    equal("note" in none, False)


def test_hands_go_to_members_who_hold_none_in_that_pool():
    new()
    take(SAMPLE)
    apply("book.tonti", POOL, {"do": "hand.add", "pool": "pool:1", "member": 1, "at": AT})
    equal(take(SAMPLE, "--pool", 1)["hands"]["added"], 30)
    equal(take(SAMPLE, "--pool", 1)["hands"]["added"], 0)
    equal(len(ask("list", "book.tonti", "hands")["rows"]), 31)
    apply("book.tonti", {**POOL, "name": "Petit tour"})
    answer = take(SAMPLE, "--pool", 2)["hands"]
    equal((answer["pool"], answer["added"], "note" in answer), ("pool:2", 31, False))


def test_parts_that_make_no_whole_hand_are_told():
    new()
    apply("book.tonti", POOL)
    answer = take(write("p.csv", "nom,mains\nAwa,1/3\nBineta,1/3\nCoumba,1/3\nDaba,1/2\nErnestine,\"0,75\"\nFanta,½\n"))
    equal((answer["hands"]["added"], answer["hands"]["shared"]), (1, 1))
    equal([(r["row"], r["code"]) for r in answer["hands"]["rejected"]],
          [(5, "hand-not-whole"), (6, "hand-not-whole"), (7, "hand-not-whole")])


def test_every_usual_encoding_gives_the_same_members():
    text = sample()
    for i, content in enumerate((text.encode("utf-8"), text.encode("utf-8-sig"), text.encode("utf-16"),
                                 text.encode("utf-16-le"), text.encode("utf-16-be"),
                                 b"\xfe\xff" + text.encode("utf-16-be"), text.encode("cp1252"))):
        new(f"{i}.tonti")
        equal(take(write("l.csv", content), book=f"{i}.tonti")["stored"], 30, f"encoding {i}")
        equal(names(f"{i}.tonti"), names("0.tonti"), f"encoding {i}")


def test_every_usual_delimiter_and_line_end_gives_the_same_members():
    text = sample().replace("\r\n", "\n")
    new("0.tonti")
    take(SAMPLE, book="0.tonti")
    for i, content in enumerate((text.replace(";", ","), text.replace(";", "\t"), text.replace("\n", "\r\n"),
                                 text.replace("\n", "\r"), text.rstrip("\n"), text + "\n\n\n"), 1):
        new(f"{i}.tonti")
        equal(take(write("l.csv", content), book=f"{i}.tonti")["stored"], 30, f"variant {i}")
        equal(names(f"{i}.tonti"), names("0.tonti"), f"variant {i}")


def test_columns_can_be_named():
    new()
    text = "Liste\nA;B;C\n1;Awa Diop;77\n2;Fatou;78\n"
    refuse(1, "no-header", "import", "book.tonti", "members", write("l.csv", text))
    equal(take("l.csv", "--map", "name=B,phone=C,number=A")["stored"], 2)
    refuse(2, "bad-map", "import", "book.tonti", "members", "l.csv", "--map", "nom=B")
    refuse(2, "bad-map", "import", "book.tonti", "members", "l.csv", "--map", "name=Z")
    refuse(2, "bad-map", "import", "book.tonti", "members", "l.csv", "--map", "name")
    equal(take(write("m.csv", "Coumba;X\nDaba;Y\n"), "--map", "name=1")["stored"], 2)
    new("two.tonti")
    answer = take(write("t.csv", "Prénom,Nom\nAwa,Diop\nFatou,Ndiaye\n"), book="two.tonti")
    equal([m["name"] for m in answer["members"]], ["Awa Diop", "Fatou Ndiaye"])


def test_rows_that_are_wrong_are_rejected_and_the_others_stored():
    answer = rejected("n°;nom;sexe;adhésion;mains\n1;Awa Diop;F;04/01/2025;1\n2;;F;;1\nx;Coumba;;;\n4;Daba;Q;;\n"
                      "5;Emma;;31/02/2025;\n6;Fanta;;;deux\n1;Gnilane;;;\n8;AWA  DIOP;;;\n0;Hawa;;;\n;Issa;;;\n",
                      r3="no-name", r4="bad-number", r5="bad-sex", r6="bad-day", r7="bad-hands", r8="number-taken",
                      r9="same-name", r10="bad-number")
    equal(answer["stored"], 2)
    equal(names(), ["Awa Diop", "Issa"])
    equal([m["member"] for m in answer["members"]], [1, 2])


def test_nothing_stored_because_all_is_rejected_is_a_refusal():
    new()
    run("import", "book.tonti", "members", write("l.csv", "nom,sexe\nAwa,Q\n"), code=1)
    equal(events("book.tonti"), 1)


def test_namesakes_are_asked_never_guessed():
    new()
    apply("book.tonti", {"do": "member.add", "name": "Awa Diop", "at": AT})
    write("l.csv", "nom,sexe\nAwa DIOP,F\nFatou,F\nFatou,F\n")
    answer = take("l.csv")
    equal([(r["row"], r["code"]) for r in answer["rejected"]], [(2, "same-name"), (4, "same-name")])
    equal(take(write("m.csv", "nom,sexe\nAwa DIOP,F\nAwa Diop,F\n"), "--same-name")["stored"], 2)
    equal(names().count("Awa Diop") + names().count("Awa DIOP"), 3)


def test_titles_blanks_and_totals_are_ignored_and_told():
    text = ";;\nGroupe;;\n;;\nN°;Nom;Tél\n1;Awa;77\n;;\nTotal;1;\n;Sous-total;1\n;TOTAUX;1\n2;Tota Ndiaye;78\n"
    new()
    answer = take(write("l.csv", text))
    equal([i["reason"] for i in answer["ignored"]],
          ["blank", "title", "blank", "header", "blank", "total", "total", "total"])
    equal(names(), ["Awa", "Tota Ndiaye"])


# Files no list of members can be made of: name, content, code of the refusal, row.
BROKEN = [
    ("empty", b"", "empty-file", None),
    ("one NUL", b"nom,sexe\nA\0wa,F\n", "not-text", 2),
    ("only NULs", b"\0" * 64, "not-text", 1),
    ("odd UTF-16", b"\xff\xfen\0o\0m\0\n", "not-text", None),
    ("half a surrogate", b"\xff\xfe" + "nom\nA".encode("utf-16-le") + b"\x00\xd8" + "\n".encode("utf-16-le"), "not-text", None),
    ("BOM, then Latin-1", b"\xef\xbb\xbfnom,sexe\nA\xefssatou,F\n", "not-text", 2),
    ("quote never closed", b'nom,sexe\n"Awa,F\nFatou,F\n', "bad-quote", 2),
    ("quote never closed, last", b'nom,sexe\nAwa,F\n"Fatou', "bad-quote", 3),
    ("quote inside a cell", b'nom,sexe\nA"wa,F\n', "bad-quote", 2),
    ("text behind a quoted cell", b'nom,sexe\n"Awa"x,F\n', "bad-quote", 2),
    ("no header", b"1,2,3\n4,5,6\n", "no-header", None),
    ("only a title", "Liste des membres\n".encode(), "no-header", None),
    ("only separators", b";;;;\n;;;;\n", "no-header", None),
    ("a PDF", b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\n", "no-header", None),
    ("a zip", b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0", "not-text", None),
    ("SQLite", b"SQLite format 3\0\x10\0\x01\x01", "not-text", None),
    ("HTML", b"<html><body><table></table></body></html>", "no-header", None),
    ("random bytes", bytes((i * 197 + 41) % 256 for i in range(4096)), None, None),
    ("line of 2 MB", b"nom,sexe\n" + b"A" * (2 << 20) + b",F\n", "row-too-long", None),
    ("row of a million cells", b"nom,sexe\nAwa" + b"," * 1000000 + b"\n", "row-too-long", None),
    ("one quoted cell of 3 MB", b'nom,sexe\n"' + b"A\n" * (3 << 19) + b'",F\n', "row-too-long", None),
    ("JSON", b'{"members":[{"name":"Awa"}]}', None, None),
]

# Rows that are wrong, in columns number, name, day of joining, hands: what is wrong, row, code.
BAD_ROWS = [
    ("direction marks in a name", ("", "A\u202ewa", "", ""), "bad-text"),
    ("zero width in a name", ("", "A\u200bwa", "", ""), "bad-text"),
    ("escape in a name", ("", "A\x1b[2Jwa", "", ""), "bad-text"),
    ("a name of 300 letters", ("", "A" * 300, "", ""), "bad-text"),
    ("a flood of accents", ("", "A" + "\u0301" * 40, "", ""), "bad-text"),
    ("day 30 February", ("", "Awa 1", "30/02/2025", ""), "bad-day"),
    ("year zero", ("", "Awa 2", "01/01/0000", ""), "bad-day"),
    ("year 2200", ("", "Awa 3", "01/01/2200", ""), "bad-day"),
    ("a serial day", ("", "Awa 4", "45661", ""), "bad-day"),
    ("only a day", ("", "Awa 5", "21", ""), "bad-day"),
    ("29 February of a common year", ("", "Awa 6", "29/02/2023", ""), "bad-day"),
    ("a negative number", ("-1", "Awa 7", "", ""), "bad-number"),
    ("an enormous number", ("99999999999999999999", "Awa 8", "", ""), "bad-number"),
    ("a number with a point", ("1.5", "Awa 9", "", ""), "bad-number"),
    ("negative hands", ("", "Awa 10", "", "-1"), "bad-hands"),
    ("hands by zero", ("", "Awa 11", "", "1/0"), "bad-hands"),
    ("too many hands", ("", "Awa 12", "", "1000"), "bad-hands"),
    ("hands in thousandths", ("", "Awa 13", "", "0,001"), "bad-hands"),
]


def test_broken_files_are_refused_with_their_row():
    new()
    for name, content, code, row in BROKEN:
        result = run("import", "book.tonti", "members", write("l.csv", content), "--format", "json", code=1)
        if code:
            equal(result.error, code, name)
        if row:
            equal(result.json["error"]["row"], row, name)
    equal(events("book.tonti"), 1)


def test_bad_rows_do_not_keep_out_the_good_ones():
    new()
    rows = [";".join(cells) for _, cells, _ in BAD_ROWS]
    text = "n°;nom;adhésion;mains\n" + "\n".join(rows) + "\n;Fatou;29/02/2024;1\n"
    answer = take(write("l.csv", text))
    found = {r["row"]: r["code"] for r in answer["rejected"]}
    for i, (what, _, code) in enumerate(BAD_ROWS):
        equal(found.pop(i + 2, None), code, what)
    equal((found, names()), ({}, ["Fatou"]))


def test_formulas_of_a_spreadsheet_stay_text():
    new()
    evil = ["=HYPERLINK(\"x\")", "+Awa", "-Fatou", "@Coumba", "'=Daba"]
    text = "nom;sexe\n" + "".join('"' + e.replace('"', '""') + '";F\n' for e in evil)
    equal(take(write("l.csv", text))["stored"], 5)
    equal(names(), ["=HYPERLINK(\"x\")", "+Awa", "-Fatou", "@Coumba", "=Daba"])
    listed = run("list", "book.tonti", "members", "--format", "csv").text
    expect("'=HYPERLINK" in listed and "'+Awa" in listed, listed)


def test_a_file_that_cannot_be_read_is_a_failure():
    new()
    os.mkdir("folder.csv")
    refuse(4, "cannot-read", "import", "book.tonti", "members", "none.csv")
    refuse(4, "cannot-read", "import", "book.tonti", "members", "folder.csv")
    with open("big.csv", "wb") as big:
        big.truncate(40 << 20)
    refuse(1, "file-too-large", "import", "book.tonti", "members", "big.csv")
    refuse(2, "unknown-import", "import", "book.tonti", "loans", "none.csv")


def test_people_read_what_became_of_the_rows():
    new()
    told = run("import", "book.tonti", "members", SAMPLE, "--format", "table").text.splitlines()
    expect("34 rows read: 30 stored, 0 rejected, 4 ignored" in told, told)
    expect(any(line.startswith("line 34: ") for line in told), told)


if __name__ == "__main__":
    main(sys.modules["__main__"])
