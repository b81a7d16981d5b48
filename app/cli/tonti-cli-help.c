// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>

#include "tonti-cli-commands.h"
#include "tonti-labels.h"
#include "tonti-print.h"
#include "tonti-report.h"
#include "tonti-verb-help.h"

/* What can be asked, told from the tables of commands and of verbs. */

static void
append_options (GString *out, const TontiCliOption *options)
{
  for (; options && options->name; options++)
    {
      g_autofree char *written
          = g_strdup_printf ("%s%s %s", options->name[1] ? "--" : "-", options->name,
                             options->argument ? options->argument : "");
      gboolean is_long = strlen (written) > 28;
      g_string_append_printf (out, "  %-28s%s%s\n", written,
                              is_long ? "\n                                " : "  ",
                              _ (options->help));
    }
}

static char *
tell_overview (void)
{
  GString *out = g_string_new (_ ("tonti-cli: the books of a tontine, a savings group or a "
                                  "cooperative, from the command line\n\n"));
  g_string_append (out, "  tonti-cli [--as USER] [--second USER] [--lang LANG] COMMAND [BOOK] "
                        "[OPTIONS]\n\n");
  for (const TontiCliCommand *command = tonti_cli_commands; command->name; command++)
    g_string_append_printf (out, "  %-10s %s\n", command->name, _ (command->summary));
  g_string_append_printf (out, "\n%s\n", _ ("Options of every command:"));
  append_options (out, tonti_cli_common_options);
  g_string_append_printf (
      out, "\n%s\n",
      _ ("Exit codes: 0 done, 1 refused (nothing stored), 2 wrong use, 3 the book is altered, "
         "4 failure (disk, permission, newer file)."));
  g_string_append_printf (out, "%s\n",
                          _ ("More: tonti-cli help COMMAND, help verbs, help VERB.NAME"));
  return g_string_free (out, FALSE);
}

/* [{"name","title","options"}] of what stands behind BOOK: lists, reports, papers; new reference.
 */
static json_t *
describe_names (const TontiCliCommand *command)
{
  json_t *list = json_array ();
  gboolean lists = command->run == tonti_cli_list;
  const TontiReportKind *kind = lists ? tonti_list_kinds () : tonti_report_kinds ();
  const TontiDocumentKind *paper = tonti_document_kinds ();
  if (lists || command->run == tonti_cli_report)
    for (; kind->name; kind++)
      json_array_append_new (list, json_pack ("{s:s, s:s, s:s?}", "name", kind->name, "title",
                                              _ (kind->title), "options", kind->options));
  if (command->run == tonti_cli_print_document)
    for (; paper->name; paper++)
      json_array_append_new (list, json_pack ("{s:s, s:s, s:s?}", "name", paper->name, "title",
                                              _ (paper->title), "options", paper->options));
  return list;
}

static void
append_names (GString *out, const TontiCliCommand *command)
{
  json_auto_t *names = describe_names (command);
  size_t i;
  json_t *name;
  if (json_array_size (names) > 0)
    g_string_append (out, "\n");
  json_array_foreach (names, i, name)
    g_string_append_printf (out, "  %-22s %s\n", json_string_value (json_object_get (name, "name")),
                            json_string_value (json_object_get (name, "title")));
}

static char *
tell_command (const TontiCliCommand *command)
{
  GString *out = g_string_new (NULL);
  g_string_append_printf (out, "tonti-cli %s %s\n\n  %s\n", command->name, command->usage,
                          _ (command->summary));
  if (command->options)
    g_string_append (out, "\n");
  append_options (out, command->options);
  append_names (out, command);
  return g_string_free (out, FALSE);
}

static json_t *
describe_options (const TontiCliOption *options)
{
  json_t *list = json_array ();
  for (; options && options->name; options++)
    json_array_append_new (list, json_pack ("{s:s, s:s?, s:s}", "name", options->name, "argument",
                                            options->argument, "help", _ (options->help)));
  return list;
}

static json_t *
describe_command (const TontiCliCommand *command)
{
  return json_pack ("{s:s, s:s, s:s, s:o, s:o}", "name", command->name, "usage", command->usage,
                    "summary", _ (command->summary), "options", describe_options (command->options),
                    "names", describe_names (command));
}

static json_t *
describe_commands (void)
{
  json_t *list = json_array ();
  for (const TontiCliCommand *command = tonti_cli_commands; command->name; command++)
    json_array_append_new (list, describe_command (command));
  return json_pack ("{s:s, s:o, s:o}", "version", TONTI_VERSION, "commands", list, "options",
                    describe_options (tonti_cli_common_options));
}

static const char *
text_of (const json_t *object, const char *name)
{
  const char *text = json_string_value (json_object_get (object, name));
  return text ? text : "";
}

static void
append_codes (GString *out, const json_t *list)
{
  size_t i;
  json_t *code;
  json_array_foreach ((json_t *)list, i, code)
    g_string_append_printf (out, i > 0 ? "|%s" : "%s", json_string_value (code));
}

static void
append_fields (GString *out, const json_t *fields)
{
  size_t i;
  json_t *field;
  json_array_foreach ((json_t *)fields, i, field)
    {
      const json_t *codes = json_object_get (field, "codes");
      gboolean required = json_is_true (json_object_get (field, "required"));
      g_string_append_printf (out, "  %-14s %s%s", text_of (field, "name"), text_of (field, "type"),
                              required ? _ (" (must be given)") : "");
      if (json_array_size (codes) > 0)
        g_string_append (out, ": ");
      append_codes (out, codes);
      if (*text_of (field, "unit"))
        g_string_append_printf (out, ", %s", text_of (field, "unit"));
      g_string_append_printf (out, *text_of (field, "help") ? "\n                 %s\n" : "%s\n",
                              text_of (field, "help"));
    }
}

/* "Who may: Chair, Treasurer" */
static void
append_roles (GString *out, const json_t *roles)
{
  size_t i;
  json_t *role;
  g_string_append (out, _ ("Who may:"));
  json_array_foreach ((json_t *)roles, i, role)
    g_string_append_printf (out, "%s %s", i > 0 ? "," : "",
                            tonti_label_of_code ("role", json_string_value (role)));
  g_string_append_c (out, '\n');
}

static char *
tell_verb (const json_t *verb)
{
  json_auto_t *common = tonti_verb_help_common ();
  GString *out = g_string_new (NULL);
  g_string_append_printf (out, "%s: %s\n", text_of (verb, "name"), text_of (verb, "summary"));
  if (json_is_true (json_object_get (verb, "two_officers")))
    g_string_append_printf (out, "%s\n", _ ("Needs two different officers."));
  append_roles (out, json_object_get (verb, "roles"));
  g_string_append_printf (out, "\n%s\n", _ ("Fields:"));
  append_fields (out, json_object_get (verb, "fields"));
  g_string_append_printf (out, "\n%s\n", _ ("Fields of every verb:"));
  append_fields (out, common);
  if (json_array_size (json_object_get (verb, "refusals")) > 0)
    {
      g_string_append_printf (out, "\n%s\n  ", _ ("Refusals:"));
      append_codes (out, json_object_get (verb, "refusals"));
    }
  g_string_append_printf (out, "\n\n%s\n  %s\n", _ ("Example:"), text_of (verb, "example"));
  return g_string_free (out, FALSE);
}

static char *
tell_verbs (const json_t *verbs)
{
  GString *out = g_string_new (NULL);
  size_t i;
  json_t *verb;
  json_array_foreach ((json_t *)verbs, i, verb)
    g_string_append_printf (out, "  %-20s %s\n", text_of (verb, "name"), text_of (verb, "summary"));
  return g_string_free (out, FALSE);
}

/* Takes both. */
static int
answer (TontiCli *cli, char *text, json_t *json)
{
  g_autofree char *owned = text;
  json_auto_t *object = json;
  if (cli->json_problems)
    tonti_cli_print_json (object);
  else
    tonti_cli_print (owned);
  return 0;
}

static void
refuse_topic (TontiCli *cli, const char *topic)
{
  json_auto_t *verbs = tonti_verb_help_all ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  size_t i;
  json_t *verb;
  json_array_foreach (verbs, i, verb)
    g_ptr_array_add (names, (gpointer)text_of (verb, "name"));
  for (const TontiCliCommand *command = tonti_cli_commands; command->name; command++)
    g_ptr_array_add (names, (gpointer)command->name);
  g_ptr_array_add (names, NULL);
  const char *near = tonti_cli_nearest (topic, (const char *const *)names->pdata);
  if (near)
    tonti_problems_usage (cli->problems, "unknown-topic", NULL,
                          _ ("help %s: there is no such command or verb: did you mean “%s”?"),
                          topic, near);
  else
    tonti_problems_usage (cli->problems, "unknown-topic", NULL,
                          _ ("help %s: there is no such command or verb: see “tonti-cli help” and "
                             "“tonti-cli help verbs”"),
                          topic);
}

static const TontiCliCommand *
find_command (const char *name)
{
  for (const TontiCliCommand *command = tonti_cli_commands; command->name; command++)
    if (strcmp (command->name, name) == 0)
      return command;
  return NULL;
}

int
tonti_cli_help (TontiCli *cli)
{
  gboolean asked = cli->command && cli->command->run == tonti_cli_help;
  const char *topic = asked ? tonti_cli_word (cli, 0) : NULL;
  const TontiCliCommand *command = asked ? (topic ? find_command (topic) : NULL) : cli->command;
  if (command)
    return answer (cli, tell_command (command), describe_command (command));
  if (!topic)
    return answer (cli, tell_overview (), describe_commands ());
  json_auto_t *verbs = strcmp (topic, "verbs") == 0 ? tonti_verb_help_all () : NULL;
  if (verbs)
    return answer (cli, tell_verbs (verbs), json_incref (verbs));
  json_auto_t *verb = tonti_verb_help (topic);
  if (verb)
    return answer (cli, tell_verb (verb), json_incref (verb));
  refuse_topic (cli, topic);
  return TONTI_PROBLEM_USAGE;
}
