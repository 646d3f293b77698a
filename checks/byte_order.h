/* In which order the bytes of a number are.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_CHECKS_BYTE_ORDER_H
#define GML_CHECKS_BYTE_ORDER_H

#include "checks/check.h"

enum gml_order
{
  GML_OR_UNKNOWN,
  GML_OR_NEUTRAL, /* the same in both orders: 0, all ones */
  GML_OR_NETWORK,
  GML_OR_HOST
};

/* What is known of a value.  */
struct gml_ordered
{
  enum gml_order order;
  unsigned bytes; /* of how many bytes the order is; 0 not known */
  unsigned swaps; /* how often what is not known was swapped */
  gml_id root;    /* the value that it was before: where its name is */
};

/* The order of value V of FN where a number of BYTES bytes is wanted: read off the body,
   on no particular path.  */
struct gml_ordered gml_order_of (struct gml_program *prog, const struct gml_function *fn, gml_id v,
				 unsigned bytes);

/* The order of what field place PLACE holds, and in *BYTES how many they are; else unknown.  */
enum gml_order gml_order_of_field (struct gml_program *prog, const struct gml_function *fn,
				   gml_id place, unsigned *bytes);

/* The same of field FIELD (from 1) of RECORD.  */
enum gml_order gml_order_of_member (const struct gml_api *api, const struct gml_unit *u,
				    gml_id record, uint32_t field, unsigned *bytes);

/* The effect by which M (null: nothing) says PROPERTY of slot BASE with NSTEPS steps; or null.  */
const struct gml_effect *gml_order_says (const struct gml_model *m, const char *property, int base,
					 unsigned nsteps);
/* Whether any function named in the unit swaps bytes, or gives numbers in the network's
   order: then what is not followed may be in either.  */
bool gml_order_is_converted (struct gml_program *prog);
/* Whether the unit, as far as it was read, has a record with a field of ORDER, a 16-bit number
   in an int if WIDE.  */
bool gml_order_has_field (struct gml_program *prog, enum gml_byte_order order, bool wide);

/* Whether number NUM, BYTES long, is what people write for a port or an address, and not
   one whose bytes the compiler has swapped already.  */
bool gml_order_is_written (gml_int num, unsigned bytes);

#endif
