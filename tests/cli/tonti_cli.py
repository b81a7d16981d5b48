# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: running it, and telling the results as TAP.

A test is a function whose name begins with `test_`; its name, with spaces, is the name of the point.
"""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
EXAMPLES = os.path.join(os.path.dirname(HERE), "examples")
PROGRAM = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else "tonti-cli"
# For programs under strace: the sanitizer cannot look for leaks there.
WORLD = {**os.environ, "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"}


class Wrong(Exception):
    """What a test expected and did not get."""


class Skip(Exception):
    """What this machine does not allow; tests/skips must name the test."""


def expect(condition, *what):
    if not condition:
        raise Wrong(" ".join(str(w) for w in what) or "not as expected")


def equal(found, wanted, *what):
    expect(found == wanted, *what, f"found {found!r}, wanted {wanted!r}")


class Result:
    def __init__(self, done):
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr

    @property
    def text(self):
        return self.out.decode("utf-8")

    @property
    def errors(self):
        return self.err.decode("utf-8").splitlines()

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def error(self):
        return self.json["error"]["code"]


def run(*words, code=0, stdin=None, env=None, program=PROGRAM, **options):
    """Run tonti-cli; its exit code must be CODE (None = any)."""
    if stdin is not None and not isinstance(stdin, bytes):
        stdin = stdin.encode("utf-8")
    done = subprocess.run(
        [program, *map(str, words)], input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env={**os.environ, **(env or {})}, check=False, **options)
    result = Result(done)
    if code is not None and done.returncode != code:
        raise Wrong(f"tonti-cli {' '.join(map(str, words))}: exit code {done.returncode}, wanted "
                    f"{code}\n{result.text}\n" + "\n".join(result.errors))
    expect(b"AddressSanitizer" not in done.stderr and b"runtime error" not in done.stderr,
           "a sanitizer complained:", done.stderr.decode("utf-8", "replace"))
    return result


def ask(*words, **options):
    """The JSON answer."""
    return run(*words, "--format", "json", **options).json


def refuse(exit_code, error, *words, **options):
    """The command must be refused with this exit code and error code; the whole answer."""
    result = run(*words, "--format", "json", code=exit_code, **options)
    equal(result.error, error, "tonti-cli", *words, result.text)
    return result.json


def apply(book, *requests, options=(), code=0):
    """Verbs on standard input; a list of answers."""
    text = "\n".join(json.dumps(r, ensure_ascii=False) if isinstance(r, dict) else r for r in requests)
    return run(*options, "apply", book, "-", stdin=text, code=code).lines


def new(name="book.tonti", *options):
    run("new", name, "--name", "And Jëf", "--kind", "rotating", "--currency", "XOF", "--country",
        "SN", "--practice", *options)
    return name


def write(name, content):
    with open(name, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode("utf-8"))
    return name


def events(book):
    return ask("info", book)["events"]


def rows_of(book, query):
    """Rows of a book as they lie in the file; only after tonti-cli has put it right."""
    db = sqlite3.connect(f"file:{book}?mode=ro", uri=True)
    try:
        return db.execute(query).fetchall()
    finally:
        db.close()


def forget_seen():
    """A computer that has not seen any book yet: an older state of one may be put back."""
    shutil.rmtree(os.environ["XDG_STATE_HOME"], ignore_errors=True)


def run_one(number, name, test):
    folder, state = (tempfile.mkdtemp(prefix=f"tonti-{what}-") for what in ("cli", "state"))
    before = os.getcwd()
    os.chdir(folder)
    os.environ["XDG_STATE_HOME"] = WORLD["XDG_STATE_HOME"] = state  # a computer that has not seen any book yet
    try:
        test()
        print(f"ok {number} - {name}", flush=True)
        return True
    except Skip as why:
        print(f"ok {number} - {name} # SKIP {why}", flush=True)
        return True
    except Exception as wrong:  # every trouble of a test is that test's failure
        print(f"not ok {number} - {name}")
        told = str(wrong) if isinstance(wrong, Wrong) else traceback.format_exc()
        print("".join(f"# {line}\n" for line in told.splitlines()), flush=True)
        return False
    finally:
        os.chdir(before)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(state, ignore_errors=True)


def main(module):
    """Run every test of the module, each in a folder of its own."""
    tests = [(n, t) for n, t in vars(module).items() if n.startswith("test_") and callable(t)]
    wanted = sys.argv[2:]
    tests = [(n, t) for n, t in tests if not wanted or n in wanted]
    print(f"1..{len(tests)}", flush=True)
    room = os.path.splitext(os.path.basename(module.__file__))[0]
    good = [run_one(i + 1, f"/cli/{room}/{n[5:].replace('_', '-')}", t) for i, (n, t) in enumerate(tests)]
    sys.exit(0 if all(good) else 1)
