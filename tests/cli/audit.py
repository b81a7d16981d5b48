# SPDX-License-Identifier: GPL-3.0-or-later
"""Books that somebody attacked: what is said, in which words, with which exit code."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys

from tampering import alter, chain, sound, verdict
from tonti_cli import PROGRAM, WORLD, ask, equal, expect, main, new, refuse, run

LAST = "(SELECT max(seq) FROM event)"
CHANGES = {
    "a body": (20, "UPDATE event SET body = '{}' WHERE seq = 20"),
    "a key": (20, "UPDATE event SET key = x'00' WHERE seq = 20"),
    "a hash of the one before": (20, "UPDATE event SET prev = zeroblob(32) WHERE seq = 20"),
    "a hash": (20, "UPDATE event SET hash = zeroblob(32) WHERE seq = 20"),
    "the last body": (0, f"UPDATE event SET body = '{{}}' WHERE seq = {LAST}"),
    "one taken out": (20, "DELETE FROM event WHERE seq = 20"),
    "the last taken out": (0, f"DELETE FROM event WHERE seq = {LAST}"),
}


def test_a_fault_is_said_once():
    events = ask("info", sound())["events"]
    for what, (seq, sql) in CHANGES.items():
        alter(lambda db, sql=sql: db.execute(sql))
        said = run("verify", "bad.tonti", code=3).errors + run("apply", "bad.tonti", os.devnull, code=None).errors
        expect(f"event {seq or events}: " in said[0], what, said)
        for line in said:
            equal(line.count("outside Tonti"), 1, what, line)
    print(f"# {len(CHANGES)} changes")


def test_before_the_first_closing_there_is_no_code():
    new("n.tonti")
    said = run("seal-code", "n.tonti", code=1).errors
    equal(len(said), 1)
    expect("no meeting of this book is closed yet" in said[0] and "0" not in said[0], said)
    refuse(1, "not-closed", "seal-code", "n.tonti")
    equal(ask("verify", "n.tonti")["seal"], None)
    answer = run("verify", "n.tonti", "--expect", "3: 1234 5678 9012", "--format", "json", code=3).json
    equal(answer["state"], "older")
    expect("no meeting of this book is closed yet" in answer["what"] and "0" not in answer["what"], answer["what"])


def test_a_code_is_told_of_a_closing_that_is_as_it_was_written():
    good = ask("seal-code", sound())["code"]
    seal = "(SELECT seq FROM event WHERE kind = 'seal/1' ORDER BY seq DESC LIMIT 1)"
    attacks = {"its body": f"UPDATE event SET body = replace(body, '\"ever_in\":', '\"ever_in\":1') WHERE seq = {seal}",
               "its day": f"UPDATE event SET day = '2020-01-01' WHERE seq = {seal}",
               "another event": f"UPDATE meeting SET closed = {seal} - 1 WHERE closed = {seal}",
               "another meeting": f"UPDATE meeting SET closed = (SELECT seq FROM event WHERE kind = 'seal/1' LIMIT 1) WHERE closed = {seal}"}
    for what, sql in attacks.items():
        expect(alter(lambda db, sql=sql: db.execute(sql)) > 0, what)
        answer = run("seal-code", "bad.tonti", "--meeting", 3, "--format", "json", code=3).json
        equal(answer["error"]["code"], "altered", what)
        expect(good not in json.dumps(answer), what, answer)
    print(f"# {len(attacks)} attacks; the code of the sound book {good}")


def forge(kind, change):
    """The last event of this kind says another thing, and the whole chain is written anew."""
    def work(db):
        seq, body = db.execute("SELECT seq, body FROM event WHERE kind = ? ORDER BY seq DESC LIMIT 1", [kind]).fetchone()
        body = change(body)
        db.execute("UPDATE event SET body = ? WHERE seq = ?", [body, seq])
        chain(db)
    alter(work)


def change_uuid(db, uuid, both):
    db.execute("UPDATE book SET uuid = ?", [uuid])
    if both:
        body = json.loads(db.execute("SELECT body FROM event WHERE seq = 1").fetchone()[0])
        db.execute("UPDATE event SET body = ? WHERE seq = 1",
                   [json.dumps({**body, "uuid": uuid}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))])
        chain(db)


def test_a_book_with_a_number_that_is_no_uuid_is_named():
    elsewhere = {"XDG_STATE_HOME": os.path.join(os.getcwd(), "another computer")}
    uuids = ("zz", "", "é" * 18, "0" * 500, "{" + "0" * 34 + "}", "00000000-0000-0000-0000-00000000000g")
    for uuid in uuids:
        for both in (False, True):
            alter(lambda db, uuid=uuid, both=both: change_uuid(db, uuid, both))
            for words in (("verify",), ("verify", "--expect", "3: 1234 5678 9012")):
                answer = run(words[0], "bad.tonti", *words[1:], "--format", "json", code=3, env=elsewhere).json
                equal(answer["ok"], False, uuid, both)
                expect(not both or answer.get("event") == 1 and "UUID" in answer["what"], uuid, answer)
            run("seal-code", "bad.tonti", code=0, env=elsewhere)
            run("info", "bad.tonti", code=0, env=elsewhere)
    print(f"# {2 * len(uuids)} books")


LIES = {
    "a name twice": ("receipt/1", lambda b: b[:-1] + ',"total":1}'),
    "a broken number": ("receipt/1", lambda b: b.replace('"total":', '"total":1.5,"x":')),
    "a huge number": ("receipt/1", lambda b: b.replace('"total":', '"total":1' + "0" * 30)),
    "a control character": ("agenda/1", lambda b: b[:-1] + ',"x":"x\\u001b[2J"}'),
    "no such member": ("receipt/1", lambda b: b.replace('"member":', '"member":9999')),
    "a number out of its row": ("receipt/1", lambda b: b.replace('"number":', '"number":77')),
    "a later one undone": ("receipt/1", lambda b: b[:-1].replace('"total"', '"reverses":70,"total"') + "}"),
}


def test_a_lie_in_the_journal_is_told_without_advice_to_who_enters():
    sound()
    for what, (kind, change) in LIES.items():
        forge(kind, change)
        answer = run("verify", "bad.tonti", "--format", "json", code=3).json
        expect(answer["event"] > 1, what, answer)
        for word in ("saved", "again", "report this", "\x1b"):
            expect(word not in answer["words"], what, answer["words"])
    print(f"# {len(LIES)} of {len(LIES)} lies named")


EVERY = ("total SET debit = {}, credit = {}", "balance SET debit = {}, credit = {}", "act SET member = {}", "document SET amount = {}",
         "holder SET denominator = {}")
ONE = ("entry SET amount = {} WHERE id = (SELECT max(id) FROM entry)",
       "due SET amount = {}, paid = {} WHERE meeting = 2 AND member = 3", "turn SET amount = {} WHERE n = 2")


def huge():
    for words in EVERY:
        for value in (2**63 - 1, -2**63, 2**62):
            yield "UPDATE " + words.replace("{}", str(value))
    for words in ONE:
        for value in (2**62, -2**62):
            yield f"UPDATE {words.replace('{}', str(value))}"


REPORTS = ("trial-balance", "general-ledger", "journal", "cash-book", "pool-calendar", "arrears", "documents")


def test_huge_figures_in_the_tables_are_no_crash():
    sound()
    runs = 0
    for sql in huge():
        alter(lambda db, sql=sql: db.execute(sql))
        equal(verdict()["ok"], False, sql)
        for words in [("report", "bad.tonti", name) for name in REPORTS] + [
                ("report", "bad.tonti", "trial-balance", "--recompute"), ("report", "bad.tonti", "meeting", "--meeting", 2),
                ("report", "bad.tonti", "member-statement", "--member", 3), ("list", "bad.tonti", "members"), ("info", "bad.tonti")]:
            code = run(*words, code=None).code
            expect(code in (0, 3), sql, *words, code)
            runs += 1
    print(f"# {runs} runs")


PLANTED = {"a pipe": os.mkfifo, "a folder": os.mkdir, "a link into nothing": lambda name: os.symlink("/no/such/file", name),
           "a link": lambda name: os.symlink("/etc/passwd", name)}


def test_what_is_planted_beside_a_book_is_named():
    before = open(sound(), "rb").read()
    for end in ("-journal", "-wal", "-shm"):
        for what, plant in PLANTED.items():
            plant("good.tonti" + end)
            for words in (("verify", "good.tonti"), ("info", "good.tonti"), ("apply", "good.tonti", os.devnull)):
                said = run(*words, code=4, timeout=20).errors
                expect(f"good.tonti{end}: this is not a file" in said[0], end, what, words, said)
            expect(open("good.tonti", "rb").read() == before, end, what)
            (os.rmdir if what == "a folder" else os.unlink)("good.tonti" + end)
    equal(ask("verify", "good.tonti")["ok"], True)
    print(f"# {3 * len(PLANTED)} things")


def tamper(sql):
    db = sqlite3.connect("open.tonti")
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for words in [f"DROP TRIGGER {name}" for name, _ in triggers] + sql + [text for _, text in triggers]:
        db.execute(words)
    db.commit()
    db.close()


MEANWHILE = {
    "nothing": (None, lambda: None),
    "the last event": ("head-lost", lambda: tamper([f"UPDATE event SET body = '{{}}' WHERE seq = {LAST}"])),
    "the day of the last event": ("head-lost", lambda: tamper([f"UPDATE event SET day = '2020-01-01' WHERE seq = {LAST}"])),
    "the last event is gone": ("head-lost", lambda: tamper([f"DELETE FROM event WHERE seq = {LAST}"])),
    "a table more": ("schema-altered", lambda: tamper(["CREATE TABLE more(x)"])),
    "nothing is left of the file": ("corrupt", lambda: os.truncate("open.tonti", 0)),
}


def test_what_is_changed_while_a_book_is_open_is_named():
    member = '{"do":"member.add","name":"%s","sex":"F"}\n'
    for what, (error, work) in MEANWHILE.items():
        shutil.copy(sound(), "open.tonti")
        with subprocess.Popen([PROGRAM, "--as", "1", "apply", "open.tonti", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True, env={**WORLD, "XDG_STATE_HOME": os.path.join(os.getcwd(), what)}) as program:
            program.stdin.write(member % "Aby Sall")
            program.stdin.flush()
            expect("seq" in program.stdout.readline(), what)
            work()
            said = json.loads(program.communicate(member % "Adja Ba")[0])
        equal((said.get("error", {}).get("code"), program.returncode), (error, 3 if error else 0), what, said)
    print(f"# {len(MEANWHILE)} changes")


if __name__ == "__main__":
    main(sys.modules["__main__"])
