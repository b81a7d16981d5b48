#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The speed that was promised, each row a ratio against a raw program in the same run.

bench.py --cli PATH --raw-sqlite PATH --raw-pdf PATH --face TTF --verify PATH --pin PATH --calendar PATH
         [--window PATH --bare-window PATH] [--sizes M,L] [--rows 1,3,…] [-n 5] [--keep DIR]

Prints one line a row and ends with exit 1 when one is above its bound. Bounds and reasons:
app/README.md, "Speed". Sizes are those of generate.py; rows not made for a size are measured on all.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

import pair
import screen

HERE = os.path.dirname(os.path.abspath(__file__))


class Bench:
    def __init__(self, options):
        self.o, self.bad = options, []
        self.dir = options.keep or tempfile.mkdtemp(prefix="tonti-bench-", dir=os.getcwd())
        os.makedirs(self.dir, exist_ok=True)

    def path(self, name):
        return os.path.join(self.dir, name)

    def wanted(self, row):
        return not self.o.rows or row in self.o.rows.split(",")

    def cli(self, *words):
        return [self.o.cli, *words]

    def raw(self, *words):
        return [self.o.raw_sqlite, *words]

    def say(self, row, what, value, bound, unit="x", detail=""):
        fine = value <= bound
        self.bad += [] if fine else [row]
        print(f"{row:4} {what:46} {value:8.2f} {unit:4} (bound {bound:g}) "
              f"{'ok  ' if fine else 'ABOVE'} {detail}", flush=True)

    def ratio(self, row, what, ours, floor, bound, peak, n=None, fresh=(None, None), by="cpu"):
        ratio, wall, cpu, base, top = pair.compare(ours, floor, n or self.o.n, fresh, by)
        self.say(row, what, ratio, bound, "x",
                 f"ours {wall * 1000:.0f} ms wall {cpu * 1000:.0f} ms cpu, floor {base * 1000:.0f} ms")
        if peak:
            self.say(row, "  peak memory", top, peak, "MiB")

    def make(self, size):
        csv = self.path(f"{size}.csv")
        if not os.path.exists(csv):
            subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), size, csv], check=True)
        floor, book = self.path(f"{size}.db"), self.path(f"{size}.tonti")
        empty = self.path("empty.tonti")
        if not os.path.exists(empty):
            pair.run(self.cli("new", empty, "--name", "Union", "--kind", "savings", "--currency",
                              "USD", "--practice"))
        return csv, floor, book, empty

    def load(self, size, csv, floor, book, empty):
        """Row 1 and 9: both programs load the same file into a fresh book."""
        importing = ["sh", "-c", 'cp "$1" "$2" && exec "$0" import "$2" journal "$3"', self.o.cli, empty, book,
                     csv]
        n = 1 if size == "L" else 3
        if self.wanted("1") or not os.path.exists(book) or not os.path.exists(floor):
            self.ratio("1", f"{size}: import journal / bare load", importing,
                       self.raw("load", floor, csv), 2.5, 96, n, fresh=(book, floor))
        if self.wanted("9"):
            entries = sum(1 for _ in open(csv, "rb")) - 1
            self.say("9", f"{size}: bytes an entry", os.path.getsize(book) / entries, 250, "B")

    def commits(self):
        """Rows 2 and 2b: one durable commit for each voucher."""
        lines, n = self.path("flows.jsonl"), 500
        with open(lines, "w", encoding="utf-8") as out:
            for i in range(n):
                out.write(json.dumps({"do": "income", "account": "gifts", "amount": 500,
                                      "what": f"Gift {i}", "means": "cash"}) + "\n")
        small, floor = self.path("commit.tonti"), self.path("commit.db")
        ours = ["sh", "-c", 'cp "$1" "$2" && exec "$0" apply "$2" "$3"', self.o.cli,
                self.path("empty.tonti"), small, lines]
        self.ratio("2", "one durable commit each / the raw commits", ours,
                   self.raw("commit", floor, str(n)), 1.3, 32, fresh=(small, floor), by="wall")

    def questions(self, size, floor, book):
        self.measure("3", f"{size}: trial-balance / kept balances",
                     self.cli("report", book, "trial-balance", "--format", "json"),
                     self.raw("balances", floor), 2.5, 32)
        self.measure("5", f"{size}: member-statement / bare statement",
                     self.cli("report", book, "member-statement", "--member", "7", "--format", "json"),
                     self.raw("statement", floor, "M00007"), 2.5, 32)
        self.measure("10", f"{size}: info / bare open", self.cli("info", book),
                     self.raw("open", floor), 2.5, 24)
        self.measure("7", f"{size}: verify, chain alone / bare hashing",
                     self.cli("verify", book, "--chain"), self.raw("chain", book), 1.5, 32, 3)

    def verify(self):
        """Rows 7b and 7c: everything that verify checks, of twenty thousand events, against hashing the events and
        SQLite's check of the file (and one code on paper where verify tells one); and what somebody who writes
        meanwhile waits."""
        if not self.wanted("7b") and not self.wanted("7c"):
            return
        vouchers, demo = self.imported("4x153x7"), self.path("meetings.tonti")
        if not os.path.exists(demo):
            pair.run(self.cli("demo", demo, "--members", "200", "--meetings", "30"))
        for book, what, code in ((vouchers, "20,000 vouchers", []), (demo, "30 meetings of 200", ["code"])):
            for by, unit in (("cpu", "processor"), ("wall", "wall")):
                if self.wanted("7b"):
                    self.ratio("7b", f"{what}: verify / hash and check, {unit}", self.cli("verify", book),
                               self.raw("check", book, *code), 1.5, 160 if by == "cpu" else None, max(self.o.n, 7), by=by)
        if self.wanted("7c"):
            copy = shutil.copy(vouchers, self.path("written.tonti"))
            told = json.loads(subprocess.run([self.o.verify, copy, "200"], stdout=subprocess.PIPE, check=True).stdout)
            alone, during = told["alone"], told["verifying"]
            self.say("7c", "a commit while it is verified, median", during["median"] - alone["median"], 20, "ms",
                     f"alone {alone['median']} most {alone['most']}, during {during['median']} most {during['most']}, "
                     f"{told['verifications']} verifications")

    def pin(self):
        """Row 11: neither so short that it helps who guesses, nor so long that it is in the way."""
        if self.wanted("11"):
            told = json.loads(subprocess.run([self.o.pin], stdout=subprocess.PIPE, check=True).stdout)
            cost = f"Argon2id, {told['passes']} passes over {told['memory_kib'] // 1024} MiB"
            self.say("11", "a right PIN is recognised", told["median"], 500, "ms", cost)
            self.say("11", "  and a wrong one not sooner than", -told["median"], -200, "ms")

    def calendar(self):
        """Row 12: a pot of five hundred hands, opened and its calendar made, against a pass over its rows."""
        if self.wanted("12"):
            told = json.loads(subprocess.run([self.o.calendar, self.dir], stdout=subprocess.PIPE, check=True).stdout)
            note = f"open {told['open']} ms, calendar {told['calendar']} ms, a plain pass {told['plain']} ms"
            self.say("12", f"{told['hands']} hands, {told['swaps']} swaps: open and make the calendar",
                     told["open"] + told["calendar"], 50, "ms", note)

    def measure(self, row, what, ours, floor, bound, peak, n=None):
        if self.wanted(row):
            self.ratio(row, what, ours, floor, bound, peak, n)

    def growth(self):
        """Row 3b: a thousand groups after twelve meetings against the same after six."""
        if not self.wanted("3b"):
            return
        books = []
        for size in ("1000x12x30", "1000x6x30"):
            csv, _, book, empty = self.make(size)
            if not os.path.exists(book):
                shutil.copy(empty, book)
                pair.run(self.cli("import", book, "journal", csv))
            books.append(book)
        ours, floor = (self.cli("report", b, "trial-balance", "--format", "json") for b in books)
        self.ratio("3b", "trial-balance, a book twice as long", ours, floor, 1.3, None)

    def papers(self):
        demo, out = self.path("demo.tonti"), self.path("receipts.pdf")
        if not os.path.exists(demo):
            pair.run(self.cli("demo", demo, "--members", "100", "--meetings", "10"))
        self.measure("6", "1,000 receipts / bare libharu",
                     self.cli("print", demo, "receipts", "-o", out),
                     [self.o.raw_pdf, "receipts", "1000", self.path("raw.pdf"), self.o.face], 2.5, 60)

    def imported(self, size):
        csv, _, book, empty = self.make(size)
        if not os.path.exists(book):
            shutil.copy(empty, book)
            pair.run(self.cli("import", book, "journal", csv))
        return book

    def window(self):
        """Row 8: the first page painted with the book's figures against the emptiest window, and a
        great book (the last of the sizes) against a small one."""
        if not self.wanted("8") or not self.o.window:
            return
        with screen.invisible() as there:
            if not there:
                print("8    no Xvfb: the window is not measured", flush=True)
                return
            small, great = self.imported("S"), self.imported(self.o.sizes.split(",")[-1])
            shown, large = ([self.o.window, "--quit-after-first-frame", b] for b in (small, great))
            bare, n = [self.o.bare_window], max(self.o.n, 11)
            self.ratio("8", "S: first page / bare window, processor", shown, bare, 1.7, 140, n)
            self.ratio("8", "S: first page / bare window, wall", shown, bare, 1.7, None, n, by="wall")
            self.ratio("8", "first page, great book / small one", large, shown, 1.05, 140, n)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--cli", "--raw-sqlite", "--raw-pdf", "--face", "--verify", "--pin", "--calendar"):
        ap.add_argument(name, required=True)
    ap.add_argument("--window")
    ap.add_argument("--bare-window")
    ap.add_argument("--sizes", default="M,L")
    ap.add_argument("--rows")
    ap.add_argument("-n", type=int, default=5)
    ap.add_argument("--keep")
    bench = Bench(ap.parse_args())
    try:
        for size in bench.o.sizes.split(",") if bench.o.sizes else []:
            csv, floor, book, empty = bench.make(size)
            bench.load(size, csv, floor, book, empty)
            bench.questions(size, floor, book)
        bench.growth()
        if bench.wanted("2"):
            bench.commits()
        bench.verify()
        bench.pin()
        bench.calendar()
        bench.papers()
        bench.window()
    finally:
        if not bench.o.keep:
            shutil.rmtree(bench.dir)
    sys.exit(1 if bench.bad else 0)


if __name__ == "__main__":
    main()
