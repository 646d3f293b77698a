/* Lowering: a function's GIMPLE to a body of the IR.
   SPDX-License-Identifier: GPL-3.0-or-later

   Blocks are taken in reverse post-order, so that each SSA name is defined
   before it is used; arguments of phis come last.  */

#include "plugin/gcc/lower.h"

enum
{
  ZEROED_DEPTH = 3 /* records in records that are named for `= {}' */
};

/* ---- Instructions ---- */

gml_id
gml_lower_emit (struct gml_lowering *l, struct gml_inst inst, tree type, gml_id var)
{
  inst.loc = l->loc;
  return gml_body_add_inst (l->body, l->block, inst,
			    type != NULL_TREE ? gml_border_type (l->gb, type) : 0, var, NULL, 0);
}

gml_id
gml_lower_bin (struct gml_lowering *l, enum gml_bin sub, gml_id a, gml_id b, tree type, gml_id var)
{
  struct gml_inst inst = {};
  inst.op = GML_I_BIN;
  inst.sub = (uint8_t) sub;
  inst.a = a;
  inst.b = b;
  return gml_lower_emit (l, inst, type, var);
}

gml_id
gml_lower_cast (struct gml_lowering *l, gml_id a, tree type, gml_id var)
{
  struct gml_inst inst = {};
  inst.op = GML_I_CAST;
  inst.a = a;
  return gml_lower_emit (l, inst, type, var);
}

gml_id
gml_lower_other (struct gml_lowering *l, tree type, gml_id var, const char *why)
{
  struct gml_inst inst = {};
  inst.op = GML_I_OTHER;
  inst.ref = gml_strings_add (l->gb->unit->strings, why);
  return gml_lower_emit (l, inst, type, var);
}

void
gml_lower_store (struct gml_lowering *l, gml_id place, gml_id value, tree lhs)
{
  struct gml_inst inst = {};
  inst.op = GML_I_STORE;
  inst.place = place;
  inst.a = value;
  if (lhs != NULL_TREE && TREE_THIS_VOLATILE (lhs))
    inst.flags = GML_IF_VOLATILE;
  gml_lower_emit (l, inst, NULL_TREE, 0);
}

gml_id
gml_lower_var (struct gml_lowering *l, tree name)
{
  tree var = TREE_CODE (name) == SSA_NAME ? SSA_NAME_VAR (name) : NULL_TREE;
  if (var == NULL_TREE || DECL_NAME (var) == NULL_TREE
      || (DECL_ARTIFICIAL (var) && DECL_IGNORED_P (var)))
    return 0;
  return gml_lower_local (l, var);
}

void
gml_lower_assign_to (struct gml_lowering *l, tree lhs, gml_id value)
{
  if (TREE_CODE (lhs) == SSA_NAME)
    l->ssa[SSA_NAME_VERSION (lhs)] = value;
  else
    gml_lower_store (l, gml_lower_place (l, lhs), value, lhs);
}

void
gml_lower_split (struct gml_lowering *l)
{
  gml_id next = gml_body_add_block (l->body);
  gml_body_set_term (l->body, l->block, GML_X_GOTO, 0, l->loc);
  gml_body_add_edge (l->body, l->block, next, 0, 0);
  l->unwind_from = l->block;
  l->block = next;
}

/* ---- Codes ---- */

enum gml_bin
gml_lower_bin_code (enum tree_code code)
{
  switch (code)
    {
    case PLUS_EXPR:
      return GML_B_ADD;
    case MINUS_EXPR:
      return GML_B_SUB;
    case MULT_EXPR:
      return GML_B_MUL;
    case TRUNC_DIV_EXPR:
    case EXACT_DIV_EXPR:
    case RDIV_EXPR:
      return GML_B_DIV;
    case TRUNC_MOD_EXPR:
      return GML_B_MOD;
    case BIT_AND_EXPR:
    case TRUTH_AND_EXPR:
      return GML_B_AND;
    case BIT_IOR_EXPR:
    case TRUTH_OR_EXPR:
      return GML_B_OR;
    case BIT_XOR_EXPR:
    case TRUTH_XOR_EXPR:
      return GML_B_XOR;
    case LSHIFT_EXPR:
      return GML_B_SHL;
    case RSHIFT_EXPR:
      return GML_B_SHR;
    case MIN_EXPR:
      return GML_B_MIN;
    case MAX_EXPR:
      return GML_B_MAX;
    case EQ_EXPR:
      return GML_B_EQ;
    case NE_EXPR:
    case LTGT_EXPR:
      return GML_B_NE;
    case LT_EXPR:
      return GML_B_LT;
    case LE_EXPR:
      return GML_B_LE;
    case GT_EXPR:
      return GML_B_GT;
    case GE_EXPR:
      return GML_B_GE;
    case POINTER_PLUS_EXPR:
      return GML_B_PTRADD;
    case POINTER_DIFF_EXPR:
      return GML_B_PTRDIFF;
    default:
      return GML_B_OTHER;
    }
}

static enum gml_un
un_code (enum tree_code code)
{
  switch (code)
    {
    case NEGATE_EXPR:
      return GML_U_NEG;
    case BIT_NOT_EXPR:
      return GML_U_NOT;
    case TRUTH_NOT_EXPR:
      return GML_U_LNOT;
    case ABS_EXPR:
    case ABSU_EXPR:
      return GML_U_ABS;
    default:
      return GML_U_OTHER;
    }
}

/* ---- Assignments to registers ---- */

static gml_id
unary (struct gml_lowering *l, gassign *stmt, tree type, gml_id var)
{
  gml_id a = gml_lower_value (l, gimple_assign_rhs1 (stmt));
  enum tree_code code = gimple_assign_rhs_code (stmt);
  if (CONVERT_EXPR_CODE_P (code) || code == FLOAT_EXPR || code == FIX_TRUNC_EXPR || code == SSA_NAME
      || code == VIEW_CONVERT_EXPR || code == PAREN_EXPR || code == OBJ_TYPE_REF)
    return gml_lower_cast (l, a, type, var);
  enum gml_un sub = un_code (code);
  if (sub == GML_U_OTHER)
    return gml_lower_other (l, type, var, get_tree_code_name (code));
  struct gml_inst inst = {};
  inst.op = GML_I_UN;
  inst.sub = (uint8_t) sub;
  inst.a = a;
  return gml_lower_emit (l, inst, type, var);
}

static gml_id
binary (struct gml_lowering *l, gassign *stmt, tree type, gml_id var)
{
  enum gml_bin sub = gml_lower_bin_code (gimple_assign_rhs_code (stmt));
  if (sub == GML_B_OTHER)
    return gml_lower_other (l, type, var, get_tree_code_name (gimple_assign_rhs_code (stmt)));
  gml_id a = gml_lower_value (l, gimple_assign_rhs1 (stmt));
  gml_id b = gml_lower_value (l, gimple_assign_rhs2 (stmt));
  return gml_lower_bin (l, sub, a, b, type, var);
}

static gml_id
ternary (struct gml_lowering *l, gassign *stmt, tree type, gml_id var)
{
  enum tree_code code = gimple_assign_rhs_code (stmt);
  if (code != COND_EXPR)
    return gml_lower_other (l, type, var, get_tree_code_name (code));
  struct gml_inst inst = {};
  tree cond = gimple_assign_rhs1 (stmt);
  inst.op = GML_I_SELECT;
  if (COMPARISON_CLASS_P (cond)) /* GCC 11 and 12 */
    {
      gml_id a = gml_lower_value (l, TREE_OPERAND (cond, 0));
      gml_id b = gml_lower_value (l, TREE_OPERAND (cond, 1));
      inst.a = gml_lower_bin (l, gml_lower_bin_code (TREE_CODE (cond)), a, b, boolean_type_node, 0);
    }
  else
    inst.a = gml_lower_value (l, cond);
  inst.b = gml_lower_value (l, gimple_assign_rhs2 (stmt));
  inst.c = gml_lower_value (l, gimple_assign_rhs3 (stmt));
  return gml_lower_emit (l, inst, type, var);
}

/* Half of the pair that .ADD_OVERFLOW and its kin give (see lower_call.cc), or 0.  */
static gml_id
half_of_pair (struct gml_lowering *l, tree rhs)
{
  if (TREE_CODE (rhs) != REALPART_EXPR && TREE_CODE (rhs) != IMAGPART_EXPR)
    return 0;
  tree pair = TREE_OPERAND (rhs, 0);
  if (TREE_CODE (pair) != SSA_NAME)
    return 0;
  unsigned key = SSA_NAME_VERSION (pair) * 2 + (TREE_CODE (rhs) == IMAGPART_EXPR);
  return gml_map_get (&l->parts, GML_MAP_NUM (key));
}

/* A single operand: a copy, a load, an address, or a part of a value.  */
static gml_id
single (struct gml_lowering *l, gassign *stmt, tree type, gml_id var)
{
  tree rhs = gimple_assign_rhs1 (stmt);
  gml_id half = half_of_pair (l, rhs);
  if (half != 0)
    return gml_lower_cast (l, half, type, var);
  if (TREE_CODE (rhs) == VIEW_CONVERT_EXPR && is_gimple_val (TREE_OPERAND (rhs, 0)))
    return gml_lower_cast (l, gml_lower_value (l, TREE_OPERAND (rhs, 0)), type, var);
  bool loads = !is_gimple_val (rhs) && TREE_CODE (rhs) != OBJ_TYPE_REF
	       && TREE_CODE (rhs) != CONSTRUCTOR && TREE_CODE (rhs) != ADDR_EXPR;
  gml_id value = gml_lower_value (l, rhs);
  /* What has no name of its own needs no copy to bear it.  */
  if (var == 0 && (loads || TREE_CODE (rhs) == ADDR_EXPR))
    return value;
  return gml_lower_cast (l, value, type, var);
}

static gml_id
right_side (struct gml_lowering *l, gassign *stmt)
{
  tree lhs = gimple_assign_lhs (stmt), type = TREE_TYPE (lhs);
  gml_id var = gml_lower_var (l, lhs);
  switch (gimple_assign_rhs_class (stmt))
    {
    case GIMPLE_SINGLE_RHS:
      return single (l, stmt, type, var);
    case GIMPLE_UNARY_RHS:
      return unary (l, stmt, type, var);
    case GIMPLE_BINARY_RHS:
      return binary (l, stmt, type, var);
    default:
      return ternary (l, stmt, type, var);
    }
}

/* ---- Assignments to memory ---- */

/* Whether PLACE's life begins at a clobber that does not say: that of the whole
   object at the head of a constructor.  */
static bool
is_birth (struct gml_lowering *l, tree lhs, tree clobber)
{
  switch (gml_compat_clobber (clobber))
    {
    case GML_CLOBBER_BEGIN:
      return true;
    case GML_CLOBBER_END:
      return false;
    default:
      return DECL_CXX_CONSTRUCTOR_P (l->decl) && TREE_CODE (lhs) == MEM_REF;
    }
}

static void
whole (struct gml_lowering *l, enum gml_op op, gml_id place, gml_id place2, uint16_t flags)
{
  struct gml_inst inst = {};
  inst.op = (uint8_t) op;
  inst.place = place;
  inst.place2 = place2;
  inst.flags = flags;
  gml_lower_emit (l, inst, NULL_TREE, 0);
}

/* `place = {}': all that lies in it is to have a name.  */
static gml_id
zero (struct gml_lowering *l, tree lhs)
{
  gml_id place = gml_lower_place (l, lhs);
  gml_border_complete (l->gb, TREE_TYPE (lhs), ZEROED_DEPTH);
  whole (l, GML_I_ZERO, place, 0, 0);
  return place;
}

/* `place = { field: value, ... }'.  */
static void
constructor (struct gml_lowering *l, tree lhs, tree ctor)
{
  gml_id place = zero (l, lhs);
  unsigned HOST_WIDE_INT i;
  tree index, value;
  FOR_EACH_CONSTRUCTOR_ELT (CONSTRUCTOR_ELTS (ctor), i, index, value)
  {
    gml_id at = 0;
    struct gml_place p = {};
    p.parent = place;
    p.type = gml_border_type (l->gb, TREE_TYPE (value));
    if (index != NULL_TREE && TREE_CODE (index) == FIELD_DECL)
      at = gml_border_field (l->gb, index, TREE_TYPE (lhs));
    else if (index != NULL_TREE && TREE_CODE (index) == INTEGER_CST)
      at = gml_lower_value (l, index);
    bool is_array = TREE_CODE (TREE_TYPE (lhs)) == ARRAY_TYPE;
    p.kind = at == 0 ? GML_P_PART : is_array ? GML_P_ELEM : GML_P_FIELD;
    p.ref = at;
    gml_lower_store (l, gml_body_add_place (l->body, p), gml_lower_value (l, value), NULL_TREE);
  }
}

static void
to_memory (struct gml_lowering *l, gassign *stmt)
{
  tree lhs = gimple_assign_lhs (stmt), rhs = gimple_assign_rhs1 (stmt);
  bool is_volatile = TREE_THIS_VOLATILE (lhs) || TREE_THIS_VOLATILE (rhs);
  uint16_t flags = is_volatile ? GML_IF_VOLATILE : 0;
  if (!gimple_assign_single_p (stmt))
    gml_lower_store (l, gml_lower_place (l, lhs), right_side (l, stmt), lhs);
  else if (gimple_clobber_p (stmt))
    whole (l, is_birth (l, lhs, rhs) ? GML_I_BIRTH : GML_I_CLOBBER, gml_lower_place (l, lhs), 0, 0);
  else if (TREE_CODE (rhs) == CONSTRUCTOR && CONSTRUCTOR_NELTS (rhs) == 0)
    zero (l, lhs);
  else if (TREE_CODE (rhs) == CONSTRUCTOR && !VECTOR_TYPE_P (TREE_TYPE (lhs)))
    constructor (l, lhs, rhs);
  else if (!is_gimple_reg_type (TREE_TYPE (lhs)) && TREE_CODE (rhs) != SSA_NAME)
    {
      gml_id from = gml_lower_place (l, rhs);
      whole (l, GML_I_COPY, gml_lower_place (l, lhs), from, flags);
    }
  else
    gml_lower_store (l, gml_lower_place (l, lhs), gml_lower_value (l, rhs), lhs);
}

static void
assign (struct gml_lowering *l, gassign *stmt)
{
  tree lhs = gimple_assign_lhs (stmt);
  if (TREE_CODE (lhs) == SSA_NAME)
    l->ssa[SSA_NAME_VERSION (lhs)] = right_side (l, stmt);
  else
    to_memory (l, stmt);
}

/* ---- Statements and blocks ---- */

static void
statement (struct gml_lowering *l, gimple *stmt)
{
  l->where = gimple_location (stmt);
  l->loc = gml_border_loc (l->gb, l->where);
  switch (gimple_code (stmt))
    {
    case GIMPLE_ASSIGN:
      assign (l, as_a<gassign *> (stmt));
      break;
    case GIMPLE_CALL:
      gml_lower_call (l, as_a<gcall *> (stmt));
      break;
    case GIMPLE_ASM:
      gml_lower_asm (l, as_a<gasm *> (stmt));
      break;
    case GIMPLE_NOP:
    case GIMPLE_LABEL:
    case GIMPLE_PREDICT:
    case GIMPLE_DEBUG:
    case GIMPLE_COND: /* these end a block: lower_cfg.cc */
    case GIMPLE_SWITCH:
    case GIMPLE_GOTO:
    case GIMPLE_RETURN:
    case GIMPLE_RESX:
    case GIMPLE_EH_DISPATCH:
      break;
    default:
      l->why = gimple_code_name[gimple_code (stmt)];
      break;
    }
}

static void
basic_block_body (struct gml_lowering *l, basic_block bb)
{
  l->block = l->heads[bb->index];
  l->unwind_from = 0;
  gml_lower_phis (l, bb);
  for (gimple_stmt_iterator i = gsi_start_bb (bb); !gsi_end_p (i) && l->why == NULL; gsi_next (&i))
    statement (l, gsi_stmt (i));
  l->tails[bb->index] = l->block;
  if (l->why == NULL)
    gml_lower_end (l, bb);
}

/* ---- The function's head ---- */

static void
add_param (struct gml_lowering *l, tree parm)
{
  gml_id var = DECL_NAME (parm) != NULL_TREE ? gml_lower_local (l, parm) : 0;
  gml_border_record (l->gb, TREE_TYPE (parm));
  gml_id value = gml_body_add_param (l->body, gml_border_type (l->gb, TREE_TYPE (parm)), var);
  gml_map_put (&l->params, parm, value);
  if (!is_gimple_reg (parm))
    gml_lower_store (l, gml_lower_local_place (l, parm), value, NULL_TREE);
}

static void
add_params (struct gml_lowering *l)
{
  bool skip_vtt = gml_border_has_vtt (l->decl);
  unsigned k = 0;
  for (tree p = DECL_ARGUMENTS (l->decl); p != NULL_TREE; p = DECL_CHAIN (p), k++)
    if (k != 1 || !skip_vtt)
      add_param (l, p);
  if (l->fun->static_chain_decl != NULL_TREE)
    add_param (l, l->fun->static_chain_decl);
}

/* Names all blocks, so that edges may go to those not yet lowered.  */
static int
add_blocks (struct gml_lowering *l, int *order)
{
  gml_id entry = l->block;
  int n = pre_and_rev_post_order_compute_fn (l->fun, NULL, order, false);
  for (int i = 0; i < n; i++)
    l->heads[order[i]] = gml_body_add_block (l->body);
  edge e = single_succ_edge (ENTRY_BLOCK_PTR_FOR_FN (l->fun));
  gml_body_set_term (l->body, entry, GML_X_GOTO, 0, 0);
  gml_id id = gml_body_add_edge (l->body, entry, l->heads[e->dest->index], 0, 0);
  gml_map_put (&l->edges, e, id);
  return n;
}

static void
lower_body (struct gml_lowering *l)
{
  int *order = XNEWVEC (int, n_basic_blocks_for_fn (l->fun));
  l->block = gml_body_add_block (l->body);
  add_params (l);
  int n = add_blocks (l, order);
  for (int i = 0; i < n && l->why == NULL; i++)
    basic_block_body (l, BASIC_BLOCK_FOR_FN (l->fun, order[i]));
  for (int i = 0; i < n && l->why == NULL; i++)
    gml_lower_phi_args (l, BASIC_BLOCK_FOR_FN (l->fun, order[i]));
  XDELETEVEC (order);
}

static void
free_lowering (struct gml_lowering *l)
{
  XDELETEVEC (l->ssa);
  XDELETEVEC (l->heads);
  XDELETEVEC (l->tails);
  gml_map_free (&l->locals);
  gml_map_free (&l->params);
  gml_map_free (&l->edges);
  gml_map_free (&l->parts);
  gml_map_free (&l->tramps);
  gml_map_free (&l->needed);
}

static const char *
why_not (tree decl)
{
  struct function *fun = decl != NULL_TREE ? DECL_STRUCT_FUNCTION (decl) : NULL;
  if (fun == NULL || !gimple_has_body_p (decl))
    return "there is no body";
  if (fun->cfg == NULL || fun->gimple_df == NULL || !(fun->curr_properties & PROP_ssa))
    return "the body is not in SSA form";
  return NULL;
}

int
gml_border_load (struct gml_unit *unit, gml_id fn, struct gml_arena *arena, void *ctx)
{
  struct gml_lowering l = {};
  l.gb = (struct gml_border *) ctx;
  l.decl = fn < l.gb->nbodies ? l.gb->bodies[fn] : NULL_TREE;
  l.fn = fn;
  const char *why = why_not (l.decl);
  l.body = gml_body_new (unit, fn, arena);
  if (why != NULL)
    {
      gml_body_abandon (l.body, why);
      return -1;
    }
  l.fun = DECL_STRUCT_FUNCTION (l.decl);
  l.ssa = XCNEWVEC (gml_id, SSANAMES (l.fun)->length ());
  l.heads = XCNEWVEC (gml_id, last_basic_block_for_fn (l.fun));
  l.tails = XCNEWVEC (gml_id, last_basic_block_for_fn (l.fun));
  lower_body (&l);
  int result = -1;
  if (l.why != NULL)
    gml_body_abandon (l.body, l.why);
  else
    result = gml_body_finish (l.body);
  free_lowering (&l);
  return result;
}
