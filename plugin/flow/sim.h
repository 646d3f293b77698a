/* The simulation of one function: what the engine's files share.
   SPDX-License-Identifier: GPL-3.0-or-later

   eval.c says what is known of a symbol, refine.c adds what a branch tells,
   memory.c and call.c carry out instructions, lost.c finds what nobody can
   reach any more, join.c merges states, simulate.c and leave.c drive all of them over the
   blocks, summary.c writes down what the function does for its callers.  */

#ifndef GML_FLOW_SIM_H
#define GML_FLOW_SIM_H

#include "plugin/flow/flow.h"
#include "plugin/flow/marks.h"
#include "plugin/flow/state.h"
#include "plugin/model/model.h"

struct gml_live;
struct gml_program;
struct gml_inbox;
struct gml_tested;
struct gml_leaving;
struct gml_handed;

/* How the function's result tells failure apart (failing.h).  */
struct gml_verdict
{
  bool failures, successes; /* paths that give back what looks like it */
  bool mixed;               /* some path gives back what may be either */
  uint8_t grave;            /* the gravest failure on a path that fails */
  gml_int least;            /* of what failing paths give back */
};

enum
{
  GML_SIM_USES = 16,
  GML_SIM_TWINS = 4
};

/* A name that a loop gave to what was reached from PARAMS (bits).  */
struct gml_origin
{
  uint32_t sym;
  uint64_t params;
};

/* What one function's analysis needs and gathers.  */
struct gml_sim
{
  struct gml_program *prog; /* the unit's analysis: summaries, models, findings */
  struct gml_unit *unit;
  const struct gml_api *api;
  gml_id fn_id;
  const struct gml_function *fn;
  struct gml_arena *arena; /* the function's */
  struct gml_symtab *tab;
  struct gml_live *live;
  uint32_t *env;           /* by value: its symbol in the state at hand */
  uint8_t *decides;        /* by value: enum in decide.h */
  uint8_t *guards;         /* by block: enum in guard.h */
  struct gml_marks marks;  /* the numbers that tests mention */
  struct gml_inbox *inbox; /* by block: states that wait at its head */
  gml_id block, inst;      /* where we are */
  struct gml_state *now;   /* the state at hand; null between blocks */
  bool leaving;      /* the state at hand has its env saved, and is on its way to another block */
  bool unseen;       /* what escapes now goes to code that we do not see */
  bool counted;      /* the last cell was named by a variable that has one value just now */
  uint32_t freed[8]; /* handles in blocks that the call at hand gives back */
  unsigned nfreed;
  uint32_t steps, max_steps;
  uint32_t stamps;         /* given to rounds of symbols so far */
  struct gml_spares spare; /* states whose room can be used again */
  uint32_t top;            /* a value of which nothing is ever known */
  uint32_t gone;           /* the same, in a caller's memory that was written before */
  uint32_t serial;
  struct gml_twin
  {
    gml_id inst;          /* 0: no call, but SYM is tested twice */
    uint32_t sym;         /* what the first one gave */
    gml_id phi, from;     /* only where this value is what that call gave; 0 always */
    gml_id first, last;   /* their blocks */
    bool alike;           /* the second one gives something else, but succeeds as well */
  } twins[GML_SIM_TWINS]; /* calls that ask what an earlier one asked */
  unsigned ntwins;
  uint64_t readonly;                   /* parameters (bits) that are records, and only read */
  const char *given_up;                /* why, or null */
  const struct gml_handed *handed;     /* what a caller hands over: a second look; else null */
  const struct gml_trail *handed_from; /* where that came in */
  bool tainted;                        /* outside data came in somewhere */
  uint8_t wants_room;                  /* see gml_summary_slot */

  /* For the summary.  */
  struct gml_exit *exits;  /* list, newest first */
  struct gml_exit *thrown; /* all exits by exception in one; null none */
  unsigned nexits;
  struct gml_effect *demands; /* SIZE effects on parameters */
  unsigned ndemands, cap_demands;
  struct gml_use
  {
    uint32_t sym;
    uint16_t res;
  } uses[GML_SIM_USES];
  unsigned nuses;
  uint32_t used_always, tested_always; /* by all paths that returned so far (bits) */
  struct gml_origin *origins;
  unsigned norigins, cap_origins;
  bool returns, throws;
  bool throws_sure;      /* something was certainly thrown, or by who certainly throws */
  uint64_t thrown_takes; /* parameters (bits) that are not left alone where it throws */
  gml_id answer;         /* the value it gives back; 0 none, or main's */

  struct gml_verdict verdict;
  struct gml_tested *tested; /* results of calls, and how they are tested (tested.h) */
  uint32_t ntested, cap_tested;

  const struct gml_rule *instead; /* the rule that the next finding would be of, were it not for an
				     assertion */
  /* Findings wait here until the function is done: who gives up says nothing.  */
  struct gml_finding *findings;
  uint32_t nfindings, cap_findings;
};

/* ---- Symbols of values, places, types (memory.c) -------------------------------- */

uint32_t gml_sim_value (struct gml_sim *sim, gml_id value);
uint32_t gml_sim_cell (struct gml_sim *sim, gml_id place);
/* The cell of field FIELD (from 1) of RECORD, which lies in CELL.  The class that an object
   begins with is the object: both have one address.  */
uint32_t gml_sim_field (struct gml_sim *sim, uint32_t cell, gml_id record, uint32_t field);
/* The address of CELL, of pointer type TYPE.  */
uint32_t gml_sim_address (struct gml_sim *sim, uint32_t cell, gml_id type);
gml_id gml_sim_type (const struct gml_sim *sim, uint32_t sym);
const struct gml_type *gml_sim_type_of (const struct gml_sim *sim, uint32_t sym);

/* Whether M, no variable, points to a part of what SYM points to: the node of a list.  */
bool gml_sim_links_to (const struct gml_sim *sim, const struct gml_bind *m, uint32_t sym);
/* Makes the fresh symbol SYM mean a new value from here on: what STATE knew of
   an earlier one is forgotten.  */
void gml_sim_rebind (struct gml_sim *sim, struct gml_state *s, uint32_t sym);
uint32_t gml_sim_fresh (struct gml_sim *sim, struct gml_state *s, enum gml_fresh sub, gml_id type,
			uint32_t a, uint32_t b);
/* The same where nothing on the way to here makes that symbol but an earlier round.  */
uint32_t gml_sim_fresh_once (struct gml_sim *sim, struct gml_state *s, enum gml_fresh sub,
			     gml_id type, uint32_t a, uint32_t b);

/* The parameter through which CELL is reached, or -1.  */
int gml_sim_param_of (struct gml_sim *sim, uint32_t cell);
/* Whether root cell ROOT is the object that this function, a constructor, makes: nobody
   knows it yet, and no destructor runs for it if the constructor throws.  */
bool gml_sim_half_made (const struct gml_sim *sim, uint32_t root);
/* Whether nobody but this function's code in view can reach the cell's root.  */
bool gml_sim_private (struct gml_sim *sim, struct gml_state *s, uint32_t root);
uint32_t gml_sim_load (struct gml_sim *sim, struct gml_state *s, uint32_t cell, gml_id type);
void gml_sim_store (struct gml_sim *sim, struct gml_state *s, uint32_t cell, uint32_t sym);
/* Others can reach SYM, and all that it leads to, from now on.  */
void gml_sim_escape (struct gml_sim *sim, struct gml_state *s, uint32_t sym);
/* SYM goes into CELL, an element that its own value chose: where a resource's number becomes
   a bit of a set, who goes through the set later finds it again.  */
void gml_sim_enter_set (struct gml_sim *sim, struct gml_state *s, uint32_t cell, uint32_t sym);
/* Code we do not see ran: what it can reach may hold anything.  */
void gml_sim_havoc (struct gml_sim *sim, struct gml_state *s);
/* The caller's memory at CELL changes.  */
void gml_sim_note_written (struct gml_sim *sim, struct gml_state *s, uint32_t cell);
/* What lies in CELL may hold anything.  */
void gml_sim_havoc_cell (struct gml_sim *sim, struct gml_state *s, uint32_t cell);
/* CELL's life ends: what it held is gone.  */
void gml_sim_end_cell (struct gml_sim *sim, struct gml_state *s, uint32_t cell);

/* ---- What is known (eval.c) ------------------------------------------------------- */

struct gml_ival gml_eval (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym);
/* What C's types and the expression alone allow.  */
bool gml_eval_nonzero (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym);
/* Where SYM's outside data came from; null if it is none.  */
const struct gml_trail *gml_eval_taint (const struct gml_sim *sim, const struct gml_state *s,
					uint32_t sym);
/* Whether a comparison against something that is not outside data bounds SYM from above.  */
bool gml_eval_bounded (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym);
/* The same where SYM gets another name: of `n < room ? n : room' and `left - n' what was
   compared bounds it, and the name alone no longer says so.  */
const struct gml_trail *gml_eval_lasting_taint (const struct gml_sim *sim,
						const struct gml_state *s, uint32_t sym);
/* Whether something that is not outside data is known to be no less than SYM.  */
bool gml_eval_bounded_by (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym);
/* The part of SYM that can wrap around because of outside data; 0 none.  */
uint32_t gml_eval_wraps (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym);
/* Whether an internal .ADD_OVERFLOW or the like of Y's operands said no.  */
bool gml_eval_overflow_asked (const struct gml_sim *sim, const struct gml_state *s,
			      const struct gml_sym *y);
/* The least C for which SYM <= OTHER + C is known; false if none.  */
bool gml_eval_diff (const struct gml_sim *sim, const struct gml_state *s, uint32_t sym,
		    uint32_t other, gml_int *c);

/* ---- Branches (refine.c) ------------------------------------------------------------ */

/* Adds that COND is (not) zero; false if that cannot be.  */
bool gml_assume (struct gml_sim *sim, struct gml_state *s, uint32_t cond, bool truth);
bool gml_assume_compare (struct gml_sim *sim, struct gml_state *s, enum gml_bin op, uint32_t a,
			 uint32_t b);
bool gml_assume_range (struct gml_sim *sim, struct gml_state *s, uint32_t sym, struct gml_ival iv);
bool gml_assume_outcome (struct gml_sim *sim, struct gml_state *s, uint32_t result,
			 struct gml_outcome o, bool truth);

/* ---- Resources (lost.c) --------------------------------------------------------------- */

enum gml_lost_how
{
  GML_LOST_END, /* a path leaves the last variable behind */
  GML_LOST_RETURN,
  GML_LOST_OVERWRITTEN,
  GML_LOST_LOOP,
  GML_LOST_EXCEPTION,
  GML_LOST_FREED
};

/* Tells of each resource of ours that is out of reach, and drops it.  LIVE: the
   symbols that stay reachable, N of them.  At a function's END locals die too.  */
void gml_lost_check (struct gml_sim *sim, struct gml_state *s, const uint32_t *live, uint32_t n,
		     gml_id loc, enum gml_lost_how how, bool end);
/* Whether anything of ours is open, that could be lost.  */
bool gml_lost_any_watched (const struct gml_state *s);
/* The same where value RESULT, which is NOW (0 not known yet), is about to overwrite the
   user's variable.  */
void gml_lost_overwrite (struct gml_sim *sim, struct gml_state *s, gml_id result, uint32_t now,
			 gml_id loc);
/* The same where memory that held OLD has just got another value.  */
void gml_lost_replaced (struct gml_sim *sim, struct gml_state *s, uint32_t old, gml_id loc);
/* COND is TRUTH: if it says that errno, cleared before, tells of a failure, what no other
   test has shown to be there is not.  */
void gml_lost_by_reason (struct gml_sim *sim, struct gml_state *s, uint32_t cond, bool truth);
/* The block at SYM is about to be given back: remembers what of ours lies in it, and in
   blocks that only it leads to.  */
void gml_lost_note (struct gml_sim *sim, struct gml_state *s, uint32_t sym);
/* The call at hand, INST, has done all it does: tells of what gml_lost_note remembered
   and nobody can reach now.  */
void gml_lost_freed (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst);
/* The same for what the call at hand gave back to nobody.  */
void gml_lost_dropped (struct gml_sim *sim, struct gml_state *s, gml_id loc);
/* The resource whose handle SYM is (through casts), or null.  */
struct gml_resource *gml_find_resource (struct gml_sim *sim, struct gml_state *s, uint32_t sym);

/* ---- Calls (call.c, effect.c) ------------------------------------------------------------ */

/* Tells the checks of the call, which M (null: none) describes, before it is carried out.  */
void gml_call_tell (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		    const struct gml_model *m);
/* Carries out call INST.  Further states that it splits off are put into EXTRA
   (their env saved); false if no path goes on in S.  */
struct gml_states
{
  struct gml_state *v[8];
  unsigned n;
};
bool gml_call (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
	       struct gml_states *extra);
/* The model or summary of the function called, or null.  */
const struct gml_model *gml_callee_model (struct gml_program *prog, gml_id fn);

/* The FAILS effect of this very call, whose model is M: a row for these arguments knows
   better than what holds for all.  Null if it cannot fail.  */
const struct gml_effect *gml_how_it_fails (struct gml_sim *sim, struct gml_state *s,
					   const struct gml_inst *inst, const struct gml_model *m);
/* Applies effect E in S (which splits no state).  */
void gml_effect_apply (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		       const struct gml_effect *e, uint32_t result);
/* Tells the checks of what E says before anything changes.  */
void gml_effect_tell (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		      const struct gml_effect *e);
/* Somebody else looks whether SYM is a failure.  */
void gml_effect_tested (struct gml_sim *sim, struct gml_state *s, uint32_t sym);
/* The symbol that a slot begins with, without its steps (0 none).  */
uint32_t gml_slot_base (struct gml_sim *sim, const struct gml_inst *inst,
			const struct gml_slot *slot, uint32_t result);
/* The cell a slot with steps names (0 none); the symbol a slot holds (0 none).  */
uint32_t gml_slot_cell (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
			const struct gml_slot *slot, uint32_t result);
uint32_t gml_slot_sym (struct gml_sim *sim, struct gml_state *s, const struct gml_inst *inst,
		       const struct gml_slot *slot, uint32_t result);

/* ---- Paths ------------------------------------------------------------------------------ */

const struct gml_trail *gml_trail_add (struct gml_sim *sim, struct gml_state *s,
				       enum gml_trail_kind kind, gml_id loc, gml_id callee,
				       uint32_t sym, const char *text);

/* ---- Joins (join.c, clean.c) -------------------------------------------------------------------- */

/* Equal for states in BLOCK, or at its head, that can be merged.  */
uint32_t gml_join_key (const struct gml_sim *sim, const struct gml_state *s, gml_id block);
/* Merges FROM, of which not more than freeing is left to do, into INTO at the head
   of BLOCK; true if INTO changed.  WIDEN: the visits so far if bounds that move
   are to be widened, else 0.  */
bool gml_join (struct gml_sim *sim, struct gml_state *into, struct gml_state *from, gml_id block,
	       unsigned widen);
/* S goes back to the head of the loop at BLOCK: its phis (the env's entries from
   FIRST on) get the names they have there, so that rounds look alike.  */
void gml_next_round (struct gml_sim *sim, struct gml_state *s, gml_id block, uint32_t first);
/* Drops facts of symbols nothing refers to any more.  */
void gml_state_clean (struct gml_sim *sim, struct gml_state *s);
void gml_env_save (struct gml_sim *sim, struct gml_state *s, gml_id block, uint32_t upto);
void gml_env_load (struct gml_sim *sim, const struct gml_state *s);

/* ---- Liveness (live.c) ---------------------------------------------------------------------- */

struct gml_live *gml_live_new (const struct gml_function *fn, struct gml_arena *arena);
/* Whether all fitted into the budget.  */
bool gml_live_complete (const struct gml_live *l);
/* Values that are live at the head of BLOCK (its phis' results are not among them).  */
const gml_id *gml_live_in (const struct gml_live *l, gml_id block, uint32_t *n);
/* Whether VALUE is used after instruction INST of BLOCK, or leaves the block alive.  */
bool gml_live_after (const struct gml_live *l, gml_id block, uint32_t inst, gml_id value);
uint32_t gml_live_uses (const struct gml_live *l, gml_id value);
/* Whether anything but copies into variables nobody reads is made of VALUE
   (0, a result that was dropped: no).  */
bool gml_live_looked_at (const struct gml_live *l, gml_id value);

/* ---- A function (simulate.c), its summary (summary.c) ------------------------------------------ */

/* Simulates function FN, whose body is loaded; its summary goes to PROG.  */
/* HANDED: what a caller gives it, if this is a second look; else null.  */
void gml_simulate (struct gml_program *prog, gml_id fn, const struct gml_handed *handed,
		   struct gml_arena *arena);
/* A path returns: remembers what it did.  */
void gml_summary_exit (struct gml_sim *sim, struct gml_state *s, uint32_t result);
/* An exception leaves: remembers what was known of the arguments.  */
void gml_summary_throw (struct gml_sim *sim, struct gml_state *s);
/* What held of the arguments whenever an exception left: as many in *OUT, in the unit's
   arena.  */
unsigned gml_summary_thrown (struct gml_sim *sim, const struct gml_given **out);
/* The summary of all exits, in the unit's arena; null where nothing is to be said.  */
const struct gml_model *gml_summary_make (struct gml_sim *sim);
/* Remembers that a parameter ends up as a size at LOC.  */
void gml_summary_demand (struct gml_sim *sim, struct gml_state *s, const struct gml_effect *e,
			 uint32_t sym, uint32_t factor, gml_id loc);

/* ---- What callers must provide (uses.c) ----------------------------------------------------------- */

enum
{
  GML_USE_NEW = 0xffff
};

/* SYM is used here, as a resource of kind RES (0: as memory).  */
void gml_use_note (struct gml_sim *sim, struct gml_state *s, uint32_t sym, uint16_t res);
/* A path returns: remembers what it used and tested.  */
void gml_use_exit (struct gml_sim *sim, const struct gml_state *s);
/* Effects USE and TEST, in OUT (room for twice as many uses as there are), that hold on each call, beside those of ROWS.  */
unsigned gml_use_effects (struct gml_sim *sim, const struct gml_row *rows, unsigned nrows,
			  struct gml_effect *out);

/* ---- The unit's analysis (flow.c) ---------------------------------------------------------------- */

struct gml_program
{
  struct gml_unit *unit;
  const struct gml_api *api;
  struct gml_findings *findings;
  struct gml_arena *arena; /* the unit's */
  struct gml_arena *body;  /* of the body that is loaded */
  struct gml_flow_options options;
  struct gml_flow_stats stats;
  struct gml_summary_slot *summaries; /* by function */
  uint32_t nsummaries;
  /* The function whose calls were asked last, and those that say how long a text is.  */
  const struct gml_function *measured;
  const struct gml_inst **measures;
  uint32_t nmeasures;
};

struct gml_summary_slot
{
  const struct gml_model *model; /* model or summary; null unknown */
  bool looked_up;                /* the API index was asked */
  bool done;                     /* simulated, or never to be */
  bool throws;                   /* on some path, for sure; then these hold: */
  uint16_t nthrown;
  uint64_t thrown_leaves; /* parameters (bits) that it leaves alone wherever it throws */
  const struct gml_given *thrown;
  struct gml_handed *handed; /* outside data it is given (handed.h); null none */
  bool loops;                /* its body goes round: it may take the elements of an array */
  uint8_t wants_room;        /* parameters (bits) behind which outside data says how much goes */
  uint64_t leaks;            /* of a lambda: the fields of its closure (bits) that it lets go */
};

#endif
