// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-draw-record-document-private.h"
#include "tonti-draw.h"
#include "tonti-paper-reader.h"
#include "tonti-paper-samples.h"

/* The record of a draw on paper: neat at every size, and everything stands on it. */

typedef struct
{
  TontiPrintQuery query;
  TontiPress press;
  GStringChunk *texts;
  GPtrArray *draws;
  TontiDrawReport draw;
  GString *seed;
  gboolean is_shared; /* some hands are */
} Desk;

static const char *
keep (Desk *desk, char *text)
{
  const char *kept = g_string_chunk_insert (desk->texts, text);

  g_free (text);
  return kept;
}

static TontiDrawHand
make_hand (Desk *desk, gint64 n)
{
  static const char *const holders[] = { "Awa Diop", "Maimouna Niang", "Seynabou Diagne",
                                         "Ndèye Coumba Ly", "Penda Sow (1/2), Binta Fall (1/2)" };

  return (TontiDrawHand){
    .hand = n,
    .label = keep (desk, g_strdup_printf ("main %d", (int)n)),
    .holders = holders[n % (desk->is_shared ? 5 : 4)],
    .why = "",
  };
}

static void
add_calls (Desk *desk, guint calls)
{
  for (guint i = 0; i < calls; i++)
    {
      char *text = g_strdup_printf (
          "%c %03d %03d %02d", 'A' + g_test_rand_int_range (0, 26), g_test_rand_int_range (0, 1000),
          g_test_rand_int_range (0, 1000), g_test_rand_int_range (0, 100));
      TontiDrawCall call
          = { .member = i + 1, .name = "Mariama Cissé", .text = keep (desk, text), .digits = "" };

      call.digits = keep (desk, tonti_draw_dup_digits (call.text));
      g_string_append (desk->seed, call.text);
      g_array_append_val (desk->draw.calls, call);
    }
}

static void
add_steps (Desk *desk, const TontiDraw *real, gboolean is_list)
{
  for (guint i = 0; i < real->steps->len; i++)
    {
      const TontiDrawStep *step = &g_array_index (real->steps, TontiDrawStep, i);
      TontiDrawnHand drawn = {
        .left = step->left,
        .limit = step->limit,
        .number = step->number,
        .struck = step->struck == 0   ? ""
                  : step->struck == 1 ? "998"
                                      : "998, 999",
        .digits = "",
        .times = MAX (step->number, 0) / step->left,
        .rest = MAX (step->number, 0) % step->left,
        .place = step->place,
        .hand = make_hand (desk, step->hand),
        .rank = is_list ? i + 1 : 0,
        .turn = is_list ? 0 : i + 1,
        .meeting = is_list ? 0 : 1,
        .day = { 20413 },
        .amount = tonti_money (155000),
      };

      g_array_append_val (desk->draw.drawn, drawn);
    }
}

/* N hands, of which TAKE are drawn (all: the list of the round). */
static void
setup (Desk *desk, guint n, guint take, guint calls, gboolean is_shared)
{
  g_autofree gint64 *hands = g_new (gint64, n);
  g_autoptr (TontiDraw) real = NULL;
  TontiDrawReport *draw = &desk->draw;

  memset (desk, 0, sizeof *desk);
  desk->is_shared = is_shared;
  tonti_sample_press (&desk->press, &desk->query);
  desk->texts = g_string_chunk_new (4096);
  desk->seed = g_string_new (NULL);
  *draw = (TontiDrawReport){ .seq = 69, .pool = 1, .name = "Natt", .order = "drawn" };
  draw->day = (TontiDay){ 20413 };
  draw->place = "Thiès";
  draw->meeting = take < n ? 1 : 0;
  draw->calls = g_array_new (FALSE, TRUE, sizeof (TontiDrawCall));
  draw->list = g_array_new (FALSE, TRUE, sizeof (TontiDrawHand));
  draw->left_out = g_array_new (FALSE, TRUE, sizeof (TontiDrawHand));
  draw->drawn = g_array_new (FALSE, TRUE, sizeof (TontiDrawnHand));
  add_calls (desk, calls);
  for (guint i = 0; i < n; i++)
    {
      const TontiDrawHand hand = make_hand (desk, i + 1);

      hands[i] = i + 1;
      g_array_append_val (draw->list, hand);
    }
  real = tonti_draw_new (desk->seed->str, hands, n, take);
  draw->row = keep (desk, g_strdup (real->row));
  draw->called = real->called;
  draw->width = real->width;
  draw->procedure = TONTI_DRAW_PROCEDURE;
  add_steps (desk, real, take == n);
  draw->officers[0] = (TontiPaperPerson){ 1, "Awa Diop", "Présidente" };
  draw->officers[1] = (TontiPaperPerson){ 2, "Binta Fall", "" };
  draw->qr = TONTI_SAMPLE_QR;
  desk->draws = g_ptr_array_new ();
  g_ptr_array_add (desk->draws, draw);
}

static void
leave_out (Desk *desk, gint64 hand, const char *why)
{
  TontiDrawHand row = make_hand (desk, hand);

  row.why = why;
  g_array_append_val (desk->draw.left_out, row);
}

static void
clear (Desk *desk)
{
  g_array_unref (desk->draw.calls);
  g_array_unref (desk->draw.list);
  g_array_unref (desk->draw.left_out);
  g_array_unref (desk->draw.drawn);
  g_ptr_array_unref (desk->draws);
  g_string_chunk_free (desk->texts);
  g_string_free (desk->seed, TRUE);
}

static TontiPaper *
print (Desk *desk, GBytes **pdf)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiPaper *paper;

  *pdf = tonti_draw_record_document_draw (&desk->press, desk->draws, problems);
  g_assert_nonnull (*pdf);
  paper = tonti_paper_read (*pdf);
  tonti_paper_assert_neat (paper, FALSE);
  return paper;
}

/* Its division, then the hand and who holds it: the list has the whole name. */
static void
assert_step (const char *text, const TontiDrawnHand *drawn)
{
  g_autofree char *division = tonti_drawn_hand_divide (drawn);
  g_auto (GStrv) holder = g_strsplit (drawn->hand.holders, " ", 2);
  g_auto (GStrv) words = g_strsplit (division, "\u00a0", -1);
  g_autofree char *number = g_strjoinv (" ", words);
  g_autofree char *line
      = g_strdup_printf ("%s %d %d %s", drawn->number < 0 ? "the last hand" : number,
                         (int)drawn->place, (int)drawn->hand.hand, holder[0]);

  if (strstr (text, line) == NULL)
    g_error ("\"%s\" is not on the paper: %s", line, text);
}

static void
a_round_of_thirty_one_stands_on_one_page (void)
{
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (TontiPaper) paper = NULL;
  g_autofree char *text = NULL, *codes = NULL;
  Desk desk;

  setup (&desk, 31, 31, 3, FALSE);
  paper = print (&desk, &pdf);
  g_assert_cmpuint (tonti_paper_get_n_pages (paper), ==, 1);
  text = tonti_paper_text (paper, 0);
  for (guint i = 0; i < desk.draw.drawn->len; i++)
    assert_step (text, &g_array_index (desk.draw.drawn, TontiDrawnHand, i));
  codes = tonti_paper_read_codes (pdf);
  g_assert_nonnull (strstr (codes, TONTI_SAMPLE_QR));
  clear (&desk);
}

static void
a_draw_says_who_was_left_out_and_what_came_of_it (void)
{
  static const char *const words[]
      = { "Result", "turn 1", "Left out of this draw", "absent", "in arrears", "Awa Diop",
          "chair",  NULL };
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (TontiPaper) paper = NULL;
  g_autofree char *text = NULL;
  Desk desk;

  setup (&desk, 6, 2, 2, TRUE);
  desk.draw.officers[0].role = "chair";
  leave_out (&desk, 8, "absent");
  leave_out (&desk, 9, "arrears");
  paper = print (&desk, &pdf);
  g_assert_cmpuint (tonti_paper_get_n_pages (paper), ==, 1);
  text = tonti_paper_text (paper, 0);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL)
      g_error ("\"%s\" is not on the paper: %s", words[i], text);
  clear (&desk);
}

static void
every_size_is_neat (void)
{
  static const guint sizes[] = { 1, 2, 9, 10, 11, 12, 30, 99, 101, 240 };
  static const TontiPrintPaper papers[] = { TONTI_PRINT_PAPER_A4, TONTI_PRINT_PAPER_A5 };
  guint pages = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (gsize p = 0; p < G_N_ELEMENTS (papers); p++)
      {
        g_autoptr (GBytes) pdf = NULL;
        g_autoptr (TontiPaper) paper = NULL;
        Desk desk;

        setup (&desk, sizes[i], sizes[i], (guint)g_test_rand_int_range (2, 40), TRUE);
        desk.query.paper = papers[p];
        paper = print (&desk, &pdf);
        pages += tonti_paper_get_n_pages (paper);
        clear (&desk);
      }
  g_test_message ("%u pages are neat", pages);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/draw-record/a-round-of-thirty-one-stands-on-one-page",
                   a_round_of_thirty_one_stands_on_one_page);
  g_test_add_func ("/print/draw-record/a-draw-says-who-was-left-out-and-what-came-of-it",
                   a_draw_says_who_was_left_out_and_what_came_of_it);
  g_test_add_func ("/print/draw-record/every-size-is-neat", every_size_is_neat);
  return g_test_run ();
}
