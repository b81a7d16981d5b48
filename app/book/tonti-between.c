// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-between.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-body.h"
#include "tonti-gesture.h"
#include "tonti-ledger-store.h"
#include "tonti-member-store.h"

gint64
tonti_between_owed (TontiDb *db, gint64 debtor, gint64 creditor)
{
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_MEMBER, creditor);

  return tonti_ledger_balance (db, TONTI_BETWEEN, debtor, of);
}

static gint64
sum_lines (const json_t *lines, gint64 member, const char *of)
{
  gint64 sum = 0;

  for (gsize i = 0; i < json_array_size (lines); i++)
    {
      const json_t *line = json_array_get (lines, i);

      if (json_integer_value (json_object_get (line, "member")) == member
          && g_strcmp0 (json_string_value (json_object_get (line, "account")), TONTI_BETWEEN) == 0
          && g_strcmp0 (json_string_value (json_object_get (line, "of")), of) == 0)
        sum += json_integer_value (json_object_get (line, "amount"));
    }
  return sum;
}

gint64
tonti_between_open (const TontiCompose *compose, gint64 debtor, gint64 creditor)
{
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_MEMBER, creditor);
  gint64 sum = tonti_between_owed (compose->db, debtor, creditor);

  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);

      sum += sum_lines (json_object_get (composed->body, "lines"), debtor, of);
    }
  return sum;
}

void
tonti_between_add (json_t *body, gint64 debtor, gint64 creditor, gint64 amount)
{
  g_autofree char *to = tonti_subject_key (TONTI_SUBJECT_MEMBER, creditor);
  g_autofree char *from = tonti_subject_key (TONTI_SUBJECT_MEMBER, debtor);

  tonti_body_add_line (body, TONTI_BETWEEN, debtor, to, amount);
  tonti_body_add_line (body, TONTI_BETWEEN, creditor, from, -amount);
}

void
tonti_between_pay (json_t *body, gint64 debtor, const json_t *paid_by, gint64 sum)
{
  gint64 creditor = json_integer_value (json_object_get (paid_by, "member"));
  const json_t *given = json_object_get (paid_by, "amount");
  gint64 amount = given != NULL ? MIN (json_integer_value (given), sum) : sum;
  json_t *told;

  if (creditor == 0 || creditor == debtor || amount <= 0)
    return;
  told = json_deep_copy (paid_by);
  json_object_set_new (told, "amount", json_integer (amount));
  json_object_set_new (body, "paid_by", told);
  tonti_between_add (body, debtor, creditor, amount);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const gint64 *left = a, *right = b;

  return (*left > *right) - (*left < *right);
}

static void
add_creditor (GArray *creditors, const char *of)
{
  TontiSubject subject;

  if (of == NULL || !tonti_subject_parse (of, &subject) || subject.kind != TONTI_SUBJECT_MEMBER)
    return;
  for (guint i = 0; i < creditors->len; i++)
    if (g_array_index (creditors, gint64, i) == subject.n)
      return;
  g_array_append_val (creditors, subject.n);
}

/* Everybody with whom DEBTOR has something open, by number: posted, and composed so far. */
static GArray *
list_others (const TontiCompose *c, gint64 debtor)
{
  g_autoptr (GArray) balances = tonti_ledger_member_balances (c->db, debtor);
  GArray *others = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < balances->len; i++)
    if (g_str_equal (g_array_index (balances, TontiLedgerBalance, i).account, TONTI_BETWEEN))
      add_creditor (others, g_array_index (balances, TontiLedgerBalance, i).of);
  for (guint i = 0; i < c->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (c->entries, i);
      const json_t *lines = json_object_get (composed->body, "lines");

      for (gsize j = 0; j < json_array_size (lines); j++)
        {
          const json_t *line = json_array_get (lines, j);

          if (json_integer_value (json_object_get (line, "member")) == debtor)
            add_creditor (others, json_string_value (json_object_get (line, "of")));
        }
    }
  g_array_sort (others, compare_numbers);
  return others;
}

gint64
tonti_between_sum_open (const TontiCompose *compose, gint64 debtor)
{
  g_autoptr (GArray) others = list_others (compose, debtor);
  gint64 sum = 0;

  for (guint i = 0; i < others->len; i++)
    sum += MAX (tonti_between_open (compose, debtor, g_array_index (others, gint64, i)), 0);
  return sum;
}

void
tonti_between_repay_from (TontiCompose *compose, json_t *body, gint64 debtor, gint64 most)
{
  g_autoptr (GArray) others = list_others (compose, debtor);
  json_t *repays = json_array ();

  for (guint i = 0; i < others->len; i++)
    {
      gint64 other = g_array_index (others, gint64, i);
      gint64 part = MIN (tonti_between_open (compose, debtor, other), most);

      if (part <= 0)
        continue;
      json_array_append_new (repays, json_pack ("{s:I, s:I}", "member", (json_int_t)other, "amount",
                                                (json_int_t)part));
      tonti_between_add (body, debtor, other, -part);
      most -= part;
    }
  if (json_array_size (repays) > 0)
    json_object_set (body, "repays", repays);
  json_decref (repays);
}

/* Only what is lent makes a debt larger. */
TontiComposed *
tonti_between_compose (TontiCompose *compose, const json_t *value)
{
  gint64 debtor = json_integer_value (json_object_get (value, "member"));
  gint64 creditor = json_integer_value (json_object_get (value, "to"));
  gint64 amount = json_integer_value (json_object_get (value, "amount"));
  gboolean is_lent = g_strcmp0 (json_string_value (json_object_get (value, "how")), "lent") == 0;
  TontiComposed *composed;

  if (!is_lent)
    amount = MIN (amount, tonti_between_open (compose, debtor, creditor));
  if (amount <= 0)
    return NULL;
  composed = tonti_compose_add (compose, "between/1", -1, debtor);
  json_object_update (composed->body, (json_t *)value);
  json_object_set_new (composed->body, "amount", json_integer (amount));
  tonti_between_add (composed->body, debtor, creditor, is_lent ? amount : -amount);
  return composed;
}

static gboolean
check_there (TontiAct *act, gint64 member, const char *field)
{
  g_auto (TontiMemberRow) row = { 0 };
  char day[TONTI_DAY_ISO_SIZE];

  if (!tonti_member_get (act->db, member, &row) || !tonti_day_is_valid (row.left))
    return TRUE;
  return tonti_act_refuse (act, "member-left", field,
                           _ ("%s: left the group on %s: choose somebody who is in it"), row.name,
                           tonti_act_tell_day (act, row.left, day));
}

gboolean
tonti_between_check (TontiAct *act, gint64 member, gint64 to, const char *field)
{
  g_autofree char *name = tonti_act_name_of (act, member);

  if (member == to)
    return tonti_act_refuse (act, "same-member", field,
                             _ ("%s: nobody owes something to herself: name the other member"),
                             name);
  return check_there (act, to, field) && check_there (act, member, "member");
}
