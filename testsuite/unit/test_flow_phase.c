/* The engine on phases: what a use asks for, what it leads to, and when nobody knows.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/flow_run.h"
#include "testsuite/unit/unit.h"

/* fd = socket (2, TYPE, 0); if (fd < 0) return -1; REST; close (fd); return 0;  */
#define SOCKET(type, rest)                             \
 "function f (%a: *i8, %n: u32): i32 {\n"              \
 "  start:\n"                                          \
 "    %fd 'fd' = call socket (2, " type ", 0) @ 2:8\n" \
 "    %bad = lt %fd, 0 @ 3:7\n"                        \
 "    branch %bad, fail, go @ 3:7\n"                   \
 "  fail:\n"                                           \
 "    return -1 @ 4:9\n"                               \
 "  go:\n" rest "  end:\n"                             \
 "    call close (%fd) @ 20:3\n"                       \
 "    return 0 @ 21:3\n"                               \
 "} @ 22:1\n"

#define TEST(call, line, value, bad, next)           \
 "    %" value " = call " call " @ " line ":7\n"     \
 "    %" value "x = ne %" value ", 0 @ " line ":3\n" \
 "    branch %" value "x, " bad ", " next " @ " line ":3\n"

static void
test_in_order_is_right (void)
{
  expect_findings (
    SOCKET ("1", TEST ("bind (%fd, %a, %n)", "6", "b", "end", "bound") "  bound:\n" TEST (
		   "listen (%fd, 5)", "7", "l", "end", "ready") "  ready:\n    goto end\n"),
    NULL);
}

static void
test_nothing_bound (void)
{
  expect_findings (
    SOCKET ("1", TEST ("listen (%fd, 5)", "7", "l", "end", "ready") "  ready:\n    goto end\n"),
    "socket-phase@7 fd", NULL);
}

/* Flags may be added to the type; of one that is not known only the phase counts.  */
static void
test_kind_by_masked_argument (void)
{
  expect_findings (SOCKET ("524290", TEST ("listen (%fd, 5)", "7", "l", "end",
					   "ready") "  ready:\n    goto end\n"),
		   "socket-phase@7 fd", NULL);
  expect_findings (
    SOCKET ("2", TEST ("bind (%fd, %a, %n)", "6", "b", "end", "bound") "  bound:\n" TEST (
		   "listen (%fd, 5)", "7", "l", "end", "ready") "  ready:\n    goto end\n"),
    "socket-phase@7 fd", NULL);
}

/* bind fails, and listen is called all the same; unless somebody ran who may not
   have come back.  */
static void
test_failure_that_is_not_minded (void)
{
  expect_findings (SOCKET ("1",
			   TEST ("bind (%fd, %a, %n)", "6", "b", "end2",
				 "bound") "  end2:\n    goto bound\n"
					  "  bound:\n" TEST ("listen (%fd, 5)", "7", "l", "end",
							     "ready") "  ready:\n    goto end\n"),
		   "swallowed-error@6 fd", NULL);
  expect_findings (SOCKET ("1",
			   TEST ("bind (%fd, %a, %n)", "6", "b", "end2",
				 "bound") "  end2:\n    call mystery () @ 6:9\n    goto bound\n"
					  "  bound:\n" TEST ("listen (%fd, 5)", "7", "l", "end",
							     "ready") "  ready:\n    goto end\n"),
		   NULL);
}

/* Who was given the number may have bound it.  */
static void
test_given_away (void)
{
  expect_findings (
    SOCKET ("1", "    call take (%fd) @ 5:3\n" TEST ("listen (%fd, 5)", "7", "l", "end",
						     "ready") "  ready:\n    goto end\n"),
    NULL);
}

/* The call that was wrong fails: what would follow its success does not come.  */
static void
test_wrong_call_fails (void)
{
  expect_findings (SOCKET ("1", "    %c 'c' = call accept (%fd, %a, null) @ 7:8\n"
				"    %cx = lt %c, 0 @ 8:3\n"
				"    branch %cx, end, never @ 8:3\n"
				"  never:\n    goto end\n"),
		   "socket-phase@7 fd", NULL);
}

/* `lent' by a parameter: the phase is what calls said of it.  */
static void
test_parameter (void)
{
  expect_findings ("function f (%fd: i32, %p: *i8): void {\n"
		   "  a:\n"
		   "    %l = call listen (%fd, 5) @ 2:7\n"
		   "    %bad = ne %l, 0 @ 2:3\n"
		   "    branch %bad, end, go @ 2:3\n"
		   "  go:\n"
		   "    %n = call read (%fd, %p, 1) @ 3:7\n"
		   "    %bad2 = ne %n, 1 @ 3:3\n"
		   "    branch %bad2, end, end2 @ 3:3\n"
		   "  end2:\n"
		   "    return @ 4:3\n"
		   "  end:\n"
		   "    return @ 5:3\n"
		   "} @ 6:1\n",
		   "socket-phase@3", NULL);
}

/* A mode is known by its flags; two modes that meet are one unknown mode.  */
#define MODE(flags)                              \
 "function f (%p: *i8, %c: i32): void {\n"       \
 "  a:\n"                                        \
 "    branch %c, b, d @ 2:3\n"                   \
 "  b:\n    goto e\n"                            \
 "  d:\n    goto e\n"                            \
 "  e:\n"                                        \
 "    %flags: i32 = phi [b: 0, d: " flags "]\n"  \
 "    %fd 'fd' = call open (%p, %flags) @ 3:8\n" \
 "    %bad = lt %fd, 0 @ 4:7\n"                  \
 "    branch %bad, fail, go @ 4:7\n"             \
 "  fail:\n"                                     \
 "    return @ 5:9\n"                            \
 "  go:\n"                                       \
 "    %n = call write (%fd, %p, 1) @ 6:7\n"      \
 "    %bad2 = ne %n, 1 @ 6:3\n"                  \
 "    branch %bad2, end, end2 @ 6:3\n"           \
 "  end2:\n    goto end\n"                       \
 "  end:\n"                                      \
 "    call close (%fd) @ 7:3\n"                  \
 "    return @ 8:3\n"                            \
 "} @ 9:1\n"

static void
test_mode (void)
{
  expect_findings (MODE ("0"), "access-mode@6 fd", NULL);
  expect_findings (MODE ("2"), NULL);
}

void
suite_flow_phase (void)
{
  CU_pSuite s = CU_add_suite ("flow_phase", NULL, NULL);

  CU_ADD_TEST (s, test_in_order_is_right);
  CU_ADD_TEST (s, test_nothing_bound);
  CU_ADD_TEST (s, test_kind_by_masked_argument);
  CU_ADD_TEST (s, test_failure_that_is_not_minded);
  CU_ADD_TEST (s, test_given_away);
  CU_ADD_TEST (s, test_wrong_call_fails);
  CU_ADD_TEST (s, test_parameter);
  CU_ADD_TEST (s, test_mode);
}
