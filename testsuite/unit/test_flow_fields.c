/* The engine on fields that hand over a resource: what comes with a message.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/flow_run.h"
#include "testsuite/unit/unit.h"

/* One part of a message; BEFORE makes `branch %no, fail, go' possible, REST uses %fd.  */
#define PART(before, rest)                                \
 "record cmsghdr size 16 {\n"                             \
 "  cmsg_len: u64 @0\n"                                   \
 "  cmsg_level: i32 @64\n"                                \
 "  cmsg_type: i32 @96\n"                                 \
 "  __cmsg_data: [?]u8 @128\n"                            \
 "}\n"                                                    \
 "record pair size 8 { one: i32; other: i32 }\n"          \
 "function f (%c: *cmsghdr, %out: *pair): i32 {\n"        \
 "  a:\n" before "    branch %no, fail, go @ 3:7\n"       \
 "  fail:\n"                                              \
 "    call close (-1) @ 4:3\n" /* or nobody would look */ \
 "    goto end[@ 4:9]\n"                                  \
 "  go:\n" rest "    goto end[@ 9:3]\n"                   \
 "  end:\n"                                               \
 "    return 0 @ 9:3\n"                                   \
 "} @ 10:1\n"

#define TYPE_IS(n)                     \
 "    %t = load %c->cmsg_type @ 3:7\n" \
 "    %no = ne %t, " n " @ 3:7\n"
#define BOTH_ARE(n)                  \
 "    %t = load *%c{8}<u64> @ 3:7\n" \
 "    %no = ne %t, " n " @ 3:7\n"

#define READ "    %fd 'fd' = load %c->__cmsg_data{0}<i32> @ 5:8\n"
#define READ_UNSIGNED                            \
 "    %u = load %c->__cmsg_data{0}<u32> @ 5:8\n" \
 "    %fd: i32 'fd' = cast %u @ 5:8\n"

static void
test_lost (void)
{
  expect_findings (PART (TYPE_IS ("1"), READ), "unreleased-descriptor@9 fd", NULL);
  expect_findings (PART (TYPE_IS ("1"), READ_UNSIGNED), "unreleased-descriptor@9 fd", NULL);
  expect_findings (PART (TYPE_IS ("1"), READ "    call close (%fd) @ 6:3\n"), NULL);
  expect_findings (PART (TYPE_IS ("1"), READ_UNSIGNED "    call close (%fd) @ 6:3\n"), NULL);
  expect_findings (PART (TYPE_IS ("1"), READ "    call take (%fd) @ 6:3\n"), NULL);
  expect_findings (PART (TYPE_IS ("1"), READ "    store %out->other, %fd @ 6:3\n"), NULL);
  expect_findings (PART (TYPE_IS ("1"), READ "    call close (%fd) @ 6:3\n"
					     "    call close (%fd) @ 7:3\n"),
		   "double-release@7 fd", NULL);
}

/* Nobody asked, somebody asked for something else, or wrote it.  */
static void
test_other_parts (void)
{
  expect_findings (PART (TYPE_IS ("2"), READ), NULL);
  expect_findings (PART ("    %no = eq %c, null @ 3:7\n", READ), NULL);
  expect_findings (PART ("    store %c->cmsg_type, 1 @ 2:3\n" TYPE_IS ("1"), READ), NULL);
  expect_findings (PART (TYPE_IS ("1"), "    store %c->__cmsg_data{0}<i32>, 5 @ 4:3\n" READ), NULL);
}

/* Type and level in one: SOL_SOCKET is 1, too.  */
static void
test_two_fields_at_once (void)
{
  expect_findings (PART (BOTH_ARE ("0x100000001"), READ), "unreleased-descriptor@9 fd", NULL);
  expect_findings (PART (BOTH_ARE ("0x100000000"), READ), NULL); /* IP_TOS */
  expect_findings (PART (BOTH_ARE ("0x200000001"), READ), NULL);
}

/* One number, read twice, is one descriptor; two numbers are two.  */
static void
test_read_twice (void)
{
  expect_findings (PART (TYPE_IS ("1"), READ "    %again = load %c->__cmsg_data{0}<u32> @ 6:3\n"
					     "    %same: i32 = cast %again @ 6:3\n"
					     "    call close (%same) @ 6:3\n"),
		   NULL);
  expect_findings (PART (TYPE_IS ("1"),
			 READ "    %other 'other' = load %c->__cmsg_data{4}<i32> @ 6:3\n"
			      "    call close (%fd) @ 6:3\n"),
		   "unreleased-descriptor@9 other", NULL);
}

/* A loop over the parts meets such a part once.  */
static void
test_loop_over_parts (void)
{
#define OVER(rest)                                      \
 "record cmsghdr size 16 {\n"                           \
 "  cmsg_len: u64 @0\n"                                 \
 "  cmsg_level: i32 @64\n"                              \
 "  cmsg_type: i32 @96\n"                               \
 "  __cmsg_data: [?]u8 @128\n"                          \
 "}\n"                                                  \
 "declare next (*cmsghdr): *cmsghdr\n"                  \
 "function f (%first: *cmsghdr): i32 {\n"               \
 "  a:\n"                                               \
 "    goto head\n"                                      \
 "  head:\n"                                            \
 "    %c = phi [a: %first, step: %more]\n"              \
 "    %fd: i32 'fd' = phi [a: -1, step: %fd3]\n"        \
 "    %is = ne %c, null @ 3:7\n"                        \
 "    branch %is, body, end @ 3:7\n"                    \
 "  body:\n"                                            \
 "    %t = load %c->cmsg_type @ 4:7\n"                  \
 "    %rights = eq %t, 1 @ 4:7\n"                       \
 "    branch %rights, take, step @ 4:7\n"               \
 "  take:\n"                                            \
 "    %fd2 'fd' = load %c->__cmsg_data{0}<i32> @ 5:8\n" \
 "    goto step\n"                                      \
 "  step:\n"                                            \
 "    %fd3: i32 'fd' = phi [body: %fd, take: %fd2]\n"   \
 "    %more = call next (%c) @ 3:9\n"                   \
 "    goto head\n"                                      \
 "  end:\n" rest "}\n"
  expect_findings (OVER ("    return %fd @ 8:3\n"), NULL);
  expect_findings (OVER ("    %r: i32 = call close (%fd) @ 8:3\n    return %r @ 8:3\n"), NULL);
  expect_findings (OVER ("    return 0 @ 8:3\n"), NULL); /* nothing is called that matters */
  expect_findings (OVER ("    %r: i32 = call close (-1) @ 8:3\n    return 0 @ 8:3\n"),
		   "unreleased-descriptor@8 fd", NULL);
}

void
suite_flow_fields (void)
{
  CU_pSuite s = CU_add_suite ("flow_fields", NULL, NULL);
  CU_ADD_TEST (s, test_lost);
  CU_ADD_TEST (s, test_other_parts);
  CU_ADD_TEST (s, test_two_fields_at_once);
  CU_ADD_TEST (s, test_read_twice);
  CU_ADD_TEST (s, test_loop_over_parts);
}
