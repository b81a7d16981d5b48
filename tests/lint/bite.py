# SPDX-License-Identifier: GPL-3.0-or-later
"""The lints bite: each is run on a small tree with one fault and must name its line."""

import subprocess
import sys
import tempfile
from pathlib import Path

HEAD = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
UNDONE = "TO" "DO"
# (lint, file, its text after the head, what the lint must say)
FAULTS = [
    ("rooms", "app/core/tonti-a.c", '#include "tonti-b-store.h"\n', "tonti-a.c:2: core includes"),
    ("rooms", "app/book/tonti-a.c", "#include <sqlite3.h>\n", "tonti-a.c:2: <sqlite3.h> belongs"),
    ("rooms", "app/report/tonti-a.c", "# include <hpdf.h>\n", "tonti-a.c:2: <hpdf.h> belongs"),
    ("rooms", "app/cli/tonti-a.c", "#include <gtk/gtk.h>\n", "tonti-a.c:2: <gtk/gtk.h> belongs"),
    ("rooms", "app/cli/tonti-a.c", '#include "tonti-b-store.h"\n', "tonti-a.c:2: cli includes"),
    ("rooms", "app/ui/shell/tonti-a.c", '#include "tonti-b-store.h"\n', "tonti-a.c:2: ui includes"),
    ("rooms", "app/book/tonti-a.c", 'x ("SELECT seq FROM event");\n', "tonti-a.c:2: SQL outside"),
    ("banned", "app/print/tonti-a.c", "\nstrcpy (a, b);\n", "tonti-a.c:3: strcpy"),
    ("banned", "app/book/tonti-a.c", "g_date_time_new_now_utc ();\n", "tonti-a.c:2: g_date_time"),
    ("banned", "app/core/tonti-a.c", "double a;\n", "tonti-a.c:2: floating point (double)"),
    ("banned", "app/cli/tonti-a.c", "a = 1.5;\n", "tonti-a.c:2: floating point (1.5)"),
    ("shape", "app/core/tonti-a.c", "\n" * 400, "tonti-a.c:401: 401 lines"),
    ("shape", "app/core/tonti-a.c", "a (void)\n{\n" + "  b ();\n" * 69 + "}\n", "a function of 71"),
    ("shape", "app/core/tonti-a.h", "int a;\n", "tonti-a.h:1: a header without"),
    ("shape", "app/core/tonti-a.c", f"// {UNDONE} later\n", f"tonti-a.c:2: “{UNDONE}”"),
    ("shape", "app/core/Tonti_A.c", "int a;\n", "Tonti_A.c:1: files are named"),
    ("shape", "app/core/tonti-utils.c", "int a;\n", "tonti-utils.c:1: if it has no noun"),
    ("inert", "app/storage/tonti-a.c", '\nx = g_strdup_printf ("DELETE FROM %s", t);\n', "tonti-a.c:3: g_strdup_printf: SQL is constant"),
    ("inert", "app/storage/tonti-a.c", '\nsql = g_strdup (typed);\ns = tonti_db_prepare (db, sql);\n', "tonti-a.c:4: tonti_db_prepare: SQL"),
    ("inert", "app/storage/tonti-a.c", '\ns = tonti_db_execute (db, text->str);\n', "tonti-a.c:3: tonti_db_execute: SQL"),
    ("inert", "app/ui/shell/tonti-a.c", "gtk_label_set_markup (l, name);\n", "tonti-a.c:2: gtk_label_set_markup"),
    ("inert", "app/ui/shell/tonti-a.c", "adw_toast_new (name);\n", "tonti-a.c:2: adw_toast_new: shows markup"),
    ("inert", "app/ui/shell/tonti-a.c", "g_spawn_command_line_async (x, NULL);\n", "tonti-a.c:2: g_spawn_command_line_async: no shell"),
    ("inert", "resources/ui/a.ui", '<property name="use-markup">true</property>\n', "a.ui:2: use-markup"),
    ("listed", "resources/sql/0003-late.sql", "", "0003-late.sql:1: migrations are numbered"),
    ("listed", "resources/presets/new.json", "", "new.json:1: in no resources"),
    ("listed", "app/core/tonti-forgotten.c", "", "tonti-forgotten.c:1: in no meson.build"),
    ("listed", "app/README.md", "[map](no/map.md)\n", "README.md:2: points at no/map.md"),
    ("listed", "po/wo.po", "", "wo.po:1: not in po/LINGUAS"),
]


def make_tree(root):
    """A small tree without a fault."""
    texts = {
        "app/storage/tonti-b-store.h": HEAD + "#pragma once\n",
        "app/core/meson.build": "# " + HEAD[3:] + "files('tonti-a.c')\n",
        "resources/sql/0001-book.sql": "-- " + HEAD[3:],
        "resources/sql.gresource.xml": f"<!-- {HEAD[3:-1]} -->\n<file>0001-book.sql</file>\n",
        "po/LINGUAS": "# " + HEAD[3:],
    }
    for name, text in texts.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def run(lint, root):
    script = Path(__file__).with_name(f"{lint}.py")
    done = subprocess.run(
        [sys.executable, "-B", script, root], capture_output=True, text=True, encoding="utf-8"
    )
    return done.returncode, done.stdout + done.stderr


def try_fault(lint, name, text, sentence):
    """None if the lint named the fault and was silent without it, else what went wrong."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make_tree(root)
        status, said = run(lint, root)
        if status != 0:
            return f"{lint} complains of a tree without a fault:\n{said}"
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(HEAD + text, encoding="utf-8")
        status, said = run(lint, root)
        if status != 1 or sentence not in said:
            return f"{lint} should say “{sentence}” of {name} but said:\n{said}"
    return None


def main():
    wrong = [said for said in (try_fault(*fault) for fault in FAULTS) if said]
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
