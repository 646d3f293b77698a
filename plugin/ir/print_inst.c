/* The text form, out: instructions and blocks.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <inttypes.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/build.h"
#include "plugin/ir/names.h"
#include "plugin/ir/print.h"

/* ---- Instructions ---- */

/* The type operand A of INST takes if it does not say, B being the other.  */
static gml_id
operand_hint (const struct gml_printer *p, const struct gml_inst *inst, bool second)
{
  gml_id u64
    = gml_unit_find_type (p->u, (struct gml_type){ .kind = GML_T_INT, .bits = 64, .size = 8 });
  gml_id other = second ? inst->a : inst->b;
  gml_id own = p->fn->values[inst->result].type;
  return gml_bin_hint (inst->sub, second,
		       gml_printer_names (p, other) ? p->fn->values[other].type : 0, own, u64);
}

static void
print_pair (struct gml_printer *p, const struct gml_inst *inst)
{
  fprintf (p->out, "%s ", gml_bin_words[inst->sub]);
  gml_print_operand (p, inst->a, operand_hint (p, inst, false));
  fputs (", ", p->out);
  gml_print_operand (p, inst->b, operand_hint (p, inst, true));
}

static void
print_args (struct gml_printer *p, const struct gml_inst *inst, const struct gml_function *callee)
{
  fputs (" (", p->out);
  for (uint32_t i = 0; i < inst->nargs; i++)
    {
      gml_id hint = 0;
      if (callee != NULL && callee->loaded && i < callee->nparams)
	hint = callee->values[callee->params[i]].type;
      fputs (i == 0 ? "" : ", ", p->out);
      gml_print_operand (p, p->fn->args[inst->args + i], hint);
    }
  putc (')', p->out);
}

static void
print_call (struct gml_printer *p, const struct gml_inst *inst)
{
  fputs ("call ", p->out);
  if (inst->sub == GML_C_INDIRECT)
    {
      bool paren = !gml_printer_names (p, inst->a);
      fputs (paren ? "*(" : "*", p->out);
      gml_print_operand (p, inst->a, 0);
      fputs (paren ? ")" : "", p->out);
      print_args (p, inst, NULL);
      return;
    }
  if (inst->sub == GML_C_VIRTUAL)
    fputs ("virtual ", p->out);
  else if (inst->sub == GML_C_INTERNAL)
    fputs ("internal ", p->out);
  gml_print_function_name (p, inst->callee);
  print_args (p, inst, &p->u->functions[inst->callee]);
}

static void
print_word_place (struct gml_printer *p, const char *word, gml_id place)
{
  fputs (word, p->out);
  gml_print_place (p, place);
}

/* "asm (%x) -> $written, $too".  */
static void
print_asm (struct gml_printer *p, const struct gml_inst *inst)
{
  fputs ("asm", p->out);
  print_args (p, inst, NULL);
  if (inst->place != 0)
    print_word_place (p, " -> ", inst->place);
  if (inst->place2 != 0)
    print_word_place (p, ", ", inst->place2);
}

static void
print_other (struct gml_printer *p, const struct gml_inst *inst)
{
  fputs ("other", p->out);
  if (inst->ref == 0)
    return;
  putc (' ', p->out);
  gml_print_string (p, inst->ref);
}

static void
print_select (struct gml_printer *p, const struct gml_inst *inst)
{
  gml_id type = p->fn->values[inst->result].type;
  fputs ("select ", p->out);
  gml_print_operand (p, inst->a, 0);
  fputs (", ", p->out);
  gml_print_operand (p, inst->b, type);
  fputs (", ", p->out);
  gml_print_operand (p, inst->c, type);
}

static void
print_operation (struct gml_printer *p, const struct gml_inst *inst)
{
  switch ((enum gml_op) inst->op)
    {
    case GML_I_CALL:
      print_call (p, inst);
      break;
    case GML_I_LOAD:
      print_word_place (p, "load ", inst->place);
      break;
    case GML_I_STORE:
      print_word_place (p, "store ", inst->place);
      fputs (", ", p->out);
      gml_print_operand (p, inst->a, p->fn->places[inst->place].type);
      break;
    case GML_I_COPY:
      print_word_place (p, "copy ", inst->place);
      print_word_place (p, ", ", inst->place2);
      break;
    case GML_I_ZERO:
      print_word_place (p, "zero ", inst->place);
      break;
    case GML_I_CLOBBER:
      print_word_place (p, "clobber ", inst->place);
      break;
    case GML_I_BIRTH:
      print_word_place (p, "birth ", inst->place);
      break;
    case GML_I_BIN:
      print_pair (p, inst);
      break;
    case GML_I_UN:
      fprintf (p->out, "%s ", gml_un_words[inst->sub]);
      gml_print_operand (p, inst->a, p->fn->values[inst->result].type);
      break;
    case GML_I_CAST:
      fputs ("cast ", p->out);
      gml_print_operand (p, inst->a, 0);
      break;
    case GML_I_SELECT:
      print_select (p, inst);
      break;
    case GML_I_ASM:
      print_asm (p, inst);
      break;
    case GML_I_OTHER:
    case GML_I_NONE:
      print_other (p, inst);
      break;
    }
}

/* "bb3", with what the edge has beyond its target in brackets.  */
static void
print_edge (struct gml_printer *p, gml_id edge)
{
  const struct gml_edge *e = &p->fn->edges[edge];
  bool abnormal = e->flags & GML_EF_ABNORMAL;
  fprintf (p->out, "bb%" PRIu32, e->to);
  if (e->loc == 0 && !abnormal)
    return;
  fputs (abnormal ? "[abnormal" : "[", p->out);
  if (e->loc != 0 && abnormal)
    putc (' ', p->out);
  if (e->loc != 0)
    gml_print_bare_loc (p, e->loc);
  putc (']', p->out);
}

static void
print_inst (struct gml_printer *p, const struct gml_inst *inst, gml_id unwind)
{
  fputs ("    ", p->out);
  if (inst->result != 0)
    {
      gml_print_definition (p, inst->result);
      fputs (" = ", p->out);
    }
  print_operation (p, inst);
  gml_print_flags (p, gml_inst_flag_words, inst->flags);
  if (unwind != 0)
    {
      fputs (" unwind ", p->out);
      print_edge (p, unwind);
    }
  gml_print_loc (p, inst->loc);
  putc ('\n', p->out);
}

/* ---- Blocks ---- */

static void
print_phi (struct gml_printer *p, const struct gml_block *b, const struct gml_phi *phi)
{
  const struct gml_function *fn = p->fn;
  gml_id type = fn->values[phi->result].type;
  fputs ("    ", p->out);
  gml_print_definition (p, phi->result);
  fputs (" = phi [", p->out);
  for (uint32_t k = 0; k < b->npreds; k++)
    {
      gml_id from = fn->edges[fn->edge_lists[b->preds + k]].from;
      fprintf (p->out, "%sbb%" PRIu32 ": ", k == 0 ? "" : ", ", from);
      gml_print_operand (p, fn->args[phi->args + k], type);
    }
  fputs ("]\n", p->out);
}

static void
print_case (struct gml_printer *p, const struct gml_case *c, const char *before)
{
  fputs (before, p->out);
  gml_print_int (p, c->lo);
  if (c->hi != c->lo)
    {
      fputs ("..", p->out);
      gml_print_int (p, c->hi);
    }
}

/* One line an edge, with all the cases that take it.  */
static void
print_switch (struct gml_printer *p, const struct gml_block *b)
{
  const struct gml_case *cases = p->fn->cases + b->cases;
  uint32_t *first = GML_NEW_ARRAY (p->fn_arena, uint32_t, b->nsuccs + 2);
  uint32_t *sorted = GML_NEW_ARRAY (p->fn_arena, uint32_t, b->ncases);
  for (uint32_t i = 0; i < b->ncases; i++)
    first[cases[i].succ + 2]++;
  for (uint32_t i = 2; i <= b->nsuccs + 1; i++)
    first[i] += first[i - 1];
  for (uint32_t i = 0; i < b->ncases; i++)
    sorted[first[cases[i].succ + 1]++] = i;

  fputs ("switch ", p->out);
  gml_print_operand (p, b->value, 0);
  fputs (" {\n", p->out);
  for (uint32_t s = 0; s < b->nsuccs; s++)
    {
      fputs ("      ", p->out);
      for (uint32_t i = first[s]; i < first[s + 1]; i++)
	print_case (p, &cases[sorted[i]], i == first[s] ? "" : ", ");
      if (s == b->nsuccs - 1)
	fputs (first[s] < first[s + 1] ? ", default" : "default", p->out);
      else if (first[s] == first[s + 1])
	fputs ("none", p->out);
      fputs (": ", p->out);
      print_edge (p, p->fn->edge_lists[b->succs + s]);
      putc ('\n', p->out);
    }
  fputs ("    }", p->out);
}

static void
print_succs (struct gml_printer *p, const struct gml_block *b)
{
  for (uint32_t i = 0; i < b->nsuccs; i++)
    {
      fputs (i == 0 ? "" : ", ", p->out);
      print_edge (p, p->fn->edge_lists[b->succs + i]);
    }
}

/* WORD and the block's value.  */
static void
print_term_value (struct gml_printer *p, const char *word, gml_id value, gml_id hint)
{
  fputs (word, p->out);
  if (value == 0)
    return;
  putc (' ', p->out);
  gml_print_operand (p, value, hint);
}

static void
print_terminator (struct gml_printer *p, const struct gml_block *b)
{
  fputs ("    ", p->out);
  switch ((enum gml_term_kind) b->term)
    {
    case GML_X_GOTO:
      fputs ("goto ", p->out);
      print_succs (p, b);
      break;
    case GML_X_BRANCH:
      print_term_value (p, "branch", b->value, 0);
      fputs (", ", p->out);
      print_succs (p, b);
      break;
    case GML_X_SWITCH:
      print_switch (p, b);
      break;
    case GML_X_RETURN:
      print_term_value (p, "return", b->value, p->fn->type);
      break;
    case GML_X_RESUME:
      print_term_value (p, "resume", b->value, 0);
      break;
    case GML_X_STOP:
      fputs ("stop", p->out);
      break;
    case GML_X_INDIRECT:
      print_term_value (p, "indirect", b->value, 0);
      fputs (" (", p->out);
      print_succs (p, b);
      putc (')', p->out);
      break;
    }
  gml_print_loc (p, b->loc);
  putc ('\n', p->out);
}

void
gml_print_block (struct gml_printer *p, gml_id id)
{
  const struct gml_block *b = &p->fn->blocks[id];
  fprintf (p->out, "  bb%" PRIu32 ":\n", id);
  for (uint32_t i = 0; i < b->nphis; i++)
    print_phi (p, b, &p->fn->phis[b->phis + i]);
  for (uint32_t i = 0; i < b->ninsts; i++)
    print_inst (p, &p->fn->insts[b->insts + i], i == b->ninsts - 1 ? b->unwind : 0);
  if (b->ninsts == 0 && b->unwind != 0)
    {
      fputs ("    unwind ", p->out);
      print_edge (p, b->unwind);
      putc ('\n', p->out);
    }
  print_terminator (p, b);
}
