/* The engine on calls: wrappers, predicates, recursion, calls nobody can see through.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/flow_run.h"
#include "testsuite/unit/unit.h"

/* fd = CALL; if (fd < 0) return -1; REST; return 0;  */
#define USER(call, rest)                 \
 "function f (%p: *i8): i32 {\n"         \
 "  a:\n"                                \
 "    %fd 'fd' = call " call " @ 22:8\n" \
 "    %bad = lt %fd, 0 @ 23:7\n"         \
 "    branch %bad, fail, go @ 23:7\n"    \
 "  fail:\n"                             \
 "    return -1 @ 24:9\n"                \
 "  go:\n" rest "    goto end[@ 29:3]\n" \
 "  end:\n"                              \
 "    return 0 @ 29:3\n"                 \
 "} @ 30:1\n"

/* ---- Wrappers ---------------------------------------------------------------------- */

#define OPENER                                           \
 "function open_it (%p: *i8): i32 static {\n"            \
 "  a:\n"                                                \
 "    %fd 'fd' = call open (%p, 0) @ 2:8\n"              \
 "    return %fd @ 3:3\n"                                \
 "} @ 4:1\n"                                             \
 "function open_twice_removed (%p: *i8): i32 static {\n" \
 "  a:\n"                                                \
 "    %fd 'fd' = call open_it (%p) @ 6:8\n"              \
 "    %bad = lt %fd, 0 @ 7:7\n"                          \
 "    branch %bad, fail, good @ 7:7\n"                   \
 "  fail:\n"                                             \
 "    goto end\n"                                        \
 "  good:\n"                                             \
 "    goto end\n"                                        \
 "  end:\n"                                              \
 "    %r: i32 = phi [fail: -1, good: %fd]\n"             \
 "    return %r @ 8:3\n"                                 \
 "} @ 9:1\n"

#define CLOSER                                              \
 "function close_it (%fd: i32): void static {\n"            \
 "  a:\n"                                                   \
 "    call close (%fd) @ 12:3\n"                            \
 "    return @ 12:3\n"                                      \
 "} @ 13:1\n"                                               \
 "function close_twice_removed (%fd: i32): void static {\n" \
 "  a:\n"                                                   \
 "    %has = ge %fd, 0 @ 15:7\n"                            \
 "    branch %has, drop, end @ 15:7\n"                      \
 "  drop:\n"                                                \
 "    call close_it (%fd) @ 16:5\n"                         \
 "    goto end\n"                                           \
 "  end:\n"                                                 \
 "    return @ 17:1\n"                                      \
 "} @ 17:1\n"

static void
test_wrappers_that_open (void)
{
  expect_findings (OPENER USER ("open_it (%p)", ""), "unreleased-descriptor@29 fd", NULL);
  expect_findings (OPENER USER ("open_twice_removed (%p)", ""), "unreleased-descriptor@29 fd",
		   NULL);
  expect_findings (OPENER USER ("open_twice_removed (%p)", "    call close (%fd) @ 25:3\n"), NULL);
}

/* What lies in a record that comes back by value: `{ fd, fd < 0 }'.  */
#define RECORD_USER(rest)                                      \
 "record file size 8 { fd: i32; bad: i32 }\n"                  \
 "function open_it (%p: *i8): file static {\n"                 \
 "  local $f: file\n"                                          \
 "  a:\n"                                                      \
 "    %fd = call open (%p, 0) @ 2:8\n"                         \
 "    store $f.fd, %fd\n"                                      \
 "    %bad = lt %fd, 0\n"                                      \
 "    %n: i32 = cast %bad\n"                                   \
 "    store $f.bad, %n\n"                                      \
 "    %r = load $f\n"                                          \
 "    return %r @ 3:3\n"                                       \
 "} @ 4:1\n"                                                   \
 "function f (%p: *i8): i32 {\n"                               \
 "  local $f: file\n"                                          \
 "  a:\n"                                                      \
 "    %r = call open_it (%p) @ 22:8\n"                         \
 "    store $f, %r @ 22:5\n"                                   \
 "    %bad = load $f.bad @ 23:7\n"                             \
 "    branch %bad, fail, go @ 23:7\n"                          \
 "  fail:\n"                                                   \
 "    return -1 @ 24:9\n"                                      \
 "  go:\n"                                                     \
 "    %fd = load $f.fd @ 25:9\n" rest "    goto end[@ 29:3]\n" \
 "  end:\n"                                                    \
 "    return 0 @ 29:3\n"                                       \
 "} @ 30:1\n"

static void
test_records_given_back (void)
{
  expect_findings (RECORD_USER (""), "unreleased-descriptor@29 f.fd", NULL);
  expect_findings (RECORD_USER ("    call close (%fd) @ 26:3\n"), NULL);
}

static void
test_wrappers_that_close (void)
{
  expect_findings (
    OPENER CLOSER USER ("open_twice_removed (%p)", "    call close_twice_removed (%fd) @ 25:3\n"),
    NULL);
  expect_findings (CLOSER USER ("open (%p, 0)", "    call close_it (%fd) @ 25:3\n"), NULL);
  expect_findings (CLOSER USER ("open (%p, 0)", "    call close_twice_removed (%fd) @ 25:3\n"
						"    call close (%fd) @ 26:3\n"),
		   "double-release@26 fd", NULL);
  expect_findings (CLOSER USER ("open (%p, 0)", "    call close (%fd) @ 25:3\n"
						"    call close_twice_removed (%fd) @ 26:3\n"),
		   "double-release@26 fd", NULL);
}

/* What is only borrowed stays ours.  */
static void
test_wrapper_that_borrows (void)
{
#define BORROWER                                     \
 "function look (%fd: i32, %p: *i8): i64 static {\n" \
 "  a:\n"                                            \
 "    %n = call read (%fd, %p, 1) @ 2:3\n"           \
 "    return %n @ 3:3\n"                             \
 "} @ 4:1\n"
  expect_findings (BORROWER USER ("open (%p, 0)", "    %n = call look (%fd, %p) @ 25:3\n"
						  "    %got = gt %n, 0 @ 25:3\n"
						  "    branch %got, yes, no @ 25:3\n"
						  "  yes:\n"
						  "    goto join\n"
						  "  no:\n"
						  "    goto join\n"
						  "  join:\n"),
		   "unreleased-descriptor@29 fd", NULL);
}

/* What a wrapper uses on every path that returns must be there when it is called.  */
#define READER                                           \
 "record conn size 8 { fd: i32; port: i32 }\n"           \
 "function look (%fd: i32, %p: *i8): i64 static {\n"     \
 "  a:\n"                                                \
 "    %n = call read (%fd, %p, 1) @ 2:3\n"               \
 "    return %n @ 3:3\n"                                 \
 "}\n"                                                   \
 "function look_in (%c: *conn, %p: *i8): i64 static {\n" \
 "  a:\n"                                                \
 "    %fd = load %c->fd @ 5:3\n"                         \
 "    %n = call look (%fd, %p) @ 5:3\n"                  \
 "    return %n @ 6:3\n"                                 \
 "}\n"                                                   \
 "function look_if (%fd: i32, %p: *i8): i64 static {\n"  \
 "  a:\n"                                                \
 "    %is = ne %p, null @ 8:3\n"                         \
 "    branch %is, yes, no @ 8:3\n"                       \
 "  yes:\n"                                              \
 "    %n = call read (%fd, %p, 1) @ 9:3\n"               \
 "    goto no\n"                                         \
 "  no:\n"                                               \
 "    %r: i64 = phi [a: 0, yes: %n]\n"                   \
 "    return %r @ 10:3\n"                                \
 "}\n"
#define CALLER(rest)                                           \
 "function f (%fd: i32 'fd', %c: *conn 'c', %p: *i8): i64 {\n" \
 "  a:\n" rest "    return %n @ 29:3\n"                        \
 "} @ 30:1\n"

static void
test_wrapper_that_uses (void)
{
  expect_findings (READER CALLER ("    call close (%fd) @ 22:3\n"
				  "    %n = call look (%fd, %p) @ 23:3\n"),
		   "use-after-release@23 fd", NULL);
  expect_findings (READER CALLER ("    %n = call look (%fd, %p) @ 22:3\n"
				  "    call close (%fd) @ 23:3\n"),
		   NULL);
  expect_findings (READER CALLER ("    call close (%fd) @ 22:3\n"
				  "    %n = call look_if (%fd, %p) @ 23:3\n"),
		   NULL);
  expect_findings (READER CALLER ("    %d = load %c->fd @ 21:3\n"
				  "    call close (%d) @ 22:3\n"
				  "    %n = call look_in (%c, %p) @ 23:3\n"),
		   "use-after-release@23 c->fd", NULL);
  expect_findings (READER CALLER ("    %d = load %c->fd @ 21:3\n"
				  "    call close (%d) @ 22:3\n"
				  "    store %c->fd, -1 @ 22:9\n"
				  "    %n = call look_in (%c, %p) @ 23:3\n"),
		   NULL);
}

/* A wrapper that uses what nobody has tested; one that tests; one nobody can see.  */
static void
test_wrapper_that_tests (void)
{
#define TESTER                               \
 "function must (%fd: i32): void static {\n" \
 "  a:\n"                                    \
 "    %bad = eq %fd, -1 @ 12:3\n"            \
 "    branch %bad, die, fine @ 12:3\n"       \
 "  die:\n"                                  \
 "    call exit (1) noreturn @ 13:3\n"       \
 "    stop\n"                                \
 "  fine:\n"                                 \
 "    %n = call write (%fd, '', 0) @ 14:3\n" \
 "    %no = lt %n, 0 @ 14:3\n"               \
 "    branch %no, die, end @ 14:3\n"         \
 "  end:\n"                                  \
 "    return @ 15:3\n"                       \
 "}\n"
#define OPENS(rest)                                    \
 "function f (%p: *i8): i64 {\n"                       \
 "  a:\n"                                              \
 "    %fd 'fd' = call open (%p, 0) @ 22:3\n" rest      \
 "    call close (%fd) @ 28:3\n    return %n @ 29:3\n" \
 "} @ 30:1\n"
  expect_findings (READER OPENS ("    %n = call look (%fd, %p) @ 23:3\n"), "unchecked-use@23 fd",
		   NULL);
  expect_findings (TESTER OPENS ("    call must (%fd) @ 23:3\n"
				 "    %n = call read (%fd, %p, 1) @ 24:3\n"),
		   NULL);
  expect_findings (TESTER OPENS ("    call take (%fd) @ 23:3\n"
				 "    %n = call read (%fd, %p, 1) @ 24:3\n"),
		   NULL);
}

/* ---- Predicates ------------------------------------------------------------------------ */

#define PREDICATE                               \
 "function is_open (%fd: i32): bool static {\n" \
 "  a:\n"                                       \
 "    %r = ge %fd, 0 @ 2:3\n"                   \
 "    return %r @ 2:3\n"                        \
 "} @ 3:1\n"

static void
test_predicate (void)
{
#define ASKS(yes, no)                        \
 "function f (%p: *i8): i32 {\n"             \
 "  a:\n"                                    \
 "    %fd 'fd' = call open (%p, 0) @ 22:8\n" \
 "    %is = call is_open (%fd) @ 23:7\n"     \
 "    branch %is, yes, no @ 23:7\n"          \
 "  yes:\n" yes "    goto end[@ 25:3]\n"     \
 "  no:\n" no "    goto end[@ 27:3]\n"       \
 "  end:\n"                                  \
 "    return 0 @ 29:3\n"                     \
 "} @ 30:1\n"
  expect_findings (PREDICATE ASKS ("    call close (%fd) @ 24:3\n", ""), NULL);
  expect_findings (PREDICATE ASKS ("", ""), "unreleased-descriptor@25 fd", NULL);
}

/* ---- Recursion --------------------------------------------------------------------------- */

static void
test_direct_recursion (void)
{
#define DIRECT(rest)                                                   \
 "function walk (%p: *i8, %n: i32): i32 {\n"                           \
 "  a:\n"                                                              \
 "    %fd 'fd' = call open (%p, 0) @ 2:8\n"                            \
 "    %bad = lt %fd, 0 @ 3:7\n"                                        \
 "    branch %bad, fail, go @ 3:7\n"                                   \
 "  fail:\n"                                                           \
 "    return -1 @ 4:9\n"                                               \
 "  go:\n"                                                             \
 "    %less = sub %n, 1\n"                                             \
 "    %r = call walk (%p, %less) @ 5:7\n" rest "    goto end[@ 7:3]\n" \
 "  end:\n"                                                            \
 "    return %r @ 7:3\n"                                               \
 "} @ 8:1\n"
  expect_findings (DIRECT ("    call close (%fd) @ 6:3\n"), NULL);
  expect_findings (DIRECT (""), "unreleased-descriptor@7 fd", NULL);
}

/* even opens and hands to odd, which closes or hands on: silent.  */
static void
test_mutual_recursion (void)
{
#define MUTUAL(rest)                          \
 "function even (%fd: i32, %n: i32): i32 {\n" \
 "  a:\n"                                     \
 "    %zero = eq %n, 0 @ 2:7\n"               \
 "    branch %zero, stop, on @ 2:7\n"         \
 "  stop:\n"                                  \
 "    call close (%fd) @ 3:5\n"               \
 "    goto end[@ 3:5]\n"                      \
 "  on:\n"                                    \
 "    %less = sub %n, 1\n"                    \
 "    %r = call odd (%fd, %less) @ 4:3\n"     \
 "    goto end[@ 4:3]\n"                      \
 "  end:\n"                                   \
 "    %s: i32 = phi [stop: 0, on: %r]\n"      \
 "    return %s @ 5:3\n"                      \
 "} @ 6:1\n"                                  \
 "function odd (%fd: i32, %n: i32): i32 {\n"  \
 "  a:\n"                                     \
 "    %less = sub %n, 1\n"                    \
 "    %r = call even (%fd, %less) @ 9:3\n"    \
 "    return %r @ 9:3\n"                      \
 "} @ 10:1\n" USER ("open (%p, 0)", "    %r = call even (%fd, 4) @ 25:3\n" rest)
  expect_findings (MUTUAL (""), NULL);
  expect_findings (MUTUAL ("    call close (%fd) @ 26:3\n"), NULL);
}

/* ---- Calls nobody can see through ------------------------------------------------------------ */

static void
test_unknown_callee (void)
{
  expect_findings (USER ("open (%p, 0)", "    call take (%fd) @ 25:3\n"), NULL);
  expect_findings (USER ("open (%p, 0)", "    %n = call mystery () @ 25:3\n"),
		   "unreleased-descriptor@29 fd", NULL);
}

static void
test_indirect_call (void)
{
#define INDIRECT(args)                           \
 "function f (%p: *i8, %fp: *fn<void>): i32 {\n" \
 "  a:\n"                                        \
 "    %fd 'fd' = call open (%p, 0) @ 2:8\n"      \
 "    %bad = lt %fd, 0 @ 3:7\n"                  \
 "    branch %bad, fail, go @ 3:7\n"             \
 "  fail:\n"                                     \
 "    return -1 @ 3:9\n"                         \
 "  go:\n"                                       \
 "    call *%fp (" args ") @ 4:3\n"              \
 "    goto end[@ 5:3]\n"                         \
 "  end:\n"                                      \
 "    return 0 @ 5:3\n"                          \
 "} @ 6:1\n"
  expect_findings (INDIRECT ("%fd"), NULL);
  expect_findings (INDIRECT ("%p"), "unreleased-descriptor@5 fd", NULL);
}

/* Another class may override what the static type's method does.  */
static void
test_virtual_call (void)
{
#define VIRTUAL(args)                                                                         \
 "unit 'v.cc' cxx\n"                                                                          \
 "record 'Sink' class polymorphic size 8 { '_vptr': *other @0 }\n"                            \
 "declare open (*i8, i32, ...): i32 varargs\n"                                                \
 "declare close (i32): i32\n"                                                                 \
 "function _ZN4Sink3putEi name 'Sink::put' signature 'Sink::put(int)' (%this: *'Sink', %fd: " \
 "i32): void virtual method {\n"                                                              \
 "  a:\n"                                                                                     \
 "    return @ 12:3\n"                                                                        \
 "} @ 13:1\n"                                                                                 \
 "function f (%p: *i8, %s: *'Sink'): i32 {\n"                                                 \
 "  a:\n"                                                                                     \
 "    %fd 'fd' = call open (%p, 0) @ 22:8\n"                                                  \
 "    %bad = lt %fd, 0 @ 23:7\n"                                                              \
 "    branch %bad, fail, go @ 23:7\n"                                                         \
 "  fail:\n"                                                                                  \
 "    return -1 @ 23:9\n"                                                                     \
 "  go:\n"                                                                                    \
 "    call " args " @ 24:3\n"                                                                 \
 "    goto end[@ 25:3]\n"                                                                     \
 "  end:\n"                                                                                   \
 "    return 0 @ 25:3\n"                                                                      \
 "} @ 26:1\n"
  expect_findings (VIRTUAL ("virtual _ZN4Sink3putEi (%s, %fd)"), NULL);
  expect_findings (VIRTUAL ("_ZN4Sink3putEi (%s, %fd)"), "unreleased-descriptor@25 fd", NULL);
}

/* A weak function may be replaced: what its body does says nothing.  */
static void
test_weak_callee (void)
{
#define HOOK(flags)                             \
 "function hook (%fd: i32): void " flags " {\n" \
 "  a:\n"                                       \
 "    call keep (null) @ 12:3\n"                \
 "    return @ 12:3\n"                          \
 "} @ 13:1\n" USER ("open (%p, 0)", "    call hook (%fd) @ 25:3\n")
  expect_findings (HOOK ("weak"), NULL);
  expect_findings (HOOK ("static"), "unreleased-descriptor@29 fd", NULL);
}

/* The process ends: nothing is lost.  */
static void
test_noreturn (void)
{
  expect_findings (USER ("open (%p, 0)", "    call exit (0) noreturn @ 25:3\n"
					 "    stop\n"
					 "  go2:\n"),
		   NULL);
}

void
suite_flow_calls (void)
{
  CU_pSuite s = CU_add_suite ("flow_calls", NULL, NULL);
  CU_ADD_TEST (s, test_wrappers_that_open);
  CU_ADD_TEST (s, test_records_given_back);
  CU_ADD_TEST (s, test_wrappers_that_close);
  CU_ADD_TEST (s, test_wrapper_that_borrows);
  CU_ADD_TEST (s, test_wrapper_that_uses);
  CU_ADD_TEST (s, test_wrapper_that_tests);
  CU_ADD_TEST (s, test_predicate);
  CU_ADD_TEST (s, test_direct_recursion);
  CU_ADD_TEST (s, test_mutual_recursion);
  CU_ADD_TEST (s, test_unknown_callee);
  CU_ADD_TEST (s, test_indirect_call);
  CU_ADD_TEST (s, test_virtual_call);
  CU_ADD_TEST (s, test_weak_callee);
  CU_ADD_TEST (s, test_noreturn);
}
