/* The IR's text form, binary form and verifier.
   SPDX-License-Identifier: GPL-3.0-or-later

   Text is for people, unit tests and the fuzzer; binary for evidence.  Both
   readers take untrusted input: they fail with a message, never otherwise.  */

#ifndef GML_IR_TEXT_H
#define GML_IR_TEXT_H

#include <stddef.h>
#include <stdio.h>

#include "plugin/ir/ir.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where and why reading failed.  */
struct gml_ir_error
{
  uint32_t line, column;
  char text[200];
};

/* Prints the unit, or one function of it.  */
void gml_ir_print (const struct gml_unit *u, FILE *out);
void gml_ir_print_function (const struct gml_unit *u, gml_id fn, FILE *out);

/* A unit out of LEN bytes of text, in ARENA; null with *ERR filled.  */
struct gml_unit *gml_ir_parse (const char *text, size_t len, struct gml_arena *arena,
			       struct gml_ir_error *err);

/* Writes the unit as bytes: *OUT is malloc'd and the caller's.  */
void gml_ir_write (const struct gml_unit *u, unsigned char **out, size_t *len);

/* The reverse; null with *ERR filled.  */
struct gml_unit *gml_ir_read (const unsigned char *data, size_t len, struct gml_arena *arena,
			      struct gml_ir_error *err);

/* 0 if U keeps every rule of ir.h (ids in range, each value defined once and
   before use along dominators, phi arity, edges both ways, reverse post-order,
   types of operands); else -1 with *ERR filled.  */
int gml_ir_verify (const struct gml_unit *u, struct gml_ir_error *err);

#ifdef __cplusplus
}
#endif
#endif
