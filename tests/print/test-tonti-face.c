// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-face.h"

#include <string.h>
#include <sys/stat.h>

static void
knows_the_letters_of_the_region (void)
{
  static const char letters[] = "aàâçéèêëîïôùûüñŋŊẹẸọỌṣṢƐɛƆɔɓɗƙ€₦₵0123456789−…·–’«»№½";

  for (int face = 0; face < TONTI_FACES; face++)
    for (const char *p = letters; *p != '\0'; p = g_utf8_next_char (p))
      g_assert_cmpint (tonti_face_advance ((TontiFace)face, g_utf8_get_char (p)), >, 0);
  g_assert_cmpint (tonti_face_advance (TONTI_FACE_REGULAR, 0x1F600), <, 0);
  g_assert_cmpint (tonti_face_advance (TONTI_FACE_REGULAR, 0x0301), >=, 0);
}

/* Amounts stand in columns: every digit is as wide as the others. */
static void
has_digits_of_one_width (void)
{
  for (int face = 0; face < TONTI_FACES; face++)
    for (gunichar c = '1'; c <= '9'; c++)
      g_assert_cmpint (tonti_face_advance ((TontiFace)face, c), ==,
                       tonti_face_advance ((TontiFace)face, '0'));
}

static void
measures_as_the_sum_of_its_letters (void)
{
  double a = tonti_face_measure (TONTI_FACE_BOLD, 10, "Awa ");
  double b = tonti_face_measure (TONTI_FACE_BOLD, 10, "Diop");

  g_assert_cmpfloat_with_epsilon (tonti_face_measure (TONTI_FACE_BOLD, 10, "Awa Diop"), a + b,
                                  1e-9);
  g_assert_cmpfloat (tonti_face_measure (TONTI_FACE_BOLD, 10, "Awa"), >,
                     tonti_face_measure (TONTI_FACE_REGULAR, 10, "Awa"));
  g_assert_cmpfloat (tonti_face_measure (TONTI_FACE_REGULAR, 10, ""), ==, 0);
}

static void
cleans_what_cannot_be_drawn (void)
{
  static const struct
  {
    const char *given, *wanted;
  } cases[] = {
    { "Awa Diop", "Awa Diop" },
    { "Sène", "Sène" },
    { "Se\xcc\x80ne", "Sène" },
    { "a\tb\nc", "a b c" },
    { "1\xe2\x80\xaf"
      "000",
      "1\xe2\x80\xaf"
      "000" },
    { "😀", "?" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = tonti_face_clean (cases[i].given);

      g_assert_cmpstr (clean, ==, cases[i].wanted);
    }
}

/* Whatever is given, what comes out can be drawn whole. */
static void
cleans_any_bytes (void)
{
  for (int round = 0; round < 2000; round++)
    {
      char bytes[24];
      g_autofree char *clean = NULL;

      for (gsize i = 0; i < sizeof bytes - 1; i++)
        bytes[i] = (char)g_test_rand_int_range (1, 256);
      bytes[sizeof bytes - 1] = '\0';
      clean = tonti_face_clean (bytes);
      g_assert_true (g_utf8_validate (clean, -1, NULL));
      for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
        g_assert_cmpint (tonti_face_advance (TONTI_FACE_REGULAR, g_utf8_get_char (p)), >=, 0);
    }
}

static void
gives_the_face_as_a_private_file (void)
{
  g_autoptr (TontiFaceFile) file = tonti_face_file_new (TONTI_FACE_REGULAR);
  g_autofree char *data = NULL;
  gsize size;

  g_assert_nonnull (tonti_face_file_get_path (file));
  g_assert_true (g_file_get_contents (tonti_face_file_get_path (file), &data, &size, NULL));
  g_assert_cmpuint (size, >, 10000);
  g_assert_cmpmem (data, 4, "\0\1\0\0", 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/face/knows-the-letters-of-the-region", knows_the_letters_of_the_region);
  g_test_add_func ("/print/face/has-digits-of-one-width", has_digits_of_one_width);
  g_test_add_func ("/print/face/measures-as-the-sum-of-its-letters",
                   measures_as_the_sum_of_its_letters);
  g_test_add_func ("/print/face/cleans-what-cannot-be-drawn", cleans_what_cannot_be_drawn);
  g_test_add_func ("/print/face/cleans-any-bytes", cleans_any_bytes);
  g_test_add_func ("/print/face/gives-the-face-as-a-private-file",
                   gives_the_face_as_a_private_file);
  return g_test_run ();
}
