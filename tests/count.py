# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the tests of one run from meson's own log and prints `N passed, N failed` last.

    count.py TESTLOG.json SKIPS STATUS

A program that speaks TAP counts as its test points, any other as one. Every program that did not end
well is at least one failure, even if all its points were ok. A skip whose name is not in SKIPS is a
failure. STATUS is the exit status of `meson test`.
"""

import json
import re
import sys

POINT = re.compile(r"^(ok|not ok)\b\s*\d*\s*(?:- )?([^#]*?)\s*(?:#\s*(SKIP)\b.*)?$", re.I)


def read_log(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as log:
            return [json.loads(line) for line in log if line.strip()]
    except FileNotFoundError:
        return []


def read_skips(path):
    """The names of the tests that may be skipped; a reason is compulsory."""
    names = set()
    with open(path, encoding="utf-8") as skips:
        for line in skips:
            if line.strip() and not line.startswith("#"):
                name, reason = line.split(None, 1)
                names.add(name)
    return names


def points_of(program):
    """(name, result) of each point of a program: result is passed, failed or skipped."""
    name, result = program["name"].rsplit(" / ", 1)[-1], program["result"]
    points = []
    for line in program.get("stdout", "").splitlines():
        match = POINT.match(line)
        if match:
            verdict = "failed" if match[1].lower() == "not ok" else "passed"
            if match[3]:
                verdict = "skipped"
            points.append((match[2] or name, verdict))
    good = result in ("OK", "SKIP", "EXPECTEDFAIL")
    if not points:
        verdict = "skipped" if result == "SKIP" else "passed" if good else "failed"
        points.append((name, verdict))
    elif not good and all(verdict != "failed" for _, verdict in points):
        points.append((f"{name} ({result.lower()}, exit {program.get('returncode')})", "failed"))
    return points


def main(log_path, skips_path, status):
    allowed = read_skips(skips_path)
    points = [point for program in read_log(log_path) for point in points_of(program)]
    for index, (name, verdict) in enumerate(points):
        if verdict == "skipped" and name not in allowed:
            points[index] = (f"{name} (skipped, but not in tests/skips)", "failed")
    failed = [name for name, verdict in points if verdict == "failed"]
    if not points:
        failed.append("no test was run")
    elif status != 0 and not failed:
        failed.append(f"meson test ended with {status}")
    skipped = [name for name, verdict in points if verdict == "skipped"]
    passed = len([1 for _, verdict in points if verdict == "passed"])
    print()
    for name in skipped:
        print(f"skipped: {name}")
    for name in failed:
        print(f"FAILED: {name}")
    tail = f", {len(skipped)} skipped" if skipped else ""
    print(f"{passed} passed, {len(failed)} failed{tail}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
