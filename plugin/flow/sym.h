/* Symbolic values and cells: the names the engine reasons with.
   SPDX-License-Identifier: GPL-3.0-or-later

   A symbol stands for one value on one path: equal symbols are equal values.
   Expressions over symbols are hash-consed, so that a test of `n + 4' is
   remembered where `n + 4' is used.  A cell is a piece of memory named by
   symbols.  Both tables belong to the analysis of one function.  */

#ifndef GML_FLOW_SYM_H
#define GML_FLOW_SYM_H

#include "plugin/flow/interval.h"

enum gml_sym_kind
{
  GML_SY_NONE,
  GML_SY_INT,    /* num */
  GML_SY_PARAM,  /* a: index from 0 */
  GML_SY_INIT,   /* a: cell; what it held when the function began */
  GML_SY_ADDR,   /* a: cell; its address */
  GML_SY_STRING, /* a: string */
  GML_SY_FUNC,   /* a: function */
  GML_SY_BIN,    /* sub: enum gml_bin; a, b */
  GML_SY_UN,     /* sub: enum gml_un; a */
  GML_SY_CAST,   /* a, seen as type */
  GML_SY_FRESH   /* sub: enum gml_fresh; a, b: where it was made */
};

/* A value about which nothing is known but where it came from.  */
enum gml_fresh
{
  GML_FR_RESULT,  /* a: instruction; b: 0, or 1 for the one of an earlier round */
  GML_FR_OUT,     /* a: instruction; b: cell it wrote */
  GML_FR_CLOBBER, /* a: instruction; b: cell it may have written */
  GML_FR_PHI,     /* a: block; b: value */
  GML_FR_JOIN,    /* a: block; b: cell */
  GML_FR_VALUE    /* b: value the IR does not explain */
};

struct gml_sym
{
  uint8_t kind, sub, depth;
  bool bound; /* FRESH: was bound before in this analysis */
  gml_id type;
  uint32_t a, b;
  uint32_t stamp; /* whoever makes a round of symbols leaves its number here */
  uint32_t deref; /* the DEREF cell it names; 0 none yet */
  uint64_t parts; /* a Bloom filter of the symbols in it, itself included */
  gml_int num;
};

enum gml_cell_kind
{
  GML_CELL_NONE,
  GML_CELL_LOCAL,  /* ref: local */
  GML_CELL_GLOBAL, /* ref: global */
  GML_CELL_DEREF,  /* ref: symbol, the pointer */
  GML_CELL_FIELD,  /* ref: gml_field_ref */
  GML_CELL_ELEM,   /* ref: symbol, the index; 0 some element */
  GML_CELL_BYTES   /* ref: symbol, byte offset; 0 unknown */
};

struct gml_cell
{
  uint8_t kind;
  bool vague; /* an index or offset in it is not constant */
  uint8_t depth;
  gml_id type;
  uint32_t parent, ref;
  uint64_t parts; /* as gml_sym's */
  uint32_t root;  /* LOCAL, GLOBAL or DEREF cell it lies in */
  uint32_t init;  /* the symbol of what it held at the start, if there is one already */
};

/* A field's ref names its record too, so that a base's fields and those of the
   class derived from it differ under one address.  */
enum
{
  GML_FIELD_BITS = 12
};
static inline uint32_t
gml_field_ref (gml_id record, uint32_t field)
{
  return record << GML_FIELD_BITS | (field & ((1u << GML_FIELD_BITS) - 1));
}
static inline uint32_t
gml_field_of (uint32_t ref)
{
  return ref & ((1u << GML_FIELD_BITS) - 1);
}
static inline gml_id
gml_record_of (uint32_t ref)
{
  return ref >> GML_FIELD_BITS;
}

/* Look at it through the functions below.  */
struct gml_symtab
{
  const struct gml_unit *unit;
  struct gml_sym *syms;
  struct gml_cell *cells;
  uint32_t nsyms, cap_syms, ncells, cap_cells;
  uint32_t *sym_hash, *cell_hash;
  uint32_t sym_mask, cell_mask;
};

struct gml_symtab *gml_symtab_new (const struct gml_unit *unit, struct gml_arena *arena);
void gml_symtab_free (struct gml_symtab *t);

uint32_t gml_sym_int (struct gml_symtab *t, gml_id type, gml_int num);
uint32_t gml_sym_make (struct gml_symtab *t, enum gml_sym_kind kind, unsigned sub, gml_id type,
		       uint32_t a, uint32_t b);
/* Simplified where both sides are constant or one is neutral.  */
uint32_t gml_sym_bin (struct gml_symtab *t, enum gml_bin op, gml_id type, uint32_t a, uint32_t b);
uint32_t gml_sym_cast (struct gml_symtab *t, gml_id type, uint32_t a);
uint32_t gml_cell_make (struct gml_symtab *t, enum gml_cell_kind kind, gml_id type, uint32_t parent,
			uint32_t ref);
/* Whether RECORD is BASE, or begins with it up to DEPTH levels down.  */
bool gml_record_begins (const struct gml_unit *unit, gml_id record, gml_id base, unsigned depth);
/* The symbol of what CELL, of its own type, held at the start.  */
uint32_t gml_cell_init (struct gml_symtab *t, uint32_t cell);
/* The cell *POINTER, if there is one already; else 0.  */
uint32_t gml_cell_have_deref (const struct gml_symtab *t, uint32_t pointer);
/* The cell a pointer points to: &x gives x, p + n gives a part of *p.  */
uint32_t gml_cell_deref (struct gml_symtab *t, gml_id type, uint32_t pointer);

/* Borrowed until the next symbol or cell is made.  */
static inline const struct gml_sym *
gml_sym (const struct gml_symtab *t, uint32_t sym)
{
  return &t->syms[sym];
}
static inline const struct gml_cell *
gml_cell (const struct gml_symtab *t, uint32_t cell)
{
  return &t->cells[cell];
}
/* Marks a fresh symbol as bound; whether it was before.  */
bool gml_sym_mark_bound (struct gml_symtab *t, uint32_t sym);
void gml_sym_stamp (struct gml_symtab *t, uint32_t sym, uint32_t stamp);
uint32_t gml_symtab_count (const struct gml_symtab *t);

/* The bit that SYM sets in the filters of what it is a part of.  */
static inline uint64_t
gml_sym_bit (uint32_t sym)
{
  return (uint64_t) 1 << ((sym * 0x9e3779b9u) >> 26);
}
/* Whether SYM is, or is computed from, or names memory through, PART.  */
bool gml_sym_has_part (const struct gml_symtab *t, uint32_t sym, uint32_t part);
bool gml_cell_has_part (const struct gml_symtab *t, uint32_t cell, uint32_t part);
static inline bool
gml_sym_depends (const struct gml_symtab *t, uint32_t sym, uint32_t part)
{
  return t->syms[sym].parts & gml_sym_bit (part) && gml_sym_has_part (t, sym, part);
}
static inline bool
gml_cell_depends (const struct gml_symtab *t, uint32_t cell, uint32_t part)
{
  return t->cells[cell].parts & gml_sym_bit (part) && gml_cell_has_part (t, cell, part);
}
/* Whether CELL is OUTER or lies in it.  */
bool gml_cell_within (const struct gml_symtab *t, uint32_t cell, uint32_t outer);
/* SYM without casts that keep its value's bits; and without any cast.  */
uint32_t gml_sym_strip (const struct gml_symtab *t, uint32_t sym);

#endif
