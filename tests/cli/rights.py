# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may do what, asked from outside: every office with every verb, the auditor who leaves no trace, denials on record."""

import hashlib
import json
import os
import sys

from tonti_cli import apply, ask, equal, expect, main, refuse, run, write

AT = "2025-01-04T10:00:00Z"
ROLES = ["chair", "treasurer", "secretary", "counter", "key-holder", "auditor", "trainer"]
KEEPERS = {"chair", "treasurer", "secretary"}
NOBODY = len(ROLES) + 1


def group(name="book.tonti", practice=True):
    """Members 1 to 7 hold one office each, member 8 holds none."""
    run("new", name, "--name", "And Jëf", "--kind", "rotating", "--currency", "XOF", "--country", "SN",
        *(["--practice"] if practice else []))
    at = {"at": AT} if practice else {}
    apply(name, *[{"do": "member.add", "name": f"Membre {n}", **at} for n in range(1, NOBODY + 1)],
          *[{"do": "officer.name", "member": n + 1, "role": role, **at, **({"officers": [1, 2]} if n > 1 else {})}
            for n, role in enumerate(ROLES)])
    return name


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def codes(answer):
    return [e["code"] for e in answer.get("errors", [answer["error"]] if "error" in answer else [])]


def denials(book, **options):
    return [r for r in ask("list", book, "notices", **options)["rows"] if r["event"] == "denied/1"]


def matrix(book, practice):
    """Every verb of the help, with its own example, by every office; (cells, denied, on record)."""
    verbs = ask("help", "verbs")
    cells = denied = 0
    for number in range(1, NOBODY + 1):
        role = ROLES[number - 1] if number < NOBODY else None
        lines = [{**json.loads(v["example"]), "key": f"{number * 1000 + n:032x}"} for n, v in enumerate(verbs)]
        copy = f"as-{number}.tonti"
        run("rebuild", book, copy)
        # a computer of its own for each copy: one would take the second for a forgery of the first
        own = {"XDG_STATE_HOME": os.path.abspath(f"state-{number}")}
        answers = run("--as", number, "apply", copy, "-", "--format", "json", code=None, env=own,
                      stdin="\n".join(json.dumps(line) for line in lines)).lines
        equal(len(answers), len(verbs), role)
        refused = 0
        for verb, answer in zip(verbs, answers):
            may = role in verb["roles"] and (practice or role != "trainer")
            equal("not-allowed" in codes(answer), not may, verb["name"], role, answer)
            refused += not may
            cells += 1
        equal(len(denials(copy, env=own)), 0 if role == "auditor" else refused, role)
        equal(ask("verify", copy, env=own)["ok"], True, role)
        denied += refused
    return cells, denied


def test_the_help_says_who_may():
    verbs = {v["name"]: v["roles"] for v in ask("help", "verbs")}
    expect(len(verbs) >= 60, len(verbs))
    for name, roles in verbs.items():
        expect(KEEPERS < set(roles), name, roles)
        expect("auditor" not in roles, name)
        equal("counter" in roles, name in ("card.open", "card.stake", "count.enter", "goods.count") or name.startswith("pin."), name)
        equal("key-holder" in roles, name.startswith("pin."), name)
    expect("Who may: Chair, Treasurer, Secretary" in run("--lang", "en", "help", "lot.pay").text)


def test_every_office_with_every_verb_in_a_practice_book():
    cells, denied = matrix(group(), True)
    print(f"# practice book: {cells} of {cells} cells as the table says, {denied} denied")


def test_every_office_with_every_verb_in_a_real_book():
    cells, denied = matrix(group(practice=False), False)
    print(f"# real book: {cells} of {cells} cells as the table says, {denied} denied")


def test_the_auditor_leaves_no_trace():
    book = group()
    apply(book, {"do": "pool.add", "name": "Tour", "contribution": 5000, "at": AT})
    before, listed = digest(book), sorted(os.listdir("."))
    write("m.csv", "nom;prénom\nDiop;Awa\n")
    write("j.csv", "date,voucher,kind,member,account,debit,credit,memo\n2025-01-04,1,x,,cash,5,0,a\n2025-01-04,1,x,,income,0,5,a\n")
    for words in (("info",), ("list", "members"), ("list", "notices"), ("report", "trial-balance"), ("verify",), ("seal-code",)):
        run("--as", "auditor", words[0], book, *words[1:], code=None)
    for extra in ((), ("--atomic",)):
        done = run("--as", "auditor", "apply", book, "-", *extra, code=1,
                   stdin='{"do":"member.add","name":"X"}\n{"do":"word.set","idea":"hand","word":"x"}')
        expect("error" in done.lines[0], done.text)
    refuse(1, "not-allowed", "--as", "auditor", "import", book, "members", "m.csv")
    refuse(1, "not-allowed", "--as", "auditor", "import", book, "journal", "j.csv")
    refuse(1, "not-allowed", "--as", "auditor", "recovery", book)
    equal(digest(book), before)
    equal(sorted(set(os.listdir(".")) - {"m.csv", "j.csv"}), listed)


def test_denials_are_on_record():
    book = group()
    answers = apply(book, {"do": "expense", "account": "rent", "amount": 5000, "what": "Loyer", "at": AT},
                    {"do": "undo", "at": AT}, options=("--as", NOBODY), code=1)
    equal([codes(a)[0] for a in answers], ["not-allowed"] * 2)
    equal([(r["member"], r["author"]) for r in denials(book)], [(8, 8), (8, 8)])
    text = ask("list", book, "notices")["rows"][-1]["text"]
    expect("Membre 8" in text, text)
    # in one transaction: nothing is stored, and the denial is all the same
    run("--as", NOBODY, "apply", book, "-", "--atomic", code=1,
        stdin=json.dumps({"do": "redo", "at": AT}) + "\n" + json.dumps({"do": "undo", "at": AT}))
    equal(len(denials(book)), 3)
    write("m.csv", "nom;prénom\nDiop;Awa\nSow;Penda\n")
    refuse(1, "not-allowed", "--as", "counter", "import", book, "members", "m.csv")
    equal(len(denials(book)), 4)
    equal(ask("verify", book)["ok"], True)


def test_people_who_are_no_officers_begin_a_group():
    run("new", "g.tonti", "--name", "X", "--kind", "rotating", "--currency", "XOF", "--practice")
    apply("g.tonti", *[{"do": "member.add", "name": n, "at": AT} for n in "ABC"], options=())
    apply("g.tonti", {"do": "officer.name", "member": 1, "role": "chair", "at": AT},
          {"do": "officer.name", "member": 2, "role": "treasurer", "at": AT}, options=("--as", 2))
    equal(codes(apply("g.tonti", {"do": "officer.name", "member": 3, "role": "counter", "at": AT, "officers": [1, 2]},
                      options=("--as", 3), code=1)[0]), ["not-allowed"])


if __name__ == "__main__":
    main(sys.modules["__main__"])
