// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-face.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-goods.h"
#include "tonti-state-mark.h"

typedef struct
{
  const char *word, *icon, *look;
} Look;

static const Look presences[] = {
  [TONTI_PRESENCE_UNKNOWN] = { NC_ ("presence of one member", "not said"), NULL, "other" },
  [TONTI_PRESENCE_PRESENT]
  = { NC_ ("presence of one member", "Present"), "tonti-present-symbolic", "good" },
  [TONTI_PRESENCE_LATE]
  = { NC_ ("presence of one member", "Late"), "tonti-late-symbolic", "warning" },
  [TONTI_PRESENCE_EXCUSED]
  = { NC_ ("presence of one member", "Excused"), "tonti-excused-symbolic", "quiet" },
  [TONTI_PRESENCE_ABSENT]
  = { NC_ ("presence of one member", "Absent"), "tonti-absent-symbolic", "missing" },
  [TONTI_PRESENCE_REPRESENTED]
  = { NC_ ("presence of one member", "Represented"), "tonti-represented-symbolic", "good" },
};

static const Look states[] = {
  [TONTI_GRID_NOTHING]
  = { NC_ ("state of a member at the table", "Nothing"), "tonti-unpaid-symbolic", "quiet" },
  [TONTI_GRID_PART]
  = { NC_ ("state of a member at the table", "In part"), "tonti-part-symbolic", "warning" },
  [TONTI_GRID_LATE]
  = { NC_ ("state of a member at the table", "Arrears"), "dialog-warning-symbolic", "warning" },
  [TONTI_GRID_PAID]
  = { NC_ ("state of a member at the table", "Paid"), "tonti-paid-symbolic", "good" },
};

const char *
tonti_sheet_presence_word (TontiPresence presence)
{
  return g_dpgettext2 (NULL, "presence of one member", presences[presence].word);
}

const char *
tonti_sheet_state_word (TontiGridState state)
{
  return g_dpgettext2 (NULL, "state of a member at the table", states[state].word);
}

/* Of goods, the quantity. */
static char *
tell (const TontiSheetModel *model, const TontiGridColumn *column, TontiMoney amount)
{
  if (column->value.minor == 0)
    return tonti_style_format (&model->style, amount);
  return tonti_goods_format (amount, column->value, &model->style);
}

static void
show_amount (const TontiSheetModel *model, const TontiGridColumn *column, TontiSheetFace *face,
             TontiMoney amount, const char *icon, const char *look)
{
  face->text = tell (model, column, amount);
  face->icon = icon;
  face->look = look;
}

/* Returns what is said of it after the amount; static. */
static const char *
show_mark (const TontiSheetModel *model, const TontiGridColumn *column, const TontiSheetMark *mark,
           const TontiGridCell *cell, TontiSheetFace *face)
{
  if (mark->is_refused)
    {
      face->text = g_strdup (mark->text);
      face->icon = "dialog-warning-symbolic";
      face->look = "refused";
      return mark->problem;
    }
  if (mark->is_empty)
    {
      show_amount (model, column, face, cell->open, "content-loading-symbolic", "expected");
      if (cell->open.minor == 0)
        g_clear_pointer (&face->text, g_free);
      return _ ("being emptied");
    }
  show_amount (model, column, face, mark->amount, "content-loading-symbolic", "typed");
  return _ ("being stored");
}

static const char *
show_money (const TontiSheetModel *model, const TontiGridColumn *column, const TontiGridCell *cell,
            TontiSheetFace *face)
{
  const TontiMoney all = tonti_money (cell->typed.minor + cell->posted.minor);
  if (column->kind == TONTI_GRID_ARREARS)
    {
      if (cell->open.minor != 0)
        show_amount (model, column, face, cell->open, NULL, "warning");
      return _ ("owed from earlier meetings");
    }
  if (cell->posted.minor != 0)
    {
      show_amount (model, column, face, all, "changes-prevent-symbolic", "locked");
      return _ ("receipt given");
    }
  if (cell->is_typed)
    {
      gboolean is_short = cell->typed.minor < cell->open.minor;
      show_amount (model, column, face, cell->typed, "object-select-symbolic", "typed");
      return is_short ? _ ("paid in part") : _ ("paid");
    }
  if (cell->is_other)
    {
      face->text = g_strdup ("–");
      face->look = "other";
      return _ ("no hand in it");
    }
  if (cell->open.minor != 0)
    {
      show_amount (model, column, face, cell->open, NULL, "expected");
      return _ ("expected, not paid");
    }
  if (cell->due.minor != 0)
    {
      show_amount (model, column, face, cell->due, NULL, "ahead");
      return _ ("paid in advance");
    }
  return _ ("nothing");
}

static void
name_money (const TontiSheetModel *model, const TontiGridRow *row, const TontiGridColumn *column,
            const TontiSheetFace *shown, const char *state, char **name)
{
  const char *currency
      = model->style.currency && column->value.minor == 0 ? model->style.currency->symbol : "";
  if (!shown->text || !*shown->text)
    *name = g_strdup_printf ("%s, %s, %s", row->name, column->title, state);
  else
    *name = g_strdup_printf ("%s, %s, %s%s%s, %s", row->name, column->title, shown->text,
                             *currency ? " " : "", currency, state);
}

static void
make_money (const TontiSheetModel *model, guint row, guint column, TontiSheetFace *face)
{
  const TontiGridColumn *money = tonti_sheet_model_column (model, column);
  const TontiGridCell *cell = tonti_sheet_model_cell (model, row, column);
  const TontiSheetMark *mark = tonti_sheet_model_mark (model, row, column);
  const char *state
      = mark ? show_mark (model, money, mark, cell, face) : show_money (model, money, cell, face);
  name_money (model, tonti_sheet_model_row (model, row), money, face, state, &face->name);
}

static void
make_presence (const TontiSheetModel *model, guint row, guint column, TontiSheetFace *face)
{
  const TontiSheetMark *mark = tonti_sheet_model_mark (model, row, column);
  const TontiPresence presence = tonti_sheet_model_presence (model, row);
  const TontiGridRow *member = tonti_sheet_model_row (model, row);
  const Look *look = &presences[presence];
  gboolean has_proxy = presence == TONTI_PRESENCE_REPRESENTED && *member->proxy;
  face->text = presence == TONTI_PRESENCE_UNKNOWN ? g_strdup ("–")
               : has_proxy                        ? g_strdup (member->proxy)
                                                  : g_strdup (tonti_sheet_presence_word (presence));
  face->icon = mark ? "content-loading-symbolic" : look->icon;
  face->look = look->look;
  if (mark && mark->is_refused)
    {
      face->icon = "dialog-warning-symbolic";
      face->look = "refused";
    }
  face->name = has_proxy ? g_strdup_printf (_ ("%s, presence, represented by %s"), member->name,
                                            member->proxy)
                         : g_strdup_printf (_ ("%s, presence, %s"), member->name,
                                            tonti_sheet_presence_word (presence));
}

static void
make_state (const TontiSheetModel *model, guint row, TontiSheetFace *face)
{
  const TontiGridRow *member = tonti_sheet_model_row (model, row);
  const Look *look = &states[member->state];
  const char *word = tonti_sheet_state_word (member->state);
  face->text = *member->receipt ? g_strdup_printf (_ ("Receipt %" PRId64), member->receipt_number)
                                : g_strdup (word);
  face->icon = look->icon;
  face->look = look->look;
  face->name = *member->receipt
                   ? g_strdup_printf ("%s, %s, %s", member->name, word, member->receipt)
                   : g_strdup_printf ("%s, %s", member->name, word);
}

void
tonti_sheet_face_make (const TontiSheetModel *model, guint row, guint column, TontiSheetFace *face)
{
  const TontiGridRow *member = tonti_sheet_model_row (model, row);
  switch (tonti_sheet_columns_get (model->columns, column)->kind)
    {
    case TONTI_SHEET_NUMBER:
      face->text = g_strdup_printf ("%" PRId64, member->member);
      face->look = "quiet";
      break;
    case TONTI_SHEET_NAME:
      face->text = g_strdup (member->name);
      break;
    case TONTI_SHEET_HANDS:
      face->text = g_strdup (member->hands);
      face->look = "quiet";
      break;
    case TONTI_SHEET_PRESENCE:
      make_presence (model, row, column, face);
      break;
    case TONTI_SHEET_MONEY:
      make_money (model, row, column, face);
      break;
    case TONTI_SHEET_STATE:
    default:
      make_state (model, row, face);
      break;
    }
  if (!face->name)
    face->name = g_strdup (face->text);
}

void
tonti_sheet_face_make_head (const TontiSheetModel *model, guint column, TontiSheetFace *face)
{
  static const char *const titles[] = {
    [TONTI_SHEET_NUMBER] = NC_ ("column of the sheet", "No."),
    [TONTI_SHEET_NAME] = NC_ ("column of the sheet", "Name"),
    [TONTI_SHEET_HANDS] = NC_ ("column of the sheet", "Hands"),
    [TONTI_SHEET_PRESENCE] = NC_ ("column of the sheet", "Presence"),
    [TONTI_SHEET_STATE] = NC_ ("column of the sheet", "State"),
  };
  const TontiSheetColumn *place = tonti_sheet_columns_get (model->columns, column);
  const TontiGridColumn *money = tonti_sheet_model_column (model, column);
  face->text = g_strdup (money ? money->title
                               : g_dpgettext2 (NULL, "column of the sheet", titles[place->kind]));
  face->name = g_strdup (face->text);
}

static void
total_money (const TontiSheetModel *model, const TontiGridColumn *column, TontiSheetFace *face)
{
  gboolean is_arrears = column->kind == TONTI_GRID_ARREARS;
  TontiMoney sum
      = is_arrears ? column->open : tonti_money (column->typed.minor + column->posted.minor);
  if (sum.minor != 0 || !is_arrears)
    face->text = tell (model, column, sum);
  face->name = g_strdup_printf (_ ("Total, %s, %s"), column->title, face->text ? face->text : "");
}

void
tonti_sheet_face_make_total (const TontiSheetModel *model, guint column, TontiSheetFace *face)
{
  const guint members = model->report->rows->len;
  const TontiGridColumn *money = tonti_sheet_model_column (model, column);
  const TontiSheetColumnKind kind = tonti_sheet_columns_get (model->columns, column)->kind;
  if (money)
    total_money (model, money, face);
  else if (kind == TONTI_SHEET_NAME)
    face->text = g_strdup_printf (
        g_dngettext (NULL, "Total, %u member", "Total, %u members", members), members);
  else if (kind == TONTI_SHEET_PRESENCE)
    face->text = g_strdup_printf (_ ("%u of %u"), model->report->present, members);
  if (!face->name)
    face->name = g_strdup (face->text ? face->text : "");
}
