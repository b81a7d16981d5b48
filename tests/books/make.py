# SPDX-License-Identifier: GPL-3.0-or-later
"""make.py TONTI-CLI: makes the book of the present form anew, form-N.sql, from form-N.jsonl and form-N.csv.

Only before version N is released; afterwards its file is never touched again. The other scripts use `build`."""

import os
import sqlite3
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
BEGUN, IMPORTED = "2025-01-04T09:00:00Z", "2025-02-03T12:00:00Z"
HEAD = """-- SPDX-License-Identifier: GPL-3.0-or-later
-- A practice book of form {version}, as text; made by make.py. Never changed after release.
-- head {head}
-- events {events}
"""
MARKS = "PRAGMA application_id={id};\nPRAGMA user_version={version};\n"


def play(program, book, version):
    """The recipe, through the command line, always with the same keys and times."""
    def tonti(*words):
        subprocess.run([program, *words], stdout=subprocess.DEVNULL, check=True)

    tonti("new", book, "--name", "GIE Sope Nabi", "--kind", "rotating", "--currency", "XOF", "--country", "SN", "--form", "gie",
          "--lang", "fr", "--practice", "--key", "a1".rjust(32, "0"), "--clock", BEGUN)
    tonti("apply", book, os.path.join(HERE, f"form-{version}.jsonl"))
    tonti("import", book, "journal", os.path.join(HERE, f"form-{version}.csv"), "--clock", IMPORTED)


def dump(book):
    """The whole file as SQL, its two marks included."""
    db = sqlite3.connect(f"file:{book}?mode=ro", uri=True)
    marks = {"id": db.execute("PRAGMA application_id").fetchone()[0], "version": db.execute("PRAGMA user_version").fetchone()[0]}
    events, head = db.execute("SELECT max(seq), lower(hex(hash)) FROM event").fetchone()
    text = HEAD.format(head=head, events=events, **marks) + "\n".join(db.iterdump()) + "\n" + MARKS.format(**marks)
    db.close()
    return text


def build(sql, book):
    """A book's file from its text, for its owner alone as every book."""
    db = sqlite3.connect(book)
    with open(sql, encoding="utf-8") as file:
        db.executescript(file.read())
    db.close()
    os.chmod(book, 0o600)


def main(program):
    version = len(os.listdir(os.path.join(HERE, "..", "..", "resources", "sql")))
    with tempfile.TemporaryDirectory() as folder:
        book = os.path.join(folder, "book.tonti")
        play(os.path.abspath(program), book, version)
        text = dump(book)
    with open(os.path.join(HERE, f"form-{version}.sql"), "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main(sys.argv[1])
