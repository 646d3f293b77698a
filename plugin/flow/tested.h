/* How the results of calls that can fail are tested.
   SPDX-License-Identifier: GPL-3.0-or-later

   Each comparison that the simulation meets is noted with the call whose result
   it looks at.  When the function is done, checks are asked what they think of
   them all together (GML_EV_TESTED): one test need not do all, and which comes
   first does not matter.  */

#ifndef GML_FLOW_TESTED_H
#define GML_FLOW_TESTED_H

#include "plugin/flow/sim.h"

enum
{
  GML_TESTED_TESTS = 8
};

struct gml_test
{
  gml_id key; /* the instruction, or the block of a branch */
  gml_id loc;
  uint8_t op;                    /* enum gml_bin */
  bool saw_failure, saw_success; /* both may have been, when it was made */
  uint32_t sym;                  /* what is compared: the result, perhaps through casts */
  struct gml_ival other;         /* with what */
};

struct gml_tested
{
  gml_id inst;                    /* the call */
  uint32_t result;                /* its symbol */
  const struct gml_effect *fails; /* with these arguments */
  const struct gml_effect *ever;  /* with any */
  struct gml_ival range;          /* what the result may be */
  const struct gml_trail *source;
  uint8_t ntests;
  bool datagrams; /* what the call works on carries datagrams, each of them whole */
  bool ends;      /* 0 means that there is nothing more to come */
  bool opaque;    /* looked at in a way that we do not read, or by others */
  bool summed;    /* looked at as part of a sum */
  bool shared;    /* given to others before it was settled */
  bool stored;    /* left where others find it */
  bool used;      /* used while it may still be a failure */
  bool again;     /* nothing and something alike led to the next round */
  struct gml_test tests[GML_TESTED_TESTS];
};

/* Notes that instruction or block KEY at LOC compares values A and B.  */
void gml_tested_compare (struct gml_sim *sim, struct gml_state *s, gml_id key, gml_id loc,
			 enum gml_bin op, gml_id a, gml_id b);
/* The same for VALUE as a truth.  */
void gml_tested_truth (struct gml_sim *sim, struct gml_state *s, gml_id key, gml_id loc,
		       gml_id value);
/* The same for the cases of B, a switch.  */
void gml_tested_switch (struct gml_sim *sim, struct gml_state *s, const struct gml_block *b);
/* SYM goes where others may test it.  */
void gml_tested_shared (struct gml_sim *sim, struct gml_state *s, uint32_t sym);
/* Somebody asks in another way (errno) whether the last call failed.  */
void gml_tested_asked (struct gml_sim *sim, struct gml_state *s);
/* The results that A and B are about are one value from here on.  */
void gml_tested_together (struct gml_sim *sim, const struct gml_fact *a, const struct gml_fact *b);
/* SYM is put into CELL.  */
void gml_tested_stored (struct gml_sim *sim, struct gml_state *s, uint32_t sym, uint32_t cell);
/* SYM is used as a resource.  */
void gml_tested_used (struct gml_sim *sim, struct gml_state *s, uint32_t sym);
/* A round of the loop ends on edge E.  */
void gml_tested_round (struct gml_sim *sim, struct gml_state *s, const struct gml_edge *e);
/* The function is done: tells the checks.  */
void gml_tested_end (struct gml_sim *sim);

/* Whether nothing is made of the result of call INST but tests.  */
bool gml_tested_only (const struct gml_sim *sim, gml_id inst);
/* Whether test T holds for a result of V: 1, 0, or -1 where that depends.  */
int gml_test_holds (const struct gml_sim *sim, const struct gml_test *t, gml_int v);
/* V as T compares it: a negative number may have become a large one.  */
gml_int gml_test_seen (const struct gml_sim *sim, const struct gml_test *t, gml_int v);
/* Whether some value of V, which is of TYPE, is (not, if !TRUTH) what O says.  */
bool gml_outcome_can (struct gml_outcome o, const struct gml_type *type, struct gml_ival v,
		      bool truth);
/* The call whose result SYM is through casts; 0 none.  */
gml_id gml_result_of (const struct gml_sim *sim, uint32_t sym);

#endif
