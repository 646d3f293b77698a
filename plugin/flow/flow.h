/* The engine: from the IR and models to findings.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_FLOW_H
#define GML_FLOW_FLOW_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

struct gml_unit;
struct gml_api;
struct gml_findings;
struct gml_arena;

/* Hard limits; 0 takes the default.  What exceeds one is said to be not analysed.  */
struct gml_limits
{
  uint32_t states; /* kept apart at the head of one block */
  uint32_t visits; /* of one block */
  uint32_t steps;  /* instructions simulated in one function, beyond a share that
				   grows with its size */
};

struct gml_flow_options
{
  struct gml_limits limits;
  FILE *dump_summaries; /* null: none */
  bool system_headers;  /* findings in them are wanted */
  bool doubts;          /* so are those of low confidence, whatever they cost */
  uint32_t nassertions;
  const char *const *assertions; /* macros that are assertions, besides those of models */
  FILE *trace;                   /* null: none; every state, for developers */
};

struct gml_flow_stats
{
  uint32_t functions, simulated, loaded, insts, visits, given_up;
};

/* Whether any function of U (by its call lists) calls something API knows of
   that some check cares for.  If not there is nothing to do.  */
int gml_flow_relevant (const struct gml_unit *u, const struct gml_api *api);

/* Analyses U bottom-up over the call graph and gives what it finds to OUT.  */
void gml_flow_run (struct gml_unit *u, const struct gml_api *api, struct gml_findings *out,
		   const struct gml_flow_options *options, struct gml_arena *arena,
		   struct gml_flow_stats *stats);

#endif
