/* What the files of the border share.
   SPDX-License-Identifier: GPL-3.0-or-later

   Nothing but plugin/gcc includes this file: to everyone else the border is
   struct gml_unit.  The way through it:

     pass.cc      the steps of a run, as a list of calls
     callers.cc   what callers make of results
     scan.cc      call graph -> functions and whom they call
     decls.cc     FUNCTION_DECL, VAR_DECL -> function, global; names.cc names them
     attributes.cc  what GCC's attributes say of a function
     types.cc     types and records
     loc.cc       locations
     casts.cc     casts to void; pragma.cc `#pragma gimlet'
     lower.cc     one body: blocks, edges, statements
     lower_cfg.cc   how blocks end
     lower_call.cc  calls, asm
     value.cc     operands -> values; place.cc memory references -> places
     pages.cc     memory that binding us to the compiler took
     emit.cc      findings -> GCC's diagnostics  */

#ifndef GML_GCC_BORDER_H
#define GML_GCC_BORDER_H

#include "plugin/gcc/compat.h"
#include "plugin/gcc/map.h"

extern "C" {
#include "plugin/ir/alias.h"
#include "plugin/ir/arena.h"
#include "plugin/ir/build.h"
#include "plugin/ir/text.h"
#include "plugin/report/object.h"
#include "plugin/model/model.h"
#include "plugin/report/finding.h"
#include "plugin/report/options.h"
#include "plugin/report/sink.h"
#include "plugin/flow/flow.h"
}

/* One run over one unit.  Maps with trees as keys hold for the pass only: no
   garbage collection happens inside it.  */
struct gml_border
{
  struct gml_arena *arena; /* the unit's */
  struct gml_options options;
  const char *plugin_file;     /* gimlet.so, as GCC opened it */
  struct gml_project *project; /* null: there is none */
  struct gml_api *api;
  struct gml_unit *unit;
  bool is_cxx;
  bool lang_data_freed; /* under -flto, from free_lang_data on: no front end to ask */

  struct gml_map types;     /* type -> type id */
  struct gml_map records;   /* RECORD_TYPE -> record id */
  struct gml_map complete;  /* record id -> its fields are there: see types.cc */
  struct gml_map fields;    /* FIELD_DECL -> field id */
  struct gml_map functions; /* FUNCTION_DECL -> function id */
  struct gml_map globals;   /* VAR_DECL, CONST_DECL -> global id */
  struct gml_map locs;      /* location_t -> loc id */
  struct gml_map files;     /* file name's pointer -> string id */
  struct gml_map voided;    /* location_t of calls that C's trees cast to void -> 1 */
  bool is_preprocessed;     /* -fpreprocessed: the source is out of reach, or its columns are */
  bool asked_gone;          /* casts.cc: whether ASKED_FILE cannot be read */
  const char *asked_file;
  uint32_t npragmas, cap_pragmas; /* pragma.cc */
  struct gml_said_pragma *pragmas;
  struct gml_map methods; /* virtual calls under -flto: see scan.cc */
  tree *bodies;           /* function id -> FUNCTION_DECL with its body; null none */
  uint32_t nbodies;
  const char *printed_rule; /* while a finding's first line is printed; else null */
};

/* ---- init.cc ---- */

/* The run at hand, for hooks of GCC that pass no pointer of ours.  */
struct gml_border *gml_border_now (void);

/* ---- loc.cc ---- */

/* The location of WHERE: a macro's outermost expansion point.  0 unknown.  */
gml_id gml_border_loc (struct gml_border *gb, location_t where);
/* The location of DECL's name.  */
gml_id gml_border_decl_loc (struct gml_border *gb, tree decl);
/* Whether WHERE lies in a header of the system's.  */
bool gml_border_is_system (location_t where);
/* Whether WHERE lies in an expansion of the macro NAME, at any depth.  */
bool gml_border_in_macro (location_t where, const char *name);

/* ---- casts.cc ---- */

/* Whether the source casts the call at WHERE to void.  */
bool gml_border_is_voided (struct gml_border *gb, location_t where);
/* Has C's trees looked at while they are there.  */
void gml_border_watch_voids (struct gml_border *gb, const char *plugin_name);

/* ---- pragma.cc ---- */

/* Heeds `#pragma gimlet'.  */
void gml_border_watch_pragmas (struct gml_border *gb, const char *plugin_name);
/* Hands what they said to FS.  */
void gml_border_give_pragmas (struct gml_border *gb, struct gml_findings *fs);

/* ---- types.cc ---- */

gml_id gml_border_type (struct gml_border *gb, tree type);
/* The record of TYPE, its fields filled; 0 if it is none.  */
gml_id gml_border_record (struct gml_border *gb, tree type);
/* Has the records that lie in TYPE filled, down to DEPTH.  */
void gml_border_complete (struct gml_border *gb, tree type, int depth);
/* The field id of FIELD in the record OF; 0 not found.  */
gml_id gml_border_field (struct gml_border *gb, tree field, tree of);
/* The class that TYPE, perhaps its layout as a base, stands for.  */
tree gml_border_real_class (tree type);

/* ---- decls.cc ---- */

gml_id gml_border_function (struct gml_border *gb, tree decl);
gml_id gml_border_global (struct gml_border *gb, tree decl);
/* The function that virtual call REF (an OBJ_TYPE_REF) names by its static
   type; 0 unknown.  *DELETES says that it is a deleting destructor.  */
gml_id gml_border_method (struct gml_border *gb, tree ref, bool *deletes);
/* A function GCC has no declaration for, like `.ADD_OVERFLOW'.  */
gml_id gml_border_extra_function (struct gml_border *gb, const char *asm_name);
/* The `operator delete' that a deleting destructor calls.  */
gml_id gml_border_operator_delete (struct gml_border *gb);
/* Whether DECL is a constructor or destructor variant with a hidden VTT argument.  */
bool gml_border_has_vtt (tree decl);
/* Whether DECL is a destructor that gives back its object's memory.  */
bool gml_border_is_deleting (struct gml_border *gb, tree decl);
/* The value a variable always has (constant, or never written), or null.  */
tree gml_border_constant_of (tree decl);
/* Fills FN's attributes from DECL.  */
void gml_border_attributes (struct gml_border *gb, tree decl, struct gml_function *fn);
/* Makes GCC know the attributes that we do: a callback of its.  */
void gml_border_know_attributes (void *, void *);

/* ---- names.cc ---- */

/* The linker's name of DECL without `*' and without variant of constructor, in
   the arena; demangled: its signature, or null if it is no mangled name.  */
const char *gml_border_asm_name (struct gml_border *gb, tree decl);
/* The same, with the variant.  */
const char *gml_border_raw_asm_name (struct gml_border *gb, tree decl);
char *gml_border_demangle (struct gml_border *gb, const char *mangled);
/* Cuts parameters and the function's own template arguments off SIGNATURE.  */
char *gml_border_cut_signature (struct gml_border *gb, const char *signature);
/* The word by which a model might know DECL, borrowed or in the arena; null none.  */
const char *gml_border_word (struct gml_border *gb, tree decl);
/* The qualified name of a record, a string's id; 0 anonymous.  */
gml_id gml_border_record_name (struct gml_border *gb, tree type);

/* ---- callers.cc ---- */

/* Fills the unit's habits.  */
void gml_border_callers (struct gml_border *gb);

/* ---- scan.cc ---- */

/* Enters the functions of the unit and their calls; false if no call can
   matter to any model.  */
bool gml_border_scan (struct gml_border *gb);
/* Under -flto types lose their methods before our pass: notes what virtual
   calls mean.  */
void gml_border_scan_early (struct gml_border *gb);

/* ---- lower.cc ---- */

/* Lowers the body of function FN (struct gml_unit's load).  */
int gml_border_load (struct gml_unit *unit, gml_id fn, struct gml_arena *arena, void *ctx);

/* ---- emit.cc ---- */

void gml_border_emit (struct gml_border *gb, const struct gml_findings *fs);

/* ---- pages.cc ---- */

/* Gives back pages of the compiler that were read to bind the plugin only.  */
void gml_border_give_back_tables (void);

/* ---- pass.cc ---- */

void gml_border_register (struct gml_border *gb, const char *plugin_name);

#endif
