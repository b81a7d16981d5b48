# SPDX-License-Identifier: GPL-3.0-or-later
"""The same story in other time zones, locales, folders and with other masks: the same book, the same papers."""

import os
import subprocess
import sys

from story import live
from tonti_cli import ask, equal, expect, main, run

PAPERS = (("receipt", "--number", "1"), ("receipts", "--meeting", "2"), ("voucher-out", "--meeting", "2"),
          ("meeting-sheet", "--meeting", "2"), ("meeting-sheet", "--meeting", "3", "--blank"),
          ("member-statement", "--member", "3"), ("minutes", "--meeting", "2"))
WORLDS = (({}, 0o022, "plain"),
          ({"TZ": "Pacific/Kiritimati", "LC_ALL": "fr_FR.UTF-8"}, 0o000, "île à midi"),
          ({"TZ": "America/Los_Angeles", "LC_ALL": "C", "LANGUAGE": "fr"}, 0o077, "a/b/c"),
          ({"TZ": ":/no/such/zone", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "fr:en", "HOME": "/nonexistent"}, 0o177, "x" * 120),
          ({"TZ": "Africa/Cairo", "LC_ALL": "ar_EG.UTF-8"}, 0o022, "دفتر"),
          ({"TZ": "Europe/Berlin", "LC_ALL": "de_DE.UTF-8"}, 0o022, "mit Leer zeichen"),
          ({"TZ": "Asia/Kathmandu", "LC_ALL": "fa_IR.UTF-8"}, 0o022, "-rf"),
          ({"TZ": "Antarctica/Troll", "LC_ALL": "POSIX"}, 0o022, "%s%n"))
LOCALES = ("ar_EG", "de_DE", "fa_IR", "fr_FR", "tr_TR")


def make_locales():
    """Locales that are not on this machine, for us alone."""
    os.environ["LOCPATH"] = os.path.abspath("locales")
    os.mkdir("locales")
    for name in LOCALES:
        subprocess.run(["localedef", "-i", name, "-f", "UTF-8", "--no-archive", f"locales/{name}.UTF-8"], stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, check=True)


def in_world(world, mask, folder, told):
    """Tell the story in a world of its own, then TOLD there; everything else is put back."""
    kept, here = dict(os.environ), os.getcwd()
    os.makedirs(folder)
    before = os.umask(mask)
    try:
        os.chdir(folder)
        os.environ.update(world)
        return told()
    finally:
        os.umask(before)
        os.chdir(here)
        os.environ.clear()
        os.environ.update(kept)


def tell_all():
    """What must be the same everywhere: head, figures and the bytes of every paper."""
    book = live("book.tonti")[0]
    equal(os.stat(book).st_mode & 0o777, 0o600, "the book's mode")
    seen = {"head": ask("info", book)["head"], "seal": ask("verify", book)["seal"]}
    for name in ("trial-balance", "journal", "cash-book"):
        seen[name] = run("report", book, name, "--format", "json", "--lang", "fr").out
    for number, words in enumerate(PAPERS):
        paper = f"{number}.pdf"
        run("print", book, *words, "-o", paper)
        os.chmod(paper, 0o600)
        with open(paper, "rb") as file:
            seen[words] = file.read()
    ask("rebuild", book, "again.tonti")
    equal(os.stat("again.tonti").st_mode & 0o777, 0o600, "the mode of a book made anew")
    equal(sorted(n for n in os.listdir(".") if not n.endswith(".pdf")), ["again.tonti", "book.tonti"])
    return seen


def test_the_same_story_is_the_same_book_in_every_world():
    wanted = None
    make_locales()
    for world, mask, folder in WORLDS:
        seen = in_world(world, mask, folder, tell_all)
        wanted = wanted or seen
        different = [what for what in wanted if seen[what] != wanted[what]]
        equal(different, [], "in", world, oct(mask))
    print(f"# {len(WORLDS)} worlds: one head, one set of {len(PAPERS)} papers", flush=True)
    expect(len(wanted) == 5 + len(PAPERS), wanted.keys())


if __name__ == "__main__":
    main(sys.modules["__main__"])
