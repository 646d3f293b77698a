/* A state: what is known at one point on the paths that agree.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_FLOW_STATE_H
#define GML_FLOW_STATE_H

#include "plugin/flow/sym.h"

/* A step of a path.  Steps are immutable and shared between states.  */
enum gml_trail_kind
{
  GML_TR_ACQUIRE,
  GML_TR_RELEASE,
  GML_TR_BRANCH,
  GML_TR_PHASE,
  GML_TR_SOURCE,
  GML_TR_CALL,
  GML_TR_ARITH,
  GML_TR_SWALLOWED,
  GML_TR_CALLED,
  GML_TR_HANDED /* outside data, by a caller */
};

struct gml_trail
{
  const struct gml_trail *parent;
  uint8_t kind;
  bool taken; /* BRANCH: the true side */
  gml_id loc;
  gml_id callee;    /* ACQUIRE, RELEASE, SOURCE ...: function, 0 none */
  uint32_t sym;     /* BRANCH: the condition; else what it is about */
  const char *text; /* extra words, or null */
  uint32_t serial;  /* grows along a path */
};

enum gml_status
{
  GML_ST_OPEN = 1,
  GML_ST_RELEASED = 2
};

enum /* gml_resource.flags */
{
  GML_RF_OURS = 1,    /* acquired here: its loss is a finding */
  GML_RF_ESCAPED = 2, /* others can reach it */
  GML_RF_TESTED = 4,  /* some branch looked at the handle */
  GML_RF_MUST = 8,    /* exists for sure (not `if the call succeeded') */
  GML_RF_BALKED = 16, /* the call that should change its phase failed on this path */
  GML_RF_MEMBER = 32, /* its number is a bit of a local set (FD_SET) */
  GML_RF_DOUBT = 64   /* open only if something throws that perhaps never does */
};

struct gml_resource
{
  uint32_t sym;  /* the handle */
  uint16_t kind; /* resource kind (gml_api_kind); 0 unknown */
  uint8_t status, flags;
  uint8_t phase;  /* bits; 0 unknown */
  uint8_t meant;  /* phases that it was, or was to be, in */
  gml_id var;     /* the user's local that first held it; 0 none */
  uint32_t cell;  /* or the cell; 0 none */
  uint32_t owner; /* the handle it went into (fdopen); 0 none */
  const struct gml_trail *acquired, *released, *since /* in this phase */;
};

/* What is known of a symbol beyond its structure.  */
enum
{
  GML_FACT_NONZERO = 1,
  GML_FACT_TESTED = 2,
  GML_FACT_TAINT = 4,
  GML_FACT_FAILS = 8,
  GML_FACT_GUESS = 16 /* the upper bound is a widened one: nothing tested it */,
  GML_FACT_NOTHING = 128 /* while states are merged: to be dropped */
};

enum
{
  GML_STATE_PROPS = 32 /* in one state */
};

enum
{
  GML_FACT_WORDS = 4,
  GML_FACT_HINTS = 64
};

struct gml_fact
{
  struct gml_ival iv;
  const struct gml_trail *source; /* TAINT: where it came from; FAILS: the call */
  uint32_t sym;
  uint8_t flags;
};

struct gml_bind
{
  uint32_t key, sym;
}; /* value or cell -> symbol */
struct gml_bound
{
  uint32_t a, b;
  gml_int c;
}; /* a <= b + c */
struct gml_taint
{
  uint32_t cell;
  const struct gml_trail *source;
};
/* An assertion said that COND is TRUTH.  SYM: the parameter or field it speaks of, whose
   range was BEFORE; 0: it speaks of outside data, which it does not bound.  */
struct gml_asserted
{
  uint32_t cond;
  bool truth;
  uint32_t sym;
  struct gml_ival before;
};
struct gml_prop
{
  uint32_t sym;
  const char *name;
  uint32_t value;
  const struct gml_trail *step; /* where it was set; null where nobody will ask */
  bool note;                    /* about a number, not the state of a thing */
  uint32_t hash;                /* of the name, where SYM is 0 */
};

#define GML_VEC(T) \
 struct            \
 {                 \
  T *v;            \
  uint32_t n, cap; \
 }

/* States that are done with: their room is used again.  */
struct gml_spares
{
  struct gml_state *v[8];
  unsigned n;
};

struct gml_state
{
  struct gml_spares *spare;        /* where it goes, and its copies come from; null: to the heap */
  GML_VEC (struct gml_bind) env;   /* live values, at block boundaries */
  GML_VEC (struct gml_bind) mem;   /* sorted by cell */
  GML_VEC (struct gml_fact) facts; /* sorted by symbol */
  /* By the last bits of a symbol: zero where none such has a fact.  */
  uint64_t fact_bits[GML_FACT_WORDS];
  uint8_t fact_at[GML_FACT_HINTS];   /* where it was when it was last asked for */
  GML_VEC (struct gml_resource) res; /* in order of acquisition */
  GML_VEC (struct gml_bound) bounds;
  GML_VEC (struct gml_taint) taint; /* cells that hold outside data */
  GML_VEC (struct gml_prop) props;
  GML_VEC (struct gml_asserted) asserted;
  GML_VEC (uint32_t) open; /* root cells that others can reach, sorted */
  uint64_t lent;           /* parameters (bits) whose value escaped */
  uint64_t written;        /* parameters whose pointee may have been written */
  uint32_t used;           /* uses (bits) that were made for sure, see uses.c */
  bool global_write;
  uint8_t failed; /* the gravity of a call that failed on all paths to here */
  bool unsure;    /* on the way out by an exception that perhaps is never thrown */
  const struct gml_trail *trail;
  gml_id way_out;                /* the jump or throw that leads out of the function; 0 none */
  uint32_t doubt;                /* code that may not have come back ran after that step */
  uint32_t facts_mark, mem_mark; /* clean them when they grow past this */
};

struct gml_state *gml_state_new (struct gml_spares *spare);
struct gml_state *gml_state_copy (const struct gml_state *s);
void gml_state_free (struct gml_state *s);
void gml_spares_free (struct gml_spares *spare);

/* The first entry whose cell is not below CELL; AT, if it is there.  */
uint32_t gml_state_mem_index (const struct gml_state *s, uint32_t cell, uint32_t at);
/* The symbol in CELL, or 0 if nothing is known.  */
uint32_t gml_state_mem (const struct gml_state *s, uint32_t cell);
void gml_state_set_mem (struct gml_state *s, uint32_t cell, uint32_t sym);
void gml_state_drop_mem (struct gml_state *s, uint32_t index);

const struct gml_fact *gml_state_fact (const struct gml_state *s, uint32_t sym);
/* The fact of SYM, made (with all of ALL) if there is none.  */
/* Who takes facts out of S says so; until then what is gone is looked for in vain.  */
void gml_state_facts_changed (struct gml_state *s);
struct gml_fact *gml_state_fact_make (struct gml_state *s, uint32_t sym, struct gml_ival all);

struct gml_resource *gml_state_resource (struct gml_state *s, uint32_t sym);
struct gml_resource *gml_state_add_resource (struct gml_state *s, struct gml_resource r);
void gml_state_drop_resource (struct gml_state *s, uint32_t index);

void gml_state_add_bound (struct gml_state *s, uint32_t a, uint32_t b, gml_int c);
void gml_state_add_taint (struct gml_state *s, uint32_t cell, const struct gml_trail *source);
void gml_state_set_prop (struct gml_state *s, uint32_t sym, const char *name, uint32_t value);
/* The same as a note about a number SYM, or what it points to (how long a text is), for whose
   sake no states are kept apart.  */
void gml_state_set_note (struct gml_state *s, uint32_t sym, const char *name, uint32_t value);
/* The same; STEP of the path did it.  */
void gml_state_set_prop_at (struct gml_state *s, uint32_t sym, const char *name, uint32_t value,
			    const struct gml_trail *step);
const struct gml_prop *gml_state_prop (const struct gml_state *s, uint32_t sym, const char *name);
void gml_state_add_open (struct gml_state *s, uint32_t root);
void gml_state_drop_open (struct gml_state *s, uint32_t root);
void gml_state_join_open (struct gml_state *into, const struct gml_state *from);
bool gml_state_is_open (const struct gml_state *s, uint32_t root);

/* A number that is equal for states that agree on the properties tracked.  */
uint32_t gml_state_key (const struct gml_state *s);
bool gml_state_same_property (const struct gml_state *a, const struct gml_state *b);
/* Whether the same resources of ours are open in A and B, held by the same,
   be it in different phases.  */
bool gml_state_same_holdings (const struct gml_state *a, const struct gml_state *b);

#define GML_PUSH(vec, item)                                                                     \
 ((vec).n == (vec).cap ? (void) ((vec).v = gml_vec_grow ((vec).v, &(vec).cap, sizeof *(vec).v)) \
		       : (void) 0,                                                              \
  (vec).v[(vec).n++] = (item))
void *gml_vec_grow (void *old, uint32_t *cap, size_t elem);

#endif
