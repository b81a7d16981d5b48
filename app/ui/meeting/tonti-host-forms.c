// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-host-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-form.h"

#define HOSTS "tonti-hosts" /* the report, with the form */

static const TontiChoice hows[] = {
  { "name", N_ ("Named by the group, with the reason") },
  { "swap", N_ ("Changes places with the host of another meeting") },
  { NULL, NULL },
};
static const TontiFormField fields[] = {
  { "meeting", TONTI_ENTRY_CHOICE, N_ ("_Meeting"), NULL, NULL, TRUE },
  { "how", TONTI_ENTRY_CHOICE, N_ ("Its _host is"), NULL, hows, TRUE },
  { "member", TONTI_ENTRY_MEMBER, N_ ("_Who hosts it"), NULL, NULL, TRUE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("Wh_y"), N_ ("what was decided, and when"), NULL, TRUE },
  { "with", TONTI_ENTRY_CHOICE, N_ ("With the host of mee_ting"), NULL, NULL, TRUE },
  { "agree", TONTI_ENTRY_FLAG, N_ ("Both hosts a_gree"), NULL, NULL, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

/* "Meeting 5, 3 May: Awa Diop (in turn)" */
static char *
tell_row (const TontiHostRow *row)
{
  g_autofree char *day = tonti_day_format_long (row->day, tonti_page_lang ());
  if (row->member == 0)
    return g_strdup_printf (_ ("%1$" PRId64 ", %2$s: nobody yet"), row->meeting, day);
  return g_strdup_printf (_ ("%1$" PRId64 ", %2$s: %3$s (%4$s)"), row->meeting, day, row->name,
                          row->how);
}

static void
set_meetings (TontiForm *form, const char *field, const TontiHostReport *report)
{
  g_autofree TontiChoice *choices = g_new0 (TontiChoice, report->rows->len + 1);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < report->rows->len; i++)
    {
      const TontiHostRow *row = &g_array_index (report->rows, TontiHostRow, i);
      char *code = g_strdup_printf ("%" PRId64, row->meeting), *text = tell_row (row);
      g_ptr_array_add (texts, code);
      g_ptr_array_add (texts, text);
      choices[i] = (TontiChoice){ code, text };
    }
  tonti_form_set_choices (form, field, choices);
}

static gint64
take_meeting (json_t *request, const char *field)
{
  const char *code = json_string_value (json_object_get (request, field));
  gint64 meeting = code ? g_ascii_strtoll (code, NULL, 10) : 0;
  if (meeting > 0)
    json_object_set_new (request, field, json_integer (meeting));
  return meeting;
}

static gboolean
is_swap (json_t *how)
{
  gboolean swaps = g_strcmp0 (json_string_value (how), "swap") == 0;
  json_decref (how);
  return swaps;
}

/* Those who agree are the two hosts. */
static json_t *
list_consent (TontiForm *form, const json_t *request, gint64 meeting, gint64 with)
{
  const TontiHostReport *report = g_object_get_data (G_OBJECT (form), HOSTS);
  const TontiHostRow *rows[]
      = { tonti_host_report_find (report, meeting), tonti_host_report_find (report, with) };
  json_t *consent = json_array ();
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (json_is_true (json_object_get (request, "agree")) && rows[i] && rows[i]->member > 0)
      json_array_append_new (consent, json_integer (rows[i]->member));
  return consent;
}

static json_t *
make_request (TontiForm *form, json_t *request, gpointer data)
{
  gboolean swaps = is_swap (json_incref (json_object_get (request, "how")));
  gint64 meeting = take_meeting (request, "meeting");
  json_object_set_new (request, "do", json_string (swaps ? "host.swap" : "host.name"));
  json_object_del (request, "how");
  if (swaps)
    json_object_set_new (request, "consent",
                         list_consent (form, request, meeting, take_meeting (request, "with")));
  json_object_del (request, "agree");
  return request;
}

/* ---- The forms ---- */

static void
set_meeting (TontiForm *form, const char *field, gint64 meeting)
{
  g_autofree char *code = g_strdup_printf ("%" PRId64, meeting);
  tonti_form_set_value (form, field, json_string (code));
}

static gint64
find_other (const TontiHostReport *report, gint64 meeting)
{
  for (guint i = 0; i < report->rows->len; i++)
    if (g_array_index (report->rows, TontiHostRow, i).meeting != meeting)
      return g_array_index (report->rows, TontiHostRow, i).meeting;
  return meeting;
}

static void
show_fields (TontiForm *form)
{
  gboolean swaps = is_swap (tonti_form_get_value (form, "how"));
  tonti_form_set_field_visible (form, "member", !swaps);
  tonti_form_set_field_visible (form, "reason", !swaps);
  tonti_form_set_field_visible (form, "with", swaps);
  tonti_form_set_field_visible (form, "agree", swaps);
}

static void
changed_cb (TontiForm *form, const char *name, gpointer data)
{
  if (g_str_equal (name, "how"))
    show_fields (form);
}

static void
show_form (TontiPage *page, TontiHostReport *report, gint64 meeting)
{
  TontiForm *form = tonti_form_new (tonti_page_get_session (page), "host.name",
                                    _ ("Host of a meeting"), _ ("_Note it"), fields);
  if (!tonti_host_report_find (report, meeting))
    meeting = g_array_index (report->rows, TontiHostRow, 0).meeting;
  g_object_set_data_full (G_OBJECT (form), HOSTS, report, (GDestroyNotify)tonti_host_report_free);
  set_meetings (form, "meeting", report);
  set_meetings (form, "with", report);
  set_meeting (form, "meeting", meeting);
  set_meeting (form, "with", find_other (report, meeting));
  tonti_form_set_value (form, "how", json_string ("name"));
  show_fields (form);
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), NULL);
  tonti_form_set_make (form, make_request, NULL);
  tonti_form_show (form, GTK_WIDGET (page));
}

static gpointer
read_hosts (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_host_report_make (book);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiHostReport *report = *result;
  if (!tonti_page_get_session (TONTI_PAGE (owner)) || report->rows->len == 0)
    return;
  *result = NULL;
  show_form (TONTI_PAGE (owner), report, *(gint64 *)data);
}

void
tonti_host_forms_ask (TontiPage *parent, gint64 meeting)
{
  TontiSessionJob job = { .read = read_hosts,
                          .data = g_memdup2 (&meeting, sizeof meeting),
                          .free_data = g_free,
                          .free_result = (GDestroyNotify)tonti_host_report_free,
                          .done = read_cb };
  tonti_session_read (tonti_page_get_session (parent), &job, G_OBJECT (parent));
}
