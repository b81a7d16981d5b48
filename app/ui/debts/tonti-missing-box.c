// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-missing-box.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-choice-list.h"
#include "tonti-money-choices.h"
#include "tonti-row-list.h"
#include "tonti-table-read.h"

struct _TontiMissingBox
{
  AdwBin parent_instance;
  TontiSession *session;   /* NULL = none */
  const TontiTable *table; /* borrowed, NULL = nothing yet */
  TontiRowList *list;      /* owned by the tree */
};

G_DEFINE_FINAL_TYPE (TontiMissingBox, tonti_missing_box, ADW_TYPE_BIN)

static const TontiFormField fields[] = {
  { "how", TONTI_ENTRY_CHOICE, N_ ("What is do_ne"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), N_ ("Left empty: everything"), NULL, FALSE },
  { "quantity", TONTI_ENTRY_TEXT, N_ ("How _much is brought"), N_ ("In units, like 5 or 2.5"), NULL,
    TRUE },
  { "means", TONTI_ENTRY_CHOICE, N_ ("Paid _in"), NULL, tonti_means_choices, TRUE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Why the group bears it"), NULL, NULL, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"),
    N_ ("Not who is charged with what is missing"), NULL, TRUE },
  { NULL },
};

/* ---- Showing ---- */

static char *
money (TontiMissingBox *self, guint row)
{
  return tonti_style_format_symbol (&tonti_session_get_group (self->session)->style,
                                    tonti_money (tonti_table_read_int (self->table, row, "left")));
}

/* "Missing cash · counted on 01/03/2025", "Missing goods (Rice): 2 kg of rice · …" */
static char *
tell (TontiMissingBox *self, guint row)
{
  const TontiDay day = { (gint32)tonti_table_read_int (self->table, row, "day") };
  const char *goods = tonti_table_read_text (self->table, row, "goods");
  g_autofree char *on = tonti_day_format_short (day, tonti_page_lang ());
  g_autofree char *counted = g_strdup_printf (_ ("counted on %s"), on);

  return g_strdup_printf ("%s%s%s · %s", tonti_table_read_text (self->table, row, "what"),
                          *goods ? " · " : "", goods, counted);
}

void
tonti_missing_box_show (TontiMissingBox *self, TontiSession *session, const TontiReport *report)
{
  guint n = 0;
  g_set_object (&self->session, session);
  self->table = report ? tonti_report_get_table (report, 0) : NULL;
  n = self->table ? tonti_table_get_n_rows (self->table) : 0;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *amount = money (self, i);
      g_autofree char *title
          = g_strdup_printf (_ ("%s: %s"), tonti_table_read_text (self->table, i, "name"), amount);
      g_autofree char *text = tell (self, i);
      tonti_row_list_set_row (self->list, i, title, text,
                              tonti_session_get_obstacle (session) == NULL);
    }
  tonti_row_list_set_title (self->list, _ ("Missing cash or goods"),
                            _ ("A count found it missing, and a member answers for it. Open a line "
                               "to enter that it is paid, or let off."),
                            NULL);
  tonti_row_list_set_length (self->list, n);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

/* ---- The form ---- */

static json_t *
make_receive (json_t *request, const char *of, gint64 left)
{
  const char *means = json_string_value (json_object_get (request, "means"));
  json_t *amount = json_object_get (request, "amount");
  json_t *made
      = json_pack ("{s:s, s:O}", "do", "receive", "member", json_object_get (request, "member"));

  if (json_object_get (request, "quantity"))
    json_object_set_new (made, "goods",
                         json_pack ("{s:O}", of, json_object_get (request, "quantity")));
  else
    json_object_set_new (
        made, "items",
        json_pack ("{s:I}", "claim", amount ? json_integer_value (amount) : (json_int_t)left));
  if (means && !g_str_equal (means, "cash"))
    json_object_set_new (made, "means", json_string (means));
  return made;
}

/* Data: "claim:1 1200" */
static json_t *
make_cb (TontiForm *form, json_t *request, gpointer data)
{
  g_auto (GStrv) parts = g_strsplit (data, " ", 2);
  const char *how = json_string_value (json_object_get (request, "how"));
  gint64 left = g_ascii_strtoll (parts[1], NULL, 10);
  json_t *made;

  if (g_strcmp0 (how, "waive") == 0)
    {
      json_object_set_new (request, "do", json_string ("claim.waive"));
      json_object_del (request, "how");
      if (!json_object_get (request, "amount"))
        json_object_set_new (request, "amount", json_integer (left));
      return request;
    }
  made = make_receive (request, parts[0], left);
  json_decref (request);
  return made;
}

static void
show_fields (TontiForm *form)
{
  json_auto_t *value = tonti_form_get_value (form, "how");
  const char *how = json_string_value (value);
  gboolean is_waived = g_strcmp0 (how, "waive") == 0, is_goods = g_strcmp0 (how, "goods") == 0;

  tonti_form_set_field_visible (form, "amount", !is_goods);
  tonti_form_set_field_visible (form, "quantity", is_goods);
  tonti_form_set_field_visible (form, "means", !is_goods && !is_waived);
  tonti_form_set_field_visible (form, "reason", is_waived);
  tonti_form_set_field_visible (form, "officers", is_waived);
}

static void
changed_cb (TontiForm *form, const char *name, gpointer user_data)
{
  if (g_str_equal (name, "how"))
    show_fields (form);
}

static void
offer_ways (TontiMissingBox *self, guint row, TontiForm *form)
{
  g_autoptr (GArray) choices = tonti_choice_list_new ();

  if (*tonti_table_read_text (self->table, row, "goods"))
    tonti_choice_list_add (choices, g_strdup ("goods"), g_strdup (_ ("The goods are brought")));
  if (tonti_table_read_int (self->table, row, "money") != 0)
    tonti_choice_list_add (choices, g_strdup ("money"), g_strdup (_ ("It is paid in money")));
  tonti_choice_list_add (choices, g_strdup ("waive"), g_strdup (_ ("The group lets it off")));
  tonti_choice_list_propose (choices, form, "how");
}

static void
done_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  tonti_page_toast (GTK_WIDGET (owner), _ ("It is in the book"));
}

static void
opened_cb (TontiMissingBox *self, guint row)
{
  const gint64 left = tonti_table_read_int (self->table, row, "left");
  g_autofree char *title
      = g_strdup_printf (_ ("Missing: %s"), tonti_table_read_text (self->table, row, "name"));
  g_autofree char *text = tell (self, row);
  char *data
      = g_strdup_printf ("%s %" PRId64, tonti_table_read_text (self->table, row, "of"), left);
  TontiForm *form = tonti_form_new (self->session, "receive", title, _ ("_Keep this"), fields);

  g_object_set_data_full (G_OBJECT (form), "tonti-missing", data, g_free);
  tonti_form_set_fixed (form, "member",
                        json_integer (tonti_table_read_int (self->table, row, "member")));
  offer_ways (self, row, form);
  tonti_form_set_value (form, "means", json_string ("cash"));
  tonti_form_set_expected (form, "amount", tonti_money (left));
  tonti_form_set_remark (form, text);
  tonti_form_set_make (form, make_cb, data);
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), NULL);
  show_fields (form);
  tonti_form_set_done (form, G_OBJECT (self), done_cb, NULL);
  tonti_form_show (form, GTK_WIDGET (self));
}

static void
tonti_missing_box_dispose (GObject *object)
{
  g_clear_object (&TONTI_MISSING_BOX (object)->session);
  G_OBJECT_CLASS (tonti_missing_box_parent_class)->dispose (object);
}

static void
tonti_missing_box_class_init (TontiMissingBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tonti_missing_box_dispose;
}

static void
tonti_missing_box_init (TontiMissingBox *self)
{
  self->list = TONTI_ROW_LIST (tonti_row_list_new ());
  g_signal_connect_swapped (self->list, "opened", G_CALLBACK (opened_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
