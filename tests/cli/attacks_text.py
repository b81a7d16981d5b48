# SPDX-License-Identifier: GPL-3.0-or-later
"""Names that are more than names: for a terminal, a printed page, the ledger, the eye."""

import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata

from tonti_cli import Skip, apply, ask, equal, expect, main, new, run, write

BOOK = "book.tonti"
AT = "2025-01-04T10:00:00Z"
INVISIBLE = [0x00AD, 0x061C, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067,
             0x2068, 0x2069, 0xFEFF, 0x3164, 0x2800, 0xFE0F, 0xE0041]
COMMANDS = ["\x1b[2J", "\x1b]0;x\x07", "\x9b2J", "\x07", "\x08\x08\x08", "\x7f", "\x00", "\x0e", "\u2028\x1b[31m"]
MARKUP = ["<b>Awa</b>", "<a href=\"x\">Awa</a>", "&lt;", "%n%s%d", "%1$n", "$(touch x)", "`touch x`", "'); DROP TABLE event; --", "\" OR 1=1", "Awa%", "A_a",
          "\\u0000", "\\x1b[2J", "{{7*7}}", "<script>alert(1)</script>", "Awa\\", "${HOME}", "|ls", ";ls", "*"]
INJECTED = [") >> endobj /JS (", "\\) /OpenAction << /S /JavaScript /JS (app.alert(1)) >>", "(()", "))))", "\\", "\\\\)", "\\101\\051", "]>>/AA<<", "endstream endobj",
            "/URI (http://x)", "<</S/Launch/F(calc)>>", "\r) Tj", "%PDF-1.4", "xref trailer startxref", "BT ET Q q", "(\\", "Awa\\)"]
ACTIVE = re.compile(r"/(JS|JavaScript|OpenAction|AA|Launch|EmbeddedFiles?|Filespec|URI|SubmitForm|ImportData|RichMedia|GoToR|Rendition|AcroForm|XFA|Annots?)\b")


def member(name, **more):
    return {"do": "member.add", "name": name, "at": AT, **more}


def test_what_cannot_be_seen_is_refused():
    new(BOOK)
    requests = [member("Awa" + text + "Diop") for text in COMMANDS]
    for code in INVISIBLE:
        for name in ("Awa" + chr(code) + "Diop", chr(code) + "Awa", "Awa" + chr(code)):
            requests += [member(name), {"do": "group.set", "name": name, "at": AT}, {"do": "fund.set", "name": name, "amount": 100, "at": AT}]
    answers = apply(BOOK, *requests, code=1)
    equal(len(answers), len(requests))
    for request, answer in zip(requests, answers):
        expect(answer["error"]["code"] in ("bad-text", "bad-json"), repr(request["name"]), answer)
    equal(ask("info", BOOK)["events"], 1)
    print(f"# {len(requests)} refusals")


def test_names_that_look_the_same_are_asked():
    """A Cyrillic or Greek letter, a full-width one, accents: the eye takes it for the member who is there."""
    new(BOOK)
    apply(BOOK, member("Awa Cope"))
    twins = ["\u0410wa Cope", "Aw\u0430 Cope", "Awa \u0421\u043e\u0440\u0435", "\u0391wa Cope", "\uff21wa Cope", "AWA COPE", "\u00c4wa C\u00f6pe", "Awa-Cope", "Awa  C'ope"]
    for name in twins:
        answer = apply(BOOK, member(name), code=1)[0]
        equal(answer["error"]["code"], "same-name", name)
    write("l.csv", "nom,sexe\n" + "".join(f"{name},F\n" for name in twins))
    done = run("import", BOOK, "members", "l.csv", "--today", "2025-01-04", "--format", "json", code=1).json
    equal([r["code"] for r in done["rejected"]], ["same-name"] * len(twins))
    apply(BOOK, member("Awa Kope"), member(twins[0], same_name=True))
    print(f"# {len(twins)} twins, each asked twice")


def shown(*words):
    """Everything a terminal would get, its control characters apart."""
    done = run(*words, code=None)
    text = (done.out + done.err).decode("utf-8")
    return text, [c for c in text if unicodedata.category(c) in ("Cc", "Cf") and c not in "\n\u2068\u2069"]


def test_markup_and_commands_are_shown_as_they_are():
    new(BOOK)
    apply(BOOK, *(member(name) for name in MARKUP))
    equal([m["name"] for m in ask("list", BOOK, "members")["rows"]], MARKUP)
    text, left = shown("list", BOOK, "members", "--format", "table")
    expect(all(name in text for name in MARKUP), text)
    equal(left, [])
    for name in MARKUP:
        text, left = shown("--as", name, "list", BOOK, "members", "--format", "table")
        equal(left, [], name)
        text, left = shown("report", BOOK, "member-statement", "--member", MARKUP.index(name) + 1, "--format", "table")
        equal(left, [], name)
    for text in COMMANDS[:-1]:
        if "\0" not in text:
            told, left = shown("list", BOOK, "x" + text)
            equal(left, [], repr(text))
            told, left = shown("info", "none" + text)
            equal(left, [], repr(text))
    equal(sorted(os.listdir(".")), [BOOK])
    equal(ask("verify", BOOK)["ok"], True)


def test_signs_of_a_pattern_are_signs():
    new(BOOK)
    apply(BOOK, member("Awa Diop"), member("A_a"), member("100%"), member("100x"))
    for name, number in (("A_a", 2), ("100%", 3), ("100x", 4)):
        equal(apply(BOOK, {"do": "member.rename", "member": name, "name": name + " Sow", "at": AT})[0].get("member", number), number)
    for name in ("%", "_", "A%", "___ ____", "' OR 1=1 --", "*"):
        answer = apply(BOOK, {"do": "member.rename", "member": name, "name": "X", "at": AT}, code=1)[0]
        expect("error" in answer, name)
    equal([m["name"] for m in ask("list", BOOK, "members")["rows"]], ["Awa Diop", "A_a Sow", "100% Sow", "100x Sow"])


def test_names_from_the_right_turn_no_line():
    new(BOOK)
    names = ["\u0639\u0648\u0627", "\u07d2\u07cf\u07d5", "\u05d0\u05d1"]
    apply(BOOK, *(member(name) for name in names))
    text = run("list", BOOK, "members", "--format", "table").text
    for name in names:
        expect(f"\u2068{name}\u2069" in text, text)


def active(path):
    """What a reader would run or follow in a PDF, found among its objects."""
    if not shutil.which("qpdf"):
        raise Skip("qpdf is not there")
    subprocess.run(["qpdf", "--check", path], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    done = subprocess.run(["qpdf", "--json", path], check=True, stdout=subprocess.PIPE)
    found = []

    def look(value):
        if isinstance(value, dict):
            for key, inside in value.items():
                found.extend(ACTIVE.findall(key))
                look(inside)
        elif isinstance(value, list):
            for inside in value:
                look(inside)
        elif isinstance(value, str) and value.startswith("/"):
            found.extend(ACTIVE.findall(value))
    look(json.loads(done.stdout))
    return found


def test_a_page_with_a_program_would_be_seen():
    """The control: a page that does run something."""
    write("bad.qdf", "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>\nendobj\n"
          "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n"
          "xref\n0 4\n0000000000 65535 f \ntrailer << /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n")
    subprocess.run(["qpdf", "bad.qdf", "bad.pdf"], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    expect({"JS", "JavaScript", "OpenAction"} <= set(active("bad.pdf")), active("bad.pdf"))


def test_no_name_becomes_an_object_of_a_page():
    run("demo", BOOK, "--members", len(INJECTED) + 6, "--meetings", 1)
    for i, name in enumerate(INJECTED):
        apply(BOOK, {"do": "member.rename", "member": i + 6, "name": name, "at": "2025-02-01T10:00:00Z"}, code=None)
    names = {m["name"] for m in ask("list", BOOK, "members")["rows"]}
    expect(len(names & {" ".join(name.split()) for name in INJECTED}) >= len(INJECTED) - 1, names)
    apply(BOOK, {"do": "group.set", "name": INJECTED[0], "place": INJECTED[1], "officers": [1, 2], "at": "2025-02-01T10:00:00Z"}, code=None)
    run("print", BOOK, "statements", "-o", "out/")
    run("print", BOOK, "receipts", "--meeting", 1, "-o", "receipts.pdf")
    run("print", BOOK, "minutes", "--meeting", 1, "-o", "minutes.pdf")
    run("print", BOOK, "meeting-sheet", "--blank", "-o", "sheet.pdf", code=None)
    papers = ["receipts.pdf", "minutes.pdf", *(os.path.join("out", name) for name in os.listdir("out"))]
    for paper in papers:
        equal(active(paper), [], paper)
    text = b"".join(subprocess.run(["pdftotext", p, "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout for p in papers[2:]).decode("utf-8")
    whole = sum(name in " ".join(text.split()) for name in names & set(INJECTED))
    expect(whole >= len(INJECTED) - 3, "names that stand on paper as they are:", whole)
    print(f"# {len(papers)} papers, {len(INJECTED)} names, 0 active objects; {whole} names read back whole")


if __name__ == "__main__":
    main(sys.modules["__main__"])
