# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of files as a stranger gives them, and what others may see of our files."""

import json
import os
import stat
import sys

from tonti_cli import apply, ask, equal, expect, main, new, refuse, run, write

BOOK = "book.tonti"
NEW = ("--name", "X", "--kind", "rotating", "--currency", "XOF", "--practice")
AT = "2025-01-04T10:00:00Z"


def mode(path):
    return stat.S_IMODE(os.lstat(path).st_mode)


def tree():
    """Every file below, with its bytes."""
    found = {}
    for folder, _, names in os.walk("."):
        for name in names:
            path = os.path.join(folder, name)
            found[path] = open(path, "rb").read() if os.path.isfile(path) and not os.path.islink(path) else b""
    return found


def test_names_that_mean_something_to_sqlite_are_names():
    for i, name in enumerate(("file:x.tonti?mode=memory", ":memory:", "file:y.tonti?nolock=1&immutable=1", "file%3az.tonti", "a b;c'd\"e.tonti")):
        run("new", name, *NEW)
        equal(sorted(os.listdir(".")), [name], name)
        run("apply", name, "-", stdin=json.dumps({"do": "member.add", "name": "Awa Diop", "at": AT}))
        equal(ask("info", name)["members"], 1, name)
        refuse(4, "not-found", "info", f"file:{name}?mode=ro")
        os.remove(name)
    print("# 5 names that SQLite reads otherwise")


def test_names_that_are_no_names_are_refused():
    count = 0
    for name, code, error in (("", 2, "no-file"), ("a\nb.tonti", 2, "bad-name"), ("a\x1b[2J.tonti", 2, "bad-name"), ("none/b.tonti", 4, "not-found"),
                              ("b.tonti-journal", 2, "bad-name"), ("x" * 300 + ".tonti", 4, None), ("x/" * 3000 + "b.tonti", 4, None), (".", 1, "exists"),
                              ("/proc/self/x", 4, None)):
        told = run("new", name, *NEW, "--format", "json", code=code)
        expect(error in (None, told.error), repr(name), told.text)
        count += 1
    for name in ("/dev/zero", "/dev/full", "/dev/null", "/proc/self/mem", "/proc/self/environ", ".", "pipe"):
        if name == "pipe":
            os.mkfifo("pipe")
        expect(run("info", name, code=None, timeout=20).code == 4, name)
        count += 1
    equal(os.listdir("."), ["pipe"])
    print(f"# {count} names refused")


def test_a_name_that_begins_with_a_dash_is_an_option_or_a_name():
    expect(run("info", "-rf", code=2).errors, "said nothing")
    run("new", "./-rf", *NEW)
    equal(ask("info", "./-rf")["name"], "X")
    equal(run("--format", "json", "info", "--", "-rf").json["name"], "X")


def test_bytes_that_are_no_text_are_no_name():
    new(BOOK)
    for words in (("info", b"none\xff.tonti"), ("import", BOOK, "members", b"l\xff.csv"), ("new", b"b\xff.tonti", *NEW),
                  ("print", BOOK, "minutes", "-o", b"s\xff.pdf")):
        expect("UTF-8" in run(*map(os.fsdecode, words), code=2).errors[0])
    equal(os.listdir("."), [BOOK])


def test_links_are_not_followed():
    new(BOOK)
    os.symlink(BOOK, "soft.tonti")
    refuse(4, "link", "info", "soft.tonti")
    refuse(4, "link", "apply", "soft.tonti", "-", stdin="")
    os.link(BOOK, "hard.tonti")
    refuse(4, "link", "info", "hard.tonti")
    refuse(4, "link", "apply", BOOK, "-", stdin="")
    os.remove("hard.tonti")
    os.symlink("nowhere.tonti", "dead.tonti")
    refuse(1, "exists", "new", "dead.tonti", *NEW)
    refuse(1, "exists", "rebuild", BOOK, "dead.tonti")
    refuse(1, "exists", "rebuild", BOOK, "soft.tonti")
    expect(not os.path.lexists("nowhere.tonti"))
    os.mkdir("real")
    os.symlink("real", "folder")
    run("rebuild", BOOK, "folder/copy.tonti")
    equal(os.listdir("real"), ["copy.tonti"])


def test_a_paper_is_not_written_through_a_link():
    new(BOOK)
    apply(BOOK, {"do": "member.add", "name": "Awa Diop", "at": AT})
    write("victim", "precious")
    os.chmod("victim", 0o644)
    os.symlink("victim", "s.pdf")
    run("print", BOOK, "member-statement", "--member", 1, "-o", "s.pdf", code=None)
    equal(open("victim").read(), "precious")
    os.remove("s.pdf")
    for target, code in ((BOOK, 2), ("/dev/full", 4), ("/dev/null", 4), (".", 4), ("none/s.pdf", 4), ("a\nb.pdf", 2)):
        before = tree()
        run("print", BOOK, "member-statement", "--member", 1, "-o", target, code=code)
        equal(tree(), before, target)


def test_names_of_people_make_no_names_of_files():
    new(BOOK)
    os.mkdir("out")
    for name in ("../../../evil", "/etc/passwd", "-rf", "a; rm -rf .", "$(touch x)", "CON", "x.pdf\u2215y"):
        apply(BOOK, {"do": "member.add", "name": name, "at": AT})
    apply(BOOK, {"do": "group.set", "name": "../../group", "at": AT})
    done = ask("print", BOOK, "statements", "-o", "out/")
    equal(sorted(os.listdir("out")), [f"member-statement-member-{n:03}.pdf" for n in range(1, 8)], done)
    equal(sorted(os.listdir(".")), [BOOK, "out"])


def make_all(folder):
    """What a session leaves on the disk."""
    os.mkdir(folder)
    run("demo", f"{folder}/{BOOK}", "--members", 6, "--meetings", 1)
    run("print", f"{folder}/{BOOK}", "statements", "-o", f"{folder}/papers/")
    run("print", f"{folder}/{BOOK}", "minutes", "--meeting", 1, "-o", f"{folder}/minutes.pdf")
    run("rebuild", f"{folder}/{BOOK}", f"{folder}/again.tonti")
    if b"backup" in run("help").out:
        os.mkdir(f"{folder}/stick")
        os.chmod(f"{folder}/stick", 0o700)
        run("backup", f"{folder}/{BOOK}", f"{folder}/stick")


def test_files_are_for_their_owner_alone():
    home = os.path.abspath("home")
    os.environ["XDG_STATE_HOME"] = home
    looked = 0
    before = os.umask(0)
    try:
        for mask in (0o000, 0o022, 0o077):
            os.umask(mask)
            make_all(f"m{mask:03o}")
        os.umask(0o022)
        for top in ("m000", "m022", "m077", "home"):
            for folder, folders, names in os.walk(top):
                for name in names:
                    equal(oct(mode(os.path.join(folder, name))), "0o600", os.path.join(folder, name))
                    looked += 1
                for name in folders:
                    path = os.path.join(folder, name)
                    expect(mode(path) & 0o077 == 0, path, oct(mode(path)))
    finally:
        os.umask(before)
        del os.environ["XDG_STATE_HOME"]
    expect(looked > 20, looked)
    print(f"# {looked} files made under 3 masks, all 0600")


def test_who_else_may_write_is_told():
    new(BOOK)
    equal(run("info", BOOK).errors, [])
    for bits in (0o620, 0o602, 0o666):
        os.chmod(BOOK, bits)
        told = run("info", BOOK).errors
        expect(len(told) == 1 and "others" in told[0] and told[0].count(": ") >= 2, oct(bits), told)
        equal("warning" in ask("info", BOOK), True)
    for bits in (0o600, 0o640, 0o644):
        os.chmod(BOOK, bits)
        equal((run("info", BOOK).errors, "warning" in ask("info", BOOK)), ([], False), oct(bits))
    os.mkdir("shared")
    os.chmod("shared", 0o777)
    run("rebuild", BOOK, "shared/b.tonti")
    expect("others" in run("info", "shared/b.tonti").errors[0])
    os.chmod("shared", 0o1777)
    equal(run("info", "shared/b.tonti").errors, [], "a folder like /tmp protects the files of each")


if __name__ == "__main__":
    main(sys.modules["__main__"])
