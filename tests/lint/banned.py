# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls that overrun, guess or ask the machine; floating point in the rooms that count money."""

import re
import sys

from source import c_files, finish, matches, read, tree, without_text

CALLS = {
    "sprintf": "use g_strdup_printf or g_snprintf",
    "vsprintf": "use g_strdup_vprintf",
    "strcpy": "use g_strlcpy or g_strdup",
    "strcat": "use g_string_append",
    "atoi": "use g_ascii_string_to_signed",
    "atol": "use g_ascii_string_to_signed",
    "strtok": "use g_strsplit",
    "localtime": "the day is passed in",
    "gmtime": "use GDateTime",
    "system": "use GSubprocess",
    "popen": "use GSubprocess",
    "gets": "use GDataInputStream",
    "tmpnam": "use g_file_open_tmp",
    "rand": "use the book's seed, or getrandom",
}
CLOCK = r"\b(g_date_time_new_now(?:_utc|_local)?|g_get_real_time|time)\s*\("
# The programs read the clock in one place each and pass it on; keys are made from the system's randomness.
MAY_ASK_THE_CLOCK = re.compile(r"app/(cli/(tonti-)?main|ui/(tonti-)?main|ui/session/tonti-clock)\.c|tests/.*")
FLOAT = r"\b(float|double|gfloat|gdouble|json_real\w*|strtod|g_ascii_strtod)\b|\b\d+\.\d+\b"
EXACT = ("app/core", "app/storage", "app/book", "app/report", "app/cli")


def check_calls(root, path, text):
    for line, match in matches(r"\b(" + "|".join(CALLS) + r")\s*\(", text):
        yield path, line, f"{match[1]}: {CALLS[match[1]]}"
    if not MAY_ASK_THE_CLOCK.fullmatch(path.relative_to(root).as_posix()):
        for line, match in matches(CLOCK, text):
            yield path, line, f"{match[1]}: only the two programs ask the clock; pass it in"


def check_floats(path, text):
    # The header that poisons these words must be able to name them.
    if path.name == "tonti-no-float.h":
        return
    for line, match in matches(FLOAT, text):
        yield path, line, f"floating point ({match[0]}) in a room that counts exactly"


def main(root):
    found = []
    for path in c_files(root, "app", "tests"):
        found += check_calls(root, path, without_text(read(path)))
    for path in c_files(root, *EXACT):
        found += check_floats(path, without_text(read(path)))
    return finish(root, found)


if __name__ == "__main__":
    sys.exit(main(tree()))
