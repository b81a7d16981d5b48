// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-entry-private.h"

#include <glib/gi18n.h>
#include <jansson.h>

#include "tonti-code.h"
#include "tonti-document-store.h"
#include "tonti-labels.h"

static char *
dup_text (const char *body, gsize size)
{
  static const char *const names[] = { "what", "memo", "reason" };
  json_auto_t *json = json_loadb (body, size, 0, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *text = json_string_value (json_object_get (json, names[i]));

      if (text != NULL && text[0] != '\0')
        return g_strdup (text);
    }
  return NULL;
}

char *
tonti_entry_dup_text (const TontiEntryRow *row)
{
  return row->body == NULL ? NULL : dup_text (row->body, row->body_size);
}

char *
tonti_entry_dup_label (const TontiEntryRow *row)
{
  char *text = tonti_entry_dup_text (row);

  return text == NULL ? g_strdup (tonti_label_event (row->kind)) : text;
}

char *
tonti_entry_dup_document (const TontiEntryRow *row)
{
  const int type
      = row->document == NULL ? -1 : tonti_codes_find (&tonti_document_codes, row->document);

  if (type < 0)
    return NULL;
  return tonti_document_label ((TontiDocumentType)type, row->year, row->number);
}

/* What a line is to the member: the account alone says it to an accountant only. NULL = nothing
 * better than the event's own text, which is empty when its kind says it all. */
static char *
tell_line (const TontiEntryRow *row, const char *of)
{
  const gboolean is_meal = g_str_equal (row->kind, "meal-pay/1");
  const gboolean is_lot = g_str_equal (row->kind, "payout/1");
  const gboolean is_receipt = g_str_equal (row->kind, "receipt/1");
  const gboolean is_ahead = g_str_equal (row->kind, "ahead/1");

  if (row->of == NULL)
    return is_receipt || is_ahead ? g_strdup ("") : NULL;
  if (is_ahead)
    return g_strdup_printf (_ ("Paid ahead, not due any more: %s"), of);
  if (g_str_equal (row->account, "fines-due"))
    return row->amount > 0 ? g_strdup_printf (_ ("Fine: %s"), of)
                           : g_strdup_printf (_ ("Fine paid: %s"), of);
  if (g_str_equal (row->account, "pot") && is_receipt)
    return g_strdup_printf (_ ("Contribution, %s"), of);
  if (g_str_equal (row->account, "pot") && is_lot && row->amount > 0)
    return g_strdup_printf (_ ("Lot, %s"), of);
  if (g_str_equal (row->account, "dividends"))
    return row->amount < 0 ? g_strdup_printf (_ ("Share of a discount, %s"), of)
                           : g_strdup_printf (_ ("Share of a discount, paid or set off, %s"), of);
  if (is_lot && g_str_equal (row->account, "pot"))
    return g_strdup_printf (_ ("Contribution, by a share of a discount, %s"), of);
  if (is_lot && g_str_equal (row->account, "owed"))
    return g_strdup_printf (_ ("Still owed of the lot, %s"), of);
  if (is_meal && g_str_equal (row->account, "meal") && row->amount > 0)
    return g_strdup (_ ("Money of the meal, as host"));
  if (is_meal && row->amount < 0)
    return g_strdup_printf (_ ("Kept from the money of the meal: %s"), of);
  if (is_lot && row->amount < 0)
    return g_strdup_printf (_ ("Kept from the lot: %s"), of);
  return is_receipt ? g_strdup (of) : NULL;
}

char *
tonti_entry_dup_member_label (TontiBook *book, const TontiEntryRow *row)
{
  g_autofree char *of = tonti_label_subject (book, row->of);
  g_autofree char *text = tell_line (row, of);

  if (g_str_equal (row->account, "between"))
    return tonti_between_dup_label (book, row);
  if (text == NULL)
    return tonti_entry_dup_text (row);
  return text[0] == '\0' ? tonti_label_account (book, row->account) : g_steal_pointer (&text);
}
