# SPDX-License-Identifier: GPL-3.0-or-later
"""The verifier that others could have written says of a book what the program says: balances, codes, faults."""

import glob
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys

from tampering import chain
from tonti_cli import HERE, ask, equal, expect, main, new, run, write

TOP = os.path.dirname(os.path.dirname(HERE))
VERIFIER = os.path.join(TOP, "tests", "verifier", "verify.py")
SEED = int(os.environ.get("TONTI_SEED", "7"))


def verifier(*words):
    done = subprocess.run([sys.executable, "-B", VERIFIER, *words], stdout=subprocess.PIPE, check=False)
    return done.returncode, done.stdout.decode().splitlines()


def compare(book):
    """Head, codes, totals of accounts and what each member has in each; how many figures were equal."""
    code, lines = verifier(book, "--balances")
    equal(code, 0, lines[:1])
    said = [line.split() for line in lines]
    verdict = ask("verify", book)
    equal(said[0], ["ok", str(verdict["events"]), verdict["head"]])
    for words in (w for w in said if w[0] == "seal"):
        equal(" ".join(words[2:5]), ask("seal-code", book, "--meeting", words[1])["code"])
    rows = ask("report", book, "trial-balance", "--recompute")["rows"]
    totals = {(w[1], int(w[2]), int(w[3])) for w in said if w[0] == "account"}
    equal(totals, {(r["account"], r["debit_total"], r["credit_total"]) for r in rows})
    members, wanted = {(int(w[1]), w[2]): int(w[3]) for w in said if w[0] == "member"}, {}
    for member in {m for m, _ in members} | {m["member"] for m in ask("list", book, "members")["rows"]}:
        for row in ask("report", book, "member-statement", "--member", member)["rows"]:
            key = member, row["account"]
            wanted[key] = wanted.get(key, 0) + (row["debit"] or 0) - (row["credit"] or 0)
    equal({k: v for k, v in members.items() if v}, {k: v for k, v in wanted.items() if v})
    return len(totals) + len(members) + sum(w[0] == "seal" for w in said)


def test_it_says_what_the_program_says_of_practice_books():
    chance, figures = random.Random(SEED), 0
    for n in range(3):
        size = (12, 4) if n == 0 else (chance.randrange(5, 16), chance.randrange(1, 5))
        run("demo", f"{n}.tonti", "--members", size[0], "--meetings", size[1])
        figures += compare(f"{n}.tonti")
    print(f"# seed {SEED}: {figures} figures of 3 practice books equal")


def test_it_says_what_the_program_says_of_released_books():
    sys.path.insert(0, os.path.join(TOP, "tests", "books"))
    from make import build
    for n, path in enumerate(sorted(glob.glob(os.path.join(TOP, "tests", "books", "form-*.sql")))):
        build(path, f"{n}.tonti")
        print(f"# {os.path.basename(path)}: {compare(f'{n}.tonti')} figures equal")


def test_it_says_what_the_program_says_of_random_books():
    chance, figures = random.Random(SEED), 0
    for n in range(3):
        lines = ["date,voucher,kind,member,account,debit,credit,memo\n"]
        lines += [f"2025-01-01,A,x,,{key},{debit},{credit},first\n" for key, debit, credit in
                  (("cash", 10**12, ""), ("cash:box-2", 10**12, ""), ("bank", 10**12, ""), ("gifts", "", 3 * 10**12))]
        for v in range(chance.randrange(20, 200)):
            amount, member = chance.randrange(1, 10**9), chance.randrange(1, 9)
            account = chance.choice(["savings", "social", "Liabilities:Shares", "loans:2"])
            sides = [("cash", "", amount), (account, f"M{member}", -amount)]
            if chance.random() < .4:
                sides = [(account, f"M{member}", amount), ("cash:box-2", "", -(amount // 2)),
                         ("bank", "", amount // 2 - amount)]
            lines += [f"2025-01-{1 + v % 28:02},V{v},x,{who},{key},{max(a, 0) or ''},{max(-a, 0) or ''},note\n"
                      for key, who, a in sides if a]
        new(f"{n}.tonti")
        write(f"{n}.csv", "".join(lines))
        write(f"{n}.members.csv", "member,group,name\n" + "".join(f"M{m},,Member Number {m}\n" for m in range(1, 9)))
        run("import", f"{n}.tonti", "journal", f"{n}.csv")
        figures += compare(f"{n}.tonti")
    print(f"# seed {SEED}: {figures} figures of 3 random books equal")


def forge(work):
    """WORK changes a body; then the whole chain is made anew, so that only the sums can tell."""
    shutil.copy("good.tonti", "bad.tonti")
    db = sqlite3.connect("bad.tonti")
    trigger = db.execute("SELECT sql FROM sqlite_schema WHERE name = 'event_final'").fetchone()[0]
    db.execute("DROP TRIGGER event_final")
    seq, body = work(db)
    db.execute("UPDATE event SET body = ? WHERE seq = ?",
               (json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")), seq))
    chain(db, body.get("previous_head") != "00")  # else that figure would be put right
    db.execute(trigger)
    db.commit()
    db.close()
    return seq


def last(db, kind):
    seq, body = db.execute("SELECT seq, body FROM event WHERE kind = ? ORDER BY seq DESC LIMIT 1", [kind]).fetchone()
    return seq, json.loads(body)


def change(value):
    if isinstance(value, int):
        return value + 5
    if isinstance(value, str):
        return "00"
    return value[:-1]


def test_every_wrong_figure_of_a_closing_forged_anew_is_found_by_both():
    run("demo", "good.tonti", "--members", 8, "--meetings", 3)
    equal(verifier("good.tonti")[0], 0)
    equal(ask("verify", "good.tonti")["ok"], True)
    exempt, found = {"meeting", "document", "officers", "amends"}, 0
    for name in sorted(set(last(sqlite3.connect("good.tonti"), "seal/1")[1]) - exempt):
        def work(db, name=name):
            seq, body = last(db, "seal/1")
            return seq, {**body, name: change(body[name])}
        seq = forge(work)
        code, lines = verifier("bad.tonti")
        equal((code, lines[0].split(":")[0]), (1, f"bad {seq}"), name, lines)
        answer = run("verify", "bad.tonti", "--format", "json", code=3).json
        equal((answer["ok"], answer["event"], answer.get("figure")), (False, seq, name), answer)
        expect("the closing of meeting 3, " in answer["what"], answer["what"])
        expect(answer["what"] in run("verify", "bad.tonti", code=3).errors[0], name)
        elsewhere = {"XDG_STATE_HOME": os.path.join(os.getcwd(), "another computer", name)}
        equal(ask("verify", "bad.tonti", "--chain", env=elsewhere)["ok"], True, name)
        found += 1
    expect(found >= 14, found)
    print(f"# {found} of {found} figures of a closing, each named by the program, and right in the chain alone")


WRONG_CLOSINGS = {  # what is changed: the name of the figure, and what is said of it
    "more came in": ("ever_in", lambda b: {**b, "ever_in": b["ever_in"] + 12345}, "all the money that ever came in"),
    "an account more": ("totals", lambda b: {**b, "totals": b["totals"] + [{"account": "zz", "debit": 1, "credit": 0}]},
                        "it says zz 1 / 0, the entries before it say nothing"),
    "an account less": ("totals", lambda b: {**b, "totals": b["totals"][1:]}, "what came and went"),
    "totals that are none": ("totals", lambda b: {**b, "totals": "x"}, "what came and went"),
    "a figure as text": ("counted", lambda b: {**b, "counted": str(b["counted"])}, "the cash that was counted"),
    "a figure as nothing": ("first", lambda b: {**b, "first": None}, "it says nothing"),
    "a huge figure": ("ever_out", lambda b: {**b, "ever_out": 2**63 - 1}, "went out"),
    "a long text": ("outcome", lambda b: {**b, "outcome": "x" * 100000}, "what became of the difference"),
    "another meeting": ("first", lambda b: {**b, "meeting": 2}, "the closing of meeting 2"),
    "no meeting": ("meeting", lambda b: {k: v for k, v in b.items() if k != "meeting"}, "of which meeting"),
    "huge pieces": ("cash", lambda b: {**b, "cash": [{"value": 2**62, "n": 4}]}, "the notes and coins"),
}


def test_closings_of_every_wrong_form_are_named_in_a_short_sentence():
    run("demo", "good.tonti", "--members", 8, "--meetings", 3)
    for what, (figure, wrong, said) in WRONG_CLOSINGS.items():
        def work(db, wrong=wrong):
            seq, body = last(db, "seal/1")
            return seq, wrong(body)
        seq = forge(work)
        equal(verifier("bad.tonti")[0], 1, what)
        answer = run("verify", "bad.tonti", "--format", "json", code=3).json
        equal((answer["event"], answer.get("figure")), (seq, figure), what, answer)
        expect(said in answer["what"] and len(answer["what"]) < 500, what, answer["what"])
        equal(len(run("verify", "bad.tonti", code=3).errors), 1, what)
    print(f"# {len(WRONG_CLOSINGS)} of {len(WRONG_CLOSINGS)} wrong forms named")


def test_an_amount_moved_into_another_meeting_with_a_new_chain_is_found():
    run("demo", "good.tonti", "--members", 8, "--meetings", 3)

    def work(db):
        seq, body = last(db, "receipt/1")
        for row in body["lines"] + body["items"]:
            row["amount"] *= 2
        return seq, {**body, "total": body["total"] * 2}
    forge(work)
    equal(verifier("bad.tonti")[0], 1)
    answer = run("verify", "bad.tonti", "--format", "json", code=3).json
    equal((answer["event"], answer["figure"]), (last(sqlite3.connect("bad.tonti"), "seal/1")[0], "ever_in"), answer)


def test_it_refuses_lines_that_are_none():
    run("demo", "good.tonti", "--members", 8, "--meetings", 3)
    wrongs = [lambda lines: lines[0].update(amount=lines[0]["amount"] + 1), lambda lines: lines[0].update(amount=10**15 + 1),
              lambda lines: lines.append({"account": "cash", "amount": 0}), lambda lines: lines[0].pop("account"),
              lambda lines: lines[0].update(amount=float(lines[0]["amount"]) + .5), lambda lines: lines.append(3)]
    for wrong in wrongs:
        def work(db, wrong=wrong):
            seq, body = last(db, "receipt/1")
            wrong(body["lines"])
            return seq, body
        seq = forge(work)
        code, lines = verifier("bad.tonti")
        equal((code, lines[0].split(":")[0]), (1, f"bad {seq}"), lines)
    print(f"# {len(wrongs)} of {len(wrongs)} wrong lines")


if __name__ == "__main__":
    main(sys.modules["__main__"])
