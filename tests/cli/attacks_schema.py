# SPDX-License-Identifier: GPL-3.0-or-later
"""Books whose tables were made by a stranger: refused by their fingerprint before anything of theirs runs."""

import hashlib
import os
import resource
import shutil
import sqlite3
import sys

from tonti_cli import Wrong, apply, equal, expect, main, run, write

BOOK = "book.tonti"
# Processor seconds a refusal may take.
MOST = 1.0
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"


def sql(text):
    return lambda db: db.executescript(text)


def rewrite(name, old, new):
    """The text of a table or trigger changed in place."""
    def change(db):
        db.execute("PRAGMA writable_schema=ON")
        done = db.execute("UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = ? AND instr(sql, ?)", (old, new, name, old))
        equal(done.rowcount, 1, name, old)
        db.execute(f"PRAGMA schema_version={db.execute('PRAGMA schema_version').fetchone()[0] + 1}")
    return change


def view_of(table, select):
    return f"ALTER TABLE {table} RENAME TO was_{table}; CREATE VIEW {table} AS {select};"


def many(db):
    db.execute("BEGIN")
    for i in range(4000):
        db.execute(f"CREATE TABLE more_{i}(a, b, c)")
    db.execute("COMMIT")


HOSTILE = {
    "a trigger that takes events away": sql("CREATE TRIGGER x AFTER INSERT ON event BEGIN DELETE FROM draft; END"),
    "a trigger that writes what is typed twice": sql("CREATE TRIGGER x AFTER INSERT ON draft BEGIN INSERT INTO word VALUES('a', 'b'); END"),
    "a trigger that never ends": sql(f"CREATE TRIGGER x BEFORE INSERT ON event BEGIN SELECT ({ENDLESS} SELECT count(*) FROM n); END"),
    "a table that is a view": sql(view_of("word", "SELECT 'hand' AS idea, 'x' AS word")),
    "a table that never ends": sql(view_of("book", ENDLESS + " SELECT i AS id FROM n")),
    "a view that never ends": sql(f"CREATE VIEW x AS {ENDLESS} SELECT count(*) FROM n"),
    "a value of 900 MB": sql(view_of("word", "SELECT hex(zeroblob(900000000)) AS idea, 'x' AS word")),
    "a generated column of 900 MB": sql("CREATE TABLE x(a, b AS (zeroblob(900000000)))"),
    "a check that loads a program": sql("CREATE TABLE x(a CHECK(load_extension('./x.so') IS NULL))"),
    "an index that loads a program": rewrite("member_fold", "member(fold)", "member(load_extension(fold))"),
    "a trigger with the address of a tokenizer": sql("CREATE TRIGGER x AFTER INSERT ON event BEGIN SELECT fts3_tokenizer('simple'); END"),
    "a full-text table": sql("CREATE VIRTUAL TABLE x USING fts4(a)"),
    "one index more": sql("CREATE INDEX x ON member(joined)"),
    "one table more": sql("CREATE TABLE x(a)"),
    "statistics for the planner": sql("ANALYZE"),
    "a default of another value": rewrite("event", "author INTEGER NOT NULL", "author INTEGER NOT NULL DEFAULT 7"),
    "a trigger that watches no more": sql("DROP TRIGGER event_stays"),
    "a check that is gone": rewrite("event", "CHECK(length(hash) = 32)", ""),
    "a trigger of the same name that does nothing": sql("DROP TRIGGER event_final; CREATE TRIGGER event_final BEFORE UPDATE ON event BEGIN SELECT 1; END"),
    "four thousand tables": many,
}
COMMANDS = (("info",), ("verify",), ("list", "members"), ("report", "trial-balance"), ("apply", "-"), ("rebuild", "new.tonti"),
            ("print", "minutes", "-o", "m.pdf"))


def make(change):
    if os.path.exists(BOOK):
        os.remove(BOOK)
    shutil.copy("sound.tonti", BOOK)
    db = sqlite3.connect(BOOK, isolation_level=None)
    try:
        db.execute("PRAGMA legacy_alter_table=ON")
        db.execute("PRAGMA synchronous=OFF")
        change(db)
    finally:
        db.close()


def digest():
    with open(BOOK, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def spent():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def test_hostile_tables_are_refused_before_they_are_used():
    run("demo", "sound.tonti", "--members", 6, "--meetings", 1)
    slowest, count = 0.0, 0
    for number, (name, change) in enumerate(HOSTILE.items()):
        make(change)
        before = digest()
        for command, *words in COMMANDS if number < 4 else COMMANDS[:2] + COMMANDS[4:5]:
            start = spent()
            count += 1
            done = run(command, BOOK, *words, "--format", "json", code=3, stdin='{"do":"member.add","name":"Awa Thiam"}')
            slowest = max(slowest, spent() - start)
            # What SQLite itself does not read is corrupt.
            expect(done.error in ("schema-altered", "corrupt"), name, command, done.error)
        equal(digest(), before, name, "the file was written")
        equal(sorted(os.listdir(".")), [BOOK, "sound.tonti"], name)
    expect(slowest < MOST, "a refusal took", slowest, "s of the processor")
    print(f"# {len(HOSTILE)} hostile schemas, {count} refusals, the slowest {slowest:.2f} s of the processor")


def test_the_same_files_do_harm_to_who_trusts_them():
    """The control: what was refused above does happen to a program that does not look."""
    run("demo", "sound.tonti", "--members", 6, "--meetings", 1)
    make(HOSTILE["a table that never ends"])
    db = sqlite3.connect(BOOK)
    db.set_progress_handler(lambda: 1, 1000000)
    try:
        db.execute("SELECT count(*) FROM book").fetchone()
        raise Wrong("the endless table ended")
    except sqlite3.OperationalError as wrong:
        equal(str(wrong), "interrupted")
    db.close()
    make(HOSTILE["a trigger that watches no more"])
    db = sqlite3.connect(BOOK)
    equal(db.execute("DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)").rowcount, 1)
    db.close()
    make(lambda db: None)
    equal(apply(BOOK, {"do": "member.add", "name": "Awa Thiam"})[0]["member"], 7)


def test_tables_that_share_their_pages_are_found():
    """Where a table begins is not in the fingerprint: two tables that were made to share a place are altered all the same."""
    run("demo", "sound.tonti", "--members", 6, "--meetings", 1)
    db = sqlite3.connect("sound.tonti")
    places = dict(db.execute("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'"))
    db.close()
    found = 0
    for one, two in (("draft", "event"), ("member", "event"), ("detail", "word"), ("book", "member"), ("event", "member"), ("balance", "entry")):
        def change(db):
            db.execute("PRAGMA writable_schema=ON")
            db.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = ?", (places[two], one))
        make(change)
        for command, *words in COMMANDS[:4]:
            done = run(command, BOOK, *words, "--format", "json", code=None)
            expect(done.code in (0, 3, 4), one, two, command, done.code, done.errors)
            found += command == "verify" and done.code == 3
    equal(found, 6)


def test_what_is_no_book_is_left_alone():
    run("demo", "sound.tonti", "--members", 6, "--meetings", 1)
    with open("sound.tonti", "rb") as file:
        sound = file.read()
    files = {"nothing": b"", "noise": os.urandom(8192), "a PDF": b"%PDF-1.4\n" + bytes(4096), "the head alone": sound[:100],
             "half a page": sound[:2000], "a later version": sound[:60] + (99).to_bytes(4, "big") + sound[64:],
             "another program's": sound[:68] + b"MINE" + sound[72:], "pages of 3 bytes": sound[:16] + b"\0\3" + sound[18:],
             "a WAL book": sound[:18] + b"\2\2" + sound[20:]}
    for name, content in files.items():
        write(BOOK, content)
        os.utime(BOOK, (1, 1))
        for command, *words in COMMANDS[:5]:
            start = spent()
            done = run(command, BOOK, *words, "--format", "json", code=None, stdin='{"do":"member.add","name":"Awa Thiam"}')
            expect(done.code in (3, 4), name, command, done.code)
            expect(spent() - start < MOST, name, command, "took long")
        with open(BOOK, "rb") as file:
            equal((file.read(), os.stat(BOOK).st_mtime), (content, 1), name)
    print(f"# {len(files)} files that are no books")


if __name__ == "__main__":
    main(sys.modules["__main__"])
