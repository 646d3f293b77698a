/* Reading what a call is given for texts and the buffers that they go into.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/look.h"
#include "plugin/ir/arena.h"

bool
gml_look_is_variable (const struct gml_function *fn, const struct gml_inst *call, int k)
{
  gml_id v = gml_look_arg (fn, call, k);
  gml_id p = v && fn->values[v].kind == GML_V_ADDR ? fn->values[v].ref : 0;
  while (p && fn->places[p].parent)
    p = fn->places[p].parent;
  return p && (fn->places[p].kind == GML_P_LOCAL || fn->places[p].kind == GML_P_GLOBAL);
}

int64_t
gml_look_room (const struct gml_unit *u, const struct gml_function *fn, const struct gml_inst *call,
	       int k)
{
  gml_id v = gml_look_arg (fn, call, k);
  gml_id p = v && fn->values[v].kind == GML_V_ADDR ? fn->values[v].ref : 0;
  if (p && fn->places[p].kind == GML_P_ELEM) /* &buf[0] */
    p = fn->values[fn->places[p].ref].kind == GML_V_INT && !fn->values[fn->places[p].ref].num
	  ? fn->places[p].parent
	  : 0;
  return p && u->types[fn->places[p].type].kind == GML_T_ARRAY ? u->types[fn->places[p].type].size
							       : -1;
}

bool
gml_look_is_fresh (struct gml_program *prog, const struct gml_function *fn,
		   const struct gml_inst *call, int k)
{
  gml_id v = gml_look_arg (fn, call, k);
  const struct gml_inst *i
    = v && fn->values[v].kind == GML_V_INST ? &fn->insts[fn->values[v].ref] : NULL;
  const struct gml_model *m
    = i && i->op == GML_I_CALL && i->callee ? gml_callee_model (prog, i->callee) : NULL;
  return gml_model_effect (m, GML_E_ACQUIRE) != NULL;
}

static const struct gml_effect *
measure (struct gml_program *prog, const struct gml_inst *i)
{
  return i->op == GML_I_CALL && i->callee
	   ? gml_model_effect (gml_callee_model (prog, i->callee), GML_E_MEASURE)
	   : NULL;
}

/* FN's calls that say how long a text is; those of the last function asked are kept: there
   may be a hundred texts in one, and thousands of calls.  */
static void
find_measures (struct gml_program *prog, const struct gml_function *fn)
{
  uint32_t n = 0;
  if (prog->measured == fn)
    return;
  for (uint32_t j = 1; j < fn->ninsts; j++)
    n += measure (prog, &fn->insts[j]) != NULL;
  prog->measures = GML_NEW_ARRAY (prog->body, const struct gml_inst *, n + 1);
  prog->nmeasures = 0;
  for (uint32_t j = 1; n && j < fn->ninsts; j++)
    if (measure (prog, &fn->insts[j]))
      prog->measures[prog->nmeasures++] = &fn->insts[j];
  prog->measured = fn;
}

bool
gml_look_is_measured (struct gml_program *prog, const struct gml_function *fn,
		      const struct gml_inst *call, int k)
{
  gml_id text = gml_look_arg (fn, call, k), place = gml_look_place (fn, text);
  if (!text)
    return false;
  find_measures (prog, fn);
  for (uint32_t j = 0; j < prog->nmeasures; j++)
    {
      const struct gml_inst *i = prog->measures[j];
      gml_id other = gml_look_arg (fn, i, measure (prog, i)->a.base);
      if (other && (other == text || (place && gml_look_place (fn, other) == place)))
	return true;
    }
  return false;
}
