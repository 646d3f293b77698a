/* The engine on loops, exceptions and edges out of the ordinary.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/flow_run.h"
#include "testsuite/unit/unit.h"

/* ---- Loops --------------------------------------------------------------------------- */

/* for (i = 0; i < n; i++) { fd = open (p); if (fd < 0) continue; REST }  */
#define EACH_ROUND(rest)                                   \
 "function f (%p: *i8, %n: i32): i32 {\n"                  \
 "  entry:\n"                                              \
 "    goto head\n"                                         \
 "  head:\n"                                               \
 "    %i: i32 'i' = phi [entry: 0, next: %more]\n"         \
 "    %on = lt %i, %n @ 3:15\n"                            \
 "    branch %on, body, out @ 3:15\n"                      \
 "  body:\n"                                               \
 "    %fd 'fd' = call open (%p, 0) @ 4:14\n"               \
 "    %bad = lt %fd, 0 @ 5:7\n"                            \
 "    branch %bad, skip, use @ 5:7\n"                      \
 "  skip:\n"                                               \
 "    goto next[@ 5:9]\n"                                  \
 "  use:\n"                                                \
 "    %r = call mystery () @ 6:5\n" rest "    goto next\n" \
 "  next:\n"                                               \
 "    %more 'i' = add %i, 1 @ 3:23\n"                      \
 "    goto head[@ 3:3]\n"                                  \
 "  out:\n"                                                \
 "    return 0 @ 9:3\n"                                    \
 "} @ 10:1\n"

static void
test_each_round (void)
{
  expect_findings (EACH_ROUND ("    call close (%fd) @ 7:5\n"), NULL);
  expect_findings (EACH_ROUND (""), "unreleased-descriptor@6 fd", NULL);
}

/* The last round's descriptor is what the loop is for: it lives on in a phi.  */
static void
test_handle_across_rounds (void)
{
#define REOPEN(drop_old)                             \
 "function f (%p: *i8, %n: i32): i32 {\n"            \
 "  entry:\n"                                        \
 "    goto head\n"                                   \
 "  head:\n"                                         \
 "    %i: i32 'i' = phi [entry: 0, next: %more]\n"   \
 "    %fd: i32 'fd' = phi [entry: -1, next: %new]\n" \
 "    %on = lt %i, %n @ 3:15\n"                      \
 "    branch %on, body, out @ 3:15\n"                \
 "  body:\n"                                         \
 "    %has = ge %fd, 0 @ 4:7\n"                      \
 "    branch %has, old, fresh @ 4:7\n"               \
 "  old:\n" drop_old "    goto fresh\n"              \
 "  fresh:\n"                                        \
 "    %new 'fd' = call open (%p, 0) @ 6:10\n"        \
 "    goto next\n"                                   \
 "  next:\n"                                         \
 "    %more 'i' = add %i, 1 @ 3:23\n"                \
 "    goto head[@ 3:3]\n"                            \
 "  out:\n"                                          \
 "    %has2 = ge %fd, 0 @ 8:7\n"                     \
 "    branch %has2, drop, end @ 8:7\n"               \
 "  drop:\n"                                         \
 "    call close (%fd) @ 8:9\n"                      \
 "    goto end\n"                                    \
 "  end:\n"                                          \
 "    return 0 @ 9:3\n"                              \
 "} @ 10:1\n"
  expect_findings (REOPEN ("    call close (%fd) @ 5:5\n"), NULL);
  expect_findings (REOPEN (""), "unreleased-descriptor@6 fd", NULL);
}

/* What was opened before a loop is not lost once more in each of its rounds.  */
static void
test_handle_from_before (void)
{
#define BEFORE(end)                                 \
 "function f (%p: *i8, %n: i32): i32 {\n"           \
 "  entry:\n"                                       \
 "    %fd 'fd' = call open (%p, 0) @ 2:8\n"         \
 "    %bad = lt %fd, 0 @ 3:7\n"                     \
 "    branch %bad, fail, before @ 3:7\n"            \
 "  fail:\n"                                        \
 "    return -1 @ 3:9\n"                            \
 "  before:\n"                                      \
 "    goto head\n"                                  \
 "  head:\n"                                        \
 "    %i: i32 'i' = phi [before: 0, body: %more]\n" \
 "    %on = lt %i, %n @ 4:15\n"                     \
 "    branch %on, body, out @ 4:15\n"               \
 "  body:\n"                                        \
 "    %x = call mystery () @ 5:5\n"                 \
 "    %more 'i' = add %i, 1 @ 4:23\n"               \
 "    goto head[@ 4:3]\n"                           \
 "  out:\n" end "    goto end[@ 8:3]\n"             \
 "  end:\n"                                         \
 "    return 0 @ 8:3\n"                             \
 "} @ 9:1\n"
  expect_findings (BEFORE ("    call close (%fd) @ 7:3\n"), NULL);
  expect_findings (BEFORE (""), "unreleased-descriptor@8 fd", NULL);
}

/* An index without bound must be widened, and what is known behind the loop
   still holds.  */
static void
test_widening (void)
{
#define COUNTED(limit, length)                     \
 "function f (%n: i32): i32 {\n"                   \
 "  local $a: [" length "]i32 @ 2:7\n"             \
 "  entry:\n"                                      \
 "    %r = call mystery () @ 2:9\n"                \
 "    %m 'm' = call malloc (8) @ 2:9\n"            \
 "    goto head\n"                                 \
 "  head:\n"                                       \
 "    %i: i32 'i' = phi [entry: 0, body: %more]\n" \
 "    %on = " limit " @ 3:15\n"                    \
 "    branch %on, body, out @ 3:15\n"              \
 "  body:\n"                                       \
 "    store $a[%i], 0 @ 4:5\n"                     \
 "    %more 'i' = add %i, 1 @ 3:23\n"              \
 "    goto head[@ 3:3]\n"                          \
 "  out:\n"                                        \
 "    call free (%m) @ 8:9\n"                      \
 "    return 0 @ 9:3\n"                            \
 "} @ 10:1\n"
  expect_findings (COUNTED ("lt %i, 1000000", "1000000"), NULL);
  expect_findings (COUNTED ("le %i, 1000000", "1000000"), "off-by-one@4 a", NULL);
  expect_findings (COUNTED ("lt %i, %n", "1000000"), NULL);
}

/* Two blocks that jump to each other, both entered from outside.  */
static void
test_irreducible_loop (void)
{
#define IRREDUCIBLE(end)                    \
 "function f (%p: *i8, %n: i32): i32 {\n"   \
 "  entry:\n"                               \
 "    %fd 'fd' = call open (%p, 0) @ 2:8\n" \
 "    %bad = lt %fd, 0 @ 3:7\n"             \
 "    branch %bad, fail, choose @ 3:7\n"    \
 "  fail:\n"                                \
 "    return -1 @ 3:9\n"                    \
 "  choose:\n"                              \
 "    %odd = gt %n, 7 @ 4:7\n"              \
 "    branch %odd, left, right @ 4:7\n"     \
 "  left:\n"                                \
 "    %x = call mystery () @ 5:5\n"         \
 "    %go = eq %x, 0 @ 5:5\n"               \
 "    branch %go, right, out @ 5:5\n"       \
 "  right:\n"                               \
 "    %y = call mystery () @ 6:5\n"         \
 "    %go2 = eq %y, 0 @ 6:5\n"              \
 "    branch %go2, left, out @ 6:5\n"       \
 "  out:\n" end "    goto end[@ 8:3]\n"     \
 "  end:\n"                                 \
 "    return 0 @ 8:3\n"                     \
 "} @ 9:1\n"
  expect_findings (IRREDUCIBLE ("    call close (%fd) @ 7:3\n"), NULL);
  expect_findings (IRREDUCIBLE ("    %z = call mystery () @ 7:3\n"), "unreleased-descriptor@8 fd",
		   NULL);
}

/* for (;;): what is open in it is never lost.  */
static void
test_endless_loop (void)
{
  expect_findings ("function f (%p: *i8): i32 {\n"
		   "  entry:\n"
		   "    %fd 'fd' = call open (%p, 0) @ 2:8\n"
		   "    %bad = lt %fd, 0 @ 3:7\n"
		   "    branch %bad, fail, loop @ 3:7\n"
		   "  fail:\n"
		   "    return -1 @ 3:9\n"
		   "  loop:\n"
		   "    %n = call read (%fd, %p, 1) @ 4:5\n"
		   "    %x = lt %n, 0 @ 4:5\n"
		   "    branch %x, one, two @ 4:5\n"
		   "  one:\n"
		   "    goto loop\n"
		   "  two:\n"
		   "    goto loop\n"
		   "}\n",
		   "endless-retry@4", NULL);
}

/* ---- Exceptions -------------------------------------------------------------------------- */

#define CXX                                                      \
 "unit 'x.cc' cxx\n"                                             \
 "declare open (*i8, i32, ...): i32 varargs\n"                   \
 "declare close (i32): i32\n"                                    \
 "declare __cxa_allocate_exception (u64): *i8 [nothrow]\n"       \
 "declare __cxa_throw (*i8, *i8, *i8): void [noreturn]\n"        \
 "declare __cxa_begin_catch (*i8): *i8 [nothrow]\n"              \
 "declare __cxa_end_catch: void\n"                               \
 "declare may_throw (): i32\n"                                   \
 "function fails (%x: i32): void {\n"                            \
 "  a:\n"                                                        \
 "    %e = call __cxa_allocate_exception (4) @ 42:3\n"           \
 "    call __cxa_throw (%e, null, null) throw noreturn @ 42:3\n" \
 "    stop\n"                                                    \
 "} @ 43:1\n"                                                    \
 "function f (%p: *i8): i32 {\n"                                 \
 "  a:\n"                                                        \
 "    %fd 'fd' = call open (%p, 0) @ 2:8\n"                      \
 "    %bad = lt %fd, 0 @ 3:7\n"                                  \
 "    branch %bad, none, go @ 3:7\n"                             \
 "  none:\n"                                                     \
 "    return -1 @ 3:9\n"                                         \
 "  go:\n"

static void
test_unwinding (void)
{
#define UNWIND(call, pad)                         \
 CXX "    call " call " throw unwind pad @ 4:3\n" \
     "    goto after\n"                           \
     "  after:\n"                                 \
     "    call close (%fd) @ 5:3\n"               \
     "    return 0 @ 6:3\n"                       \
     "  pad:\n" pad "    resume @ 8:1\n"          \
     "} @ 8:1\n"
  expect_findings (UNWIND ("fails (1)", "    call close (%fd) @ 7:3\n"), NULL);
  expect_findings (UNWIND ("fails (1)", ""), "unreleased-descriptor@4 fd", NULL);
  /* Perhaps it never throws.  */
  expect_findings (UNWIND ("may_throw ()", ""), NULL);
}

static void
test_catching (void)
{
#define CATCH(handler)                                        \
 CXX "    call fails (1) throw unwind pad @ 4:3\n"            \
     "    goto after\n"                                       \
     "  after:\n"                                             \
     "    call close (%fd) @ 5:3\n"                           \
     "    return 0 @ 6:3\n"                                   \
     "  pad:\n"                                               \
     "    %o = call __cxa_begin_catch (null) @ 7:3\n" handler \
     "    call __cxa_end_catch () @ 7:9\n"                    \
     "    goto end[@ 9:3]\n"                                  \
     "  end:\n"                                               \
     "    return 1 @ 9:3\n"                                   \
     "} @ 10:1\n"
  expect_findings (CATCH ("    call close (%fd) @ 8:3\n"), NULL);
  expect_findings (CATCH (""), "unreleased-descriptor@9 fd", NULL);
}

/* What cannot throw (close) does not leave by its unwind edge.  */
static void
test_nothrow (void)
{
#define NOTHROW(first, second)                            \
 CXX first "    call " second " throw unwind pad @ 5:3\n" \
	   "    goto after\n"                             \
	   "  after:\n"                                   \
	   "    return 0 @ 6:3\n"                         \
	   "  pad:\n"                                     \
	   "    call close (%fd) @ 7:3\n"                 \
	   "    resume @ 8:1\n"                           \
	   "} @ 8:1\n"
  expect_findings (NOTHROW ("", "close (%fd)"), NULL);
  expect_findings (NOTHROW ("    call close (%fd) @ 4:3\n", "fails (1)"), "double-release@7 fd",
		   NULL);
}

/* An exception that nobody here catches leaves at the call.  */
static void
test_throw_without_pad (void)
{
#define THROW(first)                                                      \
 CXX first "    %e = call __cxa_allocate_exception (4) @ 5:3\n"           \
	   "    call __cxa_throw (%e, null, null) throw noreturn @ 6:3\n" \
	   "    stop\n"                                                   \
	   "} @ 8:1\n"
  expect_findings (THROW (""), "unreleased-descriptor@6 fd", NULL);
  expect_findings (THROW ("    call close (%fd) @ 4:3\n"), NULL);
}

/* ---- setjmp and computed goto ---------------------------------------------------------------- */

static void
test_setjmp (void)
{
#define SETJMP(end)                           \
 "declare _setjmp (*i8): i32\n"               \
 "declare risky (*i8): void\n"                \
 "function f (%p: *i8, %env: *i8): i32 {\n"   \
 "  a:\n"                                     \
 "    %fd 'fd' = call open (%p, 0) @ 2:8\n"   \
 "    %bad = lt %fd, 0 @ 3:7\n"               \
 "    branch %bad, none, set @ 3:7\n"         \
 "  none:\n"                                  \
 "    return -1 @ 3:9\n"                      \
 "  set:\n"                                   \
 "    %j = call _setjmp (%env) twice @ 4:7\n" \
 "    goto test\n"                            \
 "  test:\n"                                  \
 "    %v: i32 = phi [set: %j, again: 1]\n"    \
 "    %jumped = ne %v, 0 @ 4:7\n"             \
 "    branch %jumped, back, run @ 4:7\n"      \
 "  run:\n"                                   \
 "    call risky (%env) @ 5:5\n"              \
 "    indirect (after, again[abnormal])\n"    \
 "  again:\n"                                 \
 "    goto test\n"                            \
 "  back:\n" end "    goto end[@ 7:3]\n"      \
 "  after:\n"                                 \
 "    call close (%fd) @ 8:3\n"               \
 "    goto end[@ 9:3]\n"                      \
 "  end:\n"                                   \
 "    return 0 @ 9:3\n"                       \
 "} @ 10:1\n"
  expect_findings (SETJMP ("    call close (%fd) @ 6:3\n"), NULL);
  expect_findings (SETJMP (""), "unreleased-descriptor@7 fd", NULL);
}

static void
test_computed_goto (void)
{
#define COMPUTED(one)                       \
 "function f (%p: *i8, %n: i32): i32 {\n"   \
 "  a:\n"                                   \
 "    %fd 'fd' = call open (%p, 0) @ 2:8\n" \
 "    %bad = lt %fd, 0 @ 3:7\n"             \
 "    branch %bad, none, go @ 3:7\n"        \
 "  none:\n"                                \
 "    return -1 @ 3:9\n"                    \
 "  go:\n"                                  \
 "    indirect (one, two) @ 4:3\n"          \
 "  one:\n" one "    goto end[@ 5:3]\n"     \
 "  two:\n"                                 \
 "    call close (%fd) @ 6:3\n"             \
 "    goto end[@ 6:9]\n"                    \
 "  end:\n"                                 \
 "    return 0 @ 7:3\n"                     \
 "} @ 8:1\n"
  expect_findings (COMPUTED ("    call close (%fd) @ 5:3\n"), NULL);
  expect_findings (COMPUTED ("    %x = call mystery () @ 5:3\n"), "unreleased-descriptor@5 fd",
		   NULL);
}

void
suite_flow_loops (void)
{
  CU_pSuite s = CU_add_suite ("flow_loops", NULL, NULL);
  CU_ADD_TEST (s, test_each_round);
  CU_ADD_TEST (s, test_handle_across_rounds);
  CU_ADD_TEST (s, test_handle_from_before);
  CU_ADD_TEST (s, test_widening);
  CU_ADD_TEST (s, test_irreducible_loop);
  CU_ADD_TEST (s, test_endless_loop);
  CU_ADD_TEST (s, test_unwinding);
  CU_ADD_TEST (s, test_catching);
  CU_ADD_TEST (s, test_nothrow);
  CU_ADD_TEST (s, test_throw_without_pad);
  CU_ADD_TEST (s, test_setjmp);
  CU_ADD_TEST (s, test_computed_goto);
}
