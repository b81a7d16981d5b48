# SPDX-License-Identifier: GPL-3.0-or-later
"""What a session leaves behind: thirty words are planted in a book, and looked for wherever they do not belong.

TONTI_WINDOW: the window's program, when it was built; it opens the book once, on a screen of its own.
"""

import json
import os
import re
import secrets
import shutil
import subprocess
import sys
import time

from tonti_cli import PROGRAM, equal, expect, main, run, write

BOOK = "books/book.tonti"
AT = "2025-01-04T10:00:00Z"
# Where programs leave things without being asked.
PLACES = ("/tmp", "/var/tmp", "/dev/shm", "/var/crash", "/var/lib/systemd/coredump", "/run/user")


def make_words():
    return [f"Zq{secrets.token_hex(6)}" for _ in range(30)]


def plant(words):
    """Names, details, memos, reasons and notes of a book, and of requests that were refused."""
    run("new", BOOK, "--name", words[0], "--kind", "rotating", "--currency", "XOF", "--country", "SN", "--practice")
    requests = [{"do": "member.add", "name": word, "at": AT} for word in words[1:9]]
    requests += [{"do": "member.details", "member": i + 1, "phone": words[9 + i], "address": words[13 + i], "at": AT} for i in range(4)]
    requests += [{"do": "fund.set", "name": words[17], "amount": 500, "at": AT}, {"do": "pool.add", "name": words[18], "contribution": 5000, "at": AT},
                 {"do": "member.add", "name": words[19] + "\u202e", "at": AT}, {"do": words[20]}, {"do": "member.rename", "member": words[21], "name": "X", "at": AT}]
    run("apply", BOOK, "-", stdin="\n".join(json.dumps(r) for r in requests), code=None)
    write("list.csv", "nom,téléphone\n" + "".join(f"{word},{word}\n" for word in words[22:26]) + f"{words[26]}\u202e,1\n")
    run("import", BOOK, "members", "list.csv", "--today", "2025-01-04", code=None)
    write("bad.csv", f"date,voucher,kind,member,account,debit,credit,memo\n2025-01-04,{words[27]},x,{words[28]},cash,5,,{words[29]}\n")
    run("import", BOOK, "journal", "bad.csv", code=1)


def use():
    """Every command once, and some that fail or are killed in the middle."""
    for words in (("list", BOOK, "members"), ("report", BOOK, "trial-balance"), ("verify", BOOK), ("info", BOOK), ("rebuild", BOOK, "books/again.tonti"),
                  ("print", BOOK, "statements", "-o", "papers/"), ("print", BOOK, "member-statement", "--member", "1", "-o", "/dev/full"),
                  ("verify", BOOK, "--expect", "1234 5678 9012"), ("info", "books/none.tonti")):
        run(*words, code=None)
    if b"backup" in run("help").out:
        os.mkdir("stick")
        run("backup", BOOK, "stick", code=None)
    for wait in (0.005, 0.02, 0.05):
        child = subprocess.Popen([PROGRAM, "rebuild", BOOK, f"books/{wait}.tonti"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(wait)
        child.kill()
        child.wait()
    child = subprocess.Popen([PROGRAM, "apply", BOOK, "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    child.stdin.write(b'{"do":"member.add","name":"Awa"}\n')
    child.stdin.flush()
    time.sleep(0.3)
    child.send_signal(11)
    child.wait()
    child.stdin.close()


def show():
    """The window with the book; FALSE when there is none."""
    program = os.environ.get("TONTI_WINDOW", "")
    if not program or not shutil.which("xvfb-run") or not shutil.which("dbus-run-session"):
        return False
    world = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")}
    done = subprocess.run(["xvfb-run", "-a", "dbus-run-session", "--", program, "--quit-after-first-frame", BOOK], env=world, timeout=90, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    write("window.log", done.stdout)
    equal(done.returncode, 0, done.stdout)
    return True


def files_below(folder, depth):
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        try:
            if entry.is_symlink():
                continue
            if entry.is_dir():
                if depth > 0:
                    yield from files_below(entry.path, depth - 1)
            elif entry.is_file() and entry.stat().st_size < 1 << 26:
                yield entry.path
        except OSError:
            continue


def new_files(since, ours):
    """What was written since then in the places of everybody, the folder of this test apart."""
    for place in PLACES:
        for path in files_below(place, 3):
            try:
                if not path.startswith(ours) and os.stat(path).st_mtime >= since:
                    yield path
            except OSError:
                continue


def search(paths, words):
    pattern = re.compile(b"|".join(w.encode() + b"|" + w.encode("utf-16-le") + b"|" + w.encode("utf-16-be") for w in words))
    found = []
    for path in paths:
        try:
            with open(path, "rb") as file:
                found += [(path, hit[0]) for hit in pattern.finditer(file.read())][:1]
        except OSError:
            continue
    return found


def test_thirty_words_are_where_they_were_put_and_nowhere_else():
    words, since, ours = make_words(), time.time() - 1, os.path.realpath(".")
    saved = dict(os.environ)
    for name in ("home", "tmp", "books", "papers", "run"):
        os.mkdir(name, 0o700)
    for name, place in (("HOME", "home"), ("TMPDIR", "tmp"), ("XDG_RUNTIME_DIR", "run"), ("XDG_CONFIG_HOME", "home/config"), ("XDG_DATA_HOME", "home/data"),
                        ("XDG_CACHE_HOME", "home/cache"), ("XDG_STATE_HOME", "home/state")):
        os.environ[name] = os.path.abspath(place)
    os.environ["G_MESSAGES_DEBUG"] = "all"
    try:
        plant(words)
        use()
        window = show()
    finally:
        os.environ.clear()
        os.environ.update(saved)
    in_books = search(files_below("books", 1), words)
    expect(len({hit for _, hit in in_books}) and search([BOOK], words[1:2]), "the control: the words are in the book")
    own = [p for top in ("home", "tmp", "run") for p in files_below(top, 9)]
    # What the window calls the book in its own list of recent books, and what it is called among its copies.
    own = [p for p in own if not re.search(r"home/state/tonti/(recent-books|copies.*|seen.*)$", p)]
    equal(search(own, words), [], "left in the home")
    equal(search([p for p in ("window.log",) if os.path.exists(p)], words), [], "in the log")
    others = list(new_files(since, ours))
    equal(search(others, words), [], "left for everybody")
    equal([p for p in files_below(".", 9) if re.search(r"(^|/)(core|vgcore)(\.\d+)?$", p)], [], "memory on the disk")
    print(f"# 30 words, {len(own)} files in the home, {len(others)} new elsewhere{', window too' if window else ''}: 0 hits")


def test_a_list_of_members_kept_elsewhere_names_nobody():
    """What the state folder may know: where books are and what they are called, never who is in them."""
    words = make_words()
    os.mkdir("home")
    os.mkdir("books")
    os.environ["XDG_STATE_HOME"] = os.path.abspath("home")
    try:
        plant(words)
        use_state = [p for p in files_below("home", 9)]
    finally:
        del os.environ["XDG_STATE_HOME"]
    equal(search(use_state, words[1:]), [])


def test_memory_stays_off_the_disk():
    run("new", "b.tonti", "--name", "X", "--kind", "rotating", "--currency", "XOF", "--practice")
    child = subprocess.Popen(["sh", "-c", 'ulimit -S -c unlimited 2>/dev/null; exec "$0" apply b.tonti -', PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    child.stdin.write(b'{"do":"member.add","name":"Awa"}\n')
    child.stdin.flush()
    child.stdout.readline()
    with open(f"/proc/{child.pid}/limits", encoding="ascii") as file:
        limit = next(line.split()[4:6] for line in file if line.startswith("Max core file size"))
    owner = os.stat(f"/proc/{child.pid}/environ").st_uid
    child.stdin.close()
    child.wait()
    equal(limit, ["0", "0"])
    equal(owner, 0, "its memory belongs to nobody but root")


if __name__ == "__main__":
    main(sys.modules["__main__"])
