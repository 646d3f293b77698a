/* Addresses that a call is given, and what a model's properties say of them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_CHECKS_ADDRESS_H
#define GML_CHECKS_ADDRESS_H

#include <stdbool.h>
#include <stdint.h>

#include "plugin/ir/ir.h"

struct gml_event;
struct gml_effect;
struct gml_slot;

/* The cell of a field that SLOT names (`2->sun_path') in the object that really is
   behind the pointer, whatever the pointer's type: a sockaddr_un behind a sockaddr *.
   0 if that is not in view, or has no such field.  */
uint32_t gml_address_field (const struct gml_event *ev, const struct gml_slot *slot);

/* Whether PLACE, a cell, lies in array CELL; *AT: at which offset, if that is known.  */
bool gml_address_lies_in (const struct gml_event *ev, uint32_t place, uint32_t cell, gml_int *at);
/* Whether argument SYM points into array CELL.  */
bool gml_address_points_into (const struct gml_event *ev, uint32_t sym, uint32_t cell, gml_int *at);

/* Whether the path at CELL begins with a null byte, as abstract names do, or something is
   put behind its first byte only.  */
bool gml_address_is_abstract (const struct gml_event *ev, uint32_t cell);

/* Whether effect E (CONFIGURE) sets its property to 0 for sure: the number, the
   object's `address', or the bytes of a field.  */
bool gml_address_is_zero (const struct gml_event *ev, const struct gml_effect *e);

#endif
