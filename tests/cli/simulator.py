# SPDX-License-Identifier: GPL-3.0-or-later
"""Random requests, sensible and not, by people with and without the right, while the machine fails in random ways; after
each session the book is compared with an oracle (oracle.py): events, balances, members, what each owes, heads.

TONTI_ROUNDS seeds of 160 requests, two when not said; the suite `long` takes two hundred of 400. A seed that fails is
printed; TONTI_SEED plays it again.
"""

import json
import os
import random
import resource
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from oracle import AT, Oracle
from tonti_cli import PROGRAM, Wrong, apply, equal, expect, forget_seen, main, new, run

ROUNDS = int(os.environ.get("TONTI_ROUNDS", "2"))
REQUESTS = 400 if ROUNDS > 10 else 160
BOOK = "book.tonti"
PATIENCE = 60
WAYS = ("none", "none", "none", "kill", "kill", "kill", "end", "pause", "small", "moved", "replaced", "removed", "older", "auditor")


class Session:
    """One tonti-cli that takes requests line by line."""

    def __init__(self, way, room):
        limit = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))) if way == "small" else None
        who = ["--as", "3"] if way == "auditor" else []
        self.process = subprocess.Popen([PROGRAM, *who, "apply", BOOK, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, preexec_fn=limit, bufsize=0)
        self.rest = b""

    def send(self, request):
        try:
            self.process.stdin.write(json.dumps(request).encode() + b"\n")
            return True
        except BrokenPipeError:
            return False

    def answer(self):
        """The answer, or None when the program is no more."""
        while b"\n" not in self.rest:
            if not select.select([self.process.stdout], [], [], PATIENCE)[0]:
                raise Wrong("no answer for a minute")
            piece = os.read(self.process.stdout.fileno(), 65536)
            if not piece:
                return None
            self.rest += piece
        line, self.rest = self.rest.split(b"\n", 1)
        return json.loads(line)

    def end(self):
        self.process.stdin.close()
        code = self.process.wait(PATIENCE)
        self.process.stdout.close()
        return code


def prepare():
    """Three members, two of them officers, one an auditor, and a fine of the catalogue."""
    oracle = Oracle()
    new(BOOK)
    for n in (1, 2, 3):
        request = {"do": "member.add", "name": f"Member {n}", "key": f"f{n:031x}", "at": AT}
        oracle.take(request, apply(BOOK, request)[0])
    for member, role in ((1, "chair"), (2, "treasurer"), (3, "auditor")):
        apply(BOOK, {"do": "officer.name", "member": member, "role": role, "officers": [1, 2], "at": AT})
    apply(BOOK, {"do": "fine-kind.set", "code": "late", "label": "Retard", "amount": 500, "at": AT})
    oracle.events = run("info", BOOK).json["events"]
    return oracle


def check(oracle, draw):
    """The book is what the oracle says."""
    verdict = run("verify", BOOK, "--format", "json").json
    equal(verdict["ok"], True, verdict)
    equal(verdict["events"], oracle.events, "events")
    rows = run("report", BOOK, "trial-balance", *draw.choice(((), ("--recompute",))), "--format", "json").json["rows"]
    found = {row["account"]: row["debit"] - row["credit"] for row in rows}
    equal({a: b for a, b in found.items() if b}, {a: b for a, b in oracle.balances.items() if b}, "balances")
    names = {row["member"]: row["name"] for row in run("list", BOOK, "members", "--format", "json").json["rows"]}
    equal(names, oracle.members, "members")
    member = draw.choice(list(oracle.members))
    statement = run("report", BOOK, "member-statement", "--member", member, "--format", "json").json
    equal(statement["fines_open"], oracle.owes(member), "what member", member, "owes")
    return verdict["head"]


def disturb(way, session, kept):
    """Something happens to the file or the program between two requests."""
    if way == "pause":
        os.kill(session.process.pid, signal.SIGSTOP)
        time.sleep(0.01)
        os.kill(session.process.pid, signal.SIGCONT)
    elif way in ("moved", "replaced"):
        os.rename(BOOK, "aside.tonti")
        if way == "replaced":
            shutil.copy("aside.tonti", BOOK)
    elif way == "removed":
        shutil.copy(BOOK, "aside.tonti")
        os.remove(BOOK)
    elif way == "older":
        shutil.copy(BOOK, "aside.tonti")
        with open(BOOK, "wb") as file:
            file.write(kept)


def put_back(swapped):
    """The right file lies in its place again."""
    if os.path.exists("aside.tonti") and not swapped:
        os.remove("aside.tonti")
    elif swapped:
        for name in (BOOK, BOOK + "-journal"):
            if os.path.exists(name):
                os.remove(name)
        os.rename("aside.tonti", BOOK)


def settle(oracle, request):
    """Was it saved? Asked again with the same key it is done once, now or then."""
    wanted = oracle.expect(request)
    answer = apply(BOOK, request, code=None)[0]
    if wanted is not None:
        equal("error" not in answer, wanted, request, answer)
    if "error" not in answer:
        oracle.take(request, answer)


def kill_soon(draw, session):
    time.sleep(draw.random() ** 2 * 0.004)
    session.process.kill()


def live(oracle, draw, count, figures):
    """One session: COUNT requests with at most one disturbance."""
    way = draw.choice(WAYS)
    with open(BOOK, "rb") as file:
        kept = file.read()
    session, when = Session(way, len(kept) + draw.choice((0, 4096, 40000))), draw.randrange(1, count + 1)
    figures[way] = figures.get(way, 0) + 1
    swapped = False
    for number in range(count):
        request = oracle.draw(draw)
        figures["requests"] = figures.get("requests", 0) + 1
        if number == when and way not in ("kill", "end"):
            swapped = way in ("moved", "replaced", "removed") or (way == "older" and oracle.events > figures["begun"])
            disturb(way, session, kept)
        sent = session.send(request)
        if number == when and way == "kill":
            kill_soon(draw, session)
        answer = session.answer() if sent else None
        if answer is None:
            put_back(swapped)
            settle(oracle, request)
            break
        if "error" in answer:
            judge_refusal(oracle, way, swapped, request, answer)
            if answer["error"]["code"] in ("moved", "head-lost", "disk-full", "corrupt"):
                break
            continue
        expect(not swapped, "taken after the file was swapped:", request, answer)
        expect(way != "auditor" or answer.get("repeated"), "an auditor has written:", request, answer)
        expect(oracle.expect(request) is not False, "not refused:", request, answer)
        oracle.take(request, answer)
        if number == when and way == "end":
            os.kill(session.process.pid, signal.SIGTERM)
    code = session.end()
    expect(code in (0, 1, 2, 3, 4, -signal.SIGKILL, -signal.SIGTERM), "ended with", code)
    put_back(swapped)


def judge_refusal(oracle, way, swapped, request, answer):
    code = answer["error"]["code"]
    if way == "auditor" or swapped or (way == "small" and code == "disk-full"):
        return
    expect(not oracle.expect(request), "refused:", request, answer)


def play(seed):
    draw, oracle, figures, heads = random.Random(seed), prepare(), {}, set()
    while figures.get("requests", 0) < REQUESTS:
        figures["begun"] = oracle.events
        live(oracle, draw, draw.randrange(1, 40), figures)
        heads.add(check(oracle, draw))
    del figures["begun"]
    return {**figures, "events": oracle.events, "heads": len(heads)}


def in_memory(seed):
    """A folder that costs no disk, if there is one."""
    here, fast = os.getcwd(), "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder = tempfile.mkdtemp(prefix="tonti-simulator-", dir=fast)
    forget_seen()
    try:
        os.chdir(folder)
        return play(seed)
    except Wrong as why:
        raise Wrong(f"seed {seed}: TONTI_SEED={seed} plays it again: {why}") from None
    finally:
        os.chdir(here)
        shutil.rmtree(folder, ignore_errors=True)


def test_the_book_is_what_an_oracle_says():
    total, seeds = {}, [int(os.environ["TONTI_SEED"])] if "TONTI_SEED" in os.environ else range(1, ROUNDS + 1)
    for seed in seeds:
        for what, count in in_memory(seed).items():
            total[what] = total.get(what, 0) + count
    print(f"# {len(seeds)} seeds: " + ", ".join(f"{n} {w}" for w, n in sorted(total.items())), flush=True)


def test_control_an_oracle_that_forgets_is_noticed():
    """The same with an oracle that takes one request in fifty for refused: it must be noticed, or nothing is compared."""
    usual = Oracle.take

    def forget(self, request, answer):
        if self.events % 50 != 49:
            usual(self, request, answer)
    Oracle.take = forget
    try:
        in_memory(1)
    except Wrong as why:
        expect("events found" in str(why) or "balances found" in str(why), why)
        return
    finally:
        Oracle.take = usual
    raise Wrong("nothing was compared")


if __name__ == "__main__":
    main(sys.modules["__main__"])
