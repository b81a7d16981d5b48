# SPDX-License-Identifier: GPL-3.0-or-later
"""What people typed is never a program: no SQL put together from texts, no markup with texts in it, no shell."""

import re
import sys

from source import c_files, every_file, finish, matches, read, tree, without_comments

BUILDS = r"\b(g_strdup_v?printf|g_string_(?:append|prepend|insert)?(?:_v?printf|_c|_len)?|g_strconcat|g_strjoinv?|g_snprintf|sqlite3_v?mprintf|" \
         r"sqlite3_snprintf|sqlite3_str_appendf?|g_build_pathv?|g_string_new)\s*\("
SQL = r'"[^"]*\b(SELECT\b|INSERT\s+(OR\s+\w+\s+)?INTO\b|UPDATE\s+\S+\s+SET\b|DELETE\s+FROM\b|DROP\s+(TABLE|INDEX|TRIGGER|VIEW)\b|CREATE\s+(TEMP\s+)?(TABLE|INDEX|TRIGGER|VIEW)\b|' \
      r'PRAGMA\b|VACUUM\b|ATTACH\b| FROM \b| WHERE \b|ORDER BY\b|SAVEPOINT\b)'
# Names of our own tables and columns, which nobody types, from the schema that was checked.
OUR_NAMES = {"app/storage/tonti-compare.c", "app/storage/tonti-migration.c", "app/storage/tonti-rebuild.c", "app/storage/tonti-upgrade.c"}
MARKUP = r"\b(gtk_label_set_markup\w*|adw_\w+_set_(?:title|subtitle|description)_markup|pango_parse_markup|" \
         r"gtk_widget_set_tooltip_markup|gtk_message_dialog_(?:set_markup|format_secondary_markup|new_with_markup)|g_markup_printf_escaped)\s*\("
ROWS = r"\b(adw_toast_new|adw_toast_set_title|adw_preferences_row_set_title|adw_action_row_set_subtitle|adw_expander_row_set_subtitle|" \
       r"adw_preferences_group_set_(?:title|description)|adw_status_page_set_description|adw_message_dialog_set_(?:body|heading)_use_markup)\s*\("
# Titles from tables of our own, and counts.
OUR_WORDS = {"app/ui/home/tonti-first-steps.c", "app/ui/members/tonti-import-toast.c", "app/ui/shell/tonti-preferences.c"}
SHELL = r"\b(g_spawn_command_line_\w+|g_shell_parse_argv|system|popen|execl|execlp|G_APP_INFO_CREATE_\w+|g_app_info_create_from_commandline)\s*\("


def call(text, start):
    """The text of a call from its opening bracket to the closing one."""
    depth = 0
    for i in range(start, len(text)):
        depth += (text[i] == "(") - (text[i] == ")")
        if depth == 0:
            return text[start:i]
    return text[start:]


def check_sql(root, path, text):
    if path.relative_to(root).as_posix() in OUR_NAMES:
        return
    for line, match in matches(BUILDS, text):
        if re.search(SQL, call(text, match.end() - 1)):
            yield path, line, f"{match[1]}: SQL is constant; values are bound"


def check_statements(path, text):
    """A statement is made of a constant, never of a text that was put together."""
    for line, match in matches(r"\btonti_db_(prepare|execute|get_int)\s*\(", text):
        words = call(text, match.end() - 1)
        made = re.search(r"->str\b|\bg_str\w+\s*\(|\bsqlite3_mprintf\b", words)
        for name in re.findall(r"\b[a-z_]\w*\b", re.sub(r'"(?:\\.|[^"\\])*"', "", words.partition(",")[2])):
            made = made or re.search(r"\b" + name + r"\s*=\s*(g_str(?!steal)\w*|sqlite3_mprintf)\s*\(", text)
        if made:
            yield path, line, f"tonti_db_{match[1]}: SQL is constant; values are bound"


def check_rows(root, path, text):
    """What libadwaita shows is markup unless it is told otherwise: a text is escaped first, or markup is off."""
    if path.relative_to(root).as_posix() in OUR_WORDS or re.search(r'\bg_markup_escape_text\s*\(|"use-markup",\s*FALSE', text):
        return
    for line, match in matches(ROWS, text):
        words = call(text, match.end() - 1).partition(",")[2] if match[1] != "adw_toast_new" else call(text, match.end() - 1)
        if not re.match(r"[\s(]*_\s*\(", words):
            yield path, line, f"{match[1]}: shows markup: escape the text (g_markup_escape_text)"


def check_calls(path, text):
    for line, match in matches(MARKUP, text):
        yield path, line, f"{match[1]}: texts are shown as they are, without markup"
    for line, match in matches(SHELL, text):
        yield path, line, f"{match[1]}: no shell reads what people typed"
    for line, match in matches(r'"use-markup",\s*TRUE|\bset_use_markup\s*\([^,]*,\s*TRUE', text):
        yield path, line, f"{match[0]}: texts are shown as they are, without markup"


def main(root):
    found = []
    for path in c_files(root, "app"):
        text = without_comments(read(path))
        found += check_sql(root, path, text)
        found += check_rows(root, path, text)
        found += check_calls(path, text)
        if path.relative_to(root).as_posix() not in OUR_NAMES:
            found += check_statements(path, text)
    for path in every_file(root):
        if path.suffix == ".ui":
            for line, match in matches(r'name="use-markup">\s*(true|1|yes)', read(path)):
                found.append((path, line, "use-markup: texts are shown as they are, without markup"))
    return finish(root, found)


if __name__ == "__main__":
    sys.exit(main(tree()))
