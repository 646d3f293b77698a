/* What a function's GCC attributes say, as a model.
   SPDX-License-Identifier: GPL-3.0-or-later

   They are described in GCC's manual, "Common Function Attributes".  Numbers of
   arguments count from 1, with `this' as the first, so one less is the slot.  */

#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/ir.h"
#include "plugin/model/model.h"
#include "plugin/model/vocab.h"

enum
{
  MOST_EFFECTS = 32
};

/* A model under construction.  */
struct draft
{
  const struct gml_api *api;
  struct gml_effect effects[MOST_EFFECTS];
  uint16_t n;
  bool borrow, nothrow;
};

/* A new effect of D; the last one again when there is no room.  */
static struct gml_effect *
add (struct draft *d, enum gml_effect_kind kind)
{
  struct gml_effect *e = &d->effects[d->n < MOST_EFFECTS ? d->n++ : MOST_EFFECTS - 1];

  *e = gml_effect_new (kind);
  return e;
}

/* Argument NUM from 1 as a slot; none for 0 and what no slot can hold.  */
static struct gml_slot
slot_of (int32_t num)
{
  return num > 0 && num <= INT8_MAX ? gml_slot_arg (num - 1) : gml_slot_none ();
}

/* `malloc' alone says nothing of ownership: arenas have it too.  */
static void
add_malloc (struct draft *d, const struct gml_attr *a)
{
  unsigned heap = gml_api_find_kind (d->api, "heap");
  struct gml_effect *e;

  if (!a->fn || !heap)
    return;
  e = add (d, GML_E_ACQUIRE);
  e->a = gml_slot_result ();
  e->res = (uint16_t) heap;
  e->when.op = GML_O_NOTNULL;
}

/* What LIKE asks of the descriptor it is given first, D asks of SLOT.  */
static void
add_use_like (struct draft *d, struct gml_slot slot, const char *like)
{
  const struct gml_model *m = gml_api_find (d->api, like, 3, NULL);
  unsigned i;

  for (i = 0; m && i < m->neffects; i++)
    {
      const struct gml_effect *e = &m->effects[i];

      if (e->kind == GML_E_USE && e->a.base == 0 && e->a.nsteps == 0 && !e->to)
	{
	  struct gml_effect *mine = add (d, GML_E_USE);

	  *mine = *e;
	  mine->a = slot;
	}
    }
}

/* The manual: fd_arg wants an open descriptor, fd_arg_read one that `read' would
   take, fd_arg_write one that `write' would.  */
static void
add_fd_arg (struct draft *d, const struct gml_attr *a)
{
  struct gml_slot slot = slot_of (a->num);
  struct gml_effect *e;

  if (slot.base == GML_SLOT_NONE)
    return;
  e = add (d, GML_E_USE);
  e->a = slot;
  e->res = (uint16_t) gml_api_find_kind (d->api, "descriptor");
  if (a->num2)
    add_use_like (d, slot, a->num2 == 1 ? "read" : "write");
  add (d, GML_E_BORROW)->a = slot;
}

/* The callee reads or writes through a pointer, so much of it at most.  */
static void
add_access (struct draft *d, const struct gml_attr *a)
{
  enum
  {
    NONE,
    READ,
    WRITE,
    BOTH
  };
  struct gml_slot pointer = slot_of (a->num), size = slot_of (a->num2);
  struct gml_effect *e;

  if (pointer.base == GML_SLOT_NONE)
    return;
  add (d, GML_E_BORROW)->a = pointer;
  if (size.base == GML_SLOT_NONE || a->num3 == NONE)
    return;
  e = add (d, GML_E_SIZE);
  e->a = size;
  e->b = pointer;
  e->role = a->num3 == READ ? GML_SZ_WRITE : GML_SZ_FILL;
}

static void
add_alloc_size (struct draft *d, const struct gml_attr *a)
{
  struct gml_effect *e;

  if (slot_of (a->num).base == GML_SLOT_NONE)
    return;
  e = add (d, GML_E_SIZE);
  e->a = slot_of (a->num);
  e->b = gml_slot_result ();
  e->c = slot_of (a->num2);
  e->role = GML_SZ_ALLOC;
}

static void
add_one (struct draft *d, const struct gml_attr *a)
{
  struct gml_effect *e;

  switch ((enum gml_attr_kind) a->kind)
    {
    case GML_A_MALLOC:
      add_malloc (d, a);
      break;
    case GML_A_FD_ARG:
      add_fd_arg (d, a);
      break;
    case GML_A_WARN_UNUSED: /* GCC warns of it by itself, and cannot say which results */
      e = add (d, GML_E_FAILS);
      e->grave = GML_G_LOW;
      break;
    case GML_A_NONNULL: /* 0, all pointers: their number is not known here */
      if (slot_of (a->num).base != GML_SLOT_NONE)
	add (d, GML_E_NONNULL)->a = slot_of (a->num);
      break;
    case GML_A_RETURNS_NONNULL:
      add (d, GML_E_NONNULL)->a = gml_slot_result ();
      break;
    case GML_A_ACCESS:
      add_access (d, a);
      break;
    case GML_A_NORETURN:
      add (d, GML_E_NORETURN);
      break;
    case GML_A_ALLOC_SIZE:
      add_alloc_size (d, a);
      break;
    case GML_A_DEPRECATED:
      add (d, GML_E_OBSOLETE)->name = "";
      break;
    case GML_A_PURE:
    case GML_A_CONST:
      d->borrow = true;
      break;
    case GML_A_FORMAT: /* like asprintf, it may well write through the others */
      break;
    case GML_A_NOTHROW:
      d->nothrow = true;
      break;
    }
}

/* D as a model of function NAME, or null if it says nothing of use.  */
static const struct gml_model *
finish (const struct draft *d, const char *name, bool is_method, struct gml_arena *arena)
{
  struct gml_effect *effects;
  struct gml_model *m;

  if (d->n == 0 && !d->borrow)
    return NULL;
  m = GML_NEW (arena, struct gml_model);
  effects = GML_NEW_ARRAY (arena, struct gml_effect, d->n);
  memcpy (effects, d->effects, d->n * sizeof *effects);
  m->name = name;
  m->min_args = m->max_args = -1;
  m->nothrow = d->nothrow;
  m->is_method = is_method;
  m->pure_borrow = d->borrow;
  m->neffects = d->n;
  m->effects = effects;
  return m;
}

const struct gml_model *
gml_model_of_attributes (const struct gml_api *api, const struct gml_unit *u, uint32_t fn,
			 struct gml_arena *arena)
{
  const struct gml_function *f = &u->functions[fn];
  struct draft d;
  uint32_t i;

  if (!f->nattrs)
    return NULL;
  memset (&d, 0, sizeof d);
  d.api = api;
  for (i = 0; i < f->nattrs; i++)
    add_one (&d, &f->attrs[i]);
  return finish (&d, gml_text (u, f->name), f->flags & GML_FF_METHOD, arena);
}

/* Whether LIST (N) has function FN.  Lists are short.  */
static bool
listed (const struct gml_deallocator *list, unsigned n, uint32_t fn)
{
  while (n-- > 0)
    if (list[n].fn == fn)
      return true;
  return false;
}

/* The model of deallocator A->fn, which gives back argument A->num.  */
static const struct gml_model *
deallocator (const struct gml_api *api, const struct gml_unit *u, const struct gml_attr *a,
	     struct gml_arena *arena)
{
  const struct gml_function *f = &u->functions[a->fn];
  struct gml_effect *e;
  struct draft d;
  uint32_t i;

  memset (&d, 0, sizeof d);
  d.api = api;
  for (i = 0; i < f->nattrs; i++)
    add_one (&d, &f->attrs[i]);
  e = add (&d, GML_E_RELEASE);
  e->a = slot_of (a->num ? a->num : 1);
  e->res = (uint16_t) gml_api_find_kind (api, "heap");
  return finish (&d, gml_text (u, f->name), f->flags & GML_FF_METHOD, arena);
}

unsigned
gml_models_of_deallocators (struct gml_deallocator **out, const struct gml_api *api,
			    const struct gml_unit *u, struct gml_arena *arena)
{
  struct gml_deallocator *list = NULL;
  unsigned n = 0, cap = 0;
  uint32_t fn, i;

  for (fn = 1; fn < u->nfunctions; fn++)
    for (i = 0; i < u->functions[fn].nattrs; i++)
      {
	const struct gml_attr *a = &u->functions[fn].attrs[i];

	if (a->kind != GML_A_MALLOC || !a->fn || a->fn >= u->nfunctions || listed (list, n, a->fn))
	  continue;
	GML_GROW (arena, list, n, cap);
	list[n].fn = a->fn;
	list[n++].model = deallocator (api, u, a, arena);
      }
  *out = list;
  return n;
}
