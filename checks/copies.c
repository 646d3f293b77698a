/* unbounded-copy (CWE-805), sign-conversion (CWE-195), size-underflow (CWE-191) and
   truncated-size (CWE-197): lengths that do not fit what they are used for.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"

enum { WIDE = 0x7fffffff };	/* as good as no bound */

static bool
writes_into (const struct gml_event *ev)
{
  unsigned role = ev->effect->role;
  return role == GML_SZ_READ || role == GML_SZ_COPY || role == GML_SZ_FILL;
}

/* How many bytes the call is told to move.  */
static struct gml_ival
bytes_of (const struct gml_event *ev)
{
  struct gml_ival v = gml_eval (ev->sim, ev->state, ev->sym);
  return ev->factor ? gml_ival_bin (GML_B_MUL, v, gml_eval (ev->sim, ev->state, ev->factor)) : v;
}

static const struct gml_trail *
source_of (const struct gml_event *ev)
{
  const struct gml_trail *t = gml_eval_taint (ev->sim, ev->state, ev->sym);
  return t || !ev->factor ? t : gml_eval_taint (ev->sim, ev->state, ev->factor);
}

/* ---- sign-conversion ---------------------------------------------------------------------- */

uint32_t
gml_negative_part (const struct gml_event *ev, uint32_t sym)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, sym);
  const struct gml_type *to, *from;
  uint32_t part;
  if (y.kind == GML_SY_BIN && !gml_bin_is_compare (y.sub) && y.sub != GML_B_PTRADD)
    {
      part = gml_negative_part (ev, y.a);
      return part ? part : gml_negative_part (ev, y.b);
    }
  if (y.kind != GML_SY_CAST)
    return 0;
  to = &ev->sim->unit->types[y.type];
  from = gml_sim_type_of (ev->sim, y.a);
  if (from->kind != GML_T_INT || to->kind != GML_T_INT || !from->is_signed || to->is_signed
      || to->bits < from->bits)
    return gml_negative_part (ev, y.a);
  if (gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, y.a))->kind == GML_SY_BIN)
    return 0;			/* a difference: size-underflow's */
  if (gml_eval (ev->sim, ev->state, y.a).lo >= 0 || !gml_eval_taint (ev->sim, ev->state, y.a)
      || gml_is_guess (ev, y.a))
    return 0;
  return y.a;
}

/* Who set no upper bound either has a greater defect: unbounded-copy, unbounded-allocation.  */
static bool
may_be_negative (const struct gml_event *ev)
{
  uint32_t part = gml_negative_part (ev, ev->sym);
  struct gml_ival v;
  if (!part)
    return false;
  v = gml_eval (ev->sim, ev->state, part);
  return v.hi < WIDE || gml_eval_bounded_by (ev->sim, ev->state, part);
}

static void
sign_conversion (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const char *how;
  uint32_t part;
  if (!may_be_negative (ev))
    return;
  rule = gml_unless_asserted (rule, ev, may_be_negative, &how);
  part = gml_negative_part (ev, ev->sym);
  story.resource = gml_name_of_sym (ev, part);
  story.from = gml_eval_taint (ev->sim, ev->state, part);
  story.last = gml_say (ev, "a negative number is a huge size for '%s'",
			gml_name_of_function (ev, ev->callee));
  gml_tell (rule, ev, &story, "%s%s%s, outside data, can be negative, and huge as a size: it has an upper bound only",
	    story.resource ? "'" : "a length", story.resource ? story.resource : "",
	    story.resource ? "'" : "");
}

/* ---- unbounded-copy --------------------------------------------------------------------- */

/* Whether SYM and the size that was asked for are known to go together.  */
static bool
fits_block (const struct gml_event *ev, const struct gml_room *room)
{
  uint32_t bare = gml_sym_strip (ev->sim->tab, ev->sym);
  gml_int gap;
  if (!room->size)
    return false;
  return gml_sym_depends (ev->sim->tab, room->size, bare)
	 || (gml_eval_diff (ev->sim, ev->state, ev->sym, room->size, &gap) && gap <= 0);
}

/* More than there is room for, whatever the length turns out to be.  */
static bool
overruns (const struct gml_event *ev)
{
  struct gml_room room;
  return ev->cell && gml_room_of (ev, ev->cell, &room) && room.known && room.bytes >= 0
	 && bytes_of (ev).lo > room.bytes && bytes_of (ev).lo > room.outer
	 && !gml_is_guess (ev, ev->sym);
}

/* Outside data says how much, and it can be more than there is room for.  */
static bool
can_overrun (const struct gml_event *ev)
{
  struct gml_room room;
  if (!source_of (ev) || !ev->cell || may_be_negative (ev) || !gml_room_of (ev, ev->cell, &room))
    return false;
  if (fits_block (ev, &room) || gml_is_guess (ev, ev->sym) || gml_is_compared (ev, ev->sym))
    return false;
  /* `recv (fd, buf + got, sizeof buf - got)': what is left.  */
  if (room.step && gml_sym_depends (ev->sim->tab, ev->sym, gml_sym_strip (ev->sim->tab, room.step)))
    return false;
  if (room.known)
    return bytes_of (ev).hi > room.bytes;
  return !gml_eval_bounded (ev->sim, ev->state, ev->sym);
}

static const char *
name_of_object (const struct gml_event *ev, const struct gml_room *room)
{
  const char *name = gml_name_of_cell (ev, room->whole);
  return name && *name == '*' ? name + 1 : name;
}

static void
tell_overrun (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  struct gml_ival v = bytes_of (ev);
  struct gml_room room;
  const char *name, *f = gml_name_of_function (ev, ev->callee);
  gml_room_of (ev, ev->cell, &room);
  name = name_of_object (ev, &room);
  story.resource = name;
  story.last = gml_say (ev, "'%s' writes past the end here", f);
  gml_tell (rule, ev, &story, "'%s' is told to write %lld bytes into %s%s%s, where there is room for %lld",
	    f, (long long) v.lo, name ? "'" : "a buffer", name ? name : "", name ? "'" : "",
	    (long long) room.bytes);
}

static void
unbounded_copy (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const char *name, *what, *how, *f;
  struct gml_room room;
  struct gml_ival v;
  if (!writes_into (ev))
    return;
  if (overruns (ev))
    {
      tell_overrun (rule, ev);
      return;
    }
  if (!can_overrun (ev))
    return;
  rule = gml_unless_asserted (rule, ev, can_overrun, &how);
  gml_room_of (ev, ev->cell, &room);
  name = name_of_object (ev, &room);
  what = gml_name_of_sym (ev, ev->sym);
  f = gml_name_of_function (ev, ev->callee);
  v = bytes_of (ev);
  story.resource = name;
  story.from = source_of (ev);
  story.last = gml_say (ev, "'%s' writes %s%s%s bytes here", f, what ? "'" : "that many", what ? what : "",
			what ? "'" : "");
  if (room.known && v.hi < WIDE)
    gml_tell (rule, ev, &story,
	      "outside data makes '%s' write up to %lld bytes into %s%s%s, where there is room for %lld: %s",
	      f, (long long) v.hi, name ? "'" : "a buffer", name ? name : "", name ? "'" : "",
	      (long long) room.bytes, how);
  else
    gml_tell (rule, ev, &story, "outside data says how many bytes '%s' writes into %s%s%s: %s", f,
	      name ? "'" : "a buffer", name ? name : "", name ? "'" : "", how);
}

/* ---- size-underflow ----------------------------------------------------------------------- */

static bool
can_fall_below (const struct gml_event *ev, const struct gml_sym *y)
{
  struct gml_ival a = gml_eval (ev->sim, ev->state, y->a), b = gml_eval (ev->sim, ev->state, y->b);
  gml_int gap;
  if (a.lo >= b.hi || gml_is_guess (ev, y->a) || gml_is_guess (ev, y->b))
    return false;
  if (gml_eval_diff (ev->sim, ev->state, y->b, y->a, &gap) && gap <= 0)
    return false;
  /* What others said of either may well be what holds it up.  */
  if (gml_sym (ev->sim->tab, y->b)->kind != GML_SY_INT
      && (gml_is_compared (ev, y->a) || gml_is_compared (ev, y->b)))
    return false;
  return a.lo < b.hi;
}

/* The difference in SYM that outside data can make negative; 0 none.  */
static uint32_t
falling_part (const struct gml_event *ev, uint32_t sym)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, sym);
  uint32_t part;
  if (y.kind == GML_SY_CAST || y.kind == GML_SY_UN)
    return falling_part (ev, y.a);
  if (y.kind != GML_SY_BIN || gml_bin_is_compare (y.sub) || y.sub == GML_B_PTRADD
      || y.sub == GML_B_AND || y.sub == GML_B_MIN || y.sub == GML_B_MOD)
    return 0;
  part = falling_part (ev, y.a);
  if (!part)
    part = falling_part (ev, y.b);
  if (part || y.sub != GML_B_SUB || ev->sim->unit->types[y.type].kind != GML_T_INT)
    return part;
  /* What the program counted itself (`used - start') has its order from elsewhere.  */
  if (gml_sym (ev->sim->tab, y.b)->kind == GML_SY_INT
      ? !gml_eval_taint (ev->sim, ev->state, y.a) : !gml_eval_taint (ev->sim, ev->state, y.b))
    return 0;
  part = gml_sym_strip (ev->sim->tab, y.a);
  if (gml_sym (ev->sim->tab, part)->kind == GML_SY_BIN && gml_sym (ev->sim->tab, part)->sub == GML_B_SUB)
    return 0;			/* what is left of something else */
  if (gml_sym (ev->sim->tab, y.b)->kind != GML_SY_INT && gml_is_result (ev, y.b))
    return 0;			/* so much came into a buffer: its room bounds it */
  return can_fall_below (ev, &y) ? sym : 0;
}

static bool
can_underflow (const struct gml_event *ev)
{
  uint32_t part = falling_part (ev, ev->sym);
  /* A bound found after the subtraction counts, too.  */
  return part && gml_eval (ev->sim, ev->state, ev->sym).hi >= WIDE;
}

static void
size_underflow (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const char *how;
  uint32_t part;
  if (!can_underflow (ev))
    return;
  rule = gml_unless_asserted (rule, ev, can_underflow, &how);
  part = falling_part (ev, ev->sym);
  story.resource = gml_name_of_sym (ev, part);
  story.from = gml_eval_taint (ev->sim, ev->state, part);
  story.last = gml_say (ev, "the difference is a size for '%s'", gml_name_of_function (ev, ev->callee));
  gml_tell (rule, ev, &story, "%s%s%scomputed from outside data, can fall below zero and is a huge size then",
	    story.resource ? "'" : "a size ", story.resource ? story.resource : "",
	    story.resource ? "', " : "");
}

/* ---- truncated-size ------------------------------------------------------------------------- */

/* The conversion in SYM that drops bits of outside data; 0 none.  */
static uint32_t
truncated_part (const struct gml_event *ev, uint32_t sym)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, sym);
  const struct gml_type *to, *from;
  struct gml_ival v;
  if (y.kind == GML_SY_BIN && (y.sub == GML_B_ADD || y.sub == GML_B_MUL || y.sub == GML_B_SUB))
    {
      uint32_t part = truncated_part (ev, y.a);
      return part ? part : truncated_part (ev, y.b);
    }
  if (y.kind != GML_SY_CAST)
    return 0;
  to = &ev->sim->unit->types[y.type];
  from = gml_sim_type_of (ev->sim, y.a);
  v = gml_eval (ev->sim, ev->state, y.a);
  if (from->kind != GML_T_INT || to->kind != GML_T_INT || to->bits >= from->bits || to->bits < 16
      || !gml_eval_taint (ev->sim, ev->state, y.a))
    return truncated_part (ev, y.a);
  if (gml_ival_within (v, gml_ival_of_type (to)) || gml_is_guess (ev, y.a)
      || gml_is_compared (ev, y.a) || v.hi < gml_ival_of_type (to).hi)
    return 0;
  /* A high part on purpose: `(uint16_t) (n >> 16)'.  */
  if (gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, y.a))->kind == GML_SY_BIN)
    return 0;
  return sym;
}

static bool
is_truncated (const struct gml_event *ev)
{
  return truncated_part (ev, ev->sym) != 0;
}

static void
truncated_size (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const struct gml_type *to;
  const char *how;
  uint32_t part;
  if (!is_truncated (ev))
    return;
  rule = gml_unless_asserted (rule, ev, is_truncated, &how);
  part = truncated_part (ev, ev->sym);
  to = gml_sim_type_of (ev->sim, part);
  story.resource = gml_name_of_sym (ev, part);
  story.from = gml_eval_taint (ev->sim, ev->state, part);
  story.last = gml_say (ev, "what is left is a size for '%s'", gml_name_of_function (ev, ev->callee));
  gml_tell (rule, ev, &story, "%s%s%s, outside data, is cut down to %u bits before it is a size: %s",
	    story.resource ? "'" : "a length", story.resource ? story.resource : "",
	    story.resource ? "'" : "", (unsigned) to->bits, how);
}

const struct gml_check gml_check_unbounded_copy = { GML_EV_BIT (GML_EV_SIZE), unbounded_copy };
const struct gml_check gml_check_sign_conversion = { GML_EV_BIT (GML_EV_SIZE), sign_conversion };
const struct gml_check gml_check_size_underflow = { GML_EV_BIT (GML_EV_SIZE), size_underflow };
const struct gml_check gml_check_truncated_size = { GML_EV_BIT (GML_EV_SIZE), truncated_size };
