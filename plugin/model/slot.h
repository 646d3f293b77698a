/* Slots and outcomes as text.
   SPDX-License-Identifier: GPL-3.0-or-later

   A slot is "result", "this" or an argument counted from 1, then steps read
   from left to right: stars before it follow it first, "->f" follows and takes
   field f, ".f" takes field f, "[2]" an element, "[]" some element, "->" at the
   end or before "[" just follows.  "*1[0]" is what argument 1 points to, its
   first element.  A field without a name is "#3".  */

#ifndef GML_MODEL_SLOT_H
#define GML_MODEL_SLOT_H

#include <stdbool.h>

#include "plugin/model/model.h"

struct gml_arena;
struct gml_buffer;

/* Reads TEXT into *OUT; names of fields are copied to ARENA.  In a method
   argument 1 is internal argument 1 (0 is `this'), else 0.  Null, or what is
   wrong with it, a constant string.  */
const char *gml_slot_parse (struct gml_slot *out, const char *text, bool is_method,
			    struct gml_arena *arena);

/* The reverse.  */
void gml_slot_print (const struct gml_slot *slot, bool is_method, struct gml_buffer *out);

bool gml_slot_equal (const struct gml_slot *a, const struct gml_slot *b);

/* Reads an outcome: "= -1", "!= 0", "< 0", "<= 0", "> 0", ">= 0", "negative"
   (the same as "< 0", easier to write in XML), "null", "not null", "true",
   "false", "any".  False if TEXT is none.  */
bool gml_outcome_parse (struct gml_outcome *out, const char *text);

/* The reverse; "negative" for "< 0".  */
void gml_outcome_print (struct gml_outcome outcome, struct gml_buffer *out);

/* The words of outcomes, for suggestions; ended by null.  */
extern const char *const gml_outcome_words[];

/* Reads a decimal number (or 0x...) that is all of TEXT.  False if it is none
   or does not fit.  */
bool gml_number_parse (int64_t *out, const char *text);
bool gml_wide_parse (__int128 *out, const char *text);
void gml_wide_print (__int128 number, struct gml_buffer *out);

#endif
