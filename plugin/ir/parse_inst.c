/* The text form, in: instructions.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/parse.h"

#include "plugin/ir/arena.h"
#include "plugin/ir/body.h"

/* An instruction as it is read: what stands before "=" and the rest.  */
struct statement
{
  struct gml_token name; /* of the value it defines */
  struct gml_token var;  /* see gml_parse_var_token */
  struct gml_inst inst;
  gml_id type;  /* as said; 0 if not */
  gml_id usual; /* the result's type if none is said */
  bool defines;
};

static gml_id
bool_type (struct gml_parser *p)
{
  return gml_unit_add_type (p->u, (struct gml_type){ .kind = GML_T_BOOL, .bits = 1, .size = 1 });
}

static gml_id
u64_type (struct gml_parser *p)
{
  return gml_unit_add_type (p->u, (struct gml_type){ .kind = GML_T_INT, .bits = 64, .size = 8 });
}

/* ---- Operands ---- */

static gml_id
operand (struct gml_parser *p, gml_id hint)
{
  struct gml_operand op = gml_parse_operand (p);
  return gml_parse_resolve (p, &op, hint);
}

static gml_id
value_type (struct gml_parser *p, gml_id value)
{
  return p->failed ? 0 : gml_body_value (p->b, value)->type;
}

static gml_id
place_type (struct gml_parser *p, gml_id place)
{
  return p->failed ? 0 : gml_body_place (p->b, place)->type;
}

static void
comma (struct gml_parser *p)
{
  gml_parse_want (p, ',', "\",\"");
}

static gml_id
named_type (struct gml_parser *p, const struct gml_operand *op)
{
  return op->named ? gml_parse_own_type (p, op) : 0;
}

static void
parse_binary (struct gml_parser *p, struct statement *s, unsigned bin)
{
  s->inst.op = GML_I_BIN;
  s->inst.sub = (uint8_t) bin;
  struct gml_operand a = gml_parse_operand (p);
  comma (p);
  struct gml_operand b = gml_parse_operand (p);
  if (p->failed)
    return;
  gml_id u64 = u64_type (p);
  s->inst.a
    = gml_parse_resolve (p, &a, gml_bin_hint (bin, false, named_type (p, &b), s->type, u64));
  s->inst.b = gml_parse_resolve (p, &b, gml_bin_hint (bin, true, named_type (p, &a), s->type, u64));
  if (bin >= GML_B_EQ && bin <= GML_B_GE)
    s->usual = bool_type (p);
  else if (bin == GML_B_PTRDIFF)
    s->usual = gml_unit_add_type (
      p->u, (struct gml_type){ .kind = GML_T_INT, .bits = 64, .size = 8, .is_signed = true });
  else
    s->usual = value_type (p, b.named && !a.named && bin != GML_B_PTRADD && bin != GML_B_SHL
				  && bin != GML_B_SHR
				? s->inst.b
				: s->inst.a);
}

static void
parse_unary (struct gml_parser *p, struct statement *s, unsigned un)
{
  s->inst.op = GML_I_UN;
  s->inst.sub = (uint8_t) un;
  s->inst.a = operand (p, s->type);
  s->usual = un == GML_U_LNOT ? bool_type (p) : value_type (p, s->inst.a);
}

static void
parse_select (struct gml_parser *p, struct statement *s)
{
  s->inst.op = GML_I_SELECT;
  s->inst.a = operand (p, 0);
  comma (p);
  struct gml_operand b = gml_parse_operand (p);
  comma (p);
  struct gml_operand c = gml_parse_operand (p);
  if (p->failed)
    return;
  gml_id type = s->type;
  if (type == 0)
    type = gml_parse_own_type (p, &b);
  if (type == 0)
    type = gml_parse_own_type (p, &c);
  s->inst.b = gml_parse_resolve (p, &b, type);
  s->usual = type != 0 ? type : value_type (p, s->inst.b);
  s->inst.c = gml_parse_resolve (p, &c, s->usual);
}

/* ---- Calls ---- */

/* "(1, %x)": into p->args; CALLEE (or 0) says the types of literals.  */
static void
parse_args (struct gml_parser *p, gml_id callee)
{
  const struct gml_signature *sig = &p->signatures[callee];
  p->args.n = 0;
  gml_parse_want (p, '(', "\"(\"");
  while (!gml_parse_at (p, ')') && !p->failed)
    {
      gml_id value = operand (p, p->args.n < sig->n ? sig->params[p->args.n].type : 0);
      GML_VEC_ADD (p, p->args, value);
      if (!gml_parse_take (p, ','))
	break;
    }
  gml_parse_want (p, ')', "\",\" or \")\"");
}

/* What a call through a pointer of TYPE returns, or 0.  */
static gml_id
called_type (const struct gml_parser *p, gml_id type)
{
  const struct gml_type *t = &p->u->types[type];
  if (t->kind != GML_T_PTR || p->u->types[t->elem].kind != GML_T_FUNC)
    return 0;
  return p->u->types[t->elem].elem;
}

static void
parse_call (struct gml_parser *p, struct statement *s)
{
  s->inst.op = GML_I_CALL;
  s->inst.sub = GML_C_KNOWN;
  if (gml_parse_take (p, '*'))
    {
      s->inst.sub = GML_C_INDIRECT;
      s->inst.a = operand (p, 0);
      parse_args (p, 0);
      s->usual = called_type (p, value_type (p, s->inst.a));
      return;
    }
  if (gml_parse_take_word (p, "virtual"))
    s->inst.sub = GML_C_VIRTUAL;
  else if (gml_parse_take_word (p, "internal"))
    s->inst.sub = GML_C_INTERNAL;
  s->inst.callee = gml_parse_function_name (p);
  if (p->failed)
    return;
  parse_args (p, s->inst.callee);
  s->usual = p->u->functions[s->inst.callee].type;
}

/* "asm (%x) -> $written, $too".  */
static void
parse_asm (struct gml_parser *p, struct statement *s)
{
  s->inst.op = GML_I_ASM;
  parse_args (p, 0);
  if (!gml_parse_take (p, GML_TK_ARROW))
    return;
  s->inst.place = gml_parse_place (p);
  if (gml_parse_take (p, ','))
    s->inst.place2 = gml_parse_place (p);
}

/* ---- Memory ---- */

/* Instructions that are one word and one or two places; false if OP is none.  */
static bool
parse_memory (struct gml_parser *p, struct statement *s)
{
  static const char *const words[] = { "load", "store", "copy", "zero", "clobber", "birth", NULL };
  static const uint8_t ops[]
    = { GML_I_LOAD, GML_I_STORE, GML_I_COPY, GML_I_ZERO, GML_I_CLOBBER, GML_I_BIRTH };
  int word = gml_parse_at (p, GML_TK_WORD) ? gml_word_find (words, p->tok.text, p->tok.len) : -1;
  if (word < 0)
    return false;
  s->inst.op = ops[word];
  gml_parse_next (p);
  s->inst.place = gml_parse_place (p);
  if (s->inst.op == GML_I_STORE)
    {
      comma (p);
      s->inst.a = operand (p, place_type (p, s->inst.place));
    }
  else if (s->inst.op == GML_I_COPY)
    {
      comma (p);
      s->inst.place2 = gml_parse_place (p);
    }
  else if (s->inst.op == GML_I_LOAD)
    s->usual = place_type (p, s->inst.place);
  return true;
}

/* ---- Phis ---- */

/* "phi [bb2: -1, bb3: %fd]".  */
static void
parse_phi (struct gml_parser *p, struct statement *s)
{
  struct gml_token at = p->tok;
  uint32_t first = p->pending.n;
  gml_id type = s->type, usual = 0;
  gml_parse_want (p, '[', "\"[\"");
  do
    {
      struct gml_pending arg = { .block = p->block, .from = gml_parse_label (p) };
      gml_parse_want (p, ':', "\":\"");
      arg.value = gml_parse_operand (p);
      if (p->failed)
	return;
      gml_id own = gml_parse_own_type (p, &arg.value);
      usual = usual == 0 ? own : usual;
      GML_VEC_ADD (p, p->pending, arg);
    }
  while (gml_parse_take (p, ','));
  gml_parse_want (p, ']', "\",\" or \"]\"");
  if (type == 0)
    type = usual;
  if (type == 0)
    gml_parse_fail (p, at, "the type of this phi must be said: %%x: T = phi ...");
  if (!s->defines)
    gml_parse_fail (p, at, "a phi must define a value");
  if (p->failed)
    return;
  gml_id var = gml_parse_var (p, s->var, type);
  gml_id result = gml_body_add_phi (p->b, p->block, 0, type, var);
  for (uint32_t i = first; i < p->pending.n; i++)
    p->pending.at[i].phi = result;
  gml_parse_define (p, s->name, result);
}

/* ---- All of it ---- */

static void
parse_definition (struct gml_parser *p, struct statement *s)
{
  s->defines = true;
  s->name = p->tok;
  gml_parse_next (p);
  if (gml_parse_take (p, ':'))
    s->type = gml_parse_type (p);
  s->var = gml_parse_var_token (p);
  gml_parse_want (p, '=', "\"=\"");
}

static void
parse_operation (struct gml_parser *p, struct statement *s)
{
  struct gml_token at = p->tok;
  if (parse_memory (p, s))
    return;
  gml_parse_next (p);
  int bin = at.kind == GML_TK_WORD ? gml_word_find (gml_bin_words, at.text, at.len) : -1;
  int un = at.kind == GML_TK_WORD ? gml_word_find (gml_un_words, at.text, at.len) : -1;
  static const char *const words[] = { "call", "cast", "select", "asm", "other", NULL };
  int word = at.kind == GML_TK_WORD ? gml_word_find (words, at.text, at.len) : -1;
  if (bin >= 0)
    parse_binary (p, s, (unsigned) bin);
  else if (un >= 0)
    parse_unary (p, s, (unsigned) un);
  else if (word == 0)
    parse_call (p, s);
  else if (word == 1)
    {
      s->inst.op = GML_I_CAST;
      s->inst.a = operand (p, 0);
    }
  else if (word == 2)
    parse_select (p, s);
  else if (word == 3)
    parse_asm (p, s);
  else if (word == 4)
    {
      s->inst.op = GML_I_OTHER;
      if (gml_parse_at (p, GML_TK_STRING))
	s->inst.ref = gml_parse_string (p);
    }
  else
    gml_parse_fail (p, at, "there is no instruction of this name");
}

static void
parse_unwind (struct gml_parser *p)
{
  p->has_unwind = true;
  gml_parse_edge (p, GML_EF_EH);
}

/* What may come after an operation: flags, unwind, the location.  */
static void
parse_trailer (struct gml_parser *p, struct statement *s)
{
  uint32_t flag;
  while (!p->tok.first && (flag = gml_parse_flag (p, gml_inst_flag_words)) != 0)
    s->inst.flags = (uint16_t) (s->inst.flags | flag);
  if (!p->tok.first && gml_parse_take_word (p, "unwind"))
    {
      parse_unwind (p);
      if (s->inst.op == GML_I_CALL || s->inst.op == GML_I_ASM)
	s->inst.flags |= GML_IF_THROW;
    }
  s->inst.loc = gml_parse_loc (p);
}

static void
add_inst (struct gml_parser *p, struct statement *s, struct gml_token at)
{
  bool has_args = s->inst.op == GML_I_CALL || s->inst.op == GML_I_ASM;
  gml_id type = s->type != 0 ? s->type : s->usual, var = 0;
  if (s->defines)
    {
      if (!p->failed && p->u->types[type].kind == GML_T_VOID)
	gml_parse_fail (p, at, "the type of this value must be said: %%x: T = ...");
      var = gml_parse_var (p, s->var, type);
    }
  if (p->failed)
    return;
  gml_id result = gml_body_add_inst (p->b, p->block, s->inst, s->defines ? type : 0, var,
				     p->args.at, has_args ? p->args.n : 0);
  if (s->defines)
    gml_parse_define (p, s->name, result);
}

void
gml_parse_statement (struct gml_parser *p)
{
  struct statement s = { .defines = false };
  struct gml_token at = p->tok;
  if (p->has_term)
    gml_parse_fail (p, at, "after a terminator, the next block's label is missing");
  if (gml_parse_at (p, GML_TK_VALUE))
    parse_definition (p, &s);
  else if (gml_parse_terminator (p))
    return;
  if (p->has_unwind)
    gml_parse_fail (p, at, "only the last instruction of a block may unwind");
  if (gml_parse_take_word (p, "phi"))
    parse_phi (p, &s);
  else if (!s.defines && gml_parse_take_word (p, "unwind"))
    parse_unwind (p);
  else
    {
      parse_operation (p, &s);
      parse_trailer (p, &s);
      add_inst (p, &s, at);
    }
}
