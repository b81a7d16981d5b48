// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-draw-result.h"

#include <glib/gi18n.h>
#include <inttypes.h>

struct _TontiDrawResult
{
  AdwBin parent_instance;
  GPtrArray *hands; /* Drawn, in the order of the draw */
  guint shown;
  gboolean is_following; /* the newest hand stays in sight */

  /* template */
  GtkLabel *place;
  GtkLabel *name;
  GtkLabel *how;
  GtkListBox *list;
  GtkScrolledWindow *scroller;
  GtkWidget *more;
  GtkWidget *next;
  GtkWidget *end;
  GtkWidget *close;
};

G_DEFINE_FINAL_TYPE (TontiDrawResult, tonti_draw_result, ADW_TYPE_BIN)

static guint print_signal, close_signal;

typedef struct
{
  char *place; /* "3 of 12", "Turn 7, a lot of 80 000 F" */
  char *name;
  char *how; /* the division */
} Drawn;

static void
free_drawn (gpointer data)
{
  Drawn *drawn = data;
  g_free (drawn->place);
  g_free (drawn->name);
  g_free (drawn->how);
  g_free (drawn);
}

/* ---- From the answer ---- */

static gint64
get_int (const json_t *object, const char *key)
{
  return json_integer_value (json_object_get (object, key));
}

static const char *
get_text (const json_t *object, const char *key)
{
  const char *text = json_string_value (json_object_get (object, key));
  return text ? text : "";
}

/* As it is done with a pencil. */
static char *
tell_how (const json_t *step)
{
  gint64 number = get_int (step, "number"), left = get_int (step, "left");
  guint struck = (guint)get_int (step, "struck");
  g_autofree char *division = NULL, *before = NULL;
  if (number < 0)
    return g_strdup (_ ("The last one that was left: no number is needed."));
  division
      = g_strdup_printf (_ ("Number %1$" PRId64 " = %2$" PRId64 " × %3$" PRId64 " + %4$" PRId64
                            ": place %5$" PRId64 " among the %6$" PRId64 " hands left."),
                         number, number / left, left, number % left, get_int (step, "place"), left);
  if (struck == 0)
    return g_steal_pointer (&division);
  before = g_strdup_printf (ngettext ("%u number was struck out before it.",
                                      "%u numbers were struck out before it.", struck),
                            struck);
  return g_strdup_printf ("%s %s", division, before);
}

/* The turn to which the hand came; NULL: the list was drawn. */
static const json_t *
find_turn (const json_t *answer, const char *hand)
{
  const json_t *turns = json_object_get (answer, "turns");
  for (gsize i = 0; i < json_array_size (turns); i++)
    {
      const json_t *turn = json_array_get (turns, i);
      if (json_is_true (json_object_get (turn, "drawn"))
          && g_str_equal (get_text (turn, "hand"), hand))
        return turn;
    }
  return NULL;
}

static char *
tell_place (const TontiRoundReport *round, const json_t *answer, const char *hand, guint rank,
            const TontiStyle *style)
{
  const json_t *turn = find_turn (answer, hand);
  g_autofree char *lot = NULL;
  if (!turn)
    return g_strdup_printf (_ ("%1$u of %2$u"), rank,
                            (guint)json_array_size (json_object_get (answer, "steps")));
  lot = tonti_round_report_tell (round, tonti_money (get_int (turn, "amount")), style);
  return g_strdup_printf (_ ("Turn %1$" PRId64 ", a lot of %2$s"), get_int (turn, "n"), lot);
}

static void
read_hands (TontiDrawResult *self, const TontiStandingReport *standing, const json_t *answer,
            const TontiStyle *style)
{
  const json_t *steps = json_object_get (answer, "steps");
  g_ptr_array_set_size (self->hands, 0);
  for (gsize i = 0; i < json_array_size (steps); i++)
    {
      const json_t *step = json_array_get (steps, i);
      const char *key = get_text (step, "hand");
      TontiSubject subject = { 0 };
      const TontiStandingHand *hand = tonti_subject_parse (key, &subject)
                                          ? tonti_standing_report_find (standing, subject.n)
                                          : NULL;
      Drawn *drawn = g_new0 (Drawn, 1);
      drawn->place = tell_place (standing->round, answer, key, (guint)i + 1, style);
      drawn->name = g_strdup (hand ? hand->names : key);
      drawn->how = tell_how (step);
      g_ptr_array_add (self->hands, drawn);
    }
}

/* ---- On the screen ---- */

static GtkWidget *
make_line (const char *text, const char *style, gboolean fills)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, fills);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
add_row (TontiDrawResult *self, const Drawn *drawn, guint rank)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *number = g_strdup_printf ("%u.", rank);
  g_autofree char *name = g_strdup_printf ("%u. %s", rank, drawn->name);
  gtk_box_append (GTK_BOX (box), make_line (number, "draw-rank", FALSE));
  gtk_box_append (GTK_BOX (texts), make_line (drawn->name, "draw-hand", TRUE));
  gtk_box_append (GTK_BOX (texts), make_line (drawn->how, "dim", TRUE));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
}

static void
show_end (TontiDrawResult *self)
{
  gboolean is_over = self->shown == self->hands->len;
  gtk_widget_set_visible (self->more, !is_over);
  gtk_widget_set_visible (self->end, is_over);
  gtk_widget_grab_focus (is_over ? self->close : self->next);
}

static void
show_card (TontiDrawResult *self, const char *place, const char *name, const char *how)
{
  gtk_label_set_text (self->place, place);
  gtk_widget_set_visible (GTK_WIDGET (self->place), *place != '\0');
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->how, how);
}

static void
show_one (TontiDrawResult *self)
{
  const Drawn *drawn = self->hands->pdata[self->shown++];
  show_card (self, drawn->place, drawn->name, drawn->how);
  add_row (self, drawn, self->shown);
  show_end (self);
}

static void
next_cb (TontiDrawResult *self)
{
  if (self->shown < self->hands->len)
    show_one (self);
}

static gboolean
follow_cb (gpointer data)
{
  TontiDrawResult *self = data;
  GtkAdjustment *adjustment
      = self->scroller ? gtk_scrolled_window_get_vadjustment (self->scroller) : NULL;
  if (adjustment)
    gtk_adjustment_set_value (adjustment,
                              self->is_following ? gtk_adjustment_get_upper (adjustment) : 0);
  return G_SOURCE_REMOVE;
}

/* The newest one is in sight while one goes on, as soon as the list has its size. */
static void
grown_cb (GtkAdjustment *adjustment, TontiDrawResult *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, follow_cb, g_object_ref (self), g_object_unref);
}

static void
all_cb (TontiDrawResult *self)
{
  self->is_following = FALSE;
  for (; self->shown < self->hands->len; self->shown++)
    add_row (self, self->hands->pdata[self->shown], self->shown + 1);
  show_card (self, "", _ ("It is drawn"),
             _ ("Anybody can redo it with a pencil: everything needed stands "
                "on the record."));
  show_end (self);
}

static void
print_cb (TontiDrawResult *self)
{
  g_signal_emit (self, print_signal, 0);
}

static void
close_cb (TontiDrawResult *self)
{
  g_signal_emit (self, close_signal, 0);
}

void
tonti_draw_result_show (TontiDrawResult *self, const TontiStandingReport *standing,
                        const json_t *answer, const TontiStyle *style)
{
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  self->shown = 0;
  self->is_following = TRUE;
  read_hands (self, standing, answer, style);
  show_card (self, standing->round->name, _ ("It is drawn"),
             _ ("Space or Return shows hand after hand."));
  show_end (self);
}

static void
tonti_draw_result_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_DRAW_RESULT);
  G_OBJECT_CLASS (tonti_draw_result_parent_class)->dispose (object);
}

static void
tonti_draw_result_finalize (GObject *object)
{
  g_ptr_array_unref (TONTI_DRAW_RESULT (object)->hands);
  G_OBJECT_CLASS (tonti_draw_result_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, TontiDrawResult, child)

static void
tonti_draw_result_class_init (TontiDrawResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_draw_result_dispose;
  G_OBJECT_CLASS (klass)->finalize = tonti_draw_result_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/pool/tonti-draw-result.ui");
  BIND (place);
  BIND (name);
  BIND (how);
  BIND (list);
  BIND (scroller);
  BIND (more);
  BIND (next);
  BIND (end);
  BIND (close);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  print_signal = g_signal_new ("print", TONTI_TYPE_DRAW_RESULT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
  close_signal = g_signal_new ("close", TONTI_TYPE_DRAW_RESULT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static void
tonti_draw_result_init (TontiDrawResult *self)
{
  self->hands = g_ptr_array_new_with_free_func (free_drawn);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "changed",
                           G_CALLBACK (grown_cb), self, 0);
}
