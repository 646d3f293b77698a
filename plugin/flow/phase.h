/* Phases of resources: which a use asks for, and which it leads to.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_PHASE_H
#define GML_FLOW_PHASE_H

#include "plugin/flow/sim.h"

enum gml_misfit
{
  GML_FITS,        /* or we do not know */
  GML_WRONG_PHASE, /* of the right kind, but in none of the phases asked for */
  GML_WRONG_KIND   /* a sibling of the kind asked for */
};

/* How resource R fits what USE effect E asks of it.  */
enum gml_misfit gml_phase_misfit (const struct gml_api *api, const struct gml_effect *e,
				  const struct gml_resource *r);

/* Carries out what USE effect E leads to.  */
void gml_phase_apply (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		      const struct gml_effect *e, uint32_t result);

/* Whether SYM is the address of an object whose scope ends its life.  */
bool gml_is_scoped (const struct gml_sim *sim, uint32_t sym);

/* The call did not lead to what USE effects of M lead to on outcome W.  */
void gml_phase_balked (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		       const struct gml_model *m, struct gml_outcome w);

/* Whether a USE effect of M asks for what is not so: then the call fails, whatever
   it is tested for.  What was wrong is forgotten, so that it is told once.  */
bool gml_phase_fails (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		      const struct gml_model *m);

/* Numbers that were closed may have been given out again: what was released by its
   number (`close (0)') is not known to be closed any more.  */
void gml_phase_renumber (const struct gml_sim *sim, struct gml_state *s);

/* Code that we do not see ran: phases of what it can reach may be others, and one
   who stops when something failed may not have come back from it.  */
void gml_phase_doubt (struct gml_state *s);

#endif
