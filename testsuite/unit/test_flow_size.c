/* The engine on sizes: ranges that wrap, bounds, results of helpers, obligations.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/flow_run.h"
#include "testsuite/unit/unit.h"

/* A number N of TYPE comes from outside; REST works with it.  */
#define NUMBER(type, rest)                    \
 "declare bswap32 (u32): u32\n"               \
 "declare '.MUL_OVERFLOW': bool\n"            \
 "function f (%fd: i32): *i8 {\n"             \
 "  local $n: " type "\n"                     \
 "  a:\n"                                     \
 "    %got = call read (%fd, &$n, 4) @ 2:3\n" \
 "    %whole = eq %got, 4 @ 2:3\n"            \
 "    branch %whole, go, fail @ 2:3\n"        \
 "  fail:\n"                                  \
 "    return null @ 3:3\n"                    \
 "  go:\n"                                    \
 "    %n = load $n @ 4:3\n" rest "}\n"

#define ALLOCATE(size) "    %p = call malloc (" size ") @ 9:3\n    return %p @ 9:3\n"

/* 1 <= n && n <= 255, as GCC writes it.  */
static void
test_range_that_wraps (void)
{
  expect_findings (NUMBER ("u32", "    %low = sub %n, 1 @ 5:3\n"
				  "    %bad = gt %low, 254 @ 5:3\n"
				  "    branch %bad, fail, ok @ 5:3\n"
				  "  ok:\n"
				  "    %size: u64 = cast %n @ 8:3\n" ALLOCATE ("%size")),
		   NULL);
  expect_findings (NUMBER ("u32", "    %low = add %n, 0xffffffff @ 5:3\n"
				  "    %bad = gt %low, 254 @ 5:3\n"
				  "    branch %bad, fail, ok @ 5:3\n"
				  "  ok:\n"
				  "    %size: u64 = cast %n @ 8:3\n" ALLOCATE ("%size")),
		   NULL);
  expect_findings (NUMBER ("i32", "    %u: u32 = cast %n @ 5:3\n"
				  "    %low = add %u, 0xffffffff @ 5:3\n"
				  "    %bad = gt %low, 254 @ 5:3\n"
				  "    branch %bad, fail, ok @ 5:3\n"
				  "  ok:\n"
				  "    %size: u64 = cast %n @ 8:3\n"
				  "    %more = add %size, 1 @ 8:3\n" ALLOCATE ("%more")),
		   NULL);
  /* The other way round: everything but 1 .. 255.  */
  expect_findings (NUMBER ("u32", "    %low = sub %n, 1 @ 5:3\n"
				  "    %bad = le %low, 254 @ 5:3\n"
				  "    branch %bad, fail, ok @ 5:3\n"
				  "  ok:\n"
				  "    %size: u64 = cast %n @ 8:3\n" ALLOCATE ("%size")),
		   "unbounded-allocation@9 n", NULL);
}

/* n - 1 does not wrap upwards; n * 24 does, unless the compiler was asked.  */
static void
test_wrapping (void)
{
#define LIMIT(what)                        \
 "    %big = gt " what ", 0xfffff @ 7:3\n" \
 "    branch %big, fail, ok @ 7:3\n"       \
 "  ok:\n"                                 \
 "    %size: u64 = cast " what " @ 8:3\n" ALLOCATE ("%size")
  expect_findings (NUMBER ("u32", "    %m = add %n, 0xffffffff @ 5:3\n" LIMIT ("%m")), NULL);
  expect_findings (NUMBER ("u32", "    %m = mul %n, 24 @ 5:3\n" LIMIT ("%m")),
		   "size-overflow@9 n * 24", NULL);
  expect_findings (NUMBER ("u32",
			   "    %over: bool = call internal '.MUL_OVERFLOW' (%n, 24:u32) @ 5:3\n"
			   "    %m = mul %n, 24 @ 5:3\n"
			   "    branch %over, fail, fits @ 6:3\n"
			   "  fits:\n" LIMIT ("%m")),
		   NULL);
  expect_findings (NUMBER ("u32",
			   "    %over: bool = call internal '.MUL_OVERFLOW' (%n, 8:u32) @ 5:3\n"
			   "    %m = mul %n, 24 @ 5:3\n"
			   "    branch %over, fail, fits @ 6:3\n"
			   "  fits:\n" LIMIT ("%m")),
		   "size-overflow@9 n * 24", NULL);
}

/* What a helper computes is computed in its caller.  */
static void
test_result_is_computed (void)
{
#define TIMES(by)                              \
 "function bytes (%rows: u32): u32 static {\n" \
 "  a:\n"                                      \
 "    %r = mul %rows, " by " @ 12:3\n"         \
 "    return %r @ 12:3\n"                      \
 "}\n"
  expect_findings (TIMES ("40") NUMBER ("u32", "    %m = call bytes (%n) @ 5:3\n" LIMIT ("%m")),
		   "size-overflow@9 n * 40", NULL);
  expect_findings (TIMES ("40") NUMBER ("u32", "    %many = gt %n, 1000 @ 5:3\n"
					       "    branch %many, fail, few @ 5:3\n"
					       "  few:\n"
					       "    %m = call bytes (%n) @ 6:3\n" LIMIT ("%m")),
		   NULL);
}

/* ... however many steps it takes, and where a factor is one of a few numbers.  */
static void
test_result_of_several_steps (void)
{
#define TOTAL(body)                                  \
 "function total (%n: u32, %m: u32): u32 static {\n" \
 "  a:\n" body "    return %r @ 12:3\n"              \
 "}\n"
#define PRODUCT_PLUS_4 TOTAL ("    %p = mul %n, %m @ 12:3\n    %r = add %p, 4 @ 12:3\n")
#define ONE_OF_TWO                                   \
 TOTAL ("    %c = gt %m, 7 @ 11:3\n"                 \
	"    branch %c, wide, small @ 11:3\n"        \
	"  wide:\n    goto join\n"                   \
	"  small:\n    goto join\n"                  \
	"  join:\n"                                  \
	"    %by: u32 = phi [wide: 32, small: 16]\n" \
	"    %p = mul %by, %n @ 12:3\n"              \
	"    %r = add 8, %p @ 12:3\n")
#define CUT_OFF                          \
 TOTAL ("    %s: u16 = cast %n @ 12:3\n" \
	"    %w: u32 = cast %s @ 12:3\n" \
	"    %r = mul %w, %m @ 12:3\n")
#define FEW "    %many = gt %n, 1000 @ 5:3\n    branch %many, fail, few @ 5:3\n  few:\n"
  expect_findings (
    PRODUCT_PLUS_4 NUMBER ("u32", "    %m = call total (%n, 24) @ 5:3\n" LIMIT ("%m")),
    "size-overflow@9 n * 24", NULL);
  expect_findings (
    PRODUCT_PLUS_4 NUMBER ("u32", "    %m = call total (24, %n) @ 5:3\n" LIMIT ("%m")),
    "size-overflow@9 n * 24", NULL);
  expect_findings (
    PRODUCT_PLUS_4 NUMBER ("u32", FEW "    %m = call total (%n, 24) @ 5:3\n" LIMIT ("%m")), NULL);
  expect_findings (ONE_OF_TWO NUMBER ("u32", "    %m = call total (%n, 1) @ 5:3\n" LIMIT ("%m")),
		   "size-overflow@9", NULL);
  expect_findings (
    ONE_OF_TWO NUMBER ("u32", FEW "    %m = call total (%n, 1) @ 5:3\n" LIMIT ("%m")), NULL);
  expect_findings (CUT_OFF NUMBER ("u32", "    %m = call total (%n, 24) @ 5:3\n" LIMIT ("%m")),
		   NULL);
}

/* read fills all it is given; the helper says so.  */
static void
test_result_is_bounded (void)
{
#define READER(room)                                             \
 "function some (%fd: i32, %p: *i8, %room: u64): i64 static {\n" \
 "  a:\n" room "    %n = call read (%fd, %p, %less) @ 12:3\n"    \
 "    return %n @ 13:3\n"                                        \
 "}\n"                                                           \
 "function f (%fd: i32): i8 {\n"                                 \
 "  local $buf: [16]i8\n"                                        \
 "  a:\n"                                                        \
 "    %n 'n' = call some (%fd, &$buf, 16) @ 2:3\n"               \
 "    %bad = le %n, 0 @ 3:3\n"                                   \
 "    branch %bad, fail, go @ 3:3\n"                             \
 "  fail:\n"                                                     \
 "    return 0 @ 4:3\n"                                          \
 "  go:\n"                                                       \
 "    store $buf[%n], 0 @ 5:3\n"                                 \
 "    %c = load $buf[0] @ 6:3\n"                                 \
 "    return %c @ 6:3\n"                                         \
 "}\n"
  expect_findings (READER ("    %less = add %room, 0 @ 12:3\n"), "off-by-one@5 buf", NULL);
  expect_findings (READER ("    %less = sub %room, 1 @ 12:3\n"), NULL);
  expect_findings (READER ("    %less = add %room, 0xffffffffffffffff @ 12:3\n"), NULL);
}

/* Tested on one branch only; the wrapper's failure goes unseen.  */
static void
test_obligations (void)
{
#define TESTED_IF(other)                         \
 "function f (%p: *i8, %verbose: bool): i64 {\n" \
 "  local $c: i8\n"                              \
 "  a:\n"                                        \
 "    %fd 'fd' = call open (%p, 0) @ 2:3\n"      \
 "    branch %verbose, look, " other " @ 3:3\n"  \
 "  look:\n"                                     \
 "    %bad = lt %fd, 0 @ 4:3\n"                  \
 "    branch %bad, fail, go @ 4:3\n"             \
 "  fail:\n"                                     \
 "    return -1 @ 5:3\n"                         \
 "  quiet:\n"                                    \
 "    %bad2 = lt %fd, 0 @ 6:3\n"                 \
 "    branch %bad2, fail, go @ 6:3\n"            \
 "  go:\n"                                       \
 "    %n = call read (%fd, &$c, 1) @ 7:3\n"      \
 "    call close (%fd) @ 8:3\n"                  \
 "    return %n @ 9:3\n"                         \
 "}\n"
  expect_findings (TESTED_IF ("quiet"), NULL);
  expect_findings ("function f (%p: *i8, %verbose: bool): i64 {\n"
		   "  local $c: i8\n"
		   "  a:\n"
		   "    %fd 'fd' = call open (%p, 0) @ 2:3\n"
		   "    branch %verbose, look, go @ 3:3\n"
		   "  look:\n"
		   "    %bad = lt %fd, 0 @ 4:3\n"
		   "    branch %bad, fail, go @ 4:3\n"
		   "  fail:\n"
		   "    return -1 @ 5:3\n"
		   "  go:\n"
		   "    %n = call read (%fd, &$c, 1) @ 7:3\n"
		   "    call close (%fd) @ 8:3\n"
		   "    return %n @ 9:3\n"
		   "}\n",
		   "unchecked-use@7 fd", NULL);
}

static void
test_steps (void)
{
#define STEP(test)                                                                   \
 "function f (%fd: i32, %p: *i8): *i8 {\n"                                           \
 "  a:\n"                                                                            \
 "    %n 'n' = call read (%fd, %p, 9) @ 2:3\n" test "    %by: u64 = cast %n @ 4:3\n" \
 "    %q = ptradd %p, %by @ 4:3\n"                                                   \
 "    return %q @ 5:3\n"                                                             \
 "}\n"
  expect_findings (STEP (""), "unchecked-use@4 n", NULL);
  expect_findings (STEP ("    %bad = lt %n, 0 @ 3:3\n"
			 "    branch %bad, fail, go @ 3:3\n"
			 "  fail:\n"
			 "    return null @ 3:9\n"
			 "  go:\n"),
		   NULL);
}

void
suite_flow_size (void)
{
  CU_pSuite s = CU_add_suite ("flow: sizes", NULL, NULL);
  CU_add_test (s, "a range test that wraps", test_range_that_wraps);
  CU_add_test (s, "products that wrap", test_wrapping);
  CU_add_test (s, "a result that is computed", test_result_is_computed);
  CU_add_test (s, "a result of several steps", test_result_of_several_steps);
  CU_add_test (s, "a result that is bounded", test_result_is_bounded);
  CU_add_test (s, "obligations", test_obligations);
  CU_add_test (s, "steps of pointers", test_steps);
}
