/* The store of findings, comments that ask for silence, fingerprints.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/build.h"
#include "plugin/report/fingerprint.h"
#include "plugin/report/options.h"
#include "plugin/report/output.h"
#include "plugin/report/sink.h"

static struct gml_arena *arena;
static struct gml_unit *unit;
static struct gml_findings *fs;
static gml_id function;
static char source_path[64];
static const char *why;

static void
begin (void)
{
  arena = gml_arena_new ();
  unit = gml_unit_new (arena);
  fs = gml_findings_new (arena, unit);
  strcpy (source_path, "/tmp/gimlet-test-XXXXXX");
  CU_ASSERT_TRUE_FATAL (close (mkstemp (source_path)) == 0);
  unit->name = gml_strings_add (unit->strings, source_path);
  struct gml_function fn = { 0 };
  fn.name = fn.asm_name = fn.signature = gml_strings_add (unit->strings, "serve");
  function = gml_unit_add_function (unit, fn);
}

static void
finish (void)
{
  unlink (source_path);
  gml_arena_free (arena);
}

static void
set_source (const char *text)
{
  CU_ASSERT_EQUAL (gml_output_write (source_path, text, strlen (text), arena, &why), 0);
}

static gml_id
at (uint32_t line, uint32_t column)
{
  struct gml_loc loc = { .file = unit->name, .line = line, .column = column };
  return gml_unit_add_loc (unit, loc);
}

static struct gml_finding
finding (const char *rule, uint32_t line, const char *resource)
{
  const struct gml_rule *r = gml_rule_find (rule);
  CU_ASSERT_PTR_NOT_NULL_FATAL (r);
  return (struct gml_finding){ .rule = r,
			       .loc = at (line, 3),
			       .confidence = r->confidence,
			       .message = rule,
			       .function = function,
			       .resource = resource };
}

static void
add (const char *rule, uint32_t line, const char *resource)
{
  struct gml_finding f = finding (rule, line, resource);
  gml_findings_add (fs, &f);
}

static const char *
rule_at (uint32_t k)
{
  return k < gml_findings_count (fs) ? gml_findings_get (fs, k)->rule->id : "none";
}

/* ---- The store ---------------------------------------------------------------- */

static void
test_shortest_path_stays (void)
{
  begin ();
  struct gml_note notes[] = { { at (1, 1), "one" }, { at (2, 1), "two" } };
  struct gml_finding f = finding ("off-by-one", 5, "b");
  f.notes = notes;
  f.nnotes = 2;
  gml_findings_add (fs, &f);
  f.nnotes = 1;
  gml_findings_add (fs, &f);
  f.nnotes = 2;
  gml_findings_add (fs, &f);
  CU_ASSERT_EQUAL (gml_findings_count (fs), 1);
  CU_ASSERT_EQUAL (gml_findings_get (fs, 0)->nnotes, 1);
  CU_ASSERT_EQUAL (gml_findings_get (fs, 0)->nalso, 0);
  finish ();
}

static void
test_findings_are_copied (void)
{
  begin ();
  char message[] = "abc", text[] = "def";
  struct gml_note note = { at (1, 1), text };
  struct gml_finding f = finding ("off-by-one", 5, "b");
  f.message = message;
  f.notes = &note;
  f.nnotes = 1;
  gml_findings_add (fs, &f);
  strcpy (message, "xxx");
  strcpy (text, "xxx");
  note.loc = 0;
  CU_ASSERT_STRING_EQUAL (gml_findings_get (fs, 0)->message, "abc");
  CU_ASSERT_STRING_EQUAL (gml_findings_get (fs, 0)->notes[0].text, "def");
  CU_ASSERT_EQUAL (gml_findings_get (fs, 0)->notes[0].loc, at (1, 1));
  finish ();
}

static void
test_one_defect_one_finding_in_any_order (void)
{
  static const char *const rules[] = { "unreleased-descriptor", "unchecked-use", "off-by-one" };
  static const int orders[][3]
    = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };
  for (unsigned k = 0; k < 6; k++)
    {
      begin ();
      for (unsigned j = 0; j < 3; j++)
	add (rules[orders[k][j]], 7, "fd");
      CU_ASSERT_EQUAL (gml_findings_count (fs), 1);
      const struct gml_finding *f = gml_findings_get (fs, 0);
      CU_ASSERT_STRING_EQUAL (f->rule->id, "off-by-one");
      CU_ASSERT_EQUAL_FATAL (f->nalso, 2);
      CU_ASSERT_STRING_EQUAL (f->also[0]->id, "unchecked-use");
      CU_ASSERT_STRING_EQUAL (f->also[1]->id, "unreleased-descriptor");
      finish ();
    }
}

/* `n * m' can wrap, and `n * m + 4' has no bound: one size, which nobody has looked at.  */
static void
test_one_size_one_finding_in_any_order (void)
{
  static const char *const rules[] = { "unbounded-allocation", "size-overflow" };
  static const char *const names[] = { "n * m + 4", "n * m" };
  for (unsigned k = 0; k < 2; k++)
    {
      begin ();
      for (unsigned j = 0; j < 2; j++)
	{
	  struct gml_finding f = finding (rules[k ^ j], 7, names[k ^ j]);
	  f.size = 1;
	  gml_findings_add (fs, &f);
	}
      CU_ASSERT_EQUAL_FATAL (gml_findings_count (fs), 1);
      CU_ASSERT_STRING_EQUAL (gml_findings_get (fs, 0)->rule->id, "size-overflow");
      CU_ASSERT_STRING_EQUAL (gml_findings_get (fs, 0)->resource, "n * m");
      CU_ASSERT_EQUAL (gml_findings_get (fs, 0)->nalso, 1);
      struct gml_finding other = finding ("unbounded-allocation", 7, "n * m");
      other.size = 2;
      gml_findings_add (fs, &other);
      CU_ASSERT_EQUAL (gml_findings_count (fs), 2);
      finish ();
    }
}

static void
test_other_place_or_resource_is_another_defect (void)
{
  begin ();
  add ("off-by-one", 7, "a");
  add ("off-by-one", 7, "b");
  add ("off-by-one", 8, "a");
  add ("off-by-one", 8, NULL);
  CU_ASSERT_EQUAL (gml_findings_count (fs), 4);
  finish ();
}

static void
test_order_is_that_of_the_source (void)
{
  begin ();
  add ("unchecked-use", 9, "b");
  add ("off-by-one", 100, "a");
  add ("unchecked-use", 9, "a");
  add ("size-overflow", 2, "a");
  gml_findings_sort (fs);
  CU_ASSERT_STRING_EQUAL (rule_at (0), "size-overflow");
  CU_ASSERT_STRING_EQUAL (gml_findings_get (fs, 1)->resource, "a");
  CU_ASSERT_STRING_EQUAL (gml_findings_get (fs, 2)->resource, "b");
  CU_ASSERT_STRING_EQUAL (rule_at (3), "off-by-one");
  finish ();
}

static void
test_a_rule_that_is_off_hides_none (void)
{
  struct gml_options options;
  const char *key = "checks", *value = "-off-by-one";
  begin ();
  CU_ASSERT_EQUAL (gml_options_parse (&options, 1, &key, &value, arena, &why), 0);
  gml_findings_filter (fs, &options);
  add ("off-by-one", 7, "a");
  add ("unchecked-error", 7, "a");
  CU_ASSERT_EQUAL (gml_findings_count (fs), 1);
  CU_ASSERT_STRING_EQUAL (rule_at (0), "unchecked-error");
  const struct gml_rule *off = gml_rule_find ("off-by-one");
  struct gml_finding f = finding ("unchecked-error", 7, "b");
  f.nalso = 1, f.also = &off;
  gml_findings_add (fs, &f);
  CU_ASSERT_EQUAL (gml_findings_get (fs, 1)->nalso, 0);
  f = finding ("off-by-one", 9, "a");
  gml_findings_add_suppressed (fs, &f, "void-cast", NULL);
  CU_ASSERT_EQUAL (gml_findings_suppressed_count (fs), 0);
  struct gml_loc loc = { .file = unit->name, .line = 3, .system = true };
  f = finding ("unchecked-error", 3, "a");
  f.loc = gml_unit_add_loc (unit, loc);
  gml_findings_add (fs, &f);
  CU_ASSERT_EQUAL (gml_findings_count (fs), 2);
  options.system_headers = true;
  gml_findings_add (fs, &f);
  CU_ASSERT_EQUAL (gml_findings_count (fs), 3);
  finish ();
}

static void
test_many_findings_in_time (void)
{
  begin ();
  for (uint32_t k = 0; k < 20000; k++)
    {
      add ("off-by-one", 20000 - k, "a");
      gml_findings_add_not_analysed (fs, function, "budget");
    }
  gml_findings_sort (fs);
  CU_ASSERT_EQUAL (gml_findings_count (fs), 20000);
  CU_ASSERT_EQUAL (gml_findings_not_analysed_count (fs), 1);
  CU_ASSERT_EQUAL (unit->locs[gml_findings_get (fs, 0)->loc].line, 1);
  finish ();
}

/* ---- Comments ------------------------------------------------------------------- */

/* How many findings of unchecked-error at LINE of TEXT are left.  */
static unsigned
left_at (const char *text, uint32_t line)
{
  fs = gml_findings_new (arena, unit);
  set_source (text);
  add ("unchecked-error", line, "a");
  gml_findings_finish (fs);
  CU_ASSERT_EQUAL (gml_findings_count (fs) + gml_findings_suppressed_count (fs), 1);
  return gml_findings_count (fs);
}

static void
test_comments_hold_back (void)
{
  begin ();
  CU_ASSERT_EQUAL (left_at ("f (); // gimlet: ignore unchecked-error it is fine \n", 1), 0);
  const struct gml_suppressed *s = gml_findings_suppressed (fs, 0);
  CU_ASSERT_STRING_EQUAL (s->by, "comment");
  CU_ASSERT_STRING_EQUAL (s->reason, "it is fine");
  CU_ASSERT_EQUAL (left_at ("f (); /* gimlet: ignore unchecked-error */ g ();\n", 1), 0);
  CU_ASSERT_PTR_NULL (gml_findings_suppressed (fs, 0)->reason);
  CU_ASSERT_EQUAL (left_at ("  // gimlet: ignore unchecked-error x\n  f ();\n", 2), 0);
  CU_ASSERT_EQUAL (left_at ("/* gimlet:ignore CWE-252 x */\n// and more\n  f ();\n", 3), 0);
  CU_ASSERT_EQUAL (left_at ("// gimlet: ignore off-by-one,unchecked-* x\r\nf ();\r\n", 2), 0);
  CU_ASSERT_EQUAL (gml_findings_unused_count (fs), 0);
  finish ();
}

static void
test_other_text_holds_nothing_back (void)
{
  begin ();
  CU_ASSERT_EQUAL (left_at ("f (); // gimlet: ignore off-by-one x\n", 1), 1);
  CU_ASSERT_EQUAL (left_at ("f (\"// gimlet: ignore unchecked-error x\");\n", 1), 1);
  CU_ASSERT_EQUAL (left_at ("f (); // gimlet: ignore unchecked-error x\nf ();\n", 2), 1);
  CU_ASSERT_EQUAL (left_at ("// gimlet: ignore unchecked-error x\n\nf ();\n", 3), 1);
  CU_ASSERT_EQUAL (left_at ("f (); // gimlet: ignore\n", 1), 1);
  CU_ASSERT_EQUAL (left_at ("f (); // gimlet: ignore unchecked-eror\n", 1), 1);
  CU_ASSERT_EQUAL (left_at ("", 1), 1);
  finish ();
}

static void
test_unused_comments_are_entered (void)
{
  begin ();
  left_at ("f ();\ng (); // gimlet: ignore unchecked-error x\n", 1);
  CU_ASSERT_EQUAL_FATAL (gml_findings_unused_count (fs), 1);
  CU_ASSERT_EQUAL (gml_findings_unused (fs, 0)->line, 2);
  CU_ASSERT_STRING_EQUAL (gml_findings_unused (fs, 0)->rule, "unchecked-error");
  left_at ("f ();\ng (); // gimlet: ignore unchecked-eror x\n", 1);
  CU_ASSERT_EQUAL_FATAL (gml_findings_unused_count (fs), 1);
  CU_ASSERT_PTR_NOT_NULL (strstr (gml_findings_unused (fs, 0)->why, "'unchecked-error'"));
  finish ();
}

static void
test_comment_trims_the_chain (void)
{
  begin ();
  set_source ("f (); // gimlet: ignore unchecked-error x\n");
  add ("unchecked-error", 1, "a");
  add ("off-by-one", 1, "a");
  CU_ASSERT_EQUAL (gml_findings_get (fs, 0)->nalso, 1);
  gml_findings_finish (fs);
  CU_ASSERT_EQUAL (gml_findings_count (fs), 1);
  CU_ASSERT_EQUAL (gml_findings_get (fs, 0)->nalso, 0);
  CU_ASSERT_EQUAL (gml_findings_unused_count (fs), 0);
  finish ();
}

/* ---- Fingerprints ----------------------------------------------------------------- */

static const char *
print_at (const char *text, uint32_t line, const char *resource)
{
  fs = gml_findings_new (arena, unit);
  set_source (text);
  add ("unchecked-error", line, resource);
  return gml_fingerprints (fs, "/tmp", arena)[0];
}

static void
test_fingerprint_survives_edits_elsewhere (void)
{
  begin ();
  const char *first = print_at ("f (a);\n", 1, "a");
  CU_ASSERT_EQUAL (strlen (first), 32);
  CU_ASSERT_STRING_EQUAL (print_at ("\n\nint x;\n  f(a); /* new */\n", 4, "a"), first);
  CU_ASSERT_STRING_NOT_EQUAL (print_at ("g (a);\n", 1, "a"), first);
  CU_ASSERT_STRING_NOT_EQUAL (print_at ("f (a);\n", 1, "b"), first);
  finish ();
}

static void
test_equal_ones_are_told_apart (void)
{
  begin ();
  const char *alone = print_at ("f (a);\nx;\nf (a);\n", 1, "a");
  add ("unchecked-error", 3, "a");
  struct gml_finding held = finding ("unchecked-error", 2, "a");
  gml_findings_add_suppressed (fs, &held, "void-cast", NULL);
  const char **all = gml_fingerprints (fs, "/tmp", arena);
  CU_ASSERT_STRING_EQUAL (all[0], alone);
  CU_ASSERT_STRING_NOT_EQUAL (all[1], alone);
  CU_ASSERT_STRING_NOT_EQUAL (all[2], all[1]);
  finish ();
}

static void
test_fingerprint_knows_no_folder (void)
{
  begin ();
  set_source ("f (a);\n");
  add ("unchecked-error", 1, "a");
  const char *first = gml_fingerprints (fs, "/tmp", arena)[0];
  unit->name
    = gml_strings_add (unit->strings, gml_arena_printf (arena, "/tmp/./x/..%s", &source_path[4]));
  fs = gml_findings_new (arena, unit);
  add ("unchecked-error", 1, "a");
  CU_ASSERT_STRING_EQUAL (gml_fingerprints (fs, "/tmp", arena)[0], first);
  unlink (source_path);
  CU_ASSERT_STRING_NOT_EQUAL (gml_fingerprints (fs, "/tmp", arena)[0], first); /* no crash */
  finish ();
}

/* ---- The document ------------------------------------------------------------------- */

static const char *
report (const char *path)
{
  struct gml_run run = { .gcc_version = "12.2.0",
			 .unit = source_path,
			 .object = "a&b\".o",
			 .directory = "/tmp",
			 .command_digest = "0123abcd",
			 .start = "2024-01-02T03:04:05Z",
			 .cpu_seconds = 0.0126 };
  CU_ASSERT_EQUAL_FATAL (gml_xml_ops.write_report (path, &run, unit, fs, NULL, arena, &why), 0);
  FILE *file = fopen (path, "r");
  CU_ASSERT_PTR_NOT_NULL_FATAL (file);
  char *text = gml_arena_alloc (arena, 20000);
  CU_ASSERT_TRUE (fread (text, 1, 19999, file) > 0);
  fclose (file);
  return text;
}

static void
add_rich_finding (void)
{
  struct gml_note note = { at (1, 2), "'f\xfcr' <is> opened & so \x01" };
  const struct gml_rule *also = gml_rule_find ("unchecked-error");
  struct gml_finding f = finding ("unreleased-server", 2, "'f\xfcr'");
  f.message = "listening socket \"fd\" <is> lost & gone";
  f.notes = &note;
  f.nnotes = 1;
  f.nalso = 1;
  f.also = &also;
  f.confidence = GML_CONF_LOW;
  f.fix = (struct gml_fix){ GML_FIX_INSERT_BEFORE, at (2, 1), "close (fd);", "close it" };
  gml_findings_add (fs, &f);
  f = finding ("unchecked-error", 9, NULL);
  gml_findings_add_suppressed (fs, &f, "void-cast", NULL);
  gml_findings_add_not_analysed (fs, function, "budget: 64 states");
  gml_findings_count_analysed (fs);
}

/* Writes a report with one of everything, for xmllint to judge too.  */
static void
test_report_has_everything (void)
{
  begin ();
  char path[80];
  snprintf (path, sizeof path, "%s.xml", source_path);
  set_source ("int x;\nreturn 1;\ny; // gimlet: ignore off-by-one z\n");
  add_rich_finding ();
  gml_findings_finish (fs);
  const char *text = report (path);
  static const char *const wanted[] = {
    "<results version=\"2\" xmlns:g=\"urn:gimlet:report:1\">",
    "<error id=\"unreleased-server\"",
    "severity=\"error\"",
    "cwe=\"775\"",
    "inconclusive=\"true\"",
    "pillar=\"664\"",
    "&lt;is&gt;",
    "f\\xFCr",
    "\\x01",
    "<g:cwe id=\"252\" rule=\"unchecked-error\"/>",
    "<g:not-analysed function=\"serve\" reason=\"budget: 64 states\"",
    "by=\"void-cast\"",
    "<g:unused-suppression ",
    "cpu-seconds=\"0.013\"",
    "text=\"close (fd);\">close it</g:fix>",
  };
  for (unsigned k = 0; k < sizeof wanted / sizeof *wanted; k++)
    if (strstr (text, wanted[k]) == NULL)
      CU_FAIL (wanted[k]);
  if (access ("docs/schemas/report.rng", R_OK) == 0)
    {
      const char *lint = "xmllint --nonet --noout --relaxng docs/schemas/report.rng %s 2>/dev/null";
      CU_ASSERT_EQUAL (system (gml_arena_printf (arena, lint, path)), 0);
    }
  unlink (path);
  finish ();
}

static void
test_report_can_be_reproduced (void)
{
  begin ();
  char path[80];
  snprintf (path, sizeof path, "%s.xml", source_path);
  setenv ("SOURCE_DATE_EPOCH", "1700000000", 1);
  const char *text = report (path);
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "start=\"2023-11-14T22:13:20Z\""));
  CU_ASSERT_PTR_NULL (strstr (text, "cpu-seconds"));
  setenv ("SOURCE_DATE_EPOCH", "soon", 1);
  CU_ASSERT_PTR_NOT_NULL (strstr (report (path), "start=\"2024-01-02T03:04:05Z\""));
  unsetenv ("SOURCE_DATE_EPOCH");
  unlink (path);
  finish ();
}

void
suite_report (void)
{
  CU_pSuite s = CU_add_suite ("report", NULL, NULL);
  CU_ADD_TEST (s, test_shortest_path_stays);
  CU_ADD_TEST (s, test_findings_are_copied);
  CU_ADD_TEST (s, test_one_defect_one_finding_in_any_order);
  CU_ADD_TEST (s, test_one_size_one_finding_in_any_order);
  CU_ADD_TEST (s, test_other_place_or_resource_is_another_defect);
  CU_ADD_TEST (s, test_order_is_that_of_the_source);
  CU_ADD_TEST (s, test_a_rule_that_is_off_hides_none);
  CU_ADD_TEST (s, test_many_findings_in_time);
  CU_ADD_TEST (s, test_comments_hold_back);
  CU_ADD_TEST (s, test_other_text_holds_nothing_back);
  CU_ADD_TEST (s, test_unused_comments_are_entered);
  CU_ADD_TEST (s, test_comment_trims_the_chain);
  CU_ADD_TEST (s, test_fingerprint_survives_edits_elsewhere);
  CU_ADD_TEST (s, test_equal_ones_are_told_apart);
  CU_ADD_TEST (s, test_fingerprint_knows_no_folder);
  CU_ADD_TEST (s, test_report_has_everything);
  CU_ADD_TEST (s, test_report_can_be_reproduced);
}
