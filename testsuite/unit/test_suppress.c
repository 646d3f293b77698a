/* Silence asked for by pragmas, and comments that outlived the last finding.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/unit.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/build.h"
#include "plugin/report/finding.h"
#include "plugin/report/options.h"
#include "plugin/report/output.h"
#include "plugin/report/suppress.h"

static struct gml_arena *arena;
static struct gml_unit *unit;
static struct gml_findings *fs;

static void
begin (void)
{
  arena = gml_arena_new ();
  unit = gml_unit_new (arena);
  fs = gml_findings_new (arena, unit);
  unit->name = gml_strings_add (unit->strings, "serve.c");
}

static void
finish (void)
{
  gml_arena_free (arena);
}

static void
add (const char *rule, uint32_t line)
{
  struct gml_loc loc = { .file = unit->name, .line = line, .column = 1 };
  struct gml_finding f = { .rule = gml_rule_find (rule), .message = rule };
  CU_ASSERT_PTR_NOT_NULL_FATAL (f.rule);
  f.resource = rule; /* each a defect of its own */
  f.loc = gml_unit_add_loc (unit, loc);
  f.confidence = f.rule->confidence;
  gml_findings_add (fs, &f);
}

static uint64_t
line_of (const void *ctx, uint32_t loc)
{
  (void) ctx;
  return unit->locs[loc].line;
}

static struct gml_pragma
ignore (uint32_t line, const char *rules)
{
  return (struct gml_pragma){ GML_PRAGMA_IGNORE, line, rules, "why", "serve.c", line };
}

static struct gml_pragma
plain (enum gml_pragma_op op, uint32_t line)
{
  return (struct gml_pragma){ op, line, NULL, NULL, NULL, 0 };
}

static void
heed (const struct gml_pragma *pragmas, uint32_t n)
{
  gml_suppress_by_pragmas (fs, pragmas, n, line_of, NULL, NULL, arena);
}

static void
test_ignore_holds_from_there_on (void)
{
  const struct gml_pragma p[] = { ignore (10, "unchecked-error") };
  begin ();
  add ("unchecked-error", 9);
  add ("unchecked-error", 11);
  add ("off-by-one", 12);
  heed (p, 1);
  CU_ASSERT_EQUAL (gml_findings_count (fs), 2);
  CU_ASSERT_EQUAL_FATAL (gml_findings_suppressed_count (fs), 1);
  CU_ASSERT_STRING_EQUAL (gml_findings_suppressed (fs, 0)->by, "pragma");
  CU_ASSERT_STRING_EQUAL (gml_findings_suppressed (fs, 0)->reason, "why");
  CU_ASSERT_EQUAL (gml_findings_unused_count (fs), 0);
  finish ();
}

static void
test_pop_ends_what_push_began (void)
{
  const struct gml_pragma p[] = {
    ignore (1, "off-by-one"),    plain (GML_PRAGMA_PUSH, 10),  ignore (10, "CWE-252,unreleased-*"),
    plain (GML_PRAGMA_PUSH, 12), ignore (13, "unchecked-use"), plain (GML_PRAGMA_POP, 14),
    plain (GML_PRAGMA_POP, 20),  plain (GML_PRAGMA_POP, 21)
  };
  begin ();
  for (uint32_t line = 5; line <= 25; line += 10)
    add ("off-by-one", line);
  add ("unchecked-error", 9);
  add ("unchecked-error", 15);
  add ("unreleased-server", 19);
  add ("unreleased-server", 20);
  add ("unchecked-use", 13);
  add ("unchecked-use", 16);
  heed (p, 8);
  gml_findings_finish (fs);
  CU_ASSERT_EQUAL (gml_findings_suppressed_count (fs), 6);
  CU_ASSERT_EQUAL_FATAL (gml_findings_count (fs), 3);
  CU_ASSERT_EQUAL (line_of (NULL, gml_findings_get (fs, 0)->loc), 9);
  CU_ASSERT_EQUAL (line_of (NULL, gml_findings_get (fs, 1)->loc), 16);
  CU_ASSERT_EQUAL (line_of (NULL, gml_findings_get (fs, 2)->loc), 20);
  finish ();
}

static void
test_unused_pragmas_are_entered (void)
{
  struct gml_pragma p[]
    = { ignore (1, "off-by-one"), ignore (2, "off-by-on"), ignore (3, "CWE-252") };
  begin ();
  p[2].file = NULL; /* a header's: other units may need it */
  add ("unchecked-use", 5);
  heed (p, 3);
  CU_ASSERT_EQUAL (gml_findings_count (fs), 1);
  CU_ASSERT_EQUAL_FATAL (gml_findings_unused_count (fs), 2);
  CU_ASSERT_EQUAL (gml_findings_unused (fs, 0)->line, 1);
  CU_ASSERT_PTR_NOT_NULL (strstr (gml_findings_unused (fs, 1)->why, "'off-by-one'"));
  finish ();
}

static void
test_pushes_without_end (void)
{
  struct gml_pragma p[500];
  begin ();
  for (uint32_t k = 0; k < 500; k++)
    p[k] = plain (k < 250 ? GML_PRAGMA_PUSH : GML_PRAGMA_POP, k);
  p[200] = ignore (200, "off-by-one");
  add ("off-by-one", 201);
  add ("off-by-one", 499);
  heed (p, 500);
  CU_ASSERT_EQUAL (gml_findings_suppressed_count (fs), 1);
  finish ();
}

static void
test_comments_outlive_findings (void)
{
  static const char text[] = "f (); // gimlet: ignore off-by-one x\n";
  char path[] = "/tmp/gimlet-test-XXXXXX";
  const char *why;
  begin ();
  CU_ASSERT_TRUE_FATAL (close (mkstemp (path)) == 0);
  CU_ASSERT_EQUAL (gml_output_write (path, text, sizeof text - 1, arena, &why), 0);
  unit->name = gml_strings_add (unit->strings, path);
  gml_findings_finish (fs);
  CU_ASSERT_EQUAL (gml_findings_unused_count (fs), 0); /* nothing was analysed */
  gml_findings_count_analysed (fs);
  gml_findings_finish (fs);
  CU_ASSERT_EQUAL (gml_findings_unused_count (fs), 1);
  unlink (path);
  finish ();
}

void
suite_suppress (void)
{
  CU_pSuite s = CU_add_suite ("suppress", NULL, NULL);
  CU_ADD_TEST (s, test_ignore_holds_from_there_on);
  CU_ADD_TEST (s, test_pop_ends_what_push_began);
  CU_ADD_TEST (s, test_unused_pragmas_are_entered);
  CU_ADD_TEST (s, test_pushes_without_end);
  CU_ADD_TEST (s, test_comments_outlive_findings);
}
