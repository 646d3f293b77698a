/* What every file of unit tests includes.
   SPDX-License-Identifier: GPL-3.0-or-later

   test_NAME.c defines `void suite_NAME (void)', which adds its suite and tests
   to CUnit's registry; the build finds it by its name.  */

#ifndef GML_TESTSUITE_UNIT_UNIT_H
#define GML_TESTSUITE_UNIT_UNIT_H

#include <CUnit/CUnit.h>

/* suites.def is made by the build: a line GML_SUITE (NAME) for each test_NAME.c.  */
#define GML_SUITE(name) void suite_##name (void);
#include "suites.def"
#undef GML_SUITE

#endif
