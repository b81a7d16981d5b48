// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-paper-order.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-document-language.h"

static const TontiDocumentKind *
find_kind (const char *name)
{
  for (const TontiDocumentKind *kind = tonti_document_kinds (); kind->name; kind++)
    if (g_strcmp0 (kind->name, name) == 0)
      return kind;
  return NULL;
}

gboolean
tonti_paper_order_takes (const char *name, const char *option)
{
  const TontiDocumentKind *kind = find_kind (name);
  g_auto (GStrv) options = kind ? g_strsplit (kind->options, " ", -1) : NULL;
  return options && g_strv_contains ((const char *const *)options, option);
}

TontiPaperOrder *
tonti_paper_order_new (const char *name, const TontiPrintQuery *query)
{
  TontiPaperOrder *self = g_new0 (TontiPaperOrder, 1);
  self->name = g_strdup (name);
  self->query = *query;
  return self;
}

TontiPaperOrder *
tonti_paper_order_copy (const TontiPaperOrder *self)
{
  return tonti_paper_order_new (self->name, &self->query);
}

void
tonti_paper_order_free (TontiPaperOrder *self)
{
  g_free (self->name);
  g_free (self);
}

char *
tonti_paper_order_dup_name (const TontiPaperOrder *self)
{
  const TontiPrintQuery *query = &self->query;
  return g_strdup_printf ("%s %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64, self->name,
                          query->meeting, query->member, query->year, query->number);
}

char *
tonti_paper_order_dup_file (const TontiPaperOrder *self, const char *title)
{
  const TontiPrintQuery *query = &self->query;
  gint64 which = query->member;
  if (which == 0)
    which = query->number > 0 ? query->number : query->meeting;
  char *name = which > 0 ? g_strdup_printf ("%s – %" PRId64 ".pdf", title, which)
                         : g_strdup_printf ("%s.pdf", title);
  return g_strdelimit (name, "/", '-');
}

const char *
tonti_paper_order_get_missing (const TontiPaperOrder *self)
{
  gboolean has_member = self->query.member > 0, has_number = self->query.number > 0;
  if (g_str_equal (self->name, "member-statement") && !has_member)
    return _ ("Whose statement? Choose a member on the left.");
  if (g_str_equal (self->name, "receipt") && !has_member && !has_number)
    return _ ("Which receipt? Write its number on the left, or choose a member.");
  if (g_str_equal (self->name, "rectification-minutes") && !has_number)
    return _ ("Which correction? Write the number of its minutes on the left.");
  return NULL;
}

static void
set_number (const char *value, gint64 max, gint64 *out)
{
  gint64 number;
  if (g_ascii_string_to_signed (value, 10, 1, max, &number, NULL))
    *out = number;
}

static void
set_option (TontiPrintQuery *query, const char *key, const char *value)
{
  const struct
  {
    const char *key;
    gint64 *number;
    gint64 max;
  } numbers[] = {
    { "meeting", &query->meeting, G_MAXINT32 },
    { "member", &query->member, G_MAXINT32 },
    { "year", &query->year, 9999 },
    { "number", &query->number, G_MAXINT32 },
    { "pool", &query->pool, G_MAXINT32 },
    { "duplicate", &query->duplicate, 999 },
    { "per-page", &query->per_page, 4 },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (key, numbers[i].key))
      set_number (value, numbers[i].max, numbers[i].number);
  if (g_str_equal (key, "from") && !tonti_day_parse_iso (value, &query->from))
    query->from = TONTI_DAY_NONE;
  if (g_str_equal (key, "to") && !tonti_day_parse_iso (value, &query->to))
    query->to = TONTI_DAY_NONE;
  if (g_str_equal (key, "paper") && !tonti_print_paper_parse (value, &query->paper))
    query->paper = TONTI_PRINT_PAPER_DEFAULT;
  if (g_str_equal (key, "blank"))
    query->blank = g_str_equal (value, "1");
  if (g_str_equal (key, "with-draft"))
    query->with_draft = g_str_equal (value, "1");
}

TontiPaperOrder *
tonti_paper_order_parse (const char *rest)
{
  const char *mark = strchr (rest, '?');
  g_autofree char *name = mark ? g_strndup (rest, (gsize)(mark - rest)) : g_strdup (rest);
  TontiPrintQuery query;
  GUriParamsIter iter;
  char *key, *value;
  if (!find_kind (name))
    return NULL;
  tonti_print_query_init (&query);
  g_uri_params_iter_init (&iter, mark ? mark + 1 : "", -1, "&", G_URI_PARAMS_NONE);
  while (g_uri_params_iter_next (&iter, &key, &value, NULL))
    {
      if (tonti_paper_order_takes (name, key))
        set_option (&query, key, value);
      g_free (key);
      g_free (value);
    }
  return tonti_paper_order_new (name, &query);
}

void
tonti_paper_job_run (TontiSession *session, const TontiSessionJob *job, GObject *owner)
{
  if (tonti_document_language_is_spoken (tonti_session_get_group (session)->lang))
    {
      tonti_session_read (session, job, owner);
      return;
    }
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (GObject) kept = owner ? g_object_ref (owner) : NULL;
  TontiSessionJob now = *job;
  gpointer data = g_steal_pointer (&now.data);
  now.free_data = NULL;
  now.data = data;
  gpointer result = tonti_session_read_now (session, &now, problems);
  if (!g_cancellable_is_cancelled (job->cancellable))
    job->done (kept, &result, problems, data);
  if (result && job->free_result)
    job->free_result (result);
  if (data && job->free_data)
    job->free_data (data);
}

typedef struct
{
  TontiPaperOrder *order;
  TontiPaperMade made;
} Making;

static void
free_making (gpointer data)
{
  Making *making = data;
  tonti_paper_order_free (making->order);
  g_free (making);
}

static gpointer
make (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const Making *making = data;
  g_autoptr (GBytes) pdf
      = tonti_print_document (book, making->order->name, &making->order->query, problems);
  return pdf ? tonti_paper_file_new (pdf) : NULL;
}

static void
made_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  ((const Making *)data)->made (owner, *result, problems);
}

void
tonti_paper_order_make (const TontiPaperOrder *self, TontiSession *session,
                        GCancellable *cancellable, GObject *owner, TontiPaperMade made)
{
  Making *making = g_new0 (Making, 1);
  *making = (Making){ tonti_paper_order_copy (self), made };
  TontiSessionJob job = { .read = make,
                          .data = making,
                          .free_data = free_making,
                          .free_result = (GDestroyNotify)tonti_paper_file_unref,
                          .cancellable = cancellable,
                          .done = made_cb };
  tonti_paper_job_run (session, &job, owner);
}

typedef struct
{
  GBytes *bytes;
  char *path;
  TontiPaperSaved saved;
} Saving;

static void
free_saving (gpointer data)
{
  Saving *saving = data;
  g_bytes_unref (saving->bytes);
  g_free (saving->path);
  g_free (saving);
}

static gpointer
save (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const Saving *saving = data;
  return GINT_TO_POINTER (tonti_print_write (book, saving->path, saving->bytes, problems));
}

static void
saved_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  const Saving *saving = data;
  saving->saved (owner, saving->path, problems);
}

void
tonti_paper_save (TontiSession *session, GBytes *bytes, const char *path, GObject *owner,
                  TontiPaperSaved saved)
{
  Saving *saving = g_new0 (Saving, 1);
  *saving = (Saving){ g_bytes_ref (bytes), g_strdup (path), saved };
  TontiSessionJob job
      = { .read = save, .data = saving, .free_data = free_saving, .done = saved_cb };
  tonti_session_read (session, &job, owner);
}
