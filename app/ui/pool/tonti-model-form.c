// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-model-form.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-form.h"
#include "tonti-model.h"

static const TontiFormField fields[] = {
  { "model", TONTI_ENTRY_CHOICE, N_ ("_Model"),
    N_ ("Only the rules are taken; hands, amounts and rules that the group decided itself stay"),
    NULL, TRUE },
  { NULL },
};

/* Above the choices: what the chosen one does, and who described it. */
static void
show_about (TontiForm *form)
{
  json_auto_t *value = tonti_form_get_value (form, "model");
  g_autofree char *remark = NULL;
  TontiModel model;

  if (value != NULL)
    {
      tonti_model_get (json_string_value (value), tonti_page_lang (), &model);
      remark = g_strdup_printf (_ ("%s\n\nDescribed in: %s"), model.about, model.source);
    }
  tonti_form_set_remark (form, remark);
}

static void
changed_cb (TontiForm *form, const char *name, gpointer data)
{
  show_about (form);
}

static void
set_choices (TontiForm *form)
{
  g_autoptr (GArray) choices = g_array_new (TRUE, FALSE, sizeof (TontiChoice));

  for (gsize i = 0; tonti_model_codes.codes[i] != NULL; i++)
    {
      TontiChoice choice = { .code = tonti_model_codes.codes[i] };
      TontiModel model;

      tonti_model_get (choice.code, tonti_page_lang (), &model);
      choice.label = model.title;
      g_array_append_val (choices, choice);
    }
  tonti_form_set_choices (form, "model", (const TontiChoice *)(gpointer)choices->data);
}

void
tonti_model_ask (GtkWidget *parent, TontiSession *session, gint64 pool)
{
  TontiForm *form = tonti_form_new (session, "model.apply", _ ("Begin with a Model"),
                                    _ ("_Take these rules"), fields);
  const char *proposed = tonti_model_of_country (tonti_session_get_group (session)->country);

  tonti_form_set_fixed (form, "pool", json_sprintf ("pool:%" PRId64, pool));
  set_choices (form);
  if (proposed != NULL)
    tonti_form_set_value (form, "model", json_string (proposed));
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), NULL);
  show_about (form);
  tonti_form_show (form, parent);
}
