// SPDX-License-Identifier: GPL-3.0-or-later
#include <inttypes.h>
#include <string.h>

#include "tonti-event.h"
#include "tonti-journal.h"
#include "tonti-scene.h"
#include "tonti-sheet-scene.h"

/* Whole meetings typed in the sheet, and what is done for several members at once. */

#define key tonti_sheet_scene_key
#define type tonti_sheet_scene_type
#define go tonti_sheet_scene_go
#define settle tonti_sheet_scene_settle
#define shows tonti_sheet_scene_assert_shows
#define typed tonti_sheet_scene_typed

static void
click (TontiSheetScene *s, gpointer button)
{
  g_signal_emit_by_name (button, "clicked");
  settle (s);
}

/* What the kth member gives to the pool: some less, some nothing. */
static int
gives (int member)
{
  return member % 7 == 0 ? 0 : member % 5 == 0 ? 3000 : member == 3 || member == 11 ? 10000 : 5000;
}

static guint
presence_key (int member)
{
  return member % 11 == 0 ? GDK_KEY_a : member % 6 == 0 ? GDK_KEY_l : GDK_KEY_p;
}

static void
type_meeting (TontiSheetScene *s)
{
  go (s, 1, "presence");
  for (int member = 1; member <= 30; member++)
    key (s, presence_key (member), 0);
  go (s, 1, "pool:1");
  for (int member = 1; member <= 30; member++)
    {
      g_autofree char *text = g_strdup_printf ("%d", gives (member));
      if (gives (member) == 0)
        {
          key (s, GDK_KEY_Down, 0);
          continue;
        }
      type (s, text);
      key (s, GDK_KEY_Return, 0);
    }
  go (s, 1, "fund:1");
  for (int member = 1; member <= 30; member++)
    key (s, GDK_KEY_Return, 0);
  settle (s);
}

static void
apply_meeting (TontiFixture *f)
{
  for (int m = 1; m <= 30; m++)
    tonti_fixture_apply_format (f, "{'do':'presence.set','member':%d,'presence':'%s'}", m,
                                presence_key (m) == GDK_KEY_a   ? "absent"
                                : presence_key (m) == GDK_KEY_l ? "late"
                                                                : "present");
  for (int m = 1; m <= 30; m++)
    if (gives (m) > 0)
      tonti_fixture_apply_format (f, "{'do':'due.set','member':%d,'of':'pool:1','amount':%d}", m,
                                  gives (m));
  for (int m = 1; m <= 30; m++)
    tonti_fixture_apply_format (f, "{'do':'due.set','member':%d,'of':'fund:1','amount':500}", m);
}

static void
assert_same_events (TontiFixture *a, TontiFixture *b)
{
  g_assert_cmpint (tonti_fixture_head (a), ==, tonti_fixture_head (b));
  for (gint64 n = 1; n <= tonti_fixture_head (a); n++)
    {
      g_autoptr (TontiEvent) x = tonti_journal_read (tonti_book_get_journal (a->book), n);
      g_autoptr (TontiEvent) y = tonti_journal_read (tonti_book_get_journal (b->book), n);
      g_assert_cmpstr (x->kind, ==, y->kind);
      /* These have the number of the book, and the head of the chain that began with it. */
      if (!g_str_equal (x->kind, "book/1") && !g_str_equal (x->kind, "seal/1"))
        g_assert_cmpstr (x->body, ==, y->body);
    }
}

static void
a_meeting_that_is_typed_is_the_one_that_is_applied (void)
{
  TontiSheetScene *s = tonti_sheet_scene_sample ();
  g_autoptr (TontiFixture) a = s->f;
  g_autoptr (TontiFixture) b = tonti_fixture_sample ();
  type_meeting (s);
  tonti_sheet_scene_close (s);
  tonti_fixture_apply (b, "{'do':'meeting.open'}");
  apply_meeting (b);
  tonti_scene_close (a);
  tonti_scene_close (b);
  assert_same_events (a, b);
  tonti_fixture_verify (a);
}

static void
what_was_typed_is_there_again (void)
{
  TontiSheetScene *s = tonti_sheet_scene_sample ();
  TontiFixture *f = s->f;
  go (s, 1, "pool:1");
  type (s, "4500");
  key (s, GDK_KEY_Return, 0);
  key (s, GDK_KEY_Return, 0);
  tonti_sheet_scene_close (s); /* nobody waited for the acknowledgement */
  g_autoptr (TontiSheetScene) again = tonti_sheet_scene_new (f);
  g_assert_cmpint (typed (again, 1, "pool:1"), ==, 4500);
  g_assert_cmpint (typed (again, 2, "pool:1"), ==, 5000);
}

static void
everyone_has_paid_is_one_step (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 6, "presence");
  key (s, GDK_KEY_a, 0);
  click (s, s->page->everyone_here);
  click (s, s->page->everyone_paid);
  g_assert_nonnull (strstr (tonti_sheet_scene_line (s), "left out"));
  g_assert_cmpint (typed (s, 1, "pool:1"), ==, 5000);
  g_assert_cmpint (typed (s, 6, "pool:1"), ==, -1);
  g_assert_cmpint (tonti_sheet_scene_presence (s, 7), ==, TONTI_PRESENCE_PRESENT);
  const TontiFacts *facts = tonti_session_get_facts (s->session);
  g_assert_nonnull (strstr (facts->undo, "58 cells"));
  tonti_session_apply (s->session, json_pack ("{s:s}", "do", "undo"), NULL, NULL, NULL);
  settle (s);
  g_assert_cmpint (typed (s, 1, "pool:1"), ==, -1);
  shows (s, 1, "pool:1", "5 000", "expected");
  g_assert_nonnull (strstr (tonti_session_get_facts (s->session)->redo, "58 cells"));
}

static void
a_column_is_pasted_at_once (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 2, "pool:1");
  tonti_sheet_page_paste_text (s->page, "5 000\t500\r\n10000\t\r\n2.500\t250\r\n");
  settle (s);
  g_assert_cmpint (typed (s, 2, "pool:1"), ==, 5000);
  g_assert_cmpint (typed (s, 2, "fund:1"), ==, 500);
  g_assert_cmpint (typed (s, 3, "pool:1"), ==, 10000);
  g_assert_cmpint (typed (s, 3, "fund:1"), ==, -1);
  g_assert_cmpint (typed (s, 4, "pool:1"), ==, 2500);
}

static void
a_column_with_a_mistake_is_not_pasted (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 29, "pool:1");
  tonti_sheet_page_paste_text (s->page, "5000\nmany\n5000\n");
  settle (s);
  g_assert_nonnull (strstr (tonti_sheet_scene_line (s), "Line 2"));
  g_assert_nonnull (strstr (tonti_sheet_scene_line (s), "Line 3"));
  g_assert_cmpint (typed (s, 29, "pool:1"), ==, -1);
  go (s, 2, "fines"); /* nobody has one: the book refuses */
  tonti_sheet_page_paste_text (s->page, "200\n200\n");
  settle (s);
  g_assert_nonnull (strstr (tonti_sheet_scene_line (s), "no fine"));
  g_assert_cmpint (typed (s, 2, "fines"), ==, -1);
}

static gboolean
has_split (gpointer scene)
{
  TontiSheetScene *s = scene;
  return tonti_stage_find_text (s->window, "to hand back") != NULL;
}

static void
one_sum_is_shown_split_before_it_is_taken (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 3, "pool:1");
  key (s, GDK_KEY_r, GDK_CONTROL_MASK);
  tonti_stage_wait_text (s->window, "Received from");
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (s->window)), "12000");
  tonti_stage_wait (has_split, s);
  g_assert_cmpint (typed (s, 3, "pool:1"), ==, -1);
  tonti_stage_click (tonti_stage_find_button (s->page->bar, "Accept"));
  tonti_stage_wait_no_text (s->window, "to hand back");
  settle (s);
  g_assert_cmpint (typed (s, 3, "pool:1"), ==, 10000);
  g_assert_cmpint (typed (s, 3, "fund:1"), ==, 500);
  tonti_sheet_scene_assert_at (s, 3, "pool:1");
}

static void
a_receipt_locks_its_places (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 1, "pool:1");
  key (s, GDK_KEY_Return, 0);
  go (s, 1, "pool:1");
  click (s, s->page->receipt);
  tonti_stage_wait_text (s->window, "R-2025-0001");
  key (s, GDK_KEY_Escape, 0);
  tonti_stage_wait_no_text (s->window, "is given");
  shows (s, 1, "pool:1", "5 000", "locked");
  go (s, 1, "pool:1");
  key (s, GDK_KEY_9, 0);
  g_assert_null (tonti_sheet_grid_get_typed (s->grid));
  g_assert_nonnull (strstr (tonti_sheet_scene_line (s), "Correct a mistake"));
  key (s, GDK_KEY_Delete, 0);
  settle (s);
  shows (s, 1, "pool:1", "5 000", "locked");
}

/* A column appears beside what is being typed. */
static void
what_is_being_typed_outlives_a_new_column (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 4, "fund:1");
  type (s, "37");
  tonti_session_apply (s->session,
                       json_pack ("{s:s, s:i, s:i, s:s}", "do", "receive", "member", 5, "amount",
                                  20000, "then", "advance"),
                       NULL, NULL, NULL);
  settle (s);
  g_assert_cmpint (typed (s, 5, "advance"), ==, 14500);
  g_assert_cmpstr (tonti_sheet_grid_get_typed (s->grid), ==, "37");
  tonti_sheet_scene_assert_at (s, 4, "fund:1");
  key (s, GDK_KEY_Return, 0);
  settle (s);
  g_assert_cmpint (typed (s, 4, "fund:1"), ==, 37);
}

static TontiSheetScene *
open_with (int members)
{
  TontiFixture *f = tonti_fixture_sample ();
  for (int i = 31; i <= members; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d','joined':'2025-01-04'}",
                                i);
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
  return tonti_sheet_scene_new (f);
}

static void
sixty_members_stand_on_one_page (void)
{
  g_autoptr (TontiSheetScene) s = open_with (60);
  g_assert_cmpuint (tonti_sheet_grid_get_n_pages (s->grid), ==, 1);
  g_assert_false (gtk_widget_get_visible (s->page->pages));
}

static void
more_members_stand_on_pages_of_thirty (void)
{
  g_autoptr (TontiSheetScene) s = open_with (61);
  g_assert_cmpuint (tonti_sheet_grid_get_n_pages (s->grid), ==, 3);
  tonti_stage_wait_text (s->window, "Page 1 of 3");
  go (s, 30, "fund:1");
  key (s, GDK_KEY_Return, 0);
  tonti_sheet_scene_assert_at (s, 31, "fund:1");
  tonti_stage_wait_text (s->window, "Page 2 of 3");
  type (s, "400");
  key (s, GDK_KEY_Page_Down, 0);
  tonti_sheet_scene_assert_at (s, 61, "fund:1");
  settle (s);
  g_assert_cmpint (typed (s, 30, "fund:1"), ==, 500);
  g_assert_cmpint (typed (s, 31, "fund:1"), ==, 400);
  click (s, s->page->page_back);
  shows (s, 31, "fund:1", "400", "typed");
}

static void
five_hundred_members_are_called_by_number (void)
{
  g_autoptr (TontiSheetScene) s = open_with (500);
  gtk_editable_set_text (GTK_EDITABLE (s->page->number), "487");
  g_signal_emit_by_name (s->page->number, "activate");
  key (s, GDK_KEY_p, 0);
  settle (s);
  g_assert_cmpint (tonti_sheet_scene_presence (s, 487), ==, TONTI_PRESENCE_PRESENT);
  tonti_stage_wait_text (s->window, "Present: 1 of 500");
}

static void
add_tests (void)
{
  static const struct
  {
    const char *name;
    void (*run) (void);
  } tests[] = {
    { "a-meeting-that-is-typed-is-the-one-that-is-applied",
      a_meeting_that_is_typed_is_the_one_that_is_applied },
    { "what-was-typed-is-there-again", what_was_typed_is_there_again },
    { "everyone-has-paid-is-one-step", everyone_has_paid_is_one_step },
    { "a-column-is-pasted-at-once", a_column_is_pasted_at_once },
    { "a-column-with-a-mistake-is-not-pasted", a_column_with_a_mistake_is_not_pasted },
    { "one-sum-is-shown-split-before-it-is-taken", one_sum_is_shown_split_before_it_is_taken },
    { "a-receipt-locks-its-places", a_receipt_locks_its_places },
    { "what-is-being-typed-outlives-a-new-column", what_is_being_typed_outlives_a_new_column },
    { "sixty-members-stand-on-one-page", sixty_members_stand_on_one_page },
    { "more-members-stand-on-pages-of-thirty", more_members_stand_on_pages_of_thirty },
    { "five-hundred-members-are-called-by-number", five_hundred_members_are_called_by_number },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/sheet-meeting/", tests[i].name, NULL);
      g_test_add_func (path, tests[i].run);
    }
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
