/* The engine's limits: size, budget, states; and that order does not matter.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/flow_run.h"
#include "testsuite/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/ir.h"
#include "plugin/model/model.h"
#include "plugin/report/finding.h"

/* ---- Texts made here ------------------------------------------------------------------ */

struct text
{
  char *data;
  size_t len;
  FILE *out;
};

static FILE *
text_begin (struct text *t)
{
  t->out = open_memstream (&t->data, &t->len);
  CU_ASSERT_PTR_NOT_NULL_FATAL (t->out);
  return t->out;
}

static const char *
text_end (struct text *t)
{
  fclose (t->out);
  return t->data;
}

/* N times: open, use, close; the last one is not closed.  Three instructions and three
   terminators each time.  */
static void
write_opens (FILE *out, unsigned n)
{
  fprintf (out, "function f (%%p: *i8): i32 {\n  a0:\n");
  for (unsigned k = 0; k < n; k++)
    {
      fprintf (out,
	       "    %%fd%u 'fd' = call open (%%p, 0) @ %u:3\n"
	       "    %%bad%u = lt %%fd%u, 0\n"
	       "    branch %%bad%u, a%u, use%u\n"
	       "  use%u:\n"
	       "    %%n%u = call mystery ()\n",
	       k, 10 + k, k, k, k, k + 1, k, k, k);
      if (k + 1 < n)
	fprintf (out, "    call close (%%fd%u)\n", k);
      fprintf (out, "    goto a%u[@ %u:5]\n  a%u:\n", k + 1, 10 + k, k + 1);
    }
  fprintf (out, "    return 0\n}\n");
}

/* ---- Size -------------------------------------------------------------------------------- */

static uint32_t
visits_of (unsigned n)
{
  struct text t;
  struct flow_run run;
  write_opens (text_begin (&t), n);
  flow_begin (&run, text_end (&t), NULL);
  CU_ASSERT_EQUAL (run.stats.given_up, 0);
  const char *want = gml_arena_printf (run.arena, "unreleased-descriptor@%u fd\n", 10 + n - 1);
  CU_ASSERT_STRING_EQUAL (flow_list (&run), want);
  uint32_t visits = run.stats.visits;
  flow_end (&run);
  free (t.data);
  return visits;
}

/* 100,000 statements, in its budget; twice the size, twice the visits.  */
static void
test_large_function (void)
{
  uint32_t one = visits_of (10000), two = visits_of (20000);
  CU_ASSERT (two <= 2 * one + 10);
  CU_ASSERT (two >= one);
}

/* A chain of branches that nothing else tells apart: no 2^n paths.  */
static void
test_many_branches (void)
{
  struct text t;
  struct flow_run run;
  FILE *out = text_begin (&t);
  fprintf (out, "function f (%%p: *i8, %%n: i32): i32 {\n  start:\n"
		"    %%fd 'fd' = call open (%%p, 0) @ 2:3\n"
		"    %%bad = lt %%fd, 0\n    branch %%bad, none, a0\n"
		"  none:\n    return -1\n  a0:\n");
  for (unsigned k = 0; k < 5000; k++)
    fprintf (out,
	     "    %%x%u = call mystery ()\n    %%c%u = gt %%x%u, %%n\n"
	     "    branch %%c%u, y%u, z%u\n  y%u:\n    %%y%u = call mystery ()\n    goto a%u\n"
	     "  z%u:\n    goto a%u\n  a%u:\n",
	     k, k, k, k, k, k, k, k, k + 1, k, k + 1, k + 1);
  fprintf (out, "    call close (%%fd)\n    return 0\n}\n");
  flow_begin (&run, text_end (&t), NULL);
  CU_ASSERT_EQUAL (run.stats.given_up, 0);
  CU_ASSERT_STRING_EQUAL (flow_list (&run), "");
  CU_ASSERT (run.stats.visits <= 4 * 5000 * 3);
  flow_end (&run);
  free (t.data);
}

/* A function far down a chain of calls, and one that everybody calls.  */
static void
test_deep_calls (void)
{
  struct text t;
  struct flow_run run;
  FILE *out = text_begin (&t);
  for (unsigned k = 0; k < 2000; k++)
    fprintf (out,
	     "function f%u (%%fd: i32): void static {\n  a:\n    call f%u (%%fd)\n    return\n}\n",
	     k, k + 1);
  fprintf (out,
	   "function f2000 (%%fd: i32): void static {\n  a:\n    call close (%%fd)\n    return\n}\n"
	   "function g (%%p: *i8): void {\n  a:\n    %%fd 'fd' = call open (%%p, 0) @ 2:3\n"
	   "    %%bad = lt %%fd, 0\n    branch %%bad, none, some\n  none:\n    return\n"
	   "  some:\n    call f0 (%%fd) @ 3:3\n    call close (%%fd) @ 4:3\n    return\n}\n");
  flow_begin (&run, text_end (&t), NULL);
  CU_ASSERT_EQUAL (run.stats.given_up, 0);
  CU_ASSERT_STRING_EQUAL (flow_list (&run), "double-release@4 fd\n");
  CU_ASSERT_EQUAL (run.stats.simulated, 2002);
  flow_end (&run);
  free (t.data);
}

/* ---- Budgets -------------------------------------------------------------------------------- */

#define LEAK                                       \
 "function f (%p: *i8, %n: i32): i32 @ 1:5 {\n"    \
 "  entry:\n"                                      \
 "    %first 'first' = call open (%p, 0) @ 2:8\n"  \
 "    goto head\n"                                 \
 "  head:\n"                                       \
 "    %i: i32 'i' = phi [entry: 0, body: %more]\n" \
 "    %on = lt %i, %n @ 3:15\n"                    \
 "    branch %on, body, out @ 3:15\n"              \
 "  body:\n"                                       \
 "    %fd 'fd' = call open (%p, 0) @ 4:14\n"       \
 "    %bad = lt %fd, 0 @ 5:7\n"                    \
 "    %more 'i' = add %i, 1 @ 5:23\n"              \
 "    goto head[@ 3:3]\n"                          \
 "  out:\n"                                        \
 "    call close (%first) @ 8:3\n"                 \
 "    return 0 @ 9:3\n"                            \
 "} @ 10:1\n"

/* Who gives up says so, and nothing else; the others are analysed all the same.  */
/* Thirty calls in one block, each of which succeeds or fails: not 2 to the 30 states.
   None is given up, and the one that is not closed is found.  */
static void
test_outcomes_in_a_block (void)
{
  struct text t;
  struct flow_run run;
  FILE *out = text_begin (&t);
  fprintf (out, "function f (%%p: *i8): i32 {\n  a:\n");
  for (unsigned k = 0; k < 30; k++)
    fprintf (out, "    %%fd%u 'fd%u' = call open (%%p, 0) @ %u:3\n", k, k, 10 + k);
  for (unsigned k = 0; k < 29; k++)
    fprintf (out, "    call close (%%fd%u) @ %u:3\n", k, 50 + k);
  fprintf (out, "    return 0 @ 90:1\n}\n");
  flow_begin (&run, text_end (&t), NULL);
  CU_ASSERT_EQUAL (run.stats.given_up, 0);
  CU_ASSERT_PTR_NOT_NULL (strstr (flow_list (&run), "unreleased-descriptor@90 fd29\n"));
  flow_end (&run);
  free (t.data);
}

static void
test_budget (void)
{
  struct flow_run run;
  char text[3000];
  snprintf (text, sizeof text, "%s%s", LEAK,
	    "function g (%p: *i8): void {\n"
	    "  a:\n"
	    "    %fd 'fd' = call open (%p, 0) @ 12:8\n"
	    "    %bad = lt %fd, 0 @ 13:7\n"
	    "    branch %bad, end, go @ 13:7\n"
	    "  go:\n"
	    "    goto end[@ 14:3]\n"
	    "  end:\n"
	    "    return @ 15:1\n"
	    "} @ 15:1\n");
  flow_begin (&run, text, NULL);
  CU_ASSERT_PTR_NOT_NULL (strstr (flow_list (&run), "unreleased-descriptor@5 fd\n"));
  CU_ASSERT_EQUAL (gml_findings_not_analysed_count (run.findings), 0);
  CU_ASSERT_EQUAL (gml_findings_analysed (run.findings), 2);
  flow_end (&run);
  flow_begin (&run, text, &(struct gml_limits){ .visits = 1 });
  CU_ASSERT_EQUAL (run.stats.given_up, 1);
  CU_ASSERT_STRING_EQUAL (flow_list (&run), "unreleased-descriptor@14 fd\n");
  CU_ASSERT_EQUAL_FATAL (gml_findings_not_analysed_count (run.findings), 1);
  const struct gml_not_analysed *not = gml_findings_not_analysed (run.findings, 0);
  CU_ASSERT_STRING_EQUAL (gml_text (run.unit, run.unit->functions[not ->function].name), "f");
  CU_ASSERT_STRING_EQUAL (not ->reason, "a loop does not settle");
  CU_ASSERT_EQUAL (gml_findings_analysed (run.findings), 1);
  flow_end (&run);
}

/* N descriptors, each of which may be open or not: 2^N ways to be; then those from
   FIRST on are closed if they are open.  */
static void
write_optional_opens (FILE *out, unsigned n, unsigned first)
{
  fprintf (out, "function f (%%p: *i8, %%n: i32): i32 @ 1:5 {\n  start:\n    goto a0\n  a0:\n");
  for (unsigned k = 0; k < n; k++)
    fprintf (
      out,
      "    %%x%u = call mystery ()\n    %%w%u = gt %%n, %%x%u\n    branch %%w%u, o%u, n%u\n  o%u:\n"
      "    %%fd%u 'fd%u' = call open (%%p, 0) @ %u:3\n    goto a%u\n  n%u:\n"
      "    goto a%u\n  a%u:\n    %%h%u: i32 'fd%u' = phi [o%u: %%fd%u, n%u: -1]\n",
      k, k, k, k, k, k, k, k, k, 10 + k, k + 1, k, k + 1, k + 1, k, k, k, k, k);
  for (unsigned k = first; k < n; k++)
    fprintf (out,
	     "    %%t%u = ge %%h%u, 0\n    branch %%t%u, c%u, d%u\n  c%u:\n"
	     "    call close (%%h%u)\n    goto d%u\n  d%u:\n",
	     k, k, k, k, k, k, k, k, k);
  fprintf (out, "    return 0 @ 90:3\n} @ 91:1\n");
}

/* Steps grow with a function's size; so many states over few blocks use them up.  */
static void
test_steps (void)
{
  struct text t;
  struct flow_run run;
  write_optional_opens (text_begin (&t), 12, 1);
  flow_begin (&run, text_end (&t), &(struct gml_limits){ 1000, 100000, 1 });
  CU_ASSERT_EQUAL (run.stats.given_up, 1);
  CU_ASSERT_STRING_EQUAL (flow_list (&run), "");
  CU_ASSERT_EQUAL_FATAL (gml_findings_not_analysed_count (run.findings), 1);
  CU_ASSERT_STRING_EQUAL (gml_findings_not_analysed (run.findings, 0)->reason,
			  "it is too large for its budget");
  flow_end (&run);
  free (t.data);
}

/* More ways to be than states are kept: silence at worst, and in time.  */
static void
test_states (void)
{
  for (unsigned n = 2; n <= 20; n += 6)
    {
      struct text t;
      struct flow_run run;
      write_optional_opens (text_begin (&t), n, 0);
      flow_begin (&run, text_end (&t), NULL);
      CU_ASSERT_STRING_EQUAL (flow_list (&run), "");
      CU_ASSERT_EQUAL (run.stats.given_up, 0);
      CU_ASSERT (run.stats.visits < 6 * n * 10 * 2);
      flow_end (&run);
      free (t.data);
    }
  struct text t;
  struct flow_run run;
  write_optional_opens (text_begin (&t), 3, 1);
  flow_begin (&run, text_end (&t), NULL);
  CU_ASSERT_PTR_NOT_NULL (strstr (flow_list (&run), "unreleased-descriptor@"));
  flow_end (&run);
  free (t.data);
}

/* The visits of N flags, set on one side of a branch each and asked for later, behind FIRST,
   which gives %n.  */
static uint32_t
visits_of_flags (unsigned n, const char *first)
{
  struct text t;
  struct flow_run run;
  FILE *out = text_begin (&t);
  fprintf (out, "declare strlen (*i8): u64\ndeclare count (*i8): u64\ndeclare tell (u64): void\n");
  fprintf (out, "function f (%%p: *i8): void @ 1:5 {\n  start:\n%s    goto a0\n  a0:\n", first);
  for (unsigned k = 0; k < n; k++)
    fprintf (out,
	     "    %%x%u = call mystery ()\n    branch %%x%u, y%u, n%u\n"
	     "  y%u:\n    goto a%u\n  n%u:\n    goto a%u\n"
	     "  a%u:\n    %%h%u: i32 = phi [y%u: 1, n%u: 0]\n",
	     k, k, k, k, k, k + 1, k, k + 1, k + 1, k, k, k);
  for (unsigned k = 0; k < n; k++)
    fprintf (out,
	     "    %%t%u = ne %%h%u, 0\n    branch %%t%u, c%u, d%u\n  c%u:\n"
	     "    call mystery ()\n    goto d%u\n  d%u:\n",
	     k, k, k, k, k, k, k, k);
  fprintf (out, "    call tell (%%n)\n    call free (%%p)\n    return @ 90:3\n} @ 91:1\n");
  flow_begin (&run, text_end (&t), NULL);
  CU_ASSERT_EQUAL (run.stats.simulated, 1);
  uint32_t visits = run.stats.visits;
  flow_end (&run);
  free (t.data);
  return visits;
}

/* Flags keep states apart where something is held that they could go with: an open
   descriptor, but not the length of a text.  */
static void
test_flags (void)
{
  uint32_t none = visits_of_flags (4, "    %n = call count (%p)\n");
  CU_ASSERT_EQUAL (visits_of_flags (4, "    %n = call strlen (%p)\n"), none);
  CU_ASSERT (visits_of_flags (4, "    %n = call count (%p)\n"
				 "    %fd 'fd' = call open (%p, 0) @ 2:3\n")
	     > none + none / 2);
}

/* What was freed and can be named no more keeps no states apart: each round finds a pointer of
   its own, and frees what lies there, or does not.  */
static void
test_freed_and_forgotten (void)
{
  const unsigned n = 6;
  struct text t;
  struct flow_run run;
  FILE *out = text_begin (&t);
  fprintf (out, "declare find: **i8\nfunction f (): void @ 1:5 {\n  start:\n    goto a0\n  a0:\n");
  for (unsigned k = 0; k < n; k++)
    fprintf (out,
	     "    %%q%u = call find ()\n    %%v%u: *i8 = load *%%q%u\n    %%x%u = call mystery ()\n"
	     "    branch %%x%u, y%u, n%u\n  y%u:\n    call free (%%v%u)\n    goto a%u\n"
	     "  n%u:\n    goto a%u\n  a%u:\n",
	     k, k, k, k, k, k, k, k, k, k + 1, k, k + 1, k + 1);
  fprintf (out, "    return @ 90:3\n} @ 91:1\n");
  flow_begin (&run, text_end (&t), NULL);
  CU_ASSERT_EQUAL (run.stats.simulated, 1);
  CU_ASSERT (run.stats.visits <= 3 * n + 2);
  CU_ASSERT_STRING_EQUAL (flow_list (&run), "");
  flow_end (&run);
  free (t.data);
}

/* ---- Order ------------------------------------------------------------------------------------ */

#define ORDER_USER                          \
 "function user (%p: *i8): i32 {\n"         \
 "  a:\n"                                   \
 "    %fd 'fd' = call opener (%p) @ 22:8\n" \
 "    %bad = lt %fd, 0 @ 23:7\n"            \
 "    branch %bad, fail, go @ 23:7\n"       \
 "  fail:\n"                                \
 "    return -1 @ 24:9\n"                   \
 "  go:\n"                                  \
 "    call closer (%fd) @ 25:3\n"           \
 "    call closer (%fd) @ 26:3\n"           \
 "    goto end[@ 29:3]\n"                   \
 "  end:\n"                                 \
 "    return 0 @ 29:3\n"                    \
 "} @ 30:1\n"
#define ORDER_OPENER                            \
 "function opener (%p: *i8): i32 static {\n"    \
 "  a:\n"                                       \
 "    %fd 'fd' = call open (%p, 0) @ 2:8\n"     \
 "    %lost 'lost' = call open (%p, 0) @ 3:8\n" \
 "    %no = lt %lost, 0\n"                      \
 "    %r = select %no, -1, %fd\n"               \
 "    return %fd @ 4:3\n"                       \
 "} @ 5:1\n"
#define ORDER_CLOSER                           \
 "function closer (%fd: i32): void static {\n" \
 "  a:\n"                                      \
 "    call close (%fd) @ 12:3\n"               \
 "    return @ 12:3\n"                         \
 "} @ 13:1\n"

static void
test_determinism (void)
{
  static const char *const orders[]
    = { ORDER_USER ORDER_OPENER ORDER_CLOSER, ORDER_USER ORDER_OPENER ORDER_CLOSER,
	ORDER_OPENER ORDER_CLOSER ORDER_USER, ORDER_CLOSER ORDER_USER ORDER_OPENER };
  struct flow_run first, other;
  flow_begin (&first, orders[0], NULL);
  CU_ASSERT_STRING_EQUAL (flow_list (&first),
			  "unreleased-descriptor@4 lost\ndouble-release@26 fd\n");
  for (unsigned k = 1; k < sizeof orders / sizeof *orders; k++)
    {
      flow_begin (&other, orders[k], NULL);
      CU_ASSERT_STRING_EQUAL (flow_list (&other), flow_list (&first));
      CU_ASSERT_EQUAL (other.stats.visits, first.stats.visits);
      flow_end (&other);
    }
  flow_end (&first);
}

/* ---- What need not be looked at ------------------------------------------------------------------ */

static void
expect_relevant (const char *text, int relevant, uint32_t simulated)
{
  struct flow_run run;
  flow_begin (&run, text, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (run.unit);
  CU_ASSERT_EQUAL (gml_flow_relevant (run.unit, gml_api_new (run.arena)), relevant);
  CU_ASSERT_EQUAL (run.stats.simulated, simulated);
  flow_end (&run);
}

static void
test_relevant (void)
{
  expect_relevant ("global @x: i32\n", 0, 0);
  expect_relevant ("function f (): void {\n  a:\n    %x = call mystery ()\n    return\n}\n", 0, 0);
  /* What merely looks at text is known, but leads to nothing.  */
  expect_relevant (
    "declare strlen (*i8): u64\n"
    "function f (%p: *i8): u64 {\n  a:\n    %n = call strlen (%p)\n    return %n\n}\n",
    0, 0);
  expect_relevant ("function f (%fd: i32): void {\n  a:\n    call close (%fd)\n    return\n}\n", 1,
		   1);
  /* A function of the program's own is no library's.  */
  expect_relevant ("unit 'x.c' c\nfunction close (%fd: i32): void {\n  a:\n    return\n}\n"
		   "function f (): void {\n  a:\n    call close (3)\n    return\n}\n",
		   0, 0);
  /* Those who call nobody of interest are left out.  */
  expect_relevant ("function f (%fd: i32): void {\n  a:\n    call close (%fd)\n    return\n}\n"
		   "function g (): void {\n  a:\n    call f (3)\n    return\n}\n"
		   "function h (): void {\n  a:\n    %x = call mystery ()\n    return\n}\n",
		   1, 2);
}

void
suite_flow_limits (void)
{
  CU_pSuite s = CU_add_suite ("flow_limits", NULL, NULL);
  CU_ADD_TEST (s, test_large_function);
  CU_ADD_TEST (s, test_many_branches);
  CU_ADD_TEST (s, test_deep_calls);
  CU_ADD_TEST (s, test_outcomes_in_a_block);
  CU_ADD_TEST (s, test_budget);
  CU_ADD_TEST (s, test_steps);
  CU_ADD_TEST (s, test_states);
  CU_ADD_TEST (s, test_flags);
  CU_ADD_TEST (s, test_freed_and_forgotten);
  CU_ADD_TEST (s, test_determinism);
  CU_ADD_TEST (s, test_relevant);
}
