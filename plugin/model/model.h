/* Models: what a function does, in one vocabulary of effects.
   SPDX-License-Identifier: GPL-3.0-or-later

   Three sources give the same struct: model files (XML in checks/models, compiled
   into tables by the build, and users' own, read at run time), attributes of
   GCC, and summaries computed from bodies.  The engine cannot tell them apart.  */

#ifndef GML_MODEL_MODEL_H
#define GML_MODEL_MODEL_H

#include <stdbool.h>
#include <stdint.h>

/* ---- Outcomes: predicates on a function's result -------------------------- */

enum gml_outcome_op
{
  GML_O_ANY, /* always; also for functions without result */
  GML_O_EQ,
  GML_O_NE,
  GML_O_LT,
  GML_O_LE,
  GML_O_GT,
  GML_O_GE, /* against num */
  GML_O_NULL,
  GML_O_NOTNULL,
  GML_O_TRUE,
  GML_O_FALSE /* not 0, 0 */
};

struct gml_outcome
{
  uint8_t op;
  int64_t num;
};

/* ---- Slots: what an effect speaks of --------------------------------------- */

enum
{
  GML_SLOT_GLOBAL = -4, /* steps[0].num: a global of the unit; in summaries only */
  GML_SLOT_NONE = -3,
  GML_SLOT_CONST = -2,
  GML_SLOT_RESULT = -1
}; /* else argument from 0 */

enum gml_step_kind
{
  GML_STEP_DEREF, /* what it points to */
  GML_STEP_FIELD, /* a field: num = field id in its record (summaries), or
				   name (models) */
  GML_STEP_ELEM   /* an array element: num = index, -1 some */
};

struct gml_step
{
  uint8_t kind;
  int32_t num;
  const char *name;
};

enum
{
  GML_SLOT_STEPS = 6
};

/* `arg 1', `*arg 2', `*arg 0[1]', `arg 0->conn.fd', `&arg 0->conn'.  */
struct gml_slot
{
  int8_t base; /* GML_SLOT_* or an argument from 0 (0 is `this') */
  uint8_t nsteps;
  bool address; /* the address of what the steps lead to (then there are some) */
  struct gml_step steps[GML_SLOT_STEPS];
};

/* ---- Kinds of resource ------------------------------------------------------ */

enum gml_resource_class /* which rule speaks of its loss */
{
  GML_RC_DESCRIPTOR,
  GML_RC_SOCKET,
  GML_RC_SERVER,
  GML_RC_HANDLE,
  GML_RC_MEMORY,
  GML_RC_OBJECT
};

enum
{
  GML_KIND_PHASES = 8
};

struct gml_kind
{
  const char *name;         /* "socket" */
  const char *noun;         /* "socket", "directory stream": for messages */
  const char *is;           /* the kind it is a special case of ("descriptor"), or null */
  const char *release_hint; /* "close (%s);", %s the resource; or null */
  const char *release_name; /* "close" */
  uint8_t rclass;           /* enum gml_resource_class */
  bool negative_invalid;    /* negative values are no resource; else null is none */
  bool by_scope;            /* a C++ object whose destructor releases it */
  bool is_local;            /* other users of the machine reach it, unless told otherwise */
  uint8_t nphases;
  const char *phases[GML_KIND_PHASES]; /* phase k is bit 1 << k */
  uint8_t server_phases;               /* phases in which it counts as a server (bits) */
  uint8_t busy_phases;                 /* phases in which it must not be released (bits) */
  const char *settle_hint;             /* "%s.join ();": what ends such a phase; or null */
};

/* ---- Effects ------------------------------------------------------------------ */

enum gml_effect_kind
{
  GML_E_ACQUIRE,   /* A is, or comes to hold, a new resource of KIND in phase TO */
  GML_E_RELEASE,   /* the resource in A is given back */
  GML_E_TRANSFER,  /* the resource in A now belongs to B (slot), or to nobody we
				   follow (B none); KIND 0 or what it becomes */
  GML_E_USE,       /* A must be alive, in one of FROM's phases (0 any); then in TO (0
				   same), of the kind and in the phase of B's; ROLE: GML_USE_* */
  GML_E_FAILS,     /* outcome WHEN means failure; GRAVE: how bad to ignore it */
  GML_E_RANGE,     /* result (slot A) is within lo..hi where not BOUND; at most
				   the value of slot B plus NUM where B is given */
  GML_E_TAINT,     /* outside data in A; NUM bytes or at most slot B (a count) */
  GML_E_SIZE,      /* A is a size: ROLE; B: the buffer it sizes, if any; C: count
				   factor that multiplies A */
  GML_E_ALIAS,     /* the result is (or points into) A */
  GML_E_COPY,      /* what A holds comes to be in B too (memcpy, getters, ntohl); A
				   none: B is overwritten; B none too: what others can see */
  GML_E_CONFIGURE, /* A's property NAME is set to B, or to NUM; LO: to these bits of
				   it only, 0 all; see docs/models.md */
  GML_E_BLOCK,     /* may block; B: its time limit, if any; ROLE 1: but briefly */
  GML_E_NORETURN,
  GML_E_ASSERT,     /* stands for a failed assertion */
  GML_E_CALLBACK,   /* A is called later; B its data; C whose event calls it */
  GML_E_OBSOLETE,   /* NAME: what to use instead */
  GML_E_PROHIBITED, /* dangerous to use, depending on what is given; NAME: what to use
				   instead; A: text, functor or number; C: a format; B: the buffer
				   filled */
  GML_E_OWNS_CHILD, /* A belongs to B from now on (parents, containers) where B not null */
  GML_E_ESCAPE,     /* A may be kept by the callee (summaries) */
  GML_E_BORROW,     /* A is only looked at: it does not escape */
  GML_E_NONNULL,    /* A must not be null */
  GML_E_TERMINATES, /* A's buffer holds a terminated string */
  GML_E_MEASURE,    /* says how long the text in A is */
  GML_E_TEST,       /* looks whether A is a failure; without A: tells whether the last
				   call failed (errno), or the last one that used B */
  GML_E_END,        /* outcome WHEN means that nothing more will come; only where A, if
				   given, is a resource of KIND in one of FROM's phases */
  GML_E_PARTIAL,    /* the result may be less than A, what was asked for, unless flags B
				   have a bit of NUM */
  GML_E_REASON,     /* on outcome WHEN only function NAME says what happened */
  GML_E_INSECURE,   /* makes a connection insecure: where A is a number from lo to hi, or
				   a text that has one of the words NAME; A none: always.  ROLE 1: the
				   peer's certificate is not verified; FROM 1: matters to clients only */
  GML_E_THROWS,     /* may throw NAME because of what it is given */
  GML_E_COUNT
};

enum gml_size_role
{
  GML_SZ_ALLOC,  /* that many bytes (times C) are allocated */
  GML_SZ_RESIZE, /* a container grows to it */
  GML_SZ_READ,   /* so much is written into B from outside (recv, fread) */
  GML_SZ_WRITE,  /* so much is read from B (send, write) */
  GML_SZ_COPY,   /* so much is copied into B */
  GML_SZ_INDEX,  /* indexes B */
  GML_SZ_FILL    /* so much of B is set (memset) */
};

enum /* of a USE, bits */
{
  GML_USE_OF = 1,     /* speaks of resources of that kind only: others are welcome */
  GML_USE_REOPENS = 2 /* it may have been released: the number is open again */
};

enum gml_callback_as /* ROLE of CALLBACK: what calls it */
{
  GML_AS_CALLBACK, /* a library, which may be one in C */
  GML_AS_THREAD,   /* a new thread begins there */
  GML_AS_SIGNAL,   /* it handles a signal */
  GML_AS_SAFE,     /* who calls it catches what it throws */
  GML_AS_EVENT     /* an event loop */
};

enum gml_gravity
{
  GML_G_HINT,
  GML_G_LOW,
  GML_G_MEDIUM,
  GML_G_HIGH
};

struct gml_effect
{
  uint8_t kind;            /* enum gml_effect_kind */
  uint8_t role;            /* SIZE: enum gml_size_role */
  uint8_t grave;           /* FAILS: enum gml_gravity */
  uint8_t from, to;        /* phases, bits */
  bool bound;              /* RANGE: lo, hi are not given */
  struct gml_outcome when; /* holds on that outcome only */
  uint16_t res;            /* resource kind's index + 1 in the index's kinds; 0 any */
  int64_t num, lo, hi;
  struct gml_slot a, b, c;
  const char *name;
  uint32_t loc; /* SIZE, of a summary of this unit: where; 0 unknown.  Not written out */
};

/* A row of a summary: on this outcome, given these facts of the arguments,
   just these effects.  Rows of one model exclude each other by outcome or by
   givens as far as was seen; together they cover every return.  A row without
   interval of a model that is no summary says more of calls whose arguments are
   for sure what is given, and excludes none.  */
struct gml_given
{
  struct gml_slot slot;
  __int128 lo, hi;
  int64_t mask; /* bits meant; 0 all */
};

struct gml_row
{
  __int128 lo, hi; /* result's interval (all of the type: lo > hi) */
  bool tested;     /* a test in the body decided this row, not luck */
  uint16_t ngivens, neffects;
  const struct gml_given *givens;
  const struct gml_effect *effects;
};

struct gml_model
{
  const char *name;          /* qualified name, or the linker's */
  const char *params;        /* "QString const&, int": only this overload; null any */
  int8_t min_args, max_args; /* overloads by number of arguments, `this' not counted; -1 any */
  bool nothrow;
  bool signal_unsafe; /* no signal handler may call it */
  bool is_summary;
  bool is_method;   /* argument 0 is `this': how slots are printed */
  bool pure_borrow; /* arguments not named in an effect are only looked at (models:
				   true unless the file says otherwise) */
  uint16_t neffects, nrows;
  const struct gml_effect *effects; /* hold on each call (with their WHEN) */
  const struct gml_row *rows;       /* summaries */
};

/* A class, for methods found through a derived class: `QTcpServer' is-a `QObject'.  */
struct gml_class_model
{
  const char *name;
  const char *bases[4];
  const char *kind; /* resource kind of its objects, or null */
};

/* A field that hands over a resource to who reads it: a descriptor that came with a
   message.  Or one that holds a number whose bytes have an order of their own.  */
enum
{
  GML_FIELD_GIVENS = 4
};

enum gml_byte_order
{
  GML_BO_NONE,
  GML_BO_NETWORK, /* most significant byte first */
  GML_BO_HOST     /* as the machine has it, although others see it */
};

struct gml_field_given
{
  const char *field; /* of the same record */
  int64_t num;       /* what it holds */
  bool untested;     /* no test need have said so: it is enough that none denies it */
};

struct gml_field_model
{
  const char *record, *field;
  uint16_t res;  /* resource kind's index + 1; 0 none */
  uint8_t order; /* enum gml_byte_order */
  uint16_t ngivens;
  struct gml_field_given givens[GML_FIELD_GIVENS];
};

/* A table of models: the built-in one is constant data; a user's file gives
   another one, owned by the arena it was read into.  */
struct gml_model_table
{
  const char *source; /* "posix.xml" */
  uint32_t nkinds, nmodels, nclasses, nfields;
  const struct gml_kind *kinds;
  const struct gml_model *models;  /* sorted by name */
  const struct gml_packed *packed; /* not null: there they are instead (pack.h) */
  const struct gml_class_model *classes;
  const struct gml_field_model *fields;
  const uint32_t *hash; /* open addressing over models: index + 1 of the first of its
				   name; size a power of 2 (see index.h) */
  uint32_t hash_size;
  const uint32_t *words; /* Bloom filter of the last words of models that matter:
				   WORD_BITS bits, a power of 2; null: every word may be there */
  uint32_t word_bits;
};

struct gml_arena;
struct gml_api; /* the index: all tables, later ones override */

/* The built-in tables (made by the build out of checks/models/).  */
extern const struct gml_model_table gml_builtin_models;

/* An index of the built-in tables; it lives in ARENA and copies nothing.  */
struct gml_api *gml_api_new (struct gml_arena *arena);

/* An index of no table at all, for tools that make tables.  */
struct gml_api *gml_api_new_empty (struct gml_arena *arena);

/* Adds TABLE, which must outlive API; what it names overrides older entries.  */
void gml_api_add (struct gml_api *api, const struct gml_model_table *table);

/* The model of function NAME (qualified name without parameters) with NARGS
   arguments (`this' not counted, -1 unknown) and parameter list PARAMS (null
   unknown); or null.  Methods are also looked for under the base classes of
   their class.  Borrowed.  */
const struct gml_model *gml_api_find (const struct gml_api *api, const char *name, int nargs,
				      const char *params);

/* The first effect of KIND that each call of what M (null: nothing) describes has; null none.  */
const struct gml_effect *gml_model_effect (const struct gml_model *m, enum gml_effect_kind kind);

/* Whether a call of what M describes can by itself lead to a finding, or start
   what leads to one.  What merely keeps nothing (strlen) can not.  */
bool gml_model_matters (const struct gml_model *m);

/* Whether it gives an error number, never less than 0: who asks for -1 asks in vain.  */
bool gml_model_gives_number (const struct gml_model *m);

/* Whether its result is made of what an argument points to: a number out of a text.  */
bool gml_model_reads_text (const struct gml_model *m);

/* Whether M is a method that brings its object into another phase if it gives true:
   `listen ()', `waitForConnected ()'.  */
bool gml_model_brings_about (const struct gml_model *m);

/* Whether calls of it are worth reading a body for, with no need to simulate it.  */
bool gml_model_noted (const struct gml_model *m);

/* Whether NAME may be the unqualified name of a model that matters or is noted: a cheap first
   test before a qualified name is made.  Rarely true of others.  */
bool gml_api_knows_word (const struct gml_api *api, const char *name, unsigned len);

/* Adds an effect of KIND, which takes the name INSTEAD and no slots, to the models that the
   latest table has of function NAME; without one it gets a model that says nothing else.  */
void gml_api_amend (struct gml_api *api, const char *name, enum gml_effect_kind kind,
		    const char *instead);

/* The class NAME, or null.  Whether class NAME is, or derives from, BASE.  */
const struct gml_class_model *gml_api_class (const struct gml_api *api, const char *name);
bool gml_api_is_a (const struct gml_api *api, const char *name, const char *base);

/* What FIELD of RECORD hands over, or how its bytes are ordered; null: nothing is said.  */
const struct gml_field_model *gml_api_field (const struct gml_api *api, const char *record,
					     const char *field);

/* The method of the modelled class CLASS in which a thread begins ("run"), which derived
   classes override; null if it is no class of threads.  Not fast.  */
const char *gml_api_thread_body (const struct gml_api *api, const char *class_name);

/* Kinds have one numbering over all tables of an index: RES is index + 1.  */
const struct gml_kind *gml_api_kind (const struct gml_api *api, unsigned res);
unsigned gml_api_find_kind (const struct gml_api *api, const char *name);
/* Whether kind RES is BASE or a special case of it.  */
bool gml_api_kind_is (const struct gml_api *api, unsigned res, unsigned base);

/* ---- Attributes (plugin/model/attributes.c) ---------------------------------- */

struct gml_unit;

/* The model that FN's GCC attributes amount to, in ARENA; null if they say
   nothing of use.  */
const struct gml_model *gml_model_of_attributes (const struct gml_api *api,
						 const struct gml_unit *u, uint32_t fn,
						 struct gml_arena *arena);

/* The functions that `malloc' attributes of U name as deallocators, each once,
   with models that add the RELEASE to what their own attributes amount to: an
   array in ARENA, its length returned.  One pass over U, to be made before calls
   of such functions are met.  */
struct gml_deallocator
{
  uint32_t fn;
  const struct gml_model *model;
};
unsigned gml_models_of_deallocators (struct gml_deallocator **out, const struct gml_api *api,
				     const struct gml_unit *u, struct gml_arena *arena);

/* ---- Files (plugin/model/read.c: needs libxml2, lives in gimlet-xml.so) ------- */

/* Reads model file PATH into ARENA.  0 and *OUT; or -1 and *ERROR, a text in
   ARENA "file:line:column: ...".  API gives the kinds that earlier tables have.  */
int gml_models_read (struct gml_model_table **out, const char *path, const struct gml_api *api,
		     struct gml_arena *arena, const char **error);

/* Prints models as a model file (the reverse): summaries, `models infer'.  */
struct gml_buffer;
void gml_model_print (const struct gml_api *api, const struct gml_model *m, struct gml_buffer *out);

#endif
