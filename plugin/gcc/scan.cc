/* The call graph: functions of the unit, and whom each calls.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/gcc/lower.h"

/* ---- A first look ---- */

/* Whether DECL's attributes speak of a resource.  */
static bool
has_telling_attribute (tree decl)
{
  static const char *const of_type[] = { "fd_arg", "fd_arg_read", "fd_arg_write" };
  for (unsigned k = 0; k < ARRAY_SIZE (of_type); k++)
    if (lookup_attribute (of_type[k], TYPE_ATTRIBUTES (TREE_TYPE (decl))) != NULL_TREE)
      return true;
  tree a = lookup_attribute ("malloc", DECL_ATTRIBUTES (decl));
  return a != NULL_TREE && TREE_VALUE (a) != NULL_TREE;
}

/* Whether some model may know DECL: by its word alone, before any name is made.  */
static bool
may_matter (struct gml_border *gb, tree decl)
{
  if (has_telling_attribute (decl))
    return true;
  const char *word = gml_border_word (gb, decl);
  if (word != NULL)
    {
      const char *meant = gml_alias_name (word);
      if (gml_api_knows_word (gb->api, meant, (unsigned) strlen (meant)))
	return true;
    }
  if (!DECL_ASSEMBLER_NAME_SET_P (decl))
    return false;
  const char *name = IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl));
  name = gml_alias_name (name[0] == '*' ? name + 1 : name);
  return gml_api_knows_word (gb->api, name, (unsigned) strlen (name));
}

static bool
any_matters (struct gml_border *gb)
{
  struct gml_map seen = {};
  bool found = false;
  cgraph_node *node;
  FOR_EACH_FUNCTION_WITH_GIMPLE_BODY (node)
  {
    for (cgraph_edge *e = node->callees; e != NULL && !found; e = e->next_callee)
      if (gml_map_get (&seen, e->callee->decl) == 0)
	{
	  gml_map_put (&seen, e->callee->decl, 1);
	  found = may_matter (gb, e->callee->decl);
	}
    /* A virtual call may mean anything.  */
    found |= node->indirect_calls != NULL && gb->is_cxx;
    if (found)
      break;
  }
  gml_map_free (&seen);
  return found;
}

/* ---- Calls ---- */

struct calls
{
  gml_id *at;
  uint32_t n, cap;
};

static void
add_call (struct calls *c, gml_id fn)
{
  for (uint32_t k = 0; k < c->n; k++)
    if (c->at[k] == fn)
      return;
  if (c->n == c->cap)
    {
      c->cap = c->cap != 0 ? c->cap * 2 : 64;
      c->at = XRESIZEVEC (gml_id, c->at, c->cap);
    }
  c->at[c->n++] = fn;
}

static void
add_virtual_call (struct gml_border *gb, struct calls *c, cgraph_edge *e)
{
  tree fn = e->call_stmt != NULL ? gimple_call_fn (e->call_stmt) : NULL_TREE;
  bool deletes;
  if (fn == NULL_TREE || TREE_CODE (fn) != OBJ_TYPE_REF)
    return;
  gml_id id = gml_border_method (gb, fn, &deletes);
  if (id != 0)
    add_call (c, id);
  if (deletes)
    add_call (c, gml_border_operator_delete (gb));
}

/* Whether what CALL gives is asked for -1, or whether it is below 0, and nothing else.  */
static bool
is_asked_below (gimple *call)
{
  tree lhs = call != NULL ? gimple_get_lhs (call) : NULL_TREE;
  use_operand_p use;
  gimple *test;
  if (lhs == NULL_TREE || TREE_CODE (lhs) != SSA_NAME || !INTEGRAL_TYPE_P (TREE_TYPE (lhs))
      || !single_imm_use (lhs, &use, &test) || gimple_code (test) != GIMPLE_COND
      || gimple_cond_lhs (test) != lhs)
    return false;
  if (integer_minus_onep (gimple_cond_rhs (test)))
    return true;
  return integer_zerop (gimple_cond_rhs (test))
	 && (gimple_cond_code (test) == LT_EXPR || gimple_cond_code (test) == GE_EXPR);
}

static void
list_calls (struct gml_border *gb, cgraph_node *node, struct calls *c)
{
  gml_id id = gml_border_function (gb, node->decl);
  if (id >= gb->nbodies || gb->bodies[id] != node->decl)
    return; /* another variant's body is the one taken */
  bool below = false;
  c->n = 0;
  for (cgraph_edge *e = node->callees; e != NULL; e = e->next_callee)
    {
      if (!gml_lower_is_call (e->callee->decl))
	continue;
      add_call (c, gml_border_function (gb, e->callee->decl));
      below = below || is_asked_below (e->call_stmt);
      if (gml_border_is_deleting (gb, e->callee->decl))
	add_call (c, gml_border_operator_delete (gb));
    }
  for (cgraph_edge *e = node->indirect_calls; e != NULL; e = e->next_callee)
    add_virtual_call (gb, c, e);
  struct gml_function *fn = &gb->unit->functions[id];
  fn->flags |= (node->address_taken ? GML_FF_TAKEN : 0) | (below ? GML_FF_BELOW : 0);
  fn->ncalls = c->n;
  fn->calls = GML_NEW_ARRAY (gb->arena, gml_id, c->n);
  if (c->n != 0)
    memcpy (fn->calls, c->at, c->n * sizeof *c->at);
}

bool
gml_border_scan (struct gml_border *gb)
{
  if (!gb->options.dump_ir && !any_matters (gb))
    return false;
  struct calls c = {};
  cgraph_node *node;
  /* Bodies first: of a constructor's variants one is taken.  */
  FOR_EACH_FUNCTION_WITH_GIMPLE_BODY (node)
  gml_border_function (gb, node->decl);
  FOR_EACH_FUNCTION_WITH_GIMPLE_BODY (node)
  list_calls (gb, node, &c);
  XDELETEVEC (c.at);
  return true;
}

/* ---- Under -flto ---- */

void
gml_border_scan_early (struct gml_border *gb)
{
  cgraph_node *node;
  FOR_EACH_FUNCTION_WITH_GIMPLE_BODY (node)
  for (cgraph_edge *e = node->indirect_calls; e != NULL; e = e->next_callee)
    {
      struct calls c = {};
      add_virtual_call (gb, &c, e);
      XDELETEVEC (c.at);
    }
}
