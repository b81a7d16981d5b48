// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-penalty-report.h"

#include "tonti-bar.h"
#include "tonti-fact.h"
#include "tonti-labels.h"
#include "tonti-member-store.h"
#include "tonti-overlay.h"
#include "tonti-penalty.h"
#include "tonti-report-private.h"

static void
add (TontiPenaltyReport *self, TontiBook *book, const TontiPenalty *penalty)
{
  g_autofree char *name = tonti_report_member_name (book, penalty->member);
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, penalty->hand });
  g_autofree char *hand = tonti_label_subject (book, of);
  g_autofree char *who = g_strdup_printf ("%s, %s", name, hand);
  const TontiPenaltyRow row = {
    .member = penalty->member,
    .hand = penalty->hand,
    .name = g_string_chunk_insert (self->texts, who),
    .missing = tonti_money (penalty->missing),
    .amount = tonti_money (penalty->amount),
    .served = penalty->served,
    .charged = json_is_true (json_object_get (penalty->decided, "charge")),
    .waived = json_is_true (json_object_get (penalty->decided, "waive")),
    .reason = g_string_chunk_insert (self->texts, tonti_fact_text (penalty->decided, "reason")),
  };

  g_array_append_val (self->rows, row);
  if (penalty->decided != NULL)
    return;
  self->undecided++;
  self->total.minor += penalty->amount;
}

static void
add_bars (TontiPenaltyReport *self, TontiBook *book)
{
  g_autoptr (GArray) members = tonti_member_list (tonti_report_db (book), FALSE);
  g_autoptr (TontiBarred) barred = tonti_barred_new (book);

  for (guint i = 0; i < members->len; i++)
    {
      const TontiMemberRow *member = &g_array_index (members, TontiMemberRow, i);
      g_autofree char *text = tonti_bars_dup_text (barred, member->id);
      TontiPenaltyBar bar;

      if (*text == '\0')
        continue;
      bar.name = g_string_chunk_insert (self->texts, member->name);
      bar.bars = g_string_chunk_insert (self->texts, text);
      g_array_append_val (self->bars, bar);
    }
}

TontiPenaltyReport *
tonti_penalty_report_make (TontiBook *book)
{
  TontiPenaltyReport *self = g_new0 (TontiPenaltyReport, 1);
  g_auto (TontiCompose) compose = { 0 };
  g_autoptr (GArray) list = NULL;

  self->rows = g_array_new (FALSE, FALSE, sizeof (TontiPenaltyRow));
  self->bars = g_array_new (FALSE, FALSE, sizeof (TontiPenaltyBar));
  self->texts = g_string_chunk_new (256);
  tonti_overlay_compose_drafts (book, &compose);
  list = tonti_penalty_list (&compose);
  for (guint i = 0; i < list->len; i++)
    add (self, book, &g_array_index (list, TontiPenalty, i));
  add_bars (self, book);
  return self;
}

void
tonti_penalty_report_free (TontiPenaltyReport *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->bars);
  g_string_chunk_free (self->texts);
  g_free (self);
}
