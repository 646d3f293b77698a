/* The states that wait at the heads of blocks: how many may, and which are merged.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdlib.h>

#include "plugin/flow/inbox.h"
#include "plugin/flow/program.h"
#include "plugin/ir/arena.h"

enum
{
  STATES = 8,
  VISITS = 24,
  STEPS_FREE = 2000,
  STEPS_MANY = 6,
  WIDEN_AFTER = 1
};

/* A state at the head of a block.  */
struct gml_waiting
{
  struct gml_state *s;
  uint32_t key; /* gml_join_key, once somebody asked for it */
  uint16_t visits;
  bool pending, keyed;
};

/* The longer a function takes, the fewer: rather forget how its states differ than give
   it up.  */
uint32_t
gml_inbox_max (const struct gml_sim *sim)
{
  uint32_t most = sim->prog->options.limits.states ? sim->prog->options.limits.states : STATES;
  uint32_t each = sim->steps < STEPS_FREE ? 0 : (sim->steps - STEPS_FREE) / (sim->fn->ninsts + 1);
  if (each >= STEPS_MANY)
    most /= each >= 2 * STEPS_MANY ? 8 : each >= STEPS_MANY + STEPS_MANY / 2 ? 4 : 2;
  return most ? most : 1;
}

static uint32_t
key_of (const struct gml_sim *sim, struct gml_waiting *w, gml_id block)
{
  if (!w->keyed)
    w->key = gml_join_key (sim, w->s, block);
  w->keyed = true;
  return w->key;
}

/* Which of the first N waiting states S is to be merged into if it cannot stay apart: one
   that holds the same, so that only flags and what was released are forgotten, or the one
   that has least to lose.  */
static struct gml_waiting *
nearest (struct gml_inbox *box, uint32_t n, const struct gml_state *s)
{
  struct gml_waiting *least = box->v;
  for (uint32_t k = 0; k < n; k++)
    {
      if (gml_state_same_holdings (box->v[k].s, s))
	return &box->v[k];
      if (box->v[k].s->res.n < least->s->res.n)
	least = &box->v[k];
    }
  return least;
}

/* The state waiting at BLOCK that NEW should be merged into, or null.  */
static struct gml_waiting *
partner (struct gml_sim *sim, gml_id block, struct gml_waiting *new)
{
  struct gml_inbox *box = &sim->inbox[block];
  uint32_t key = box->n ? key_of (sim, new, block) : 0;
  for (uint32_t k = 0; k < box->n; k++)
    if (key_of (sim, &box->v[k], block) == key && gml_state_same_property (box->v[k].s, new->s))
      return &box->v[k];
  return box->n && box->n >= gml_inbox_max (sim) ? nearest (box, box->n, new->s) : NULL;
}

/* Fewer states may wait than do: the last ones go into the first.  */
static void
crowd_together (struct gml_sim *sim, struct gml_inbox *box, gml_id block)
{
  uint32_t most = gml_inbox_max (sim);
  while (box->n > most)
    {
      box->mixed = true;
      struct gml_waiting *last = &box->v[--box->n], *into;
      into = nearest (box, most, last->s);
      if (gml_join (sim, into->s, last->s, block, 0) || last->pending)
	into->pending = true;
      into->keyed = false;
      if (last->visits > into->visits)
	into->visits = last->visits;
      gml_state_free (last->s);
    }
}

void
gml_inbox_deliver (struct gml_sim *sim, gml_id block, struct gml_state *s)
{
  struct gml_inbox *box = &sim->inbox[block];
  uint32_t limit = sim->prog->options.limits.visits;
  struct gml_waiting new = { .s = s, .pending = true }, *w;
  gml_state_clean (sim, s);
  crowd_together (sim, box, block);
  w = partner (sim, block, &new);
  if (w)
    {
      if (gml_join (sim, w->s, s, block, w->visits > WIDEN_AFTER ? w->visits : 0) && !w->pending)
	w->pending = true;
      w->keyed = false;
      gml_state_free (s);
      if (w->visits > (limit ? limit : VISITS))
	sim->given_up = "a loop does not settle";
      return;
    }
  if (box->n == box->cap)
    {
      box->cap = box->cap ? box->cap * 2 : 2;
      box->v = gml_xrealloc (box->v, box->cap * sizeof *box->v);
    }
  box->v[box->n++] = new;
}

struct gml_state *
gml_inbox_take (struct gml_inbox *box)
{
  for (uint32_t k = 0; k < box->n; k++)
    if (box->v[k].pending)
      {
	struct gml_state *s = box->v[k].s;
	box->v[k].pending = false;
	box->v[k].visits++;
	if (box->head)
	  return gml_state_copy (s);
	box->v[k] = box->v[--box->n];
	return s;
      }
  return NULL;
}

bool
gml_inbox_has_pending (const struct gml_inbox *box)
{
  for (uint32_t k = 0; k < box->n; k++)
    if (box->v[k].pending)
      return true;
  return false;
}

void
gml_inbox_free_all (struct gml_sim *sim)
{
  for (gml_id b = 0; b < sim->fn->nblocks; b++)
    {
      for (uint32_t k = 0; k < sim->inbox[b].n; k++)
	gml_state_free (sim->inbox[b].v[k].s);
      free (sim->inbox[b].v);
    }
}
