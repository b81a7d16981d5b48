// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-import-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-text.h"

/* Titles of columns as people write them, folded to letters and digits; words for one column stand
 * between spaces. */

/* The header stands among the first rows: titles of a list are not longer. */
#define HEADER_MAX 30

static const struct
{
  const char *name; /* in --map */
  const char *titles;
} known[TONTI_IMPORT_N_COLUMNS] = {
  [TONTI_IMPORT_NUMBER] = { "number", " n no num nr numero nombre number numeromembre membreno id "
                                      "matricule ordre nordre " },
  [TONTI_IMPORT_NAME]
  = { "name", " nom noms name fullname nometprenom nometprenoms prenometnom prenomsetnom prenomnom "
              "nomprenom nomsetprenoms nomprenoms membre membres member members nomcomplet "
              "lastname surname nomdefamille amazina " },
  [TONTI_IMPORT_FIRST_NAME] = { "first", " prenom prenoms firstname givenname " },
  [TONTI_IMPORT_SEX] = { "sex", " sexe sex genre gender hf fh mf fm " },
  [TONTI_IMPORT_PHONE]
  = { "phone", " telephone tel phone mobile contact portable gsm cell cellulaire numerodetelephone "
               "ntelephone notelephone telephoneno phonenumber telefone simu " },
  [TONTI_IMPORT_JOINED]
  = { "joined", " adhesion datedadhesion dateadhesion joined datejoined joiningdate membredepuis "
                "membersince entree datedentree dateentree depuis since " },
  [TONTI_IMPORT_HANDS]
  = { "hands", " mains main hands hand nombredemains nbmains nbredemains parts part numberofhands "
               "mainsparts " },
  [TONTI_IMPORT_ADDRESS] = { "address", " adresse address quartier village domicile " },
  [TONTI_IMPORT_IDENTITY]
  = { "identity", " cni identite piecedidentite carteidentite cartedidentite nin identity "
                  "idnumber nationalid numerocni ncni " },
};

char *
tonti_import_fold (const char *text)
{
  g_autofree char *fold = tonti_text_fold (text);
  GString *plain = g_string_new (NULL);
  for (const char *c = fold; *c; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      g_string_append_unichar (plain, g_utf8_get_char (c));
  return g_string_free (plain, FALSE);
}

static int
find_known (const char *title)
{
  g_autofree char *fold = tonti_import_fold (title);
  g_autofree char *word = g_strdup_printf (" %s ", fold);
  for (int column = 0; *fold && column < TONTI_IMPORT_N_COLUMNS; column++)
    if (strstr (known[column].titles, word))
      return column;
  return -1;
}

static int
read_header (const TontiImportRow *row, gint columns[TONTI_IMPORT_N_COLUMNS])
{
  int found = 0;
  for (int i = 0; i < TONTI_IMPORT_N_COLUMNS; i++)
    columns[i] = -1;
  for (guint i = 0; i < row->cells->len; i++)
    {
      int column = find_known (tonti_import_row_cell (row, (gint)i));
      if (column < 0 || columns[column] >= 0)
        continue;
      columns[column] = (gint)i;
      found++;
    }
  return found;
}

/* The row with most known titles, two of them at least, or the name alone in a list of names. */
static const TontiImportRow *
find_header (const TontiImportTable *table, TontiImportColumns *out)
{
  const TontiImportRow *header = NULL;
  int most = 0;
  gint columns[TONTI_IMPORT_N_COLUMNS];
  for (guint i = 0; i < MIN (table->rows->len, HEADER_MAX); i++)
    {
      const TontiImportRow *row = g_ptr_array_index (table->rows, i);
      int found = read_header (row, columns);
      gboolean named = columns[TONTI_IMPORT_NAME] >= 0 || columns[TONTI_IMPORT_FIRST_NAME] >= 0;
      if (found <= most || (found == 1 && !(named && row->cells->len == 1)))
        continue;
      most = found;
      header = row;
      memcpy (out->columns, columns, sizeof columns);
    }
  return header;
}

static gint
find_title (const TontiImportTable *table, const char *title, int *header)
{
  g_autofree char *wanted = tonti_import_fold (title);
  for (guint i = 0; i < MIN (table->rows->len, HEADER_MAX); i++)
    {
      const TontiImportRow *row = g_ptr_array_index (table->rows, i);
      for (guint j = 0; j < row->cells->len; j++)
        {
          g_autofree char *fold = tonti_import_fold (tonti_import_row_cell (row, (gint)j));
          if (*wanted == '\0' || strcmp (fold, wanted) != 0)
            continue;
          *header = MAX (*header, row->row);
          return (gint)j;
        }
    }
  return -1;
}

static int
find_name (const char *name)
{
  for (int column = 0; column < TONTI_IMPORT_N_COLUMNS; column++)
    if (strcmp (known[column].name, name) == 0)
      return column;
  return -1;
}

/* A title, or the number of a column counted from 1. */
static gboolean
map_one (const TontiImportTable *table, char **pair, TontiImportColumns *out,
         TontiProblems *problems)
{
  int column = pair[0] ? find_name (g_strstrip (pair[0])) : -1;
  const char *title = pair[0] ? pair[1] : NULL;
  gint64 number = title ? g_ascii_strtoll (title, NULL, 10) : 0;
  if (column < 0 || !title)
    return tonti_problems_usage (problems, "bad-map", "map",
                                 _ ("--map %s: it is not understood: write it like "
                                    "\"name=Nom,phone=4\"; the columns are number name first sex "
                                    "phone joined hands address identity"),
                                 pair[0] ? pair[0] : "");
  out->columns[column] = find_title (table, title, &out->header);
  if (out->columns[column] < 0 && number > 0 && number <= 1000)
    out->columns[column] = (gint)number - 1;
  if (out->columns[column] >= 0)
    return TRUE;
  return tonti_problems_usage (problems, "bad-map", "map",
                               _ ("--map %s=%s: no column has this title: give its title as it "
                                  "stands in the file, or its number"),
                               pair[0], title);
}

void
tonti_import_columns_guess (const TontiImportTable *table, TontiImportColumns *out)
{
  for (int i = 0; i < TONTI_IMPORT_N_COLUMNS; i++)
    out->columns[i] = -1;
  const TontiImportRow *header = find_header (table, out);
  out->header = header ? header->row : 0;
}

gboolean
tonti_import_columns_check (const TontiImportColumns *columns, TontiProblems *problems)
{
  if (columns->columns[TONTI_IMPORT_NAME] >= 0 || columns->columns[TONTI_IMPORT_FIRST_NAME] >= 0)
    return TRUE;
  return tonti_problems_refuse (problems, "no-header", "map",
                                _ ("The file: no column of names was found: say which it is, for "
                                   "example --map \"name=Prénom et nom\" or --map name=2"));
}

gboolean
tonti_import_columns_find (const TontiImportTable *table, const char *map, TontiImportColumns *out,
                           TontiProblems *problems)
{
  gboolean ok = TRUE;
  tonti_import_columns_guess (table, out);
  g_auto (GStrv) pairs = g_strsplit (map ? map : "", ",", -1);
  for (guint i = 0; pairs[i]; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);
      ok = map_one (table, pair, out, problems) && ok;
    }
  return ok && tonti_import_columns_check (out, problems);
}

json_t *
tonti_import_columns_describe (const TontiImportTable *table, const TontiImportColumns *columns)
{
  json_t *described = json_object ();
  const TontiImportRow *header
      = columns->header > 0 ? g_ptr_array_index (table->rows, (guint)columns->header - 1) : NULL;
  for (int i = 0; i < TONTI_IMPORT_N_COLUMNS; i++)
    {
      gint column = columns->columns[i];
      const char *title = header ? tonti_import_row_cell (header, column) : "";
      if (column >= 0)
        json_object_set_new (described, known[i].name,
                             *title ? json_string (title) : json_integer (column + 1));
    }
  return described;
}
