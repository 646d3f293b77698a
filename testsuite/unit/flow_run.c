/* Runs the engine on the IR's text form, and compares what it finds.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/flow_run.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/text.h"
#include "plugin/model/model.h"
#include "plugin/report/finding.h"
#include "testsuite/unit/unit.h"

static const char prelude[] = "unit 'test.c' c\n"
			      "declare open (*i8, i32, ...): i32 varargs\n"
			      "declare close (i32): i32\n"
			      "declare read (i32, *i8, u64): i64\n"
			      "declare write (i32, *i8, u64): i64\n"
			      "declare pipe (*i32): i32\n"
			      "declare socket (i32, i32, i32): i32\n"
			      "declare bind (i32, *i8, u32): i32\n"
			      "declare listen (i32, i32): i32\n"
			      "declare accept (i32, *i8, *u32): i32\n"
			      "declare fdopen (i32, *i8): *i8\n"
			      "declare fclose (*i8): i32\n"
			      "declare malloc (u64): *i8\n"
			      "declare realloc (*i8, u64): *i8\n"
			      "declare free (*i8): void\n"
			      "declare exit (i32): void [noreturn]\n"
			      "declare __errno_location: *i32\n"
			      "declare mystery: i32\n" /* what these do, nobody knows */
			      "declare take (i32): void\n"
			      "declare keep (*i8): void\n";

void
flow_begin (struct flow_run *run, const char *text, const struct gml_limits *limits)
{
  struct gml_flow_options options = { .limits = { 0, 0, 0 } };
  struct gml_ir_error err;
  memset (run, 0, sizeof *run);
  run->arena = gml_arena_new ();
  char *all = gml_arena_printf (run->arena, "%s%s", strncmp (text, "unit", 4) ? prelude : "", text);
  for (char *p = all; (p = strchr (p, '\'')) != NULL; p++)
    *p = '"';
  run->unit = gml_ir_parse (all, strlen (all), run->arena, &err);
  if (run->unit == NULL)
    {
      fprintf (stderr, "%s\n%u:%u: %s\n", all, err.line, err.column, err.text);
      CU_FAIL_FATAL ("the text does not parse");
    }
  if (limits)
    options.limits = *limits;
  run->findings = gml_findings_new (run->arena, run->unit);
  gml_flow_run (run->unit, gml_api_new (run->arena), run->findings, &options, run->arena,
		&run->stats);
  gml_findings_sort (run->findings);
}

void
flow_end (struct flow_run *run)
{
  gml_arena_free (run->arena);
}

const char *
flow_list (const struct flow_run *run)
{
  const char *list = "";
  for (uint32_t k = 0; run->unit && k < gml_findings_count (run->findings); k++)
    {
      const struct gml_finding *f = gml_findings_get (run->findings, k);
      if (f->confidence == GML_CONF_LOW) /* close's result, dropped */
	continue;
      list = gml_arena_printf (run->arena, "%s%s@%u%s%s\n", list, f->rule->id,
			       run->unit->locs[f->loc].line, f->resource ? " " : "",
			       f->resource ? f->resource : "");
    }
  return list;
}

void
flow_expect (const char *file, unsigned line, const char *text, ...)
{
  struct flow_run run;
  const char *want = "", *one;
  va_list ap;
  flow_begin (&run, text, NULL);
  va_start (ap, text);
  while ((one = va_arg (ap, const char *)) != NULL)
    want = gml_arena_printf (run.arena, "%s%s\n", want, one);
  va_end (ap);
  const char *have = flow_list (&run);
  bool same = strcmp (want, have) == 0 && run.stats.given_up == 0;
  if (!same)
    fprintf (stderr, "%s:%u: given up: %u\n  expected:\n%s  found:\n%s", file, line,
	     run.stats.given_up, want, have);
  CU_assertImplementation (same, line, "the findings are those expected", file, "", CU_FALSE);
  flow_end (&run);
}
