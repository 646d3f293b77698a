/* The text form, out: what belongs to a body.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <inttypes.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/build.h"
#include "plugin/ir/names.h"
#include "plugin/ir/print.h"

/* ---- Which values have names ---- */

/* Of these, two that look alike are not the same: one used twice must be given
   a name.  */
static bool
is_single (const struct gml_value *v)
{
  return v->kind == GML_V_FLOAT || v->kind == GML_V_UNDEF || v->kind == GML_V_UNKNOWN;
}

static void
count_inst (const struct gml_function *fn, const struct gml_inst *inst, uint32_t *uses)
{
  uses[inst->a]++;
  uses[inst->b]++;
  uses[inst->c]++;
  for (uint32_t i = 0; i < inst->nargs; i++)
    uses[fn->args[inst->args + i]]++;
}

static uint32_t *
count_uses (struct gml_printer *p)
{
  const struct gml_function *fn = p->fn;
  uint32_t *uses = GML_NEW_ARRAY (p->fn_arena, uint32_t, fn->nvalues);
  for (gml_id i = 1; i < fn->ninsts; i++)
    count_inst (fn, &fn->insts[i], uses);
  for (gml_id i = 1; i < fn->nblocks; i++)
    {
      const struct gml_block *b = &fn->blocks[i];
      uses[b->value]++;
      for (uint32_t k = 0; k < b->nphis; k++)
	for (uint32_t n = 0; n < b->npreds; n++)
	  uses[fn->args[fn->phis[b->phis + k].args + n]]++;
    }
  /* A place may be used any number of times.  */
  for (gml_id i = 1; i < fn->nplaces; i++)
    if (fn->places[i].kind == GML_P_DEREF || fn->places[i].kind == GML_P_ELEM)
      uses[fn->places[i].ref] += 2;
  return uses;
}

/* Gives VALUE the next name: its variable's, or a number.  */
static void
name_value (struct gml_printer *p, gml_id value, uint32_t *next)
{
  const struct gml_value *v = &p->fn->values[value];
  gml_id name = v->var != 0 ? p->fn->locals[v->var].name : 0;
  const char *text = gml_text (p->u, name);
  if (!gml_word_is_ident (text, gml_strings_len (p->u->strings, name)))
    name = 0;
  p->values[value] = (struct gml_name){ name, name != 0 ? ++p->seen[name] : ++*next };
}

static void
name_block_values (struct gml_printer *p, const struct gml_block *b, uint32_t *next)
{
  for (uint32_t k = 0; k < b->nphis; k++)
    name_value (p, p->fn->phis[b->phis + k].result, next);
  for (uint32_t k = 0; k < b->ninsts; k++)
    if (p->fn->insts[b->insts + k].result != 0)
      name_value (p, p->fn->insts[b->insts + k].result, next);
}

static void
name_values (struct gml_printer *p)
{
  const struct gml_function *fn = p->fn;
  const uint32_t *uses = count_uses (p);
  uint32_t next = 0;
  p->values = GML_NEW_ARRAY (p->fn_arena, struct gml_name, fn->nvalues);
  for (uint32_t i = 0; i < fn->nparams; i++)
    name_value (p, fn->params[i], &next);
  for (gml_id v = 1; v < fn->nvalues; v++)
    if (is_single (&fn->values[v]) && uses[v] > 1)
      name_value (p, v, &next);
  for (gml_id b = 1; b < fn->nblocks; b++)
    name_block_values (p, &fn->blocks[b], &next);
  for (gml_id v = 1; v < fn->nvalues; v++)
    p->seen[p->values[v].text] = 0;
}

bool
gml_printer_names (const struct gml_printer *p, gml_id value)
{
  return p->values[value].no != 0;
}

void
gml_print_body_begin (struct gml_printer *p, const struct gml_function *fn)
{
  p->fn = fn;
  p->locals = GML_NEW_ARRAY (p->fn_arena, uint32_t, fn->nlocals);
  for (gml_id i = 1; i < fn->nlocals; i++)
    p->locals[i] = ++p->seen[fn->locals[i].name];
  for (gml_id i = 1; i < fn->nlocals; i++)
    p->seen[fn->locals[i].name] = 0;
  name_values (p);
}

/* ---- Operands ---- */

static void
print_value_name (struct gml_printer *p, gml_id value)
{
  struct gml_name name = p->values[value];
  putc ('%', p->out);
  if (name.text == 0)
    fprintf (p->out, "%" PRIu32, name.no);
  else
    gml_print_name (p, name, false);
}

static void
print_local_name (struct gml_printer *p, gml_id local)
{
  putc ('$', p->out);
  gml_print_name (p, (struct gml_name){ p->fn->locals[local].name, p->locals[local] }, false);
}

static enum gml_literal
print_literal (struct gml_printer *p, const struct gml_value *v, gml_id *of)
{
  switch (v->kind)
    {
    case GML_V_INT:
      if (v->num == 0 && p->u->types[v->type].kind == GML_T_PTR)
	{
	  fputs ("null", p->out);
	  return GML_L_NULL;
	}
      gml_print_int (p, v->num);
      return GML_L_INT;
    case GML_V_STRING:
      gml_print_string (p, v->ref);
      *of = v->ref;
      return GML_L_STRING;
    case GML_V_FLOAT:
      fputs ("float", p->out);
      return GML_L_FLOAT;
    case GML_V_ADDR:
      putc ('&', p->out);
      gml_print_place (p, v->ref);
      *of = p->fn->places[v->ref].type;
      return GML_L_ADDR;
    case GML_V_FUNC:
      putc ('&', p->out);
      gml_print_function_name (p, v->ref);
      *of = p->u->functions[v->ref].type;
      return GML_L_FUNC;
    case GML_V_UNDEF:
      fputs ("undef", p->out);
      return GML_L_UNDEF;
    default:
      fputs ("unknown", p->out);
      if (v->ref != 0)
	{
	  putc (' ', p->out);
	  gml_print_string (p, v->ref);
	}
      return GML_L_UNKNOWN;
    }
}

/* The literal VALUE where the text suggests the type HINT.  */
static void
print_unnamed (struct gml_printer *p, gml_id value, gml_id hint)
{
  const struct gml_value *v = &p->fn->values[value];
  gml_id of = 0;
  enum gml_literal form = print_literal (p, v, &of);
  gml_id usual = gml_literal_usual_type (p->u, form, hint, of, gml_unit_find_type);
  if (v->type != usual || v->var != 0)
    {
      putc (':', p->out);
      gml_print_type (p, v->type);
    }
  if (v->var != 0)
    {
      putc (' ', p->out);
      print_local_name (p, v->var);
    }
}

void
gml_print_operand (struct gml_printer *p, gml_id value, gml_id hint)
{
  if (gml_printer_names (p, value))
    print_value_name (p, value);
  else
    print_unnamed (p, value, hint);
}

/* ---- Places ---- */

static gml_id
usual_type (const struct gml_printer *p, const struct gml_place *place)
{
  const struct gml_function *fn = p->fn;
  return gml_place_usual_type (
    p->u, place, place->kind == GML_P_LOCAL ? fn->locals[place->ref].type : 0,
    place->kind == GML_P_DEREF ? fn->values[place->ref].type : 0, fn->places[place->parent].type);
}

/* The innermost object; ARROW: the field that comes next makes it -> .  */
static void
print_base (struct gml_printer *p, const struct gml_place *place, bool arrow)
{
  switch (place->kind)
    {
    case GML_P_LOCAL:
      print_local_name (p, place->ref);
      break;
    case GML_P_GLOBAL:
      gml_print_global_name (p, place->ref);
      break;
    default:
      if (!arrow)
	putc ('*', p->out);
      if (gml_printer_names (p, place->ref))
	print_value_name (p, place->ref);
      else
	{
	  putc ('(', p->out);
	  print_unnamed (p, place->ref, 0);
	  putc (')', p->out);
	}
      break;
    }
}

static void
print_component (struct gml_printer *p, const struct gml_place *place, bool arrow)
{
  const struct gml_place *parent = &p->fn->places[place->parent];
  switch (place->kind)
    {
    case GML_P_FIELD:
      fputs (arrow ? "->" : ".", p->out);
      gml_print_field_name (p, p->u->types[parent->type].record, place->ref);
      break;
    case GML_P_ELEM:
      putc ('[', p->out);
      if (place->ref != 0)
	gml_print_operand (p, place->ref, 0);
      putc (']', p->out);
      break;
    default:
      putc ('{', p->out);
      if (place->ref != 0)
	fprintf (p->out, "%" PRIu32, place->ref - 1);
      else
	putc ('?', p->out);
      putc ('}', p->out);
      break;
    }
}

/* Is field CHILD of what a named value points to: %p->field?  */
static bool
is_arrow (const struct gml_printer *p, const struct gml_place *child)
{
  const struct gml_place *parent = &p->fn->places[child->parent];
  return child->kind == GML_P_FIELD && parent->kind == GML_P_DEREF
	 && gml_printer_names (p, parent->ref) && parent->type == usual_type (p, parent);
}

void
gml_print_place (struct gml_printer *p, gml_id place)
{
  const struct gml_place *places = p->fn->places;
  gml_id path[GML_MAX_DEPTH];
  unsigned n = 0;
  for (gml_id at = place; at != 0 && n < GML_MAX_DEPTH; at = places[at].parent)
    path[n++] = at;
  while (n-- > 0)
    {
      const struct gml_place *at = &places[path[n]];
      if (at->parent != 0)
	print_component (p, at, is_arrow (p, at));
      else
	print_base (p, at, n > 0 && is_arrow (p, &places[path[n - 1]]));
      if (at->type != usual_type (p, at))
	{
	  putc ('<', p->out);
	  gml_print_type (p, at->type);
	  putc ('>', p->out);
	}
    }
}

/* ---- Definitions ---- */

/* "%fd: i32 $fd".  */
void
gml_print_definition (struct gml_printer *p, gml_id value)
{
  const struct gml_value *v = &p->fn->values[value];
  print_value_name (p, value);
  fputs (": ", p->out);
  gml_print_type (p, v->type);
  if (v->var != 0)
    {
      putc (' ', p->out);
      print_local_name (p, v->var);
    }
}

/* ---- All of it ---- */

static void
print_local (struct gml_printer *p, gml_id id)
{
  const struct gml_local *l = &p->fn->locals[id];
  fputs ("  local ", p->out);
  print_local_name (p, id);
  fputs (": ", p->out);
  gml_print_type (p, l->type);
  fputs (l->is_param ? " param" : "", p->out);
  fputs (l->is_artificial ? " artificial" : "", p->out);
  fputs (l->is_result ? " result" : "", p->out);
  if (l->cleanup != 0)
    {
      fputs (" cleanup ", p->out);
      gml_print_function_name (p, l->cleanup);
    }
  gml_print_loc (p, l->loc);
  putc ('\n', p->out);
}

void
gml_print_params (struct gml_printer *p)
{
  fputs (" (", p->out);
  for (uint32_t i = 0; i < p->fn->nparams; i++)
    {
      fputs (i == 0 ? "" : ", ", p->out);
      gml_print_definition (p, p->fn->params[i]);
    }
  putc (')', p->out);
}

void
gml_print_body (struct gml_printer *p)
{
  const struct gml_function *fn = p->fn;
  for (gml_id i = 1; i < fn->nlocals; i++)
    print_local (p, i);
  for (gml_id v = 1; v < fn->nvalues; v++)
    if (is_single (&fn->values[v]) && gml_printer_names (p, v))
      {
	fputs ("  value ", p->out);
	gml_print_definition (p, v);
	fputs (" = ", p->out);
	print_literal (p, &fn->values[v], &(gml_id){ 0 });
	putc ('\n', p->out);
      }
  for (gml_id i = 1; i < fn->nblocks; i++)
    gml_print_block (p, i);
}
