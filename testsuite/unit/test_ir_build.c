/* The builder, and what it stands on: arenas, interning, graphs.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/unit.h"

#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/build.h"
#include "plugin/ir/graph.h"
#include "plugin/ir/text.h"

static struct gml_arena *arena;
static struct gml_unit *unit;
static struct gml_ir_error err;

static void
begin (void)
{
  arena = gml_arena_new ();
  unit = gml_unit_new (arena);
}

static void
end (void)
{
  gml_arena_free (arena);
}

/* ---- What it stands on ---- */

static void
arena_zeroes_aligns_and_grows (void)
{
  struct gml_arena *a = gml_arena_new ();
  memset (gml_arena_alloc (a, 100), 0xff, 100);
  gml_arena_reset (a);
  CU_ASSERT_EQUAL (gml_arena_used (a), 0);
  char *again = gml_arena_alloc (a, 100);
  for (int i = 0; i < 100; i++)
    CU_ASSERT_EQUAL (again[i], 0);
  for (size_t size = 1; size < 1000000; size = size * 3 + 1)
    CU_ASSERT_EQUAL ((uintptr_t) gml_arena_alloc (a, size) % _Alignof(max_align_t), 0);
  CU_ASSERT_STRING_EQUAL (gml_arena_printf (a, "%d-%s", 7, "x"), "7-x");

  int *numbers = NULL;
  unsigned n = 0, cap = 0;
  for (int i = 0; i < 1000; i++)
    {
      GML_GROW (a, numbers, n, cap);
      numbers[n++] = i;
    }
  for (int i = 0; i < 1000; i++)
    CU_ASSERT_EQUAL (numbers[i], i);
  gml_arena_free (a);
}

static void
equal_strings_have_equal_ids (void)
{
  struct gml_strings *t = unit->strings;
  char name[16];
  gml_id ids[5000];
  for (int i = 0; i < 5000; i++)
    {
      snprintf (name, sizeof name, "name%d", i);
      ids[i] = gml_strings_add (t, name);
    }
  for (int i = 0; i < 5000; i++)
    {
      snprintf (name, sizeof name, "name%d", i);
      CU_ASSERT_EQUAL (gml_strings_add (t, name), ids[i]);
      CU_ASSERT_EQUAL (gml_strings_find (t, name), ids[i]);
      CU_ASSERT_STRING_EQUAL (gml_strings_get (t, ids[i]), name);
    }
  CU_ASSERT_EQUAL (gml_strings_count (t), 5001);
  CU_ASSERT_EQUAL (gml_strings_add (t, ""), 0);
  CU_ASSERT_EQUAL (gml_strings_find (t, "nowhere"), 0);
  CU_ASSERT_EQUAL (gml_strings_len (t, gml_strings_add_n (t, "a\0b", 3)), 3);
}

static void
equal_types_and_locations_have_equal_ids (void)
{
  struct gml_type i32 = { .kind = GML_T_INT, .is_signed = true, .bits = 32, .size = 4 };
  gml_id id = gml_unit_add_type (unit, i32);
  i32.count = 99; /* no meaning for an int */
  CU_ASSERT_EQUAL (gml_unit_add_type (unit, i32), id);
  CU_ASSERT_EQUAL (gml_unit_find_type (unit, i32), id);
  i32.is_signed = false;
  CU_ASSERT_EQUAL (gml_unit_find_type (unit, i32), 0);
  CU_ASSERT_NOT_EQUAL (gml_unit_add_type (unit, i32), id);
  CU_ASSERT_EQUAL (gml_unit_add_type (unit, (struct gml_type){ .kind = GML_T_VOID }), 1);

  struct gml_loc loc = { .line = 3, .column = 4 };
  CU_ASSERT_EQUAL (gml_unit_add_loc (unit, loc), gml_unit_add_loc (unit, loc));
  loc.cookie = 7;
  CU_ASSERT_NOT_EQUAL (gml_unit_add_loc (unit, loc), gml_unit_add_loc (unit, loc));
}

static void
function_is_found_by_its_linker_name (void)
{
  gml_id name = gml_strings_add (unit->strings, "_Z1fv");
  gml_id fn = gml_unit_add_function (unit, (struct gml_function){ .asm_name = name });
  CU_ASSERT_EQUAL (gml_unit_find_function (unit, "_Z1fv"), fn);
  CU_ASSERT_EQUAL (gml_unit_find_function (unit, "_Z1gv"), 0);
}

/* Does A dominate B?  By definition: without A, B cannot be reached.  */
static bool
dominates_slowly (const struct gml_graph *g, gml_id a, gml_id b)
{
  bool seen[64] = { false };
  gml_id stack[64];
  unsigned n = 0;
  if (a != 1)
    {
      stack[n++] = 1;
      seen[1] = true;
    }
  while (n > 0)
    for (gml_id at = stack[--n], i = g->first[at]; i < g->first[at + 1]; i++)
      if (g->to[i] != a && !seen[g->to[i]])
	{
	  seen[g->to[i]] = true;
	  stack[n++] = g->to[i];
	}
  return !seen[b];
}

static void
check_dominators (const struct gml_graph *g)
{
  gml_id order[64], idom[64];
  uint32_t rank[64];
  gml_graph_rpo (g, order, rank, arena);
  gml_graph_dominators (g, idom, arena);
  CU_ASSERT_EQUAL (idom[1], 0);
  for (gml_id b = 2; b < g->n; b++)
    {
      CU_ASSERT_EQUAL (idom[b] != 0, rank[b] != 0);
      for (gml_id a = 1; rank[b] != 0 && a < g->n; a++)
	{
	  bool found = false;
	  for (gml_id up = b; up != 0; up = idom[up])
	    found |= up == a;
	  CU_ASSERT_EQUAL (found, rank[a] != 0 && dominates_slowly (g, a, b));
	}
    }
}

static void
dominators_are_what_the_definition_says (void)
{
  unsigned seed = 1;
  for (int round = 0; round < 300; round++)
    {
      uint32_t first[66] = { 0 }, n = 0, size = 4 + (uint32_t) round % 17;
      gml_id to[200];
      for (gml_id b = 1; b < size; b++)
	{
	  first[b] = n;
	  for (unsigned k = 0; k < 3; k++)
	    {
	      seed = seed * 1103515245 + 12345;
	      if ((seed >> 16) % 3 != 0)
		to[n++] = 1 + (seed >> 18) % (size - 1);
	    }
	}
      first[size] = n;
      check_dominators (&(struct gml_graph){ size, first, to });
    }
}

/* ---- Bodies ---- */

static gml_id i32;

static struct gml_body *
new_body (void)
{
  i32 = gml_unit_add_type (
    unit, (struct gml_type){ .kind = GML_T_INT, .is_signed = true, .bits = 32, .size = 4 });
  gml_id name = gml_strings_add (unit->strings, "f");
  struct gml_function fn = { .name = name, .asm_name = name, .signature = name, .type = i32 };
  return gml_body_new (unit, gml_unit_add_function (unit, fn), arena);
}

static const struct gml_function *
the_function (void)
{
  return &unit->functions[unit->nfunctions - 1];
}

static gml_id
copy (struct gml_body *b, gml_id block, gml_id value)
{
  struct gml_inst inst = { .op = GML_I_UN, .sub = GML_U_NEG, .a = value };
  return gml_body_add_inst (b, block, inst, i32, 0, NULL, 0);
}

static void
jump (struct gml_body *b, gml_id from, gml_id to)
{
  gml_body_set_term (b, from, GML_X_GOTO, 0, 0);
  gml_body_add_edge (b, from, to, 0, 0);
}

static void
branch (struct gml_body *b, gml_id from, gml_id value, gml_id yes, gml_id no)
{
  gml_body_set_term (b, from, GML_X_BRANCH, value, 0);
  gml_body_add_edge (b, from, yes, 0, 0);
  gml_body_add_edge (b, from, no, 0, 0);
}

static void
blocks_come_in_reverse_post_order (void)
{
  struct gml_body *b = new_body ();
  gml_id p = gml_body_add_param (b, i32, 0), block[7];
  for (int i = 1; i < 7; i++)
    block[i] = gml_body_add_block (b);
  /* 1 -> 6; 6 -> 5, 4; 5 -> 4; 4 -> 6 (back), 2; 3 -> 2, unreachable.  */
  jump (b, block[1], block[6]);
  branch (b, block[6], p, block[5], block[4]);
  jump (b, block[5], block[4]);
  branch (b, block[4], p, block[6], block[2]);
  copy (b, block[3], p);
  jump (b, block[3], block[2]);
  copy (b, block[2], p);
  gml_body_set_term (b, block[2], GML_X_RETURN, p, 0);
  CU_ASSERT_EQUAL_FATAL (gml_body_finish (b), 0);

  const struct gml_function *fn = the_function ();
  CU_ASSERT (fn->loaded && (fn->flags & GML_FF_BODY));
  CU_ASSERT_EQUAL_FATAL (fn->nblocks, 6);
  CU_ASSERT_EQUAL (fn->nedges, 7);
  CU_ASSERT_EQUAL (fn->ninsts, 2);
  CU_ASSERT_EQUAL (fn->nvalues, 3);
  CU_ASSERT_EQUAL (fn->blocks[5].term, GML_X_RETURN);
  CU_ASSERT_EQUAL (fn->blocks[2].npreds, 2);
  CU_ASSERT_EQUAL (fn->blocks[4].npreds, 2);
  CU_ASSERT_EQUAL (fn->blocks[5].npreds, 1);
  for (gml_id e = 1; e < fn->nedges; e++)
    CU_ASSERT_EQUAL (!!(fn->edges[e].flags & GML_EF_BACK),
		     fn->edges[e].from == 4 && fn->edges[e].to == 2);
  CU_ASSERT_EQUAL (gml_ir_verify (unit, &err), 0);
}

static void
phi_arguments_follow_the_predecessors (void)
{
  struct gml_body *b = new_body ();
  gml_id p = gml_body_add_param (b, i32, 0);
  gml_id one = gml_body_add_block (b), join = gml_body_add_block (b), two = gml_body_add_block (b);
  gml_body_set_term (b, one, GML_X_BRANCH, p, 0);
  gml_id later = gml_body_add_value (b, (struct gml_value){ .kind = GML_V_INST, .type = i32 });
  gml_id phi = gml_body_add_phi (b, join, 0, i32, 0);
  gml_id to_two = gml_body_add_edge (b, one, two, 0, 0);
  gml_id direct = gml_body_add_edge (b, one, join, 0, 0);
  gml_id by_two = gml_body_add_edge (b, two, join, 0, 0);
  gml_body_set_term (b, two, GML_X_GOTO, 0, 0);
  gml_body_phi_arg (b, phi, by_two, later);
  gml_body_phi_arg (b, phi, direct, gml_body_const_int (b, i32, 7));
  struct gml_inst inst = { .op = GML_I_UN, .sub = GML_U_NOT, .a = p, .result = later };
  CU_ASSERT_EQUAL (gml_body_add_inst (b, two, inst, 0, 0, NULL, 0), later);
  gml_body_set_term (b, join, GML_X_RETURN, phi, 0);
  CU_ASSERT_EQUAL_FATAL (gml_body_finish (b), 0);
  (void) to_two;

  const struct gml_function *fn = the_function ();
  const struct gml_block *last = &fn->blocks[3];
  CU_ASSERT_EQUAL_FATAL (last->npreds, 2);
  for (uint32_t k = 0; k < 2; k++)
    {
      const struct gml_edge *e = &fn->edges[fn->edge_lists[last->preds + k]];
      const struct gml_value *v = &fn->values[fn->args[fn->phis[last->phis].args + k]];
      CU_ASSERT_EQUAL (v->kind, e->from == 1 ? GML_V_INT : GML_V_INST);
    }
  CU_ASSERT_EQUAL (gml_ir_verify (unit, &err), 0);
}

static void
constants_and_places_are_interned (void)
{
  struct gml_body *b = new_body ();
  gml_id l = gml_body_add_local (b, (struct gml_local){ .type = i32 });
  struct gml_place place = { .kind = GML_P_LOCAL, .type = i32, .ref = l };
  gml_id p = gml_body_add_place (b, place);
  CU_ASSERT_EQUAL (gml_body_add_place (b, place), p);
  CU_ASSERT_EQUAL (gml_body_const_int (b, i32, 5), gml_body_const_int (b, i32, 5));
  CU_ASSERT_NOT_EQUAL (gml_body_const_int (b, i32, 5), gml_body_const_int (b, i32, 6));
  struct gml_value unknown = { .kind = GML_V_UNKNOWN, .type = i32 };
  CU_ASSERT_NOT_EQUAL (gml_body_add_value (b, unknown), gml_body_add_value (b, unknown));
  gml_body_abandon (b, "enough");
  CU_ASSERT_STRING_EQUAL (gml_text (unit, the_function ()->why_not), "enough");
}

static void
calls_are_listed_once (void)
{
  struct gml_body *b = new_body ();
  gml_id callee[2];
  for (int i = 0; i < 2; i++)
    callee[i] = gml_unit_add_function (unit, (struct gml_function){ .type = i32 });
  gml_id block = gml_body_add_block (b);
  for (int i = 0; i < 6; i++)
    {
      struct gml_inst inst = { .op = GML_I_CALL, .callee = callee[i % 2] };
      gml_body_add_inst (b, block, inst, i < 3 ? i32 : 0, 0, NULL, 0);
    }
  gml_body_set_term (b, block, GML_X_STOP, 0, 0);
  CU_ASSERT_EQUAL_FATAL (gml_body_finish (b), 0);
  const struct gml_function *fn = &unit->functions[1];
  CU_ASSERT_EQUAL_FATAL (fn->ncalls, 2);
  CU_ASSERT_EQUAL (fn->calls[0], callee[0]);
  CU_ASSERT_EQUAL (fn->calls[1], callee[1]);
  CU_ASSERT_EQUAL (gml_ir_verify (unit, &err), 0);
}

/* ---- Bodies that break a rule ---- */

static void
expect_broken (struct gml_body *b, const char *why)
{
  CU_ASSERT_EQUAL (gml_body_finish (b), -1);
  CU_ASSERT (!the_function ()->loaded);
  CU_ASSERT_STRING_EQUAL (gml_text (unit, the_function ()->why_not), why);
}

static void
broken_bodies_say_why (void)
{
  expect_broken (new_body (), "the body has no block");

  struct gml_body *b = new_body ();
  gml_id one = gml_body_add_block (b);
  expect_broken (b, "a block has no terminator");

  b = new_body ();
  one = gml_body_add_block (b);
  gml_body_set_term (b, one, GML_X_GOTO, 0, 0);
  expect_broken (b, "a terminator has the wrong number of edges");

  b = new_body ();
  one = gml_body_add_block (b);
  gml_body_set_term (b, one, GML_X_RETURN,
		     gml_body_add_value (b, (struct gml_value){ .kind = GML_V_INST, .type = i32 }),
		     0);
  expect_broken (b, "a value is used that nothing reachable defines");

  b = new_body ();
  one = gml_body_add_block (b);
  gml_id two = gml_body_add_block (b);
  jump (b, one, two);
  gml_id phi = gml_body_add_phi (b, two, 0, i32, 0);
  gml_body_set_term (b, two, GML_X_RETURN, phi, 0);
  expect_broken (b, "a phi lacks an argument");
}

static void
a_hundred_thousand_statements_are_fine (void)
{
  struct gml_body *b = new_body ();
  gml_id p = gml_body_add_param (b, i32, 0), block = gml_body_add_block (b);
  gml_id end_block = gml_body_add_block (b);
  for (int i = 0; i < 100000; i++)
    {
      p = copy (b, block, p);
      gml_id next = gml_body_add_block (b);
      branch (b, block, p, next, end_block);
      block = next;
    }
  gml_body_set_term (b, block, GML_X_RETURN, p, 0);
  gml_body_set_term (b, end_block, GML_X_STOP, 0, 0);
  CU_ASSERT_EQUAL_FATAL (gml_body_finish (b), 0);
  CU_ASSERT_EQUAL (the_function ()->nblocks, 100003);
  CU_ASSERT_EQUAL (gml_ir_verify (unit, &err), 0);
}

void
suite_ir_build (void)
{
  CU_pSuite s = CU_add_suite_with_setup_and_teardown ("ir: build", NULL, NULL, begin, end);
  CU_ADD_TEST (s, arena_zeroes_aligns_and_grows);
  CU_ADD_TEST (s, equal_strings_have_equal_ids);
  CU_ADD_TEST (s, equal_types_and_locations_have_equal_ids);
  CU_ADD_TEST (s, function_is_found_by_its_linker_name);
  CU_ADD_TEST (s, dominators_are_what_the_definition_says);
  CU_ADD_TEST (s, blocks_come_in_reverse_post_order);
  CU_ADD_TEST (s, phi_arguments_follow_the_predecessors);
  CU_ADD_TEST (s, constants_and_places_are_interned);
  CU_ADD_TEST (s, calls_are_listed_once);
  CU_ADD_TEST (s, broken_bodies_say_why);
  CU_ADD_TEST (s, a_hundred_thousand_statements_are_fine);
}
