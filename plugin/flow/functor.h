/* Functors handed to a call: which they are, and what they captured.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_FUNCTOR_H
#define GML_FLOW_FUNCTOR_H

#include "plugin/flow/sim.h"

struct gml_functor
{
  gml_id function; /* a function, a method, or the body of a lambda; 0 not known */
  gml_id record;   /* the closure's, or another functor's record; 0 a function */
  gml_id place;    /* where the closure lies in the caller; 0 not known */
  bool is_lambda;
};

/* What argument ARG (from 0) of CALL in FN is; false if no functor.  A pointer to a
   method is a function here.  */
bool gml_functor_of (const struct gml_unit *u, const struct gml_function *fn,
		     const struct gml_inst *call, int arg, struct gml_functor *f);
/* Whether it holds anything that may be gone, or be another's, when it is called.  */
bool gml_functor_captures (const struct gml_unit *u, const struct gml_functor *f);
/* The name of the K-th of FN's variables that it captured by reference; null: there are
   no more.  */
const char *gml_functor_reference (const struct gml_unit *u, const struct gml_function *fn,
				   const struct gml_functor *f, unsigned k);

/* The CALLBACK effect of the method that FN overrides; null: it is none that others call.
   Names are made in ARENA.  */
const struct gml_effect *gml_overrides_callback (struct gml_program *prog, gml_id fn,
						 struct gml_arena *arena);

/* Whether VALUE, a record that the instruction at hand makes, is a closure for a call
   that says what becomes of it.  */
bool gml_goes_to_callback (const struct gml_sim *sim, gml_id value);

/* The fields (bits, from 0) of its closure whose value the lambda FN, whose body is
   loaded, may release, keep or hand on; all where FN is no lambda.  */
uint64_t gml_closure_leaks (struct gml_program *prog, gml_id fn);

/* Carries out E, a CALLBACK: what the callback may do with what it is given is done.  */
void gml_callback (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		   const struct gml_effect *e, uint32_t result);

#endif
