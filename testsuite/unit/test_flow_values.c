/* What the engine knows of values: intervals, symbols, what a branch adds.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/flow_run.h"
#include "testsuite/unit/unit.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "plugin/flow/sym.h"
#include "plugin/ir/arena.h"
#include "plugin/ir/text.h"

/* ---- Intervals ------------------------------------------------------------------------ */

static const struct gml_type i32 = { .kind = GML_T_INT, .is_signed = true, .bits = 32, .size = 4 };
static const struct gml_type u32 = { .kind = GML_T_INT, .bits = 32, .size = 4 };
static const struct gml_type u8 = { .kind = GML_T_INT, .bits = 8, .size = 1 };
static const struct gml_type u64 = { .kind = GML_T_INT, .bits = 64, .size = 8 };
static const struct gml_type pointer = { .kind = GML_T_PTR, .bits = 64, .size = 8 };

static const gml_int max32 = 0x7fffffff, max64 = ((gml_int) 1 << 64) - 1;

static struct gml_ival
iv (gml_int lo, gml_int hi)
{
  return gml_ival_make (lo, hi);
}

static bool
is (struct gml_ival v, gml_int lo, gml_int hi)
{
  if (v.lo == lo && v.hi == hi)
    return true;
  fprintf (stderr, "  is %lld .. %lld\n", (long long) v.lo, (long long) v.hi);
  return false;
}

static void
test_interval_types (void)
{
  CU_ASSERT (is (gml_ival_of_type (&i32), -max32 - 1, max32));
  CU_ASSERT (is (gml_ival_of_type (&u8), 0, 255));
  CU_ASSERT (is (gml_ival_of_type (&u64), 0, max64));
  CU_ASSERT (is (gml_ival_of_type (&pointer), 0, max64));
  CU_ASSERT (
    gml_ival_equal (gml_ival_of_type (&(struct gml_type){ .kind = GML_T_FLOAT }), gml_ival_all ()));
  CU_ASSERT (gml_int_as (&pointer, -1) == max64);
  CU_ASSERT (gml_int_as (&i32, -1) == -1);
}

static void
test_interval_sets (void)
{
  CU_ASSERT (is (gml_ival_meet (iv (0, 9), iv (5, 20)), 5, 9));
  CU_ASSERT (gml_ival_empty (gml_ival_meet (iv (0, 4), iv (5, 20))));
  CU_ASSERT (is (gml_ival_join (iv (0, 1), iv (8, 9)), 0, 9));
  CU_ASSERT (is (gml_ival_join (iv (1, 0), iv (8, 9)), 8, 9));
  CU_ASSERT (is (gml_ival_join (iv (8, 9), iv (1, 0)), 8, 9));
  CU_ASSERT (gml_ival_within (iv (1, 0), iv (8, 9)));
  CU_ASSERT (!gml_ival_within (iv (7, 9), iv (8, 9)));
}

static void
test_interval_wrap (void)
{
  CU_ASSERT (is (gml_ival_fit (iv (3, 5), &u8), 3, 5));
  CU_ASSERT (is (gml_ival_fit (iv (256, 260), &u8), 0, 4));
  CU_ASSERT (is (gml_ival_fit (iv (-1, -1), &u8), 255, 255));
  CU_ASSERT (is (gml_ival_fit (iv (-1, -1), &u64), max64, max64));
  CU_ASSERT (is (gml_ival_fit (iv (250, 260), &u8), 0, 255));
  CU_ASSERT (is (gml_ival_fit (iv (max32 + 1, max32 + 1), &i32), -max32 - 1, -max32 - 1));
  CU_ASSERT (is (gml_ival_fit (iv (max64, max64 + 1), &u64), 0, max64));
  CU_ASSERT (is (gml_ival_fit (gml_ival_all (), &u32), 0, 0xffffffffLL));
}

static void
test_interval_sums (void)
{
  CU_ASSERT (is (gml_ival_bin (GML_B_ADD, iv (1, 2), iv (-3, 10)), -2, 12));
  CU_ASSERT (is (gml_ival_bin (GML_B_SUB, iv (1, 2), iv (-3, 10)), -9, 5));
  CU_ASSERT (is (gml_ival_bin (GML_B_MUL, iv (-2, 3), iv (-5, 7)), -15, 21));
  CU_ASSERT (is (gml_ival_bin (GML_B_MIN, iv (0, 9), iv (-5, 7)), -5, 7));
  CU_ASSERT (is (gml_ival_bin (GML_B_MAX, iv (0, 9), iv (-5, 7)), 0, 9));
  CU_ASSERT (is (gml_ival_bin (GML_B_MUL, iv (max64, max64), iv (max64, max64)), GML_INF, GML_INF));
  CU_ASSERT (is (gml_ival_bin (GML_B_ADD, iv (5, GML_INF), iv (-1, -1)), 4, GML_INF));
  CU_ASSERT (is (gml_ival_bin (GML_B_MUL, gml_ival_all (), iv (0, 0)), 0, 0));
  CU_ASSERT (gml_ival_empty (gml_ival_bin (GML_B_ADD, iv (1, 0), iv (1, 1))));
}

static void
test_interval_division (void)
{
  CU_ASSERT (is (gml_ival_bin (GML_B_DIV, iv (-7, 20), iv (2, 4)), -3, 10));
  CU_ASSERT (is (gml_ival_bin (GML_B_DIV, iv (10, 20), iv (0, 4)), 2, 20));
  CU_ASSERT (is (gml_ival_bin (GML_B_DIV, iv (10, 20), iv (-1, 4)), -20, 20));
  CU_ASSERT (is (gml_ival_bin (GML_B_DIV, iv (10, 20), iv (0, 0)), -20, 20));
  CU_ASSERT (is (gml_ival_bin (GML_B_DIV, iv (-8, 20), iv (-2, -1)), -20, 8));
  CU_ASSERT (is (gml_ival_bin (GML_B_DIV, iv (0, max64), iv (8, 8)), 0, max64 / 8));
  CU_ASSERT (is (gml_ival_bin (GML_B_MOD, iv (0, 100), iv (8, 8)), 0, 7));
  CU_ASSERT (is (gml_ival_bin (GML_B_MOD, iv (-100, 100), iv (8, 8)), -7, 7));
  CU_ASSERT (is (gml_ival_bin (GML_B_MOD, iv (-3, -1), iv (-8, -8)), -3, 0));
  CU_ASSERT (is (gml_ival_bin (GML_B_MOD, iv (0, 5), iv (0, 8)), 0, 5));
}

static void
test_interval_bits (void)
{
  CU_ASSERT (is (gml_ival_bin (GML_B_AND, iv (0, max64), iv (15, 15)), 0, 15));
  CU_ASSERT (is (gml_ival_bin (GML_B_AND, iv (-5, 100), iv (15, 15)), 0, 15));
  CU_ASSERT (gml_ival_within (iv (-8, -8), gml_ival_bin (GML_B_AND, iv (-8, -5), iv (-4, -1))));
  CU_ASSERT (is (gml_ival_bin (GML_B_OR, iv (0, 5), iv (8, 8)), 8, 15));
  CU_ASSERT (is (gml_ival_bin (GML_B_XOR, iv (0, 5), iv (0, 2)), 0, 7));
  CU_ASSERT (is (gml_ival_bin (GML_B_SHL, iv (1, 3), iv (0, 4)), 1, 48));
  CU_ASSERT (is (gml_ival_bin (GML_B_SHL, iv (-1, 3), iv (2, 4)), -16, 48));
  CU_ASSERT (is (gml_ival_bin (GML_B_SHR, iv (0, max64), iv (60, 63)), 0, 15));
  CU_ASSERT (is (gml_ival_bin (GML_B_SHR, iv (-16, 16), iv (1, 2)), -8, 8));
  CU_ASSERT (is (gml_ival_bin (GML_B_SHR, iv (0, 16), iv (-1, 99)), 0, 16));
  CU_ASSERT (gml_ival_equal (gml_ival_bin (GML_B_SHL, iv (1, 1), iv (0, 200)), gml_ival_all ()));
}

static void
test_interval_unary (void)
{
  CU_ASSERT (is (gml_ival_un (GML_U_NEG, iv (-3, 5), &i32), -5, 3));
  CU_ASSERT (is (gml_ival_un (GML_U_NOT, iv (0, 5), &i32), -6, -1));
  CU_ASSERT (is (gml_ival_un (GML_U_NOT, iv (0, 5), &u8), 0, 255));
  CU_ASSERT (is (gml_ival_un (GML_U_LNOT, iv (1, 5), &i32), 0, 0));
  CU_ASSERT (is (gml_ival_un (GML_U_LNOT, iv (0, 0), &i32), 1, 1));
  CU_ASSERT (is (gml_ival_un (GML_U_LNOT, iv (-1, 5), &i32), 0, 1));
  CU_ASSERT (is (gml_ival_un (GML_U_ABS, iv (-7, 5), &i32), 0, 7));
  CU_ASSERT (is (gml_ival_un (GML_U_ABS, iv (-7, -5), &i32), 0, 7));
}

static void
test_interval_compare (void)
{
  CU_ASSERT_EQUAL (gml_ival_compare (GML_B_LT, iv (0, 4), iv (5, 9)), 1);
  CU_ASSERT_EQUAL (gml_ival_compare (GML_B_LT, iv (5, 9), iv (0, 5)), 0);
  CU_ASSERT_EQUAL (gml_ival_compare (GML_B_LT, iv (0, 5), iv (5, 9)), -1);
  CU_ASSERT_EQUAL (gml_ival_compare (GML_B_GE, iv (5, 9), iv (0, 5)), 1);
  CU_ASSERT_EQUAL (gml_ival_compare (GML_B_LE, iv (5, 9), iv (0, 4)), 0);
  CU_ASSERT_EQUAL (gml_ival_compare (GML_B_GT, iv (5, 9), iv (0, 4)), 1);
  CU_ASSERT_EQUAL (gml_ival_compare (GML_B_EQ, iv (4, 4), iv (4, 4)), 1);
  CU_ASSERT_EQUAL (gml_ival_compare (GML_B_EQ, iv (4, 5), iv (4, 5)), -1);
  CU_ASSERT_EQUAL (gml_ival_compare (GML_B_NE, iv (4, 5), iv (6, 6)), 1);
  for (int op = GML_B_EQ; op <= GML_B_GE; op++)
    {
      CU_ASSERT_EQUAL (gml_bin_negate (gml_bin_negate (op)), op);
      CU_ASSERT_EQUAL (gml_bin_swap (gml_bin_swap (op)), op);
    }
}

/* ---- Symbols ---------------------------------------------------------------------------- */

/* A unit whose globals have the types asked for.  */
static struct gml_arena *arena;
static struct gml_unit *unit;
static struct gml_symtab *tab;
static gml_id t_i32, t_u8, t_u32, t_u64, t_bool, t_ptr, t_rec, t_arr;

static void
begin (void)
{
  static const char text[] = "unit \"x.c\" c\nrecord r size 8 { x: i32; y: i32 }\nglobal @a: i32\n"
			     "global @b: u8\nglobal @c: u32\nglobal @d: u64\nglobal @e: bool\n"
			     "global @f: *i8\nglobal @g: r\nglobal @h: [9]i32\n";
  gml_id *const types[] = { &t_i32, &t_u8, &t_u32, &t_u64, &t_bool, &t_ptr, &t_rec, &t_arr };
  struct gml_ir_error err;
  arena = gml_arena_new ();
  unit = gml_ir_parse (text, strlen (text), arena, &err);
  CU_ASSERT_PTR_NOT_NULL_FATAL (unit);
  for (gml_id k = 0; k < 8; k++)
    *types[k] = unit->globals[k + 1].type;
  tab = gml_symtab_new (unit, arena);
}

static void
end (void)
{
  gml_symtab_free (tab);
  gml_arena_free (arena);
}

static uint32_t
param (gml_id type, uint32_t k)
{
  return gml_sym_make (tab, GML_SY_PARAM, 0, type, k, 0);
}

static uint32_t
num (gml_id type, gml_int n)
{
  return gml_sym_int (tab, type, n);
}

static void
test_equal_symbols (void)
{
  begin ();
  uint32_t n = param (t_i32, 0), m = param (t_i32, 1);
  CU_ASSERT_EQUAL (param (t_i32, 0), n);
  CU_ASSERT_NOT_EQUAL (m, n);
  CU_ASSERT_EQUAL (num (t_i32, 7), num (t_i32, 7));
  CU_ASSERT_NOT_EQUAL (num (t_i32, 7), num (t_u8, 7));
  CU_ASSERT_EQUAL (gml_sym_bin (tab, GML_B_ADD, t_i32, n, num (t_i32, 4)),
		   gml_sym_bin (tab, GML_B_ADD, t_i32, num (t_i32, 4), n));
  CU_ASSERT_NOT_EQUAL (gml_sym_bin (tab, GML_B_SUB, t_i32, n, m),
		       gml_sym_bin (tab, GML_B_SUB, t_i32, m, n));
  for (uint32_t k = 0; k < 5000; k++) /* the tables grow */
    num (t_u64, k);
  CU_ASSERT_EQUAL (param (t_i32, 0), n);
  end ();
}

static void
test_folding (void)
{
  begin ();
  uint32_t n = param (t_u32, 0), zero = num (t_u32, 0), one = num (t_u32, 1);
  CU_ASSERT_EQUAL (gml_sym_bin (tab, GML_B_ADD, t_u32, num (t_u32, 2), num (t_u32, 3)),
		   num (t_u32, 5));
  CU_ASSERT_EQUAL (gml_sym_bin (tab, GML_B_SUB, t_u32, zero, one), num (t_u32, 0xffffffffLL));
  CU_ASSERT_EQUAL (gml_sym_bin (tab, GML_B_ADD, t_u32, n, zero), n);
  CU_ASSERT_EQUAL (gml_sym_bin (tab, GML_B_MUL, t_u32, n, one), n);
  CU_ASSERT_EQUAL (gml_sym_bin (tab, GML_B_SUB, t_u32, n, n), zero);
  CU_ASSERT_EQUAL (gml_sym_bin (tab, GML_B_EQ, t_bool, n, n), num (t_bool, 1));
  CU_ASSERT_EQUAL (gml_sym_bin (tab, GML_B_LT, t_bool, n, n), num (t_bool, 0));
  CU_ASSERT_EQUAL (gml_sym_bin (tab, GML_B_LT, t_bool, zero, one), num (t_bool, 1));
  /* GCC's n + 0xffffffff.  */
  CU_ASSERT_EQUAL (gml_sym_bin (tab, GML_B_ADD, t_u32, n, num (t_u32, 0xffffffffLL)),
		   gml_sym_bin (tab, GML_B_SUB, t_u32, n, one));
  /* (p + 4) + 8.  */
  uint32_t p = param (t_ptr, 1), four = num (t_u64, 4), eight = num (t_u64, 8);
  uint32_t p4 = gml_sym_bin (tab, GML_B_PTRADD, t_ptr, p, four);
  CU_ASSERT_EQUAL (gml_sym_bin (tab, GML_B_PTRADD, t_ptr, p4, eight),
		   gml_sym_bin (tab, GML_B_PTRADD, t_ptr, p, num (t_u64, 12)));
  CU_ASSERT_EQUAL (gml_sym_bin (tab, GML_B_PTRADD, t_ptr, p, num (t_u64, 0)), p);
  end ();
}

static void
test_casts (void)
{
  begin ();
  uint32_t n = param (t_i32, 0);
  CU_ASSERT_EQUAL (gml_sym_cast (tab, t_i32, n), n);
  CU_ASSERT_EQUAL (gml_sym_cast (tab, t_u8, num (t_i32, 0x12345)), num (t_u8, 0x45));
  CU_ASSERT_EQUAL (gml_sym_cast (tab, t_i32, num (t_u32, 0xffffffffLL)), num (t_i32, -1));
  CU_ASSERT_EQUAL (gml_sym_cast (tab, t_u64, num (t_i32, -1)), num (t_u64, max64));
  CU_ASSERT_EQUAL (gml_sym_cast (tab, t_bool, num (t_i32, 2)), num (t_bool, 1));
  uint32_t unsigned_n = gml_sym_cast (tab, t_u32, n);
  CU_ASSERT_NOT_EQUAL (unsigned_n, n);
  CU_ASSERT_EQUAL (gml_sym_cast (tab, t_i32, unsigned_n), n);
  /* Not there and back: u8 has lost bits.  */
  uint32_t byte = gml_sym_cast (tab, t_u8, n);
  CU_ASSERT_NOT_EQUAL (gml_sym_cast (tab, t_i32, byte), n);
  CU_ASSERT_EQUAL (gml_sym_strip (tab, byte), n);
  end ();
}

static void
test_cells (void)
{
  begin ();
  uint32_t g = gml_cell_make (tab, GML_CELL_GLOBAL, t_rec, 0, 7);
  uint32_t x
    = gml_cell_make (tab, GML_CELL_FIELD, t_i32, g, gml_field_ref (unit->types[t_rec].record, 1));
  uint32_t h = gml_cell_make (tab, GML_CELL_GLOBAL, t_arr, 0, 8), n = param (t_i32, 0);
  uint32_t h3 = gml_cell_make (tab, GML_CELL_ELEM, t_i32, h, num (t_i32, 3));
  uint32_t hn = gml_cell_make (tab, GML_CELL_ELEM, t_i32, h, n);
  CU_ASSERT_EQUAL (gml_cell_make (tab, GML_CELL_ELEM, t_i32, h, num (t_u64, 3)), h3);
  CU_ASSERT (!gml_cell (tab, h3)->vague);
  CU_ASSERT (gml_cell (tab, hn)->vague);
  CU_ASSERT_EQUAL (gml_cell (tab, x)->root, g);
  CU_ASSERT (gml_cell_within (tab, x, g));
  CU_ASSERT (!gml_cell_within (tab, g, x));
  uint32_t address = gml_sym_make (tab, GML_SY_ADDR, 0, t_ptr, x, 0);
  CU_ASSERT_EQUAL (gml_cell_deref (tab, t_i32, address), x);
  CU_ASSERT_EQUAL (gml_cell (tab, gml_cell_deref (tab, t_i32, param (t_ptr, 1)))->kind,
		   GML_CELL_DEREF);
  end ();
}

static void
test_depends (void)
{
  begin ();
  uint32_t n = param (t_i32, 0), m = param (t_i32, 1), p = param (t_ptr, 2);
  uint32_t sum = gml_sym_bin (tab, GML_B_ADD, t_i32, n, num (t_i32, 4));
  uint32_t wide = gml_sym_cast (tab, t_u64, sum);
  uint32_t cell = gml_cell_deref (tab, t_i32, gml_sym_bin (tab, GML_B_PTRADD, t_ptr, p, wide));
  uint32_t init = gml_sym_make (tab, GML_SY_INIT, 0, t_i32, cell, 0);
  CU_ASSERT (gml_sym_depends (tab, wide, n));
  CU_ASSERT (gml_sym_depends (tab, n, n));
  CU_ASSERT (!gml_sym_depends (tab, wide, m));
  CU_ASSERT (!gml_sym_depends (tab, n, sum));
  CU_ASSERT (gml_cell_depends (tab, cell, p));
  CU_ASSERT (gml_cell_depends (tab, cell, n));
  CU_ASSERT (gml_sym_depends (tab, init, n));
  CU_ASSERT (!gml_sym_depends (tab, init, m));
  end ();
}

/* Expressions and cells do not grow for ever.  */
static void
test_depth (void)
{
  begin ();
  uint32_t s = param (t_i32, 0), p = param (t_ptr, 1);
  for (uint32_t k = 0; k < 1000; k++)
    {
      s = gml_sym_bin (tab, GML_B_XOR, t_i32, param (t_i32, k % 7), s);
      uint32_t cell = gml_cell_deref (tab, t_ptr, p);
      p = gml_sym_make (tab, GML_SY_INIT, 0, t_ptr, cell, 0);
    }
  CU_ASSERT (gml_sym (tab, s)->depth < 16);
  CU_ASSERT (gml_sym (tab, p)->depth < 16);
  CU_ASSERT (gml_symtab_count (tab) < 300);
  end ();
}

/* ---- What a branch adds --------------------------------------------------------------------- */

/* Whether a path exists on which all conditions hold, or do not where '!' stands before
   one: each gives the instructions that define %c1, %c2 ...  */
static bool
feasible (const char *first, ...)
{
  static const char *const head
    = "function f (%a: i32, %b: i32, %u: u32, %w: u64, %p: *i8, %t: bool): "
      "void {\n  s0:\n    %m 'm' = call malloc (8)\n    call free (%m)\n";
  struct flow_run run;
  char text[4000];
  size_t len = (size_t) snprintf (text, sizeof text, "%s", head);
  unsigned k = 1;
  va_list ap;
  va_start (ap, first);
  for (const char *one = first; one; one = va_arg (ap, const char *), k++)
    {
      bool no = *one == '!';
      len += (size_t) snprintf (text + len, sizeof text - len,
				no ? "    %s\n    branch %%c%u, out, s%u\n  s%u:\n"
				   : "    %s\n    branch %%c%u, s%u, out\n  s%u:\n",
				one + no, k, k, k);
    }
  va_end (ap);
  snprintf (text + len, sizeof text - len,
	    "    call free (%%m) @ 9:3\n    return\n  out:\n    return\n}\n");
  flow_begin (&run, text, NULL);
  const char *list = flow_list (&run);
  bool found = strcmp (list, "double-release@9 m\n") == 0;
  CU_ASSERT (found || *list == '\0');
  flow_end (&run);
  return found;
}

static void
test_refine_intervals (void)
{
  CU_ASSERT (feasible ("%c1 = lt %a, 5", "%c2 = gt %a, 3", NULL));
  CU_ASSERT (!feasible ("%c1 = lt %a, 5", "%c2 = gt %a, 4", NULL));
  CU_ASSERT (!feasible ("!%c1 = ge %a, 5", "!%c2 = lt %a, 5", NULL));
  CU_ASSERT (!feasible ("%c1 = eq %a, 5", "%c2 = eq %a, 6", NULL));
  CU_ASSERT (!feasible ("%c1 = eq %a, 5", "%c2 = ne %a, 5", NULL));
  CU_ASSERT (!feasible ("%c1 = lt %u, 0", NULL));
  CU_ASSERT (feasible ("%c1 = gt %w, 0x7fffffffffffffff", NULL));
  CU_ASSERT (!feasible ("%c1 = ge %w, 5", "%c2 = eq %w, 0", NULL));
}

static void
test_refine_definitions (void)
{
  CU_ASSERT (!feasible ("%n1 = lnot %t\n    %c1 = lnot %n1", "!%c2 = or %t, 0:bool", NULL));
  CU_ASSERT (!feasible ("%x1 = lt %a, 5\n    %y1 = gt %a, 7\n    %c1 = and %x1, %y1", NULL));
  CU_ASSERT (feasible ("%x1 = lt %a, 5\n    %y1 = gt %a, 7\n    %c1 = or %x1, %y1", NULL));
  CU_ASSERT (!feasible ("!%x1 = lt %a, 5\n    %y1 = gt %a, 3\n    %c1 = or %x1, %y1", NULL));
  CU_ASSERT (!feasible ("%x1 = lt %a, 5\n    %w1: i32 = cast %x1\n    %c1 = ne %w1, 0",
			"%c2 = ge %a, 5", NULL));
  CU_ASSERT (!feasible ("%x1 = lt %a, 5\n    %w1: i64 = cast %x1\n    %c1 = eq %w1, 1",
			"%c2 = ge %a, 5", NULL));
  CU_ASSERT (!feasible ("%x1: u32 = cast %a\n    %c1 = le %x1, 9", "%c2 = lt %a, 0", NULL));
}

static void
test_refine_expressions (void)
{
  CU_ASSERT (!feasible ("%x1 = add %u, 4\n    %c1 = gt %x1, 9",
			"%x2 = add %u, 4\n    %c2 = le %x2, 9", NULL));
  CU_ASSERT (feasible ("%x1 = add %u, 4\n    %c1 = lt %x1, 4", NULL)); /* it wraps */
  CU_ASSERT (!feasible ("%x1 = and %u, 7\n    %c1 = gt %x1, 7", NULL));
  CU_ASSERT (!feasible ("%x1 = mod %u, 10\n    %c1 = ge %x1, 10", NULL));
  CU_ASSERT (!feasible ("%x1 = shr %u, 28\n    %c1 = ge %x1, 16", NULL));
}

static void
test_refine_two_values (void)
{
  CU_ASSERT (!feasible ("%c1 = lt %a, %b", "%c2 = eq %a, %b", NULL));
  CU_ASSERT (!feasible ("%c1 = lt %a, %b", "!%c2 = lt %a, 9", "%c3 = ge %a, %b", NULL));
  CU_ASSERT (!feasible ("%c1 = lt %b, 5", "%c2 = lt %a, %b", "%c3 = gt %a, 3", NULL));
  CU_ASSERT (feasible ("%c1 = le %a, %b", "%c2 = le %b, %a", NULL));
  CU_ASSERT (!feasible ("%c1 = le %a, %b", "%c2 = le %b, %a", "%c3 = ne %a, %b", NULL));
  CU_ASSERT (!feasible ("!%c1 = le %a, %b", "%c2 = le %a, %b", NULL));
  CU_ASSERT (feasible ("%c1 = le %a, %b", "%c2 = lt %a, %b", NULL));
}

static void
test_refine_pointers (void)
{
  CU_ASSERT (!feasible ("%c1 = eq %p, null", "%c2 = ne %p, null", NULL));
  CU_ASSERT (!feasible ("%q1 = ptradd %p, 0\n    %c1 = eq %q1, null", "%c2 = ne %p, null", NULL));
  CU_ASSERT (!feasible ("%c1 = eq \"text\", null", NULL));
}

void
suite_flow_values (void)
{
  CU_pSuite s = CU_add_suite ("flow_values", NULL, NULL);
  CU_ADD_TEST (s, test_interval_types);
  CU_ADD_TEST (s, test_interval_sets);
  CU_ADD_TEST (s, test_interval_wrap);
  CU_ADD_TEST (s, test_interval_sums);
  CU_ADD_TEST (s, test_interval_division);
  CU_ADD_TEST (s, test_interval_bits);
  CU_ADD_TEST (s, test_interval_unary);
  CU_ADD_TEST (s, test_interval_compare);
  CU_ADD_TEST (s, test_equal_symbols);
  CU_ADD_TEST (s, test_folding);
  CU_ADD_TEST (s, test_casts);
  CU_ADD_TEST (s, test_cells);
  CU_ADD_TEST (s, test_depends);
  CU_ADD_TEST (s, test_depth);
  CU_ADD_TEST (s, test_refine_intervals);
  CU_ADD_TEST (s, test_refine_definitions);
  CU_ADD_TEST (s, test_refine_expressions);
  CU_ADD_TEST (s, test_refine_two_values);
  CU_ADD_TEST (s, test_refine_pointers);
}
