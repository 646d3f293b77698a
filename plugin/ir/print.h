/* The printer, inside.
   SPDX-License-Identifier: GPL-3.0-or-later

   print.c writes what belongs to a unit, print_body.c what belongs to a body.
   Internal to plugin/ir.  */

#ifndef GML_IR_PRINT_H
#define GML_IR_PRINT_H

#include <stdio.h>

#include "plugin/ir/ir.h"

/* A name in the text: a string and which of its bearers this is; see
   gml_print_name.  */
struct gml_name
{
  gml_id text;
  uint32_t no;
};

struct gml_printer
{
  const struct gml_unit *u;
  FILE *out;
  struct gml_arena *arena;    /* for the unit's names */
  struct gml_arena *fn_arena; /* for the function's */

  /* Which of the bearers of its name each is, from 1.  */
  uint32_t *records, *globals, *functions;
  uint32_t *seen; /* string -> bearers met so far; else all 0 */

  const struct gml_function *fn;
  uint32_t *locals;
  struct gml_name *values; /* those that are referred to by name */
};

/* NAME as it stands in the text: an identifier or a quoted string, with ~N but
   for the first of a name that is not empty.  RESERVED: quote it all the same. */
void gml_print_name (struct gml_printer *p, struct gml_name name, bool reserved);

void gml_print_string (struct gml_printer *p, gml_id string);
void gml_print_int (struct gml_printer *p, gml_int num);
void gml_print_type (struct gml_printer *p, gml_id type);
void gml_print_function_name (struct gml_printer *p, gml_id fn);
void gml_print_global_name (struct gml_printer *p, gml_id global);
void gml_print_field_name (struct gml_printer *p, gml_id record, gml_id field);

/* " @ 12:8 ...", or nothing for no location; bare is without the blank, of one
   that is there.  */
void gml_print_loc (struct gml_printer *p, gml_id loc);
void gml_print_bare_loc (struct gml_printer *p, gml_id loc);

/* The words of FLAGS, each after a blank.  */
void gml_print_flags (struct gml_printer *p, const char *const *words, uint32_t flags);

/* Is VALUE referred to by a name, %N, rather than written out?  */
bool gml_printer_names (const struct gml_printer *p, gml_id value);

/* VALUE, where the text suggests the type HINT (or 0) for it.  */
void gml_print_operand (struct gml_printer *p, gml_id value, gml_id hint);

/* "%fd: i32 $fd".  */
void gml_print_definition (struct gml_printer *p, gml_id value);
void gml_print_place (struct gml_printer *p, gml_id place);
void gml_print_block (struct gml_printer *p, gml_id block);

/* From the parameters' "(" to the closing brace: the parameters are printed by
   the first, locals and blocks by the second.  begin sets up P for FN.  */
void gml_print_body_begin (struct gml_printer *p, const struct gml_function *fn);
void gml_print_params (struct gml_printer *p);
void gml_print_body (struct gml_printer *p);

#endif
