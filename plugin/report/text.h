/* Text for documents.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_TEXT_H
#define GML_REPORT_TEXT_H

struct gml_arena;

/* TEXT as valid UTF-8 that XML 1.0 allows: TEXT itself where it is so already,
   else a copy in ARENA in which each byte that is no UTF-8, and each character
   that XML forbids, is written visibly: \xE9, \x01, \uFFFE.  */
const char *gml_text_clean (const char *text, struct gml_arena *arena);

#endif
