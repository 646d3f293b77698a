/* What a unit has to do with the order of bytes: what its models say.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/byte_order.h"

const struct gml_effect *
gml_order_says (const struct gml_model *m, const char *property, int base, unsigned nsteps)
{
  for (unsigned k = 0; m && k < m->neffects; k++)
    {
      const struct gml_effect *e = &m->effects[k];
      if (e->kind == GML_E_CONFIGURE && e->a.base == base && e->a.nsteps == nsteps
	  && strcmp (e->name, property) == 0)
	return e;
    }
  return NULL;
}

bool
gml_order_is_converted (struct gml_program *prog)
{
  for (gml_id f = 1; f < prog->unit->nfunctions; f++)
    {
      const struct gml_model *m = gml_callee_model (prog, f);
      if (gml_order_says (m, "byte-swap", GML_SLOT_RESULT, 0)
	  || gml_order_says (m, "network-order", GML_SLOT_RESULT, 0))
	return true;
    }
  return false;
}

bool
gml_order_has_field (struct gml_program *prog, enum gml_byte_order order, bool wide)
{
  const struct gml_unit *u = prog->unit;
  for (gml_id r = 1; r < u->nrecords; r++)
    for (uint32_t k = 0; k < u->records[r].nfields; k++)
      {
	const struct gml_field *f = &u->records[r].fields[k];
	const struct gml_field_model *m
	  = gml_api_field (prog->api, gml_text (u, u->records[r].name), gml_text (u, f->name));
	if (m && m->order == order
	    && (!wide || (u->types[f->type].kind == GML_T_INT && u->types[f->type].is_signed)))
	  return true;
      }
  return false;
}
