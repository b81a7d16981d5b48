#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify.py BOOK.tonti [CODE] [--balances]: checks a book without Tonti, from app/storage/README.md alone.

Prints "ok EVENTS HEAD" and a line "seal MEETING DIGITS QR" for each closing, or "bad N: why" for the first
event that is wrong. CODE, from paper: then "code EVENT" or "no code". --balances: then a line
"account KEY DEBIT CREDIT" for each account and "member NUMBER KEY BALANCE" for what it holds for each
member (debit positive, smallest unit of money). Exit: 0 well, 1 wrong, 2 no book."""
import collections
import hashlib
import json
import sqlite3
import sys
import urllib.request

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ2345670189*"
LIMIT = 10**15


def integer(n):
    return n.to_bytes(8, "big", signed=True)


def text(data):
    return integer(len(data)) + data


def link(seq, key, at, day, author, kind, body, prev):
    return hashlib.sha256(text(b"tonti/event/1") + integer(seq) + key + text(at) + text(day) + integer(author)
                          + text(kind) + text(body) + prev).digest()


def digits(seal, uuid):
    d = hashlib.scrypt(seal, salt=bytes.fromhex(uuid.replace("-", "")), n=2**15, r=8, p=1, maxmem=2**26, dklen=5)
    n = "%012d" % (int.from_bytes(d, "big") % 10**12)
    return " ".join((n[:4], n[4:8], n[8:]))


def qr(seq, digest):
    n, p = int.from_bytes(integer(seq) + digest[:15], "big") << 1, 0
    s = "".join(ALPHABET[n >> 5 * i & 31] for i in reversed(range(37)))
    for c in s:
        p = (p + ALPHABET.index(c)) * 2 % 37
    return "TONTI1:" + s + ALPHABET[(38 - p) % 37]


def facts(body):
    """The body, strictly: an object, no name twice, whole numbers only."""
    def once(pairs):
        if len(dict(pairs)) < len(pairs):
            raise ValueError("a name stands twice in it")
        return dict(pairs)

    def refuse(number):
        raise ValueError("%s is not a whole number" % number)
    return json.loads(body, object_pairs_hook=once, parse_float=refuse, parse_constant=refuse)


class Ledger:
    """What the lines of the events add up to, and what the closings say of it."""

    def __init__(self):
        self.seq = 0                                             # of the last event
        self.accounts = collections.defaultdict(lambda: [0, 0])  # key: sums of debit and of credit
        self.members = collections.Counter()                     # member, key: debit less credit
        self.meetings = collections.defaultdict(lambda: {"acts": [], "totals": collections.defaultdict(lambda: [0, 0])})

    def in_places(self, *places):
        """Debit and credit of these accounts and of all that begin with them and a colon."""
        sums = [sums for key, sums in self.accounts.items() if key.split(":")[0] in places]
        return sum(debit for debit, _ in sums), sum(credit for _, credit in sums)

    def cash(self):
        debit, credit = self.in_places("cash")
        return debit - credit

    def add(self, seq, prev, at, kind, body):
        meeting = self.meetings[body.get("meeting")]
        if kind.startswith("seal/"):
            self.check_seal(meeting, prev, body)
        if kind.startswith("count/"):
            meeting.update(count=body, before=self.cash())
        if kind.startswith("meeting-open/"):
            meeting.update(first=seq, opened_at=at)
        meeting["acts"].append(seq)
        for line in body.get("lines", []):
            key, amount = line["account"], line["amount"]
            if type(amount) is not int or not 0 < abs(amount) <= LIMIT:
                raise ValueError("an amount is none")
            for sums in (self.accounts[key], meeting["totals"][key]):
                sums[amount < 0] += abs(amount)
            self.members[line.get("member", 0), key] += amount
        if sum(line["amount"] for line in body.get("lines", [])):
            raise ValueError("its debit is not its credit")

    def check_seal(self, meeting, prev, seal):
        """Whatever a closing says must be what the events before it add up to."""
        count, first = meeting.get("count", {}), meeting.get("first", 0)
        ever_in, ever_out = self.in_places("cash", "bank", "mobile")
        wanted = {
            "previous_head": prev.hex(), "first": first, "opened_at": meeting.get("opened_at"),
            "last": max(meeting["acts"], default=0), "count": sum(seq >= first for seq in meeting["acts"]),
            "ever_in": ever_in, "ever_out": ever_out,
            "totals": [{"account": key, "debit": d, "credit": c} for key, (d, c) in sorted(meeting["totals"].items())],
            "expected": meeting.get("before"), "counted": self.cash(), "difference": self.cash() - meeting.get("before", 0),
            "outcome": count.get("outcome"), "cash": count.get("final"), "cash_first": count.get("first"),
        }
        for name, value in wanted.items():
            if name in seal and seal[name] != value:
                raise ValueError("the closing says %r of %r, the events %r" % (seal[name], name, value))
        pieces = seal.get("cash") or []
        if pieces and sum(piece["value"] * piece["n"] for piece in pieces) != seal["counted"]:
            raise ValueError("the notes and coins of the closing do not add up")


def check(ledger, book, code):
    """Lines of the answer and the exit status; ValueError (number, why) at the first wrong event."""
    uuid, seals, found, last = "", [], None, bytes(32)
    for row in book.execute("SELECT seq, key, at, day, author, kind, body, prev, hash FROM event ORDER BY seq < 1, seq"):
        ledger.seq = seq = ledger.seq + 1
        if row[0] != seq or row[7] != last or len(row[1]) != 16:
            raise ValueError(row[0] or 1 if row[0] < 1 else seq, "it does not follow the one before, or is missing")
        last = link(*row[:8])
        if row[8] != last:
            raise ValueError(seq, "it is not as it was written")
        try:
            kind, body, codes = row[5].decode(), facts(row[6]), [qr(seq, last)]
            ledger.add(seq, row[7], row[2].decode(), kind, body)
            uuid = body["uuid"] if seq == 1 else uuid
            if kind.startswith("seal/"):
                codes.append(digits(last, uuid))
                seals.append("seal %d %s %s" % (body["meeting"], codes[1], codes[0]))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
            raise ValueError(seq, fault.args[-1]) from fault
        found = seq if code and code.replace(" ", "") in [c.replace(" ", "") for c in codes] else found
    asked = [] if code is None else ["code %d" % found if found else "no code"]
    return ["ok %d %s" % (ledger.seq, last.hex())] + seals + asked, int(bool(asked) and not found)


def main(path, code=None, balances=False):
    ledger = Ledger()
    try:
        book = sqlite3.connect("file:" + urllib.request.pathname2url(path) + "?mode=ro", uri=True)
        book.text_factory = bytes
        if book.execute("PRAGMA application_id").fetchone()[0] != 0x544F4E54:
            return ["not a book"], 2
        lines, status = check(ledger, book, code)
    except sqlite3.DatabaseError as fault:
        return ["bad %d: %s" % (ledger.seq + 1, fault)], 1 if ledger.seq else 2
    except ValueError as fault:
        return ["bad %d: %s" % fault.args], 1
    if balances:
        lines += ["account %s %d %d" % (key, *sums) for key, sums in sorted(ledger.accounts.items())]
        lines += ["member %d %s %d" % (*key, balance) for key, balance in sorted(ledger.members.items()) if key[0]]
    return lines, status


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--balances"]
    if not 1 <= len(words) <= 2:
        sys.exit(__doc__)
    answer, result = main(*words, balances="--balances" in sys.argv)
    print("\n".join(answer))
    sys.exit(result)
