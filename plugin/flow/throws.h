/* Exceptions that leave a function from which nobody catches them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_THROWS_H
#define GML_FLOW_THROWS_H

#include "plugin/flow/sim.h"

enum gml_barrier /* what an exception must not leave */
{
  GML_BARRIER_DESTRUCTOR,
  GML_BARRIER_NOEXCEPT,
  GML_BARRIER_THREAD,  /* a function where a thread begins */
  GML_BARRIER_SIGNAL,  /* one that handles a signal */
  GML_BARRIER_CALLBACK /* one that a library calls */
};

struct gml_leaving
{
  enum gml_barrier barrier;
  gml_id registered; /* location where the function is given to BY; 0 none */
  gml_id by;
  gml_id thrower;   /* function that throws; 0: the function itself does */
  gml_id thrown;    /* location in it; 0 unknown */
  const char *what; /* the exception, where a model says so; or null */
};

/* Whether M says that the function may throw because of what it is given.  */
const struct gml_effect *gml_model_throw (const struct gml_model *m);

/* Whether a function of the user's in the unit calls what throws.  */
bool gml_throws_relevant (struct gml_program *prog);

/* Tells the checks of exceptions that leave where they must not (GML_EV_LEAVES).  SCRATCH
   is the caller's to reset.  */
void gml_throws_run (struct gml_program *prog, struct gml_arena *scratch);

#endif
