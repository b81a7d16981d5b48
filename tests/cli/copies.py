# SPDX-License-Identifier: GPL-3.0-or-later
"""Second copies: made, protected, restored, listed, printed; and never a false "done", whatever happens to the stick.

TONTI_ROUNDS faults of each kind, eight when not said; the suite `long` takes every one.
"""

import ctypes
import ctypes.util
import glob
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import unicodedata

from disks import disk
from old_books import BOOKS, build
from power_disk import cuts, read_all, record, write_all
from tonti_cli import EXAMPLES, PROGRAM, Skip, WORLD, apply, ask, equal, expect, main, new, refuse, run, write

ROUNDS = int(os.environ.get("TONTI_ROUNDS", "8"))
MOMENTS = min(ROUNDS, 300)
SEED = int(os.environ.get("TONTI_SEED", "20250104"))
WORDS = "baobab pirogue mil tambour rosée"
AT = "2025-01-04T10:00:00Z"


def secret(words=WORDS):
    """Options and descriptor that give the passphrase."""
    read, give = os.pipe()
    os.write(give, words.encode() + b"\n")
    os.close(give)
    return ("--passphrase-fd", read), {"pass_fds": [read]}


def with_secret(call, *words, passphrase=WORDS, **options):
    extra, fds = secret(passphrase)
    try:
        return call(*words, *extra, **fds, **options)
    finally:
        os.close(extra[1])


def member(name):
    return {"do": "member.add", "name": name, "at": AT}


def ready(members=3):
    os.makedirs("stick", exist_ok=True)
    new("book.tonti")
    apply("book.tonti", *[member(f"Awa {i}") for i in range(members)])


def content(book):
    """Every table of a book."""
    db = sqlite3.connect(f"file:{book}?mode=ro", uri=True)
    try:
        return "\n".join(db.iterdump())
    finally:
        db.close()


def copies(folder="stick"):
    return sorted(glob.glob(f"{glob.escape(folder)}/*.tonti-*"))


def choose(found, count=None):
    count = min(count or ROUNDS, len(found))
    return [found[(2 * i + 1) * len(found) // (2 * count)] for i in range(count)]


def check_stick(head, done, what):
    """A copy when it was said to be there; what has the name of one is whole in any case; the book is as it was."""
    found = copies()
    equal(len(found), 1 if done else min(len(found), 1), what, os.listdir("stick"))
    for copy in found:
        equal(ask("verify", copy)["head"], head, what)
    equal(ask("verify", "book.tonti")["head"], head, what)


def clear():
    for name in os.listdir("stick"):
        os.remove(f"stick/{name}")


# What it does.


def test_a_copy_is_the_book():
    ready()
    answer = ask("backup", "book.tonti", "stick")
    equal(sorted(answer), ["copy", "events", "head", "sealed"])
    equal(answer["sealed"], False)
    expect(re.fullmatch(r"And Jëf \d{4}-\d\d-\d\d n4 [0-9a-f]{8}\.tonti-copy", os.path.basename(answer["copy"])), answer)
    equal(content(answer["copy"]), content("book.tonti"))
    equal(os.stat(answer["copy"]).st_mode & 0o777, 0o600)
    ask("backup", "book.tonti", "stick")
    equal(len(copies()), 2, "never over another")
    equal(ask("restore", answer["copy"], "back.tonti")["events"], 4)
    equal(content("back.tonti"), content("book.tonti"))
    apply("back.tonti", member("Goes on"))


def test_refusals_say_what_and_end_as_promised():
    ready()
    copy = ask("backup", "book.tonti", "stick")["copy"]
    locked = with_secret(ask, "backup", "book.tonti", "stick")["copy"]
    refuse(1, "exists", "restore", copy, "book.tonti")
    refuse(1, "copy", "apply", copy, "-", stdin="")
    refuse(1, "copy", "info", locked)
    with_secret(refuse, 1, "wrong-passphrase", "restore", locked, "b.tonti", passphrase="un deux trois quatre cinq")
    with_secret(refuse, 1, "weak-passphrase", "backup", "book.tonti", "stick", passphrase="tontine")
    refuse(2, "passphrase-needed", "restore", locked, "b.tonti")
    refuse(2, "no-folder", "backup", "book.tonti", "book.tonti")
    refuse(4, "not-found", "backup", "book.tonti", "nowhere")
    refuse(4, "not-found", "restore", "nothing.tonti-copy", "b.tonti")
    db = sqlite3.connect(copy)
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type='trigger' AND tbl_name='event'").fetchall()
    for name, _ in triggers:
        db.execute(f"DROP TRIGGER {name}")
    db.execute("UPDATE event SET author = 9 WHERE seq = 2")
    for _, sql in triggers:
        db.execute(sql)
    db.commit()
    db.close()
    equal(run("restore", copy, "b.tonti", code=3).code, 3)
    expect(not os.path.exists("b.tonti") and not glob.glob(".b.tonti*"), os.listdir("."))


def test_restoring_says_what_came_back():
    ready()
    locked = with_secret(ask, "backup", "book.tonti", "stick")["copy"]
    answer = with_secret(ask, "restore", locked, "back.tonti")
    equal((answer["name"], answer["events"], answer["head"]), ("And Jëf", 4, ask("info", "book.tonti")["head"]))
    told = with_secret(run, "restore", locked, "again.tonti", "--lang", "en", "--format", "table").text
    expect("And Jëf" in told and "4 events" in told, told)


def test_a_book_of_an_older_form_is_copied_and_restored():
    os.makedirs("stick", exist_ok=True)
    build(os.path.join(BOOKS, "form-1.sql"), "old.tonti")
    head = ask("verify", "old.tonti")["head"]
    answer = ask("backup", "old.tonti", "stick")
    equal(answer["head"], head)
    equal(ask("restore", answer["copy"], "back.tonti")["head"], head)
    equal(ask("verify", "back.tonti")["head"], head)


def test_copies_after_each_closing():
    os.makedirs("stick")
    live("book.tonti", "--copies", "stick")
    equal(len(copies()), 2)
    rows = ask("list", "book.tonti", "copies")["rows"]
    equal([r["meeting"] for r in rows], [2, 1])
    for row in rows:
        equal((row["state"], row["protection"], row["disk"]), ("there", "plain", "same-disk"))
        equal(ask("verify", row["copy"])["head"][:8], row["head"])
    apply("book.tonti", {"do": "member.add", "name": "Later"})
    equal(len(copies()), 2, "a copy without a closing")
    shutil.rmtree("stick")
    equal({r["state"] for r in ask("list", "book.tonti", "copies")["rows"]}, {"not-there"})


def live(book, *options):
    """The story of two meetings, told by the examples."""
    officers = ("--as", "2", "--second", "1")
    run("new", book, "--name", "GIE And Jëf", "--kind", "rotating", "--currency", "XOF", "--country", "SN", "--form", "gie",
        "--practice", "--clock", "2025-03-01T08:00:00Z")
    members = os.path.join(EXAMPLES, "membres.csv")
    run("import", book, "members", members, "--clock", "2025-03-01T08:10:00Z")
    run("apply", book, os.path.join(EXAMPLES, "and-jef-1-regles.jsonl"))
    run("import", book, "members", members, "--clock", "2025-03-01T09:30:00Z")
    run(*officers, "apply", book, os.path.join(EXAMPLES, "and-jef-2-calendrier.jsonl"))
    for name, day in (("and-jef-3-reunion-1", "2025-03-01"), ("and-jef-4-reunion-2", "2025-03-29")):
        run(*officers, "apply", book, os.path.join(EXAMPLES, name + ".jsonl"), "--today", day, *options)


def sodium():
    name = ctypes.util.find_library("sodium") or "libsodium.so.23"
    try:
        library = ctypes.CDLL(name)
    except OSError:
        raise Skip("libsodium is not there") from None
    library.sodium_init()
    return library


def unseal(data, passphrase):
    """A protected copy, opened by the written form alone."""
    lib, header, place, plain = sodium(), data[:64], 64, b""
    equal(header[:16], b"TONTI-LOCKED\0\0\0\1")
    words = " ".join(unicodedata.normalize("NFC", passphrase).split()).encode()
    passes, memory = int.from_bytes(header[32:36], "big"), int.from_bytes(header[36:40], "big")
    key = ctypes.create_string_buffer(32)
    equal(lib.crypto_pwhash(key, ctypes.c_ulonglong(32), words, ctypes.c_ulonglong(len(words)), header[16:32],
                            ctypes.c_ulonglong(passes), ctypes.c_size_t(memory * 1024), 2), 0)
    state = ctypes.create_string_buffer(lib.crypto_secretstream_xchacha20poly1305_statebytes())
    lib.crypto_secretstream_xchacha20poly1305_init_pull(state, header[40:64], key)
    tag = ctypes.c_ubyte(0)
    while tag.value != 3:
        piece = data[place:place + 65536 + 17]
        out, size = ctypes.create_string_buffer(65536), ctypes.c_ulonglong(0)
        equal(lib.crypto_secretstream_xchacha20poly1305_pull(
            state, out, ctypes.byref(size), ctypes.byref(tag), piece, ctypes.c_ulonglong(len(piece)), header, ctypes.c_ulonglong(64)), 0)
        plain, place = plain + out.raw[:size.value], place + len(piece)
    equal(place, len(data))
    return plain


def test_another_program_opens_a_protected_copy():
    ready()
    locked = with_secret(ask, "backup", "book.tonti", "stick")["copy"]
    with open(locked, "rb") as file:
        data = file.read()
    for word in (b"SQLite", b"Awa", "And Jëf".encode()):
        expect(word not in data, word)
    write("theirs.tonti", unseal(data, " baobab pirogue mil  tambour " + unicodedata.normalize("NFD", "rosée")))
    equal(content("theirs.tonti"), content("book.tonti"))


def test_the_sheet_for_the_safe():
    ready()
    locked = with_secret(ask, "backup", "book.tonti", "stick")["copy"]
    with_secret(run, "print", "book.tonti", "copy-sheet", "-o", "sheet.pdf")
    run("print", "book.tonti", "copy-sheet", "-o", "blank.pdf")
    texts = {name: subprocess.run(["pdftotext", "-layout", name, "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                  check=True).stdout.decode() for name in ("sheet.pdf", "blank.pdf")}
    head = ask("info", "book.tonti")["head"]
    for text in texts.values():
        for word in ("And Jëf", head[:16], os.path.basename(locked), "README.md"):
            expect(word in text, word, text)
    expect(WORDS in " ".join(texts["sheet.pdf"].split()), texts["sheet.pdf"])
    expect("baobab" not in texts["blank.pdf"])
    for name in read_all([os.environ["XDG_STATE_HOME"], "stick"]):
        with open(name, "rb") as file:
            expect(b"baobab" not in file.read(), name)
    with open("book.tonti", "rb") as file:
        expect(b"baobab" not in file.read(), "the passphrase is in the book")
    with_secret(refuse, 2, "option-unused", "print", "book.tonti", "cash-book", "-o", "x.pdf")


# What goes wrong.


def test_a_computer_that_cannot_remember():
    ready()
    state = write("no-folder", "its disk is full")
    answer = ask("backup", "book.tonti", "stick", env={"XDG_STATE_HOME": os.path.abspath(state)})
    equal(ask("verify", answer["copy"])["head"], answer["head"])
    equal(os.listdir("stick"), [os.path.basename(answer["copy"])])


def strace(options, words, **more):
    try:
        return subprocess.run(["strace", "-f", "-o", "trace.txt", *options, PROGRAM, *map(str, words)], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env={**WORLD, "XDG_STATE_HOME": os.environ["XDG_STATE_HOME"]}, check=False, **more)
    except FileNotFoundError:
        raise Skip("strace is not there") from None


CALLS = ("openat", "pwrite64", "write", "pread64", "read", "fsync", "fdatasync", "ftruncate", "truncate", "renameat2", "unlink", "close",
         "fadvise64", "newfstatat")


def all_calls(words):
    """(call, number) of every call that a backup makes."""
    done = strace(["-e", f"trace={','.join(CALLS)}"], words)
    if done.returncode == 1 and not os.path.getsize("trace.txt"):
        raise Skip("strace is denied")
    equal(done.returncode, 0, done.stderr)
    seen, found, begun = {}, [], False
    with open("trace.txt", encoding="utf-8", errors="replace") as file:
        for line in file:
            call = re.match(r"\d+\s+(\w+)\(", line)
            if not call:
                continue
            seen[call[1]] = seen.get(call[1], 0) + 1
            begun = begun or "tonti-unfinished" in line or "tonti/copies" in line
            if begun:
                found.append((call[1], seen[call[1]]))
    return found


BACKUP = ("backup", "book.tonti", "stick", "--format", "json")


def test_killed_at_any_call():
    ready()
    head = ask("info", "book.tonti")["head"]
    calls = all_calls(BACKUP)
    told, missed = {"with a copy": 0, "without": 0}, 0
    for name, number in choose(calls):
        clear()
        code = strace(["-e", f"inject={name}:signal=KILL:when={number}"], BACKUP).returncode
        if code == 0:  # fewer calls than the first time, which made the folder of the state too
            missed += 1
            continue
        for copy in copies():
            equal(ask("verify", copy)["head"], head, "half a copy has its name, killed at", name, number)
        told["with a copy" if copies() else "without"] += 1
        equal(ask("verify", "book.tonti")["head"], head)
        left = len(copies())
        answer = ask(*BACKUP[:3])
        equal(len(os.listdir("stick")), left + 1, "left behind by a kill at", name, number, os.listdir("stick"))
        equal(ask("verify", answer["copy"])["head"], head)
    expect(missed <= len(calls) // 10, missed, "calls were not reached")
    print(f"# killed at {sum(told.values())} of {len(calls)} calls: {told}; no half copy, leftovers swept by the next one", flush=True)


def test_a_call_that_fails():
    ready()
    head = ask("info", "book.tonti")["head"]
    plan = [(name, number, error) for name, number in all_calls(BACKUP) if name != "read" for error in ("EIO", "ENOSPC")]
    told, wrong, late = {0: 0, 4: 0}, 0, 0
    for name, number, error in choose(plan, ROUNDS * 2):
        clear()
        done = strace(["-e", f"inject={name}:error={error}:when={number}"], BACKUP)
        code = done.returncode
        expect(code in (0, 3, 4), name, number, error, code, done.stderr)
        expect(b"Sanitizer" not in done.stderr, done.stderr)
        wrong += code == 0 and not copies()
        late += code != 0 and bool(copies())  # the copy is there, and the answer could not be written
        check_stick(head, code == 0, f"{name} {number} {error}")
        told[code] = told.get(code, 0) + 1
    print(f"# {sum(told.values())} of {len(plan)} failing calls, exit codes {told}: {wrong} false answers; {late} times the copy was "
          "whole and only the answer was lost", flush=True)


def test_interrupted_at_any_time():
    ready(40)
    head, draw, told = ask("info", "book.tonti")["head"], random.Random(SEED), {}
    for _ in range(MOMENTS):
        clear()
        process = subprocess.Popen([PROGRAM, *BACKUP], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=WORLD | dict(os.environ))
        time.sleep(draw.random() * 0.06)
        process.send_signal(signal.SIGINT)
        process.communicate()
        expect(process.returncode in (0, 4, -signal.SIGINT), process.returncode)
        equal([n for n in os.listdir("stick") if not n.endswith(".tonti-copy")], [], "left behind")
        check_stick(head, process.returncode == 0, "interrupted")
        told[process.returncode] = told.get(process.returncode, 0) + 1
    print(f"# Ctrl+C at {MOMENTS} moments (seed {SEED}): exit codes {told}, nothing half done", flush=True)


def test_a_full_stick():
    os.makedirs("home")
    new("home/book.tonti")
    apply("home/book.tonti", *[member(f"Awa {i}") for i in range(3)])
    head, size, tried = ask("info", "home/book.tonti")["head"], os.path.getsize("home/book.tonti"), 0
    with disk("2m"):
        for room in range(0, size + 8192, size // 6):
            state = os.statvfs("disk")
            with open("disk/ballast", "wb", buffering=0) as file:
                os.posix_fallocate(file.fileno(), 0, max(4096, state.f_bavail * state.f_bsize - room))
            done = run("backup", "home/book.tonti", "disk", code=None)
            found = [n for n in os.listdir("disk") if n != "ballast"]
            if done.code == 0:
                equal(len(found), 1)
                equal(ask("verify", f"disk/{found[0]}")["head"], head)
                os.remove(f"disk/{found[0]}")
            else:
                equal((done.code, found), (4, []))
                expect("no room" in done.errors[0], done.errors)
                tried += 1
            os.remove("disk/ballast")
            equal(ask("verify", "home/book.tonti")["head"], head)
    expect(tried >= 3, "the stick was never full")
    print(f"# a stick with too little room at {tried} sizes: 0 false answers, nothing left on it", flush=True)


def pull(how, name, number):
    """A backup held for a moment at a call, while the stick goes; None when it was over before."""
    process = subprocess.Popen(
        ["strace", "-f", "-o", "trace.txt", "-e", f"inject={name}:delay_enter=1500000:when={number}", PROGRAM, *BACKUP[:2], "disk", "--format",
         "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=WORLD | dict(os.environ))
    while process.poll() is None and not os.listdir("disk"):
        time.sleep(0.01)
    time.sleep(0.5)
    over = process.poll() is not None
    how()
    process.communicate()
    return None if over else process.returncode


def unmount():
    subprocess.run(["umount", "-l", "disk"], check=True)


def remove():
    shutil.rmtree("disk", ignore_errors=True)
    os.mkdir("disk")


def mount():
    try:
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", "disk"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          check=False).returncode:
            raise Skip("mount is denied")
    except FileNotFoundError:
        raise Skip("mount is denied") from None


def test_a_stick_pulled_out():
    ready()
    head, told = ask("info", "book.tonti")["head"], {}
    calls = [c for c in all_calls(BACKUP) if c[0] in ("pwrite64", "fsync", "renameat2", "openat", "pread64")]
    named = [name for name, _ in calls].index("renameat2")
    expect(named > 10, calls)
    calls = calls[:named + 3]  # until the folder is synced: what goes later was there when it was said
    os.mkdir("disk")
    for how in (unmount, remove):
        for name, number in choose(calls, min(40, max(2, ROUNDS // 3))):
            if how is unmount:
                mount()
            code = pull(how, name, number)
            if how is unmount and os.path.ismount("disk"):
                unmount()
            left = os.listdir("disk")
            expect(code != 0, "a false done:", how.__name__, name, number, left)
            if code is not None:
                equal(copies("disk"), [], how.__name__, name, number)
                told[code] = told.get(code, 0) + 1
            for entry in left:
                os.remove(f"disk/{entry}")
            equal(ask("verify", "book.tonti")["head"], head)
            apply("book.tonti", member(f"After {name} {number} {how.__name__}"))
            head = ask("info", "book.tonti")["head"]
    expect(sum(told.values()) >= 2, "the stick was never pulled in time")
    print(f"# stick pulled or emptied at {sum(told.values())} moments: exit codes {told}, the book goes on", flush=True)


def look_after_cut(finished, whole):
    """What may lie on the stick after the power went."""
    found = copies("disk/stick")
    for copy in found:
        with open(copy, "rb") as file:
            if file.read() != whole:
                return "broken"
    return "whole" if found else "lost" if finished else "none yet"


def sweep_cuts(lies):
    shutil.rmtree("disk", ignore_errors=True)
    shutil.rmtree("state", ignore_errors=True)
    os.makedirs("disk/stick")
    os.makedirs("state/tonti/copies")
    shutil.copy("book.tonti", "disk/book.tonti")
    os.environ["XDG_STATE_HOME"] = os.path.abspath("state")
    before, folders = read_all(["disk", "state"]), ("disk", "state")
    changes = record([PROGRAM, "backup", "disk/book.tonti", "disk/stick"], folders)
    with open(copies("disk/stick")[0], "rb") as file:
        whole = file.read()
    told, found = {}, list(cuts(before, changes, 8 if ROUNDS > 100 else 4, lies))
    for image, _, finished in found:
        write_all(folders, image)
        state = look_after_cut(finished, whole)
        told[state] = told.get(state, 0) + 1
    register = [p for p in image if "/tonti/copies/" in p and not p.endswith(".lock")]
    expect(lies or register, "no register at the end")
    print(f"# power cut at {len(changes)} changes of the disk, {len(found)} different disks{' that lie' if lies else ''}: {told}", flush=True)
    return told


def test_the_power_goes():
    ready()
    told = sweep_cuts(False)
    equal((told.get("broken", 0), told.get("lost", 0)), (0, 0))
    expect(told.get("whole", 0) > 0 and told.get("none yet", 0) > 0, told)


def test_a_disk_that_lies_is_seen():
    """The control: without syncing, the same way of looking finds broken and lost copies."""
    ready()
    told = sweep_cuts(True)
    expect(told.get("broken", 0) > 0 and told.get("lost", 0) > 0, told)


if __name__ == "__main__":
    main(sys.modules[__name__])
