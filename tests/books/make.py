# SPDX-License-Identifier: GPL-3.0-or-later
"""make.py TONTI-CLI: makes the book of the present form anew, form-N.sql, from form-N.jsonl and form-N.csv.

Only before version N is released; afterwards its file is never touched again. The other scripts use `build`."""

import json
import os
import shutil
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


class Player:
    """The recipe, through the command line, always with the same keys and times.

    A line with "play" is no verb: "as" (who is at the keyboard from here on, with the PIN; "refused" when the verbs that
    follow are), "login" (a wrong PIN), "import" (the vouchers of form-N.csv), "copy" and "back" (the file put aside, and
    put back as somebody does who takes an old one for the right one)."""

    def __init__(self, program, book, version):
        self.program, self.book, self.version = program, book, version
        self.lines, self.who = [], {}

    def tonti(self, *words, pin=None, text=None, code=0):
        read, write = os.pipe()
        os.write(write, ((pin or "") + "\n").encode())
        os.close(write)
        words = words + (("--pin-fd", str(read)) if pin else ())
        done = subprocess.run([self.program, *words], input=text, stdout=subprocess.DEVNULL, check=False, encoding="utf-8",
                              pass_fds=[read], env={**os.environ, "XDG_STATE_HOME": os.path.dirname(self.book)})
        os.close(read)
        if done.returncode != code:
            sys.exit(f"tonti-cli {' '.join(words)}: exit code {done.returncode}, wanted {code}")

    def apply(self):
        text, self.lines = "".join(self.lines), []
        member = self.who.get("member")
        if text:
            self.tonti("apply", self.book, "-", *(("--as", str(member)) if member else ()), pin=self.who.get("pin"), text=text,
                       code=1 if self.who.get("refused") else 0)

    def play_as(self, line):
        self.who = line

    def play_login(self, line):
        self.tonti("login", self.book, "--as", str(line["member"]), "--clock", line["clock"], pin=line["pin"], code=1)

    def play_import(self, _line):
        self.tonti("import", self.book, "journal", os.path.join(HERE, f"form-{self.version}.csv"), "--clock", IMPORTED)

    def play_copy(self, _line):
        shutil.copy(self.book, self.book + ".aside")

    def play_back(self, _line):
        os.replace(self.book + ".aside", self.book)

    def play(self):
        self.tonti("new", self.book, "--name", "GIE Sope Nabi", "--kind", "rotating", "--currency", "XOF", "--country", "SN",
                   "--form", "gie", "--lang", "fr", "--practice", "--key", "a1".rjust(32, "0"), "--clock", BEGUN)
        with open(os.path.join(HERE, f"form-{self.version}.jsonl"), encoding="utf-8") as file:
            for text in file:
                line = json.loads(text)
                if "play" not in line:
                    self.lines.append(text)
                    continue
                self.apply()
                getattr(self, "play_" + line["play"])(line)
        self.apply()


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
        Player(os.path.abspath(program), book, version).play()
        text = dump(book)
    with open(os.path.join(HERE, f"form-{version}.sql"), "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main(sys.argv[1])
