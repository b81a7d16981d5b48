// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-scene.h"

static gboolean
is_settled (gpointer data)
{
  TontiSheetScene *self = data;
  return tonti_session_get_pending (self->session) == 0 && !self->page->is_reading
         && self->page->model->report;
}

void
tonti_sheet_scene_settle (TontiSheetScene *self)
{
  tonti_stage_wait (is_settled, self);
  tonti_stage_settle ();
  tonti_stage_wait (is_settled, self);
}

TontiSheetScene *
tonti_sheet_scene_new (TontiFixture *f)
{
  TontiSheetScene *self = g_new0 (TontiSheetScene, 1);
  self->f = f;
  self->session = tonti_session_new_for_book (g_steal_pointer (&f->book));
  tonti_session_set_clock (self->session, f->user.now_unix_s, f->user.today);
  tonti_session_set_author (self->session, f->user.author);
  self->window = GTK_WINDOW (gtk_window_new ());
  self->page = g_object_new (TONTI_TYPE_SHEET_PAGE, NULL);
  self->grid = self->page->grid;
  gtk_window_set_default_size (self->window, 1000, 600);
  gtk_window_set_child (self->window, GTK_WIDGET (self->page));
  tonti_page_set_session (TONTI_PAGE (self->page), self->session);
  gtk_window_present (self->window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  tonti_sheet_scene_settle (self);
  tonti_sheet_page_focus_grid (self->page);
  return self;
}

TontiSheetScene *
tonti_sheet_scene_sample (void)
{
  TontiFixture *f = tonti_fixture_sample ();
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
  return tonti_sheet_scene_new (f);
}

static gboolean
is_gone (gpointer weak)
{
  return *(gpointer *)weak == NULL;
}

void
tonti_sheet_scene_close (TontiSheetScene *self)
{
  gpointer weak = self->page;
  g_object_add_weak_pointer (G_OBJECT (self->page), &weak);
  tonti_page_set_session (TONTI_PAGE (self->page), NULL);
  gtk_window_destroy (self->window);
  tonti_stage_wait (is_gone, &weak);
  tonti_session_close (self->session);
  g_object_unref (self->session);
  tonti_fixture_reopen (self->f);
  g_free (self);
}

void
tonti_sheet_scene_free (TontiSheetScene *self)
{
  TontiFixture *f = self->f;
  tonti_sheet_scene_close (self);
  tonti_fixture_free (f);
}

void
tonti_sheet_scene_key (TontiSheetScene *self, guint key, GdkModifierType modifiers)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);
  g_assert_nonnull (focus);
  tonti_stage_key (focus, key, modifiers);
}

void
tonti_sheet_scene_type (TontiSheetScene *self, const char *text)
{
  tonti_sheet_scene_key (self, gdk_unicode_to_keyval (g_utf8_get_char (text)), 0);
  GtkWidget *editor = gtk_window_get_focus (self->window);
  g_assert_true (GTK_IS_TEXT (editor));
  tonti_stage_type (editor, text);
}

guint
tonti_sheet_scene_column (TontiSheetScene *self, const char *key)
{
  const TontiSheetModel *model = self->page->model;
  for (guint c = 0; c < tonti_sheet_columns_count (model->columns); c++)
    {
      const TontiGridColumn *money = tonti_sheet_model_column (model, c);
      if (money ? g_str_equal (money->key, key)
                : c == TONTI_SHEET_PRESENCE && g_str_equal (key, "presence"))
        return c;
    }
  g_error ("the sheet has no column %s", key);
}

static guint
row_of (TontiSheetScene *self, gint64 member)
{
  const int row = tonti_grid_report_find_row (self->page->model->report, member);
  g_assert_cmpint (row, >=, 0);
  return (guint)row;
}

void
tonti_sheet_scene_go (TontiSheetScene *self, gint64 member, const char *key)
{
  tonti_sheet_grid_grab (self->grid);
  tonti_sheet_grid_move (self->grid, row_of (self, member), tonti_sheet_scene_column (self, key));
  tonti_stage_settle ();
}

void
tonti_sheet_scene_assert_at (TontiSheetScene *self, gint64 member, const char *key)
{
  guint row, column;
  tonti_sheet_grid_get_cursor (self->grid, &row, &column);
  g_assert_cmpint (tonti_sheet_model_row (self->page->model, row)->member, ==, member);
  g_assert_cmpuint (column, ==, tonti_sheet_scene_column (self, key));
}

static char *
plain (const char *text)
{
  GString *plain = g_string_new (NULL);
  for (const char *p = text ? text : ""; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      g_string_append_unichar (plain, g_unichar_isspace (c) ? ' ' : c);
    }
  return g_string_free (plain, FALSE);
}

void
tonti_sheet_scene_assert_shows (TontiSheetScene *self, gint64 member, const char *key,
                                const char *text, const char *look)
{
  TontiSheetCell *cell = tonti_sheet_grid_get_cell (self->grid, row_of (self, member),
                                                    tonti_sheet_scene_column (self, key));
  g_autofree char *shown = plain (tonti_sheet_cell_get_text (cell));
  g_assert_cmpstr (shown, ==, text);
  g_assert_cmpstr (tonti_sheet_cell_get_look (cell), ==, look);
}

gint64
tonti_sheet_scene_typed (TontiSheetScene *self, gint64 member, const char *key)
{
  const TontiSheetModel *model = self->page->model;
  const TontiGridCell *cell
      = tonti_sheet_model_cell (model, row_of (self, member), tonti_sheet_scene_column (self, key));
  return cell->is_typed ? cell->typed.minor : -1;
}

TontiPresence
tonti_sheet_scene_presence (TontiSheetScene *self, gint64 member)
{
  return tonti_sheet_model_row (self->page->model, row_of (self, member))->presence;
}

const char *
tonti_sheet_scene_line (TontiSheetScene *self)
{
  return gtk_label_get_text (self->page->line);
}
