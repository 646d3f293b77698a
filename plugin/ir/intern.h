/* Interned strings: equal texts have equal ids.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_IR_INTERN_H
#define GML_IR_INTERN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef uint32_t gml_id; /* dense; 0 is "none" in every table */

struct gml_arena;
struct gml_strings;

/* An empty table whose texts live in ARENA.  Id 0 is the empty string.  */
struct gml_strings *gml_strings_new (struct gml_arena *arena);

/* The id of TEXT (LEN bytes, below 4 GiB), entered if new.  */
gml_id gml_strings_add_n (struct gml_strings *t, const char *text, size_t len);
gml_id gml_strings_add (struct gml_strings *t, const char *text);

/* The id of TEXT, or 0 if it was never entered.  */
gml_id gml_strings_find (const struct gml_strings *t, const char *text);

/* The text of ID, borrowed, null-terminated.  */
const char *gml_strings_get (const struct gml_strings *t, gml_id id);

/* Its length: a string literal may hold null bytes.  */
size_t gml_strings_len (const struct gml_strings *t, gml_id id);

/* The number of ids, id 0 included.  */
unsigned gml_strings_count (const struct gml_strings *t);

#ifdef __cplusplus
}
#endif
#endif
