// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-sheet-grid-private.h"
#include "tonti-sheet-scene.h"

/* The keys of the sheet, one by one. */

#define key tonti_sheet_scene_key
#define type tonti_sheet_scene_type
#define go tonti_sheet_scene_go
#define at tonti_sheet_scene_assert_at
#define settle tonti_sheet_scene_settle
#define shows tonti_sheet_scene_assert_shows
#define typed tonti_sheet_scene_typed

static void
typing_writes_over_and_return_goes_down (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 1, "pool:1");
  shows (s, 1, "pool:1", "5 000", "expected");
  type (s, "4000");
  g_assert_nonnull (strstr (tonti_sheet_scene_line (s), "four thousand"));
  key (s, GDK_KEY_Return, 0);
  at (s, 2, "pool:1");
  settle (s);
  g_assert_cmpint (typed (s, 1, "pool:1"), ==, 4000);
  shows (s, 1, "pool:1", "4 000", "typed");
  go (s, 1, "pool:1");
  type (s, "5000");
  key (s, GDK_KEY_KP_Enter, 0);
  settle (s);
  g_assert_cmpint (typed (s, 1, "pool:1"), ==, 5000);
}

static void
return_alone_takes_what_is_expected (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 3, "pool:1");
  key (s, GDK_KEY_Return, 0);
  key (s, GDK_KEY_Return, 0);
  at (s, 5, "pool:1");
  go (s, 3, "pool:1");
  key (s, GDK_KEY_Return, 0); /* what stands there stays */
  settle (s);
  g_assert_cmpint (typed (s, 3, "pool:1"), ==, 10000);
  g_assert_cmpint (typed (s, 4, "pool:1"), ==, 5000);
  go (s, 3, "fines"); /* nothing is expected there */
  key (s, GDK_KEY_Return, 0);
  settle (s);
  g_assert_cmpint (typed (s, 3, "fines"), ==, -1);
}

static void
f2_shows_the_formula_again (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 1, "pool:1");
  type (s, "2500*2");
  key (s, GDK_KEY_Return, 0);
  settle (s);
  shows (s, 1, "pool:1", "5 000", "typed");
  go (s, 1, "pool:1");
  key (s, GDK_KEY_F2, 0);
  g_assert_cmpstr (tonti_sheet_grid_get_typed (s->grid), ==, "2500*2");
  key (s, GDK_KEY_Escape, 0);
  g_assert_null (tonti_sheet_grid_get_typed (s->grid));
  g_assert_cmpint (typed (s, 1, "pool:1"), ==, 5000);
}

static void
arrows_tab_home_and_end_move (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 2, "pool:1");
  key (s, GDK_KEY_Down, 0);
  at (s, 3, "pool:1");
  key (s, GDK_KEY_Up, 0);
  key (s, GDK_KEY_Right, 0);
  at (s, 2, "fund:1");
  key (s, GDK_KEY_Left, 0);
  key (s, GDK_KEY_Left, 0);
  at (s, 2, "presence");
  key (s, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK);
  at (s, 1, "fines");
  key (s, GDK_KEY_Tab, 0);
  at (s, 2, "presence");
  key (s, GDK_KEY_End, 0);
  at (s, 2, "fines");
  key (s, GDK_KEY_Home, 0);
  at (s, 2, "presence");
  key (s, GDK_KEY_End, GDK_CONTROL_MASK);
  at (s, 30, "fines");
  key (s, GDK_KEY_Home, GDK_CONTROL_MASK);
  at (s, 1, "presence");
  key (s, GDK_KEY_Page_Down, 0);
  guint row, column;
  tonti_sheet_grid_get_cursor (s->grid, &row, &column);
  g_assert_cmpuint (row, >, 3);
  key (s, GDK_KEY_Page_Up, 0);
  at (s, 1, "presence");
}

static void
arrows_and_tab_take_what_is_typed (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 1, "pool:1");
  type (s, "5000");
  key (s, GDK_KEY_Tab, 0);
  type (s, "300");
  key (s, GDK_KEY_Down, 0);
  at (s, 2, "fund:1");
  settle (s);
  g_assert_cmpint (typed (s, 1, "pool:1"), ==, 5000);
  g_assert_cmpint (typed (s, 1, "fund:1"), ==, 300);
}

static void
delete_empties_and_escape_restores (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 1, "pool:1");
  key (s, GDK_KEY_Return, 0);
  go (s, 1, "pool:1");
  type (s, "1");
  key (s, GDK_KEY_Escape, 0);
  settle (s);
  g_assert_cmpint (typed (s, 1, "pool:1"), ==, 5000);
  key (s, GDK_KEY_Delete, 0);
  settle (s);
  g_assert_cmpint (typed (s, 1, "pool:1"), ==, -1);
  shows (s, 1, "pool:1", "5 000", "expected");
}

static void
control_d_copies_from_above (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 1, "pool:1");
  type (s, "3000");
  key (s, GDK_KEY_Return, 0);
  key (s, GDK_KEY_d, GDK_CONTROL_MASK);
  settle (s);
  g_assert_cmpint (typed (s, 2, "pool:1"), ==, 3000);
}

static void
control_return_goes_to_the_next_member (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 1, "fund:1");
  type (s, "500");
  key (s, GDK_KEY_Return, GDK_CONTROL_MASK);
  at (s, 2, "pool:1");
  settle (s);
  g_assert_cmpint (typed (s, 1, "fund:1"), ==, 500);
}

static void
letters_and_space_say_who_is_there (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 1, "presence");
  key (s, GDK_KEY_p, 0);
  key (s, GDK_KEY_l, 0);
  key (s, GDK_KEY_e, 0);
  key (s, GDK_KEY_a, 0);
  at (s, 5, "presence");
  key (s, GDK_KEY_space, 0);
  key (s, GDK_KEY_space, 0);
  at (s, 5, "presence");
  key (s, GDK_KEY_Down, 0);
  key (s, GDK_KEY_Return, 0);
  key (s, GDK_KEY_Control_L, 0);
  key (s, GDK_KEY_x, 0);
  at (s, 7, "presence");
  settle (s);
  g_assert_cmpint (tonti_sheet_scene_presence (s, 7), ==, TONTI_PRESENCE_UNKNOWN);
  g_assert_cmpint (tonti_sheet_scene_presence (s, 1), ==, TONTI_PRESENCE_PRESENT);
  g_assert_cmpint (tonti_sheet_scene_presence (s, 2), ==, TONTI_PRESENCE_LATE);
  g_assert_cmpint (tonti_sheet_scene_presence (s, 3), ==, TONTI_PRESENCE_EXCUSED);
  g_assert_cmpint (tonti_sheet_scene_presence (s, 4), ==, TONTI_PRESENCE_ABSENT);
  g_assert_cmpint (tonti_sheet_scene_presence (s, 5), ==, TONTI_PRESENCE_LATE);
  g_assert_cmpint (tonti_sheet_scene_presence (s, 6), ==, TONTI_PRESENCE_PRESENT);
  shows (s, 4, "presence", "Absent", "missing");
}

static void
the_great_letter_of_late_also_charges_its_fine (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 7, "presence");
  key (s, GDK_KEY_L, GDK_SHIFT_MASK);
  at (s, 8, "presence");
  settle (s);
  g_assert_cmpint (tonti_sheet_scene_presence (s, 7), ==, TONTI_PRESENCE_LATE);
  shows (s, 7, "fines", "200", "expected");
}

static void
a_fine_is_charged_by_two_keys (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 9, "pool:1");
  key (s, GDK_KEY_F7, 0);
  tonti_stage_wait_text (s->window, "Fine of");
  key (s, GDK_KEY_1, 0); /* absent, by the order of codes */
  settle (s);
  shows (s, 9, "fines", "500", "expected");
  at (s, 9, "pool:1");
  key (s, GDK_KEY_plus, 0);
  key (s, GDK_KEY_Escape, 0);
  tonti_stage_wait_no_text (s->window, "Fine of");
  g_assert_nonnull (gtk_window_get_focus (s->window));
  at (s, 9, "pool:1");
}

static void
a_proxy_is_named_in_a_strip (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 4, "presence");
  key (s, GDK_KEY_m, 0);
  tonti_stage_wait_text (s->window, "is represented by");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (s->window));
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (s->window)), "Mame Fall");
  tonti_stage_click (tonti_stage_find_button (s->page->bar, "Note it"));
  tonti_stage_wait_no_text (s->window, "is represented by");
  settle (s);
  g_assert_cmpint (tonti_sheet_scene_presence (s, 4), ==, TONTI_PRESENCE_REPRESENTED);
  shows (s, 4, "presence", "Mame Fall", "good");
}

static void
a_called_number_is_gone_to (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 1, "fund:1");
  key (s, GDK_KEY_g, GDK_CONTROL_MASK);
  gtk_editable_set_text (GTK_EDITABLE (s->page->number), "27");
  g_signal_emit_by_name (s->page->number, "activate");
  at (s, 27, "fund:1");
  gtk_widget_grab_focus (GTK_WIDGET (s->page->number));
  gtk_editable_set_text (GTK_EDITABLE (s->page->number), "99");
  g_signal_emit_by_name (s->page->number, "activate");
  at (s, 27, "fund:1");
  g_assert_nonnull (strstr (tonti_sheet_scene_line (s), "99"));
}

static void
what_is_no_amount_stays_in_the_field (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 1, "pool:1");
  type (s, "5oo0");
  key (s, GDK_KEY_Return, 0);
  at (s, 1, "pool:1");
  g_assert_cmpstr (tonti_sheet_grid_get_typed (s->grid), ==, "5oo0");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (s->page->line_icon)));
  key (s, GDK_KEY_Escape, 0);
  settle (s);
  shows (s, 1, "pool:1", "5 000", "expected");
}

static void
what_the_book_refuses_stays_with_its_reason (void)
{
  TontiFixture *f = tonti_fixture_sample ();
  tonti_fixture_apply (f, "{'do':'member.add','name':'Zeynab Ba','joined':'2025-01-04'}");
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_new (f);
  go (s, 31, "pool:1");
  type (s, "5000");
  key (s, GDK_KEY_Tab, 0);
  settle (s);
  shows (s, 31, "pool:1", "5000", "refused");
  go (s, 30, "pool:1");
  go (s, 31, "pool:1");
  g_assert_nonnull (strstr (tonti_sheet_scene_line (s), "holds no hand"));
  key (s, GDK_KEY_F2, 0);
  g_assert_cmpstr (tonti_sheet_grid_get_typed (s->grid), ==, "5000");
  key (s, GDK_KEY_Escape, 0);
  key (s, GDK_KEY_Escape, 0);
  shows (s, 31, "pool:1", "–", "other");
}

static void
much_more_than_usual_is_pointed_at (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  go (s, 1, "pool:1");
  type (s, "50000");
  g_assert_nonnull (strstr (tonti_sheet_scene_line (s), "10 times the usual"));
  key (s, GDK_KEY_Return, 0);
  settle (s);
  g_assert_cmpint (typed (s, 1, "pool:1"), ==, 50000);
}

/* The rows do not jump when the field comes. */
static void
typing_scrolls_nothing (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (s->grid->scroller);
  go (s, 4, "pool:1");
  const double before = gtk_adjustment_get_value (down);
  type (s, "5");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (s->window));
  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, before);
  key (s, GDK_KEY_End, GDK_CONTROL_MASK);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (s->window));
  g_assert_cmpfloat (gtk_adjustment_get_value (down), >, before);
}

static void
every_place_has_a_name (void)
{
  g_autoptr (TontiSheetScene) s = tonti_sheet_scene_sample ();
  tonti_stage_assert_named (s->window);
  TontiSheetCell *cell
      = tonti_sheet_grid_get_cell (s->grid, 0, tonti_sheet_scene_column (s, "pool:1"));
  g_assert_nonnull (strstr (tonti_sheet_cell_get_name (cell), "expected, not paid"));
}

static void
add_tests (void)
{
  static const struct
  {
    const char *name;
    void (*run) (void);
  } tests[] = {
    { "typing-writes-over-and-return-goes-down", typing_writes_over_and_return_goes_down },
    { "return-alone-takes-what-is-expected", return_alone_takes_what_is_expected },
    { "f2-shows-the-formula-again", f2_shows_the_formula_again },
    { "arrows-tab-home-and-end-move", arrows_tab_home_and_end_move },
    { "arrows-and-tab-take-what-is-typed", arrows_and_tab_take_what_is_typed },
    { "delete-empties-and-escape-restores", delete_empties_and_escape_restores },
    { "control-d-copies-from-above", control_d_copies_from_above },
    { "control-return-goes-to-the-next-member", control_return_goes_to_the_next_member },
    { "letters-and-space-say-who-is-there", letters_and_space_say_who_is_there },
    { "the-great-letter-of-late-also-charges-its-fine",
      the_great_letter_of_late_also_charges_its_fine },
    { "a-fine-is-charged-by-two-keys", a_fine_is_charged_by_two_keys },
    { "a-proxy-is-named-in-a-strip", a_proxy_is_named_in_a_strip },
    { "a-called-number-is-gone-to", a_called_number_is_gone_to },
    { "what-is-no-amount-stays-in-the-field", what_is_no_amount_stays_in_the_field },
    { "what-the-book-refuses-stays-with-its-reason", what_the_book_refuses_stays_with_its_reason },
    { "much-more-than-usual-is-pointed-at", much_more_than_usual_is_pointed_at },
    { "typing-scrolls-nothing", typing_scrolls_nothing },
    { "every-place-has-a-name", every_place_has_a_name },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/sheet-keys/", tests[i].name, NULL);
      g_test_add_func (path, tests[i].run);
    }
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
