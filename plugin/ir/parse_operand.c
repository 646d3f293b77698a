/* The text form, in: values and places.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/parse.h"

#include "plugin/ir/body.h"

/* ---- Places ---- */

/* Enters PLACE, whose type is the usual one or said in <>; OF is the type of
   the local, of the pointer, or of the parent.  */
static gml_id
finish_place (struct gml_parser *p, struct gml_place place, gml_id of)
{
  if (p->failed)
    return 0;
  bool is_pointer = place.kind == GML_P_DEREF;
  place.type = gml_place_usual_type (p->u, &place, of, is_pointer ? of : 0, is_pointer ? 0 : of);
  struct gml_token at = p->tok;
  if (gml_parse_take (p, '<'))
    {
      place.type = gml_parse_type (p);
      gml_parse_want (p, '>', "\">\"");
    }
  if (place.type == 0)
    gml_parse_fail (p, at, "the type of what is there, <T>, is missing here");
  return p->failed ? 0 : gml_body_add_place (p->b, place);
}

static gml_id
value_type (const struct gml_parser *p, gml_id value)
{
  return gml_body_value (p->b, value)->type;
}

static gml_id
parse_deref (struct gml_parser *p)
{
  bool paren = gml_parse_at (p, '(');
  struct gml_token at = p->tok;
  struct gml_operand op = gml_parse_operand (p);
  if (!paren && !op.named)
    gml_parse_fail (p, at, "a value %%NAME, or another in parentheses, is missing here");
  gml_id pointer = gml_parse_resolve (p, &op, 0);
  if (p->failed)
    return 0;
  struct gml_place place = { .kind = GML_P_DEREF, .ref = pointer };
  return finish_place (p, place, value_type (p, pointer));
}

/* "$buf", "@log", "*%p", or the %p of "%p->field".  */
static gml_id
parse_base (struct gml_parser *p)
{
  struct gml_place place = { .kind = GML_P_LOCAL };
  gml_id of = 0;
  if (gml_parse_take (p, '*'))
    return parse_deref (p);
  if (gml_parse_at (p, GML_TK_LOCAL))
    {
      place.ref = gml_parse_local_named (p, p->tok);
      of = p->failed ? 0 : p->b->locals.at[place.ref].type;
      gml_parse_next (p);
    }
  else if (gml_parse_at (p, GML_TK_GLOBAL))
    {
      place.kind = GML_P_GLOBAL;
      place.ref = gml_parse_global_name (p);
    }
  else if (gml_parse_at (p, GML_TK_VALUE))
    {
      gml_id pointer = parse_deref (p);
      if (!gml_parse_at (p, GML_TK_ARROW))
	gml_parse_fail (p, p->tok, "what a value points to is *%%p or %%p->field");
      return pointer;
    }
  else
    gml_parse_fail (p, p->tok, "a place is missing here: $local, @global, *%%p or %%p->field");
  return finish_place (p, place, of);
}

static gml_id
parse_field (struct gml_parser *p, gml_id parent, struct gml_token at)
{
  gml_id type = gml_body_place (p->b, parent)->type;
  if (p->u->types[type].kind != GML_T_RECORD)
    {
      gml_parse_fail (p, at, "only what is of a record's type has fields");
      return 0;
    }
  struct gml_place place = { .kind = GML_P_FIELD, .parent = parent };
  place.ref = gml_parse_field (p, p->u->types[type].record);
  return finish_place (p, place, type);
}

static gml_id
parse_elem (struct gml_parser *p, gml_id parent)
{
  struct gml_place place = { .kind = GML_P_ELEM, .parent = parent };
  if (!gml_parse_at (p, ']'))
    {
      struct gml_operand op = gml_parse_operand (p);
      place.ref = gml_parse_resolve (p, &op, 0);
    }
  gml_parse_want (p, ']', "\"]\"");
  return p->failed ? 0 : finish_place (p, place, gml_body_place (p->b, parent)->type);
}

static gml_id
parse_part (struct gml_parser *p, gml_id parent)
{
  struct gml_place place = { .kind = GML_P_PART, .parent = parent };
  if (!gml_parse_take (p, '?'))
    place.ref = (gml_id) gml_parse_number (p, 0, UINT32_MAX - 1) + 1;
  gml_parse_want (p, '}', "\"}\"");
  return finish_place (p, place, 0);
}

gml_id
gml_parse_place (struct gml_parser *p)
{
  if (p->depth++ > GML_MAX_DEPTH)
    gml_parse_fail (p, p->tok, "this is nested too deeply");
  bool arrow = gml_parse_at (p, GML_TK_VALUE);
  gml_id place = parse_base (p);
  for (unsigned n = 0; !p->failed; n++)
    {
      struct gml_token at = p->tok;
      if (n == GML_MAX_DEPTH)
	gml_parse_fail (p, at, "this is nested too deeply");
      if (gml_parse_take (p, '.') || (arrow && n == 0 && gml_parse_take (p, GML_TK_ARROW)))
	place = parse_field (p, place, at);
      else if (gml_parse_take (p, '['))
	place = parse_elem (p, place);
      else if (gml_parse_take (p, '{'))
	place = parse_part (p, place);
      else
	break;
    }
  p->depth--;
  return place;
}

/* ---- Operands ---- */

static void
parse_address (struct gml_parser *p, struct gml_operand *op)
{
  if (gml_parse_at (p, GML_TK_WORD) || gml_parse_at (p, GML_TK_STRING))
    {
      op->form = GML_L_FUNC;
      op->ref = gml_parse_function_name (p);
      return;
    }
  op->form = GML_L_ADDR;
  op->ref = gml_parse_place (p);
}

/* undef, unknown "why", null, float.  */
static void
parse_word_operand (struct gml_parser *p, struct gml_operand *op)
{
  if (gml_parse_take_word (p, "null"))
    op->form = GML_L_NULL;
  else if (gml_parse_take_word (p, "float"))
    op->form = GML_L_FLOAT;
  else if (gml_parse_take_word (p, "undef"))
    op->form = GML_L_UNDEF;
  else if (gml_parse_take_word (p, "unknown"))
    {
      op->form = GML_L_UNKNOWN;
      if (gml_parse_at (p, GML_TK_STRING))
	op->ref = gml_parse_string (p);
    }
  else
    gml_parse_fail (p, p->tok,
		    "a value is missing here: %%name, a number, a \"string\","
		    " &place, &function, null, float, undef or unknown");
}

static void
parse_literal (struct gml_parser *p, struct gml_operand *op)
{
  if (gml_parse_at (p, GML_TK_INT))
    {
      op->form = GML_L_INT;
      op->num = p->tok.num;
      gml_parse_next (p);
    }
  else if (gml_parse_at (p, GML_TK_STRING))
    {
      op->form = GML_L_STRING;
      op->ref = gml_parse_string (p);
    }
  else if (gml_parse_take (p, '&'))
    parse_address (p, op);
  else
    parse_word_operand (p, op);

  if (gml_parse_take (p, ':'))
    {
      op->type = gml_parse_type (p);
      if (gml_parse_at (p, GML_TK_LOCAL))
	op->var = gml_parse_var (p, gml_parse_var_token (p), op->type);
    }
}

struct gml_operand
gml_parse_operand (struct gml_parser *p)
{
  struct gml_operand op = { .at = p->tok };
  if (p->depth++ > GML_MAX_DEPTH)
    gml_parse_fail (p, p->tok, "this is nested too deeply");
  if (gml_parse_at (p, GML_TK_VALUE))
    {
      op.value = gml_parse_own_symbol (p, p->tok)->value;
      op.named = op.value != 0;
      op.forward = !op.named;
      gml_parse_next (p);
    }
  else if (gml_parse_take (p, '('))
    {
      op = gml_parse_operand (p);
      gml_parse_want (p, ')', "\")\"");
    }
  else
    parse_literal (p, &op);
  p->depth--;
  return op;
}

gml_id
gml_parse_own_type (struct gml_parser *p, const struct gml_operand *op)
{
  return op->named ? value_type (p, op->value) : op->type;
}

/* The kind of value of a literal, and the type its address takes it from.  */
static uint8_t
kind_of (struct gml_parser *p, const struct gml_operand *op, gml_id *of)
{
  switch ((enum gml_literal) op->form)
    {
    case GML_L_STRING:
      *of = op->ref;
      return GML_V_STRING;
    case GML_L_FLOAT:
      return GML_V_FLOAT;
    case GML_L_ADDR:
      *of = gml_body_place (p->b, op->ref)->type;
      return GML_V_ADDR;
    case GML_L_FUNC:
      *of = p->u->functions[op->ref].type;
      return GML_V_FUNC;
    case GML_L_UNDEF:
      return GML_V_UNDEF;
    case GML_L_UNKNOWN:
      return GML_V_UNKNOWN;
    default:
      return GML_V_INT;
    }
}

gml_id
gml_parse_resolve (struct gml_parser *p, const struct gml_operand *op, gml_id hint)
{
  if (op->forward && !op->named)
    gml_parse_fail (p, op->at, "there is no value of this name yet");
  if (p->failed)
    return 0;
  if (op->named)
    return op->value;
  gml_id of = 0;
  struct gml_value v = { .type = op->type, .var = op->var, .ref = op->ref, .num = op->num };
  v.kind = kind_of (p, op, &of);
  if (v.type == 0)
    v.type
      = gml_literal_usual_type (p->u, (enum gml_literal) op->form, hint, of, gml_parse_intern_type);
  return gml_body_add_value (p->b, v);
}
