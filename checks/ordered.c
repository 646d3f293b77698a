/* In which order the bytes of a number are: what models say of fields and functions,
   followed through a function's values.
   SPDX-License-Identifier: GPL-3.0-or-later

   The macros htons and ntohs are one function on most machines, and none at all on the
   others, so their names tell nothing: a swap turns one order into the other, and what is
   not known stays so.  */

#include "checks/byte_order.h"

#include <string.h>

#include "plugin/flow/look.h"

enum
{
  MAX_DEPTH = 12,
  PORT_BYTES = 2,
  ADDRESS_BYTES = 4,
  LOOPBACK = 127, /* first bytes of addresses that programs name */
  PRIVATE = 10,
  PRIVATE_16 = 0xc0a8,
  MULTICAST = 0xe0,
  USUAL_PORTS = 32768
};

struct ctx
{
  struct gml_program *prog;
  const struct gml_unit *u;
  const struct gml_function *fn;
  unsigned bytes;
};

static struct gml_ordered order_of (const struct ctx *c, gml_id v, int depth);

static uint64_t
swapped (uint64_t num, unsigned bytes)
{
  uint64_t out = 0;
  for (unsigned k = 0; k < bytes; k++)
    out |= (num >> 8 * k & 0xff) << 8 * (bytes - 1 - k);
  return out;
}

bool
gml_order_is_written (gml_int num, unsigned bytes)
{
  uint64_t n = (uint64_t) num & (bytes < 8 ? ((uint64_t) 1 << 8 * bytes) - 1 : ~(uint64_t) 0);
  if (bytes == PORT_BYTES) /* htons (80) ends with a byte 0, htons (8080) is no usual port */
    return n < USUAL_PORTS && n & 0xff;
  if (bytes == ADDRESS_BYTES)
    return n >> 24 == LOOPBACK || n >> 24 == PRIVATE || n >> 16 == PRIVATE_16
	   || n >> 24 == MULTICAST;
  return false;
}

static struct gml_ordered
constant (const struct ctx *c, gml_id v)
{
  struct gml_ordered out = { .root = v };
  uint64_t n = (uint64_t) c->fn->values[v].num;
  if (c->bytes < 8)
    n &= ((uint64_t) 1 << 8 * c->bytes) - 1;
  if (swapped (n, c->bytes) == n)
    out.order = GML_OR_NEUTRAL;
  else if (gml_order_is_written ((gml_int) n, c->bytes))
    out.order = GML_OR_HOST;
  return out;
}

enum gml_order
gml_order_of_member (const struct gml_api *api, const struct gml_unit *u, gml_id record,
		     uint32_t field, unsigned *bytes)
{
  const struct gml_record *rec = &u->records[record];
  const struct gml_field_model *m;
  if (!field || field > rec->nfields || rec->fields[field - 1].bit_size < 16)
    return GML_OR_UNKNOWN;
  m = gml_api_field (api, gml_text (u, rec->name), gml_text (u, rec->fields[field - 1].name));
  *bytes = (unsigned) (u->types[rec->fields[field - 1].type].bits / 8);
  if (u->types[rec->fields[field - 1].type].is_signed) /* servent's s_port is an int */
    *bytes = PORT_BYTES;
  return m && m->order == GML_BO_NETWORK && u->types[rec->fields[field - 1].type].kind == GML_T_INT
	   ? GML_OR_NETWORK
	   : GML_OR_UNKNOWN;
}

enum gml_order
gml_order_of_field (struct gml_program *prog, const struct gml_function *fn, gml_id place,
		    unsigned *bytes)
{
  const struct gml_place *p = &fn->places[place];
  const struct gml_type *t
    = p->kind == GML_P_FIELD ? &prog->unit->types[fn->places[p->parent].type] : NULL;
  if (!t || t->kind != GML_T_RECORD)
    return GML_OR_UNKNOWN;
  return gml_order_of_member (prog->api, prog->unit, t->record, p->ref, bytes);
}

/* The value of the only store into local PLACE, whose address nobody has; 0 none.  */
static gml_id
only_store (const struct gml_function *fn, gml_id place)
{
  gml_id found = 0;
  if (fn->places[place].kind != GML_P_LOCAL)
    return 0;
  for (uint32_t k = 1; k < fn->nvalues; k++)
    if (fn->values[k].kind == GML_V_ADDR && fn->values[k].ref == place)
      return 0;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    if (fn->insts[k].place == place && fn->insts[k].op == GML_I_STORE)
      {
	if (found)
	  return 0;
	found = fn->insts[k].a;
      }
  return found;
}

static struct gml_ordered
loaded (const struct ctx *c, const struct gml_inst *i, int depth)
{
  struct gml_ordered out = { .root = i->result };
  gml_id stored = only_store (c->fn, i->place);
  if (stored)
    return order_of (c, stored, depth);
  out.order = gml_order_of_field (c->prog, c->fn, i->place, &out.bytes);
  return out;
}

/* What a function gives back whose model says that it swaps its argument.  */
static struct gml_ordered
swap (const struct ctx *c, const struct gml_inst *i, unsigned bytes, int depth)
{
  struct ctx inner = *c;
  struct gml_ordered out;
  if (bytes)
    inner.bytes = bytes;
  out = order_of (&inner, c->fn->args[i->args], depth);
  if (out.order == GML_OR_NETWORK && out.bytes == inner.bytes)
    out.order = GML_OR_HOST;
  else if (out.order == GML_OR_HOST)
    out.order = GML_OR_NETWORK;
  else if (out.order == GML_OR_NETWORK)
    out.order = GML_OR_UNKNOWN;
  else if (out.order == GML_OR_UNKNOWN)
    out.swaps++;
  out.bytes = bytes;
  return out;
}

static struct gml_ordered
returned (const struct ctx *c, const struct gml_inst *i, int depth)
{
  struct gml_ordered out = { .root = i->result };
  const struct gml_model *m = i->callee ? gml_callee_model (c->prog, i->callee) : NULL;
  for (unsigned k = 0; m && k < m->neffects; k++)
    {
      const struct gml_effect *e = &m->effects[k];
      if (e->kind != GML_E_CONFIGURE || e->a.base != GML_SLOT_RESULT || e->a.nsteps)
	continue;
      if (strcmp (e->name, "byte-swap") == 0 && i->nargs)
	return swap (c, i, (unsigned) e->num, depth);
      if (strcmp (e->name, "network-order") == 0)
	out.order = GML_OR_NETWORK, out.bytes = (unsigned) e->num;
      if (strcmp (e->name, "host-order") == 0)
	out.order = GML_OR_HOST;
    }
  return out;
}

/* Whether V is a part of a number that is put together out of bytes.  */
static bool
is_shifted (const struct gml_function *fn, gml_id v)
{
  const struct gml_inst *i;
  v = gml_look_through (fn, v);
  if (fn->values[v].kind != GML_V_INST)
    return false;
  i = &fn->insts[fn->values[v].ref];
  return i->op == GML_I_BIN
	 && (i->sub == GML_B_SHL || i->sub == GML_B_MUL || i->sub == GML_B_SHR
	     || i->sub == GML_B_AND || i->sub == GML_B_OR);
}

/* Who computes with a number takes it for one: it is in the machine's order.  */
static struct gml_ordered
computed (const struct ctx *c, const struct gml_inst *i, int depth)
{
  struct gml_ordered a = order_of (c, i->a, depth), out = { .root = a.root };
  struct gml_ordered b = order_of (c, i->b, depth);
  bool plain = !a.swaps && !b.swaps && a.order != GML_OR_NETWORK && b.order != GML_OR_NETWORK;
  if (i->sub == GML_B_AND && c->fn->values[i->b].kind == GML_V_INT
      && c->fn->values[i->b].num == ((gml_int) 1 << 8 * c->bytes) - 1)
    return a;
  if (plain
      && (i->sub == GML_B_MOD
	  || ((i->sub == GML_B_ADD || i->sub == GML_B_SUB) && !is_shifted (c->fn, i->a)
	      && !is_shifted (c->fn, i->b))))
    out.order = GML_OR_HOST;
  return out;
}

/* One of several: what all that are not neutral agree in.  */
static void
meet (struct gml_ordered *all, bool *first, struct gml_ordered one)
{
  if (one.order == GML_OR_NEUTRAL && !*first)
    return;
  if (*first || all->order == GML_OR_NEUTRAL)
    *all = one;
  else if (all->order != one.order || all->bytes != one.bytes || all->swaps != one.swaps)
    *all = (struct gml_ordered){ .root = all->root };
  *first = false;
}

static struct gml_ordered
selected (const struct ctx *c, gml_id v, int depth)
{
  const struct gml_phi *phi = &c->fn->phis[c->fn->values[v].ref];
  struct gml_ordered out = { .root = v };
  bool first = true;
  for (gml_id b = 1; b < c->fn->nblocks; b++)
    {
      const struct gml_block *block = &c->fn->blocks[b];
      if (phi < &c->fn->phis[block->phis] || phi >= &c->fn->phis[block->phis + block->nphis])
	continue;
      for (uint32_t k = 0; k < block->npreds; k++)
	if (c->fn->args[phi->args + k] != v)
	  meet (&out, &first, order_of (c, c->fn->args[phi->args + k], depth));
    }
  return out;
}

static struct gml_ordered
order_of (const struct ctx *c, gml_id v, int depth)
{
  const struct gml_value *value = &c->fn->values[v];
  const struct gml_inst *i = value->kind == GML_V_INST ? &c->fn->insts[value->ref] : NULL;
  struct gml_ordered out = { .root = v };
  bool first = true;
  if (depth <= 0)
    return out;
  if (value->kind == GML_V_INT)
    return constant (c, v);
  if (value->kind == GML_V_PHI)
    return selected (c, v, depth / 2);
  if (!i)
    return out;
  switch (i->op)
    {
    case GML_I_CAST:
      return order_of (c, i->a, depth - 1);
    case GML_I_CALL:
      return returned (c, i, depth - 1);
    case GML_I_LOAD:
      return loaded (c, i, depth - 1);
    case GML_I_BIN:
      return computed (c, i, depth - 1);
    case GML_I_SELECT:
      meet (&out, &first, order_of (c, i->b, depth - 1));
      meet (&out, &first, order_of (c, i->c, depth - 1));
      return out;
    default:
      return out;
    }
}

struct gml_ordered
gml_order_of (struct gml_program *prog, const struct gml_function *fn, gml_id v, unsigned bytes)
{
  struct ctx c = { .prog = prog, .u = prog->unit, .fn = fn, .bytes = bytes };
  return order_of (&c, v, MAX_DEPTH);
}
