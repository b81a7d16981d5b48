// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <string.h>

#include "tonti-founding.h"
#include "tonti-new-book.h"
#include "tonti-report.h"
#include "tonti-stage.h"

/* The assistant for a new book: seven questions, what is wrong beside them, one file or none. */

typedef struct
{
  char *folder, *path;
  TontiWindow *parent;
  GtkWidget *window;
  TontiSession *session; /* when the book is made */
} World;

static void
made_cb (TontiSession *session, gpointer user_data)
{
  ((World *)user_data)->session = session;
}

static GtkWidget *
find_assistant (TontiWindow *parent)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      if (gtk_window_get_transient_for (window) == GTK_WINDOW (parent))
        return GTK_WIDGET (window);
    }
  return NULL;
}

static World *
begin (gboolean is_take_over)
{
  World *w = g_new0 (World, 1);
  w->folder = g_dir_make_tmp ("tonti-XXXXXX", NULL);
  w->path = g_build_filename (w->folder, "Tonti", "And Jëf.tonti", NULL);
  w->parent = tonti_stage_window ();
  tonti_new_book_show (GTK_WINDOW (w->parent), is_take_over, made_cb, w);
  w->window = find_assistant (w->parent);
  g_assert_nonnull (w->window);
  g_object_add_weak_pointer (G_OBJECT (w->window), (gpointer *)&w->window);
  tonti_stage_settle ();
  return w;
}

static gboolean
is_gone (gpointer weak)
{
  return *(gpointer *)weak == NULL;
}

static void
end (World *w)
{
  g_autofree char *inner = g_path_get_dirname (w->path);
  if (w->window)
    gtk_window_destroy (GTK_WINDOW (w->window));
  tonti_stage_wait (is_gone, &w->window);
  if (w->session)
    tonti_session_close (w->session);
  g_clear_object (&w->session);
  tonti_stage_close (w->parent);
  g_remove (w->path);
  g_rmdir (inner);
  g_assert_cmpint (g_rmdir (w->folder), ==, 0);
  g_free (w->folder);
  g_free (w->path);
  g_free (w);
}

static gboolean
has_name (GtkWidget *widget, gconstpointer name)
{
  return g_str_equal (gtk_widget_get_name (widget), name);
}

static GtkWidget *
field (World *w, const char *name)
{
  GtkWidget *found = tonti_stage_find (w->window, has_name, name);
  if (!found)
    g_error ("no field %s in sight", name);
  return found;
}

static void
answer (World *w, const char *name, const char *text)
{
  tonti_stage_type (field (w, name), text);
}

static const char *
told (World *w, const char *name)
{
  return gtk_editable_get_text (GTK_EDITABLE (field (w, name)));
}

static void
click (World *w, const char *id)
{
  GtkWidget *button = tonti_stage_find_id (w->window, id);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  tonti_stage_settle ();
}

static void
next (World *w)
{
  tonti_stage_assert_named (w->window);
  click (w, "next");
}

static void
back (World *w)
{
  click (w, "back");
}

static void
choose (World *w, int n)
{
  GtkWidget *box = field (w, "choices");
  GtkFlowBox *flow = GTK_FLOW_BOX (gtk_widget_get_first_child (box));
  gtk_flow_box_select_child (flow, gtk_flow_box_get_child_at_index (flow, n));
  tonti_stage_settle ();
}

static gboolean
is_made (gpointer data)
{
  return ((World *)data)->session != NULL;
}

/* As far as the fourth question. */
static void
answer_name (World *w)
{
  next (w);
  next (w);
  answer (w, "name", "And Jëf");
  next (w);
}

/* The group And Jëf, as its rules say. */
static void
answer_sample (World *w)
{
  static const char *const people[][2] = { { "chair", "Awa Diop" },
                                           { "treasurer", "Fatou Ndiaye" },
                                           { "secretary", "Ndèye Coumba Sène" },
                                           { "counter", "Mame Diarra Guèye" },
                                           { "counter-2", "Aïssatou Bâ" } };
  answer_name (w);
  answer (w, "first", "04/01/2025");
  answer (w, "meetings", "16");
  tonti_stage_wait_text (
      w->window, "Every four weeks on Saturday: 4 January, 1 February, 1 March, 29 March\u00a0…");
  next (w);
  answer (w, "contribution", "5000");
  answer (w, "lots", "2");
  answer (w, "social", "500");
  answer (w, "kept", "2");
  next (w);
  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    answer (w, people[i][0], people[i][1]);
  next (w);
  answer (w, "path", w->path);
}

static char *
tell_list (TontiBook *book, const char *name, TontiProblems *problems)
{
  static const TontiQuery everything = { .from = { G_MININT32 }, .to = { G_MININT32 } };
  g_autoptr (TontiReport) report
      = tonti_report_make (book, tonti_list_kinds (), name, &everything, problems);
  g_assert_nonnull (report);
  return tonti_report_to_json_text (report);
}

static gpointer
tell_book (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  static const char *const lists[]
      = { "members", "officers", "funds", "fine-kinds", "pools", "meetings" };
  const TontiGroup *group = tonti_book_get_group (book);
  GString *text = g_string_new (NULL);
  g_string_printf (text, "%s %s %s %s %s %s %s %s %s\n", group->name, group->kind, group->country,
                   group->currency->code, group->lang, group->rhythm, group->place, group->preset,
                   group->priority);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *rows = tell_list (book, lists[i], problems);
      g_string_append_printf (text, "%s\n", rows);
    }
  return g_string_free (text, FALSE);
}

/* The same group by the verbs alone. */
static char *
tell_expected (void)
{
  static const char *const requests[] = {
    "{'do':'fine-kind.set','code':'late','label':'Late','amount':200}",
    "{'do':'fine-kind.set','code':'absent','label':'Absence without excuse','amount':500}",
    "{'do':'fine-kind.set','code':'phone','label':'Telephone','amount':100}",
    "{'do':'fund.set','name':'Social fund','account':'social','amount':500,'per':'member'}",
    ("{'do':'pool.add','name':'Round 2025','contribution':5000,'lots':2,'deductions':["
     "{'kind':'percent','fund':'fund:1','rate':'2%'},{'kind':'arrears'},{'kind':'fines'}]}"),
    "{'do':'member.add','name':'Awa Diop'}",
    "{'do':'member.add','name':'Fatou Ndiaye'}",
    "{'do':'member.add','name':'Ndèye Coumba Sène'}",
    "{'do':'member.add','name':'Mame Diarra Guèye'}",
    "{'do':'member.add','name':'Aïssatou Bâ'}",
    "{'do':'officer.name','member':1,'role':'chair'}",
    "{'do':'officer.name','member':2,'role':'treasurer'}",
    "{'do':'officer.name','member':3,'role':'secretary','officers':[1,2]}",
    "{'do':'officer.name','member':4,'role':'counter','officers':[1,2]}",
    "{'do':'officer.name','member':5,'role':'counter','officers':[1,2]}",
    "{'do':'meeting.plan','start':'2025-01-04','count':16,'place':'Thiès'}",
  };
  g_autoptr (TontiFixture) f = tonti_fixture_new_with (
      "{'name':'And Jëf','kind':'rotating','country':'SN','lang':'en','rhythm':'4-weeks',"
      "'place':'Thiès','practice':true}");
  for (gsize i = 0; i < G_N_ELEMENTS (requests); i++)
    tonti_fixture_apply (f, requests[i]);
  return tell_book (f->book, NULL, NULL, f->problems);
}

static void
makes_the_sample_group (void)
{
  World *w = begin (FALSE);
  TontiSessionJob job = { .read = tell_book, .free_result = g_free };
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autofree char *expected = tell_expected ();
  answer_sample (w);
  tonti_stage_wait_text (w->window, "Late F\u202fCFA\u00a0200");
  g_assert_false (g_file_test (w->path, G_FILE_TEST_EXISTS));
  next (w);
  tonti_stage_wait (is_made, w);
  g_autofree char *found = tonti_session_read_now (w->session, &job, problems);
  g_assert_cmpstr (found, ==, expected);
  g_assert_false (tonti_session_get_group (w->session)->practice);
  end (w);
}

static void
says_what_is_wrong_beside_the_question (void)
{
  World *w = begin (FALSE);
  next (w);
  next (w);
  next (w);
  tonti_stage_wait_text (w->window, "Name of the group: it is missing");
  answer (w, "name", "And Jëf");
  next (w);
  answer (w, "first", "32/13");
  answer (w, "meetings", "0");
  next (w);
  tonti_stage_wait_text (w->window, "Question 4 of 7");
  answer (w, "first", "");
  next (w);
  tonti_stage_wait_text (w->window, "First meeting: its day is missing");
  tonti_stage_wait_text (w->window, "Meetings: between 1 and 520");
  answer (w, "first", "04/01/2025");
  answer (w, "meetings", "16");
  next (w);
  answer (w, "contribution", "");
  answer (w, "kept", "much");
  next (w);
  tonti_stage_wait_text (w->window, "Contribution: the amount is missing");
  tonti_stage_wait_text (w->window, "“much”: it is not a part of a lot");
  answer (w, "contribution", "5000");
  answer (w, "kept", "");
  next (w);
  answer (w, "chair", "Awa Diop");
  answer (w, "treasurer", "AWA  DIOP");
  next (w);
  tonti_stage_wait_text (w->window, "name two different people");
  answer (w, "treasurer", "");
  next (w);
  tonti_stage_wait_text (w->window, "Question 7 of 7");
  end (w);
}

static void
never_writes_over_a_file (void)
{
  World *w = begin (FALSE);
  g_autofree char *folder = g_path_get_dirname (w->path);
  g_autofree char *kept = NULL;
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (w->path, "a poem", -1, NULL));
  answer_sample (w);
  next (w);
  tonti_stage_wait_text (w->window, "there is a file of this name already");
  g_assert_true (g_file_get_contents (w->path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "a poem");
  g_assert_null (w->session);
  answer (w, "path", "");
  next (w);
  tonti_stage_wait_text (w->window, "File: its name is missing");
  end (w);
}

static void
keeps_the_answers_when_going_back (void)
{
  World *w = begin (FALSE);
  answer_sample (w);
  for (int i = 0; i < 6; i++)
    back (w);
  tonti_stage_wait_text (w->window, "Question 1 of 7");
  next (w);
  next (w);
  g_assert_cmpstr (told (w, "name"), ==, "And Jëf");
  next (w);
  g_assert_cmpstr (told (w, "first"), ==, "04/01/2025");
  next (w);
  g_assert_cmpstr (told (w, "lots"), ==, "2");
  g_assert_cmpstr (told (w, "kept"), ==, "2");
  next (w);
  g_assert_cmpstr (told (w, "counter-2"), ==, "Aïssatou Bâ");
  next (w);
  g_assert_cmpstr (told (w, "path"), ==, w->path);
  end (w);
}

static void
another_kind_asks_and_writes_other_things (void)
{
  World *w = begin (FALSE);
  choose (w, TONTI_KIND_SAVINGS);
  next (w);
  choose (w, 2);
  tonti_stage_wait_text (w->window, "Frw (RWF)");
  next (w);
  g_assert_cmpstr (told (w, "place"), ==, "Kigali");
  answer (w, "name", "Twisungane");
  next (w);
  choose (w, TONTI_RHYTHM_WEEK);
  g_assert_cmpstr (told (w, "meetings"), ==, "52");
  next (w);
  g_assert_null (tonti_stage_find (w->window, has_name, "contribution"));
  answer (w, "saving", "1000");
  next (w);
  next (w);
  tonti_stage_wait_text (w->window, "Savings group");
  g_assert_null (tonti_stage_find_text (w->window, "lot a meeting"));
  answer (w, "path", w->path);
  next (w);
  tonti_stage_wait (is_made, w);
  g_assert_cmpstr (tonti_session_get_group (w->session)->currency->code, ==, "RWF");
  end (w);
}

/* Tab goes past the choices and changes nothing. */
static void
tab_goes_past_the_choices (void)
{
  World *w = begin (FALSE);
  answer_name (w);
  tonti_stage_wait_text (w->window, "Every four weeks on");
  g_assert_true (gtk_widget_child_focus (w->window, GTK_DIR_TAB_FORWARD));
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (w->window)), field (w, "first")));
  tonti_stage_wait_text (w->window, "Every four weeks on");
  end (w);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/new-book/makes-the-sample-group", makes_the_sample_group);
  g_test_add_func ("/ui/new-book/says-what-is-wrong-beside-the-question",
                   says_what_is_wrong_beside_the_question);
  g_test_add_func ("/ui/new-book/never-writes-over-a-file", never_writes_over_a_file);
  g_test_add_func ("/ui/new-book/keeps-the-answers-when-going-back",
                   keeps_the_answers_when_going_back);
  g_test_add_func ("/ui/new-book/tab-goes-past-the-choices", tab_goes_past_the_choices);
  g_test_add_func ("/ui/new-book/another-kind-asks-and-writes-other-things",
                   another_kind_asks_and_writes_other_things);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
