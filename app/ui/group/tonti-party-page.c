// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-party-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-form.h"
#include "tonti-money-choices.h"
#include "tonti-report.h"
#include "tonti-row-list.h"
#include "tonti-table-read.h"

struct _TontiPartyPage
{
  TontiPage parent_instance;
  TontiReport *report; /* owned; NULL = not read yet */

  /* template */
  TontiRowList *funds;
  TontiRowList *members;
  TontiRowList *handed;
};

G_DEFINE_FINAL_TYPE (TontiPartyPage, tonti_party_page, TONTI_TYPE_PAGE)

/* ---- Forms ---- */

static const TontiFormField fund_fields[] = {
  { "name", TONTI_ENTRY_TEXT, N_ ("_Name"), N_ ("For example “Health insurance”"), NULL, TRUE },
  { "party", TONTI_ENTRY_TEXT, N_ ("For _whom it is held"), N_ ("For example the public scheme"),
    NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Due at each meeting for one person"), NULL, NULL, TRUE },
  { "since", TONTI_ENTRY_DAY, N_ ("Due _from this day on"),
    N_ ("From the beginning when left empty"), NULL, FALSE },
  { NULL },
};

static const TontiFormField pay_fields[] = {
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), NULL, NULL, TRUE },
  { "piece", TONTI_ENTRY_TEXT, N_ ("Number of their _receipt"), NULL, NULL, TRUE },
  { "means", TONTI_ENTRY_CHOICE, N_ ("Paid _in"), NULL, tonti_means_choices, TRUE },
  { "reference", TONTI_ENTRY_TEXT, N_ ("Re_ference"), N_ ("of the bank or the mobile money"), NULL,
    FALSE },
  { "discharge", TONTI_ENTRY_DISCHARGE, N_ ("_Discharge"), NULL, NULL, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static const TontiFormField cover_fields[] = {
  { "persons", TONTI_ENTRY_NUMBER, N_ ("_For how many persons, herself included"),
    N_ ("0 = takes no part; it holds from the next meeting on"), NULL, TRUE },
  { NULL },
};

static TontiSession *
get_session (TontiPartyPage *self)
{
  return tonti_page_get_session (TONTI_PAGE (self));
}

static const TontiTable *
get_table (TontiPartyPage *self, guint n)
{
  return tonti_report_get_table (self->report, n);
}

static char *
money (TontiPartyPage *self, const TontiTable *table, guint row, const char *key)
{
  return tonti_style_format_symbol (&tonti_session_get_group (get_session (self))->style,
                                    tonti_money (tonti_table_read_int (table, row, key)));
}

static void
funds_pressed_cb (TontiPartyPage *self)
{
  TontiForm *form = tonti_form_new (get_session (self), "party.fund", _ ("Money of a third party"),
                                    _ ("_Hold it"), fund_fields);
  tonti_form_set_remark (form, _ ("What is collected for another is never the group's: it is "
                                  "neither lent, shared out nor used."));
  tonti_form_show (form, GTK_WIDGET (self));
}

static void
fund_opened_cb (TontiPartyPage *self, guint n)
{
  const TontiTable *table = get_table (self, 0);
  TontiForm *form = tonti_form_new (get_session (self), "party.pay", _ ("Hand over the money"),
                                    _ ("_Hand over"), pay_fields);
  g_autofree char *held = money (self, table, n, "held");
  g_autofree char *remark = g_strdup_printf (_ ("%s are held for %s."), held,
                                             tonti_table_read_text (table, n, "party"));
  tonti_form_set_fixed (form, "fund", json_string (tonti_table_read_text (table, n, "fund")));
  tonti_form_set_remark (form, remark);
  if (tonti_table_read_int (table, n, "held") > 0)
    tonti_form_set_value (form, "amount", json_integer (tonti_table_read_int (table, n, "held")));
  tonti_form_set_value (form, "means", json_string ("cash"));
  tonti_form_show (form, GTK_WIDGET (self));
}

static void
member_opened_cb (TontiPartyPage *self, guint n)
{
  const TontiTable *table = get_table (self, 1);
  TontiForm *form = tonti_form_new (get_session (self), "party.cover", _ ("Persons"), _ ("_Save"),
                                    cover_fields);
  g_autofree char *remark = g_strdup_printf ("%s · %s", tonti_table_read_text (table, n, "fund"),
                                             tonti_table_read_text (table, n, "name"));
  tonti_form_set_fixed (form, "fund", json_string (tonti_table_read_text (table, n, "of")));
  tonti_form_set_fixed (form, "member", json_integer (tonti_table_read_int (table, n, "member")));
  tonti_form_set_value (form, "persons", json_integer (tonti_table_read_int (table, n, "persons")));
  tonti_form_set_remark (form, remark);
  tonti_form_show (form, GTK_WIDGET (self));
}

static void
print_cb (TontiPartyPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "documents/third-party");
}

/* ---- Showing ---- */

/* Sums are those of closed meetings: what was just received or handed over is not lost. */
static void
show_title (TontiPartyPage *self)
{
  const gboolean is_open = tonti_session_get_facts (get_session (self))->open_meeting > 0;

  tonti_row_list_set_title (
      self->funds, _ ("Money held for third parties"),
      is_open ? _ ("Open a line to hand it over. What is received and handed over at the open "
                   "meeting counts here once it is closed.")
              : _ ("Collected at meetings like a fund, and not the group's. Open a "
                   "line to hand it over."),
      _ ("_Hold Money for Another…"));
}

static void
show_funds (TontiPartyPage *self)
{
  const TontiTable *table = get_table (self, 0);
  const guint rows = tonti_table_get_n_rows (table);

  for (guint i = 0; i < rows; i++)
    {
      g_autofree char *collected = money (self, table, i, "collected");
      g_autofree char *handed = money (self, table, i, "handed");
      g_autofree char *held = money (self, table, i, "held");
      g_autofree char *title = g_strdup_printf ("%s · %s", tonti_table_read_text (table, i, "name"),
                                                tonti_table_read_text (table, i, "party"));
      g_autofree char *text = g_strdup_printf (_ ("Collected: %s; handed over: %s; still held: %s"),
                                               collected, handed, held);

      tonti_row_list_set_row (self->funds, i, title, text, TRUE);
    }
  tonti_row_list_set_length (self->funds, rows);
}

static void
show_members (TontiPartyPage *self)
{
  const TontiTable *table = get_table (self, 1);
  const guint rows = tonti_table_get_n_rows (table);

  for (guint i = 0; i < rows; i++)
    {
      const gint64 persons = tonti_table_read_int (table, i, "persons");
      g_autofree char *paid = money (self, table, i, "paid");
      g_autofree char *left = money (self, table, i, "left");
      g_autofree char *title = g_strdup_printf ("%s · %s", tonti_table_read_text (table, i, "name"),
                                                tonti_table_read_text (table, i, "fund"));
      g_autofree char *text = g_strdup_printf (
          ngettext ("%" PRId64 " person; paid: %s; still to pay: %s",
                    "%" PRId64 " persons; paid: %s; still to pay: %s", (gulong)persons),
          persons, paid, left);

      tonti_row_list_set_row (self->members, i, title, text, TRUE);
    }
  tonti_row_list_set_length (self->members, rows);
  gtk_widget_set_visible (GTK_WIDGET (self->members), rows > 0);
}

static void
show_handed (TontiPartyPage *self)
{
  const TontiTable *table = get_table (self, 2);
  const guint rows = tonti_table_get_n_rows (table);

  for (guint i = 0; i < rows; i++)
    {
      const TontiDay number = { (gint32)tonti_table_read_int (table, i, "day") };
      g_autofree char *day = tonti_day_format_short (number, tonti_page_lang ());
      g_autofree char *amount = money (self, table, i, "amount");
      g_autofree char *title
          = g_strdup_printf ("%s · %s", day, tonti_table_read_text (table, i, "party"));
      g_autofree char *text = g_strdup_printf (_ ("%s, their receipt %s"), amount,
                                               tonti_table_read_text (table, i, "piece"));

      tonti_row_list_set_row (self->handed, i, title, text, FALSE);
    }
  tonti_row_list_set_length (self->handed, rows);
  gtk_widget_set_visible (GTK_WIDGET (self->handed), rows > 0);
}

static gpointer
read_report (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const TontiQuery everything = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };

  return tonti_report_make (book, tonti_report_kinds (), "third-party", &everything, problems);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiPartyPage *self = TONTI_PARTY_PAGE (owner);

  if (*result == NULL)
    {
      tonti_page_tell (GTK_WIDGET (self), problems);
      return;
    }
  g_clear_pointer (&self->report, tonti_report_free);
  self->report = g_steal_pointer (result);
  if (get_session (self) == NULL)
    return;
  show_title (self);
  show_funds (self);
  show_members (self);
  show_handed (self);
}

static void
tonti_party_page_reload (TontiPage *page)
{
  TontiSessionJob job
      = { .read = read_report, .free_result = (GDestroyNotify)tonti_report_free, .done = read_cb };

  tonti_session_read (tonti_page_get_session (page), &job, G_OBJECT (page));
}

static void
tonti_party_page_forget (TontiPage *page)
{
  g_clear_pointer (&TONTI_PARTY_PAGE (page)->report, tonti_report_free);
}

static void
tonti_party_page_dispose (GObject *object)
{
  g_clear_pointer (&TONTI_PARTY_PAGE (object)->report, tonti_report_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_PARTY_PAGE);
  G_OBJECT_CLASS (tonti_party_page_parent_class)->dispose (object);
}

static void
tonti_party_page_class_init (TontiPartyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tonti_party_page_dispose;
  TONTI_PAGE_CLASS (klass)->topics
      = TONTI_TOPIC_GROUP | TONTI_TOPIC_MEMBERS | TONTI_TOPIC_MEETINGS | TONTI_TOPIC_MONEY;
  TONTI_PAGE_CLASS (klass)->reload = tonti_party_page_reload;
  TONTI_PAGE_CLASS (klass)->forget = tonti_party_page_forget;
  g_type_ensure (TONTI_TYPE_ROW_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/group/tonti-party-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiPartyPage, funds);
  gtk_widget_class_bind_template_child (widget_class, TontiPartyPage, members);
  gtk_widget_class_bind_template_child (widget_class, TontiPartyPage, handed);
  gtk_widget_class_bind_template_callback (widget_class, funds_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, fund_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, member_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
tonti_party_page_init (TontiPartyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_row_list_set_title (self->members, _ ("Who pays for how many"),
                            _ ("Open a line to change the number of persons."), NULL);
  tonti_row_list_set_title (self->handed, _ ("Handed over"), NULL, NULL);
}
