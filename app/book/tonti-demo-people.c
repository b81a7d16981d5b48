// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-demo-people.h"

/* The numbers of women, of men and of last names have no common divisor, so that names repeat only
 * after their product. */

// clang-format off
static const char *const women_sn[] = {
  "Awa", "Fatou", "Ndèye Coumba", "Mame Diarra", "Aïssatou", "Khady", "Rokhaya", "Adja", "Coumba",
  "Bineta", "Oumou", "Mariama", "Yacine", "Sokhna", "Seynabou", "Nogaye", "Penda", "Astou",
  "Dieynaba", "Marième", "Amy", "Ngoné", "Maïmouna", "Ramatoulaye", NULL };
static const char *const men_sn[] = {
  "Malick", "Cheikh", "Ibrahima", "Ousmane", "Modou", "Alioune", "Mamadou", "Babacar", "Pape",
  "Assane", "Abdoulaye", "Serigne", NULL };
static const char *const last_sn[] = {
  "Diop", "Ndiaye", "Sène", "Guèye", "Bâ", "Faye", "Sy", "Thiam", "Cissé", "Diouf", "Kane", "Sané",
  "Mbaye", "Fall", "Dièye", "Lô", "Sow", "Niang", "Barry", "Wade", "Sarr", "Tall", "Camara",
  "Mbacké", "Gningue", NULL };
static const char *const women_cm[] = {
  "Brigitte", "Solange", "Odette", "Chantal", "Hortense", "Marceline", "Clarisse", "Bernadette",
  "Florence", "Georgette", "Thérèse", "Pauline", "Suzanne", "Colette", "Régine", "Delphine",
  "Henriette", "Albertine", "Véronique", "Mireille", "Jeannette", "Élise", "Rosine", "Yvette",
  NULL };
static const char *const men_cm[] = {
  "Bernard", "Emmanuel", "Samuel", "Pierre", "Joseph", "Gaston", "Roger", "Thomas", "Martin",
  "Daniel", "Félix", "Victor", NULL };
static const char *const last_cm[] = {
  "Kamga", "Fotso", "Tchoupo", "Ngassa", "Djomo", "Kengne", "Simo", "Talla", "Nguemo", "Wafo",
  "Tchinda", "Mbouda", "Kuate", "Foko", "Takam", "Nzali", "Tagne", "Youmbi", "Defo", "Njike",
  "Feudjo", "Noubissi", "Tene", "Wamba", "Dongmo", NULL };
static const char *const women_rw[] = {
  "Chantal", "Jeanne", "Immaculée", "Béatrice", "Espérance", "Claudine", "Vestine", "Josiane",
  "Alphonsine", "Donatha", "Liberata", "Consolée", "Odette", "Séraphine", "Pélagie", "Angélique",
  "Dative", "Francine", "Goretti", "Yvonne", "Médiatrice", "Solange", "Valentine", "Judith", NULL };
static const char *const men_rw[] = {
  "Jean Bosco", "Emmanuel", "Innocent", "Théogène", "Célestin", "Vincent", "Aloys", "Faustin",
  "Gaspard", "Narcisse", "Silas", "Damascène", NULL };
static const char *const last_rw[] = {
  "Mukamana", "Uwimana", "Nyirahabimana", "Mukandayisenga", "Uwase", "Ingabire", "Umutoni",
  "Mukeshimana", "Habimana", "Nsengiyumva", "Niyonzima", "Hakizimana", "Bizimana", "Ndayisaba",
  "Mugisha", "Nkurunziza", "Munyaneza", "Uwamahoro", "Nyiransabimana", "Mukarugwiza", "Uwineza",
  "Kayitesi", "Gasana", "Rugamba", "Mutesi", NULL };
// clang-format on

static const TontiDemoPlace places[] = {
  { "SN", "thies", "And Jëf", "Thiès", "77", 5000, 500, 1000, 200, 500, 100, women_sn, men_sn,
    last_sn },
  { "CM", "bafoussam", "Amitié de Bafoussam", "Bafoussam", "6 99", 10000, 1000, 1000, 500, 1000,
    500, women_cm, men_cm, last_cm },
  { "RW", "kigali", "Twisungane", "Kigali", "0788", 5000, 500, 1000, 200, 500, 100, women_rw,
    men_rw, last_rw },
};

const TontiDemoPlace *
tonti_demo_place (guint64 seed)
{
  return &places[(seed + G_N_ELEMENTS (places) - 1) % G_N_ELEMENTS (places)];
}

gboolean
tonti_demo_is_man (gint64 n)
{
  return n > 5 && n % 7 == 1;
}

static const char *
pick (const char *const *names, guint64 n)
{
  guint64 count = 0;
  while (names[count])
    count++;
  return names[n % count];
}

char *
tonti_demo_name (const TontiDemoPlace *place, guint64 seed, gint64 n)
{
  guint64 at = (guint64)n - 1 + seed * 7;
  const char *const *first = tonti_demo_is_man (n) ? place->men : place->women;
  return g_strdup_printf ("%s %s", pick (first, at), pick (place->last, at));
}
