/* Lowering: calls and asm.
   SPDX-License-Identifier: GPL-3.0-or-later

   .ADD_OVERFLOW, .SUB_OVERFLOW and .MUL_OVERFLOW give GCC a pair, the wrapped
   result and whether it wrapped.  The IR gets two values: a BIN of that kind,
   and a call of the internal function, whose result is a bool.  */

#include "plugin/gcc/lower.h"

enum
{
  MAX_ARGS = 4096
};

/* ---- The call itself ---- */

struct call
{
  gcall *stmt;
  struct gml_inst inst;
  gml_id *args; /* malloc'd */
  unsigned nargs;
  bool deletes; /* a deleting destructor: operator delete follows */
};

static bool
has_unwind_edge (gimple *stmt)
{
  edge e;
  edge_iterator i;
  basic_block bb = gimple_bb (stmt);
  if (stmt != gsi_stmt (gsi_last_nondebug_bb (bb)))
    return false;
  FOR_EACH_EDGE (e, i, bb->succs)
  if (e->flags & EDGE_EH)
    return true;
  return false;
}

/* The compiler's own calls of destructors and cleanups are on a variable or a
   member as a whole; a programmer's come by a pointer.  Arrays of variable length are
   made by alloca.  */
static bool
is_artificial (gcall *stmt, tree fndecl)
{
  if (LOCATION_LOCUS (gimple_location (stmt)) <= BUILTINS_LOCATION
      || gimple_call_alloca_for_var_p (stmt))
    return true;
  if (fndecl == NULL_TREE || gimple_call_num_args (stmt) == 0
      || TREE_CODE (gimple_call_arg (stmt, 0)) != ADDR_EXPR)
    return false;
  if (DECL_CXX_DESTRUCTOR_P (fndecl))
    return true;
  tree var = TREE_OPERAND (gimple_call_arg (stmt, 0), 0);
  tree a = VAR_P (var) ? lookup_attribute ("cleanup", DECL_ATTRIBUTES (var)) : NULL_TREE;
  return a != NULL_TREE && gimple_call_lhs (stmt) == NULL_TREE && TREE_VALUE (a) != NULL_TREE
	 && TREE_VALUE (TREE_VALUE (a)) == DECL_NAME (fndecl);
}

static uint16_t
flags_of (struct gml_lowering *l, gcall *stmt, tree fndecl)
{
  unsigned f = 0;
  /* A negative landing pad: the process ends (noexcept).  */
  if (stmt_could_throw_p (l->fun, stmt) && lookup_stmt_eh_lp_fn (l->fun, stmt) >= 0)
    f |= GML_IF_THROW;
  if (gimple_call_noreturn_p (stmt))
    f |= GML_IF_NORETURN;
  if (gimple_call_flags (stmt) & ECF_RETURNS_TWICE)
    f |= GML_IF_TWICE;
  if (gml_border_in_macro (gimple_location (stmt), "TEMP_FAILURE_RETRY"))
    f |= GML_IF_MACRO_RETRY;
  if (is_artificial (stmt, fndecl))
    f |= GML_IF_ARTIFICIAL;
  else
    f |= gml_lower_voided (l, stmt);
  return (uint16_t) f;
}

static void
lower_args (struct gml_lowering *l, struct call *c)
{
  unsigned n = gimple_call_num_args (c->stmt);
  c->args = XNEWVEC (gml_id, n + 1);
  for (c->nargs = 0; c->nargs < n; c->nargs++)
    c->args[c->nargs] = gml_lower_value (l, gimple_call_arg (c->stmt, c->nargs));
  if (gimple_call_chain (c->stmt) != NULL_TREE)
    c->args[c->nargs++] = gml_lower_value (l, gimple_call_chain (c->stmt));
}

/* Keeps the arguments that the function meant has: no sizes of fortified forms,
   no VTT.  */
static void
choose_args (struct call *c, tree fndecl, const char *asm_name, bool has_own_body)
{
  if (gml_border_has_vtt (fndecl) && c->nargs > 1)
    {
      memmove (c->args + 1, c->args + 2, (c->nargs - 2) * sizeof *c->args);
      c->nargs--;
    }
  const struct gml_alias *alias = has_own_body ? NULL : gml_alias_find (asm_name);
  if (alias == NULL || alias->args == NULL || c->nargs > MAX_ARGS)
    return;
  unsigned *keep = XNEWVEC (unsigned, c->nargs + 1);
  gml_id *args = XNEWVEC (gml_id, c->nargs + 1);
  unsigned n = gml_alias_args (alias, c->nargs, keep);
  for (unsigned k = 0; k < n; k++)
    args[k] = c->args[keep[k]];
  XDELETEVEC (keep);
  XDELETEVEC (c->args);
  c->args = args;
  c->nargs = n;
}

static void
known_callee (struct gml_lowering *l, struct call *c, tree fndecl)
{
  gml_id fn = gml_border_function (l->gb, fndecl);
  c->inst.sub = GML_C_KNOWN;
  c->inst.callee = fn;
  bool own = (l->gb->unit->functions[fn].flags & GML_FF_BODY) != 0;
  choose_args (c, fndecl, gml_border_asm_name (l->gb, fndecl), own);
  c->deletes = gml_border_is_deleting (l->gb, fndecl);
}

static void
find_callee (struct gml_lowering *l, struct call *c)
{
  tree fndecl = gimple_call_fndecl (c->stmt), fn = gimple_call_fn (c->stmt);
  if (fndecl != NULL_TREE)
    {
      known_callee (l, c, fndecl);
      return;
    }
  if (fn != NULL_TREE && TREE_CODE (fn) == OBJ_TYPE_REF)
    {
      c->inst.callee = gml_border_method (l->gb, fn, &c->deletes);
      c->inst.sub = GML_C_VIRTUAL;
      if (c->inst.callee != 0)
	return;
    }
  c->inst.sub = GML_C_INDIRECT;
  c->inst.a = gml_lower_value (l, fn);
}

/* Appends the call; its result, of TYPE (null: not wanted), is a version of VAR.  */
static gml_id
append (struct gml_lowering *l, struct call *c, tree type, gml_id var)
{
  c->inst.op = GML_I_CALL;
  c->inst.loc = l->loc;
  return gml_body_add_inst (l->body, l->block, c->inst,
			    type != NULL_TREE ? gml_border_type (l->gb, type) : 0, var, c->args,
			    c->nargs);
}

/* The deleting destructor is two calls to us, as it is where the destructor is
   not virtual: ~T (p); operator delete (p).  */
static void
append_delete (struct gml_lowering *l, gml_id object)
{
  struct call c = {};
  c.inst.sub = GML_C_KNOWN;
  c.inst.callee = gml_border_operator_delete (l->gb);
  c.args = &object;
  c.nargs = 1;
  append (l, &c, NULL_TREE, 0);
}

static void
ordinary_call (struct gml_lowering *l, gcall *stmt)
{
  struct call c = {};
  c.stmt = stmt;
  tree lhs = gimple_call_lhs (stmt);
  lower_args (l, &c);
  find_callee (l, &c);
  c.inst.flags = flags_of (l, stmt, gimple_call_fndecl (stmt));
  tree type = lhs != NULL_TREE ? TREE_TYPE (lhs) : NULL_TREE;
  bool to_memory = lhs != NULL_TREE && TREE_CODE (lhs) != SSA_NAME;
  gml_id place = to_memory ? gml_lower_place (l, lhs) : 0;
  gml_id result = append (l, &c, type, lhs != NULL_TREE ? gml_lower_var (l, lhs) : 0);
  if ((to_memory || c.deletes) && has_unwind_edge (stmt))
    gml_lower_split (l);
  if (to_memory && result != 0)
    gml_lower_store (l, place, result, lhs);
  else if (lhs != NULL_TREE)
    gml_lower_assign_to (l, lhs, result);
  if (c.deletes && c.nargs > 0)
    append_delete (l, c.args[0]);
  XDELETEVEC (c.args);
}

/* ---- Internal functions ---- */

static void
internal_named (struct gml_lowering *l, gcall *stmt, tree type, gml_id *result)
{
  struct call c = {};
  c.stmt = stmt;
  lower_args (l, &c);
  const char *name = internal_fn_name (gimple_call_internal_fn (stmt));
  c.inst.sub = GML_C_INTERNAL;
  c.inst.callee = gml_border_extra_function (l->gb, gml_arena_printf (l->gb->arena, ".%s", name));
  gml_id value = append (l, &c, type, 0);
  if (result != NULL)
    *result = value;
  XDELETEVEC (c.args);
}

static void
overflow_call (struct gml_lowering *l, gcall *stmt, enum gml_bin sub)
{
  tree lhs = gimple_call_lhs (stmt);
  if (lhs == NULL_TREE || TREE_CODE (lhs) != SSA_NAME
      || TREE_CODE (TREE_TYPE (lhs)) != COMPLEX_TYPE)
    return;
  gml_id wrapped;
  internal_named (l, stmt, boolean_type_node, &wrapped);
  gml_id a = gml_lower_value (l, gimple_call_arg (stmt, 0));
  gml_id b = gml_lower_value (l, gimple_call_arg (stmt, 1));
  gml_id value = gml_lower_bin (l, sub, a, b, TREE_TYPE (TREE_TYPE (lhs)), 0);
  unsigned key = SSA_NAME_VERSION (lhs) * 2;
  gml_map_put (&l->parts, GML_MAP_NUM (key), value);
  gml_map_put (&l->parts, GML_MAP_NUM (key + 1), wrapped);
  l->ssa[SSA_NAME_VERSION (lhs)]
    = gml_lower_unknown (l, TREE_TYPE (lhs), "the pair of an overflow check");
}

static void
internal_call (struct gml_lowering *l, gcall *stmt)
{
  tree lhs = gimple_call_lhs (stmt);
  switch (gimple_call_internal_fn (stmt))
    {
    case IFN_ADD_OVERFLOW:
      overflow_call (l, stmt, GML_B_ADD);
      return;
    case IFN_SUB_OVERFLOW:
      overflow_call (l, stmt, GML_B_SUB);
      return;
    case IFN_MUL_OVERFLOW:
      overflow_call (l, stmt, GML_B_MUL);
      return;
    case IFN_BUILTIN_EXPECT:
      if (lhs != NULL_TREE)
	gml_lower_assign_to (l, lhs, gml_lower_value (l, gimple_call_arg (stmt, 0)));
      return;
    case IFN_FALLTHROUGH:
    case IFN_ABNORMAL_DISPATCHER:
    case IFN_UNIQUE:
      break;
    default:
      {
	gml_id result;
	internal_named (l, stmt, lhs != NULL_TREE ? TREE_TYPE (lhs) : NULL_TREE, &result);
	if (lhs != NULL_TREE)
	  gml_lower_assign_to (l, lhs, result);
	return;
      }
    }
  if (lhs != NULL_TREE)
    gml_lower_assign_to (l, lhs, gml_lower_other (l, TREE_TYPE (lhs), 0, "an internal function"));
}

/* ---- Builtins ---- */

/* `__builtin_expect (x, 1)' and the like: argument 0 under another name.  */
static void
copy_first (struct gml_lowering *l, gcall *stmt)
{
  tree lhs = gimple_call_lhs (stmt);
  if (lhs == NULL_TREE)
    return;
  gml_id value = gml_lower_value (l, gimple_call_arg (stmt, 0));
  gml_lower_assign_to (l, lhs, gml_lower_cast (l, value, TREE_TYPE (lhs), gml_lower_var (l, lhs)));
}

/* What the compiler asks itself: no call, and a result not known.  */
static void
drop_call (struct gml_lowering *l, gcall *stmt, const char *why)
{
  tree lhs = gimple_call_lhs (stmt);
  if (lhs != NULL_TREE)
    gml_lower_assign_to (l, lhs, gml_lower_other (l, TREE_TYPE (lhs), gml_lower_var (l, lhs), why));
}

/* The field that holds the trampoline whose address is argument 0, or null.  */
static tree
trampoline (gcall *stmt)
{
  tree arg = gimple_call_num_args (stmt) > 0 ? gimple_call_arg (stmt, 0) : NULL_TREE;
  if (arg == NULL_TREE || TREE_CODE (arg) != ADDR_EXPR
      || TREE_CODE (TREE_OPERAND (arg, 0)) != COMPONENT_REF)
    return NULL_TREE;
  return TREE_OPERAND (TREE_OPERAND (arg, 0), 1);
}

static void
init_trampoline (struct gml_lowering *l, gcall *stmt)
{
  tree field = trampoline (stmt), fn = gimple_call_arg (stmt, 1);
  if (field != NULL_TREE && TREE_CODE (fn) == ADDR_EXPR
      && TREE_CODE (TREE_OPERAND (fn, 0)) == FUNCTION_DECL)
    gml_map_put (&l->tramps, field, gml_border_function (l->gb, TREE_OPERAND (fn, 0)));
}

static void
adjust_trampoline (struct gml_lowering *l, gcall *stmt)
{
  tree field = trampoline (stmt), lhs = gimple_call_lhs (stmt);
  gml_id fn = field != NULL_TREE ? gml_map_get (&l->tramps, field) : 0;
  if (fn == 0 || lhs == NULL_TREE)
    {
      drop_call (l, stmt, "a trampoline");
      return;
    }
  struct gml_value v = {};
  v.kind = GML_V_FUNC;
  v.type = gml_border_type (l->gb, TREE_TYPE (lhs));
  v.ref = fn;
  gml_lower_assign_to (l, lhs, gml_body_add_value (l->body, v));
}

/* FD_SET's index, checked: fd / bits of a word.  */
static void
fdelt (struct gml_lowering *l, gcall *stmt)
{
  tree lhs = gimple_call_lhs (stmt);
  if (lhs == NULL_TREE)
    return;
  gml_id fd = gml_lower_value (l, gimple_call_arg (stmt, 0));
  gml_id bits
    = gml_body_const_int (l->body, gml_border_type (l->gb, TREE_TYPE (lhs)), POINTER_SIZE);
  gml_lower_assign_to (
    l, lhs, gml_lower_bin (l, GML_B_DIV, fd, bits, TREE_TYPE (lhs), gml_lower_var (l, lhs)));
}

static void
constant_p (struct gml_lowering *l, gcall *stmt)
{
  tree lhs = gimple_call_lhs (stmt);
  if (lhs == NULL_TREE)
    return;
  gml_id type = gml_border_type (l->gb, TREE_TYPE (lhs));
  gml_lower_assign_to (l, lhs, gml_body_const_int (l->body, type, 0));
}

/* How the builtins that are no calls in the IR are lowered.  */
enum builtin_kind
{
  REAL_CALL,
  FIRST_ARGUMENT,
  FALSE_CONSTANT,
  DROPPED,
  INIT_TRAMP,
  ADJUST_TRAMP
};

static enum builtin_kind
kind_of_builtin (tree fndecl)
{
  if (!fndecl_built_in_p (fndecl, BUILT_IN_NORMAL))
    return REAL_CALL;
  switch (DECL_FUNCTION_CODE (fndecl))
    {
    case BUILT_IN_EXPECT:
    case BUILT_IN_EXPECT_WITH_PROBABILITY:
    case BUILT_IN_ASSUME_ALIGNED:
      return FIRST_ARGUMENT;
    case BUILT_IN_CONSTANT_P: /* as -O0 has it, so that all see the same branches */
      return FALSE_CONSTANT;
    case BUILT_IN_UNREACHABLE:
    case BUILT_IN_STACK_SAVE:
    case BUILT_IN_STACK_RESTORE:
    case BUILT_IN_PREFETCH:
    case BUILT_IN_OBJECT_SIZE:
    case BUILT_IN_EH_POINTER:
    case BUILT_IN_EH_FILTER:
    case BUILT_IN_EH_COPY_VALUES:
    case BUILT_IN_DWARF_CFA:
    case BUILT_IN_FRAME_ADDRESS:
    case BUILT_IN_RETURN_ADDRESS:
    case BUILT_IN_VA_START:
    case BUILT_IN_VA_END:
      return DROPPED;
    case BUILT_IN_INIT_TRAMPOLINE:
    case BUILT_IN_INIT_HEAP_TRAMPOLINE:
      return INIT_TRAMP;
    case BUILT_IN_ADJUST_TRAMPOLINE:
      return ADJUST_TRAMP;
    default:
      return REAL_CALL;
    }
}

static bool
is_fdelt (tree fndecl)
{
  return DECL_NAME (fndecl) != NULL_TREE
	 && (id_equal (DECL_NAME (fndecl), "__fdelt_chk")
	     || id_equal (DECL_NAME (fndecl), "__fdelt_warn"));
}

bool
gml_lower_is_call (tree fndecl)
{
  return kind_of_builtin (fndecl) == REAL_CALL && !is_fdelt (fndecl);
}

static void
builtin (struct gml_lowering *l, gcall *stmt, tree fndecl)
{
  switch (kind_of_builtin (fndecl))
    {
    case REAL_CALL:
      fdelt (l, stmt);
      break;
    case FIRST_ARGUMENT:
      copy_first (l, stmt);
      break;
    case FALSE_CONSTANT:
      constant_p (l, stmt);
      break;
    case DROPPED:
      drop_call (l, stmt, IDENTIFIER_POINTER (DECL_NAME (fndecl)));
      break;
    case INIT_TRAMP:
      init_trampoline (l, stmt);
      break;
    case ADJUST_TRAMP:
      adjust_trampoline (l, stmt);
      break;
    }
}

void
gml_lower_call (struct gml_lowering *l, gcall *call)
{
  if (gimple_call_internal_p (call))
    {
      internal_call (l, call);
      return;
    }
  tree fndecl = gimple_call_fndecl (call);
  if (fndecl != NULL_TREE && !gml_lower_is_call (fndecl))
    builtin (l, call, fndecl);
  else
    ordinary_call (l, call);
}

/* ---- asm ---- */

void
gml_lower_asm (struct gml_lowering *l, gasm *stmt)
{
  unsigned nin = gimple_asm_ninputs (stmt), nout = gimple_asm_noutputs (stmt);
  gml_id *args = XNEWVEC (gml_id, nin + nout + 1);
  unsigned n = 0;
  for (unsigned k = 0; k < nin; k++)
    {
      tree op = TREE_VALUE (gimple_asm_input_op (stmt, k));
      args[n++]
	= is_gimple_val (op) ? gml_lower_value (l, op) : gml_lower_address (l, op, ptr_type_node);
    }
  for (unsigned k = 0; k < nout; k++)
    {
      tree op = TREE_VALUE (gimple_asm_output_op (stmt, k));
      if (TREE_CODE (op) != SSA_NAME)
	args[n++] = gml_lower_address (l, op, ptr_type_node);
    }
  struct gml_inst inst = {};
  inst.op = GML_I_ASM;
  inst.loc = l->loc;
  if (stmt_could_throw_p (l->fun, stmt))
    inst.flags = GML_IF_THROW;
  gml_body_add_inst (l->body, l->block, inst, 0, 0, args, n);
  for (unsigned k = 0; k < nout; k++)
    {
      tree op = TREE_VALUE (gimple_asm_output_op (stmt, k));
      gml_lower_assign_to (
	l, op, gml_lower_other (l, TREE_TYPE (op), gml_lower_var (l, op), "an output of asm"));
    }
  XDELETEVEC (args);
}
