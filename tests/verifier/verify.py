#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""verify.py BOOK.tonti [CODE]: checks a book without Tonti, from app/storage/README.md alone.

Prints "ok EVENTS HEAD" and a line "seal MEETING DIGITS QR" for each closing, or "bad N: why" for the first
event that is wrong. CODE, from paper: then "code EVENT" or "no code". Exit: 0 well, 1 wrong, 2 no book."""
import hashlib
import json
import sqlite3
import sys
import urllib.request

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ2345670189*"


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


def walk(book):
    """Every event's number, hash, kind and body; ValueError (number, why) at the first that is wrong."""
    seq, last = 0, bytes(32)
    for row in book.execute("SELECT seq, key, at, day, author, kind, body, prev, hash FROM event ORDER BY seq < 1, seq"):
        seq += 1
        if row[0] != seq or row[7] != last or len(row[1]) != 16:
            raise ValueError(row[0] or 1 if row[0] < 1 else seq, "it does not follow the one before, or is missing")
        last = link(*row[:8])
        if row[8] != last:
            raise ValueError(seq, "it is not as it was written")
        yield seq, last, row[5], row[6]


def main(path, code=None):
    book, uuid, seals, found, seq, last = None, "", [], None, 0, bytes(32)
    try:
        book = sqlite3.connect("file:" + urllib.request.pathname2url(path) + "?mode=ro", uri=True)
        book.text_factory = bytes
        if book.execute("PRAGMA application_id").fetchone()[0] != 0x544F4E54:
            return "not a book", 2
        for seq, last, kind, body in walk(book):
            uuid = json.loads(body).get("uuid") if seq == 1 else uuid
            codes = [qr(seq, last)]
            if kind.startswith(b"seal/"):
                codes.append(digits(last, uuid))
                seals.append("seal %d %s %s" % (json.loads(body)["meeting"], codes[1], codes[0]))
            found = seq if code and code.replace(" ", "") in [c.replace(" ", "") for c in codes] else found
    except sqlite3.DatabaseError as fault:
        return "bad %d: %s" % (seq + 1, fault), 1 if seq else 2
    except ValueError as fault:
        return "bad %d: %s" % fault.args, 1
    lines = ["ok %d %s" % (seq, last.hex())] + seals + ([] if code is None else ["code %d" % found if found else "no code"])
    return "\n".join(lines), int(code is not None and not found)


answer, status = main(*sys.argv[1:])
print(answer)
sys.exit(status)
