/* Results that the source drops on purpose: (void) before the call, a variable that
   is only cast to void, a test with nothing to do.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/gcc/lower.h"

/* Whether a version of VAR is used.  */
static bool
is_needed (struct gml_lowering *l, tree var)
{
  unsigned k;
  tree name;
  if (l->needed.size == 0)
    FOR_EACH_SSA_NAME (k, name, l->fun)
  if (SSA_NAME_VAR (name) != NULL_TREE && !has_zero_uses (name))
    gml_map_put (&l->needed, SSA_NAME_VAR (name), 1);
  return gml_map_get (&l->needed, var) != 0;
}

/* Whether VAR's value is needed nowhere though the source asks for it: (void) ret,
   UNUSED (ret).  GCC's own -Wunused-but-set-variable relies on the same mark.  */
static bool
is_named_for_nothing (struct gml_lowering *l, tree var)
{
  return var != NULL_TREE && VAR_P (var) && DECL_READ_P (var) && !is_needed (l, var);
}

/* The variable that takes RESULT, a temporary, through a conversion, and nothing
   else does; null there is none.  */
static tree
kept_in (tree result)
{
  use_operand_p use;
  gimple *stmt;
  if (!single_imm_use (result, &use, &stmt) || !is_gimple_assign (stmt)
      || !(gimple_assign_cast_p (stmt) || gimple_assign_copy_p (stmt))
      || TREE_CODE (gimple_assign_lhs (stmt)) != SSA_NAME)
    return NULL_TREE;
  return SSA_NAME_VAR (gimple_assign_lhs (stmt));
}

/* The source is read only where GIMPLE itself doesn't need the result.  */
unsigned
gml_lower_voided (struct gml_lowering *l, gcall *stmt)
{
  tree result = gimple_call_lhs (stmt), type = gimple_call_return_type (stmt);
  if (type == NULL_TREE || VOID_TYPE_P (type))
    return 0;
  if (result == NULL_TREE)
    return gml_border_is_voided (l->gb, gimple_location (stmt)) ? GML_IF_VOIDED : 0;
  if (TREE_CODE (result) != SSA_NAME)
    return 0;
  tree var = SSA_NAME_VAR (result);
  if (var == NULL_TREE || DECL_IGNORED_P (var))
    {
      /* What the gimplifier needs no value of has no temporary for it, either, but
	 where a comparison of it went away: if (write (...) == -1) {}.  */
      if (has_zero_uses (result))
	return GML_IF_IDLE;
      var = kept_in (result);
    }
  return is_named_for_nothing (l, var) ? GML_IF_VOIDED : 0;
}
