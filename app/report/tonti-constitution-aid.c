// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-constitution-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-aid-store.h"
#include "tonti-fund-store.h"
#include "tonti-labels.h"

/* For what the group helps its members, and with how much. */

static void
append (GString *told, const char *sentence, gint64 n)
{
  g_string_append_c (told, ' ');
  g_string_append_printf (told, sentence, n);
}

/* "the member 50 000 F CFA, father or mother 25 000 F CFA" */
static char *
tell_sums (const TontiConstitution *self, const TontiAidKindRow *kind)
{
  GString *told = g_string_new (NULL);

  for (int i = 0; i < TONTI_N_RELATIONS; i++)
    {
      g_autofree char *sum = tonti_constitution_money (self, kind->sums[i]);

      if (kind->sums[i] > 0)
        g_string_append_printf (
            told, "%s%s %s", told->len > 0 ? ", " : "",
            tonti_label_of_code ("relation", tonti_codes_get (&tonti_aid_relation_codes, i)), sum);
    }
  return g_string_free (told, FALSE);
}

/* "self=50000 parent=25000" */
static char *
list_sums (const TontiAidKindRow *kind)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; i < TONTI_N_RELATIONS; i++)
    if (kind->sums[i] > 0)
      g_string_append_printf (list, "%s%s=%" PRId64, list->len > 0 ? " " : "",
                              tonti_codes_get (&tonti_aid_relation_codes, i), kind->sums[i]);
  return g_string_free (list, FALSE);
}

static char *
tell_kind (const TontiConstitution *self, const TontiAidKindRow *kind)
{
  g_auto (TontiFundRow) fund = { 0 };
  g_autofree char *sums = tell_sums (self, kind);
  g_autofree char *extra = tonti_constitution_money (self, kind->extra);
  GString *told = g_string_new (NULL);

  tonti_fund_get (self->db, kind->fund, &fund);
  g_string_append_printf (told, _ ("%s, from “%s”: %s."), kind->label, fund.name, sums);
  if (kind->extra > 0)
    {
      g_string_append_c (told, ' ');
      g_string_append_printf (told, _ ("For each further one: %s."), extra);
    }
  if (kind->most_year > 0)
    append (told,
            ngettext ("At most %" PRId64 " time a year.", "At most %" PRId64 " times a year.",
                      (gulong)kind->most_year),
            kind->most_year);
  if (kind->once)
    {
      g_string_append_c (told, ' ');
      g_string_append (told, _ ("Once for each person."));
    }
  if (kind->lent_months > 0)
    append (told,
            ngettext ("It is lent, and due back after %" PRId64 " month.",
                      "It is lent, and due back after %" PRId64 " months.",
                      (gulong)kind->lent_months),
            kind->lent_months);
  return g_string_free (told, FALSE);
}

void
tonti_constitution_add_aid (TontiConstitution *self)
{
  g_autoptr (GArray) kinds = tonti_aid_kind_list (self->db, FALSE);

  self->section = _ ("Scale of aid");
  for (guint i = 0; i < kinds->len; i++)
    {
      const TontiAidKindRow *kind = &g_array_index (kinds, TontiAidKindRow, i);

      g_autofree char *sums = list_sums (kind);

      tonti_constitution_add (self, "aid-kind", kind->code, sums, tell_kind (self, kind));
    }
}
