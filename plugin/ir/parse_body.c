/* The text form, in: the frame of a body.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/parse.h"

#include <stdlib.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/body.h"

/* ---- Names ---- */

struct gml_symbol *
gml_parse_own_symbol (struct gml_parser *p, struct gml_token name)
{
  struct gml_symbol *s = gml_parse_symbol (p, name);
  if (s->owner != p->fn)
    {
      s->owner = p->fn;
      s->local = s->value = s->block = 0;
    }
  return s;
}

void
gml_parse_define (struct gml_parser *p, struct gml_token name, gml_id value)
{
  struct gml_symbol *s = gml_parse_own_symbol (p, name);
  if (s->value != 0)
    gml_parse_fail (p, name, "%%%.*s is defined twice", (int) (name.len & 63), name.text);
  s->value = value;
}

gml_id
gml_parse_local_named (struct gml_parser *p, struct gml_token name)
{
  gml_id local = gml_parse_own_symbol (p, name)->local;
  if (local == 0)
    gml_parse_fail (p, name, "there is no local $%.*s", (int) (name.len & 63), name.text);
  return local;
}

struct gml_token
gml_parse_var_token (struct gml_parser *p)
{
  struct gml_token tok = p->tok;
  if (tok.kind != GML_TK_LOCAL && tok.kind != GML_TK_STRING)
    return (struct gml_token){ .kind = GML_TK_END };
  gml_parse_next (p);
  return tok;
}

gml_id
gml_parse_var (struct gml_parser *p, struct gml_token name, gml_id type)
{
  if (p->failed || name.kind == GML_TK_END)
    return 0;
  if (name.kind == GML_TK_LOCAL)
    return gml_parse_local_named (p, name);
  struct gml_symbol *s = gml_parse_own_symbol (p, name);
  if (s->local == 0)
    s->local = gml_body_add_local (
      p->b, (struct gml_local){ .name = gml_parse_text (p, name), .type = type });
  return s->local;
}

gml_id
gml_parse_label (struct gml_parser *p)
{
  if (!gml_parse_at (p, GML_TK_WORD))
    {
      gml_parse_fail (p, p->tok, "a label is missing here");
      return 1;
    }
  struct gml_symbol *s = gml_parse_own_symbol (p, p->tok);
  if (s->block == 0)
    {
      s->block = gml_body_add_block (p->b);
      while (p->labels.n <= s->block)
	{
	  GML_VEC_ADD (p, p->labels, p->tok);
	  GML_VEC_ADD (p, p->labelled, false);
	}
    }
  gml_id block = s->block;
  gml_parse_next (p);
  return block;
}

/* ---- Locals, values, blocks ---- */

static void
parse_local (struct gml_parser *p)
{
  struct gml_token name = p->tok;
  struct gml_local l = { .name = 0 };
  gml_parse_want (p, GML_TK_LOCAL, "the local's name, with a $,");
  l.name = gml_parse_text (p, name);
  gml_parse_want (p, ':', "\":\" and the local's type");
  l.type = gml_parse_type (p);
  for (;;)
    if (gml_parse_take_option (p, "param"))
      l.is_param = true;
    else if (gml_parse_take_option (p, "artificial"))
      l.is_artificial = true;
    else if (gml_parse_take_option (p, "result"))
      l.is_result = true;
    else if (gml_parse_take_option (p, "cleanup"))
      l.cleanup = gml_parse_function_name (p);
    else
      break;
  l.loc = gml_parse_loc (p);
  if (p->failed)
    return;
  struct gml_symbol *s = gml_parse_own_symbol (p, name);
  if (s->local != 0)
    gml_parse_fail (p, name, "there is a local of this name already");
  s->local = gml_body_add_local (p->b, l);
}

/* "value %1: f64 = float": a constant that stands in more than one place.  */
static void
parse_value (struct gml_parser *p)
{
  struct gml_token name = p->tok;
  gml_parse_want (p, GML_TK_VALUE, "the value's name, with a %,");
  gml_parse_want (p, ':', "\":\" and the value's type");
  gml_id type = gml_parse_type (p);
  gml_id var = gml_parse_var (p, gml_parse_var_token (p), type);
  gml_parse_want (p, '=', "\"=\"");
  struct gml_token at = p->tok;
  struct gml_operand op = gml_parse_operand (p);
  if (p->failed)
    return;
  if (op.named || op.forward || op.type != 0)
    gml_parse_fail (p, at, "a constant without a type is missing here");
  op.type = type;
  op.var = var;
  gml_parse_define (p, name, gml_parse_resolve (p, &op, 0));
}

static void
parse_block_label (struct gml_parser *p)
{
  if (p->block != 0 && !p->has_term)
    gml_parse_fail (p, p->tok, "the block before this label has no terminator");
  struct gml_token at = p->tok;
  p->block = gml_parse_label (p);
  p->has_term = p->has_unwind = false;
  gml_parse_want (p, ':', "\":\"");
  if (p->failed)
    return;
  if (p->labelled.at[p->block])
    gml_parse_fail (p, at, "there is a block of this name already");
  p->labelled.at[p->block] = true;
}

static void
parse_lines (struct gml_parser *p)
{
  while (!p->failed && !gml_parse_at (p, '}'))
    if (gml_parse_at (p, GML_TK_WORD) && gml_lexer_at_colon (&p->lex))
      parse_block_label (p);
    else if (p->block != 0)
      gml_parse_statement (p);
    else if (gml_parse_take_word (p, "local"))
      parse_local (p);
    else if (gml_parse_take_word (p, "value"))
      parse_value (p);
    else
      gml_parse_fail (p, p->tok, "local, value or a block's label is missing here");
  if (!p->failed && p->block != 0 && !p->has_term)
    gml_parse_fail (p, p->tok, "the last block has no terminator");
  for (gml_id i = 1; i < p->labels.n && !p->failed; i++)
    if (!p->labelled.at[i])
      gml_parse_fail (p, p->labels.at[i], "there is no block of this name");
}

/* ---- Arguments of phis ---- */

struct edge_list /* the edges from one block to another */
{
  gml_id *first, *next;        /* by edge: of this pair; the next one of its pair */
  uint32_t *into;              /* by block: edges to it */
  struct gml_idset pairs;      /* a pair's first edge */
  gml_id *cursor, *cursor_phi; /* by first edge: the next one for a phi */
};

struct pair
{
  gml_id from, to;
};

static bool
same_pair (const void *ctx, uint32_t id, const void *key)
{
  const struct gml_edge *e = &((const struct gml_body *) ctx)->edges.at[id];
  const struct pair *want = key;
  return e->from == want->from && e->to == want->to;
}

static gml_id
find_pair (struct gml_parser *p, const struct edge_list *l, gml_id from, gml_id to)
{
  struct pair key = { from, to };
  return gml_idset_find (&l->pairs, gml_hash_num (from, to), same_pair, p->b, &key);
}

/* Enters the edges that are unwind edges, or those that are not.  */
static void
enter_edges (struct gml_parser *p, struct edge_list *l, gml_id *last, uint32_t eh)
{
  for (gml_id e = 1; e < p->b->edges.n; e++)
    {
      const struct gml_edge *edge = &p->b->edges.at[e];
      if ((edge->flags & GML_EF_EH) != eh)
	continue;
      gml_id first = find_pair (p, l, edge->from, edge->to);
      l->into[edge->to]++;
      if (first == 0)
	gml_idset_add (&l->pairs, NULL, gml_hash_num (edge->from, edge->to), first = e);
      else
	l->next[last[first]] = e;
      last[first] = e;
    }
}

/* The edge by which ARG comes: the next from its block not taken by its phi. */
static gml_id
take_edge (struct gml_parser *p, struct edge_list *l, const struct gml_pending *arg)
{
  gml_id first = find_pair (p, l, arg->from, arg->block);
  if (first == 0)
    return 0;
  if (l->cursor_phi[first] != arg->phi)
    {
      l->cursor_phi[first] = arg->phi;
      l->cursor[first] = first;
    }
  gml_id edge = l->cursor[first];
  l->cursor[first] = l->next[edge];
  return edge;
}

static void
resolve_phi_arg (struct gml_parser *p, struct edge_list *l, struct gml_pending *arg)
{
  gml_id edge = take_edge (p, l, arg);
  if (edge == 0)
    gml_parse_fail (p, arg->value.at, "there is no such edge to the block of this phi");
  if (arg->value.forward
      && (arg->value.value = gml_parse_own_symbol (p, arg->value.at)->value) == 0)
    gml_parse_fail (p, arg->value.at, "there is no value of this name");
  arg->value.named |= arg->value.forward;
  if (p->failed)
    return;
  gml_id type = p->b->values.at[arg->phi].type;
  gml_body_phi_arg (p->b, arg->phi, edge, gml_parse_resolve (p, &arg->value, type));
}

static void
resolve_phis (struct gml_parser *p)
{
  struct edge_list l = { 0 };
  uint32_t n = p->b->edges.n;
  gml_id **arrays[] = { &l.next, &l.cursor, &l.cursor_phi };
  for (int i = 0; i < 3; i++)
    *arrays[i] = GML_NEW_ARRAY (p->scratch, gml_id, n);
  l.into = GML_NEW_ARRAY (p->scratch, uint32_t, p->b->blocks.n);
  gml_id *last = GML_NEW_ARRAY (p->scratch, gml_id, n);
  enter_edges (p, &l, last, 0);
  enter_edges (p, &l, last, GML_EF_EH);

  for (uint32_t i = 0, nth = 0; i < p->pending.n && !p->failed; i++)
    {
      struct gml_pending *arg = &p->pending.at[i];
      nth = i > 0 && p->pending.at[i - 1].phi == arg->phi ? nth + 1 : 1;
      resolve_phi_arg (p, &l, arg);
      bool last_arg = i + 1 == p->pending.n || p->pending.at[i + 1].phi != arg->phi;
      if (last_arg && nth != l.into[arg->block])
	gml_parse_fail (p, arg->value.at,
			"%u edges lead to the block of this phi, which has %u"
			" arguments",
			l.into[arg->block], nth);
    }
  gml_idset_free (&l.pairs);
}

/* ---- All of it ---- */

static void
begin_body (struct gml_parser *p, const struct gml_item *item)
{
  p->fn = item->id;
  p->b = gml_body_new (p->u, item->id, p->u->arena);
  p->block = 0;
  p->labels.n = p->labelled.n = p->pending.n = 0;
  GML_VEC_ADD (p, p->labels, item->name);
  GML_VEC_ADD (p, p->labelled, true);
  const struct gml_signature *sig = &p->signatures[item->id];
  for (uint32_t i = 0; i < sig->n; i++)
    {
      gml_id value = gml_body_add_param (p->b, sig->params[i].type, 0);
      if (sig->params[i].name.kind == GML_TK_VALUE)
	gml_parse_define (p, sig->params[i].name, value);
    }
}

/* The variables of parameters: these stand before the locals.  */
static void
tie_params (struct gml_parser *p)
{
  const struct gml_signature *sig = &p->signatures[p->fn];
  for (uint32_t i = 0; i < sig->n; i++)
    p->b->values.at[p->b->params.at[i]].var
      = gml_parse_var (p, sig->params[i].var, sig->params[i].type);
}

void
gml_parse_body (struct gml_parser *p, const struct gml_item *item)
{
  begin_body (p, item);
  parse_lines (p);
  tie_params (p);
  if (!p->failed)
    resolve_phis (p);
  if (p->failed)
    gml_body_free (p->b);
  else if (gml_body_finish (p->b) != 0)
    gml_parse_fail (p, item->name, "%s", gml_text (p->u, p->u->functions[item->id].why_not));
  p->b = NULL;
  gml_parse_want (p, '}', "\"}\"");
}
