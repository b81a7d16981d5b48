# SPDX-License-Identifier: GPL-3.0-or-later
"""Large books and files: a million lines are imported in little memory and may be stopped on the way; a book of two hundred
thousand entries opens at once. In the suite `long` only."""

import os
import signal
import subprocess
import sys
import time

from tonti_cli import HERE, PROGRAM, ask, equal, expect, main, run

GENERATOR = os.path.join(os.path.dirname(HERE), "bench", "generate.py")
BOOK = "book.tonti"
MEMORY_MIB, OPEN_S = 300, 3


def generate(size):
    subprocess.run([sys.executable, "-B", GENERATOR, size, "g.csv"], stdout=subprocess.DEVNULL, check=True)
    with open("g.csv", "rb") as file:
        return sum(1 for _ in file) - 1


def is_sanitized():
    return b"__asan_init" in open(PROGRAM, "rb").read()


def measured(*words):
    """Processor time in seconds and MiB of a command: a busy machine is no fault."""
    with subprocess.Popen([PROGRAM, *map(str, words)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    equal(process.returncode, 0, *words)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def new_union():
    run("new", BOOK, "--name", "Union", "--kind", "savings", "--currency", "USD", "--practice")


def test_a_large_book_opens_at_once():
    lines = generate("20x110x7")
    new_union()
    measured("import", BOOK, "journal", "g.csv", "--clock", "2030-01-04T10:00:00Z")
    told = []
    for words in (("info", BOOK), ("report", BOOK, "trial-balance"), ("list", BOOK, "members"), ("verify", BOOK)):
        seconds, memory = measured(*words)
        told.append(f"{words[0]} {seconds:.2f} s {memory:.0f} MiB")
        if not is_sanitized():
            expect(memory < MEMORY_MIB, words, memory, "MiB")
            expect(words[0] == "verify" or seconds < OPEN_S, words, seconds, "s")
    print(f"# {lines} entries, {os.stat(BOOK).st_size >> 20} MiB: {', '.join(told)}", flush=True)
    expect(lines >= 200000, lines)


def test_a_million_lines_are_imported_in_little_memory():
    lines = generate("100x110x7")
    new_union()
    seconds, memory = measured("import", BOOK, "journal", "g.csv", "--clock", "2030-01-04T10:00:00Z")
    print(f"# {lines} lines imported in {seconds:.0f} s, {memory:.0f} MiB", flush=True)
    expect(lines >= 1000000, lines)
    if not is_sanitized():
        expect(memory < MEMORY_MIB, memory, "MiB")
    opened, memory = measured("info", BOOK)
    print(f"# that book opened in {opened:.2f} s, {memory:.0f} MiB", flush=True)
    expect(is_sanitized() or opened < OPEN_S, opened)


def test_a_large_import_can_be_stopped():
    generate("100x110x7")
    new_union()
    head = ask("info", BOOK)["head"]
    with subprocess.Popen([PROGRAM, "import", BOOK, "journal", "g.csv", "--clock", "2030-01-04T10:00:00Z"], stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE) as process:
        time.sleep(6)
        asked = time.monotonic()
        process.send_signal(signal.SIGINT)
        told = process.communicate()[1].decode("utf-8", "replace")
        seconds = time.monotonic() - asked
    expect(process.returncode != 0, told)
    equal(ask("info", BOOK)["head"], head, "half of it is there")
    equal(ask("verify", BOOK)["ok"], True)
    equal(sorted(n for n in os.listdir(".") if n.startswith("book")), [BOOK])
    print(f"# stopped {seconds:.2f} s after it was asked to: nothing of it was kept", flush=True)


if __name__ == "__main__":
    main(sys.modules["__main__"])
