// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-keep-form.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-form.h"

#define PERCENTS "tonti-percents" /* json of the parts for several funds, with the form */

static const TontiChoice kinds[] = {
  { "", N_ ("Nothing more") },
  { "percent", N_ ("A part of the lot for a fund") },
  { "meal", N_ ("Meals that are not paid") },
  { "fines", N_ ("Fines that are not paid") },
  { "arrears", N_ ("Dues that are not paid") },
  { "loan", N_ ("What is owed of loans") },
  { NULL, NULL },
};

static const TontiFormField fields[] = {
  { "kept-1", TONTI_ENTRY_CHOICE, N_ ("_First is kept"), NULL, kinds, FALSE },
  { "kept-2", TONTI_ENTRY_CHOICE, N_ ("_Second"), NULL, kinds, FALSE },
  { "kept-3", TONTI_ENTRY_CHOICE, N_ ("_Third"), NULL, kinds, FALSE },
  { "kept-4", TONTI_ENTRY_CHOICE, N_ ("F_ourth"), NULL, kinds, FALSE },
  { "kept-5", TONTI_ENTRY_CHOICE, N_ ("F_ifth"), NULL, kinds, FALSE },
  { "rate", TONTI_ENTRY_RATE, N_ ("_Part for the fund"), N_ ("For example 2%."), NULL, FALSE },
  { "fund", TONTI_ENTRY_CHOICE, N_ ("F_und that has it"), NULL, NULL, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two officers _stand for it"), NULL, NULL, TRUE },
  { NULL },
};
static const char *const places[] = { "kept-1", "kept-2", "kept-3", "kept-4", "kept-5" };

/* ---- The request ---- */

static void
take_percents (TontiForm *form, const json_t *request, json_t *deductions)
{
  const json_t *several = g_object_get_data (G_OBJECT (form), PERCENTS);
  const char *rate = json_string_value (json_object_get (request, "rate"));
  json_t *percent;
  if (several)
    {
      json_array_extend (deductions, (json_t *)several);
      return;
    }
  percent = json_pack ("{s:s}", "kind", "percent");
  if (rate && *rate)
    json_object_set_new (percent, "rate", json_string (rate));
  if (json_object_get (request, "fund"))
    json_object_set (percent, "fund", json_object_get (request, "fund"));
  json_array_append_new (deductions, percent);
}

static json_t *
make_request (TontiForm *form, json_t *request, gpointer data)
{
  json_t *deductions = json_array ();
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const char *kind = json_string_value (json_object_get (request, places[i]));
      if (g_strcmp0 (kind, "percent") == 0)
        take_percents (form, request, deductions);
      else if (kind && *kind)
        json_array_append_new (deductions, json_pack ("{s:s}", "kind", kind));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    json_object_del (request, places[i]);
  json_object_del (request, "rate");
  json_object_del (request, "fund");
  json_object_set_new (request, "deductions", deductions);
  return request;
}

/* ---- The form ---- */

static void
set_funds (TontiForm *form, const TontiRoundReport *round)
{
  g_autofree TontiChoice *choices = g_new0 (TontiChoice, round->funds->len + 1);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < round->funds->len; i++)
    {
      const TontiRoundPool *fund = &g_array_index (round->funds, TontiRoundPool, i);
      g_ptr_array_add (codes, g_strdup_printf ("fund:%" PRId64, fund->pool));
      choices[i] = (TontiChoice){ g_ptr_array_index (codes, i), fund->name };
    }
  tonti_form_set_choices (form, "fund", choices);
  if (round->funds->len > 0)
    tonti_form_set_value (form, "fund", json_string (choices[0].code));
}

static json_t *
pack_percent (const TontiRoundKept *kept)
{
  return json_pack ("{s:s, s:o, s:I}", "kind", "percent", "fund",
                    json_sprintf ("fund:%" PRId64, kept->fund), "ppm", (json_int_t)kept->ppm);
}

static void
set_percent (TontiForm *form, const TontiRoundKept *kept, const char *decimal)
{
  g_autofree char *rate = tonti_rate_format ((TontiRate){ kept->ppm }, decimal);
  tonti_form_set_value (form, "rate", json_string (rate));
  tonti_form_set_value (form, "fund", json_sprintf ("fund:%" PRId64, kept->fund));
}

/* What is kept today, in its places; parts for several funds have one place together. */
static void
set_kept (TontiForm *form, const TontiRoundReport *round, const char *decimal)
{
  json_t *percents = json_array ();
  gsize place = 0;
  gboolean is_asked;
  for (guint i = 0; i < round->kept->len; i++)
    {
      const TontiRoundKept *kept = &g_array_index (round->kept, TontiRoundKept, i);
      gboolean is_percent = g_str_equal (kept->kind, "percent");
      if (is_percent)
        json_array_append_new (percents, pack_percent (kept));
      if (is_percent && json_array_size (percents) == 1)
        set_percent (form, kept, decimal);
      if (place < G_N_ELEMENTS (places) && (!is_percent || json_array_size (percents) == 1))
        tonti_form_set_value (form, places[place++], json_string (kept->kind));
    }
  for (; place < G_N_ELEMENTS (places); place++)
    tonti_form_set_value (form, places[place], json_string (""));
  if (json_array_size (percents) >= 2)
    g_object_set_data_full (G_OBJECT (form), PERCENTS, json_incref (percents),
                            (GDestroyNotify)json_decref);
  is_asked = json_array_size (percents) < 2 && round->funds->len > 0;
  json_decref (percents);
  if (is_asked)
    return;
  tonti_form_set_field_visible (form, "rate", FALSE);
  tonti_form_set_field_visible (form, "fund", FALSE);
}

void
tonti_keep_ask (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round)
{
  TontiForm *form = tonti_form_new (session, "pool.set", _ ("Kept from a lot"),
                                    _ ("_Keep it in this order"), fields);
  tonti_form_set_fixed (form, "pool", json_sprintf ("pool:%" PRId64, round->pool));
  set_funds (form, round);
  set_kept (form, round, tonti_session_get_group (session)->style.decimal);
  tonti_form_set_field_visible (form, "officers", round->is_started);
  tonti_form_set_remark (form, _ ("Of each lot this is kept in this order, each as far as the lot "
                                  "goes; the rest is handed over. Meals stand among the dues as "
                                  "long as they have no place of their own."));
  tonti_form_set_make (form, make_request, NULL);
  tonti_form_show (form, parent);
}
