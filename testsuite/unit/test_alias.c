/* Aliases: which function is meant.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/unit.h"

#include <string.h>

#include "plugin/ir/alias.h"

/* Whether NAME's function meant gets arguments EXPECTED ("0,1,2") of N.  */
static int
keeps (const char *name, unsigned n, const char *expected)
{
  unsigned out[16];
  char text[64] = "";
  unsigned k = gml_alias_args (gml_alias_find (name), n, out);
  for (unsigned i = 0; i < k; i++)
    {
      size_t len = strlen (text);
      text[len] = (char) ('0' + out[i]);
      text[len + 1] = '\0';
    }
  return strcmp (text, expected) == 0;
}

static void
test_names (void)
{
  CU_ASSERT_STRING_EQUAL (gml_alias_name ("recv"), "recv");
  CU_ASSERT_STRING_EQUAL (gml_alias_name ("__recv_chk"), "recv");
  CU_ASSERT_STRING_EQUAL (gml_alias_name ("open64"), "open");
  CU_ASSERT_STRING_EQUAL (gml_alias_name ("__open64_2"), "open");
  CU_ASSERT_STRING_EQUAL (gml_alias_name ("__isoc99_sscanf"), "sscanf");
  CU_ASSERT_STRING_EQUAL (gml_alias_name ("__xpg_strerror_r"), "strerror_r");
  CU_ASSERT_STRING_EQUAL (gml_alias_name ("wmemset"), "wmemset");
  CU_ASSERT_STRING_EQUAL (gml_alias_name (""), "");
}

static void
test_builtins (void)
{
  CU_ASSERT_STRING_EQUAL (gml_alias_name ("__builtin_memcpy"), "memcpy");
  CU_ASSERT_STRING_EQUAL (gml_alias_name ("__builtin___memcpy_chk"), "memcpy");
  CU_ASSERT_STRING_EQUAL (gml_alias_name ("__builtin_alloca_with_align"), "alloca");
  CU_ASSERT (keeps ("__builtin_alloca_with_align", 2, "0"));
}

static void
test_arguments (void)
{
  CU_ASSERT (keeps ("recv", 4, "0123"));
  CU_ASSERT (keeps ("__recv_chk", 5, "0124"));
  CU_ASSERT (keeps ("__recvfrom_chk", 7, "012456"));
  CU_ASSERT (keeps ("__fgets_chk", 4, "023"));
  CU_ASSERT (keeps ("__snprintf_chk", 5, "014"));
  CU_ASSERT (keeps ("__snprintf_chk", 8, "014567"));
  CU_ASSERT (keeps ("__printf_chk", 2, "1"));
  CU_ASSERT (keeps ("__printf_chk", 4, "123"));
  CU_ASSERT (keeps ("__fprintf_chk", 4, "023"));
  CU_ASSERT (keeps ("open64", 3, "012"));
  CU_ASSERT (keeps ("__open_2", 2, "01"));
}

/* A call with too few arguments (a wrong declaration) keeps what there is.  */
static void
test_too_few (void)
{
  CU_ASSERT (keeps ("__recv_chk", 2, "01"));
  CU_ASSERT (keeps ("__recv_chk", 0, ""));
}

/* Every row is found: the table is sorted.  */
static void
test_sorted (void)
{
  static const char *const some[]
    = { "__asprintf", "__xstat64", "_setjmp", "aio_read64", "truncate64" };
  for (size_t k = 0; k < sizeof some / sizeof *some; k++)
    CU_ASSERT_PTR_NOT_NULL (gml_alias_find (some[k]));
}

void
suite_alias (void)
{
  CU_pSuite s = CU_add_suite ("alias", NULL, NULL);
  CU_add_test (s, "names", test_names);
  CU_add_test (s, "builtins", test_builtins);
  CU_add_test (s, "arguments", test_arguments);
  CU_add_test (s, "too few arguments", test_too_few);
  CU_add_test (s, "sorted", test_sorted);
}
