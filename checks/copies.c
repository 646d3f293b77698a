/* unbounded-copy (CWE-805): more bytes than the buffer has.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "checks/check.h"

enum
{
  WIDE = 0x7fffffff
}; /* as good as no bound */

/* Whether the call moves that many bytes into the buffer, or out of it.  */
static bool
moves (const struct gml_event *ev)
{
  unsigned role = ev->effect->role;
  return role == GML_SZ_READ || role == GML_SZ_COPY || role == GML_SZ_FILL || role == GML_SZ_WRITE;
}

static bool
reads_from (const struct gml_event *ev)
{
  return ev->effect->role == GML_SZ_WRITE;
}

static bool
is_difference (const struct gml_event *ev, uint32_t sym)
{
  const struct gml_sym *y = gml_sym (ev->sim->tab, gml_sym_strip (ev->sim->tab, sym));
  return y->kind == GML_SY_BIN && y->sub == GML_B_SUB;
}

/* The most that SYM can be where none of the differences in it falls below zero.  */
static gml_int
most_of (const struct gml_event *ev, uint32_t sym)
{
  struct gml_sym y = *gml_sym (ev->sim->tab, sym);
  gml_int hi = gml_eval (ev->sim, ev->state, sym).hi, part = hi;
  if (y.kind == GML_SY_CAST && gml_sim_type_of (ev->sim, y.a)->kind == GML_T_INT
      && (gml_eval (ev->sim, ev->state, y.a).lo >= 0 || is_difference (ev, y.a)))
    part = most_of (ev, y.a);
  else if (y.kind == GML_SY_BIN && y.sub == GML_B_SUB && gml_eval (ev->sim, ev->state, y.b).lo >= 0)
    part = most_of (ev, y.a);
  return part >= 0 && part < hi ? part : hi;
}

/* How many bytes the call is told to move.  */
static struct gml_ival
bytes_of (const struct gml_event *ev)
{
  struct gml_ival v = gml_eval (ev->sim, ev->state, ev->sym);
  gml_int most = v.hi >= WIDE && !gml_can_underflow (ev) ? most_of (ev, ev->sym) : v.hi;
  if (most >= v.lo)
    v.hi = most;
  most = v.hi > v.lo ? gml_most_left (ev, ev->sym) : v.hi;
  if (most < v.hi && most >= v.lo)
    v.hi = most;
  return ev->factor ? gml_ival_bin (GML_B_MUL, v, gml_eval (ev->sim, ev->state, ev->factor)) : v;
}

static const struct gml_trail *
source_of (const struct gml_event *ev)
{
  const struct gml_trail *t = gml_eval_taint (ev->sim, ev->state, ev->sym);
  return t || !ev->factor ? t : gml_eval_taint (ev->sim, ev->state, ev->factor);
}

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
  if (!source_of (ev) || !ev->cell || gml_may_be_negative (ev) || !gml_room_of (ev, ev->cell, &room)
      || (reads_from (ev) && gml_can_underflow (ev)))
    return false;
  if (fits_block (ev, &room) || gml_is_guess (ev, ev->sym)
      || (room.known ? gml_is_held (ev, ev->sym, room.whole) : gml_is_compared (ev, ev->sym)))
    return false;
  /* `recv (fd, buf + got, sizeof buf - got)': what is left.  */
  if (room.step && gml_sym_depends (ev->sim->tab, ev->sym, gml_sym_strip (ev->sim->tab, room.step)))
    return false;
  if (room.container)
    return !gml_fits_container (ev, room.container);
  /* Fields that lie side by side, or members of a union, may well be read as one.  */
  if (room.known)
    return bytes_of (ev).hi
	   > (reads_from (ev) && room.outer > room.bytes ? room.outer : room.bytes);
  return !gml_eval_bounded (ev->sim, ev->state, ev->sym);
}

static const char *
name_of_object (const struct gml_event *ev, const struct gml_room *room)
{
  const struct gml_sym *y = gml_sym (ev->sim->tab, room->container);
  const char *name = room->container && y->kind != GML_SY_ADDR
		       ? gml_name_of_sym (ev, room->container)
		       : gml_name_of_cell (ev, room->container ? y->a : room->whole);
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
  if (gml_room_text (ev))
    gml_offer_instead (ev, &story, 0, "write no more than", gml_room_text (ev));
  gml_tell (rule, ev, &story,
	    "'%s' is told to write %lld bytes into %s%s%s, where there is room for %lld", f,
	    (long long) v.lo, name ? "'" : "a buffer", name ? name : "", name ? "'" : "",
	    (long long) room.bytes);
}

/* What the call does to the buffer, as in `write ... into', `read ... out of'.  */
struct direction
{
  const char *verb, *verbs, *of, *room;
};

static const struct direction *
direction_of (const struct gml_event *ev)
{
  static const struct direction in = { "write", "writes", "into", "where there is room for" };
  static const struct direction out = { "read", "reads", "out of", "which has" };
  return reads_from (ev) ? &out : &in;
}

static void
tell_unbounded (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const struct direction *d = direction_of (ev);
  const char *name, *what, *how, *f = gml_name_of_function (ev, ev->callee);
  struct gml_ival v = bytes_of (ev);
  struct gml_room room;
  rule = gml_unless_asserted (rule, ev, can_overrun, &how);
  gml_room_of (ev, ev->cell, &room);
  name = name_of_object (ev, &room);
  what = gml_name_of_sym (ev, ev->sym);
  if (!ev->sim->instead && room.known && gml_is_held (ev, ev->sym, 0))
    how = "only what is left of the input bounds it";
  story.resource = name;
  story.from = source_of (ev);
  story.of_caller = room.known && room.handed;
  story.last = gml_say (ev, "'%s' %s %s%s%s bytes here", f, d->verbs, what ? "'" : "that many",
			what ? what : "", what ? "'" : "");
  gml_offer_room (ev, &story);
  name = name ? gml_say (ev, "'%s'", name) : "a buffer";
  if (room.known && v.hi < WIDE)
    gml_tell (rule, ev, &story, "outside data makes '%s' %s up to %lld bytes %s %s, %s %lld: %s", f,
	      d->verb, (long long) v.hi, d->of, name, d->room, (long long) room.bytes, how);
  else
    gml_tell (rule, ev, &story, "outside data says how many bytes '%s' %s %s %s: %s", f, d->verbs,
	      d->of, name, how);
}

static void
unbounded_copy (const struct gml_rule *rule, const struct gml_event *ev)
{
  if (ev->kind != GML_EV_SIZE)
    {
      gml_tell_counted (rule, ev);
      return;
    }
  if (!moves (ev))
    return;
  if (!reads_from (ev) && overruns (ev))
    tell_overrun (rule, ev);
  else if (can_overrun (ev))
    tell_unbounded (rule, ev);
}

const struct gml_check gml_check_unbounded_copy
  = { GML_EV_BIT (GML_EV_SIZE) | GML_EV_BIT (GML_EV_ACCESS) | GML_EV_BIT (GML_EV_COUNTED),
      unbounded_copy };
