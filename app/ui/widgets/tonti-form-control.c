// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-form-control.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-amount-entry.h"
#include "tonti-day-entry.h"
#include "tonti-discharge-row.h"
#include "tonti-keys-row.h"
#include "tonti-member-entry.h"
#include "tonti-members-row.h"
#include "tonti-officers-row.h"
#include "tonti-pin-entry.h"
#include "tonti-text-entry.h"

#define LINES_HEIGHT 96 /* pixels of a field for several lines */

static GtkWidget *
make_text (TontiSession *session, const TontiFormField *field)
{
  return tonti_text_entry_new (TONTI_TEXT_ENTRY_LINE);
}

/* Text that was taken away from a field is sent empty, so that it does not stay in the book. */
static json_t *
pack_text (GtkWidget *control, const char *text)
{
  gboolean stood_there = g_object_get_data (G_OBJECT (control), "tonti-stood-there") != NULL;
  return *text || stood_there ? json_string (text) : NULL;
}

static void
remember (GtkWidget *control, gboolean stood_there)
{
  g_object_set_data (G_OBJECT (control), "tonti-stood-there", GINT_TO_POINTER (stood_there));
}

static json_t *
read_text (GtkWidget *control, char **problem)
{
  g_autofree char *text = g_strstrip (g_strdup (tonti_field_get_text (TONTI_FIELD (control))));
  *problem = tonti_text_entry_explain (TONTI_TEXT_ENTRY (control));
  return *problem ? NULL : pack_text (control, text);
}

static void
write_text (GtkWidget *control, const json_t *value)
{
  const char *text = json_string_value (value);
  remember (control, text && *text);
  tonti_field_show_text (TONTI_FIELD (control), text ? text : "");
}

static GtkWidget *
make_lines (TontiSession *session, const TontiFormField *field)
{
  GtkWidget *scroll = gtk_scrolled_window_new (), *view = gtk_text_view_new ();
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  scroll, NULL, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroll), LINES_HEIGHT);
  gtk_widget_add_css_class (scroll, "field-lines");
  return scroll;
}

static GtkTextBuffer *
get_buffer (GtkWidget *control)
{
  GtkWidget *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (control));
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static json_t *
read_lines (GtkWidget *control, char **problem)
{
  g_autofree char *text = NULL;
  g_object_get (get_buffer (control), "text", &text, NULL);
  return pack_text (control, g_strstrip (text));
}

static void
write_lines (GtkWidget *control, const json_t *value)
{
  const char *text = json_string_value (value);
  remember (control, text && *text);
  gtk_text_buffer_set_text (get_buffer (control), text ? text : "", -1);
}

static GtkWidget *
make_amount (TontiSession *session, const TontiFormField *field)
{
  GtkWidget *entry = tonti_amount_entry_new ();
  tonti_amount_entry_set_group (TONTI_AMOUNT_ENTRY (entry), tonti_session_get_group (session));
  return entry;
}

static json_t *
read_amount (GtkWidget *control, char **problem)
{
  const TontiAmount read = tonti_amount_entry_read (TONTI_AMOUNT_ENTRY (control));
  if (read.result == TONTI_AMOUNT_OK)
    return json_integer (read.amount.minor);
  if (read.result != TONTI_AMOUNT_EMPTY)
    *problem = tonti_amount_entry_explain (TONTI_AMOUNT_ENTRY (control));
  return NULL;
}

static void
write_amount (GtkWidget *control, const json_t *value)
{
  tonti_amount_entry_set_amount (TONTI_AMOUNT_ENTRY (control),
                                 tonti_money (json_integer_value (value)),
                                 !json_is_integer (value));
}

static GtkWidget *
make_number (TontiSession *session, const TontiFormField *field)
{
  return tonti_text_entry_new (TONTI_TEXT_ENTRY_NUMBER);
}

static json_t *
read_number (GtkWidget *control, char **problem)
{
  gint64 number;
  *problem = tonti_text_entry_explain (TONTI_TEXT_ENTRY (control));
  if (!tonti_text_entry_read_number (TONTI_TEXT_ENTRY (control), &number))
    return NULL;
  return json_integer (number);
}

static void
write_number (GtkWidget *control, const json_t *value)
{
  g_autofree char *text = json_is_integer (value)
                              ? g_strdup_printf ("%" PRId64, (gint64)json_integer_value (value))
                              : g_strdup ("");
  tonti_field_show_text (TONTI_FIELD (control), text);
}

static GtkWidget *
make_rate (TontiSession *session, const TontiFormField *field)
{
  return tonti_text_entry_new (TONTI_TEXT_ENTRY_RATE);
}

static GtkWidget *
make_day (TontiSession *session, const TontiFormField *field)
{
  GtkWidget *entry = tonti_day_entry_new ();
  tonti_day_entry_set_today (TONTI_DAY_ENTRY (entry), tonti_session_get_today (session));
  return entry;
}

static json_t *
read_day (GtkWidget *control, char **problem)
{
  char iso[TONTI_DAY_ISO_SIZE];
  TontiDay day;
  if (tonti_day_entry_read (TONTI_DAY_ENTRY (control), &day))
    return json_string (tonti_day_to_iso (day, iso));
  *problem = tonti_day_entry_explain (TONTI_DAY_ENTRY (control));
  return NULL;
}

static void
write_day (GtkWidget *control, const json_t *value)
{
  TontiDay day = TONTI_DAY_NONE;
  if (!json_is_string (value) || !tonti_day_parse_iso (json_string_value (value), &day))
    day = TONTI_DAY_NONE;
  tonti_day_entry_set_day (TONTI_DAY_ENTRY (control), day);
}

static GtkWidget *
make_member (TontiSession *session, const TontiFormField *field)
{
  GtkWidget *entry = tonti_member_entry_new ();
  tonti_member_entry_set_session (TONTI_MEMBER_ENTRY (entry), session);
  return entry;
}

static json_t *
read_member (GtkWidget *control, char **problem)
{
  gint64 member = tonti_member_entry_get_member (TONTI_MEMBER_ENTRY (control));
  const char *text = tonti_field_get_text (TONTI_FIELD (control));
  if (member == 0 && *text)
    *problem = g_strdup_printf (_ ("%s: choose who it is: write the number, or press Down"), text);
  return member != 0 ? json_integer (member) : NULL;
}

static void
write_member (GtkWidget *control, const json_t *value)
{
  tonti_member_entry_set_member (TONTI_MEMBER_ENTRY (control), json_integer_value (value));
}

static GtkWidget *
make_members (TontiSession *session, const TontiFormField *field)
{
  GtkWidget *row = tonti_members_row_new ();
  tonti_members_row_set_session (TONTI_MEMBERS_ROW (row), session);
  return row;
}

static json_t *
read_members (GtkWidget *control, char **problem)
{
  if (tonti_members_row_is_unclear (TONTI_MEMBERS_ROW (control)))
    *problem = g_strdup (_ ("Choose who it is: write the number, or press Down"));
  return tonti_members_row_get_members (TONTI_MEMBERS_ROW (control));
}

static void
write_members (GtkWidget *control, const json_t *value)
{
  tonti_members_row_set_members (TONTI_MEMBERS_ROW (control), value);
}

static GtkWidget *
make_choice (TontiSession *session, const TontiFormField *field)
{
  GtkWidget *row = tonti_choice_row_new ();
  if (field->choices)
    tonti_choice_row_set_choices (TONTI_CHOICE_ROW (row), field->choices);
  return row;
}

static json_t *
read_choice (GtkWidget *control, char **problem)
{
  const char *code = tonti_choice_row_get_code (TONTI_CHOICE_ROW (control));
  return code ? json_string (code) : NULL;
}

static void
write_choice (GtkWidget *control, const json_t *value)
{
  tonti_choice_row_set_code (TONTI_CHOICE_ROW (control), json_string_value (value));
}

static GtkWidget *
make_flag (TontiSession *session, const TontiFormField *field)
{
  GtkWidget *button = gtk_check_button_new_with_mnemonic (_ (field->label));
  g_autofree char *name = g_strdelimit (g_strdup (_ (field->label)), "_", '\n');
  g_auto (GStrv) parts = g_strsplit (name, "\n", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, plain,
                                  -1);
  return button;
}

/* "No" is said only where something was said before. */
static json_t *
read_flag (GtkWidget *control, char **problem)
{
  gboolean stood_there = g_object_get_data (G_OBJECT (control), "tonti-stood-there") != NULL;
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (control)))
    return json_true ();
  return stood_there ? json_false () : NULL;
}

static void
write_flag (GtkWidget *control, const json_t *value)
{
  remember (control, json_is_boolean (value));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (control), json_is_true (value));
}

static GtkWidget *
make_officers (TontiSession *session, const TontiFormField *field)
{
  GtkWidget *row = tonti_officers_row_new ();
  tonti_officers_row_set_session (TONTI_OFFICERS_ROW (row), session);
  return row;
}

static json_t *
read_officers (GtkWidget *control, char **problem)
{
  json_t *officers = tonti_officers_row_get_officers (TONTI_OFFICERS_ROW (control));
  if (!officers && tonti_officers_row_is_asked (TONTI_OFFICERS_ROW (control)))
    *problem = g_strdup (_ ("Choose two different officers"));
  return officers;
}

static void
write_officers (GtkWidget *control, const json_t *value)
{
  tonti_officers_row_set_officers (TONTI_OFFICERS_ROW (control), value);
}

static GtkWidget *
make_discharge (TontiSession *session, const TontiFormField *field)
{
  GtkWidget *row = tonti_discharge_row_new ();
  tonti_discharge_row_set_session (TONTI_DISCHARGE_ROW (row), session);
  return row;
}

static json_t *
read_discharge (GtkWidget *control, char **problem)
{
  json_t *discharge = tonti_discharge_row_get_discharge (TONTI_DISCHARGE_ROW (control));
  if (!discharge)
    *problem = g_strdup (tonti_discharge_row_explain (TONTI_DISCHARGE_ROW (control)));
  return discharge;
}

static void
write_discharge (GtkWidget *control, const json_t *value)
{
  tonti_discharge_row_set_discharge (TONTI_DISCHARGE_ROW (control), value);
}

static GtkWidget *
make_pin (TontiSession *session, const TontiFormField *field)
{
  GtkWidget *entry = tonti_pin_entry_new ();
  tonti_pin_entry_set_label (TONTI_PIN_ENTRY (entry), _ (field->label));
  return entry;
}

static json_t *
read_pin (GtkWidget *control, char **problem)
{
  const char *pin = tonti_pin_entry_get_pin (TONTI_PIN_ENTRY (control));
  return *pin ? json_string (pin) : NULL;
}

static void
write_pin (GtkWidget *control, const json_t *value)
{
  tonti_pin_entry_clear (TONTI_PIN_ENTRY (control)); /* none is ever shown */
}

static GtkWidget *
make_keys (TontiSession *session, const TontiFormField *field)
{
  return tonti_keys_row_new (session);
}

static json_t *
read_keys (GtkWidget *control, char **problem)
{
  return tonti_keys_row_get_keys (TONTI_KEYS_ROW (control));
}

static GtkWidget *
make_remark (TontiSession *session, const TontiFormField *field)
{
  GtkWidget *label = gtk_label_new (_ (field->label));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

static json_t *
read_nothing (GtkWidget *control, char **problem)
{
  return NULL;
}

static void
write_remark (GtkWidget *control, const json_t *value)
{
  gtk_label_set_text (GTK_LABEL (control), json_string_value (value));
}

static const TontiFormControl controls[] = {
  [TONTI_ENTRY_TEXT] = { make_text, read_text, write_text },
  [TONTI_ENTRY_LINES] = { make_lines, read_lines, write_lines },
  [TONTI_ENTRY_AMOUNT] = { make_amount, read_amount, write_amount },
  [TONTI_ENTRY_NUMBER] = { make_number, read_number, write_number },
  [TONTI_ENTRY_RATE] = { make_rate, read_text, write_text },
  [TONTI_ENTRY_DAY] = { make_day, read_day, write_day },
  [TONTI_ENTRY_MEMBER] = { make_member, read_member, write_member },
  [TONTI_ENTRY_MEMBERS] = { make_members, read_members, write_members },
  [TONTI_ENTRY_CHOICE] = { make_choice, read_choice, write_choice },
  [TONTI_ENTRY_FLAG] = { make_flag, read_flag, write_flag },
  [TONTI_ENTRY_OFFICERS] = { make_officers, read_officers, write_officers },
  [TONTI_ENTRY_DISCHARGE] = { make_discharge, read_discharge, write_discharge },
  [TONTI_ENTRY_PIN] = { make_pin, read_pin, write_pin },
  [TONTI_ENTRY_KEYS] = { make_keys, read_keys, NULL },
  [TONTI_ENTRY_REMARK] = { make_remark, read_nothing, write_remark },
};

const TontiFormControl *
tonti_form_control_get (TontiEntryKind kind)
{
  return &controls[kind];
}
