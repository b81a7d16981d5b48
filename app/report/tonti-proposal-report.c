// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-proposal-report.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-deferral.h"
#include "tonti-fact.h"
#include "tonti-labels.h"
#include "tonti-name-query-store.h"
#include "tonti-overlay.h"
#include "tonti-raise.h"
#include "tonti-report-private.h"

static const char *
keep (TontiProposalReport *self, char *text)
{
  const char *kept = g_string_chunk_insert (self->texts, text);

  g_free (text);
  return kept;
}

static char *
tell_deferral (const TontiDeferral *row, const char *name, const char *missing)
{
  if (row->decided == NULL)
    return g_strdup_printf (_ ("%s: %s missing, hand not served yet: it goes from turn %" PRId64
                               " to the end of the list"),
                            name, missing, row->turn);
  if (json_is_true (json_object_get (row->decided, "keep")))
    return g_strdup_printf (_ ("%s: %s missing; it keeps its place: %s"), name, missing,
                            tonti_fact_text (row->decided, "reason"));
  return g_strdup_printf (_ ("%s: %s missing; it goes to the end of the list"), name, missing);
}

static void
add_deferral (TontiProposalReport *self, TontiBook *book, const TontiDeferral *deferral)
{
  char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, deferral->hand });
  g_autofree char *member = tonti_report_member_name (book, deferral->member);
  g_autofree char *hand = tonti_label_subject (book, of);
  g_autofree char *missing = tonti_style_format_symbol (&tonti_book_get_group (book)->style,
                                                        tonti_money (deferral->missing));
  gboolean spared = json_is_true (json_object_get (deferral->decided, "keep"));
  TontiProposalRow row = { .kind = TONTI_PROPOSAL_DEFER,
                           .done = deferral->decided != NULL && !spared,
                           .spared = spared };

  row.subject = keep (self, of);
  row.name = keep (self, g_strdup_printf ("%s, %s", member, hand));
  row.text = keep (self, tell_deferral (deferral, row.name, missing));
  g_array_append_val (self->rows, row);
  self->undecided += deferral->decided == NULL;
}

static char *
tell_raise (const TontiRaise *row, const char *name, const char *open, const char *amount)
{
  if (row->decided == NULL)
    return g_strdup_printf (_ ("%s: %s not paid in time: %s are added"), name, open, amount);
  if (json_is_true (json_object_get (row->decided, "waive")))
    return g_strdup_printf (_ ("%s: %s not paid in time; nothing is added: %s"), name, open,
                            tonti_fact_text (row->decided, "reason"));
  return g_strdup_printf (_ ("%s: %s not paid in time; added: %s"), name, open, amount);
}

static void
add_raise (TontiProposalReport *self, TontiBook *book, const TontiRaise *raise)
{
  const TontiGroup *group = tonti_book_get_group (book);
  g_autofree char *member = tonti_report_member_name (book, raise->member);
  g_autofree char *fine = tonti_name_query_fine (tonti_report_db (book), raise->fine);
  g_autofree char *open = tonti_style_format_symbol (&group->style, tonti_money (raise->open));
  g_autofree char *amount = tonti_style_format_symbol (&group->style, tonti_money (raise->amount));
  gboolean spared = json_is_true (json_object_get (raise->decided, "waive"));
  TontiProposalRow row = { .kind = TONTI_PROPOSAL_RAISE,
                           .done = raise->decided != NULL && !spared,
                           .spared = spared };

  row.subject
      = keep (self, tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_FINE, raise->fine }));
  row.name = keep (self, g_strdup_printf ("%s, %s", member, fine != NULL ? fine : ""));
  row.text = keep (self, tell_raise (raise, row.name, open, amount));
  g_array_append_val (self->rows, row);
  self->undecided += raise->decided == NULL;
}

TontiProposalReport *
tonti_proposal_report_make (TontiBook *book)
{
  TontiProposalReport *self = g_new0 (TontiProposalReport, 1);
  g_auto (TontiCompose) compose = { 0 };
  g_autoptr (GArray) deferrals = NULL;
  g_autoptr (GArray) raises = NULL;

  self->rows = g_array_new (FALSE, FALSE, sizeof (TontiProposalRow));
  self->texts = g_string_chunk_new (256);
  tonti_overlay_compose_drafts (book, &compose);
  raises = tonti_raise_list (&compose);
  for (guint i = 0; i < raises->len; i++)
    add_raise (self, book, &g_array_index (raises, TontiRaise, i));
  deferrals = tonti_deferral_list (&compose);
  for (guint i = 0; i < deferrals->len; i++)
    add_deferral (self, book, &g_array_index (deferrals, TontiDeferral, i));
  return self;
}

void
tonti_proposal_report_free (TontiProposalReport *self)
{
  g_array_unref (self->rows);
  g_string_chunk_free (self->texts);
  g_free (self);
}
