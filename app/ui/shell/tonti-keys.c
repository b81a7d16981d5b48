// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-keys.h"

#include <glib/gi18n.h>

#include "tonti-rooms.h"

#define ACCELS_MAX 5

typedef struct
{
  const char *action; /* NULL = a page of the window has the key */
  const char *accels[ACCELS_MAX];
  const char *title;
} Key;

typedef struct
{
  const char *title;
  const Key *keys; /* ended by a title NULL */
} Group;

static const Key general_keys[] = {
  { "app.help", { "F1" }, N_ ("Help for this page") },
  { "app.shortcuts", { "<Control>question" }, N_ ("Keys") },
  { "app.preferences", { "<Control>comma" }, N_ ("Preferences") },
  { "win.menu", { "F10" }, N_ ("Menu") },
  { "win.find", { "<Control>f" }, N_ ("Search in this page") },
  { "win.close", { "<Control>w" }, N_ ("Close the window") },
  { "app.quit", { "<Control>q" }, N_ ("Quit") },
  { NULL },
};

static const Key book_keys[] = {
  { "win.open", { "<Control>o" }, N_ ("Open a book") },
  { "win.next-meeting", { "<Control>n" }, N_ ("Next meeting") },
  { NULL, { "<Control>Return" }, N_ ("What the blue button says") },
  { "win.documents", { "<Control>p" }, N_ ("Print and save papers") },
  { "win.undo", { "<Control>z" }, N_ ("Undo the last step of the meeting") },
  { "win.redo", { "<Control><Shift>z", "<Control>y" }, N_ ("Do it again") },
  { "win.lock", { "<Control>l" }, N_ ("Lock the book") },
  { "win.save", { "<Control>s" }, N_ ("Says that everything is saved") },
  { NULL },
};

static const Key view_keys[] = {
  { "win.toggle-sidebar", { "F9" }, N_ ("Show or hide the list of pages") },
  { "win.previous-page", { "<Control>Page_Up", "<Control>KP_Page_Up" }, N_ ("Previous page") },
  { "win.next-page", { "<Control>Page_Down", "<Control>KP_Page_Down" }, N_ ("Next page") },
  { NULL, { "F6" }, N_ ("Next list of the page") },
  { "win.project", { "F11" }, N_ ("Whole screen, for a projector") },
  { "app.larger-text",
    { "<Control>plus", "<Control>equal", "<Control>KP_Add" },
    N_ ("Larger text") },
  { "app.smaller-text", { "<Control>minus", "<Control>KP_Subtract" }, N_ ("Smaller text") },
  { "app.normal-text",
    { "<Control>0", "<Control>KP_0", "<Control>agrave" },
    N_ ("Text of normal size") },
  { NULL },
};

/* Keys that the sheet of the meeting has itself; only told here. */
static const Key sheet_keys[] = {
  { NULL, { "Return" }, N_ ("Accept the expected amount, go down") },
  { NULL, { "Tab" }, N_ ("Go to the right") },
  { NULL, { "F2" }, N_ ("Change what stands there") },
  { NULL, { "Delete" }, N_ ("Empty the cell") },
  { NULL, { "Escape" }, N_ ("Put back what stood there") },
  { NULL, { "space" }, N_ ("Present, late, absent") },
  { NULL, { "<Control>d" }, N_ ("As in the row above") },
  { NULL },
};

static const Group groups[] = {
  { N_ ("Window"), general_keys },
  { N_ ("Book"), book_keys },
  { N_ ("View"), view_keys },
  { N_ ("Sheet of the meeting"), sheet_keys },
};

/* The unshifted keys of the row of digits of a French keyboard, where digits need Shift. */
static const char *const french_digits[]
    = { "ampersand", "eacute", "quotedbl",   "apostrophe", "parenleft",
        "minus",     "egrave", "underscore", "ccedilla",   "agrave" };

static void
set_page_keys (GtkApplication *application)
{
  const TontiRoom *rooms = tonti_rooms ();
  for (guint i = 0; rooms[i].name && i < G_N_ELEMENTS (french_digits); i++)
    {
      g_autofree char *action = g_strdup_printf ("win.show::%s", rooms[i].name);
      g_autofree char *digit = g_strdup_printf ("<Alt>%u", (i + 1) % 10);
      g_autofree char *keypad = g_strdup_printf ("<Alt>KP_%u", (i + 1) % 10);
      g_autofree char *french = g_strdup_printf ("<Alt>%s", french_digits[i]);
      const char *accels[] = { digit, keypad, french, NULL };
      gtk_application_set_accels_for_action (application, action, accels);
    }
}

void
tonti_keys_set (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const Key *key = groups[i].keys; key->title; key++)
      if (key->action)
        gtk_application_set_accels_for_action (application, key->action, key->accels);
  set_page_keys (application);
}

/* The window of shortcuts takes children from a description only. */

static void
begin (GString *xml, const char *type, const char *title)
{
  g_autofree char *text = g_markup_escape_text (title, -1);
  g_string_append_printf (xml, "<child><object class=\"%s\"><property name=\"title\">%s</property>",
                          type, text);
}

static void
end (GString *xml)
{
  g_string_append (xml, "</object></child>");
}

static void
add_key (GString *xml, const char *accel, const char *title)
{
  g_autofree char *text = g_markup_escape_text (accel, -1);
  begin (xml, "GtkShortcutsShortcut", title);
  g_string_append_printf (xml, "<property name=\"accelerator\">%s</property>", text);
  end (xml);
}

static void
add_page_keys (GString *xml)
{
  const TontiRoom *rooms = tonti_rooms ();
  begin (xml, "GtkShortcutsGroup", _ ("Pages"));
  for (guint i = 0; rooms[i].name && i < G_N_ELEMENTS (french_digits); i++)
    {
      g_autofree char *accel = g_strdup_printf ("<Alt>%u", (i + 1) % 10);
      if (rooms[i].icon)
        add_key (xml, accel, _ (rooms[i].title));
    }
  end (xml);
}

static char *
describe (void)
{
  GString *xml = g_string_new ("<interface><object class=\"GtkShortcutsWindow\" id=\"keys\">"
                               "<property name=\"modal\">true</property>");
  begin (xml, "GtkShortcutsSection", _ ("Keys"));
  g_string_append (xml, "<property name=\"section-name\">keys</property>"
                        "<property name=\"max-height\">12</property>");
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      begin (xml, "GtkShortcutsGroup", _ (groups[i].title));
      for (const Key *key = groups[i].keys; key->title; key++)
        add_key (xml, key->accels[0], _ (key->title));
      end (xml);
    }
  add_page_keys (xml);
  end (xml);
  g_string_append (xml, "</object></interface>");
  return g_string_free (xml, FALSE);
}

void
tonti_keys_show (GtkWindow *parent)
{
  g_autofree char *xml = describe ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (xml, -1);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "keys"));
  gtk_window_set_transient_for (window, parent);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_present (window);
}
