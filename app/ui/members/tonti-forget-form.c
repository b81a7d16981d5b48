// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-copies.h"
#include "tonti-form.h"
#include "tonti-known-copies.h"
#include "tonti-member-forms.h"
#include "tonti-page.h"

/* Erasing a member's details: what goes, what stays, and which copies still hold it. */

#define NAMED 4 /* copies that are listed; of the others their number */

static const TontiChoice kept[] = {
  { "phone", N_ ("the telephone only") },
  { "address", N_ ("the address only") },
  { "identity", N_ ("the identity number only") },
  { NULL },
};
static const TontiFormField forget_fields[] = {
  { "detail", TONTI_ENTRY_CHOICE, N_ ("What to erase"), N_ ("Everything if nothing is chosen"),
    kept },
  { "reason", TONTI_ENTRY_TEXT, N_ ("Why"), N_ ("At her request, for example"), NULL, TRUE },
  { NULL },
};

/* Whose form it is to be, once the copies are known. */
typedef struct
{
  gint64 member;
  char *name;
} Wish;

static void
free_wish (gpointer data)
{
  g_free (((Wish *)data)->name);
  g_free (data);
}

static gpointer
read_copies (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_copies_list (tonti_book_get_group (book));
}

static void
add_copy (GString *text, const TontiCopyRow *copy)
{
  g_autofree char *what = tonti_known_copies_describe (copy);
  g_autofree char *place = g_filename_display_name (copy->path);
  g_string_append_printf (text, "\n• %s: %s", what, place);
}

/* Copies that are still there, and those whose stick is away. */
static char *
tell (const GArray *copies)
{
  GString *text = g_string_new (_ (
      "Telephone, address and identity number are erased from this file for good. Name, amounts, "
      "receipts and minutes stay: the accounts of the others need them."));
  g_string_append (text, "\n\n");
  if (copies->len == 0)
    g_string_append (text,
                     _ ("This computer remembers no copy made before. Papers, and copies made "
                        "elsewhere, may still hold them."));
  else
    g_string_append (text, _ ("These copies, made on this computer, still hold them:"));
  for (guint i = 0; i < MIN (copies->len, NAMED); i++)
    add_copy (text, &g_array_index (copies, TontiCopyRow, i));
  if (copies->len > NAMED)
    g_string_append_printf (text,
                            ngettext ("\n• and %u more", "\n• and %u more", copies->len - NAMED),
                            copies->len - NAMED);
  if (copies->len > 0)
    g_string_append_printf (
        text, "\n%s", _ ("They go with these copies: destroy them once newer ones are made."));
  return g_string_free (text, FALSE);
}

static void
told_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  tonti_page_toast (GTK_WIDGET (owner), _ ("It is erased from the book's file"));
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  const Wish *wish = data;
  TontiSession *session = g_object_get_data (owner, "forget-session");
  GtkWidget *parent = GTK_WIDGET (owner);
  if (!session || !gtk_widget_get_root (parent))
    return;
  g_autofree char *title = g_strdup_printf ("%s · %s", _ ("Erase from the card"), wish->name);
  g_autofree char *text = tell (*result);
  TontiForm *form
      = tonti_form_new (session, "member.forget", title, _ ("_Erase for Good"), forget_fields);
  tonti_form_set_fixed (form, "member", json_integer (wish->member));
  tonti_form_set_done (form, owner, told_cb, NULL);
  tonti_form_set_remark (form, text);
  g_object_set_data (owner, "forget-session", NULL);
  tonti_form_show (form, parent);
}

void
tonti_member_form_forget (TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook)
{
  Wish *wish = g_new0 (Wish, 1);
  wish->member = passbook->member;
  wish->name = g_strdup (passbook->name);
  g_object_set_data_full (G_OBJECT (parent), "forget-session", g_object_ref (session),
                          g_object_unref);
  tonti_session_read (session,
                      &(TontiSessionJob){ .read = read_copies,
                                          .data = wish,
                                          .free_data = free_wish,
                                          .free_result = (GDestroyNotify)g_array_unref,
                                          .done = read_cb },
                      G_OBJECT (parent));
}
