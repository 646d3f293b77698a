/* Runs all unit tests, or the suites named:  build/unit [SUITE...]
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/unit.h"

#include <CUnit/Basic.h>
#include <string.h>

static const struct
{
  const char *name;
  void (*add) (void);
} suites[] = {
#define GML_SUITE(name) { #name, suite_##name },
#include "suites.def"
#undef GML_SUITE
};

static int
wanted (const char *name, int argc, char **argv)
{
  for (int k = 1; k < argc; k++)
    if (strcmp (argv[k], name) == 0)
      return 1;
  return argc < 2;
}

int
main (int argc, char **argv)
{
  if (CU_initialize_registry () != CUE_SUCCESS)
    return 2;
  for (size_t k = 0; k < sizeof suites / sizeof *suites; k++)
    if (wanted (suites[k].name, argc, argv))
      suites[k].add ();
  CU_basic_set_mode (CU_BRM_NORMAL);
  CU_ErrorCode error = CU_basic_run_tests ();
  unsigned failed = CU_get_number_of_failures ();
  CU_cleanup_registry ();
  return error != CUE_SUCCESS || failed > 0;
}
