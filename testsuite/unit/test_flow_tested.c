/* The engine on results: how they are tested, and what is done when a call has failed.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/flow_run.h"
#include "testsuite/unit/unit.h"

/* n = read (fd, p, 16); tests of it; return *p;  */
#define READER(first, second)                            \
 "function f (%fd: i32, %p: *i8): i32 {\n"               \
 "  a:\n"                                                \
 "    %n: i64 'n' = call read (%fd, %p, 16:u64) @ 3:7\n" \
 "    %one: bool = " first " @ 4:7\n"                    \
 "    branch %one, left, b @ 4:7\n"                      \
 "  b:\n"                                                \
 "    %two: bool = " second " @ 5:7\n"                   \
 "    branch %two, left, c @ 5:7\n"                      \
 "  left:\n"                                             \
 "    return -1 @ 6:5\n"                                 \
 "  c:\n"                                                \
 "    %v: i8 = load *%p @ 7:10\n"                        \
 "    %r: i32 = cast %v @ 7:10\n"                        \
 "    return %r @ 7:3\n"                                 \
 "} @ 8:1\n"

static void
test_order_of_tests_does_not_matter (void)
{
  expect_findings (READER ("eq %n, 0", "lt %n, 0"), NULL);
  expect_findings (READER ("lt %n, 0", "eq %n, 0"), NULL);
  expect_findings (READER ("eq %n, 0", "gt %n, 9"), NULL);
  expect_findings (READER ("eq %n, 0", "eq %fd, 7"), "wrong-error-test@4 n", NULL);
}

static void
test_unsigned_comparison (void)
{
  expect_findings ("function f (%fd: i32, %p: *i8): i32 {\n"
		   "  a:\n"
		   "    %n: i64 'n' = call read (%fd, %p, 16:u64) @ 3:7\n"
		   "    %u: u64 = cast %n @ 4:5\n"
		   "    %short: bool = lt %u, 4 @ 4:7\n"
		   "    branch %short, left, c @ 4:7\n"
		   "  left:\n"
		   "    return -1 @ 6:5\n"
		   "  c:\n"
		   "    return 0 @ 7:3\n"
		   "} @ 8:1\n",
		   "wrong-error-test@4 n", NULL);
  expect_findings ("function f (%fd: i32, %p: *i8): i32 {\n"
		   "  a:\n"
		   "    %n: i64 'n' = call read (%fd, %p, 16:u64) @ 3:7\n"
		   "    %u: u64 = cast %n @ 4:5\n"
		   "    %all: bool = eq %u, 16 @ 4:7\n"
		   "    branch %all, left, c @ 4:7\n"
		   "  left:\n"
		   "    return -1 @ 6:5\n"
		   "  c:\n"
		   "    return 0 @ 7:3\n"
		   "} @ 8:1\n",
		   NULL);
}

/* if (bind (fd, p, 16) < 0) WHAT; return listen (fd, 4);  */
#define BINDER(what)                                 \
 "declare perror (*i8): void\n"                      \
 "function f (%fd: i32, %p: *i8): i32 {\n"           \
 "  a:\n"                                            \
 "    %n: i32 = call bind (%fd, %p, 16:u32) @ 3:7\n" \
 "    %bad: bool = lt %n, 0 @ 4:7\n"                 \
 "    branch %bad, fail, go @ 4:7\n"                 \
 "  fail:\n" what "  go:\n"                          \
 "    %r: i32 = call listen (%fd, 4) @ 9:10\n"       \
 "    return %r @ 9:3\n"                             \
 "} @ 10:1\n"

static void
test_branch_that_does_nothing (void)
{
  expect_findings (BINDER ("    call perror (%p) @ 5:5\n    goto go\n"), "swallowed-error@4", NULL);
  expect_findings (BINDER ("    call take (%fd) @ 5:5\n    goto go\n"), NULL);
  expect_findings (BINDER ("    call perror (%p) @ 5:5\n    return -1 @ 6:5\n"), NULL);
}

/* What g gives back, and a caller that drops it.  */
#define DROPPED(on_failure)                   \
 "function g (%fd: i32): i32 static {\n"      \
 "  a:\n"                                     \
 "    %n: i32 = call listen (%fd, 4) @ 3:7\n" \
 "    %bad: bool = lt %n, 0 @ 4:7\n"          \
 "    branch %bad, fail, go @ 4:7\n"          \
 "  fail:\n" on_failure "  go:\n"             \
 "    goto end\n"                             \
 "  end:\n"                                   \
 "    %r: i32 = phi [fail: -1, go: 0]\n"      \
 "    return %r @ 8:3\n"                      \
 "} @ 9:1\n"                                  \
 "function f (%fd: i32): void {\n"            \
 "  a:\n"                                     \
 "    call g (%fd) @ 12:3\n"                  \
 "    return @ 13:1\n"                        \
 "} @ 13:1\n"

static void
test_own_function_obliges (void)
{
  expect_findings (DROPPED ("    goto end\n"), "unchecked-error@12 g", NULL);
  expect_findings (DROPPED ("    call mystery () @ 5:5\n    goto end\n"), "unchecked-error@12 g",
		   NULL);
}

/* a != 0 on one way; then (a | b) == 0: never on that way.  */
static void
test_no_bit_of_either (void)
{
  expect_findings ("function f (%a: i32, %b: i32, %fd: i32): void {\n"
		   "  s:\n"
		   "    %t: bool = ne %a, 0 @ 2:7\n"
		   "    branch %t, yes, m @ 2:7\n"
		   "  yes:\n"
		   "    call close (%fd) @ 3:5\n"
		   "    goto m\n"
		   "  m:\n"
		   "    %o: i32 = or %a, %b @ 4:7\n"
		   "    %z: bool = eq %o, 0 @ 4:9\n"
		   "    branch %z, again, end @ 4:9\n"
		   "  again:\n"
		   "    call close (%fd) @ 5:5\n"
		   "    goto end\n"
		   "  end:\n"
		   "    return @ 6:1\n"
		   "} @ 6:1\n",
		   NULL);
}

void
suite_flow_tested (void)
{
  CU_pSuite s = CU_add_suite ("flow_tested", NULL, NULL);
  CU_ADD_TEST (s, test_order_of_tests_does_not_matter);
  CU_ADD_TEST (s, test_unsigned_comparison);
  CU_ADD_TEST (s, test_branch_that_does_nothing);
  CU_ADD_TEST (s, test_own_function_obliges);
  CU_ADD_TEST (s, test_no_bit_of_either);
}
