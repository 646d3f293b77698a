/* Resources nobody can reach any more.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdlib.h>
#include <string.h>

#include "checks/check.h"
#include "plugin/flow/byvalue.h"
#include "plugin/flow/tested.h"
#include "plugin/ir/arena.h"

struct gml_resource *
gml_find_resource (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  const struct gml_sym *y;
  for (;;)
    {
      struct gml_resource *r = gml_state_resource (s, sym);
      if (r)
	return r;
      y = gml_sym (sim->tab, sym);
      if (y->kind != GML_SY_CAST)
	return NULL;
      sym = y->a;
    }
}

/* A set of symbols in reach, by bits over the symbol table.  */
struct reach
{
  uint8_t *bits;
  uint32_t n;
  bool unmade; /* a constructor throws: its object is none */
};

static bool
add_reach (struct gml_sim *sim, struct reach *r, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  if (sym >= r->n || r->bits[sym])
    return false;
  switch (y->kind)
    {
    case GML_SY_INT:
    case GML_SY_STRING:
    case GML_SY_FUNC:
    case GML_SY_NONE:
      return false;
    case GML_SY_BIN:
      if (gml_bin_is_compare (y->sub))
	return false;
      r->bits[sym] = 1;
      add_reach (sim, r, y->a);
      add_reach (sim, r, y->b);
      return true;
    case GML_SY_UN:
    case GML_SY_CAST:
      r->bits[sym] = 1;
      add_reach (sim, r, y->a);
      return true;
    case GML_SY_ADDR:
      {
	const struct gml_cell *root = gml_cell (sim->tab, gml_cell (sim->tab, y->a)->root);
	r->bits[sym] = 1;
	if (root->kind == GML_CELL_DEREF) /* &p->field keeps p */
	  add_reach (sim, r, root->ref);
	return true;
      }
    default:
      r->bits[sym] = 1;
      return true;
    }
}

/* Whether what the root cell holds is in reach.  */
static bool
root_in_reach (struct gml_sim *sim, struct gml_state *s, const struct reach *r, uint32_t root,
	       bool end)
{
  const struct gml_cell *c = gml_cell (sim->tab, root);
  if (gml_sim_half_made (sim, root))
    return !r->unmade;
  if (c->kind == GML_CELL_LOCAL)
    return !end || gml_state_is_open (s, root);
  if (c->kind == GML_CELL_GLOBAL || !gml_sim_private (sim, s, root))
    return true;
  return c->ref < r->n && r->bits[c->ref];
}

static void
close_reach (struct gml_sim *sim, struct gml_state *s, struct reach *r, bool end)
{
  bool more = true;
  for (int round = 0; more && round < 16; round++)
    {
      more = false;
      for (uint32_t k = 0; k < s->mem.n; k++)
	if (!(s->mem.v[k].sym < r->n && r->bits[s->mem.v[k].sym])
	    && root_in_reach (sim, s, r, gml_cell (sim->tab, s->mem.v[k].key)->root, end)
	    && add_reach (sim, r, s->mem.v[k].sym))
	  more = true;
    }
}

static bool
is_watched (const struct gml_resource *r)
{
  return r->status == GML_ST_OPEN && (r->flags & (GML_RF_OURS | GML_RF_ESCAPED)) == GML_RF_OURS;
}

bool
gml_lost_any_watched (const struct gml_state *s)
{
  for (uint32_t k = 0; k < s->res.n; k++)
    if (is_watched (&s->res.v[k]))
      return true;
  return false;
}

static void
tell_lost (struct gml_sim *sim, struct gml_state *s, struct gml_resource *r, gml_id loc,
	   enum gml_lost_how how)
{
  struct gml_event ev = {
    .kind = GML_EV_LOST, .sim = sim, .state = s, .loc = loc, .res = r, .sym = r->sym, .how = how
  };
  gml_checks_run (&ev);
}

/* Descriptors 0 to 2 stay open while the process lives.  */
static bool
is_standard_stream (const struct gml_sim *sim, const struct gml_state *s,
		    const struct gml_resource *r)
{
  const struct gml_kind *kind = r->kind ? gml_api_kind (sim->api, r->kind) : NULL;
  return kind && kind->negative_invalid && gml_eval (sim, s, r->sym).hi <= 2;
}

/* A later round of the loop may close it by the number that the set has.  */
static bool
is_left_to_set (struct gml_resource *r, enum gml_lost_how how)
{
  if (!(r->flags & GML_RF_MEMBER) || (how != GML_LOST_LOOP && how != GML_LOST_OVERWRITTEN))
    return false;
  r->flags |= GML_RF_ESCAPED;
  return true;
}

static void
begin_reach (struct gml_sim *sim, struct reach *r)
{
  r->n = gml_symtab_count (sim->tab);
  r->bits = gml_xmalloc (r->n);
  r->unmade = false;
  memset (r->bits, 0, r->n);
}

void
gml_lost_check (struct gml_sim *sim, struct gml_state *s, const uint32_t *live, uint32_t n,
		gml_id loc, enum gml_lost_how how, bool end)
{
  struct reach r;
  if (!gml_lost_any_watched (s))
    return;
  begin_reach (sim, &r);
  r.unmade = how == GML_LOST_EXCEPTION;
  for (uint32_t k = 0; k < n; k++)
    add_reach (sim, &r, live[k]);
  close_reach (sim, s, &r, end);
  for (uint32_t k = 0; k < s->res.n;)
    {
      struct gml_resource res = s->res.v[k];
      if (is_watched (&res) && !r.bits[res.sym] && !is_left_to_set (&s->res.v[k], how))
	{
	  gml_state_drop_resource (s, k);
	  if (!is_standard_stream (sim, s, &res))
	    tell_lost (sim, s, &res, loc, how);
	}
      else
	k++;
    }
  free (r.bits);
}

/* ---- Blocks that are given back with what lies in them ------------------------------- */

enum
{
  MAX_FREED = sizeof ((struct gml_sim *) 0)->freed / sizeof (uint32_t)
};

/* Whether CELL is an element that the function called may have taken before its array: it
   goes round, and no row can tell what of.  */
static bool
is_seen_to (const struct gml_sim *sim, uint32_t cell)
{
  const struct gml_inst *i = &sim->fn->insts[sim->inst];
  if (i->op != GML_I_CALL || !i->callee || i->callee >= sim->prog->nsummaries
      || !sim->prog->summaries[i->callee].loops)
    return false;
  if (!gml_cell (sim->tab, cell)->parent) /* the first one */
    return true;
  for (; cell; cell = gml_cell (sim->tab, cell)->parent)
    if (gml_cell (sim->tab, cell)->kind == GML_CELL_ELEM
	|| gml_cell (sim->tab, cell)->kind == GML_CELL_BYTES)
      return true;
  return false;
}

void
gml_lost_note (struct gml_sim *sim, struct gml_state *s, uint32_t sym)
{
  unsigned first = sim->nfreed;
  if (!gml_lost_any_watched (s))
    return;
  for (unsigned at = first; at <= sim->nfreed; at++) /* SYM, then what it led to */
    {
      uint32_t block = at == first ? sym : sim->freed[at - 1];
      for (uint32_t k = 0; k < s->mem.n; k++)
	{
	  const struct gml_cell *root
	    = gml_cell (sim->tab, gml_cell (sim->tab, s->mem.v[k].key)->root);
	  struct gml_resource *r;
	  if (root->kind != GML_CELL_DEREF || root->ref != block || sim->nfreed == MAX_FREED)
	    continue;
	  r = gml_find_resource (sim, s, s->mem.v[k].sym);
	  if (!r || !is_watched (r) || r->sym == sym)
	    continue;
	  if (is_seen_to (sim, s->mem.v[k].key))
	    r->flags |= GML_RF_ESCAPED;
	  else
	    sim->freed[sim->nfreed++] = r->sym;
	}
    }
}

/* What lives on after the instruction at hand.  */
static void
reach_live (struct gml_sim *sim, struct reach *r)
{
  const struct gml_block *b = &sim->fn->blocks[sim->block];
  uint32_t n;
  const gml_id *live = gml_live_in (sim->live, sim->block, &n);
  for (uint32_t k = 0; k < n; k++)
    if (sim->env[live[k]] && gml_live_after (sim->live, sim->block, sim->inst, live[k]))
      add_reach (sim, r, sim->env[live[k]]);
  for (uint32_t k = 0; k < b->nphis + (sim->inst + 1 - b->insts); k++)
    {
      gml_id v = k < b->nphis ? sim->fn->phis[b->phis + k].result
			      : sim->fn->insts[b->insts + k - b->nphis].result;
      if (v && sim->env[v] && gml_live_after (sim->live, sim->block, sim->inst, v))
	add_reach (sim, r, sim->env[v]);
    }
}

void
gml_lost_freed (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst)
{
  /* An owner's destructor stands at the end of its scope: the way there says more.  */
  gml_id loc = inst->flags & GML_IF_ARTIFICIAL && s->way_out ? s->way_out : inst->loc;
  struct reach r;
  unsigned n = sim->nfreed;
  sim->nfreed = 0;
  if (n == 0)
    return;
  begin_reach (sim, &r);
  reach_live (sim, &r);
  close_reach (sim, s, &r, false);
  for (unsigned k = 0; k < n; k++)
    {
      struct gml_resource *res = gml_state_resource (s, sim->freed[k]), lost;
      if (!res || !is_watched (res) || r.bits[res->sym])
	continue;
      lost = *res;
      gml_state_drop_resource (s, (uint32_t) (res - s->res.v));
      if (!is_standard_stream (sim, s, &lost))
	tell_lost (sim, s, &lost, loc, GML_LOST_FREED);
    }
  free (r.bits);
}

/* ---- Variables that are overwritten ---------------------------------------------------- */

/* Whether the call at hand is given SYM: what becomes of it we are yet to see.  */
static bool
is_given (struct gml_sim *sim, uint32_t sym)
{
  const struct gml_inst *i = &sim->fn->insts[sim->inst];
  for (uint32_t k = 0; i->op == GML_I_CALL && k < i->nargs; k++)
    if (gml_sym_depends (sim->tab, gml_sim_value (sim, sim->fn->args[i->args + k]), sym))
      return true;
  return false;
}

/* Whether SYM is still in a live value after the instruction at hand, or in memory.  */
static bool
held (struct gml_sim *sim, struct gml_state *s, uint32_t sym, gml_id but)
{
  uint32_t n;
  const struct gml_block *b = &sim->fn->blocks[sim->block];
  const gml_id *live = gml_live_in (sim->live, sim->block, &n);
  for (uint32_t k = 0; k < s->mem.n; k++)
    if (gml_sym_depends (sim->tab, s->mem.v[k].sym, sym)
	|| gml_cell_depends (sim->tab, s->mem.v[k].key, sym))
      return true;
  for (uint32_t k = 0; k < n; k++)
    if (live[k] != but && sim->env[live[k]] && gml_sym_depends (sim->tab, sim->env[live[k]], sym)
	&& gml_live_after (sim->live, sim->block, sim->inst, live[k]))
      return true;
  for (uint32_t k = b->insts; k <= sim->inst && k < b->insts + b->ninsts; k++)
    {
      gml_id v = sim->fn->insts[k].result;
      if (v && v != but && sim->env[v] && gml_sym_depends (sim->tab, sim->env[v], sym)
	  && gml_live_after (sim->live, sim->block, sim->inst, v))
	return true;
    }
  return false;
}

void
gml_lost_overwrite (struct gml_sim *sim, struct gml_state *s, gml_id result, uint32_t now,
		    gml_id loc)
{
  gml_id var = sim->fn->values[result].var;
  if (!var || !gml_lost_any_watched (s))
    return;
  for (uint32_t k = 0; k < s->res.n;)
    {
      struct gml_resource r = s->res.v[k];
      if (is_watched (&r) && r.var == var && !is_given (sim, r.sym)
	  && !(now && gml_sym_depends (sim->tab, now, r.sym)) && !held (sim, s, r.sym, result)
	  && !is_left_to_set (&s->res.v[k], GML_LOST_OVERWRITTEN))
	{
	  gml_state_drop_resource (s, k);
	  if (!is_standard_stream (sim, s, &r))
	    tell_lost (sim, s, &r, loc, GML_LOST_OVERWRITTEN);
	}
      else
	k++;
    }
}

/* Whether the call at hand gave SYM back, or a record in which SYM lies.  */
static bool
is_of_call (const struct gml_sim *sim, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  const struct gml_cell *root;
  if (y->kind != GML_SY_FRESH || y->a != sim->inst)
    return false;
  if (y->sub != GML_FR_OUT)
    return y->sub == GML_FR_RESULT;
  root = gml_cell (sim->tab, gml_cell (sim->tab, y->b)->root);
  return root->kind == GML_CELL_DEREF && gml_is_byvalue (sim, root->ref);
}

void
gml_lost_dropped (struct gml_sim *sim, struct gml_state *s, gml_id loc)
{
  if (gml_lost_any_watched (s))
    gml_byvalue_drop (sim, s);
  for (uint32_t k = 0; k < s->res.n;)
    {
      struct gml_resource r = s->res.v[k];
      if (is_watched (&r) && is_of_call (sim, r.sym) && !held (sim, s, r.sym, 0))
	{
	  gml_state_drop_resource (s, k);
	  tell_lost (sim, s, &r, loc, GML_LOST_END);
	}
      else
	k++;
    }
}

void
gml_lost_replaced (struct gml_sim *sim, struct gml_state *s, uint32_t old, gml_id loc)
{
  struct gml_resource *res = gml_find_resource (sim, s, old), lost;
  struct reach r;
  if (!res || !is_watched (res) || is_standard_stream (sim, s, res))
    return;
  begin_reach (sim, &r);
  reach_live (sim, &r);
  close_reach (sim, s, &r, false);
  if (!r.bits[res->sym])
    {
      lost = *res;
      gml_state_drop_resource (s, (uint32_t) (res - s->res.v));
      tell_lost (sim, s, &lost, loc, GML_LOST_OVERWRITTEN);
    }
  free (r.bits);
}

/* ---- What errno says --------------------------------------------------------------------- */

/* Whether CELL is where the reason of the last failure stands (errno).  */
static bool
holds_reason (const struct gml_sim *sim, uint32_t cell)
{
  const struct gml_cell *c = gml_cell (sim->tab, cell);
  const struct gml_model *m;
  gml_id call = cell && c->kind == GML_CELL_DEREF ? gml_result_of (sim, c->ref) : 0;
  m = call ? gml_callee_model (sim->prog, sim->fn->insts[call].callee) : NULL;
  for (unsigned k = 0; m && k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_TEST && m->effects[k].a.base == GML_SLOT_NONE)
      return true;
  return false;
}

/* Whether SYM was read from there, and 0 was put there before.  */
static bool
is_reason (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, gml_sym_strip (sim->tab, sym));
  uint32_t cell = y->kind == GML_SY_INIT                                ? y->a
		  : y->kind == GML_SY_FRESH && y->sub == GML_FR_CLOBBER ? y->b
									: 0;
  if (!holds_reason (sim, cell))
    return false;
  for (uint32_t k = 0; k < s->mem.n; k++)
    {
      const struct gml_sym *held = gml_sym (sim->tab, s->mem.v[k].sym);
      if ((s->mem.v[k].sym == sim->top || (held->kind == GML_SY_INT && held->num == 0))
	  && holds_reason (sim, s->mem.v[k].key))
	return true;
    }
  return false;
}

void
gml_lost_by_reason (struct gml_sim *sim, struct gml_state *s, uint32_t cond, bool truth)
{
  struct gml_sym y = *gml_sym (sim->tab, gml_sym_strip (sim->tab, cond));
  struct gml_ival zero = gml_ival_make (0, 0);
  enum gml_bin op = GML_B_NE;
  uint32_t left = cond;
  if (y.kind == GML_SY_BIN && gml_bin_is_compare (y.sub)
      && gml_sym (sim->tab, y.b)->kind == GML_SY_INT)
    {
      gml_int num = gml_sym (sim->tab, y.b)->num;
      op = truth ? (enum gml_bin) y.sub : gml_bin_negate (y.sub);
      left = y.a;
      if (gml_ival_compare (op, zero, gml_ival_make (num, num)) != 0)
	return; /* it may be 0 */
    }
  else if (!truth)
    return;
  if (!is_reason (sim, s, left))
    return;
  for (uint32_t k = 0; k < s->res.n;)
    {
      const struct gml_resource *r = &s->res.v[k];
      if (is_watched (r) && !(r->flags & (GML_RF_TESTED | GML_RF_MUST)))
	gml_state_drop_resource (s, k);
      else
	k++;
    }
}
