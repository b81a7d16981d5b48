# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments while verbs are applied, cells typed, a meeting closed and files imported.

TONTI_ROUNDS rounds of each, five when not said; the suite `long` says a hundred. Half of the rounds strike at
any moment, half when a transaction is just being written: the figures at the end of each test tell how
many left a save half done. After every round the book opens, verifies, and has everything that was acknowledged.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time

from tonti_cli import EXAMPLES, HERE, PROGRAM, apply, ask, equal, expect, forget_seen, main, new, rows_of, run, write

ROUNDS = int(os.environ.get("TONTI_ROUNDS", "5"))
AT = "2025-01-04T10:00:00Z"
BOOK = "book.tonti"
JOURNAL = BOOK + "-journal"
BEGIN = "2025-03-01T08:00:00Z"
OFFICERS = ["--as", "treasurer", "--second", "chair"]


def under_way():
    try:
        return os.stat(JOURNAL).st_size > 0
    except FileNotFoundError:
        return False


def strike(process, draw, usual):
    """Kill the process at any moment of its USUAL time, or soon after it has begun to write; True if it was alive."""
    end = time.monotonic() + usual
    if draw.random() < 0.5:
        time.sleep(draw.random() * usual)
    else:
        time.sleep(draw.random() * usual / 2)
        while process.poll() is None and not under_way() and time.monotonic() < end:
            time.sleep(0.0003)
        time.sleep(draw.random() ** 3 * usual / 4)
    process.kill()
    return process.wait() == -signal.SIGKILL


def check_whole():
    """The book opens, verifies, and lies alone in its folder."""
    info = ask("info", BOOK)
    verdict = ask("verify", BOOK)
    equal((verdict["ok"], verdict["head"], verdict["events"]), (True, info["head"], info["events"]))
    left = [n for n in os.listdir(".") if n.startswith(BOOK) and n not in (BOOK, JOURNAL)]
    equal(left, [], "left behind by the recovery")
    return info


class Figures:
    """What a hundred rounds did."""

    def __init__(self):
        self.rounds = self.killed = self.hot = self.acknowledged = self.before = self.after = 0

    def note(self, killed):
        self.rounds += 1
        self.killed += killed
        self.hot += under_way()

    def tell(self):
        print("# " + ", ".join(f"{n} {w}" for w, n in vars(self).items() if n), flush=True)
        expect(self.killed * 5 >= self.rounds, "most rounds ended before they were struck", vars(self))


def feed(requests, wait, draw):
    """Apply the requests until the program is killed; the acknowledgements that came, and whether it was alive."""
    listen, speak = os.pipe()
    write("verbs.jsonl", "\n".join(json.dumps(r) for r in requests))
    with subprocess.Popen([PROGRAM, *OFFICERS, "--today", "2025-03-01", "apply", BOOK, "verbs.jsonl", "--ack-fd", str(speak)],
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, pass_fds=[speak]) as process:
        os.close(speak)
        alive = strike(process, draw, wait)
    with open(listen, encoding="ascii") as pipe:
        told = [line.split() for line in pipe if line.endswith("\n")]
    return told, alive


def begin_group():
    """A small group with two officers and a pool, so that a member may come with a hand."""
    new()
    apply(BOOK, *[{"do": "member.add", "name": name, "joined": "2025-01-04", "at": AT} for name in ("Awa Diop", "Fatou Ndiaye")],
          {"do": "officer.name", "member": 1, "role": "chair", "at": AT},
          {"do": "officer.name", "member": 2, "role": "treasurer", "at": AT},
          {"do": "pool.add", "name": "Tour", "contribution": 5000, "at": AT})


def request(number):
    """The request of this number: every third writes two events at once."""
    kinds = ({"do": "member.add", "name": f"Member {number}", "hands": 1, "pool": "pool:1"},
             {"do": "member.rename", "member": 1, "name": f"Awa {number}"},
             {"do": "group.set", "place": f"Place {number}"})
    return {**kinds[number % 3], "key": f"{number:032x}", "at": "2025-03-01T10:00:00Z"}


def check_acknowledged(told, sent):
    """Each acknowledged key is there once, at its number with its head; of the others at most one is there."""
    rows = {key: (seq, head) for key, seq, head in rows_of(BOOK, "SELECT lower(hex(key)), seq, lower(hex(hash)) FROM event")}
    heads = {seq: head for seq, head in rows.values()}
    for key, seq, head in told:
        expect(key in rows and (rows[key][0] == int(seq) or head == heads.get(int(seq))), "acknowledged and lost:", key, seq)
    keys = {key for key, _, _ in told}
    unsaid = [n for n in sent if f"{n:032x}" in rows and f"{n:032x}" not in keys]
    expect(len(unsaid) <= 1, "saved and not acknowledged:", unsaid)
    added, hands = (rows_of(BOOK, f"SELECT count(*) FROM event WHERE kind = '{kind}'")[0][0] for kind in ("member/1", "hand/1"))
    equal(hands, added - 2, "a member without its hand: half of a gesture")


def test_what_was_acknowledged_while_applying_is_there_once():
    draw, figures, last = random.Random(21), Figures(), 0
    begin_group()
    for _ in range(ROUNDS):
        # Some that are there are sent again: a known key adds nothing.
        sent = range(max(1, last - 3), last + 3000)
        told, alive = feed([request(n) for n in sent], 0.4 + draw.random(), draw)
        figures.note(alive)
        check_whole()
        check_acknowledged(told, [n for n in sent if n > last])
        figures.acknowledged += len([key for key, _, _ in told if int(key, 16) > last])
        last = max(int(key, 16) for key, in rows_of(BOOK, "SELECT hex(key) FROM event WHERE hex(key) LIKE '0000000000000000%' UNION SELECT '0'"))
    equal(rows_of(BOOK, "SELECT count(*) - count(DISTINCT key) FROM event"), [(0,)])
    figures.tell()
    expect(figures.acknowledged > 0, "nothing was acknowledged")


def test_what_was_typed_in_the_open_meeting_is_there_once():
    draw, figures, first = random.Random(22), Figures(), 1
    begin_group()
    apply(BOOK, {"do": "fund.set", "name": "Solidarité", "account": "social", "amount": 500, "since": "2025-01-04", "at": AT},
          {"do": "meeting.plan", "start": "2025-03-01", "count": 2, "at": AT},
          {"do": "meeting.open", "meeting": 1, "at": "2025-03-01T09:00:00Z"}, options=["--today", "2025-03-01"])
    for _ in range(ROUNDS):
        requests = [{"do": "due.set", "member": 1 + n % 2, "of": "fund:1", "amount": n, "key": f"{n:032x}",
                     "at": "2025-03-01T10:00:00Z"} for n in range(first, first + 3000)]
        told, alive = feed(requests, 0.3 + draw.random() * 0.7, draw)
        figures.note(alive)
        check_whole()
        keys = [key for key, in rows_of(BOOK, "SELECT lower(hex(key)) FROM step WHERE key IS NOT NULL ORDER BY id")]
        missing = [key for key, _, _ in told if key not in set(keys)]
        equal(missing, [], "typed, acknowledged and lost")
        last = int(keys[-1], 16) if keys else 0
        done = max([int(key, 16) for key, _, _ in told], default=first - 1)
        expect(last in (done, done + 1), "typed", last, "acknowledged", done)
        cells = {json.loads(value) if value.isdigit() else value for value, in rows_of(BOOK, "SELECT value FROM draft")}
        expect(not last or any(str(last) in str(c) for c in cells), last, cells)
        figures.acknowledged += len(told)
        first = last + 1
    figures.tell()


def take_turns(prepared, words, draw, figures, parts):
    """Rounds of one command on a copy of a prepared book: all of it or nothing, and then the same to its end.

    PARTS looks into the book and tells its state in figures that change with the command.
    """
    shutil.copy(prepared, BOOK)
    before = (ask("info", BOOK)["head"], parts())
    start = time.monotonic()
    run(*words)
    usual = (time.monotonic() - start) * 1.1
    wanted = (ask("info", BOOK)["head"], parts())
    expect(before != wanted, "the command did nothing")
    for _ in range(ROUNDS):
        forget_seen()
        shutil.copy(prepared, BOOK)
        with subprocess.Popen([PROGRAM, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            figures.note(strike(process, draw, usual))
        found = (check_whole()["head"], parts())
        expect(found in (before, wanted), "half done:", found, "before:", before, "after:", wanted)
        figures.before += found == before
        figures.after += found == wanted
        run(*words)
        equal((ask("info", BOOK)["head"], parts()), wanted, "done again, it is another book")
    os.remove(BOOK)
    figures.tell()


def example(name):
    return os.path.join(EXAMPLES, name)


def counts(*tables):
    return lambda: rows_of(BOOK, "SELECT " + ", ".join(f"(SELECT count(*) FROM {t})" for t in tables))[0]


def test_a_closing_is_all_or_nothing():
    run("new", "ready.tonti", "--name", "GIE And Jëf", "--kind", "rotating", "--currency", "XOF", "--country", "SN",
        "--practice", "--key", "a1".rjust(32, "0"), "--clock", BEGIN)
    run("import", "ready.tonti", "members", example("membres.csv"), "--clock", BEGIN)
    run("apply", "ready.tonti", example("and-jef-1-regles.jsonl"))
    run("import", "ready.tonti", "members", example("membres.csv"), "--clock", "2025-03-01T09:30:00Z")
    run("--as", 2, "--second", 1, "apply", "ready.tonti", example("and-jef-2-calendrier.jsonl"))
    with open(example("and-jef-3-reunion-1.jsonl"), encoding="utf-8") as file:
        meeting = file.read().splitlines()
    expect('"meeting.close"' in meeting[-1], meeting[-1])
    run(*OFFICERS, "--today", "2025-03-01", "apply", "ready.tonti", "-", stdin="\n".join(meeting[:-1]))
    write("close.jsonl", meeting[-1])
    take_turns("ready.tonti", [*OFFICERS, "--today", "2025-03-01", "apply", BOOK, "close.jsonl"], random.Random(23), Figures(),
               counts("event", "draft", "document", "entry", "meeting WHERE state = 'closed'"))


def test_an_import_of_members_is_all_or_nothing():
    new("ready.tonti")
    write("list.csv", "nom,sexe,téléphone\n" + "".join(f"Member {n} {'y' * 100},F,77 512 {n:04d}\n" for n in range(400)))
    run("import", "ready.tonti", "members", "list.csv", "--dry-run", "--clock", AT)
    take_turns("ready.tonti", ["import", BOOK, "members", "list.csv", "--clock", AT], random.Random(24), Figures(),
               counts("event", "member", "detail_hash"))


def test_an_import_of_a_journal_is_all_or_nothing():
    generator = os.path.join(os.path.dirname(HERE), "bench", "generate.py")
    subprocess.run([sys.executable, "-B", generator, "4x12x12", "g.csv"], stdout=subprocess.DEVNULL, check=True)
    run("new", "ready.tonti", "--name", "Union", "--kind", "savings", "--currency", "USD", "--practice")
    take_turns("ready.tonti", ["import", BOOK, "journal", "g.csv", "--clock", "2030-01-04T10:00:00Z"], random.Random(25), Figures(),
               counts("event", "member", "entry"))


if __name__ == "__main__":
    main(sys.modules["__main__"])
