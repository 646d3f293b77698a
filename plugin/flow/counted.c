/* Loops that count to outside data, and go through memory as they count: copies by hand.
   SPDX-License-Identifier: GPL-3.0-or-later

   `while (n--) *q++ = *p++;' goes N steps on from where Q points when the loop begins.  What
   Q was then nobody knows in its second round; so this is looked at before the first.  */

#include "plugin/flow/counted.h"

#include "checks/check.h"
#include "plugin/flow/look.h"

enum
{
  MAX_BODY = 32 /* blocks; longer loops do more than copy */
};

struct round
{
  gml_id head;
  gml_id blocks[MAX_BODY];
  unsigned n;
};

static bool
contains (const struct round *r, gml_id block)
{
  for (unsigned k = 0; k < r->n; k++)
    if (r->blocks[k] == block)
      return true;
  return false;
}

/* What reaches the end of the loop that E goes back in without passing its head.  */
static bool
find_body (const struct gml_function *fn, const struct gml_edge *e, struct round *r)
{
  *r = (struct round){ .head = e->to, .blocks = { e->to }, .n = 1 };
  if (e->from != e->to)
    r->blocks[r->n++] = e->from;
  for (unsigned k = 1; k < r->n; k++)
    {
      const struct gml_block *b = &fn->blocks[r->blocks[k]];
      for (uint32_t p = 0; p < b->npreds; p++)
	{
	  gml_id from = fn->edges[fn->edge_lists[b->preds + p]].from;
	  if (contains (r, from))
	    continue;
	  if (r->n == MAX_BODY)
	    return false;
	  r->blocks[r->n++] = from;
	}
    }
  return true;
}

/* The innermost loop that BLOCK lies in.  */
static bool
find_round (const struct gml_function *fn, gml_id block, struct round *found)
{
  bool any = false;
  for (gml_id e = 1; e < fn->nedges; e++)
    {
      const struct gml_edge *edge = &fn->edges[e];
      struct round r;
      if (!edge->to || edge->to > edge->from || edge->to > block || edge->from < block
	  || !find_body (fn, edge, &r) || !contains (&r, block))
	continue;
      if (!any || r.head > found->head)
	*found = r;
      any = true;
    }
  return any;
}

/* The phi at R's head that V is, or is so much more than (MORE); 0 none.  */
static gml_id
moving_part (const struct gml_sim *sim, const struct round *r, gml_id v, gml_int *more)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_block *head = &fn->blocks[r->head];
  const struct gml_inst *i;
  *more = 0;
  v = gml_look_through (fn, v);
  i = fn->values[v].kind == GML_V_INST ? &fn->insts[fn->values[v].ref] : NULL;
  if (i && i->op == GML_I_BIN && (i->sub == GML_B_ADD || i->sub == GML_B_PTRADD)
      && fn->values[i->b].kind == GML_V_INT)
    {
      *more = fn->values[i->b].num;
      v = gml_look_through (fn, i->a);
    }
  if (fn->values[v].kind != GML_V_PHI || fn->values[v].ref < head->phis
      || fn->values[v].ref >= head->phis + head->nphis)
    return 0;
  return v;
}

/* Whether PLACE is named by what no round changes.  */
static bool
stays (const struct gml_function *fn, gml_id place)
{
  while (fn->places[place].kind == GML_P_FIELD)
    place = fn->places[place].parent;
  return fn->places[place].kind == GML_P_LOCAL || fn->places[place].kind == GML_P_GLOBAL
	 || (fn->places[place].kind == GML_P_DEREF
	     && fn->values[fn->places[place].ref].kind == GML_V_PARAM);
}

/* The access to PLACE goes on by so many bytes (EACH) in every round of R: the cell that the
   first one is to; 0 it does not.  */
static uint32_t
first_cell (struct gml_sim *sim, const struct round *r, gml_id place, gml_int *each)
{
  const struct gml_function *fn = sim->fn;
  const struct gml_place *p;
  uint32_t at;
  gml_int more;
  gml_id v;
  while (fn->places[place].kind == GML_P_FIELD)
    place = fn->places[place].parent;
  p = &fn->places[place];
  if (p->kind != GML_P_DEREF && (p->kind != GML_P_ELEM || !stays (fn, p->parent)))
    return 0;
  v = moving_part (sim, r, p->ref, &more);
  *each = v ? gml_look_step (fn, r->head, v) : 0;
  if (*each <= 0)
    return 0;
  at = gml_sim_value (sim, v);
  if (p->kind == GML_P_DEREF)
    return gml_cell_deref (sim->tab, p->type,
			   gml_sym_bin (sim->tab, GML_B_PTRADD, gml_sim_type (sim, at), at,
					gml_sym_int (sim->tab, 0, more)));
  if (sim->unit->types[p->type].size <= 0)
    return 0;
  *each *= sim->unit->types[p->type].size;
  return gml_cell_make (sim->tab, GML_CELL_ELEM, p->type, gml_sim_cell (sim, p->parent),
			gml_sym_bin (sim->tab, GML_B_ADD, gml_sim_type (sim, at), at,
				     gml_sym_int (sim->tab, gml_sim_type (sim, at), more)));
}

static void
tell_access (struct gml_event *ev, const struct round *r, const struct gml_inst *i)
{
  gml_int each = 0;
  ev->is_store = i->op == GML_I_STORE;
  ev->cell = first_cell (ev->sim, r, i->place, &each);
  if (!ev->cell)
    return;
  ev->inst = i;
  ev->loc = i->loc;
  ev->factor = gml_sym_int (ev->sim->tab, 0, each);
  gml_checks_run (ev);
}

void
gml_counted_tell (struct gml_sim *sim, struct gml_state *s, uint32_t count)
{
  const struct gml_function *fn = sim->fn;
  struct gml_event ev = { .kind = GML_EV_COUNTED, .sim = sim, .state = s, .sym = count };
  struct round r = { 0 };
  if (!find_round (fn, sim->block, &r))
    return;
  for (unsigned k = 0; k < r.n; k++)
    {
      const struct gml_block *b = &fn->blocks[r.blocks[k]];
      for (uint32_t j = b->insts; j < b->insts + b->ninsts; j++)
	if (fn->insts[j].op == GML_I_LOAD || fn->insts[j].op == GML_I_STORE)
	  tell_access (&ev, &r, &fn->insts[j]);
    }
}
