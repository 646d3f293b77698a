/* Phases of resources: which a use asks for, and which it leads to.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/phase.h"

#include <string.h>

/* ---- What a use asks for ----------------------------------------------------------- */

/* Whether kinds A and B speak of the same phases: one may have words of its own.  */
static bool
same_phases (const struct gml_kind *a, const struct gml_kind *b)
{
  if (a->nphases != b->nphases)
    return false;
  for (unsigned k = 0; k < a->nphases; k++)
    if (a->phases[k] != b->phases[k] && strcmp (a->phases[k], b->phases[k]) != 0)
      return false;
  return true;
}

/* The kind that RES is a special case of, in the end.  */
static unsigned
root_kind (const struct gml_api *api, unsigned res)
{
  const struct gml_kind *kind = gml_api_kind (api, res);
  for (unsigned depth = 0; kind && kind->is && depth < 8; depth++)
    {
      res = gml_api_find_kind (api, kind->is);
      kind = gml_api_kind (api, res);
    }
  return res;
}

enum gml_misfit
gml_phase_misfit (const struct gml_api *api, const struct gml_effect *e,
		  const struct gml_resource *r)
{
  bool is;
  if (!e->res || !r->kind || r->status != GML_ST_OPEN)
    return GML_FITS;
  is = gml_api_kind_is (api, r->kind, e->res);
  if (!is && e->role & GML_USE_OF)
    return GML_FITS;
  if (!is && !gml_api_kind_is (api, e->res, r->kind))
    return gml_api_kind (api, e->res)->negative_invalid
	       && root_kind (api, e->res) == root_kind (api, r->kind)
	     ? GML_WRONG_KIND
	     : GML_FITS;
  if (!e->from || !r->phase || r->phase & e->from
      || !same_phases (gml_api_kind (api, r->kind), gml_api_kind (api, e->res)))
    return GML_FITS;
  return GML_WRONG_PHASE;
}

/* Whether E uses something that is no open resource for sure.  */
static bool
is_gone (const struct gml_sim *sim, const struct gml_state *s, const struct gml_effect *e,
	 uint32_t sym, const struct gml_resource *r)
{
  const struct gml_kind *kind = e->res ? gml_api_kind (sim->api, e->res) : NULL;
  if (!kind || !kind->negative_invalid || e->role & GML_USE_REOPENS)
    return false;
  return (r && r->status == GML_ST_RELEASED) || gml_eval (sim, s, sym).hi < 0;
}

bool
gml_phase_fails (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		 const struct gml_model *m)
{
  bool fails = false;
  for (unsigned k = 0; k < m->neffects; k++)
    {
      const struct gml_effect *e = &m->effects[k];
      uint32_t sym;
      struct gml_resource *r;
      enum gml_misfit how;
      if (e->kind != GML_E_USE || e->a.base == GML_SLOT_RESULT)
	continue;
      sym = gml_slot_sym (sim, s, inst, &e->a, 0);
      if (!sym || sym == sim->top)
	continue;
      r = s->res.n ? gml_find_resource (sim, s, sym) : NULL;
      how = r ? gml_phase_misfit (sim->api, e, r) : GML_FITS;
      if (how != GML_FITS)
	r->phase = 0;
      if (how == GML_WRONG_KIND)
	r->kind = (uint16_t) root_kind (sim->api, r->kind);
      fails |= how != GML_FITS || is_gone (sim, s, e, sym, r);
    }
  return fails;
}

/* ---- What a use leads to ------------------------------------------------------------ */

/* R entered its phase by INST, or (FAILED) was to, but did not.  Where it comes
   into being, or may be in several, there is nothing to tell.  */
static void
note (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst, struct gml_resource *r,
      bool failed)
{
  const struct gml_kind *kind = r->kind ? gml_api_kind (sim->api, r->kind) : NULL;
  const char *word = NULL;
  if (!kind || r->phase & (r->phase - 1u) || (r->acquired && r->acquired->loc == inst->loc))
    return;
  for (unsigned k = 0; !failed && k < kind->nphases; k++)
    if (r->phase == 1u << k)
      word = kind->phases[k];
  r->since = gml_trail_add (sim, s, GML_TR_PHASE, inst->loc, inst->callee, r->sym, word);
}

/* R is of kind KIND and in PHASE from now on, as far as that says more.  */
static void
enter (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
       struct gml_resource *r, unsigned kind, uint8_t phase)
{
  if (kind && (!r->kind || gml_api_kind_is (sim->api, kind, r->kind)))
    r->kind = (uint16_t) kind;
  else if (!kind || !gml_api_kind_is (sim->api, r->kind, kind)
	   || !same_phases (gml_api_kind (sim->api, r->kind), gml_api_kind (sim->api, kind)))
    return;
  if (!phase || phase == r->phase)
    return;
  r->phase = phase;
  if (!(phase & (phase - 1u))) /* else it may be in several */
    r->meant |= phase;
  note (sim, s, inst, r, false);
}

bool
gml_is_scoped (const struct gml_sim *sim, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (sim->tab, sym);
  return y->kind == GML_SY_ADDR
	 && gml_cell (sim->tab, gml_cell (sim->tab, y->a)->root)->kind == GML_CELL_LOCAL;
}

/* A resource that is not ours, but whose phase is known: the summary will say so.  Or
   a local object, which is worth following only if there are phases it must not end in.  */
static void
lent (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst, uint32_t sym,
      unsigned kind, uint8_t phase)
{
  struct gml_resource r
    = { .kind = (uint16_t) kind, .status = GML_ST_OPEN, .phase = phase, .meant = phase };
  const struct gml_kind *k = kind ? gml_api_kind (sim->api, kind) : NULL;
  enum gml_sym_kind y;
  r.sym = gml_sym_strip (sim->tab, sym);
  y = gml_sym (sim->tab, r.sym)->kind;
  if (y != GML_SY_PARAM && y != GML_SY_INIT && y != GML_SY_FRESH
      && !(k && k->busy_phases && gml_is_scoped (sim, r.sym)))
    return;
  note (sim, s, inst, &r, false);
  gml_state_add_resource (s, r);
}

/* The resource in E's slot is what that in LIKE is; unknown, as it may be.  */
static void
become (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	const struct gml_effect *e, uint32_t sym, uint32_t like)
{
  struct gml_resource *o = like ? gml_find_resource (sim, s, like) : NULL;
  struct gml_resource *r = gml_find_resource (sim, s, sym);
  unsigned kind = o && o->status == GML_ST_OPEN ? o->kind : 0;
  uint8_t phase = kind ? o->phase : 0;
  if (r)
    {
      r->kind = kind ? (uint16_t) kind : e->res;
      r->phase = phase;
      r->meant = phase;
    }
  else if (kind && (inst->result || e->a.base != GML_SLOT_RESULT))
    lent (sim, s, inst, sym, kind, phase);
}

void
gml_phase_apply (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		 const struct gml_effect *e, uint32_t result)
{
  uint32_t sym = gml_slot_sym (sim, s, inst, &e->a, result);
  struct gml_resource *r = sym && s->res.n ? gml_find_resource (sim, s, sym) : NULL;
  if (!sym || sym == sim->top)
    return;
  if (r && r->status == GML_ST_RELEASED)
    {
      if (e->role & GML_USE_REOPENS)
	gml_state_drop_resource (s, (uint32_t) (r - s->res.v));
      return;
    }
  if (e->b.base != GML_SLOT_NONE)
    become (sim, s, inst, e, sym, gml_slot_sym (sim, s, inst, &e->b, result));
  else if (r && (e->to || e->a.base == GML_SLOT_RESULT))
    {
      r->flags &= (uint8_t) ~GML_RF_BALKED;
      enter (sim, s, inst, r, e->res, e->to);
    }
  else if (e->to)
    lent (sim, s, inst, sym, e->res, e->to);
}

void
gml_phase_balked (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		  const struct gml_model *m, struct gml_outcome w)
{
  for (unsigned k = 0; k < m->neffects; k++)
    {
      const struct gml_effect *e = &m->effects[k];
      uint32_t sym;
      struct gml_resource *r;
      if (e->kind != GML_E_USE || !e->to || e->when.op != w.op || e->when.num != w.num)
	continue;
      sym = gml_slot_sym (sim, s, inst, &e->a, 0);
      r = sym && s->res.n ? gml_find_resource (sim, s, sym) : NULL;
      if (!r || r->status != GML_ST_OPEN)
	continue;
      r->flags |= GML_RF_BALKED;
      r->meant |= e->to;
      /* Nobody looks whether it worked: that is told of the call, not of what follows.  */
      if (!gml_live_looked_at (sim->live, inst->result))
	{
	  r->phase = 0;
	  continue;
	}
      note (sim, s, inst, r, true);
    }
}

void
gml_phase_renumber (const struct gml_sim *sim, struct gml_state *s)
{
  for (uint32_t k = 0; k < s->res.n;)
    if (gml_sym (sim->tab, s->res.v[k].sym)->kind == GML_SY_INT)
      gml_state_drop_resource (s, k);
    else
      k++;
}

void
gml_phase_doubt (struct gml_state *s)
{
  s->doubt = s->trail ? s->trail->serial : 0;
  for (uint32_t k = 0; k < s->res.n; k++)
    if (s->res.v[k].flags & (GML_RF_ESCAPED | GML_RF_BALKED))
      s->res.v[k].phase = 0;
}
