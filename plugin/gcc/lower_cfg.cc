/* Lowering: how blocks end, and phis.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/gcc/lower.h"

/* ---- Edges ---- */

static gml_id
edge_loc (struct gml_lowering *l, edge e)
{
  gml_id loc = gml_border_loc (l->gb, e->goto_locus);
  if (loc != 0)
    return loc;
  /* `return -1;' became an argument of a phi.  */
  for (gphi_iterator i = gsi_start_phis (e->dest); !gsi_end_p (i); gsi_next (&i))
    if (!virtual_operand_p (gimple_phi_result (i.phi ())))
      {
	loc = gml_border_loc (l->gb, gimple_phi_arg_location (i.phi (), e->dest_idx));
	if (loc != 0)
	  return loc;
      }
  return 0;
}

static void
add_edge (struct gml_lowering *l, edge e, gml_id from, uint32_t flags)
{
  gml_id to = l->heads[e->dest->index];
  gml_id id = gml_body_add_edge (l->body, from, to, edge_loc (l, e), flags);
  if (!gimple_seq_empty_p (phi_nodes (e->dest))) /* they ask for it */
    gml_map_put (&l->edges, e, id);
}

static bool
leads_somewhere (struct gml_lowering *l, edge e)
{
  return e->dest != EXIT_BLOCK_PTR_FOR_FN (l->fun) && l->heads[e->dest->index] != 0;
}

/* Adds all edges out of BB but those to its landing pad.  */
static unsigned
add_normal_edges (struct gml_lowering *l, basic_block bb, bool with_eh)
{
  edge e;
  edge_iterator i;
  unsigned n = 0;
  FOR_EACH_EDGE (e, i, bb->succs)
  if (leads_somewhere (l, e) && (with_eh || !(e->flags & EDGE_EH)))
    {
      add_edge (l, e, l->block, e->flags & EDGE_ABNORMAL && !with_eh ? GML_EF_ABNORMAL : 0);
      n++;
    }
  return n;
}

/* A function is left at its closing brace where nothing else is said.  */
static void
set_term (struct gml_lowering *l, enum gml_term_kind kind, gml_id value)
{
  bool leaves = kind == GML_X_RETURN || kind == GML_X_RESUME;
  gml_id loc = l->loc == 0 && leaves ? l->gb->unit->functions[l->fn].end_loc : l->loc;
  gml_body_set_term (l->body, l->block, kind, value, loc);
}

/* ---- Kinds of ends ---- */

static void
end_cond (struct gml_lowering *l, basic_block bb, gcond *stmt)
{
  gml_id a = gml_lower_value (l, gimple_cond_lhs (stmt));
  gml_id b = gml_lower_value (l, gimple_cond_rhs (stmt));
  gml_id value
    = gml_lower_bin (l, gml_lower_bin_code (gimple_cond_code (stmt)), a, b, boolean_type_node, 0);
  edge on_true, on_false;
  extract_true_false_edges_from_block (bb, &on_true, &on_false);
  set_term (l, GML_X_BRANCH, value);
  add_edge (l, on_true, l->block, 0);
  add_edge (l, on_false, l->block, 0);
}

/* The index of E among the distinct edges of a switch, entered if new.  */
static uint32_t
succ_of (struct gml_lowering *l, edge e, edge *seen, uint32_t *n)
{
  for (uint32_t k = 0; k < *n; k++)
    if (seen[k] == e)
      return k;
  add_edge (l, e, l->block, 0);
  seen[*n] = e;
  return (*n)++;
}

static void
end_switch (struct gml_lowering *l, gswitch *stmt)
{
  gml_id value = gml_lower_value (l, gimple_switch_index (stmt));
  set_term (l, GML_X_SWITCH, value);
  unsigned labels = gimple_switch_num_labels (stmt);
  edge fallback = gimple_switch_default_edge (l->fun, stmt);
  edge *seen = XNEWVEC (edge, labels);
  uint32_t n = 0;
  for (unsigned k = 1; k < labels; k++)
    if (gimple_switch_edge (l->fun, stmt, k) != fallback)
      succ_of (l, gimple_switch_edge (l->fun, stmt, k), seen, &n);
  succ_of (l, fallback, seen, &n);
  for (unsigned k = 1; k < labels; k++)
    {
      tree label = gimple_switch_label (stmt, k);
      gml_int lo = gml_lower_integer (CASE_LOW (label));
      gml_int hi = CASE_HIGH (label) != NULL_TREE ? gml_lower_integer (CASE_HIGH (label)) : lo;
      uint32_t succ = succ_of (l, gimple_switch_edge (l->fun, stmt, k), seen, &n);
      gml_body_add_case (l->body, l->block, lo, hi, succ);
    }
  XDELETEVEC (seen);
}

static void
end_return (struct gml_lowering *l, greturn *stmt)
{
  tree value = gimple_return_retval (stmt);
  gml_id v = 0;
  if (value != NULL_TREE && TREE_CODE (value) == RESULT_DECL && DECL_BY_REFERENCE (value))
    {
      /* The caller gave the slot: what lies in it is the result.  */
      struct gml_inst inst = {};
      inst.op = GML_I_LOAD;
      inst.place = gml_lower_local_place (l, value);
      v = gml_lower_emit (l, inst, TREE_TYPE (TREE_TYPE (value)), 0);
    }
  else if (value != NULL_TREE && TREE_CODE (value) == SSA_NAME && SSA_NAME_VAR (value) != NULL_TREE
	   && TREE_CODE (SSA_NAME_VAR (value)) == RESULT_DECL
	   && DECL_BY_REFERENCE (SSA_NAME_VAR (value)))
    {
      struct gml_inst inst = {};
      inst.op = GML_I_LOAD;
      inst.place = gml_lower_local_place (l, SSA_NAME_VAR (value));
      v = gml_lower_emit (l, inst, TREE_TYPE (TREE_TYPE (value)), 0);
    }
  else if (value != NULL_TREE)
    v = gml_lower_value (l, value);
  set_term (l, GML_X_RETURN, v);
}

static void
end_resx (struct gml_lowering *l, basic_block bb)
{
  bool goes_on = EDGE_COUNT (bb->succs) == 1 && leads_somewhere (l, EDGE_SUCC (bb, 0));
  set_term (l, goes_on ? GML_X_GOTO : GML_X_RESUME, 0);
  if (goes_on)
    add_edge (l, EDGE_SUCC (bb, 0), l->block, 0);
}

/* A block without control statement: it falls through, calls what does not
   return, or may jump (setjmp's second return, asm goto).  */
static void
end_plain (struct gml_lowering *l, basic_block bb)
{
  unsigned n = add_normal_edges (l, bb, false);
  edge e;
  edge_iterator i;
  bool abnormal = false;
  FOR_EACH_EDGE (e, i, bb->succs)
  abnormal |= leads_somewhere (l, e) && (e->flags & EDGE_ABNORMAL) && !(e->flags & EDGE_EH);
  if (n == 0)
    set_term (l, GML_X_STOP, 0);
  else
    set_term (l, n > 1 || abnormal ? GML_X_INDIRECT : GML_X_GOTO, 0);
}

static void
add_unwind_edge (struct gml_lowering *l, basic_block bb, gimple *last)
{
  edge e;
  edge_iterator i;
  if (last != NULL
      && (gimple_code (last) == GIMPLE_RESX || gimple_code (last) == GIMPLE_EH_DISPATCH))
    return;
  FOR_EACH_EDGE (e, i, bb->succs)
  if ((e->flags & EDGE_EH) && leads_somewhere (l, e))
    add_edge (l, e, l->unwind_from != 0 ? l->unwind_from : l->block, GML_EF_EH);
}

void
gml_lower_end (struct gml_lowering *l, basic_block bb)
{
  gimple_stmt_iterator i = gsi_last_nondebug_bb (bb);
  gimple *last = gsi_end_p (i) ? NULL : gsi_stmt (i);
  switch (last != NULL ? gimple_code (last) : GIMPLE_NOP)
    {
    case GIMPLE_COND:
      end_cond (l, bb, as_a<gcond *> (last));
      break;
    case GIMPLE_SWITCH:
      end_switch (l, as_a<gswitch *> (last));
      break;
    case GIMPLE_RETURN:
      end_return (l, as_a<greturn *> (last));
      break;
    case GIMPLE_RESX:
      end_resx (l, bb);
      break;
    case GIMPLE_EH_DISPATCH:
      set_term (l, GML_X_INDIRECT, 0);
      add_normal_edges (l, bb, true);
      break;
    case GIMPLE_GOTO:
      set_term (l, GML_X_INDIRECT, gml_lower_value (l, gimple_goto_dest (last)));
      add_normal_edges (l, bb, false);
      break;
    default:
      end_plain (l, bb);
      break;
    }
  add_unwind_edge (l, bb, last);
}

/* ---- Phis ---- */

void
gml_lower_phis (struct gml_lowering *l, basic_block bb)
{
  for (gphi_iterator i = gsi_start_phis (bb); !gsi_end_p (i); gsi_next (&i))
    {
      tree result = gimple_phi_result (i.phi ());
      if (virtual_operand_p (result))
	continue;
      l->ssa[SSA_NAME_VERSION (result)]
	= gml_body_add_phi (l->body, l->block, 0, gml_border_type (l->gb, TREE_TYPE (result)),
			    gml_lower_var (l, result));
    }
}

void
gml_lower_phi_args (struct gml_lowering *l, basic_block bb)
{
  for (gphi_iterator i = gsi_start_phis (bb); !gsi_end_p (i); gsi_next (&i))
    {
      gphi *phi = i.phi ();
      if (virtual_operand_p (gimple_phi_result (phi)))
	continue;
      gml_id result = l->ssa[SSA_NAME_VERSION (gimple_phi_result (phi))];
      for (unsigned k = 0; k < gimple_phi_num_args (phi); k++)
	{
	  gml_id e = gml_map_get (&l->edges, gimple_phi_arg_edge (phi, k));
	  if (e != 0)
	    gml_body_phi_arg (l->body, result, e, gml_lower_value (l, gimple_phi_arg_def (phi, k)));
	}
    }
}
