# SPDX-License-Identifier: GPL-3.0-or-later
"""schema-fingerprint.py OUTPUT NNNN-NAME.sql ...: the fingerprint of the schema after each migration.

Writes a C header. SHA-256 over the rows of sqlite_schema in the order of name and type; each of type,
name, tbl_name and sql preceded by its length as 8 bytes (all ones for NULL)."""
import hashlib, os, sqlite3, sys


def piece(text):
    if text is None:
        return b"\xff" * 8
    data = text.encode()
    return len(data).to_bytes(8, "big") + data


files = sorted(sys.argv[2:], key=os.path.basename)
book, prints = sqlite3.connect(":memory:"), []
for number, name in enumerate(files, 1):
    assert int(os.path.basename(name)[:4]) == number, f"{name}: migrations are numbered without gaps"
    book.executescript(open(name, encoding="utf-8").read())
    rows = book.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name, type")
    prints.append(hashlib.sha256(b"".join(piece(x) for row in rows for x in row)).hexdigest())
with open(sys.argv[1], "w", encoding="utf-8") as out:
    out.write("/* Made by schema-fingerprint.py. */\n#pragma once\n\n")
    out.write(f"#define TONTI_SCHEMA_VERSION {len(prints)}\n")
    out.write('#define TONTI_SCHEMA_FINGERPRINTS ' + ", ".join(f'"{p}"' for p in prints) + "\n")
