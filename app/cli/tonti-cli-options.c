// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>

#include "tonti-cli.h"

/* Reading the command line. Options may stand anywhere; "--" ends them; "-" and "-5" are words. */

static const TontiCliOption *
find_in (const TontiCliOption *options, const char *name, gsize size)
{
  for (; options && options->name; options++)
    if (strlen (options->name) == size && strncmp (options->name, name, size) == 0)
      return options;
  return NULL;
}

static const TontiCliOption *
find_option (TontiCli *self, const char *name, gsize size)
{
  const TontiCliOption *found = find_in (tonti_cli_common_options, name, size);
  return found || !self->command ? found : find_in (self->command->options, name, size);
}

static void
collect (GPtrArray *names, const TontiCliOption *options)
{
  for (; options && options->name; options++)
    g_ptr_array_add (names, (gpointer)options->name);
}

static void
say_unknown (TontiCli *self, const char *typed, const char *name)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *own = self->command ? g_strdup_printf (" %s", self->command->name) : NULL;
  collect (names, tonti_cli_common_options);
  collect (names, self->command ? self->command->options : NULL);
  g_ptr_array_add (names, NULL);
  const char *near = tonti_cli_nearest (name, (const char *const *)names->pdata);
  if (near)
    tonti_problems_usage (self->problems, "unknown-option", name,
                          _ ("%s: there is no such option: did you mean “%s%s”?"), typed,
                          near[1] ? "--" : "-", near);
  else
    tonti_problems_usage (self->problems, "unknown-option", name,
                          _ ("%s: there is no such option: see “tonti-cli help%s”"), typed,
                          own ? own : "");
}

/* "--name", "--name=value" or "-o": the option, and the value that hangs on it. */
static const TontiCliOption *
read_option (TontiCli *self, const char *typed, const char **value)
{
  const char *name = typed + (typed[1] == '-' ? 2 : 1);
  const char *equals = typed[1] == '-' ? strchr (name, '=') : NULL;
  gsize size = equals ? (gsize)(equals - name) : strlen (name);
  gboolean is_short = typed[1] != '-';
  const TontiCliOption *option = (size == 1) == is_short ? find_option (self, name, size) : NULL;
  *value = equals ? equals + 1 : NULL;
  if (!option)
    {
      g_autofree char *bare = g_strndup (name, size);
      say_unknown (self, typed, bare);
    }
  return option;
}

/* "[N]": a value may hang on it, but none is waited for. */
static gboolean
takes_value (const TontiCliOption *option)
{
  return option->argument && option->argument[0] != '[';
}

static void
keep_option (TontiCli *self, const TontiCliOption *option, const char *value)
{
  if (!option->argument && value)
    tonti_problems_usage (self->problems, "bad-option", option->name,
                          _ ("--%s: it takes no value: write it alone"), option->name);
  else if (takes_value (option) && !value)
    tonti_problems_usage (self->problems, "bad-option", option->name,
                          _ ("--%s: its value is missing: write --%s %s"), option->name,
                          option->name, option->argument);
  else if (g_hash_table_contains (self->options, option->name))
    tonti_problems_usage (self->problems, "bad-option", option->name,
                          _ ("--%s: it is given twice: give it once"), option->name);
  else
    g_hash_table_insert (self->options, (gpointer)option->name, (gpointer)(value ? value : ""));
}

static gboolean
is_option (const char *typed)
{
  return typed[0] == '-' && typed[1] != '\0' && !g_ascii_isdigit (typed[1]);
}

/* Options of a command are known once its name is: the name is looked for first. */
static void
find_name (TontiCli *self, int argc, char **argv)
{
  for (int i = 1; i < argc && strcmp (argv[i], "--") != 0; i++)
    {
      const char *typed = argv[i];
      gsize skip = g_str_has_prefix (typed, "--") ? 2 : 1;
      const TontiCliOption *option
          = find_in (tonti_cli_common_options, typed + skip, strlen (typed) - skip);
      if (is_option (typed) && option && option->argument)
        i++;
      else if (!is_option (typed))
        {
          self->command = tonti_cli_find_command (typed, self->problems);
          return;
        }
    }
}

static void
read_words (TontiCli *self, int argc, char **argv)
{
  gboolean ended = FALSE;
  for (int i = 1; i < argc; i++)
    {
      const char *value = NULL;
      if (!ended && strcmp (argv[i], "--") == 0)
        ended = TRUE;
      else if (ended || !is_option (argv[i]))
        g_ptr_array_add (self->words, argv[i]);
      else
        {
          const TontiCliOption *option = read_option (self, argv[i], &value);
          if (option && takes_value (option) && !value && i + 1 < argc
              && !g_str_has_prefix (argv[i + 1], "--"))
            value = argv[++i];
          if (option)
            keep_option (self, option, value);
        }
    }
}

static void
check_words (TontiCli *self)
{
  guint n = self->words->len;
  if (!self->command || tonti_cli_flag (self, "help") || tonti_cli_flag (self, "version"))
    return;
  g_autofree char *usage = tonti_cli_usage (self->command);
  if (n < self->command->least)
    tonti_problems_usage (self->problems, "missing-word", NULL,
                          _ ("%s: something is missing: write %s"), self->command->name, usage);
  else if (n > self->command->most)
    tonti_problems_usage (self->problems, "too-many-words", NULL,
                          _ ("%s: “%s” is one word too many: write %s"), self->command->name,
                          tonti_cli_word (self, self->command->most), usage);
}

static void
check_encoding (TontiCli *self, int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    if (!g_utf8_validate (argv[i], -1, NULL))
      tonti_problems_usage (self->problems, "not-utf8", NULL,
                            _ ("word %d: it is not UTF-8 text: type it on a UTF-8 terminal"), i);
}

const char *
tonti_cli_scan (int argc, char **argv, const char *name)
{
  for (int i = 1; i < argc && strcmp (argv[i], "--") != 0; i++)
    {
      gsize size = strlen (name);
      if (!g_str_has_prefix (argv[i], "--") || strncmp (argv[i] + 2, name, size) != 0)
        continue;
      if (argv[i][2 + size] == '=')
        return argv[i] + 3 + size;
      if (argv[i][2 + size] == '\0')
        return i + 1 < argc ? argv[i + 1] : NULL;
    }
  return NULL;
}

static void
read_format (TontiCli *self, const char *format, gboolean terminal)
{
  self->format = terminal ? TONTI_CLI_TABLE : TONTI_CLI_JSON;
  if (!format)
    return;
  if (strcmp (format, "json") == 0)
    {
      self->format = TONTI_CLI_JSON;
      self->json_problems = TRUE;
    }
  else if (strcmp (format, "csv") == 0)
    self->format = TONTI_CLI_CSV;
  else if (strcmp (format, "table") == 0)
    self->format = TONTI_CLI_TABLE;
  else
    tonti_problems_usage (self->problems, "bad-option", "format",
                          _ ("--format %s: there is no such form: choose table, json or csv"),
                          format);
}

gboolean
tonti_cli_parse (TontiCli *self, int argc, char **argv, gboolean terminal)
{
  check_encoding (self, argc, argv);
  read_format (self, tonti_cli_scan (argc, argv, "format"), terminal);
  if (tonti_problems_count (self->problems) > 0)
    return FALSE;
  find_name (self, argc, argv);
  if (tonti_problems_count (self->problems) > 0)
    return FALSE;
  read_words (self, argc, argv);
  if (self->command)
    g_ptr_array_remove_index (self->words, 0);
  check_words (self);
  if (!self->command && !tonti_cli_flag (self, "help") && !tonti_cli_flag (self, "version"))
    tonti_problems_usage (self->problems, "missing-word", NULL,
                          _ ("The command: it is missing: see “tonti-cli help”"));
  return tonti_problems_count (self->problems) == 0;
}

const char *
tonti_cli_option (const TontiCli *self, const char *name)
{
  return g_hash_table_lookup (self->options, name);
}

gboolean
tonti_cli_flag (const TontiCli *self, const char *name)
{
  return g_hash_table_contains (self->options, name);
}

const char *
tonti_cli_word (const TontiCli *self, guint n)
{
  return n < self->words->len ? g_ptr_array_index (self->words, n) : NULL;
}
