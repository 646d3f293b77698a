/* The engine on memory: arrays, structs, the heap, handles inside handles.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/flow_run.h"
#include "testsuite/unit/unit.h"

/* ---- Arrays ------------------------------------------------------------------------- */

static void
test_constant_index (void)
{
#define PIPE(first, second)                  \
 "function f (%x: i32): i32 {\n"             \
 "  local $ends: [2]i32 @ 2:7\n"             \
 "  a:\n"                                    \
 "    %r = call pipe (&$ends[0]) @ 3:7\n"    \
 "    %bad = lt %r, 0 @ 3:7\n"               \
 "    branch %bad, fail, go @ 3:7\n"         \
 "  fail:\n"                                 \
 "    return -1 @ 3:9\n"                     \
 "  go:\n"                                   \
 "    %one = load $ends[" first "] @ 4:9\n"  \
 "    call close (%one) @ 4:3\n"             \
 "    %two = load $ends[" second "] @ 5:9\n" \
 "    call close (%two) @ 5:3\n"             \
 "    goto end[@ 6:3]\n"                     \
 "  end:\n"                                  \
 "    clobber $ends\n"                       \
 "    return 0 @ 6:3\n"                      \
 "} @ 7:1\n"
  expect_findings (PIPE ("0", "1"), NULL);
  expect_findings (PIPE ("1", "1"), "double-release@5 ends[1]", "unreleased-descriptor@6 ends[0]",
		   NULL);
}

/* Which element, nobody knows: a store into it keeps what is stored.  */
static void
test_loop_index (void)
{
#define LOOP(store)                                                                \
 "function f (%p: *i8): i32 {\n"                                                   \
 "  local $fds: [4]i32 @ 2:7\n"                                                    \
 "  entry:\n"                                                                      \
 "    goto head\n"                                                                 \
 "  head:\n"                                                                       \
 "    %i: i32 'i' = phi [entry: 0, body: %next]\n"                                 \
 "    %more = lt %i, 4 @ 3:15\n"                                                   \
 "    branch %more, body, out @ 3:15\n"                                            \
 "  body:\n"                                                                       \
 "    %fd = call open (%p, 0) @ 4:14\n" store "    %next 'i' = add %i, 1 @ 3:23\n" \
 "    goto head[@ 3:3]\n"                                                          \
 "  out:\n"                                                                        \
 "    goto head2\n"                                                                \
 "  head2:\n"                                                                      \
 "    %j: i32 'j' = phi [out: 0, body2: %next2]\n"                                 \
 "    %more2 = lt %j, 4 @ 5:15\n"                                                  \
 "    branch %more2, body2, end @ 5:15\n"                                          \
 "  body2:\n"                                                                      \
 "    %one = load $fds[%j] @ 6:5\n"                                                \
 "    call close (%one) @ 6:5\n"                                                   \
 "    %next2 'j' = add %j, 1 @ 5:23\n"                                             \
 "    goto head2[@ 5:3]\n"                                                         \
 "  end:\n"                                                                        \
 "    return 0 @ 7:3\n"                                                            \
 "} @ 8:1\n"
  expect_findings (LOOP (""), "unreleased-descriptor@3", "unchecked-error@4 open", NULL);
}

/* ---- Structs --------------------------------------------------------------------------- */

/* conn.fd = open (p); if (conn.fd < 0) return -1; REST return 0;  */
#define STRUCT(rest)                           \
 "record conn size 8 { fd: i32; port: i32 }\n" \
 "declare register_conn (*conn): void\n"       \
 "global @last: *conn\n"                       \
 "function f (%p: *i8): i32 {\n"               \
 "  local $conn: conn @ 2:7\n"                 \
 "  a:\n"                                      \
 "    %new = call open (%p, 0) @ 3:13\n"       \
 "    store $conn.fd, %new @ 3:11\n"           \
 "    %fd = load $conn.fd @ 4:7\n"             \
 "    %bad = lt %fd, 0 @ 4:7\n"                \
 "    branch %bad, fail, go @ 4:7\n"           \
 "  fail:\n"                                   \
 "    return -1 @ 4:9\n"                       \
 "  go:\n" rest "    goto end[@ 7:3]\n"        \
 "  end:\n"                                    \
 "    return 0 @ 7:3\n"                        \
 "} @ 8:1\n"

static void
test_field (void)
{
  expect_findings (STRUCT (""), "unreleased-descriptor@7 conn.fd", NULL);
  expect_findings (STRUCT ("    %x = load $conn.fd @ 5:3\n"
			   "    call close (%x) @ 5:3\n"),
		   NULL);
  expect_findings (STRUCT ("    store $conn.port, 80 @ 5:3\n"), "unreleased-descriptor@7 conn.fd",
		   NULL);
}

static void
test_escaping_struct (void)
{
  expect_findings (STRUCT ("    call register_conn (&$conn) @ 5:3\n"), NULL);
  expect_findings (STRUCT ("    store @last, &$conn @ 5:3\n"), NULL);
}

/* ---- The heap ----------------------------------------------------------------------------- */

/* new_conn makes a struct with a descriptor in it, drop_conn gives both back.  */
#define CONN                                                \
 "record conn size 8 { fd: i32; port: i32 }\n"              \
 "function new_conn (%p: *i8): *conn static {\n"            \
 "  a:\n"                                                   \
 "    %m 'm' = call malloc (8) @ 2:8\n"                     \
 "    %c: *conn 'c' = cast %m @ 2:8\n"                      \
 "    %none = eq %c, null @ 3:7\n"                          \
 "    branch %none, fail, go @ 3:7\n"                       \
 "  fail:\n"                                                \
 "    goto end[@ 3:9]\n"                                    \
 "  go:\n"                                                  \
 "    %fd = call open (%p, 0) @ 4:12\n"                     \
 "    store %c->fd, %fd @ 4:9\n"                            \
 "    %bad = lt %fd, 0 @ 5:7\n"                             \
 "    branch %bad, undo, good @ 5:7\n"                      \
 "  undo:\n"                                                \
 "    call free (%m) @ 6:5\n"                               \
 "    goto end[@ 6:9]\n"                                    \
 "  good:\n"                                                \
 "    goto end[@ 7:3]\n"                                    \
 "  end:\n"                                                 \
 "    %r: *conn = phi [fail: null, undo: null, good: %c]\n" \
 "    return %r @ 7:3\n"                                    \
 "} @ 8:1\n"                                                \
 "function drop_conn (%c: *conn): void static {\n"          \
 "  a:\n"                                                   \
 "    %fd = load %c->fd @ 11:3\n"                           \
 "    call close (%fd) @ 11:3\n"                            \
 "    %m: *i8 = cast %c\n"                                  \
 "    call free (%m) @ 12:3\n"                              \
 "    return @ 13:1\n"                                      \
 "} @ 13:1\n"                                               \
 "function f (%p: *i8): i32 {\n"                            \
 "  a:\n"                                                   \
 "    %c 'c' = call new_conn (%p) @ 22:8\n"                 \
 "    %none = eq %c, null @ 23:7\n"                         \
 "    branch %none, fail, go @ 23:7\n"                      \
 "  fail:\n"                                                \
 "    return -1 @ 23:9\n"                                   \
 "  go:\n"

#define CONN_END          \
 "    goto end[@ 29:3]\n" \
 "  end:\n"               \
 "    return 0 @ 29:3\n"  \
 "} @ 30:1\n"

static void
test_heap_struct (void)
{
  expect_findings (CONN "    call drop_conn (%c) @ 24:3\n" CONN_END, NULL);
  expect_findings (CONN CONN_END, "unreleased-descriptor@29 c->fd", "unreleased-memory@29 c", NULL);
  expect_findings (CONN "    %m: *i8 = cast %c\n"
			"    call free (%m) @ 24:3\n" CONN_END,
		   "unreleased-descriptor@24 c->fd", NULL);
  expect_findings (CONN "    call drop_conn (%c) @ 24:3\n"
			"    call drop_conn (%c) @ 25:3\n" CONN_END,
		   "double-release@25 c", NULL);
}

/* A struct of which nobody has given the block back or closed what lies in it.  */
#define HOLDER(rest)                                 \
 "record sub size 8 { fd: i32; port: i32 }\n"        \
 "record conn size 16 { sub: *sub; fd: i32 }\n"      \
 "global @last: i32\n"                               \
 "function detach (%c: *conn): i32 static {\n"       \
 "  a:\n"                                            \
 "    %fd = load %c->fd @ 2:3\n"                     \
 "    %m: *i8 = cast %c\n"                           \
 "    call free (%m) @ 3:3\n"                        \
 "    return %fd @ 4:3\n"                            \
 "}\n"                                               \
 "function keep_number (%c: *conn): void static {\n" \
 "  a:\n"                                            \
 "    %fd = load %c->fd @ 2:3\n"                     \
 "    store @last, %fd @ 2:9\n"                      \
 "    %m: *i8 = cast %c\n"                           \
 "    call free (%m) @ 3:3\n"                        \
 "    return @ 4:3\n"                                \
 "}\n"                                               \
 "function forget (%c: *conn): void static {\n"      \
 "  a:\n"                                            \
 "    %m: *i8 = cast %c\n"                           \
 "    call free (%m) @ 3:3\n"                        \
 "    return @ 4:3\n"                                \
 "}\n"                                               \
 "function f (%p: *i8): i32 {\n"                     \
 "  a:\n"                                            \
 "    %m = call malloc (16) @ 22:8\n"                \
 "    %c: *conn 'c' = cast %m @ 22:8\n"              \
 "    %none = eq %c, null @ 23:7\n"                  \
 "    branch %none, out, go @ 23:7\n"                \
 "  out:\n"                                          \
 "    return -1 @ 23:9\n"                            \
 "  go:\n"                                           \
 "    %new = call open (%p, 0) @ 24:12\n"            \
 "    store %c->fd, %new @ 24:9\n"                   \
 "    %bad = lt %new, 0 @ 25:7\n"                    \
 "    branch %bad, undo, have @ 25:7\n"              \
 "  undo:\n"                                         \
 "    call free (%m) @ 25:12\n"                      \
 "    return -1 @ 25:20\n"                           \
 "  have:\n" rest "    return 0 @ 30:3\n"            \
 "} @ 31:1\n"

/* What only the block held is lost where the block is given back.  */
static void
test_freed_with_its_block (void)
{
  expect_findings (HOLDER ("    call free (%m) @ 26:3\n"), "unreleased-descriptor@26 fd", NULL);
  expect_findings (HOLDER ("    call forget (%c) @ 26:3\n"), "unreleased-descriptor@26 fd", NULL);
  expect_findings (HOLDER ("    call close (%new) @ 26:3\n    call free (%m) @ 27:3\n"), NULL);
  expect_findings (HOLDER ("    call free (%m) @ 26:3\n    call close (%new) @ 27:3\n"), NULL);
  expect_findings (HOLDER ("    store @last, %new @ 26:3\n    call free (%m) @ 27:3\n"), NULL);
  expect_findings (HOLDER ("    call keep (%m) @ 26:3\n    call free (%m) @ 27:3\n"), NULL);
  expect_findings (HOLDER ("    %d = call detach (%c) @ 26:3\n    call close (%d) @ 27:3\n"), NULL);
  expect_findings (HOLDER ("    %d 'd' = call detach (%c) @ 26:3\n"), "unreleased-descriptor@26 d",
		   NULL);
  expect_findings (HOLDER ("    call keep_number (%c) @ 26:3\n"), NULL);
}

/* realloc moves what lies in the block.  */
static void
test_moved_with_its_block (void)
{
#define MORE(rest)                             \
 "    %q 'q' = call realloc (%m, 64) @ 26:8\n" \
 "    %d: *conn 'd' = cast %q @ 26:8\n"        \
 "    %no = eq %d, null @ 26:9\n"              \
 "    branch %no, have2, moved @ 26:9\n"       \
 "  have2:\n"                                  \
 "    call close (%new) @ 27:3\n"              \
 "    call free (%m) @ 27:9\n"                 \
 "    return -1 @ 27:20\n"                     \
 "  moved:\n" rest
  expect_findings (HOLDER (MORE ("    %fd = load %d->fd @ 28:3\n"
				 "    call close (%fd) @ 28:3\n"
				 "    call free (%q) @ 28:9\n")),
		   NULL);
  expect_findings (HOLDER (MORE ("    call free (%q) @ 28:9\n")), "unreleased-descriptor@28 fd",
		   NULL);
}

/* One block leads to another.  */
static void
test_freed_chain (void)
{
#define CHAIN(order)                      \
 "    call close (%new) @ 26:3\n"         \
 "    %m2 = call malloc (8) @ 26:8\n"     \
 "    %s: *sub 's' = cast %m2 @ 26:8\n"   \
 "    store %c->sub, %s @ 26:8\n"         \
 "    %no = eq %s, null @ 26:9\n"         \
 "    branch %no, without, with @ 26:9\n" \
 "  without:\n"                           \
 "    call free (%m) @ 27:9\n"            \
 "    return -1 @ 27:20\n"                \
 "  with:\n"                              \
 "    %two = call open (%p, 0) @ 28:3\n"  \
 "    store %s->fd, %two @ 28:3\n"        \
 "    %bad2 = lt %two, 0 @ 28:5\n"        \
 "    branch %bad2, drop, lose @ 28:5\n"  \
 "  drop:\n"                              \
 "    call free (%m2) @ 28:7\n"           \
 "    call free (%m) @ 28:9\n"            \
 "    return -1 @ 28:11\n"                \
 "  lose:\n" order
  expect_findings (HOLDER (CHAIN ("    call free (%m2) @ 29:3\n    call free (%m) @ 30:3\n")),
		   "unreleased-descriptor@29 fd", NULL);
  expect_findings (HOLDER (CHAIN ("    call free (%m) @ 29:3\n    call close (%two) @ 30:3\n"
				  "    call free (%m2) @ 30:9\n")),
		   NULL);
}

/* A function that gives back the address of a field; one that stores it.  */
static void
test_address_of_field (void)
{
#define OUTER(rest)                                          \
 "record inner size 8 { port: i32; fd: i32 }\n"              \
 "record outer size 24 { id: i32; in: inner; at: *inner }\n" \
 "function inside (%o: *outer): *inner static {\n"           \
 "  a:\n"                                                    \
 "    return &%o->in @ 2:3\n"                                \
 "}\n"                                                       \
 "function number (%o: *outer): *i32 static {\n"             \
 "  a:\n"                                                    \
 "    %i = call inside (%o) @ 4:3\n"                         \
 "    return &%i->fd @ 5:3\n"                                \
 "}\n"                                                       \
 "function aim (%o: *outer): void static {\n"                \
 "  a:\n"                                                    \
 "    store %o->at, &%o->in @ 7:3\n"                         \
 "    return @ 7:9\n"                                        \
 "}\n"                                                       \
 "function f (%p: *i8): i32 {\n"                             \
 "  local $o: outer @ 21:3\n"                                \
 "  a:\n"                                                    \
 "    %i = call inside (&$o) @ 22:3\n"                       \
 "    %new = call open (%p, 0) @ 23:3\n"                     \
 "    store %i->fd, %new @ 23:3\n"                           \
 "    %fd = load $o.in.fd @ 24:3\n"                          \
 "    %bad = lt %fd, 0 @ 24:3\n"                             \
 "    branch %bad, out, go @ 24:3\n"                         \
 "  out:\n"                                                  \
 "    return -1 @ 24:9\n"                                    \
 "  go:\n" rest "    clobber $o\n"                           \
 "    return 0 @ 29:3\n"                                     \
 "} @ 30:1\n"
  expect_findings (OUTER (""), "unreleased-descriptor@29 o.in.fd", NULL);
  expect_findings (OUTER ("    %n = call number (&$o) @ 25:3\n"
			  "    %x = load *%n @ 25:3\n"
			  "    call close (%x) @ 25:3\n"),
		   NULL);
  expect_findings (OUTER ("    call aim (&$o) @ 25:3\n"
			  "    %at = load $o.at @ 26:3\n"
			  "    %x = load %at->fd @ 26:3\n"
			  "    call close (%x) @ 26:3\n"),
		   NULL);
  expect_findings (OUTER ("    %n = call number (&$o) @ 25:3\n"
			  "    %x = load *%n @ 25:3\n"
			  "    call close (%x) @ 25:3\n"
			  "    call close (%fd) @ 26:3\n"),
		   "double-release@26 o.in.fd", NULL);
}

/* What an object of a class holds and what the class that it begins with holds are one
   thing by two ways; a move takes all of it along.  */
static void
test_class_it_begins_with (void)
{
#define DERIVED(rest)                                                \
 "unit 'test.cc' cxx\n"                                              \
 "record Base class size 4 { fd: i32 }\n"                            \
 "record Derived class size 8 { base '': Base @0; id: i32 @32 }\n"   \
 "declare open (*i8, i32, ...): i32 varargs\n"                       \
 "declare close (i32): i32\n"                                        \
 "function shut (%this: *Base): void method {\n"                     \
 "  a:\n"                                                            \
 "    %fd = load %this->fd @ 2:3\n"                                  \
 "    call close (%fd) @ 2:3\n"                                      \
 "    return @ 2:9\n"                                                \
 "}\n"                                                               \
 "function move (%this: *Derived, %from: *Derived): void method {\n" \
 "  a:\n"                                                            \
 "    copy %this->1, %from->1 @ 4:3\n"                               \
 "    store %from->1.fd, -1 @ 4:9\n"                                 \
 "    return @ 4:9\n"                                                \
 "}\n"                                                               \
 "function f (%p: *i8): i32 {\n"                                     \
 "  local $d: Derived @ 21:3\n"                                      \
 "  local $e: Derived @ 21:9\n"                                      \
 "  a:\n"                                                            \
 "    %new = call open (%p, 0) @ 23:3\n"                             \
 "    store $d.1.fd, %new @ 23:3\n"                                  \
 "    %bad = lt %new, 0 @ 24:3\n"                                    \
 "    branch %bad, out, go @ 24:3\n"                                 \
 "  out:\n"                                                          \
 "    return -1 @ 24:9\n"                                            \
 "  go:\n" rest "    clobber $d\n    clobber $e\n"                   \
 "    return 0 @ 29:3\n"                                             \
 "} @ 30:1\n"
  expect_findings (DERIVED ("    call shut (&$d.1) @ 25:3\n"), NULL);
  expect_findings (DERIVED ("    call shut (&$d.1) @ 25:3\n"
			    "    %x = load $d.1.fd @ 26:3\n"
			    "    call close (%x) @ 26:3\n"),
		   "double-release@26 d.fd", NULL);
  expect_findings (DERIVED ("    call move (&$e, &$d) @ 25:3\n"
			    "    call shut (&$e.1) @ 26:3\n"),
		   NULL);
  expect_findings (DERIVED ("    call move (&$e, &$d) @ 25:3\n"), "unreleased-descriptor@29 d.fd",
		   NULL);
}

/* No destructor runs for what a constructor that throws has made so far.  */
static void
test_constructor_throws (void)
{
#define CONSTRUCTOR(flags, rest)                                     \
 "unit 'test.cc' cxx\n"                                              \
 "record Client size 4 { fd: i32 }\n"                                \
 "declare open (*i8, i32, ...): i32 varargs\n"                       \
 "declare close (i32): i32\n"                                        \
 "declare keep (*Client): void\n"                                    \
 "declare __cxa_throw (*i8): void [noreturn]\n"                      \
 "function make (%this: *Client, %p: *i8): void " flags " {\n"       \
 "  a:\n"                                                            \
 "    birth *%this\n"                                                \
 "    %new = call open (%p, 0) @ 2:8\n"                              \
 "    store %this->fd, %new @ 2:8\n"                                 \
 "    %bad = lt %new, 0 @ 3:7\n"                                     \
 "    branch %bad, refuse, go @ 3:7\n"                               \
 "  refuse:\n"                                                       \
 "    call __cxa_throw (%p) throw noreturn @ 4:5\n"                  \
 "    stop\n"                                                        \
 "  go:\n"                                                           \
 "    %zero = eq %new, 9 @ 5:7\n"                                    \
 "    branch %zero, undo, done @ 5:7\n"                              \
 "  undo:\n" rest "    call __cxa_throw (%p) throw noreturn @ 7:5\n" \
 "    stop\n"                                                        \
 "  done:\n"                                                         \
 "    return @ 8:3\n"                                                \
 "} @ 9:1\n"
  expect_findings (CONSTRUCTOR ("method ctor", ""), "unreleased-descriptor@7 fd", NULL);
  expect_findings (CONSTRUCTOR ("method ctor", "    call close (%new) @ 6:3\n"), NULL);
  expect_findings (CONSTRUCTOR ("method ctor", "    call keep (%this) @ 6:3\n"), NULL);
  expect_findings (CONSTRUCTOR ("method", ""), NULL); /* the object is there, and may know */
}

/* p = realloc (p, n): the old block is gone on success only.  */
static void
test_realloc (void)
{
#define REALLOC(on_failure, on_success)         \
 "function f (%n: u64): i32 {\n"                \
 "  a:\n"                                       \
 "    %m 'm' = call malloc (16) @ 2:8\n"        \
 "    %none = eq %m, null @ 3:7\n"              \
 "    branch %none, out, have @ 3:7\n"          \
 "  out:\n"                                     \
 "    return -1 @ 3:9\n"                        \
 "  have:\n"                                    \
 "    %q 'q' = call realloc (%m, %n) @ 4:8\n"   \
 "    %none2 = eq %q, null @ 5:7\n"             \
 "    branch %none2, fail, good @ 5:7\n"        \
 "  fail:\n" on_failure "    return -1 @ 6:9\n" \
 "  good:\n" on_success "    return 0 @ 8:3\n"  \
 "} @ 9:1\n"
  expect_findings (REALLOC ("    call free (%m) @ 6:3\n", "    call free (%q) @ 7:3\n"), NULL);
  expect_findings (REALLOC ("    call free (%m) @ 6:3\n", "    call free (%m) @ 7:3\n"),
		   "double-release@7 m", "unreleased-memory@8 q", NULL);
  expect_findings (REALLOC ("", "    call free (%q) @ 7:3\n"), "unreleased-memory@6 m", NULL);
  expect_findings (REALLOC ("    call free (%m) @ 6:3\n", "    store *%m, 0 @ 7:3\n"),
		   "use-after-release@7 m", "unreleased-memory@8 q", NULL);
}

static void
test_memory (void)
{
#define MEMORY(rest)                     \
 "function f (%x: i32): i32 {\n"         \
 "  a:\n"                                \
 "    %m 'm' = call malloc (16) @ 2:8\n" \
 "    %none = eq %m, null @ 3:7\n"       \
 "    branch %none, out, have @ 3:7\n"   \
 "  out:\n"                              \
 "    return -1 @ 3:9\n"                 \
 "  have:\n" rest "    return 0 @ 8:3\n" \
 "} @ 9:1\n"
  expect_findings (MEMORY ("    store *%m, 1 @ 4:3\n    call free (%m) @ 5:3\n"), NULL);
  expect_findings (MEMORY ("    call free (%m) @ 4:3\n    store *%m, 1 @ 5:3\n"),
		   "use-after-release@5 m", NULL);
  expect_findings (MEMORY ("    call free (%m) @ 4:3\n    call free (%m) @ 5:3\n"),
		   "double-release@5 m", NULL);
}

/* ---- Handles inside handles ------------------------------------------------------------------ */

static void
test_fdopen (void)
{
#define FDOPEN(on_failure, on_success)          \
 "function f (%p: *i8): i32 {\n"                \
 "  a:\n"                                       \
 "    %fd 'fd' = call open (%p, 0) @ 2:8\n"     \
 "    %bad = lt %fd, 0 @ 3:7\n"                 \
 "    branch %bad, none, have @ 3:7\n"          \
 "  none:\n"                                    \
 "    return -1 @ 3:9\n"                        \
 "  have:\n"                                    \
 "    %s 's' = call fdopen (%fd, %p) @ 4:8\n"   \
 "    %no = eq %s, null @ 5:7\n"                \
 "    branch %no, fail, good @ 5:7\n"           \
 "  fail:\n" on_failure "    goto end[@ 6:9]\n" \
 "  good:\n" on_success "    goto end[@ 8:3]\n" \
 "  end:\n"                                     \
 "    %r: i32 = phi [fail: -1, good: 0]\n"      \
 "    return %r @ 9:3\n"                        \
 "} @ 10:1\n"
  expect_findings (FDOPEN ("    call close (%fd) @ 6:3\n", "    call fclose (%s) @ 7:3\n"), NULL);
  expect_findings (FDOPEN ("", "    call fclose (%s) @ 7:3\n"), "unreleased-descriptor@6 fd", NULL);
  expect_findings (FDOPEN ("    call close (%fd) @ 6:3\n",
			   "    call fclose (%s) @ 7:3\n    call close (%fd) @ 7:9\n"),
		   "double-release@7 fd", NULL);
}

void
suite_flow_memory (void)
{
  CU_pSuite s = CU_add_suite ("flow_memory", NULL, NULL);
  CU_ADD_TEST (s, test_constant_index);
  CU_ADD_TEST (s, test_loop_index);
  CU_ADD_TEST (s, test_field);
  CU_ADD_TEST (s, test_escaping_struct);
  CU_ADD_TEST (s, test_heap_struct);
  CU_ADD_TEST (s, test_freed_with_its_block);
  CU_ADD_TEST (s, test_moved_with_its_block);
  CU_ADD_TEST (s, test_freed_chain);
  CU_ADD_TEST (s, test_address_of_field);
  CU_ADD_TEST (s, test_class_it_begins_with);
  CU_ADD_TEST (s, test_constructor_throws);
  CU_ADD_TEST (s, test_realloc);
  CU_ADD_TEST (s, test_memory);
  CU_ADD_TEST (s, test_fdopen);
}
