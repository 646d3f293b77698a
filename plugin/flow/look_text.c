/* Reading what a call is given for texts and the buffers that they go into.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/flow/look.h"

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

bool
gml_look_is_measured (struct gml_program *prog, const struct gml_function *fn,
		      const struct gml_inst *call, int k)
{
  gml_id text = gml_look_arg (fn, call, k), place = gml_look_place (fn, text);
  for (uint32_t j = 1; text && j < fn->ninsts; j++)
    {
      const struct gml_inst *i = &fn->insts[j];
      const struct gml_effect *e
	= i->op == GML_I_CALL && i->callee
	    ? gml_model_effect (gml_callee_model (prog, i->callee), GML_E_MEASURE)
	    : NULL;
      gml_id other = e ? gml_look_arg (fn, i, e->a.base) : 0;
      if (other && (other == text || (place && gml_look_place (fn, other) == place)))
	return true;
    }
  return false;
}
