/* byte-order (CWE-198): a number goes, or comes, over the network in the wrong order of its
   bytes.
   SPDX-License-Identifier: GPL-3.0-or-later

   What the program itself stores, compares and hands on is read off the body, on no
   particular path.  That a size came from a peer as it is only the simulation knows.  */

#include <string.h>

#include "checks/byte_order.h"
#include "plugin/flow/look.h"

enum
{
  PORT_BYTES = 2,
  WIDE_BITS = 32
};

/* Where a machine has the network's order there is nothing to swap, and nothing to see.  */
static bool
is_networks_own (void)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  return true;
#else
  return false;
#endif
}

/* Whether V, of which nothing is known, is a number of the program's own: too wide for a port
   that somebody has swapped, in a unit where nobody swaps anything.  */
static bool
is_plain_number (const struct gml_event *ev, gml_id v)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_value *value = &fn->values[v];
  const struct gml_type *t = &ev->sim->unit->types[value->type];
  bool load = value->kind == GML_V_INST && fn->insts[value->ref].op == GML_I_LOAD;
  return (value->kind == GML_V_PARAM || load) && t->kind == GML_T_INT && t->bits >= WIDE_BITS
	 && !gml_order_is_converted (ev->sim->prog)
	 && !gml_order_has_field (ev->sim->prog, GML_BO_NETWORK, true);
}

static const char *
converter (unsigned bytes, bool to_network)
{
  if (bytes == PORT_BYTES)
    return to_network ? "htons" : "ntohs";
  return to_network ? "htonl" : "ntohl";
}

/* How the source calls V, quoted.  */
static const char *
named (const struct gml_event *ev, gml_id v)
{
  const struct gml_value *value = &ev->sim->fn->values[v];
  const char *name;
  if (value->kind == GML_V_INT)
    return gml_say (ev, "%lld", (long long) value->num);
  if (value->kind == GML_V_INST && ev->sim->fn->insts[value->ref].op == GML_I_CALL)
    return gml_say (ev, "what '%s' gives",
		    gml_name_of_function (ev, ev->sim->fn->insts[value->ref].callee));
  name = gml_look_name (ev->sim->unit, ev->sim->fn, v);
  return name ? gml_say (ev, "'%s'", name) : "a number";
}

static void
tell (const struct gml_rule *rule, const struct gml_event *ev, gml_id loc, const char *what,
      const char *mend)
{
  struct gml_story story = { .loc = loc, .confidence = -1, .last = mend };
  gml_tell (rule, ev, &story, "%s", what);
}

/* V becomes what WHAT calls: a number of BYTES bytes in the network's order.  */
static void
wanted_by_network (const struct gml_rule *rule, const struct gml_event *ev, gml_id loc, gml_id v,
		   unsigned bytes, const char *what)
{
  struct gml_ordered o = gml_order_of (ev->sim->prog, ev->sim->fn, v, bytes);
  if (o.order == GML_OR_NEUTRAL)
    return;
  if (o.bytes && o.bytes != bytes && (o.order == GML_OR_NETWORK || o.swaps == 1))
    {
      tell (rule, ev, loc,
	    gml_say (ev, "%s has %u bytes, and gets %s of a number of %u in network byte order",
		     what, bytes, o.bytes < bytes ? "those" : "some", o.bytes),
	    gml_say (ev, "'%s' is what makes it", converter (bytes, true)));
      return;
    }
  if (o.order == GML_OR_UNKNOWN && o.swaps >= 2 && o.swaps % 2 == 0)
    {
      tell (rule, ev, loc, gml_say (ev, "%s gets a number whose bytes were swapped twice", what),
	    "that is the machine's order again: swap once");
      return;
    }
  if (o.order == GML_OR_HOST
      || (o.order == GML_OR_UNKNOWN && !o.swaps && bytes == PORT_BYTES
	  && is_plain_number (ev, o.root)))
    tell (rule, ev, loc,
	  gml_say (ev, "%s gets %s in the machine's byte order", what, named (ev, o.root)),
	  gml_say (ev, "'%s' makes it network byte order", converter (bytes, true)));
}

static void
stored (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_inst *i)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_place *p = &fn->places[i->place];
  unsigned bytes = 0;
  const struct gml_record *rec;
  if (gml_order_of_field (ev->sim->prog, fn, i->place, &bytes) != GML_OR_NETWORK)
    return;
  rec = &ev->sim->unit->records[ev->sim->unit->types[fn->places[p->parent].type].record];
  wanted_by_network (rule, ev, i->loc, i->a, bytes,
		     gml_say (ev, "'%s'", gml_text (ev->sim->unit, rec->fields[p->ref - 1].name)));
}

/* Whether V is for sure in the network's order; *BYTES of it.  */
static bool
is_network (const struct gml_event *ev, gml_id v, struct gml_ordered *o)
{
  unsigned bits = ev->sim->unit->types[ev->sim->fn->values[v].type].bits;
  *o = gml_order_of (ev->sim->prog, ev->sim->fn, v, bits >= WIDE_BITS ? 4 : PORT_BYTES);
  return o->order == GML_OR_NETWORK && o->bytes >= PORT_BYTES && o->bytes <= 4;
}

/* Comparisons and sums of V, which is in the network's order, with OTHER.  */
static void
computed (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_inst *i,
	  gml_id v, gml_id other)
{
  const struct gml_function *fn = ev->sim->fn;
  bool relation
    = i->sub == GML_B_LT || i->sub == GML_B_LE || i->sub == GML_B_GT || i->sub == GML_B_GE;
  bool equal = i->sub == GML_B_EQ || i->sub == GML_B_NE;
  bool sum = i->sub == GML_B_ADD || i->sub == GML_B_SUB;
  bool number = fn->values[other].kind == GML_V_INT;
  struct gml_ordered o, to;
  if ((!relation && !equal && !(sum && number)) || !is_network (ev, v, &o))
    return;
  to = gml_order_of (ev->sim->prog, fn, other, o.bytes);
  if (to.order == GML_OR_NEUTRAL
      || (to.order != GML_OR_HOST && !(number && (relation || (sum && o.bytes == PORT_BYTES)))))
    return;
  tell (rule, ev, i->loc,
	gml_say (ev, "%s is %s while it is in network byte order", named (ev, o.root),
		 sum ? "computed with" : "compared with a number of the machine's order"),
	gml_say (ev, "'%s' makes it the machine's", converter (o.bytes, false)));
}

/* The first argument (from 0) that CALL prints as a format says; -1 none.  */
static int
first_printed (const struct gml_event *ev, const struct gml_inst *call)
{
  const struct gml_function *f = &ev->sim->unit->functions[call->callee];
  for (uint32_t k = 0; k < f->nattrs; k++)
    if (f->attrs[k].kind == GML_A_FORMAT && f->attrs[k].num == 0)
      return f->attrs[k].num2;
  return -1;
}

/* People read port numbers; who prints an address has its bytes in mind.  */
static void
printed (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_inst *call)
{
  int first = first_printed (ev, call);
  struct gml_ordered o;
  for (uint32_t k = (uint32_t) first; first > 0 && k < call->nargs; k++)
    {
      gml_id v = ev->sim->fn->args[call->args + k];
      const struct gml_value *root;
      o = gml_order_of (ev->sim->prog, ev->sim->fn, v, PORT_BYTES);
      root = &ev->sim->fn->values[o.root];
      if (o.order == GML_OR_NETWORK && o.bytes == PORT_BYTES && root->kind == GML_V_INST
	  && ev->sim->fn->insts[root->ref].op == GML_I_LOAD)
	tell (rule, ev, call->loc,
	      gml_say (ev, "'%s' prints %s in network byte order",
		       gml_name_of_function (ev, call->callee), named (ev, o.root)),
	      "'ntohs' makes it the machine's");
    }
}

/* Arguments of CALL that must be in one order or the other.  */
static void
called (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_inst *call)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_model *m = gml_callee_model (ev->sim->prog, call->callee);
  const char *by = gml_name_of_function (ev, call->callee);
  struct gml_ordered o;
  for (uint32_t k = 0; m && !m->is_summary && k < call->nargs; k++)
    {
      gml_id v = fn->args[call->args + k];
      const struct gml_effect *e = gml_order_says (m, "network-order", (int) k, 0);
      if (e)
	wanted_by_network (rule, ev, call->loc, v, (unsigned) e->num, gml_say (ev, "'%s'", by));
      else if (gml_order_says (m, "host-order", (int) k, 0) && is_network (ev, v, &o))
	tell (rule, ev, call->loc,
	      gml_say (ev, "'%s' gets %s in network byte order", by, named (ev, o.root)),
	      gml_say (ev, "it wants the machine's: '%s'", converter (o.bytes, false)));
    }
}

static void
read_body (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_function *fn = ev->sim->fn;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      if (i->op == GML_I_STORE)
	stored (rule, ev, i);
      else if (i->op == GML_I_CALL && i->callee)
	{
	  called (rule, ev, i);
	  printed (rule, ev, i);
	}
      else if (i->op == GML_I_BIN)
	{
	  computed (rule, ev, i, i->a, i->b);
	  if (i->sub != GML_B_SUB)
	    computed (rule, ev, i, i->b, i->a);
	}
    }
}

/* The part of size SYM, bytes of outside data as they lie in memory; 0 none.  */
static uint32_t
as_it_came (const struct gml_event *ev, uint32_t sym)
{
  struct gml_symtab *tab = ev->sim->tab;
  for (int depth = 0; depth < 8; depth++)
    {
      struct gml_sym y = *gml_sym (tab, sym);
      const struct gml_type *t = gml_sim_type_of (ev->sim, sym);
      if (y.kind == GML_SY_CAST)
	sym = y.a;
      else if (y.kind == GML_SY_BIN
	       && (y.sub == GML_B_ADD || y.sub == GML_B_SUB || y.sub == GML_B_MUL)
	       && gml_sym (tab, y.b)->kind == GML_SY_INT)
	sym = y.a;
      else
	return (y.kind == GML_SY_INIT || (y.kind == GML_SY_FRESH && y.sub != GML_FR_RESULT))
		   && t->kind == GML_T_INT && t->bits >= 16
		 ? sym
		 : 0;
    }
  return 0;
}

/* Whether what function FN writes is in the order of a protocol.  */
static bool
brings_protocol (struct gml_program *prog, gml_id fn)
{
  const struct gml_model *m = fn ? gml_callee_model (prog, fn) : NULL;
  for (unsigned k = 0; m && k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_CONFIGURE && m->effects[k].a.nsteps
	&& strcmp (m->effects[k].name, "network-order") == 0)
      return true;
  return false;
}

static void
sized (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  uint32_t sym = as_it_came (ev, ev->sym);
  const struct gml_trail *from = sym ? gml_eval_taint (ev->sim, ev->state, sym) : NULL;
  if (!from || !brings_protocol (ev->sim->prog, from->callee)
      || gml_order_has_field (ev->sim->prog, GML_BO_HOST, false)
      || !gml_order_is_converted (ev->sim->prog))
    return;
  story.resource = gml_name_of_sym (ev, sym);
  story.from = from;
  story.last = gml_say (ev, "%s by '%s' as the bytes came", ev->effect ? "taken" : "counted",
			gml_name_of_function (ev, ev->callee));
  if (!ev->effect)
    story.last = "counted as the bytes came";
  gml_tell (rule, ev, &story, "%s%s%s comes from the network, and is %s without '%s'",
	    story.resource ? "'" : "a number", story.resource ? story.resource : "",
	    story.resource ? "'" : "", ev->effect ? "a size" : "a loop's limit",
	    converter ((unsigned) gml_sim_type_of (ev->sim, sym)->bits / 8, false));
}

static void
byte_order (const struct gml_rule *rule, const struct gml_event *ev)
{
  if (is_networks_own ())
    return;
  if (ev->kind == GML_EV_BODY)
    read_body (rule, ev);
  else
    sized (rule, ev);
}

const struct gml_check gml_check_byte_order = { GML_EV_BIT (GML_EV_BODY) | GML_EV_BIT (GML_EV_SIZE)
						  | GML_EV_BIT (GML_EV_LIMIT) | GML_ONLY_IF_ON,
						byte_order };
