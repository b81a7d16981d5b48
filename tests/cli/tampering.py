# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody does to a book with another program, and what verify says of it.

A column of every table is changed, every third table loses a row and gets one (in the suite `long`, where TONTI_ROUNDS
is set, every column and every table); money is moved, events are taken out, moved, renumbered and put in; at last the
whole journal is forged anew, which only a code from paper can tell."""

import hashlib
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys

from tonti_cli import HERE, apply, ask, equal, expect, main, run

VERIFIER = os.path.join(os.path.dirname(HERE), "verifier", "verify.py")
EXEMPT = {"draft", "step", "throttle"}  # nobody's proof: what is being typed, and delays after wrong PINs
SEED = int(os.environ.get("TONTI_SEED", "4"))
EVERY = "TONTI_ROUNDS" in os.environ


def sound():
    """A practice book with something in nearly every table."""
    if not os.path.exists("good.tonti"):
        run("demo", "good.tonti", "--members", 8, "--meetings", 3)
        apply("good.tonti",
              {"do": "member.details", "member": 2, "identity": "1 771 1985 00012", "address": "Thiès"},
              {"do": "word.set", "idea": "hand", "word": "part"},
              {"do": "account.map", "account": "cash", "number": "571"},
              {"do": "member.relatives", "member": 3, "relatives": [{"relation": "parent", "name": "Fatou Sy"}]},
              {"do": "guard.set", "keys_to_open": 0, "idle_minutes": 5, "officers": [1, 2]},
              {"do": "recovery.make", "officers": [1, 2]},
              {"do": "pool.add", "name": "Petit tour", "contribution": 500},
              *[{"do": "hand.add", "pool": "pool:2", "member": n} for n in (4, 5, 6)],
              {"do": "order.set", "pool": "pool:2", "order": "choice"},
              {"do": "pool.start", "pool": "pool:2", "first_meeting": 4},
              {"do": "turn.choose", "hand": "hand:11", "how": "vote", "reason": "Soins", "votes_for": 5, "votes_against": 1,
               "votes_abstained": 2, "officers": [1, 2]})
        apply("good.tonti", {"do": "pin.set", "member": 2, "pin": "592846"}, options=("--as", 2))
    return "good.tonti"


def alter(work, book="bad.tonti"):
    """Triggers away, WORK on the database, triggers back with the same text; how many rows it changed."""
    shutil.copy(sound(), book)
    db = sqlite3.connect(book)
    db.executescript("PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON")
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        db.execute(f"DROP TRIGGER {name}")
    before = db.total_changes
    work(db)
    changed = db.total_changes - before
    for _, text in triggers:
        db.execute(text)
    db.commit()
    db.close()
    return changed


def verdict(book="bad.tonti"):
    answer = run("verify", book, "--format", "json", code=3).json
    equal(answer["ok"], False)
    expect(answer["what"], answer)
    return answer


def independent(book="bad.tonti"):
    """What the verifier written from the specification answers."""
    done = subprocess.run([sys.executable, "-B", VERIFIER, book], stdout=subprocess.PIPE, check=False)
    return done.returncode, done.stdout.decode()


def schema():
    db = sqlite3.connect(sound())
    tables = [t for t, in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    columns = {t: db.execute(f'SELECT name, type, pk FROM pragma_table_info("{t}")').fetchall() for t in tables}
    rows = {t: db.execute(f'SELECT * FROM "{t}"').fetchall() for t in tables}
    db.close()
    return columns, rows


def other(value, kind):
    if isinstance(value, int):
        return value + 900_000
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1]) + value[1:]
    if isinstance(value, str):
        return value + "x"
    return {"INTEGER": 1, "BLOB": bytes(32)}.get(kind, "x")


def where(columns, row):
    return " AND ".join(f'"{name}" IS ?' for name, _, _ in columns), list(row)


def named(table, answer, row):
    """An event by its number; another table by its name, or, where the table's own rules are broken, by the file."""
    if table == "event":
        return answer.get("event") == row[0]
    return (answer.get("projection") == table or "CHECK" in answer["what"] and table in answer["what"]
            or table == "book" and answer.get("error", {}).get("code") == "no-group")  # it does not even open


def test_a_column_of_every_table_is_named():
    columns, rows = schema()
    chance, done, bad, empty = random.Random(SEED), 0, [], []
    for table in sorted(set(columns) - EXEMPT):
        if not rows[table]:
            empty.append(table)
            continue
        for i in range(len(columns[table])) if EVERY else [chance.randrange(len(columns[table]))]:
            name, kind, _ = columns[table][i]
            row = chance.choice(rows[table])
            condition, values = where(columns[table], row)
            changed = alter(lambda db: db.execute(f'UPDATE "{table}" SET "{name}" = ? WHERE {condition}',
                                                  [other(row[i], kind), *values]))
            equal(changed, 1, table, name)
            done += 1
            if not named(table, verdict(), row):
                bad.append(f"{table}.{name}")
    print(f"# seed {SEED}: {done - len(bad)} of {done} columns named; without rows here: {' '.join(empty) or 'none'}")
    equal(bad, [])


def test_a_table_that_lost_or_got_a_row_is_named():
    columns, rows = schema()
    chance, done, bad = random.Random(SEED), 0, []
    tables = sorted(set(columns) - EXEMPT)
    for table in tables if EVERY else chance.sample(tables, len(tables) // 3):
        keys = [i for i, (_, _, pk) in enumerate(columns[table]) if pk]
        if rows[table]:
            row = chance.choice(rows[table])
            condition, values = where(columns[table], row)
            equal(alter(lambda db: db.execute(f'DELETE FROM "{table}" WHERE {condition}', values)), 1, table)
            done += 1
            bad += [] if named(table, verdict(), row) else [f"{table}: deleted"]
            added = [other(v, columns[table][i][1]) if i in keys or columns[table][i][0] in ("key", "rank") else v
                     for i, v in enumerate(row)]
        else:
            added = [other(None, kind) for _, kind, _ in columns[table]]
        marks = ", ".join("?" * len(added))
        equal(alter(lambda db: db.execute(f'INSERT INTO "{table}" VALUES({marks})', added)), 1, table)
        done += 1
        found = verdict()
        bad += [] if named(table, found, added) or table == "event" and found.get("event") else [f"{table}: added"]
    print(f"# seed {SEED}: {done - len(bad)} of {done} rows deleted or added named")
    equal(bad, [])


def test_control_what_is_exempt_is_not_named():
    columns, _ = schema()
    expect(EXEMPT <= set(columns), columns)
    for table in sorted(EXEMPT):
        added = [other(None, kind) for _, kind, _ in columns[table]]
        marks = ", ".join("?" * len(added))
        expect(alter(lambda db: db.execute(f'INSERT OR REPLACE INTO "{table}" VALUES({marks})', added)) > 0, table)
        equal(ask("verify", "bad.tonti")["ok"], True, table)
    print(f"# not named, as is said: {' '.join(sorted(EXEMPT))}")


def receipt(db):
    """A receipt in the middle: its number, and the account of its second line."""
    seqs = [s for s, in db.execute("SELECT seq FROM event WHERE kind = 'receipt/1' ORDER BY seq")]
    return seqs[len(seqs) // 2]


def edit(sql):
    return lambda db: db.execute(sql, [receipt(db)] if "?" in sql else [])


EDITS = {
    "a receipt's total": edit("UPDATE event SET body = replace(body, '\"total\":', '\"total\":1') WHERE seq = ?"),
    "both lines of a receipt": edit("UPDATE event SET body = replace(body, '\"amount\":', '\"amount\":0+') WHERE seq = ?1"),
    "the day of a receipt": edit("UPDATE event SET day = '2025-01-01' WHERE seq = ?"),
    "the person at the keyboard": edit("UPDATE event SET author = author + 1 WHERE seq = ?"),
    "the time": edit("UPDATE event SET at = '2025-01-01T00:00:00Z' WHERE seq = ?"),
    "the amount of an entry": edit("UPDATE entry SET amount = amount * 2 WHERE id >> 20 = ?"),
    "the member of an entry": edit("UPDATE entry SET member = 1 + (member IS 1) WHERE id >> 20 = ? AND member > 0"),
    "the account of an entry": edit("UPDATE entry SET account = account + 1 WHERE id = (? << 20) + 1"),
    "a member's balance": edit("UPDATE balance SET credit = credit + 500 WHERE member = 3"),
    "the total of an account": edit("UPDATE total SET debit = debit + 500, credit = credit + 500"),
    "what a member still owes": edit("UPDATE due SET paid = amount + 5"),
    "a member's name": edit("UPDATE member SET name = 'Somebody Else' WHERE id = 3"),
}


def test_money_moved_with_another_program_is_found():
    found = 0
    for what, work in EDITS.items():
        expect(alter(work) > 0, what)
        answer = verdict()
        expect("event" in answer or "projection" in answer, what, answer)
        expect(("projection" in answer) == ("event SET" not in what and answer.get("projection") is not None), what)
        found += 1
    print(f"# {found} of {len(EDITS)} edits named")


def renumber(db, moves):
    for old, new in moves:
        db.execute("UPDATE event SET seq = ? WHERE seq = ?", (-new, old))
    db.execute("UPDATE event SET seq = -seq WHERE seq < 0")


def test_events_taken_out_moved_renumbered_or_put_in_are_found():
    db = sqlite3.connect(sound())
    last = db.execute("SELECT max(seq) FROM event").fetchone()[0]
    db.close()
    middle = last // 2
    again = ("INSERT INTO event SELECT seq + 1, zeroblob(16), at, day, author, kind, body, hash, zeroblob(32) FROM event"
             " WHERE seq = ?")
    works = {
        "one taken out of the middle": (middle, lambda db: db.execute("DELETE FROM event WHERE seq = ?", [middle])),
        "the last taken out": (last, lambda db: db.execute("DELETE FROM event WHERE seq = ?", [last])),
        "two changed places": (middle, lambda db: renumber(db, [(middle, middle + 1), (middle + 1, middle)])),
        "a gap closed": (middle, lambda db: (db.execute("DELETE FROM event WHERE seq = ?", [middle]),
                                             renumber(db, [(n, n - 1) for n in range(middle + 1, last + 1)]))),
        "one put in at the end": (last + 1, lambda db: db.execute(again, [last])),
    }
    for what, (seq, work) in works.items():
        expect(alter(work) > 0, what)
        equal(verdict()["event"], seq, what)
        code, text = independent()
        expect(what == "the last taken out" or (code == 1 and text.startswith(f"bad {seq}:")), what, text)
    print(f"# {len(works)} of {len(works)} named with their number")


def chain(db, careful=True):
    """Forge the hashes anew and, being CAREFUL, what the closings say of the one before them."""
    def text(data):
        return len(data).to_bytes(8, "big") + data

    heads, prev = {}, bytes(32)
    for seq, key, at, day, author, kind, body in db.execute(
            "SELECT seq, key, at, day, author, kind, body FROM event ORDER BY seq").fetchall():
        facts = json.loads(body)
        if "previous_head" in facts and careful:
            facts["previous_head"] = prev.hex()
            body = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        new = hashlib.sha256(text(b"tonti/event/1") + seq.to_bytes(8, "big") + key + text(at.encode()) + text(day.encode())
                             + author.to_bytes(8, "big") + text(kind.encode()) + text(body.encode()) + prev).digest()
        db.execute("UPDATE event SET body = ?, prev = ?, hash = ? WHERE seq = ?", (body, prev, new, seq))
        prev = heads[seq] = new
    return heads


def rewrite(db):
    """A note of the minutes says another thing, and nothing else tells of it."""
    seq, body = db.execute("SELECT seq, body FROM event WHERE kind = 'agenda/1' ORDER BY seq LIMIT 1").fetchone()
    facts = json.loads(body)
    facts["notes"] = [{"section": "decisions", "text": "Nothing was decided"}]
    db.execute("UPDATE event SET body = ? WHERE seq = ?",
               (json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")), seq))
    chain(db)


def test_a_journal_forged_anew_passes_and_only_paper_tells():
    good = ask("verify", sound())
    elsewhere = {"XDG_STATE_HOME": os.path.join(os.getcwd(), "another computer")}
    alter(rewrite)
    forged = ask("verify", "bad.tonti", env=elsewhere)
    equal(forged["ok"], True, "a book that is whole in itself passes, where nobody knows better")
    expect(forged["head"] != good["head"])
    equal(independent()[0], 0)
    known = ask("verify", sound(), "--expect", good["seal"])
    equal(known["ok"], True)
    answer = run("verify", "bad.tonti", "--expect", good["seal"], "--format", "json", code=3, env=elsewhere).json
    equal(answer["ok"], False)
    expect("no code" in independent_code(good["seal"]))
    print("# forged anew: passes alone, refused with the code from paper, by the independent verifier too")


def independent_code(code):
    done = subprocess.run([sys.executable, "-B", VERIFIER, "bad.tonti", code], stdout=subprocess.PIPE, check=False)
    equal(done.returncode, 1)
    return done.stdout.decode()


def test_an_end_cut_off_with_all_that_followed_from_it_is_told_by_paper():
    good = ask("verify", sound())
    elsewhere = {"XDG_STATE_HOME": os.path.join(os.getcwd(), "another computer")}
    alter(lambda db: [db.execute(f"DELETE FROM {what}") for what in (
        "event WHERE seq >= (SELECT max(seq) FROM event WHERE kind = 'seal/1')", "detail WHERE field <> 'phone'", "credential")])
    ask("rebuild", "bad.tonti", "short.tonti", env=elsewhere)
    equal(ask("verify", "short.tonti", env=elsewhere)["ok"], True)
    answer = run("verify", "short.tonti", "--expect", good["seal"], "--format", "json", code=3, env=elsewhere).json
    equal((answer["ok"], independent("short.tonti")[0]), (False, 0))
    print("# cut off and made anew: passes alone, refused with the code from paper")


def test_a_computer_that_knew_the_book_is_not_deceived():
    shutil.copy(sound(), "book.tonti")
    ask("verify", "book.tonti")
    alter(rewrite, "forged.tonti")
    shutil.copy("forged.tonti", "book.tonti")
    equal(verdict("book.tonti")["state"], "rewritten")
    print("# a book forged anew is told by the computer that knew it")


if __name__ == "__main__":
    main(sys.modules["__main__"])
