/* The text form and the binary one: what goes in comes out; errors say where.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/text.h"

static struct gml_arena *arena;
static struct gml_ir_error err;

static void
begin (void)
{
  arena = gml_arena_new ();
}

static void
end (void)
{
  gml_arena_free (arena);
}

/* ---- Round trips ---- */

static struct gml_unit *
parse_n (const char *text, size_t len)
{
  struct gml_unit *u = gml_ir_parse (text, len, arena, &err);
  if (u == NULL)
    fprintf (stderr, "%.*s\n%u:%u: %s\n", (int) len, text, err.line, err.column, err.text);
  CU_ASSERT_PTR_NOT_NULL (u);
  return u;
}

static struct gml_unit *
parse (const char *text)
{
  return parse_n (text, strlen (text));
}

static char *
print (const struct gml_unit *u)
{
  char *text = NULL;
  size_t len = 0;
  FILE *out = open_memstream (&text, &len);
  if (u != NULL)
    gml_ir_print (u, out);
  fclose (out);
  return text;
}

/* U prints as TEXT, and so does what its bytes are read as.  */
static void
expect_print (const struct gml_unit *u, const char *text)
{
  unsigned char *bytes;
  size_t len;
  CU_ASSERT_PTR_NOT_NULL_FATAL (u);
  char *printed = print (u);
  gml_ir_write (u, &bytes, &len);
  char *again = print (gml_ir_read (bytes, len, arena, &err));
  CU_ASSERT_STRING_EQUAL (printed, text);
  CU_ASSERT_STRING_EQUAL (again, text);
  free (bytes);
  free (printed);
  free (again);
}

static char *
read_file (const char *name)
{
  FILE *in = fopen (name, "rb");
  CU_ASSERT_PTR_NOT_NULL_FATAL (in);
  char *text = gml_arena_alloc (arena, 1 << 16);
  size_t len = fread (text, 1, (1 << 16) - 1, in);
  fclose (in);
  CU_ASSERT (len > 0);
  return text;
}

/* The seed holds all there is in ir.h, in the printer's own shape.  */
static void
everything_comes_back (void)
{
  const char *text = read_file ("testsuite/fuzz/fuzz_ir_text/everything.ir");
  expect_print (parse (text), text);
}

static void
what_is_left_unsaid_is_supplied (void)
{
  expect_print (parse ("record pair { a: u8; b: i32; base: i64; c: [3]u16; size: u8 }\n"
		       "declare open (*i8, u64): i64\n"
		       "function f (i32, %p: *pair \"p\"): u8 {\n"
		       "a: %x \"fd\" = call open (null, 5) @ 1:2\n"
		       "   %y = load %p->b\n"
		       "   %c = eq null, %p\n"
		       "   branch %c, size, a\n"
		       "size: return 3\n"
		       "}\n"),
		"unit \"\" c\n"
		"record pair {\n"
		"  a: u8 @0\n"
		"  b: i32 @32\n"
		"  base: i64 @64\n"
		"  c: [3]u16 @128\n"
		"  size: u8 @176\n"
		"}\n"
		"declare open: i64\n"
		"\n"
		"function f (%1: i32, %p: *pair $p): u8 {\n"
		"  local $fd: i64\n"
		"  local $p: *pair\n"
		"  bb1:\n"
		"    %fd: i64 $fd = call open (null:*i8, 5:u64) @ 1:2\n"
		"    %2: i32 = load %p->b\n"
		"    %3: bool = eq null, %p\n"
		"    branch %3, bb2, bb1\n"
		"  bb2:\n"
		"    return 3\n"
		"}\n");
}

static void
edges_between_the_same_blocks_keep_their_arguments (void)
{
  const struct gml_unit *u = parse ("declare g (): i32\n"
				    "function f (%x: i32): i32 {\n"
				    "a:\n"
				    "  %y = call g () unwind b\n"
				    "  branch %x, b, b\n"
				    "b:\n"
				    "  %r = phi [a: 1, a: %x, a: 3]\n"
				    "  return %r\n"
				    "}\n");
  CU_ASSERT_PTR_NOT_NULL_FATAL (u);
  const struct gml_function *f = &u->functions[2];
  CU_ASSERT_EQUAL_FATAL (f->blocks[2].npreds, 3);
  const gml_id *preds = f->edge_lists + f->blocks[2].preds;
  const gml_id *args = f->args + f->phis[1].args;
  CU_ASSERT_EQUAL (f->values[args[0]].num, 1);
  CU_ASSERT_EQUAL (f->values[args[1]].kind, GML_V_PARAM);
  CU_ASSERT_EQUAL (f->values[args[2]].num, 3);
  CU_ASSERT (f->edges[preds[2]].flags & GML_EF_EH);
}

static void
one_function_prints_alone (void)
{
  const struct gml_unit *u = parse ("declare g (*i8): i32\n"
				    "function f (): void {\n"
				    "a: call g (\"x\")\n"
				    "   stop\n"
				    "}\n");
  char *text = NULL;
  size_t len = 0;
  FILE *out = open_memstream (&text, &len);
  gml_ir_print_function (u, 2, out);
  gml_ir_print_function (u, 1, out);
  fclose (out);
  CU_ASSERT_STRING_EQUAL (text, "\nfunction f (): void {\n"
				"  bb1:\n"
				"    call g (\"x\":*i8)\n"
				"    stop\n"
				"}\n"
				"declare g: i32\n");
  free (text);
}

static void
an_empty_unit_comes_back (void)
{
  expect_print (parse (""), "unit \"\" c\n");
}

static void
names_that_look_numbered_are_apart (void)
{
  const char *text = "unit \"\" c\n"
		     "global @a: i32\n"
		     "global @a~2: i32\n"
		     "global @\"a\\x002\": i32\n"
		     "global @\"a~2\": i32\n";
  expect_print (parse (text), text);
}

static void
words_can_be_names (void)
{
  expect_print (parse ("record r {\n"
		       "  base: i32\n"
		       "  size: i32\n"
		       "}\n"
		       "function f (): void {\n"
		       "  local $load: i32\n"
		       "result:\n"
		       "  %call = load $load @ 1:1\n"
		       "  goto system\n"
		       "system:\n"
		       "  return\n"
		       "}\n"),
		"unit \"\" c\n"
		"record r {\n"
		"  base: i32 @0\n"
		"  size: i32 @32\n"
		"}\n"
		"\n"
		"function f (): void {\n"
		"  local $load: i32\n"
		"  bb1:\n"
		"    %1: i32 = load $load @ 1:1\n"
		"    goto bb2\n"
		"  bb2:\n"
		"    return\n"
		"}\n");
}

/* ---- The page for newcomers ---- */

static void
examples_of_the_page_parse (void)
{
  const char *at = read_file ("docs/ir.md");
  int n = 0;
  for (; (at = strstr (at, "\n```gimlet-ir\n")) != NULL; n++)
    {
      at += strlen ("\n```gimlet-ir\n");
      const char *over = strstr (at, "\n```\n");
      CU_ASSERT_PTR_NOT_NULL_FATAL (over);
      char *printed = print (parse_n (at, (size_t) (over + 1 - at)));
      if (printed[0] != '\0')
	expect_print (parse (printed), printed);
      free (printed);
      at = over;
    }
  CU_ASSERT (n >= 6);
}

/* ---- Bad text ---- */

static void
expect_error (uint32_t line, uint32_t column, const char *why, const char *text)
{
  bool failed = gml_ir_parse (text, strlen (text), arena, &err) == NULL;
  bool right = failed && err.line == line && err.column == column && strstr (err.text, why) != NULL;
  if (!right)
    fprintf (stderr, "%s\nexpected %u:%u: %s\ngot %u:%u: %s\n", text, line, column, why, err.line,
	     err.column, failed ? err.text : "nothing");
  CU_ASSERT (right);
}

static void
errors_of_tokens (void)
{
  expect_error (1, 1, "no meaning", "!");
  expect_error (2, 6, "no end on its line", "\nunit \"x\n");
  expect_error (1, 6, "only \\n", "unit \"\\q\" c\n");
  expect_error (1, 6, "only \\n", "unit \"\\x4\" c\n");
  expect_error (1, 15, "too large", "record a size 170141183460469231731687303715884105728");
  expect_error (1, 15, "out of range", "record a size 9223372036854775808");
  expect_error (1, 15, "neither a number", "record a size 12ab");
  expect_error (1, 8, "wants a number", "record a~0");
}

static void
errors_of_items (void)
{
  expect_error (1, 1, "begins with record", "recrd a");
  expect_error (1, 10, "no meaning here", "record a record b\n");
  expect_error (2, 8, "taken", "record a\nrecord a\n");
  expect_error (1, 10, "c or cxx", "unit \"x\" pascal\n");
  expect_error (1, 15, "no type", "record a { b: sockaddr }\n");
  expect_error (1, 12, "no type", "global @g: nothing\n");
  expect_error (1, 8, "begins with @", "global g: i32\n");
  expect_error (1, 12, "no attribute", "declare f [pretty]\n");
  expect_error (1, 20, "no function", "declare f [malloc (g)]\n");
  expect_error (1, 1, "holds itself", "record a { b: [3]a }\n");
  expect_error (1, 1, "bits", "global @g: i129\n");
  expect_error (2, 1, "\"{\"", "function f\n");
}

#define BODY(text) "declare g (): i32\nfunction f (%x: i32, %p: *i8): i32 {\n" text "}\n"

static void
errors_of_bodies (void)
{
  expect_error (3, 1, "local, value or", BODY ("return 1\n"));
  expect_error (2, 10, "no block", BODY (""));
  expect_error (4, 1, "last block has no", BODY ("a:\n"));
  expect_error (4, 1, "before this label", BODY ("a:\nb: stop\n"));
  expect_error (5, 1, "next block's label", BODY ("a:\nstop\nstop\n"));
  expect_error (4, 6, "no block of this name", BODY ("a:\ngoto b\n"));
  expect_error (5, 1, "a block of this name already", BODY ("a:\nstop\na:\nstop\n"));
  expect_error (4, 1, "no instruction", BODY ("a:\nfly away\n"));
  expect_error (4, 8, "no value of this name", BODY ("a:\nreturn %y\n"));
  expect_error (4, 1, "defined twice", BODY ("a:\n%x = add 1, 2\nstop\n"));
  expect_error (4, 1, "must be said", BODY ("a:\n%y = cast %x\nstop\n"));
  expect_error (4, 11, "declare it", BODY ("a:\n%y = call h ()\nstop\n"));
  expect_error (4, 7, "no local", BODY ("a:\nstore $x, 1\nstop\n"));
  expect_error (4, 9, "has fields", BODY ("a:\nstore %p->x, 1\nstop\n"));
  expect_error (5, 1, "only the last", BODY ("a:\ncall g () unwind a\ncall g ()\n"));
}

static void
errors_of_flow_and_types (void)
{
  expect_error (5, 25, "no such edge", BODY ("a: goto b\nb:\n%r: i32 = phi [a: 1, b: 2]\nstop\n"));
  expect_error (5, 19, "1 arguments",
		BODY ("a: branch %x, b, b\nb:\n%r: i32 = phi [a: 1]\nstop\n"));
  expect_error (2, 10, "not defined",
		BODY ("a: branch %x, b, c\nb: %y = add %x, 1\n  goto c\nc: return %y\n"));
  expect_error (2, 10, "do not agree", BODY ("a: %y = add %x, %p\n  stop\n"));
  expect_error (2, 10, "does not fit", BODY ("a: %y = add %x, 4294967296\n  stop\n"));
  expect_error (2, 10, "what it wants", BODY ("a: return %p\n"));
  expect_error (2, 10, "entry has phis", BODY ("a: %y = phi [a: %x]\n  goto a\n"));
  expect_error (5, 1, "end before", BODY ("a:\nswitch %x {\n5..3: a; default: a }\n"));
  expect_error (3, 27, "must be default", BODY ("a: switch %x { 3: a; 4: a }\n"));
  expect_error (2, 10, "overlap", BODY ("a: switch %x { 3..5: a; 4: a; default: a }\n"));
}

static void
what_nests_too_deeply_is_refused (void)
{
  char *text = gml_arena_alloc (arena, 100000);
  static const char *const patterns[][3] = {
    { "global @g: ", "*", "i8\n" },
    { "function f () {\nlocal $x: i32\na: store ", "*(&", "$x\n" },
    { "function f () {\nlocal $x: i32\na: %x = neg ", "(", "\n" },
    { "function f () {\nlocal $x: i32\na: zero $x", "{0}<i32>", "\n}\n" },
  };
  for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
    {
      char *at = text + sprintf (text, "%s", patterns[i][0]);
      for (int k = 0; k < 10000; k++)
	at += sprintf (at, "%s", patterns[i][1]);
      sprintf (at, "%s", patterns[i][2]);
      CU_ASSERT_PTR_NULL (gml_ir_parse (text, strlen (text), arena, &err));
      CU_ASSERT_PTR_NOT_NULL (strstr (err.text, "too deeply"));
    }
}

/* ---- Bad bytes ---- */

static void
damaged_bytes_are_refused_or_sound (void)
{
  const char *text = read_file ("testsuite/fuzz/fuzz_ir_text/everything.ir");
  const struct gml_unit *u = parse (text);
  unsigned char *bytes;
  size_t len;
  CU_ASSERT_PTR_NOT_NULL_FATAL (u);
  gml_ir_write (u, &bytes, &len);
  struct gml_arena *scratch = gml_arena_new ();
  for (size_t cut = 0; cut < len; cut++)
    {
      unsigned char *part = gml_xmalloc (cut);
      memcpy (part, bytes, cut);
      CU_ASSERT_PTR_NULL (gml_ir_read (part, cut, scratch, &err));
      CU_ASSERT (err.text[0] != '\0');
      free (part);
      gml_arena_reset (scratch);
    }
  for (size_t bit = 0; bit < len * 8; bit++)
    {
      bytes[bit / 8] ^= (unsigned char) (1 << bit % 8);
      const struct gml_unit *read = gml_ir_read (bytes, len, scratch, &err);
      CU_ASSERT (read == NULL ? err.text[0] != '\0' : gml_ir_verify (read, &err) == 0);
      bytes[bit / 8] ^= (unsigned char) (1 << bit % 8);
      gml_arena_reset (scratch);
    }
  gml_arena_free (scratch);
  free (bytes);
}

static void
other_bytes_are_refused (void)
{
  CU_ASSERT_PTR_NULL (gml_ir_read ((const unsigned char *) "", 0, arena, &err));
  CU_ASSERT_PTR_NULL (gml_ir_read ((const unsigned char *) "gimletIX\1", 9, arena, &err));
  CU_ASSERT_PTR_NOT_NULL (strstr (err.text, "no unit"));
  CU_ASSERT_PTR_NULL (gml_ir_read ((const unsigned char *) "gimletIR\x7f", 9, arena, &err));
  CU_ASSERT_PTR_NOT_NULL (strstr (err.text, "another version"));
}

void
suite_ir_text (void)
{
  CU_pSuite s = CU_add_suite_with_setup_and_teardown ("ir: text and bytes", NULL, NULL, begin, end);
  CU_ADD_TEST (s, everything_comes_back);
  CU_ADD_TEST (s, what_is_left_unsaid_is_supplied);
  CU_ADD_TEST (s, edges_between_the_same_blocks_keep_their_arguments);
  CU_ADD_TEST (s, an_empty_unit_comes_back);
  CU_ADD_TEST (s, names_that_look_numbered_are_apart);
  CU_ADD_TEST (s, words_can_be_names);
  CU_ADD_TEST (s, one_function_prints_alone);
  CU_ADD_TEST (s, examples_of_the_page_parse);
  CU_ADD_TEST (s, errors_of_tokens);
  CU_ADD_TEST (s, errors_of_items);
  CU_ADD_TEST (s, errors_of_bodies);
  CU_ADD_TEST (s, errors_of_flow_and_types);
  CU_ADD_TEST (s, what_nests_too_deeply_is_refused);
  CU_ADD_TEST (s, damaged_bytes_are_refused_or_sound);
  CU_ADD_TEST (s, other_bytes_are_refused);
}
