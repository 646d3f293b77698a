/* The parser, inside.
   SPDX-License-Identifier: GPL-3.0-or-later

   parse_token.c reads tokens, names and types for all the others: parse.c (what
   belongs to a unit), parse_body.c (a body's frame), parse_operand.c (values
   and places), parse_inst.c (instructions) and parse_term.c (terminators).  Internal to plugin/ir.

   The first error sticks: from there on every token is GML_TK_END, so that
   every loop ends, and whatever is made is thrown away.  */

#ifndef GML_IR_PARSE_H
#define GML_IR_PARSE_H

#include "plugin/ir/build.h"
#include "plugin/ir/idset.h"
#include "plugin/ir/lex.h"
#include "plugin/ir/names.h"
#include "plugin/ir/text.h"

#define GML_VEC_OF(type) \
 struct                  \
 {                       \
  type *at;              \
  uint32_t n;            \
  unsigned cap;          \
 }

/* Appends to a vector in the parser's scratch memory.  */
#define GML_VEC_ADD(p, vec, ...) \
 (GML_GROW ((p)->scratch, (vec).at, (vec).n, (vec).cap), (void) ((vec).at[(vec).n++] = __VA_ARGS__))

/* What a name of the text stands for.  Locals, values and blocks are those of
   the function with number OWNER.  */
struct gml_symbol
{
  gml_id record, global, function;
  gml_id owner, local, value, block;
};

struct gml_item /* something at the outer level */
{
  char what; /* 'r'ecord, 'g'lobal, 'd'eclare, 'f'unction */
  gml_id id;
  size_t start; /* offset of its keyword */
  struct gml_token name;
  struct gml_lexer rest; /* what comes after the name */
  struct gml_lexer body; /* function: what comes after the brace */
};

struct gml_param
{
  struct gml_token name, var;
  gml_id type;
};
struct gml_signature
{
  uint32_t n;
  struct gml_param *params;
}; /* of a function */

struct gml_field_ref
{
  gml_id record, name;
  uint32_t field;
};

/* An operand as read, before its context gives it a type.  */
struct gml_operand
{
  struct gml_token at;
  bool named, forward; /* named: value is there; forward: it will be */
  gml_id value;
  uint8_t form;          /* enum gml_literal */
  gml_id ref, type, var; /* type 0: not said */
  gml_int num;
};

/* An argument of a phi, until all edges are there.  */
struct gml_pending
{
  gml_id phi, block, from;
  struct gml_operand value;
};

struct gml_parser
{
  struct gml_unit *u;
  struct gml_ir_error *err;
  bool failed;
  struct gml_lexer lex;
  struct gml_token tok; /* the one at hand */
  struct gml_arena *scratch;
  struct gml_strings *names;
  unsigned depth;                         /* of operands and types at hand */
  GML_VEC_OF (struct gml_symbol) symbols; /* by id of names */
  GML_VEC_OF (struct gml_item) items;
  GML_VEC_OF (struct gml_field_ref) fields;
  struct gml_idset field_set;
  struct gml_signature *signatures; /* by function */

  /* The function at hand.  */
  gml_id fn;
  struct gml_body *b;
  gml_id block; /* the block at hand; 0 before the first */
  bool has_term, has_unwind;
  GML_VEC_OF (struct gml_token) labels; /* by block: its label, or where it was first used */
  GML_VEC_OF (bool) labelled;           /* by block: the label was there */
  GML_VEC_OF (struct gml_pending) pending;
  GML_VEC_OF (gml_id) args; /* of the instruction at hand */
};

/* ---- Tokens ---- */

/* Records the error FORMAT at token AT, if it is the first.  */
void gml_parse_fail (struct gml_parser *p, struct gml_token at, const char *format, ...)
  __attribute__ ((format (printf, 3, 4)));
void gml_parse_next (struct gml_parser *p);
void gml_parse_seek (struct gml_parser *p, struct gml_lexer to);

/* Is the token at hand this: a kind or punctuation, or an unquoted word?  */
bool gml_parse_at (const struct gml_parser *p, int kind);
bool gml_parse_at_word (const struct gml_parser *p, const char *word);

/* The same, and goes past it.  */
bool gml_parse_take (struct gml_parser *p, int kind);
bool gml_parse_take_word (struct gml_parser *p, const char *word);

/* The same for a word that may come after something, on its line; it is no
   such word where a ":" follows.  */
bool gml_parse_take_option (struct gml_parser *p, const char *word);

/* Goes past KIND, which must be there; WHAT says it in the message.  */
void gml_parse_want (struct gml_parser *p, int kind, const char *what);

/* A number in LO .. HI.  */
gml_int gml_parse_number (struct gml_parser *p, gml_int lo, gml_int hi);

/* The string at hand, entered into the unit.  */
gml_id gml_parse_string (struct gml_parser *p);

/* The unit's string for the name NAME, without ~N.  */
gml_id gml_parse_text (struct gml_parser *p, struct gml_token name);

/* ---- The unit ---- */

/* What NAME stands for, entered if new; borrowed until the next call.  */
struct gml_symbol *gml_parse_symbol (struct gml_parser *p, struct gml_token name);

/* The function, record or global named at hand.  */
gml_id gml_parse_function_name (struct gml_parser *p);
gml_id gml_parse_record_name (struct gml_parser *p);
gml_id gml_parse_global_name (struct gml_parser *p);

/* The bit of the word at hand in WORDS, going past it; 0 if it is none.  */
uint32_t gml_parse_flag (struct gml_parser *p, const char *const *words);

/* "@ 12:8 in ...", if it comes next; else 0.  */
gml_id gml_parse_loc (struct gml_parser *p);

gml_id gml_parse_type (struct gml_parser *p);

/* The field named at hand of RECORD: its index + 1.  */
uint32_t gml_parse_field (struct gml_parser *p, gml_id record);
void gml_parse_enter_field (struct gml_parser *p, gml_id record, gml_id name, uint32_t field);

/* gml_intern_type that enters the type.  */
gml_id gml_parse_intern_type (const struct gml_unit *u, struct gml_type type);

/* ---- Bodies ---- */

/* The body of ITEM's function, from after its brace up to the closing one.  */
void gml_parse_body (struct gml_parser *p, const struct gml_item *item);

/* FN's symbols for the function at hand: all 0 if NAME is new there.  */
struct gml_symbol *gml_parse_own_symbol (struct gml_parser *p, struct gml_token name);

/* $fd or "fd", which may come after a definition's type: the token, of kind
   GML_TK_END if neither does; and the local it stands for, which "fd" makes with
   TYPE if it is missing, 0 for that END.  */
struct gml_token gml_parse_var_token (struct gml_parser *p);
gml_id gml_parse_var (struct gml_parser *p, struct gml_token name, gml_id type);

gml_id gml_parse_local_named (struct gml_parser *p, struct gml_token name);

/* The block whose label is at hand.  */
gml_id gml_parse_label (struct gml_parser *p);

/* Enters VALUE under NAME, which must be new.  */
void gml_parse_define (struct gml_parser *p, struct gml_token name, gml_id value);

struct gml_operand gml_parse_operand (struct gml_parser *p);

/* The value of OP, where the text suggests the type HINT (or 0).  */
gml_id gml_parse_resolve (struct gml_parser *p, const struct gml_operand *op, gml_id hint);

/* The type OP has by itself: a named value's, or one that is said; else 0.  */
gml_id gml_parse_own_type (struct gml_parser *p, const struct gml_operand *op);

gml_id gml_parse_place (struct gml_parser *p);

/* One instruction, phi or terminator.  */
void gml_parse_statement (struct gml_parser *p);

/* A terminator, if one is at hand.  */
bool gml_parse_terminator (struct gml_parser *p);

/* "bb3[abnormal @ 3:1]", as an edge from the block at hand.  */
gml_id gml_parse_edge (struct gml_parser *p, uint32_t flags);

#endif
