/* The words of the text form, and the types it leaves unsaid.
   SPDX-License-Identifier: GPL-3.0-or-later

   Printer and parser share these, so that one reads what the other writes.
   Internal to plugin/ir; the words of operators serve messages too.  */

#ifndef GML_IR_NAMES_H
#define GML_IR_NAMES_H

#include <stddef.h>

#include "plugin/ir/ir.h"

/* Words in the order of their enum or bit; each list ends with null.  */
extern const char *const gml_bin_words[];           /* enum gml_bin */
extern const char *const gml_un_words[];            /* enum gml_un */
extern const char *const gml_inst_flag_words[];     /* GML_IF_*, from bit 0 */
extern const char *const gml_attr_words[];          /* enum gml_attr_kind */
extern const char *const gml_function_flag_words[]; /* GML_FF_*, from bit 0;
						       the word of BODY is "body" */

/* The place of TEXT (LEN bytes) in WORDS, or -1.  */
int gml_word_find (const char *const *words, const char *text, size_t len);

/* Is TEXT (LEN bytes) a letter or underscore, then letters, digits,
   underscores: can it stand without quotes?  */
bool gml_word_is_ident (const char *text, size_t len);

/* The builtin type named TEXT: void, bool, i32, u8, f64, fn, other; kind
   GML_T_RECORD if there is none.  */
struct gml_type gml_type_builtin (const char *text, size_t len);

/* The size in bytes a type like T has unless said otherwise, or -1.  */
int64_t gml_type_usual_size (const struct gml_unit *u, const struct gml_type *t);

/* A place's type unless said otherwise; 0 if there is no such.  FN's places
   need not be in its arrays: what VALUE_TYPE and PARENT_TYPE say is used.  */
gml_id gml_place_usual_type (const struct gml_unit *u, const struct gml_place *p, gml_id local_type,
			     gml_id value_type, gml_id parent_type);

/* How deep types, places and records nest at most: the verifier sees to it, so
   what walks them may recurse.  */
#define GML_MAX_DEPTH 100

/* How an unnamed operand looks in the text.  */
enum gml_literal
{
  GML_L_INT,
  GML_L_NULL,
  GML_L_STRING,
  GML_L_FLOAT,
  GML_L_ADDR,
  GML_L_FUNC,
  GML_L_UNDEF,
  GML_L_UNKNOWN
};

/* How one finds (or enters) a type: gml_unit_find_type has this shape.  */
typedef gml_id gml_intern_type (const struct gml_unit *u, struct gml_type type);

/* The type of a literal that does not name its own, where HINT (or 0) is the
   type its place suggests and OF is the type of the object or the return type
   of the function whose address it is, or the string.  0 only if INTERN does not find it.  */
gml_id gml_literal_usual_type (const struct gml_unit *u, enum gml_literal form, gml_id hint,
			       gml_id of, gml_intern_type *intern);

/* The HINT for an operand of a GML_I_BIN: OTHER is the type of the other
   operand if that one has a name, OWN the type of the result if it is said,
   U64 that type.  */
gml_id gml_bin_hint (unsigned bin, bool second, gml_id other, gml_id own, gml_id u64);

#endif
