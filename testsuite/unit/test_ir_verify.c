/* The verifier: each rule of ir.h, broken once.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "testsuite/unit/unit.h"

#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/text.h"

static const char sound[] = "unit \"a.c\" c\n"
			    "record pair size 8 { a: i32; b: i32 }\n"
			    "record outer size 8 { base p: pair }\n"
			    "global @g: i32\n"
			    "declare close (i32): i32 [malloc(close, 1)]\n"
			    "function f (%p: *pair, %n: i32): i32 in close calls (close) @ 1:1 {\n"
			    "  local $x: pair\n"
			    "  local $y: [4]i32 @ 2:2\n"
			    "a:\n"
			    "  %one = load %p->a\n"
			    "  %two = add %one, %n\n"
			    "  %ptr = ptradd %p, 8\n"
			    "  store $y[%two], 3\n"
			    "  store $x{0}<i32>, %two\n"
			    "  %long: i64 = cast %two\n"
			    "  %r = call close (%two) unwind e\n"
			    "  switch %r { 1..3: b; 7, 9: c; default: d }\n"
			    "b:\n"
			    "  %s = select %one, %two, %n\n"
			    "  goto d\n"
			    "c:\n"
			    "  %z: f64 = cast %n\n"
			    "  branch %n, c, d\n"
			    "d:\n"
			    "  %m = phi [a: -1, b: %s, c: %n]\n"
			    "  return %m\n"
			    "e:\n"
			    "  resume\n"
			    "}\n"
			    "declare later (): void why_not \"asm goto\"\n";

static struct gml_arena *arena;
static struct gml_unit *u;
static struct gml_function *f;
static struct gml_ir_error err;

static void
begin (void)
{
  arena = gml_arena_new ();
  u = gml_ir_parse (sound, strlen (sound), arena, &err);
  f = u != NULL ? &u->functions[2] : NULL;
  if (u == NULL)
    fprintf (stderr, "%u:%u: %s\n", err.line, err.column, err.text);
}

static void
expect (const char *why, int line)
{
  bool broken = gml_ir_verify (u, &err) != 0;
  if (!broken || strstr (err.text, why) == NULL)
    fprintf (stderr, "line %d: expected \"%s\", got \"%s\"\n", line, why,
	     broken ? err.text : "nothing broken");
  CU_ASSERT (broken && strstr (err.text, why) != NULL);
  gml_arena_free (arena);
}

/* Does the statements to a sound unit, and expects a message with WHY.  */
#define BREAKS(why, ...)             \
 do                                  \
  {                                  \
   begin ();                         \
   CU_ASSERT_PTR_NOT_NULL_FATAL (u); \
   __VA_ARGS__;                      \
   expect (why, __LINE__);           \
  }                                  \
 while (0)

/* The first instruction of that kind.  */
static struct gml_inst *
inst (enum gml_op op)
{
  gml_id i = 1;
  while (f->insts[i].op != op)
    i++;
  return &f->insts[i];
}

static struct gml_value *
value (enum gml_value_kind kind)
{
  gml_id v = 1;
  while (f->values[v].kind != kind)
    v++;
  return &f->values[v];
}

static struct gml_place *
place (enum gml_place_kind kind)
{
  gml_id p = 1;
  while (f->places[p].kind != kind)
    p++;
  return &f->places[p];
}

static gml_id
type (enum gml_type_kind kind)
{
  gml_id t = 1;
  while (u->types[t].kind != kind)
    t++;
  return t;
}

/* The block with that terminator.  */
static struct gml_block *
block (enum gml_term_kind term)
{
  gml_id b = 1;
  while (f->blocks[b].term != term)
    b++;
  return &f->blocks[b];
}

static const gml_id none = 100000;

/* ---- Rules ---- */

static void
a_sound_unit_is_accepted (void)
{
  begin ();
  CU_ASSERT_PTR_NOT_NULL_FATAL (u);
  CU_ASSERT_EQUAL (gml_ir_verify (u, &err), 0);
  gml_arena_free (arena);
}

static void
rules_of_types (void)
{
  BREAKS ("names no string", u->locs[1].file = none);
  BREAKS ("is of no kind", u->types[2].kind = 77);
  BREAKS ("made of no earlier type", u->types[type (GML_T_PTR)].elem = 0);
  BREAKS ("made of no earlier type", u->types[type (GML_T_PTR)].elem = type (GML_T_PTR));
  BREAKS ("is of no record", u->types[type (GML_T_RECORD)].record = none);
  BREAKS ("has 0 bits", u->types[type (GML_T_INT)].bits = 0);
  BREAKS ("has 0 bits", u->types[type (GML_T_FLOAT)].bits = 0);
  BREAKS ("negative size", u->types[type (GML_T_INT)].size = -7);
  BREAKS ("type 1 is not void", u->types[1].kind = GML_T_OTHER);
}

static void
rules_of_records_and_globals (void)
{
  BREAKS ("no name, call operator", u->records[1].call = none);
  BREAKS ("no type or name", u->records[1].fields[0].type = 0);
  BREAKS ("lies nowhere", u->records[1].fields[0].bit_offset = -2);
  BREAKS ("is no record", u->records[1].fields[0].is_base = true);
  BREAKS ("holds itself", u->records[1].fields[0].type = u->records[2].fields[0].type);
  BREAKS ("global 1 has no", u->globals[1].type = 0);
}

static void
rules_of_heads (void)
{
  BREAKS ("has no name", f->name = none);
  BREAKS ("a name is no string", f->signature = none);
  BREAKS ("its location is none", f->end_loc = none);
  BREAKS ("its type or parent is none", f->parent = none);
  BREAKS ("stands in itself", u->functions[1].parent = 2);
  BREAKS ("a flag is unknown", f->flags |= 1U << 30);
  BREAKS ("it has no body", u->functions[3].why_not = 0);
  BREAKS ("a reason why not", f->why_not = 1);
  BREAKS ("no flag that says so", u->functions[3].flags = 0);
  BREAKS ("attribute 1 is none", u->functions[1].attrs[0].fn = none);
  BREAKS ("a negative number", u->functions[1].attrs[0].num = -1);
  BREAKS ("call 1 of its list", f->calls[0] = 0);
}

static void
rules_of_values (void)
{
  BREAKS ("no element 0", f->nphis = 0);
  BREAKS ("local 1 has no type", f->locals[1].type = 0);
  BREAKS ("parameter 0 is none", f->params[0] = f->params[1]);
  BREAKS ("has no type", f->values[1].type = 0);
  BREAKS ("has no type", f->values[1].type = 1);
  BREAKS ("is of no variable", f->values[1].var = none);
  BREAKS ("refers to nothing", value (GML_V_INST)->ref++);
  BREAKS ("refers to nothing", value (GML_V_INT)->ref = 1);
  BREAKS ("refers to nothing", value (GML_V_INT)->kind = GML_V_NONE);
  BREAKS ("does not fit its type", value (GML_V_INT)->num = (gml_int) 1 << 100);
  BREAKS ("does not fit its type", value (GML_V_INST)->num = 1);
}

static void
rules_of_places (void)
{
  BREAKS ("is of no kind or type", place (GML_P_FIELD)->type = 0);
  BREAKS ("is whole but has a parent", place (GML_P_LOCAL)->parent = 1);
  BREAKS ("is no local, or of another type", place (GML_P_LOCAL)->type = type (GML_T_INT));
  BREAKS ("what no pointer points to", place (GML_P_DEREF)->ref = f->params[1]);
  BREAKS ("has no earlier parent", place (GML_P_FIELD)->parent = 0);
  BREAKS ("is no field of its parent", place (GML_P_FIELD)->ref = 3);
  BREAKS ("no integer as index", place (GML_P_ELEM)->ref = f->params[0]);
  BREAKS ("was there already", struct gml_place *p = place (GML_P_FIELD); p->parent = 0;
	  *p = *place (GML_P_DEREF));
}

static void
rules_of_instructions (void)
{
  BREAKS ("it is of no kind", inst (GML_I_BIN)->op = 99);
  BREAKS ("it is of no kind", inst (GML_I_BIN)->sub = 99);
  BREAKS ("operand 2 is missing", inst (GML_I_BIN)->b = 0);
  BREAKS ("operand 3 is too many", inst (GML_I_BIN)->c = 1);
  BREAKS ("an operand is none", inst (GML_I_BIN)->a = none);
  BREAKS ("no first", inst (GML_I_STORE)->op = GML_I_ASM; inst (GML_I_ASM)->a = 0;
	  inst (GML_I_ASM)->place2 = 1; inst (GML_I_ASM)->place = 0);
  BREAKS ("its arguments are none", inst (GML_I_CALL)->nargs = none);
  BREAKS ("it takes no arguments", inst (GML_I_BIN)->nargs = 1);
  BREAKS ("argument 1 is no value", f->args[inst (GML_I_CALL)->args] = 0);
  BREAKS ("its text is none", inst (GML_I_BIN)->ref = 1);
  BREAKS ("a flag or its location", inst (GML_I_BIN)->flags = 1 << 12);
  BREAKS ("refers to nothing", inst (GML_I_BIN)->result = inst (GML_I_LOAD)->result);
  BREAKS ("calls no function", inst (GML_I_CALL)->callee = none);
  BREAKS ("calls through no pointer", inst (GML_I_CALL)->a = 1);
  BREAKS ("it is no call but calls", inst (GML_I_BIN)->callee = 1);
  BREAKS ("do not agree", inst (GML_I_BIN)->a = f->params[0]);
  BREAKS ("do not agree", inst (GML_I_STORE)->a = f->params[0]);
  BREAKS ("do not agree", inst (GML_I_SELECT)->b = f->params[0]);
}

static void
rules_of_blocks (void)
{
  BREAKS ("not in order", f->blocks[2].insts++);
  BREAKS ("is in no block", f->nphis++);
  BREAKS ("its terminator is of no kind", f->blocks[1].term = 50);
  BREAKS ("wrong number of edges", block (GML_X_GOTO)->term = GML_X_BRANCH);
  BREAKS ("its terminator has no value", f->blocks[1].value = 0);
  BREAKS ("its terminator's location", f->blocks[1].loc = none);
  BREAKS ("what it wants", f->blocks[1].value = f->params[0]);
  BREAKS ("cases go nowhere", f->cases[0].succ = 9);
  BREAKS ("cases go nowhere", f->cases[0].hi = 7);
  BREAKS ("its cases are none", block (GML_X_BRANCH)->ncases = 1);
  BREAKS ("refers to nothing", f->phis[1].result = f->params[0]);
  BREAKS ("arguments are none", f->phis[1].args = none);
  BREAKS ("of a phi is no value", f->args[f->phis[1].args] = 0);
  BREAKS ("of a phi is of another type", f->args[f->phis[1].args] = f->params[0]);
}

static void
rules_of_edges_and_order (void)
{
  BREAKS ("goes from elsewhere", f->edges[1].from = 2);
  BREAKS ("goes from elsewhere", f->edges[1].to = none);
  BREAKS ("no such location", f->edges[1].loc = none);
  BREAKS ("alone has the flag EH", f->edges[1].flags = GML_EF_EH);
  BREAKS ("alone have the flag BACK", f->edges[1].flags = GML_EF_BACK);
  BREAKS ("edges are not in order", f->edge_lists[0] = 2);
  BREAKS ("unwind edge is not in order", f->blocks[1].unwind = 1);
  BREAKS ("it unwinds but has no instruction", block (GML_X_RESUME)->unwind = 1);
  BREAKS ("does not come here", f->edge_lists[f->blocks[2].preds] = 2);
  BREAKS ("is used where it is not defined", block (GML_X_RETURN)->value = f->insts[8].result);
  BREAKS ("is used where it is not defined", inst (GML_I_BIN)->a = inst (GML_I_CALL)->result);
}

void
suite_ir_verify (void)
{
  CU_pSuite s = CU_add_suite ("ir: verify", NULL, NULL);
  CU_ADD_TEST (s, a_sound_unit_is_accepted);
  CU_ADD_TEST (s, rules_of_types);
  CU_ADD_TEST (s, rules_of_records_and_globals);
  CU_ADD_TEST (s, rules_of_heads);
  CU_ADD_TEST (s, rules_of_values);
  CU_ADD_TEST (s, rules_of_places);
  CU_ADD_TEST (s, rules_of_instructions);
  CU_ADD_TEST (s, rules_of_blocks);
  CU_ADD_TEST (s, rules_of_edges_and_order);
}
