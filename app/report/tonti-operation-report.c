// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-operation-report.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-fact.h"
#include "tonti-fine-kind-store.h"
#include "tonti-fund-store.h"
#include "tonti-labels.h"
#include "tonti-ledger-store.h"
#include "tonti-meeting-facts.h"
#include "tonti-overlay.h"
#include "tonti-report-private.h"

/* Drafts are told as the events they will become. */

/* What a group spends and earns where it has no account of its own yet. */
static const struct
{
  const char *code;
  const char *label;
} usual_expenses[] = {
  { "meals", N_ ("Meals and drinks") }, { "transport", N_ ("Transport") },
  { "rent", N_ ("Rent of chairs or a room") }, { "stationery", N_ ("Paper and copies") },
  { "other", N_ ("Other expenses") },
}, usual_incomes[] = {
  { "gifts", N_ ("Gifts") },
  { "chairs", N_ ("Chairs and tents lent") },
  { "other", N_ ("Other income") },
};

static TontiOperationReport *
make_empty (void)
{
  TontiOperationReport *self = g_new0 (TontiOperationReport, 1);

  self->chunk = g_string_chunk_new (2048);
  self->operations = g_array_new (FALSE, TRUE, sizeof (TontiOperation));
  self->texts = g_array_new (FALSE, TRUE, sizeof (TontiOperationText));
  self->funds = g_array_new (FALSE, TRUE, sizeof (TontiOperationChoice));
  self->fines = g_array_new (FALSE, TRUE, sizeof (TontiOperationChoice));
  self->expenses = g_array_new (FALSE, TRUE, sizeof (TontiOperationChoice));
  self->incomes = g_array_new (FALSE, TRUE, sizeof (TontiOperationChoice));
  return self;
}

static const char *
keep (TontiOperationReport *self, const char *text)
{
  return g_string_chunk_insert (self->chunk, text == NULL ? "" : text);
}

static const char *
take (TontiOperationReport *self, char *text)
{
  g_autofree char *owned = text;

  return keep (self, owned);
}

/* ---- Operations ---- */

static gboolean
is_operation (const char *kind)
{
  static const char *const kinds[]
      = { "fine/1", "fine-cancel/1", "owed/1", "flow/1", "transfer/1", "dividend/1", NULL };

  return g_strv_contains (kinds, kind);
}

static void
add_operation (TontiOperationReport *self, TontiBook *book, const TontiEvent *event,
               const char *cell)
{
  static const char *const places[] = { "cash", "bank", "mobile" };
  const gboolean out = g_str_equal (tonti_fact_text (event->json, "direction"), "out");
  TontiOperation operation = {
    .cell = keep (self, cell),
    .text = take (self, tonti_event_dup_text (book, event)),
    .member = event->member,
    .amount = tonti_money (tonti_fact_int (event->json, "amount")),
    .lacks_piece = out && tonti_fact_text (event->json, "piece")[0] == '\0',
  };

  operation.kind = take (self, g_strndup (event->kind, strcspn (event->kind, "/")));
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    tonti_event_add_moved (event, places[i], &operation.in.minor, &operation.out.minor);
  g_array_append_val (self->operations, operation);
}

static void
add_final (TontiOperationReport *self, TontiBook *book, TontiProblems *problems)
{
  g_autoptr (TontiMeetingFacts) facts
      = tonti_meeting_facts_read (book, self->meeting, FALSE, problems);

  for (guint i = 0; facts != NULL && i < facts->own->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (facts->own, i);

      if (is_operation (event->kind))
        add_operation (self, book, event, "");
    }
}

static void
add_drafts (TontiOperationReport *self, TontiBook *book, TontiProblems *problems)
{
  g_auto (TontiCompose) compose = { 0 };

  tonti_overlay_compose_drafts (book, &compose);
  for (guint i = 0; i < compose.entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose.entries, i);
      g_autoptr (TontiEvent) event = NULL;

      if (!is_operation (composed->kind))
        continue;
      event = tonti_event_of_composed (composed, TONTI_DAY_FIRST, problems);
      if (event != NULL)
        add_operation (self, book, event, g_ptr_array_index (composed->cells, 0));
    }
}

static void
add_texts (TontiOperationReport *self, TontiDb *db)
{
  g_autoptr (GPtrArray) drafts = tonti_draft_list (db, self->meeting, "text:");

  for (guint i = 0; i < drafts->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (drafts, i);
      const TontiOperationText text = { keep (self, draft->cell + strlen ("text:")),
                                        keep (self, tonti_fact_text (draft->value, "text")) };

      g_array_append_val (self->texts, text);
    }
}

/* ---- Choices ---- */

static void
add_choice (TontiOperationReport *self, GArray *choices, const char *code, const char *label,
            gint64 amount)
{
  const TontiOperationChoice choice
      = { keep (self, code), keep (self, label), tonti_money (amount) };

  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (g_array_index (choices, TontiOperationChoice, i).code, code))
      return;
  g_array_append_val (choices, choice);
}

static gint64
sum_fund (const GArray *lines, TontiDb *db, const char *account, const char *key)
{
  gint64 sum = tonti_ledger_balance (db, account, 0, key);

  for (guint i = 0; i < lines->len; i++)
    {
      const TontiLine *line = &g_array_index (lines, TontiLine, i);

      if (g_str_equal (line->account, account) && g_strcmp0 (line->of, key) == 0)
        sum += line->amount;
    }
  return -sum;
}

static void
add_funds (TontiOperationReport *self, TontiBook *book)
{
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) funds = tonti_fund_list (db);
  g_autoptr (GArray) lines = tonti_overlay_lines (book);

  for (guint i = 0; i < funds->len; i++)
    {
      const TontiFundRow *fund = &g_array_index (funds, TontiFundRow, i);
      g_autofree char *key = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_FUND, fund->id });

      add_choice (self, self->funds, key, fund->name, sum_fund (lines, db, fund->account, key));
    }
}

static void
add_fines (TontiOperationReport *self, TontiDb *db)
{
  g_autoptr (GArray) kinds = tonti_fine_kind_list (db, FALSE);

  for (guint i = 0; i < kinds->len; i++)
    {
      const TontiFineKindRow *kind = &g_array_index (kinds, TontiFineKindRow, i);

      add_choice (self, self->fines, kind->code, kind->label, kind->amount);
    }
}

static void
add_accounts (TontiOperationReport *self, TontiBook *book, GArray *choices, const char *root,
              TontiProblems *problems)
{
  g_autoptr (GPtrArray) keys = tonti_report_accounts (book, root, problems);

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    {
      const char *colon = strchr (g_ptr_array_index (keys, i), ':');
      g_autofree char *label = tonti_label_account (book, g_ptr_array_index (keys, i));

      if (colon != NULL)
        add_choice (self, choices, colon + 1, label, 0);
    }
}

static void
add_choices (TontiOperationReport *self, TontiBook *book, TontiProblems *problems)
{
  add_funds (self, book);
  add_fines (self, tonti_report_db (book));
  add_accounts (self, book, self->expenses, "expense", problems);
  add_accounts (self, book, self->incomes, "income", problems);
  for (gsize i = 0; i < G_N_ELEMENTS (usual_expenses); i++)
    add_choice (self, self->expenses, usual_expenses[i].code, _ (usual_expenses[i].label), 0);
  for (gsize i = 0; i < G_N_ELEMENTS (usual_incomes); i++)
    add_choice (self, self->incomes, usual_incomes[i].code, _ (usual_incomes[i].label), 0);
}

TontiOperationReport *
tonti_operation_report_make (TontiBook *book, TontiProblems *problems)
{
  TontiOperationReport *self = make_empty ();

  self->meeting = tonti_book_get_open_meeting (book).n;
  if (self->meeting > 0)
    {
      add_final (self, book, problems);
      add_drafts (self, book, problems);
      add_texts (self, tonti_report_db (book));
    }
  add_choices (self, book, problems);
  return self;
}

void
tonti_operation_report_free (TontiOperationReport *self)
{
  GArray *const lists[]
      = { self->operations, self->texts, self->funds, self->fines, self->expenses, self->incomes };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    g_array_unref (lists[i]);
  g_string_chunk_free (self->chunk);
  g_free (self);
}
