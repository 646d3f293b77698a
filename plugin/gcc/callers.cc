/* What callers make of results: where most of them test one, the others are noted.
   SPDX-License-Identifier: GPL-3.0-or-later

   Only calls are counted here, in GCC's own trees, so that it costs next to nothing
   whether or not anything else of the unit matters.  Functions of the program are
   meant, not of the system: what those mean stands in models.  */

#include "plugin/gcc/border.h"

namespace
{

struct habit
{
  tree callee;
  uint32_t tested, returned, used, dropped;
  gcall *examples[GML_HABIT_EXAMPLES];
  gcall *sites[GML_HABIT_SITES];
  tree in[GML_HABIT_SITES]; /* the functions they are in */
};

struct habits
{
  struct gml_map index; /* FUNCTION_DECL -> index + 1 */
  struct habit *at;
  uint32_t n, cap;
};

} // namespace

/* ---- What is made of a result ---- */

enum fate
{
  DROPPED,
  USED,
  RETURNED,
  TESTED
};

static enum fate fate_of (tree value, int depth);

static enum fate
fate_in (gimple *stmt, int depth)
{
  switch (gimple_code (stmt))
    {
    case GIMPLE_COND:
    case GIMPLE_SWITCH:
      return TESTED;
    case GIMPLE_RETURN:
      return RETURNED;
    case GIMPLE_PHI:
      return depth > 0 ? fate_of (gimple_phi_result (stmt), depth - 1) : USED;
    case GIMPLE_ASSIGN:
      {
	enum tree_code code = gimple_assign_rhs_code (stmt);
	tree lhs = gimple_assign_lhs (stmt);
	if (TREE_CODE_CLASS (code) == tcc_comparison || code == TRUTH_NOT_EXPR)
	  return TESTED;
	bool is_copy = CONVERT_EXPR_CODE_P (code) || code == SSA_NAME;
	if (is_copy && depth > 0 && TREE_CODE (lhs) == SSA_NAME)
	  return fate_of (lhs, depth - 1);
	return USED;
      }
    default:
      return USED;
    }
}

/* The best that any use makes of VALUE.  */
static enum fate
fate_of (tree value, int depth)
{
  enum fate best = DROPPED;
  imm_use_iterator i;
  use_operand_p use;
  FOR_EACH_IMM_USE_FAST (use, i, value)
  {
    gimple *stmt = USE_STMT (use);
    if (is_gimple_debug (stmt))
      continue;
    enum fate fate = fate_in (stmt, depth);
    best = MAX (best, fate);
    if (best == TESTED)
      break;
  }
  return best;
}

static enum fate
fate_of_call (gcall *stmt)
{
  tree lhs = gimple_call_lhs (stmt);
  if (lhs == NULL_TREE)
    return DROPPED;
  if (TREE_CODE (lhs) != SSA_NAME)
    return USED;
  enum fate fate = fate_of (lhs, 4);
  tree var = SSA_NAME_VAR (lhs);
  bool nameless = var == NULL_TREE || DECL_ARTIFICIAL (var);
  return fate == DROPPED && nameless ? USED : fate; /* if (f ()) {} */
}

/* ---- Counting ---- */

/* A function of the program with a result that can be tested.  */
static bool
is_meant (tree decl)
{
  tree type = TREE_TYPE (TREE_TYPE (decl));
  return (INTEGRAL_TYPE_P (type) || POINTER_TYPE_P (type)) && TREE_CODE (type) != REFERENCE_TYPE
	 && !fndecl_built_in_p (decl) && !DECL_ARTIFICIAL (decl)
	 && !in_system_header_at (DECL_SOURCE_LOCATION (decl));
}

static struct habit *
habit_of (struct habits *all, tree decl)
{
  gml_id k = gml_map_get (&all->index, decl);
  if (k != 0)
    return &all->at[k - 1];
  if (all->n == all->cap)
    {
      all->cap = all->cap != 0 ? all->cap * 2 : 64;
      all->at = XRESIZEVEC (struct habit, all->at, all->cap);
    }
  gml_map_put (&all->index, decl, all->n + 1);
  memset (&all->at[all->n], 0, sizeof *all->at);
  all->at[all->n].callee = decl;
  return &all->at[all->n++];
}

static void
count (struct habits *all, gcall *stmt, tree callee, tree in)
{
  struct habit *h = habit_of (all, callee);
  switch (fate_of_call (stmt))
    {
    case TESTED:
      if (h->tested < GML_HABIT_EXAMPLES)
	h->examples[h->tested] = stmt;
      h->tested++;
      break;
    case USED:
      h->used++;
      break;
    case RETURNED:
      h->returned++;
      break;
    case DROPPED:
      if (h->dropped < GML_HABIT_SITES)
	{
	  h->sites[h->dropped] = stmt;
	  h->in[h->dropped] = in;
	}
      h->dropped++;
      break;
    }
}

static void
count_all (struct habits *all)
{
  cgraph_node *node;
  FOR_EACH_FUNCTION_WITH_GIMPLE_BODY (node)
  {
    if (in_system_header_at (DECL_SOURCE_LOCATION (node->decl)) || DECL_COMDAT (node->decl))
      continue;
    for (cgraph_edge *e = node->callees; e != NULL; e = e->next_callee)
      if (e->call_stmt != NULL && is_meant (e->callee->decl))
	count (all, e->call_stmt, e->callee->decl, node->decl);
  }
}

/* ---- What is handed on ---- */

/* What is handed on is tested by the next caller, as those of the function's callers do
   that ask.  Where nobody here asks, and nearly all write `return refuse (...)', the
   result is what they are to return, and tells of no failure.  */
static void
sum_up (struct habit *h)
{
  if (h->returned <= h->tested)
    h->tested += h->returned;
}

static bool
is_habit (const struct gml_border *gb, const struct habit *h)
{
  uint32_t total = h->tested + h->used + h->dropped;
  return h->dropped != 0 && h->dropped <= GML_HABIT_SITES && total >= gb->options.callers_min
	 && (uint64_t) h->tested * 100 >= (uint64_t) total * gb->options.callers_percent;
}

static void
hand_on (struct gml_border *gb, const struct habit *h, struct gml_habit *out)
{
  out->callee = gml_border_function (gb, h->callee);
  out->total = h->tested + h->used + h->dropped;
  out->tested = h->tested;
  for (uint32_t k = 0; k < GML_HABIT_EXAMPLES && h->examples[k] != NULL; k++)
    out->examples[k] = gml_border_loc (gb, gimple_location (h->examples[k]));
  for (uint32_t k = 0; k < h->dropped; k++)
    {
      location_t where = gimple_location (h->sites[k]);
      struct gml_habit_site *s = &out->sites[out->nsites++];
      s->loc = gml_border_loc (gb, where);
      s->function = gml_border_function (gb, h->in[k]);
      s->voided = gml_border_is_voided (gb, where);
    }
}

void
gml_border_callers (struct gml_border *gb)
{
  struct habits all = {};
  uint32_t n = 0;
  count_all (&all);
  for (uint32_t k = 0; k < all.n; k++)
    sum_up (&all.at[k]);
  for (uint32_t k = 0; k < all.n; k++)
    n += is_habit (gb, &all.at[k]);
  gb->unit->habits = GML_NEW_ARRAY (gb->arena, struct gml_habit, n);
  for (uint32_t k = 0; k < all.n; k++)
    if (is_habit (gb, &all.at[k]))
      hand_on (gb, &all.at[k], &gb->unit->habits[gb->unit->nhabits++]);
  XDELETEVEC (all.at);
  gml_map_free (&all.index);
}
