/* How long texts are: which number is the length of what lies where.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_TEXT_H
#define GML_FLOW_TEXT_H

#include "plugin/flow/sim.h"

enum
{
  GML_TEXTS = 4
};

/* A number of bytes: NUMBER, and as many as these texts have, null bytes left out.  */
struct gml_text_size
{
  gml_int number;
  unsigned n;
  uint32_t texts[GML_TEXTS]; /* pointers, without casts */
};

/* Effect E of call INST: RESULT is how long a text is that lies there now.  */
void gml_text_measured (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
			const struct gml_effect *e, uint32_t result);

/* The text that TEXT leads to lies where POINTER does now.  */
void gml_text_put (struct gml_sim *sim, struct gml_state *s, uint32_t pointer, uint32_t text);
/* The text that was put where POINTER leads to, and lies there still; 0 not known.  */
uint32_t gml_text_at (struct gml_sim *sim, const struct gml_state *s, uint32_t pointer);

/* Adds SYM, a sum of constants and of lengths that texts still have in S, to *SIZE; false if
   it is something else.  */
bool gml_text_size_of (struct gml_sim *sim, const struct gml_state *s, uint32_t sym,
		       struct gml_text_size *size);
/* Adds the text that POINTER leads to; false if there are too many.  */
bool gml_text_add (const struct gml_sim *sim, struct gml_text_size *size, uint32_t pointer);
/* By how much NEEDED is more than SIZE, whatever the texts are; 0 it need not be.  Texts that
   are needed beyond those of SIZE may be empty.  */
gml_int gml_text_lacks (const struct gml_text_size *size, const struct gml_text_size *needed);

#endif
