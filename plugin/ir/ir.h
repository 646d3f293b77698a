/* The IR: what Gimlet knows of a unit, free of GCC.
   SPDX-License-Identifier: GPL-3.0-or-later

   Everything is named by dense 32-bit ids into arrays; id 0 is "none", so each
   array's element 0 is a dummy.  A function's body is immutable once it is
   there.  The text form is described in docs/ir.md.  */

#ifndef GML_IR_IR_H
#define GML_IR_IR_H

#include <stdbool.h>
#include <stdint.h>

#include "plugin/ir/intern.h"

struct gml_arena;

typedef __int128 gml_int; /* wide enough for every integer of C */

/* ---- Locations ---------------------------------------------------------- */

struct gml_loc
{
  gml_id file;           /* string: canonical path */
  uint32_t line, column; /* from 1; 0 unknown */
  gml_id macro;          /* string: the macro whose expansion this is; 0 none */
  bool system;           /* in a system header */
  uint64_t cookie;       /* the border's own handle; not written out */
  uint64_t spelling;     /* the same of where a macro's definition in the program has it; 0 none */
};

/* ---- Types -------------------------------------------------------------- */

enum gml_type_kind
{
  GML_T_VOID,
  GML_T_BOOL,
  GML_T_INT,
  GML_T_FLOAT,
  GML_T_PTR, /* pointer or reference */
  GML_T_ARRAY,
  GML_T_RECORD,
  GML_T_FUNC,
  GML_T_OTHER /* complex, vector, ... */
};

struct gml_type
{
  uint8_t kind;   /* enum gml_type_kind */
  bool is_signed; /* INT */
  bool is_ref;    /* PTR: a C++ reference */
  uint16_t bits;  /* precision of BOOL, INT, FLOAT, PTR */
  gml_id elem;    /* PTR: what it points to; ARRAY: element */
  gml_id record;  /* RECORD */
  int64_t size;   /* bytes; -1 not known */
  int64_t count;  /* ARRAY: elements; -1 not constant */
};

struct gml_field
{
  gml_id name; /* string; 0 anonymous */
  gml_id type;
  int64_t bit_offset, bit_size; /* -1 not constant */
  bool is_base;                 /* the subobject of a base class */
};

struct gml_record
{
  gml_id name; /* string: qualified; 0 anonymous */
  bool is_union, is_class, is_polymorphic;
  bool is_lambda;           /* a closure type */
  gml_id call;              /* closure type: function of its operator () */
  int64_t size;             /* bytes; -1 incomplete */
  uint32_t nfields;         /* fields[0] is the first: field ids are index + 1 */
  struct gml_field *fields; /* bases are fields with is_base */
};

struct gml_global
{
  gml_id name; /* string: qualified */
  gml_id type, loc;
  bool is_static, is_const, is_extern;
  gml_id function; /* a function's static variable; else 0 */
};

/* ---- Bodies ------------------------------------------------------------- */

enum gml_value_kind
{
  GML_V_NONE,
  GML_V_PARAM,  /* ref: index from 0; for `this' 0 */
  GML_V_INT,    /* num; a null pointer is INT 0 of type PTR */
  GML_V_STRING, /* ref: string; the address of a literal */
  GML_V_FLOAT,  /* a constant we do not look into */
  GML_V_ADDR,   /* ref: place; its address */
  GML_V_FUNC,   /* ref: function; its address */
  GML_V_INST,   /* ref: instruction whose result it is */
  GML_V_PHI,    /* ref: phi */
  GML_V_UNDEF,  /* never written */
  GML_V_UNKNOWN /* ref: string, why */
};

struct gml_value
{
  uint8_t kind; /* enum gml_value_kind */
  gml_id type;
  gml_id var; /* local: the user's variable this is a version of; 0 none */
  gml_id ref;
  gml_int num;
};

enum gml_place_kind
{
  GML_P_NONE,
  GML_P_LOCAL,  /* ref: local */
  GML_P_GLOBAL, /* ref: global */
  GML_P_DEREF,  /* ref: value, a pointer */
  GML_P_FIELD,  /* parent; ref: field id (index + 1) of parent's record */
  GML_P_ELEM,   /* parent; ref: index value, 0 some element */
  GML_P_PART    /* parent; some bytes of it (a union seen otherwise, bits);
				   ref: byte offset + 1, 0 unknown */
};

/* Places are interned: in one function equal places have equal ids, and a
   parent's id is smaller than its children's.  */
struct gml_place
{
  uint8_t kind;  /* enum gml_place_kind */
  gml_id type;   /* of what is there */
  gml_id parent; /* FIELD, ELEM, PART */
  gml_id ref;
};

enum gml_op
{
  GML_I_NONE,
  GML_I_CALL,    /* result = call; see callee and args */
  GML_I_LOAD,    /* result = place */
  GML_I_STORE,   /* place = a */
  GML_I_COPY,    /* place = place2, a whole record or array */
  GML_I_ZERO,    /* place = {} */
  GML_I_BIN,     /* result = a sub b */
  GML_I_UN,      /* result = sub a */
  GML_I_CAST,    /* result = (type of result) a */
  GML_I_SELECT,  /* result = a ? b : c */
  GML_I_CLOBBER, /* place's life ends here */
  GML_I_BIRTH,   /* place's life begins here: it holds nothing */
  GML_I_ASM,     /* args: operands; places written are unknown after */
  GML_I_OTHER    /* result unknown; ref string: why */
};

enum gml_bin
{
  GML_B_ADD,
  GML_B_SUB,
  GML_B_MUL,
  GML_B_DIV,
  GML_B_MOD,
  GML_B_AND,
  GML_B_OR,
  GML_B_XOR,
  GML_B_SHL,
  GML_B_SHR,
  GML_B_MIN,
  GML_B_MAX,
  GML_B_EQ,
  GML_B_NE,
  GML_B_LT,
  GML_B_LE,
  GML_B_GT,
  GML_B_GE,
  GML_B_PTRADD,  /* pointer a plus b bytes */
  GML_B_PTRDIFF, /* bytes from b to a */
  GML_B_OTHER
};

enum gml_un
{
  GML_U_NEG,
  GML_U_NOT /* ~ */,
  GML_U_LNOT /* ! */,
  GML_U_ABS,
  GML_U_OTHER
};

enum gml_callee_kind
{
  GML_C_KNOWN,    /* callee: function */
  GML_C_VIRTUAL,  /* callee: the static type's method; a later one may override it */
  GML_C_INDIRECT, /* a: the pointer called */
  GML_C_INTERNAL  /* callee: a function named ".NAME" (GCC's internal functions).
				   .ADD_OVERFLOW, .SUB_OVERFLOW, .MUL_OVERFLOW (a, b) give a bool:
				   it did not fit; the wrapped result is a BIN beside the call */
};

enum /* gml_inst.flags */
{
  GML_IF_THROW = 1,        /* CALL, ASM: may throw or unwind */
  GML_IF_NORETURN = 2,     /* CALL */
  GML_IF_VOIDED = 4,       /* CALL: the source casts the result to void */
  GML_IF_VOLATILE = 8,     /* LOAD, STORE */
  GML_IF_MACRO_RETRY = 16, /* part of TEMP_FAILURE_RETRY's expansion */
  GML_IF_ARTIFICIAL = 32,  /* the compiler's own (destructor calls at scope end, ...) */
  GML_IF_TWICE = 64,       /* CALL: may return twice (setjmp, vfork) */
  GML_IF_IDLE = 128        /* CALL: the source tests the result, and does nothing whatever it is */
};

struct gml_inst
{
  uint8_t op;  /* enum gml_op */
  uint8_t sub; /* enum gml_bin, gml_un, or gml_callee_kind */
  uint16_t flags;
  gml_id loc;
  gml_id result;  /* value; 0 none */
  gml_id a, b, c; /* values */
  gml_id place, place2;
  gml_id callee;        /* function */
  uint32_t args, nargs; /* CALL, ASM: values at fn->args[args ...] */
  gml_id ref;           /* OTHER: string, why */
};

enum gml_term_kind
{
  GML_X_GOTO,    /* succs: 1 */
  GML_X_BRANCH,  /* value: not 0 takes succ 0, 0 takes succ 1 */
  GML_X_SWITCH,  /* value; cases; the last succ is the default */
  GML_X_RETURN,  /* value, 0 none; no succs */
  GML_X_RESUME,  /* the exception goes on to the caller; no succs */
  GML_X_STOP,    /* never reached, or the process ends; no succs */
  GML_X_INDIRECT /* computed goto, setjmp's second return: any succ */
};

enum
{
  GML_EF_EH = 1,
  GML_EF_ABNORMAL = 2,
  GML_EF_BACK = 4
}; /* gml_edge.flags */

struct gml_edge
{
  gml_id from, to; /* blocks */
  gml_id loc;      /* of the goto, return, break or continue; 0 unknown */
  uint32_t flags;
};

struct gml_case
{
  gml_int lo, hi;
  uint32_t succ;
}; /* value in lo..hi takes succ */

struct gml_phi
{
  gml_id result; /* value */
  uint32_t args; /* fn->args[args + k] comes by the block's k-th pred */
};

struct gml_block
{
  uint32_t insts, ninsts; /* fn->insts[insts ...] */
  uint32_t phis, nphis;
  uint32_t succs, nsuccs; /* edge ids at fn->edge_lists[succs ...] */
  uint32_t preds, npreds; /* edge ids at fn->edge_lists[preds ...] */
  uint32_t cases, ncases;
  uint8_t term; /* enum gml_term_kind */
  gml_id value;
  gml_id loc;    /* of the terminator */
  gml_id unwind; /* edge taken when the last instruction throws; 0 none.
				   It is not among succs, but is among its target's preds. */
};

struct gml_local
{
  gml_id name; /* string; 0 a temporary */
  gml_id type, loc;
  bool is_param; /* a parameter that lives in memory */
  bool is_artificial;
  bool is_result; /* the return slot */
  gml_id cleanup; /* function of __attribute__((cleanup)); 0 none */
};

enum gml_attr_kind /* what GCC attributes tell */
{
  GML_A_MALLOC, /* fn: deallocator or 0; num: its argument, from 1 */
  GML_A_FD_ARG, /* num: argument from 1; num2: 0 any, 1 read, 2 write */
  GML_A_WARN_UNUSED,
  GML_A_NONNULL /* num: argument, 0 all */,
  GML_A_RETURNS_NONNULL,
  GML_A_ACCESS, /* num: argument; num2: size argument or 0; num3: 0 none 1 r 2 w 3 rw */
  GML_A_NORETURN,
  GML_A_ALLOC_SIZE, /* num, num2: arguments or 0 */
  GML_A_DEPRECATED,
  GML_A_PURE,
  GML_A_CONST,
  GML_A_NOTHROW,
  GML_A_FORMAT /* num: 0 printf 1 scanf; num2: format */
};

struct gml_attr
{
  uint8_t kind;
  gml_id fn;
  int32_t num, num2, num3;
};

enum /* gml_function.flags */
{
  GML_FF_STATIC = 1, /* not visible outside the unit */
  GML_FF_VIRTUAL = 2,
  GML_FF_CTOR = 4,
  GML_FF_DTOR = 8,
  GML_FF_METHOD = 16, /* parameter 0 is `this' */
  GML_FF_VARARGS = 32,
  GML_FF_SYSTEM = 64, /* declared in a system header */
  GML_FF_BODY = 128,  /* the unit has its body (perhaps not loaded yet) */
  GML_FF_WEAK = 256,  /* may be replaced at link time */
  GML_FF_MAIN = 512,
  GML_FF_NESTED = 1024, /* a nested function or a lambda's operator () */
  GML_FF_COMDAT = 2048, /* inline of a header: the same in each unit */
  GML_FF_TAKEN = 4096,  /* the unit takes its address: it may be called from anywhere */
  GML_FF_BELOW = 8192   /* asks of some call's result whether it is below 0, or -1 */
};

struct gml_function
{
  gml_id name;         /* string: qualified, demangled, no parameters */
  gml_id asm_name;     /* string: the linker's name, without variants of constructors */
  gml_id signature;    /* string: name with parameters as demangled; = name in C */
  gml_id loc, end_loc; /* end_loc: the closing brace */
  gml_id type;         /* FUNC's return type */
  uint32_t flags;
  gml_id parent; /* function in which a lambda or nested function stands */
  uint32_t nattrs;
  struct gml_attr *attrs;
  uint32_t ncalls;
  gml_id *calls;  /* functions it calls, each once: the call graph */
  gml_id why_not; /* string: why the body cannot be lowered; 0 it can */

  bool loaded; /* the arrays below are filled */
  uint32_t nparams, nlocals, nvalues, nplaces, ninsts, nphis, nblocks, nedges, nargs, nedge_lists,
    ncases;
  gml_id *params;           /* value ids, kind PARAM; 0-based */
  struct gml_local *locals; /* the others are 1-based: element 0 is a dummy */
  struct gml_value *values;
  struct gml_place *places;
  struct gml_inst *insts;
  struct gml_phi *phis;
  struct gml_block *blocks; /* reverse post-order; block 1 is the entry, without phis */
  struct gml_edge *edges;
  gml_id *args; /* pools, all three: from 0, no dummy */
  gml_id *edge_lists;
  struct gml_case *cases;
};

/* A function whose result nearly all callers of the unit test: those that drop it.  Not
   part of the text and binary forms.  */
enum
{
  GML_HABIT_EXAMPLES = 2,
  GML_HABIT_SITES = 8
};

struct gml_habit_site
{
  gml_id loc, function;
  bool voided;
};

struct gml_habit
{
  gml_id callee;
  uint32_t total, tested, nsites;
  gml_id examples[GML_HABIT_EXAMPLES]; /* locations of calls whose result is tested; 0 none */
  struct gml_habit_site sites[GML_HABIT_SITES];
};

struct gml_unit
{
  struct gml_arena *arena;
  struct gml_strings *strings;
  gml_id name; /* string: main source file */
  bool is_cxx;
  uint32_t nlocs, ntypes, nrecords, nglobals, nfunctions; /* element 0 included */
  uint32_t cap_locs, cap_types, cap_records, cap_globals, cap_functions;
  struct gml_loc *locs;
  struct gml_type *types;
  struct gml_record *records;
  struct gml_global *globals;
  struct gml_function *functions;
  uint32_t nhabits;
  struct gml_habit *habits;

  /* Fills the body of function FN, whose flags have GML_FF_BODY, from ARENA;
     0, or -1 with why_not set.  Null where all bodies are there.  It may add
     strings, types, functions: pointers into the unit's arrays end here.  */
  int (*load) (struct gml_unit *unit, gml_id fn, struct gml_arena *arena, void *ctx);
  void *load_ctx;
};

static inline const char *
gml_text (const struct gml_unit *u, gml_id string)
{
  return gml_strings_get (u->strings, string);
}

#endif
