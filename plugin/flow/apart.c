/* What keeps states apart that wait at one block, besides their resources.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/decide.h"
#include "plugin/flow/sim.h"
#include "plugin/flow/twins.h"

/* The sign of what S is about to give back, once that is settled: callers tell -1, 0
   and 1 apart.  */
static uint32_t
answer (const struct gml_sim *sim, const struct gml_state *s)
{
  const struct gml_function *fn = sim->fn;
  for (gml_id value = sim->answer; value;)
    {
      const struct gml_inst *i;
      for (uint32_t k = 0; k < s->env.n; k++)
	if (s->env.v[k].key == value)
	  {
	    struct gml_ival v = gml_eval (sim, s, s->env.v[k].sym);
	    return v.hi < 0 ? 1 : v.lo > 0 ? 2 : v.lo == 0 && v.hi == 0 ? 3 : 0;
	  }
      i = fn->values[value].kind == GML_V_INST ? &fn->insts[fn->values[value].ref] : NULL;
      value = i && i->op == GML_I_CAST ? i->a : 0;
    }
  return 0;
}

/* What any fact of S says.  */
static unsigned
flags_of_facts (const struct gml_state *s)
{
  unsigned flags = 0;
  for (uint32_t k = 0; k < s->facts.n; k++)
    flags |= s->facts.v[k].flags;
  return flags;
}

/* Which results of calls that can fail nobody looked at, as far as they live on.  */
static uint32_t
obligations (const struct gml_sim *sim, const struct gml_state *s)
{
  uint32_t key = 0;
  for (uint32_t k = 0; k < s->facts.n; k++)
    {
      const struct gml_fact *f = &s->facts.v[k];
      if (!(f->flags & GML_FACT_FAILS) || f->flags & GML_FACT_TESTED)
	continue;
      for (uint32_t i = 0; i < s->env.n; i++)
	if (gml_sym_strip (sim->tab, s->env.v[i].sym) == f->sym)
	  {
	    key += f->sym * 0x9e3779b9u;
	    break;
	  }
    }
  return key;
}

/* Whether S holds anything that a flag could go with: a resource, a result to be
   tested, outside data.  */
static bool
is_concerned (const struct gml_state *s, unsigned flags)
{
  bool concerned = s->res.n || s->taint.n || flags & (GML_FACT_FAILS | GML_FACT_TAINT);
  for (uint32_t k = 0; k < s->props.n && !concerned; k++)
    concerned = !s->props.v[k].note;
  return concerned;
}

/* What the flags that branches will look at are.  */
static uint32_t
decisions (const struct gml_sim *sim, const struct gml_state *s)
{
  uint32_t key = 0;
  for (uint32_t k = 0; k < s->env.n; k++)
    if (sim->decides[s->env.v[k].key] & GML_DECIDES)
      {
	struct gml_ival v = gml_eval (sim, s, s->env.v[k].sym);
	if (gml_ival_const (v))
	  key += (s->env.v[k].key * 0x9e3779b9u ^ (uint32_t) v.lo) * 0x85ebca6bu;
      }
  return key;
}

uint32_t
gml_join_key (const struct gml_sim *sim, const struct gml_state *s, gml_id block)
{
  unsigned flags = flags_of_facts (s);
  uint32_t key = gml_state_key (s) + answer (sim, s) * 0x85ebca6bu;
  if (flags & GML_FACT_FAILS)
    key += obligations (sim, s);
  if (is_concerned (s, flags))
    key += decisions (sim, s);
  if (sim->ntwins)
    key += gml_twins_key (sim, s, block);
  return key;
}
