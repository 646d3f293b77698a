/* What a check sees, and how it speaks.
   SPDX-License-Identifier: GPL-3.0-or-later

   A check is a constant `gml_check_STEM' in a file of its own (or its close
   family's), named by its row in checks.def.  It receives events in the order of
   the path, reads the state through the functions below, and tells.  It keeps no
   state of its own and looks at no names but those a message needs.  */

#ifndef GML_CHECKS_CHECK_H
#define GML_CHECKS_CHECK_H

#include "plugin/flow/sim.h"
#include "plugin/report/finding.h"

enum gml_event_kind
{
  GML_EV_LOST,      /* res: open, ours, out of reach */
  GML_EV_RELEASE,   /* res (perhaps null) is about to be released by effect */
  GML_EV_USE,       /* sym is about to be used as a resource by effect */
  GML_EV_ACCESS,    /* cell is about to be read or written */
  GML_EV_SIZE,      /* sym is a size by effect; factor, or 0; buffer: cell, or 0 */
  GML_EV_IGNORED,   /* the result of a call that can fail is never looked at */
  GML_EV_STEP,      /* sym bytes (no constant) are about to be added to a pointer */
  GML_EV_CALL,      /* a call with a model, all its effects still to come */
  GML_EV_HANDLED,   /* the same, in what an event or a signal calls: handler */
  GML_EV_SEEN,      /* the same, read in a body that need not be simulated: no state */
  GML_EV_DIVIDE,    /* sym (no constant) divides an integer */
  GML_EV_LIMIT,     /* sym alone decides how often a loop goes round */
  GML_EV_COUNTED,   /* a loop is to go round sym times, and goes on by factor bytes from cell in
		       each: is_store, or reads */
  GML_EV_TESTED,    /* the function is done: all tests of a call's result are known */
  GML_EV_SWALLOWED, /* a branch on which the call failed for sure does nothing about it;
				   loc: the branch's, inst: the call, sym: its result */
  GML_EV_HABIT,     /* callee's result is dropped at loc, and tested by nearly all others */
  GML_EV_LEAVES,    /* an exception leaves function sim->fn_id, which none may (throws.h) */
  GML_EV_UNHEEDED,  /* loc: a socket that nobody listens to the errors of: unheeded */
  GML_EV_UNSETTLED, /* loc: a member is destroyed that may be at work: unsettled */
  GML_EV_BODY,      /* a function's body is there to be read: no state, no instruction */
  GML_EV_COUNT
};
#define GML_EV_BIT(kind) (1u << (kind))
/* Beside the events of a check that speaks for its own rule alone: while that is off
   there is nothing to do.  */
#define GML_ONLY_IF_ON (1u << 31)

struct gml_event
{
  enum gml_event_kind kind;
  struct gml_sim *sim;
  struct gml_state *state;
  gml_id loc;
  const struct gml_inst *inst;   /* null for LOST between instructions */
  gml_id callee;                 /* the function called; 0 none */
  const struct gml_model *model; /* its model; null none */
  const struct gml_effect *effect;
  const struct gml_resource *res;
  uint32_t sym, factor, cell;
  bool is_store;                         /* ACCESS */
  enum gml_lost_how how;                 /* LOST */
  bool at_once;                          /* SWALLOWED: both outcomes meet right after the branch */
  const struct gml_tested *tested;       /* TESTED */
  const struct gml_habit *habit;         /* HABIT */
  bool voided;                           /* HABIT */
  const struct gml_leaving *leaving;     /* LEAVES */
  const struct gml_handler *handler;     /* HANDLED (handlers.h) */
  const struct gml_unheeded *unheeded;   /* UNHEEDED (unheeded.h) */
  const struct gml_unsettled *unsettled; /* UNSETTLED (unsettled.h) */
};

struct gml_check
{
  unsigned events; /* GML_EV_BIT of those it wants */
  void (*run) (const struct gml_rule *rule, const struct gml_event *ev);
};

/* Hands EV to every check that wants it.  */
void gml_checks_run (const struct gml_event *ev);
/* Whether any check wants events of KIND.  */
bool gml_checks_want (enum gml_event_kind kind);

/* ---- Speaking (checks/tell.c) ---------------------------------------------------- */

struct gml_story
{
  gml_id loc;
  const char *resource;         /* its name, or null */
  const struct gml_trail *from; /* the path starts here (acquired, tainted); null all */
  const char *handed;           /* a note of the call, where LOC lies in the callee; null none */
  const char *last;             /* text of the last note, at LAST_LOC or LOC; null none */
  gml_id last_loc;              /* 0: LOC */
  struct gml_fix fix;
  int confidence; /* -1 the rule's */
  int cwe;        /* 0 the rule's */
  bool voided;    /* the source says so: held back, and listed */
  bool of_text;   /* it is so whatever surrounds the call */
  bool of_caller; /* it is so because of the buffer that a caller hands over */
};

/* Adds a finding of RULE with MESSAGE, and the path between story.from and here.  */
void gml_tell (const struct gml_rule *rule, const struct gml_event *ev,
	       const struct gml_story *story, const char *format, ...)
  __attribute__ ((format (printf, 4, 5)));

/* ---- Offering the check that is missing (checks/offer.c) ----------------------------- */

/* SYM as the source may write it, casts left out; null: not at all.  */
const char *gml_expression (const struct gml_event *ev, uint32_t sym);
/* "UINT16_MAX", for a type of 16 unsigned bits; null: it has no such name.  */
const char *gml_most_of_type (const struct gml_type *t);
/* The room behind EV's cell as the source may write it: `sizeof buf - off'; or null.  */
const char *gml_room_text (const struct gml_event *ev);
/* STORY says that CONDITION must hold before the event's line.  */
void gml_offer (const struct gml_event *ev, struct gml_story *story, const char *condition, ...)
  __attribute__ ((format (printf, 3, 4)));
/* The same for: SYM is below some limit; the product, sum or shift PART does not wrap;
   the index SYM, perhaps scaled, is below COUNT, or the size of NAMED (an array of bytes, or
   null); EV's size is within the room behind its cell.  Nothing where there are no words for it.  */
void gml_offer_limit (const struct gml_event *ev, struct gml_story *story, uint32_t sym);
void gml_offer_no_wrap (const struct gml_event *ev, struct gml_story *story, uint32_t part);
void gml_offer_below (const struct gml_event *ev, struct gml_story *story, uint32_t sym,
		      gml_int count, const char *named);
void gml_offer_room (const struct gml_event *ev, struct gml_story *story);
/* STORY says what to write at LOC (0: the event's) in place of what stands there: "VERB
   'EXPRESSION' here".  */
void gml_offer_instead (const struct gml_event *ev, struct gml_story *story, gml_id loc,
			const char *verb, const char *expression);

/* A formatted text that lives as long as the finding needs it.  */
const char *gml_say (const struct gml_event *ev, const char *format, ...)
  __attribute__ ((format (printf, 2, 3)));

/* Names for messages: of a resource ("fd", "conn->fd"), a symbol, a cell, a
   function without its qualifiers; null where the source has none.  */
const char *gml_name_of_resource (const struct gml_event *ev, const struct gml_resource *r);
const char *gml_name_of_sym (const struct gml_event *ev, uint32_t sym);
const char *gml_name_of_cell (const struct gml_event *ev, uint32_t cell);
const char *gml_name_of_function (const struct gml_event *ev, gml_id fn);
/* The modelled class that the method called belongs to.  */
const char *gml_class_of_method (const struct gml_event *ev);
const struct gml_kind *gml_kind_of (const struct gml_event *ev, const struct gml_resource *r);

/* ---- Room and bounds (checks/room.c) -------------------------------------------------- */

struct gml_room
{
  bool known; /* BYTES is the size of the object less the least offset */
  gml_int bytes;
  gml_int outer;      /* up to the end of the records it is a field of; 0 it is none */
  uint32_t size;      /* heap: the symbol of the size that was asked for; else 0 */
  uint32_t step;      /* the symbol of an offset in the object; 0 none */
  uint32_t whole;     /* the object's cell */
  uint32_t container; /* the object, a symbol, into whose elements it points; 0 none */
  bool handed;        /* a caller's buffer, in a second look with what it hands over */
};

/* How much room there is from CELL on; false if nothing is known of it.  */
bool gml_room_of (const struct gml_event *ev, uint32_t cell, struct gml_room *room);
/* An element by a number that is not constant.  */
struct gml_element
{
  uint32_t index; /* symbol */
  gml_int count;  /* how many there are */
  uint32_t whole; /* the array's cell */
};

/* The element, or the part of it, that EV's cell is; false if it is none, or it is not known
   how many there are.  */
bool gml_element_of (const struct gml_event *ev, struct gml_element *e);
/* Whether the upper bound of SYM, or of a part of it, is the engine's guess at a loop.  */
bool gml_is_guess (const struct gml_event *ev, uint32_t sym);
/* Whether SYM, or a part of it, was found to be no more than something that is not
   outside data.  */
bool gml_is_compared (const struct gml_event *ev, uint32_t sym);
/* The same where only what the program itself says counts: `len <= n' of a datagram of N
   bytes says nothing of another buffer, nor does what is left of the input (`len <= end - p')
   where WHOLE, the cell that the length is for, is another object (checks/held.c).  */
bool gml_is_held (const struct gml_event *ev, uint32_t sym, uint32_t whole);
/* The most that SYM can be by what it was found to leave of the input.  */
gml_int gml_most_left (const struct gml_event *ev, uint32_t sym);

/* Whether SYM is the result of a call that can fail, give or take a constant: where it
   is negative the call has failed, and other rules speak of that (checks/room.c).  */
bool gml_is_result (const struct gml_event *ev, uint32_t sym);

/* The signed part of SYM, outside data and perhaps negative, that becomes unsigned; 0
   none (checks/lengths.c).  */
uint32_t gml_negative_part (const struct gml_event *ev, uint32_t sym);
/* Whether the size EV is about may be negative, and has an upper bound; or is a
   difference that can fall below zero: there are rules for that (checks/lengths.c).  */
bool gml_may_be_negative (const struct gml_event *ev);
bool gml_can_underflow (const struct gml_event *ev);

/* Whether what SYM is about has failed, and swallowed-error tells, or has told, of it
   (checks/swallowed_error.c).  */
bool gml_is_swallowed (const struct gml_event *ev, uint32_t sym);

/* The block at POINTER is too small, because of WHY; SIZE: what to ask for, null: no words for
   it (checks/wrong_size.c).  */
void gml_tell_small_block (const struct gml_rule *rule, const struct gml_event *ev,
			   uint32_t pointer, const char *size, const char *why);
/* Tells of RULE where the event's call puts a text into a block that was made for less
   (checks/text_room.c).  */
void gml_tell_text_room (const struct gml_rule *rule, const struct gml_event *ev);
/* By how much SIZE, AT (0: no) bytes from its beginning, is more than BLOCK has where all are
   lengths of texts; 0 it need not be.  */
gml_int gml_more_by_texts (const struct gml_event *ev, uint32_t block, uint32_t at, uint32_t size);

/* Tells of RULE where a loop goes through an array, as far as outside data says
   (checks/counted.c).  */
void gml_tell_counted (const struct gml_rule *rule, const struct gml_event *ev);

/* ---- Containers (checks/contained.c) ------------------------------------------------------ */

/* The container (a symbol, its address) that POINTER points into; 0 none.  */
uint32_t gml_container_of (const struct gml_event *ev, uint32_t pointer);
/* Whether a part of SYM says how much some container holds.  */
bool gml_is_extent (const struct gml_event *ev, uint32_t sym);
/* Whether SYM is such a number, give or take what is small or the program's own: so much is
   in memory already, and who wants that much has sent it.  */
bool gml_is_in_memory (const struct gml_event *ev, uint32_t sym);
/* Whether EV's size may well be what CONTAINER has room for.  */
bool gml_fits_container (const struct gml_event *ev, uint32_t container);

/* Tells of RULE where a handler takes what its signal brings for an index, and nothing
   bounds it (checks/signalled.c).  */
void gml_tell_signalled_index (const struct gml_rule *rule, const struct gml_event *ev);

/* ---- Assertions (checks/asserted.c) ------------------------------------------------------ */

/* EV is about to be told by RULE because BAD (EV) holds: the rule to tell it by, RULE or,
   where an assertion that release builds leave out is the only guard, assert-only-guard.
   *HOW: what bounds it, for the message.  */
const struct gml_rule *gml_unless_asserted (const struct gml_rule *rule, const struct gml_event *ev,
					    bool (*bad) (const struct gml_event *ev),
					    const char **how);

/* Whether only an assertion keeps SYM, not outside data itself, from being VALUE.  */
bool gml_was_asserted (const struct gml_event *ev, uint32_t sym, gml_int value);

/* ---- Who sets a property (checks/property.c) ------------------------------------- */

/* The effect by which FN, a modelled function, configures PROPERTY; or null.  */
const struct gml_effect *gml_configures (struct gml_program *prog, gml_id fn, const char *property);
/* Whether FN, or what it calls up to DEPTH bodies away, does.  */
bool gml_reaches (struct gml_program *prog, gml_id fn, const char *property, int depth);
/* Whether another function of the unit than the event's does: a caller, perhaps.
   PENDING: only functions that were not simulated yet count.  */
bool gml_configures_elsewhere (const struct gml_event *ev, const char *property, bool pending);
/* The same, but for functions that make the event's call themselves and don't lead to the
   event's: they see to an object of their own.  */
bool gml_configures_for (const struct gml_event *ev, const char *property);

#endif
