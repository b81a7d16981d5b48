// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-help.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tonti-page.h"
#include "tonti-window-private.h"

/* One paragraph a string; NULL ends. */
#define PARAGRAPHS 6

typedef struct
{
  const char *name; /* of a page of the book, or of its own */
  const char *title;
  const char *paragraphs[PARAGRAPHS];
} Topic;

static const Topic topics[] = {
  { "begin",
    N_ ("First steps"),
    { N_ ("Everything you enter is stored at once; there is no button to save."),
      N_ ("Try things out in the practice book first: menu, Practise. Nothing in it is real."),
      N_ ("A group that begins: New book, add its members, set up the pot, plan the meetings. A "
          "group that runs already: Take over a running group, with the old notebook open."),
      N_ ("Keep a copy of the book on a stick after each meeting, in other hands than the "
          "computer.") } },
  { "home",
    N_ ("Home"),
    { N_ ("Shows the next meeting, what is in the box and when it was counted, and what is still "
          "to be done. Each line of the list leads to the page where it is done."),
      N_ ("“Every line checked” means that no line of the book was changed behind the back of the "
          "group since it was written. If a line was changed, the page says which one, and "
          "nothing more can be entered: take the last copy. Nothing is lost by looking.") } },
  { "meetings",
    N_ ("Meetings"),
    { N_ ("Open the meeting, note who is there, and enter amounts as they cross the table. Return "
          "accepts the expected amount and goes down."),
      N_ ("Until the meeting is closed every step can be undone: Ctrl+Z names it first."),
      N_ ("To close: count the box before looking at what is expected, explain a difference, read "
          "the recap aloud, and let two officers confirm. Then nothing can be changed any more, "
          "only corrected by a new entry that says so.") } },
  { "members",
    N_ ("Members"),
    { N_ ("Type a part of a name, a number or a telephone number to find somebody; accents do not "
          "matter."),
      N_ ("A list from a spreadsheet can be pasted or read from a file: columns are chosen, and "
          "nothing is written before you have seen it."),
      N_ ("A member who leaves stays in the book with all that she paid and received."),
      N_ ("Her telephone number, address and identity number can be erased at her request: on her "
          "card, Erase. Name and amounts stay, the accounts of the others need them; the form "
          "lists the copies that still hold what was erased.") } },
  { "by-laws",
    N_ ("By-laws"),
    { N_ ("Every rule that the group can decide is here, with the sentence that the printed "
          "constitution makes of it. The book computes with the same value, so that the two cannot "
          "differ."),
      N_ ("While all is being set up a rule holds from the beginning. Later it holds from a "
          "meeting "
          "that is still to come, and two officers stand for it: what was held stays as it was."),
      N_ ("A pot can begin with a model: the rules with which groups of a country run theirs. "
          "Every "
          "rule can be changed afterwards.") } },
  { "pool",
    N_ ("Pot"),
    { N_ ("Shows who has received and who comes next. Two members may change turns as long as "
          "both agree and none has been served."),
      N_ ("The proof of a hand shows that what was paid in and what is received agree, to the "
          "franc.") } },
  { "cash",
    N_ ("Cash"),
    { N_ ("Shows where the money is: in the box, at the bank, on the phone. Money that moves "
          "between meetings is entered here, with its paper.") } },
  { "debts",
    N_ ("Debts"),
    { N_ ("Shows who owes the group, with penalties; what members owe each other; and who answers "
          "for whom. Each line leads to what can be done about it."),
      N_ ("What members owe each other is no money of the group: only these two and the officers "
          "see it.") } },
  { "documents",
    N_ ("Documents"),
    { N_ ("Receipts, statements, minutes: what you see is the very paper that is saved or "
          "printed."),
      N_ ("Each paper of a closed meeting bears a code of twelve digits. Whoever holds the paper "
          "can have it compared with the book at any time.") } },
  { "copies",
    N_ ("Safety copies"),
    { N_ ("After each closing a copy is made by itself and read back wholly. It is on the same "
          "computer: put one on a stick too, that somebody else keeps. The first page says how "
          "old the last one is."),
      N_ ("With a password nobody reads a stick that is lost. Whoever forgets the password has no "
          "copy: write it on paper, in other hands than the stick."),
      N_ ("A copy is not opened, it is restored: the copy is checked, and a new book is made from "
          "it under a name of its own. Nothing that is there is written over."),
      N_ ("“This is an older book”: this computer has seen entries that are not in the file you "
          "opened. Open the newer one. If it is lost for good, two officers take the older one "
          "for the group's book, and their reason is written in it.") } },
  { "audit",
    N_ ("Checking a book"),
    { N_ ("Whoever checks only looks: nothing done on the page Audit changes the book. Check it on "
          "the day you come, before anything is printed for you."),
      N_ ("A paper against the book: type the twelve digits from its foot, or have its square code "
          "read from a picture. Take papers that members kept at home: a code is worth as much as "
          "the hands that hold the paper. The answer says whether it is the same book, an older "
          "one or one that was written anew, and from which entry on."),
      N_ ("The book in itself: Check Every Line. Every line is compared with its fingerprint, and "
          "every figure is made again from the lines. A book that was forged anew as a whole "
          "passes this check; only a paper, or a computer that knows the book, can tell."),
      N_ ("Then the rest that no program can do: count the box, compare it with the last closing, "
          "and let some members show their receipts beside their statements."),
      N_ ("Without Tonti: the little program verify.py, which is installed with it, checks a copy "
          "of the book on any computer that has Python. It prints the codes of the closings, the "
          "total of each account and what each member has in it, to be compared with the "
          "papers.") } },
  { "trouble",
    N_ ("If something goes wrong"),
    { N_ ("The current failed, the program stopped: open the book again. What was entered is "
          "there, the meeting goes on where it stood."),
      N_ ("“Not saved”: the disk is full or the stick was taken out. Put it right and enter the "
          "last step again; nothing else is lost."),
      N_ ("The window stays white or flickers: Preferences, Safe display, then start again."),
      N_ ("To ask for help: menu, About, Troubleshooting, copy. It holds no names and no "
          "amounts.") } },
};

static GtkWidget *
make_paragraph (const char *text)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);
  return label;
}

static GtkWidget *
make_topic (const Topic *topic)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *title = make_paragraph (_ (topic->title));
  gtk_widget_add_css_class (title, "title-2");
  gtk_widget_add_css_class (box, "help-text");
  gtk_box_append (GTK_BOX (box), title);
  for (int i = 0; topic->paragraphs[i]; i++)
    gtk_box_append (GTK_BOX (box), make_paragraph (_ (topic->paragraphs[i])));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (topic->title), -1);
  return scroller;
}

static GtkWidget *
make_stack (const char *name)
{
  GtkWidget *stack = gtk_stack_new ();
  g_signal_connect (stack, "notify::visible-child", G_CALLBACK (tonti_page_stack_visible_cb), NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (topics); i++)
    gtk_stack_add_titled (GTK_STACK (stack), make_topic (&topics[i]), topics[i].name,
                          _ (topics[i].title));
  if (name && gtk_stack_get_child_by_name (GTK_STACK (stack), name))
    gtk_stack_set_visible_child_name (GTK_STACK (stack), name);
  tonti_page_stack_visible_cb (GTK_STACK (stack), NULL, NULL);
  gtk_widget_set_hexpand (stack, TRUE);
  return stack;
}

static gboolean
close_cb (GtkWidget *window, GVariant *args, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (window));
  return TRUE;
}

static void
close_on_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
}

void
tonti_help_show (GtkWindow *parent)
{
  const char *name
      = TONTI_IS_WINDOW (parent) ? tonti_window_get_page_name (TONTI_WINDOW (parent)) : NULL;
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *sidebar = gtk_stack_sidebar_new ();
  GtkWidget *stack = make_stack (name);
  gtk_stack_sidebar_set_stack (GTK_STACK_SIDEBAR (sidebar), GTK_STACK (stack));
  gtk_widget_set_vexpand (columns, TRUE);
  gtk_box_append (GTK_BOX (columns), sidebar);
  gtk_box_append (GTK_BOX (columns), stack);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), columns);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), _ ("Help"));
  gtk_window_set_default_size (GTK_WINDOW (window), 780, 520);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  close_on_escape (window);
  gtk_window_present (GTK_WINDOW (window));
}
