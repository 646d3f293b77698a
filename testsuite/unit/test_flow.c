/* The engine on paths: cleanup code, flags, retries, out-parameters, choices.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/flow_run.h"
#include "testsuite/unit/unit.h"

/* ---- Cleanup code ---------------------------------------------------------------- */

static void
test_straight_line (void)
{
  expect_findings ("function f (%p: *i8): i32 {\n"
		   "  a:\n"
		   "    %fd 'fd' = call open (%p, 0) @ 2:8\n"
		   "    %bad = lt %fd, 0 @ 3:7\n"
		   "    branch %bad, fail, go @ 3:7\n"
		   "  fail:\n"
		   "    goto out[@ 4:5]\n"
		   "  go:\n"
		   "    goto out[@ 5:5]\n"
		   "  out:\n"
		   "    %r: i32 = phi [fail: -1, go: 0]\n"
		   "    return %r @ 6:3\n"
		   "} @ 7:1\n",
		   "unreleased-descriptor@5 fd", NULL);
  expect_findings ("function f (%p: *i8): i32 {\n"
		   "  a:\n"
		   "    %fd 'fd' = call open (%p, 0) @ 2:8\n"
		   "    %bad = lt %fd, 0 @ 3:7\n"
		   "    branch %bad, out, go @ 3:7\n"
		   "  go:\n"
		   "    call close (%fd) @ 4:5\n"
		   "    goto out @ 5:5\n"
		   "  out:\n"
		   "    %r: i32 = phi [a: -1, go: 0]\n"
		   "    return %r @ 6:3\n"
		   "} @ 7:1\n",
		   NULL);
}

/* Two descriptors, two labels; the failure of the second jumps past the first's close.  */
#define TWO_OPENS(target)                     \
 "function f (%p: *i8, %q: *i8): i32 {\n"     \
 "  a:\n"                                     \
 "    %in 'in' = call open (%p, 0) @ 2:8\n"   \
 "    %bad = lt %in, 0 @ 3:7\n"               \
 "    branch %bad, no_in, second @ 3:7\n"     \
 "  no_in:\n"                                 \
 "    goto done[@ 4:5]\n"                     \
 "  second:\n"                                \
 "    %out 'out' = call open (%q, 1) @ 5:9\n" \
 "    %bad2 = lt %out, 0 @ 6:7\n"             \
 "    branch %bad2, no_out, both @ 6:7\n"     \
 "  no_out:\n"                                \
 "    goto " target "[@ 7:5]\n"               \
 "  both:\n"                                  \
 "    call close (%out) @ 8:3\n"              \
 "    goto close_in\n"

static void
test_goto_cleanup (void)
{
  expect_findings (TWO_OPENS ("done") "  close_in:\n"
				      "    call close (%in) @ 10:3\n"
				      "    goto done\n"
				      "  done:\n"
				      "    %r: i32 = phi [no_in: -1, no_out: -1, close_in: 0]\n"
				      "    return %r @ 12:3\n"
				      "} @ 13:1\n",
		   "unreleased-descriptor@7 in", NULL);
  expect_findings (TWO_OPENS ("close_in") "  close_in:\n"
					  "    %s: i32 = phi [no_out: -1, both: 0]\n"
					  "    call close (%in) @ 10:3\n"
					  "    goto done\n"
					  "  done:\n"
					  "    %r: i32 = phi [no_in: -1, close_in: %s]\n"
					  "    return %r @ 12:3\n"
					  "} @ 13:1\n",
		   NULL);
}

/* `if (ret) close (fd)' behind a shared label: success must close, too.  */
#define RET_FLAG(closes_when)                        \
 "function f (%p: *i8): i32 {\n"                     \
 "  a:\n"                                            \
 "    %fd 'fd' = call open (%p, 0) @ 2:8\n"          \
 "    %bad = lt %fd, 0 @ 3:7\n"                      \
 "    branch %bad, none, use @ 3:7\n"                \
 "  none:\n"                                         \
 "    return -1 @ 4:5\n"                             \
 "  use:\n"                                          \
 "    %n = call mystery () @ 5:7\n"                  \
 "    %worse = lt %n, 0 @ 5:7\n"                     \
 "    branch %worse, failed, good @ 5:7\n"           \
 "  failed:\n"                                       \
 "    goto out[@ 6:5]\n"                             \
 "  good:\n"                                         \
 "    goto out[@ 7:3]\n"                             \
 "  out:\n"                                          \
 "    %ret: i32 'ret' = phi [failed: -1, good: 0]\n" \
 "    %is = " closes_when " %ret, 0 @ 9:7\n"         \
 "    branch %is, drop, after @ 9:7\n"               \
 "  drop:\n"                                         \
 "    call close (%fd) @ 10:5\n"                     \
 "    goto after\n"                                  \
 "  after:\n"

static void
test_ret_flag (void)
{
  expect_findings (RET_FLAG ("lt") "    goto end[@ 12:3]\n"
				   "  end:\n"
				   "    return %ret @ 12:3\n"
				   "} @ 13:1\n",
		   "unreleased-descriptor@12 fd", NULL);
  expect_findings (RET_FLAG ("lt") "    %v = select %is, -1, %fd\n"
				   "    return %v @ 12:3\n"
				   "} @ 13:1\n",
		   NULL);
  expect_findings (RET_FLAG ("lt") "    %fine = eq %ret, 0 @ 11:7\n"
				   "    branch %fine, drop2, end @ 11:7\n"
				   "  drop2:\n"
				   "    call close (%fd) @ 11:9\n"
				   "    goto end\n"
				   "  end:\n"
				   "    return %ret @ 12:3\n"
				   "} @ 13:1\n",
		   NULL);
  expect_findings (RET_FLAG ("lt") "    call close (%fd) @ 11:9\n"
				   "    return %ret @ 12:3\n"
				   "} @ 13:1\n",
		   "double-release@11 fd", NULL);
}

/* GCC's finally_tmp: all ways out meet in one cleanup block, then a switch over a
   phi of constants parts them again.  */
#define FINALLY(third)                                   \
 "function f (%p: *i8, %q: *i8): i32 {\n"                \
 "  a:\n"                                                \
 "    %in 'in' = call open (%p, 0) @ 2:8\n"              \
 "    %bad = lt %in, 0 @ 3:7\n"                          \
 "    branch %bad, cleanup, second @ 3:7\n"              \
 "  second:\n"                                           \
 "    %out 'out' = call open (%q, 1) @ 4:9\n"            \
 "    %bad2 = lt %out, 0 @ 5:7\n"                        \
 "    branch %bad2, cleanup, cleanup @ 5:7\n"            \
 "  cleanup:\n"                                          \
 "    %tmp: i32 = phi [a: 0, second: 1, second: 2]\n"    \
 "    %o: i32 = phi [a: -1, second: -1, second: %out]\n" \
 "    call keep (null) @ 6:3\n"                          \
 "    switch %tmp {\n"                                   \
 "      0: none\n"                                       \
 "      1: one\n"                                        \
 "      default: two\n"                                  \
 "    }\n"                                               \
 "  none:\n"                                             \
 "    return -1 @ 7:3\n"                                 \
 "  one:\n"                                              \
 "    call close (%in) @ 8:3\n"                          \
 "    return -1 @ 8:9\n"                                 \
 "  two:\n" third "    return 0 @ 10:3\n"                \
 "} @ 11:1\n"

static void
test_finally_tmp (void)
{
  expect_findings (FINALLY ("    call close (%o) @ 9:3\n"), "unreleased-descriptor@10 in", NULL);
  expect_findings (FINALLY ("    call close (%in) @ 9:3\n"), "unreleased-descriptor@10 out", NULL);
  expect_findings (FINALLY ("    call close (%o) @ 9:3\n    call close (%in) @ 9:9\n"), NULL);
}

/* ---- Retries ----------------------------------------------------------------------- */

/* do fd = open (p); while (fd == -1 && errno == EINTR), or without the first test.  */
#define RETRY(test, end)                                                      \
 "function f (%p: *i8): i32 {\n"                                              \
 "  entry:\n"                                                                 \
 "    goto again\n"                                                           \
 "  again:\n"                                                                 \
 "    %fd 'fd' = call open (%p, 0) @ 3:10\n"                                  \
 "    %e = call __errno_location () @ 4:10\n"                                 \
 "    %errno = load *%e @ 4:10\n"                                             \
 "    %intr = eq %errno, 4 @ 4:20\n"                                          \
 "    %bad = eq %fd, -1 @ 4:10\n" test "    branch %more, back, out @ 4:10\n" \
 "  back:\n"                                                                  \
 "    goto again[@ 4:3]\n"                                                    \
 "  out:\n"                                                                   \
 "    %no = lt %fd, 0 @ 5:7\n"                                                \
 "    branch %no, fail, use @ 5:7\n"                                          \
 "  fail:\n"                                                                  \
 "    return -1 @ 5:9\n"                                                      \
 "  use:\n" end "    goto end[@ 7:3]\n"                                       \
 "  end:\n"                                                                   \
 "    return 0 @ 7:3\n"                                                       \
 "} @ 8:1\n"

static void
test_retry (void)
{
  expect_findings (RETRY ("    %more = and %bad, %intr\n", "    call close (%fd) @ 6:3\n"), NULL);
  expect_findings (RETRY ("    %more = and %bad, %intr\n", ""), "unreleased-descriptor@7 fd", NULL);
  expect_findings (RETRY ("    %more = or %intr, 0\n", "    call close (%fd) @ 6:3\n"),
		   "unreleased-descriptor@4 fd", NULL);
}

/* ---- Out-parameters ------------------------------------------------------------------ */

/* *out is written on success only; the caller looks at the result, or does not.  */
#define OPENS_INTO_ARGUMENT                                 \
 "function open_into (%out: *i32, %p: *i8): i32 static {\n" \
 "  a:\n"                                                   \
 "    %fd 'fd' = call open (%p, 0) @ 2:8\n"                 \
 "    %bad = lt %fd, 0 @ 3:7\n"                             \
 "    branch %bad, fail, good @ 3:7\n"                      \
 "  fail:\n"                                                \
 "    return -1 @ 4:5\n"                                    \
 "  good:\n"                                                \
 "    store *%out, %fd @ 5:5\n"                             \
 "    return 0 @ 6:5\n"                                     \
 "} @ 7:1\n"

static void
test_out_parameter (void)
{
  expect_findings (OPENS_INTO_ARGUMENT "function f (%p: *i8): i32 {\n"
				       "  local $fd: i32 @ 12:7\n"
				       "  a:\n"
				       "    %r = call open_into (&$fd, %p) @ 13:7\n"
				       "    %bad = lt %r, 0 @ 13:7\n"
				       "    branch %bad, fail, good @ 13:7\n"
				       "  fail:\n"
				       "    return -1 @ 14:5\n"
				       "  good:\n"
				       "    goto end[@ 15:3]\n"
				       "  end:\n"
				       "    return 0 @ 15:3\n"
				       "} @ 16:1\n",
		   "unreleased-descriptor@15 fd", NULL);
  expect_findings (OPENS_INTO_ARGUMENT "function f (%p: *i8): i32 {\n"
				       "  local $fd: i32 @ 12:7\n"
				       "  a:\n"
				       "    %r = call open_into (&$fd, %p) @ 13:7\n"
				       "    %bad = lt %r, 0 @ 13:7\n"
				       "    branch %bad, fail, good @ 13:7\n"
				       "  fail:\n"
				       "    return -1 @ 14:5\n"
				       "  good:\n"
				       "    %fd = load $fd @ 15:3\n"
				       "    call close (%fd) @ 15:3\n"
				       "    return 0 @ 15:3\n"
				       "} @ 16:1\n",
		   NULL);
}

/* ---- Conditional release ---------------------------------------------------------------- */

/* A flag remembers that the descriptor is ours.  */
#define OWNED(when_none)                                              \
 "function f (%p: *i8, %given: i32): i32 {\n"                         \
 "  a:\n"                                                             \
 "    %none = lt %given, 0 @ 2:7\n"                                   \
 "    branch %none, ours, theirs @ 2:7\n"                             \
 "  ours:\n"                                                          \
 "    %new 'fd' = call open (%p, 1) @ 3:8\n"                          \
 "    %bad = lt %new, 0 @ 4:7\n"                                      \
 "    branch %bad, fail, opened @ 4:7\n"                              \
 "  fail:\n"                                                          \
 "    return -1 @ 4:9\n"                                              \
 "  opened:\n"                                                        \
 "    goto use\n"                                                     \
 "  theirs:\n"                                                        \
 "    goto use\n"                                                     \
 "  use:\n"                                                           \
 "    %owned: i32 'owned' = phi [opened: " when_none ", theirs: 0]\n" \
 "    %fd: i32 'fd' = phi [opened: %new, theirs: %given]\n"           \
 "    %n = call write (%fd, %p, 1) @ 6:3\n"                           \
 "    %short = lt %n, 1 @ 6:3\n"                                      \
 "    %r = select %short, -1, 0\n"                                    \
 "    %is = ne %owned, 0 @ 7:7\n"                                     \
 "    branch %is, drop, out @ 7:7\n"                                  \
 "  drop:\n"                                                          \
 "    call close (%fd) @ 8:5\n"                                       \
 "    goto out\n"                                                     \
 "  out:\n"                                                           \
 "    goto end[@ 9:3]\n"                                              \
 "  end:\n"                                                           \
 "    return %r @ 9:3\n"                                              \
 "} @ 10:1\n"

static void
test_conditional_release (void)
{
  expect_findings (OWNED ("1"), NULL);
  expect_findings (OWNED ("0"), "unreleased-descriptor@9 fd", NULL);
}

/* ---- Switch and select --------------------------------------------------------------------- */

#define SWITCH(two)                          \
 "function f (%p: *i8, %what: i32): i32 {\n" \
 "  a:\n"                                    \
 "    %fd 'fd' = call open (%p, 0) @ 2:8\n"  \
 "    %bad = lt %fd, 0 @ 3:7\n"              \
 "    branch %bad, fail, go @ 3:7\n"         \
 "  fail:\n"                                 \
 "    return -1 @ 3:9\n"                     \
 "  go:\n"                                   \
 "    switch %what {\n"                      \
 "      1: one\n"                            \
 "      2..4: two\n"                         \
 "      default: other\n"                    \
 "    } @ 4:3\n"                             \
 "  one:\n"                                  \
 "    call close (%fd) @ 5:5\n"              \
 "    goto end[@ 5:9]\n"                     \
 "  two:\n" two "    goto end[@ 6:9]\n"      \
 "  other:\n"                                \
 "    call close (%fd) @ 7:5\n"              \
 "    goto end[@ 7:9]\n"                     \
 "  end:\n"                                  \
 "    return 0 @ 9:3\n"                      \
 "} @ 10:1\n"

static void
test_switch (void)
{
  expect_findings (SWITCH (""), "unreleased-descriptor@6 fd", NULL);
  expect_findings (SWITCH ("    call close (%fd) @ 6:5\n"), NULL);
  expect_findings (SWITCH ("    call close (%fd) @ 6:5\n    call close (%fd) @ 6:7\n"),
		   "double-release@6 fd", NULL);
}

/* Cases that a test before them rules out are not walked.  */
static void
test_switch_knows_its_value (void)
{
  expect_findings ("function f (%p: *i8, %what: i32): i32 {\n"
		   "  a:\n"
		   "    %fd 'fd' = call open (%p, 0) @ 2:8\n"
		   "    %bad = lt %fd, 0 @ 3:7\n"
		   "    branch %bad, fail, go @ 3:7\n"
		   "  fail:\n"
		   "    return -1 @ 3:9\n"
		   "  go:\n"
		   "    call close (%fd) @ 4:3\n"
		   "    %big = gt %what, 7 @ 5:3\n"
		   "    branch %big, many, few @ 5:3\n"
		   "  few:\n"
		   "    return 0 @ 5:9\n"
		   "  many:\n"
		   "    switch %what {\n"
		   "      0, 3..7: again\n"
		   "      default: end\n"
		   "    } @ 6:3\n"
		   "  again:\n"
		   "    call close (%fd) @ 7:5\n"
		   "    goto end\n"
		   "  end:\n"
		   "    return 0 @ 9:3\n"
		   "} @ 10:1\n",
		   NULL);
}

/* Between LOW and HIGH, what is known of it before a switch of CASES.  */
#define BETWEEN(low, high, cases, wrong)      \
 "function f (%p: *i8, %what: i32): i32 {\n"  \
 "  a:\n"                                     \
 "    %small = lt %what, " low " @ 2:3\n"     \
 "    branch %small, out, b @ 2:3\n"          \
 "  b:\n"                                     \
 "    %large = gt %what, " high " @ 2:9\n"    \
 "    branch %large, out, c @ 2:9\n"          \
 "  out:\n"                                   \
 "    return -1 @ 3:3\n"                      \
 "  c:\n"                                     \
 "    %fd 'fd' = call open (%p, 0) @ 4:8\n"   \
 "    %bad = lt %fd, 0 @ 5:7\n"               \
 "    branch %bad, out, go @ 5:7\n"           \
 "  go:\n"                                    \
 "    switch %what {\n" cases "    } @ 6:3\n" \
 "  right:\n"                                 \
 "    call close (%fd) @ 7:5\n"               \
 "    return 0 @ 8:5\n"                       \
 "  wrong:\n" wrong "    return 1 @ 10:5\n"   \
 "} @ 11:1\n"

/* Cases that share a way out are a set; the default is what the others leave.  */
static void
test_switch_case_sets (void)
{
  expect_findings (BETWEEN ("2", "5", "1, 9: wrong\n default: right\n", ""), NULL);
  expect_findings (BETWEEN ("2", "5", "1, 5: wrong\n default: right\n", ""),
		   "unreleased-descriptor@10 fd", NULL);
  expect_findings (
    BETWEEN ("2", "5", "2..3: right\n 4: right\n 5..9: right\n default: wrong\n", ""), NULL);
  expect_findings (BETWEEN ("2", "5", "5, 4: right\n 2..3: right\n default: wrong\n", ""), NULL);
  expect_findings (BETWEEN ("2", "5", "2..3: right\n 5..9: right\n default: wrong\n", ""),
		   "unreleased-descriptor@10 fd", NULL);
#define ONLY_4                          \
 "    %not4 = ne %what, 4 @ 9:3\n"      \
 "    branch %not4, leak, drop @ 9:3\n" \
 "  drop:\n"                            \
 "    call close (%fd) @ 9:5\n"         \
 "    return 4 @ 9:9\n"                 \
 "  leak:\n"
  expect_findings (BETWEEN ("2", "5", "2..3: right\n 5..9: right\n default: wrong\n", ONLY_4),
		   NULL);
  expect_findings (BETWEEN ("2", "5", "1, 4: wrong\n default: right\n", ONLY_4), NULL);
}

/* A select of handles is either of them: nobody is blamed.  */
static void
test_select (void)
{
  expect_findings ("function f (%p: *i8, %given: i32): i32 {\n"
		   "  a:\n"
		   "    %fd 'fd' = call open (%p, 0) @ 2:8\n"
		   "    %bad = lt %fd, 0 @ 3:7\n"
		   "    branch %bad, fail, go @ 3:7\n"
		   "  fail:\n"
		   "    return -1 @ 3:9\n"
		   "  go:\n"
		   "    %has = ge %given, 0 @ 4:3\n"
		   "    %use 'use' = select %has, %given, %fd @ 4:3\n"
		   "    call close (%use) @ 5:3\n"
		   "    return 0 @ 6:3\n"
		   "} @ 7:1\n",
		   NULL);
  expect_findings ("function f (%p: *i8): i32 {\n"
		   "  a:\n"
		   "    %fd 'fd' = call open (%p, 0) @ 2:8\n"
		   "    %bad = lt %fd, 0 @ 3:7\n"
		   "    branch %bad, fail, go @ 3:7\n"
		   "  fail:\n"
		   "    return -1 @ 3:9\n"
		   "  go:\n"
		   "    %ret 'ret' = select %bad, -1, 0 @ 4:3\n"
		   "    %failed = ne %ret, 0 @ 5:7\n"
		   "    branch %failed, end, drop @ 5:7\n"
		   "  drop:\n"
		   "    call close (%fd) @ 6:3\n"
		   "    goto end\n"
		   "  end:\n"
		   "    return %ret @ 7:3\n"
		   "} @ 8:1\n",
		   NULL);
}

void
suite_flow (void)
{
  CU_pSuite s = CU_add_suite ("flow", NULL, NULL);
  CU_ADD_TEST (s, test_straight_line);
  CU_ADD_TEST (s, test_goto_cleanup);
  CU_ADD_TEST (s, test_ret_flag);
  CU_ADD_TEST (s, test_finally_tmp);
  CU_ADD_TEST (s, test_retry);
  CU_ADD_TEST (s, test_out_parameter);
  CU_ADD_TEST (s, test_conditional_release);
  CU_ADD_TEST (s, test_switch);
  CU_ADD_TEST (s, test_switch_knows_its_value);
  CU_ADD_TEST (s, test_switch_case_sets);
  CU_ADD_TEST (s, test_select);
}
