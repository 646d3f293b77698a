/* Members that a constructor sets to work and that no destructor waits for.
   SPDX-License-Identifier: GPL-3.0-or-later

   Read, not simulated: which members of what kind have phases in which they must not be
   released (threads that run), who brings them there, who out of there, and who destroys
   them.  */

#include "plugin/flow/unsettled.h"

#include "checks/check.h"
#include "plugin/flow/look.h"
#include "plugin/flow/program.h"
#include "plugin/ir/arena.h"

enum
{
  CALL_DEPTH = 3
};

enum deed
{
  STARTS,
  SETTLES,
  DESTROYS,
  NOTHING
};

struct note
{
  enum deed deed;
  gml_id fn, loc;
  uint32_t member; /* gml_field_ref */
  const struct gml_kind *kind;
};

struct reading
{
  struct gml_program *prog;
  struct gml_arena *arena;
  struct note *list;
  uint32_t n, cap;
};

/* What a call of FN, which has a model, does to its object of a kind that can be busy.  */
static enum deed
deed_of (struct gml_program *prog, gml_id fn, const struct gml_kind **kind)
{
  const struct gml_model *m = fn < prog->nsummaries ? gml_program_written (prog, fn) : NULL;
  for (unsigned k = 0; m && k < m->neffects; k++)
    {
      const struct gml_effect *e = &m->effects[k];
      *kind = e->res ? gml_api_kind (prog->api, e->res) : NULL;
      if (!*kind || !(*kind)->busy_phases || e->a.base != 0 || e->a.nsteps)
	continue;
      if (e->kind == GML_E_RELEASE)
	return DESTROYS;
      if (e->kind == GML_E_USE && e->to)
	return e->to & ~(*kind)->busy_phases ? SETTLES : STARTS;
    }
  return NOTHING;
}

/* Whether FN, or what it calls, waits for something of KIND.  What a model says is all that
   there is.  */
static bool
waits (struct gml_program *prog, gml_id fn, const struct gml_kind *kind, int depth)
{
  const struct gml_function *f = &prog->unit->functions[fn];
  const struct gml_kind *of;
  if (deed_of (prog, fn, &of) == SETTLES && of == kind)
    return true;
  if (fn < prog->nsummaries && gml_program_written (prog, fn))
    return false;
  for (uint32_t k = 0; depth > 0 && k < f->ncalls; k++)
    if (waits (prog, f->calls[k], kind, depth - 1))
      return true;
  return false;
}

/* The field, of whatever object, whose address V of FN is, or a base class's in it; 0 none.  */
static uint32_t
member_of (const struct gml_unit *u, const struct gml_function *fn, gml_id v)
{
  gml_id place;
  v = gml_look_through (fn, v);
  if (fn->values[v].kind != GML_V_ADDR)
    return 0;
  for (place = fn->values[v].ref; fn->places[place].kind == GML_P_FIELD;
       place = fn->places[place].parent)
    {
      const struct gml_type *t = &u->types[fn->places[fn->places[place].parent].type];
      uint32_t f = fn->places[place].ref;
      if (t->kind != GML_T_RECORD || !f || f > u->records[t->record].nfields)
	return 0;
      if (!u->records[t->record].fields[f - 1].is_base)
	return gml_field_ref (t->record, f);
    }
  return 0;
}

static void
read_function (struct reading *r, gml_id id)
{
  const struct gml_function *fn = &r->prog->unit->functions[id];
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      struct note note = { .fn = id, .loc = i->loc };
      if (i->op != GML_I_CALL || !i->callee || !i->nargs)
	continue;
      note.deed = deed_of (r->prog, i->callee, &note.kind);
      note.member = note.deed == NOTHING ? 0 : member_of (r->prog->unit, fn, fn->args[i->args]);
      if (!note.member || (note.deed == STARTS && !(fn->flags & GML_FF_CTOR))
	  || (note.deed == DESTROYS && !(fn->flags & GML_FF_DTOR)))
	continue;
      GML_GROW (r->arena, r->list, r->n, r->cap);
      r->list[r->n++] = note;
    }
}

static const struct note *
find (const struct reading *r, enum deed deed, uint32_t member)
{
  for (uint32_t k = 0; k < r->n; k++)
    if (r->list[k].deed == deed && r->list[k].member == member)
      return &r->list[k];
  return NULL;
}

static void
tell (struct reading *r, const struct note *end, const struct note *start)
{
  struct gml_unit *u = r->prog->unit;
  const struct gml_record *rec = &u->records[gml_record_of (end->member)];
  struct gml_unsettled what
    = { .name = gml_text (u, rec->fields[gml_field_of (end->member) - 1].name),
	.kind = end->kind,
	.start = start->loc };
  struct gml_event ev = { .kind = GML_EV_UNSETTLED, .loc = end->loc, .unsettled = &what };
  gml_program_tell (r->prog, end->fn, &ev, r->arena);
}

/* Each member once, where a destructor (of several variants) ends it.  */
static void
tell_all (struct reading *r)
{
  for (uint32_t k = 0; k < r->n; k++)
    {
      const struct note *end = &r->list[k];
      const struct note *start = find (r, STARTS, end->member);
      if (end->deed == DESTROYS && start && end == find (r, DESTROYS, end->member)
	  && !find (r, SETTLES, end->member) && !waits (r->prog, end->fn, end->kind, CALL_DEPTH))
	tell (r, end, start);
    }
}

/* Whether FN calls what does DEED; NOTHING: any deed.  */
static bool
does (struct gml_program *prog, gml_id fn, enum deed deed)
{
  const struct gml_function *f = &prog->unit->functions[fn];
  const struct gml_kind *kind;
  for (uint32_t k = 0; k < f->ncalls; k++)
    {
      enum deed is = deed_of (prog, f->calls[k], &kind);
      if (is != NOTHING && (deed == NOTHING || is == deed))
	return true;
    }
  return false;
}

void
gml_unsettled_run (struct gml_program *prog, struct gml_arena *scratch)
{
  struct reading r = { .prog = prog, .arena = scratch };
  uint32_t n = prog->unit->nfunctions;
  bool starts = false, ends = false, was_loaded;
  if (!gml_checks_want (GML_EV_UNSETTLED) || !prog->unit->is_cxx)
    return;
  for (gml_id f = 1; f < n; f++)
    if (gml_program_is_users (prog, f))
      {
	unsigned flags = prog->unit->functions[f].flags;
	starts = starts || (flags & GML_FF_CTOR && does (prog, f, STARTS));
	ends = ends || (flags & GML_FF_DTOR && does (prog, f, DESTROYS));
      }
  for (gml_id f = 1; starts && ends && f < n; f++)
    if (gml_program_is_users (prog, f) && does (prog, f, NOTHING)
	&& gml_program_load (prog, f, &was_loaded))
      {
	read_function (&r, f);
	gml_program_unload (prog, f, was_loaded);
      }
  tell_all (&r);
}
