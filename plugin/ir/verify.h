/* The verifier, inside; and in two steps, for readers that know where a
   function stands.
   SPDX-License-Identifier: GPL-3.0-or-later

   verify.c looks at a unit's tables, verify_body.c at values, places and
   instructions, verify_flow.c at blocks, edges and dominance.  Each check
   returns false once a rule is broken, the message being in err.  */

#ifndef GML_IR_VERIFY_H
#define GML_IR_VERIFY_H

#include "plugin/ir/text.h"

/* The unit's tables, heads of functions included; 0, or -1 with *ERR filled.  */
int gml_verify_tables (const struct gml_unit *u, struct gml_ir_error *err);

/* The body of FN, if it is loaded, in a unit whose tables are fine.  */
int gml_verify_function (const struct gml_unit *u, gml_id fn, struct gml_ir_error *err);

struct gml_verifier
{
  const struct gml_unit *u;
  struct gml_ir_error *err;
  struct gml_arena *arena; /* for the length of the check */
  const struct gml_function *fn;
  gml_id block, inst; /* where we are, for the message; 0 nowhere */

  gml_id *inst_block, *phi_block; /* where each instruction, phi is */
  uint32_t *dom_from, *dom_to;    /* by block: what it dominates, as an interval */
};

/* Records the broken rule; always false.  */
bool gml_verify_broken (struct gml_verifier *v, const char *format, ...)
  __attribute__ ((format (printf, 2, 3)));

/* Is it a string, location, type, function; is it one or 0?  */
bool gml_verify_string (const struct gml_verifier *v, gml_id string);
bool gml_verify_loc (const struct gml_verifier *v, gml_id loc);
bool gml_verify_type (const struct gml_verifier *v, gml_id type);
bool gml_verify_fn_or_none (const struct gml_verifier *v, gml_id fn);

bool gml_verify_values (struct gml_verifier *v);
bool gml_verify_places (struct gml_verifier *v);
bool gml_verify_insts (struct gml_verifier *v);
bool gml_verify_blocks (struct gml_verifier *v);
bool gml_verify_edges (struct gml_verifier *v);
bool gml_verify_order (struct gml_verifier *v);
bool gml_verify_uses (struct gml_verifier *v);

/* What operands must have in common: 'i'nteger, 'p'ointer, 'f'loat, 'v'oid,
   'a'ggregate, or '?', which goes with all.  */
char gml_verify_class (const struct gml_verifier *v, gml_id type);

#endif
