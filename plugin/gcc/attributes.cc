/* What GCC's attributes say of a function.
   SPDX-License-Identifier: GPL-3.0-or-later

   Those of the declaration (malloc, deprecated, ...) and of its type (nonnull,
   format, access, fd_arg, ...); some flags stand in the declaration itself.  */

#include "plugin/gcc/border.h"

enum
{
  MAX_ATTRS = 64
};

struct list
{
  struct gml_border *gb;
  struct gml_attr at[MAX_ATTRS];
  uint32_t n;
};

static void
add (struct list *l, enum gml_attr_kind kind, gml_id fn, int32_t num, int32_t num2, int32_t num3)
{
  struct gml_attr a = { (uint8_t) kind, fn, num, num2, num3 };
  for (uint32_t i = 0; i < l->n; i++)
    if (memcmp (&l->at[i], &a, sizeof a) == 0)
      return;
  if (l->n < MAX_ATTRS)
    l->at[l->n++] = a;
}

/* The number in the list ARGS at place K, or 0.  */
static int32_t
number_at (tree args, unsigned k)
{
  while (args != NULL_TREE && k-- > 0)
    args = TREE_CHAIN (args);
  tree value = args != NULL_TREE ? TREE_VALUE (args) : NULL_TREE;
  if (value == NULL_TREE || TREE_CODE (value) != INTEGER_CST || !tree_fits_shwi_p (value))
    return 0;
  return (int32_t) tree_to_shwi (value);
}

static void
add_malloc (struct list *l, tree args)
{
  gml_id fn = 0;
  tree dealloc = args != NULL_TREE ? TREE_VALUE (args) : NULL_TREE;
  if (dealloc != NULL_TREE && TREE_CODE (dealloc) == ADDR_EXPR)
    dealloc = TREE_OPERAND (dealloc, 0);
  if (dealloc != NULL_TREE && TREE_CODE (dealloc) == FUNCTION_DECL)
    fn = gml_border_function (l->gb, dealloc);
  int32_t num = number_at (args, 1);
  add (l, GML_A_MALLOC, fn, fn != 0 && num == 0 ? 1 : num, 0, 0);
}

static void
add_nonnull (struct list *l, tree args)
{
  if (args == NULL_TREE)
    add (l, GML_A_NONNULL, 0, 0, 0, 0);
  for (; args != NULL_TREE; args = TREE_CHAIN (args))
    add (l, GML_A_NONNULL, 0, number_at (args, 0), 0, 0);
}

/* GCC keeps access as a string: for each argument a letter, its number from 0,
   and after a comma that of its size (attribs.cc, init_attr_rdwr_indices).  `^'
   and what stands in brackets come from how an array parameter is declared.  */
static void
add_access (struct list *l, tree args)
{
  tree text = args != NULL_TREE ? TREE_VALUE (args) : NULL_TREE;
  if (text == NULL_TREE || TREE_CODE (text) != STRING_CST)
    return;
  for (const char *p = TREE_STRING_POINTER (text); *p != '\0';)
    {
      static const char modes[] = "-rwx";
      const char *mode = strchr (modes, *p);
      if (mode == NULL || !ISDIGIT (p[1]))
	{
	  p += *p == '[' ? strcspn (p, "]") : 1;
	  continue;
	}
      char *end;
      int32_t ptr = (int32_t) strtol (p + 1, &end, 10) + 1, size = 0;
      if (*end == ',' && ISDIGIT (end[1]))
	size = (int32_t) strtol (end + 1, &end, 10) + 1;
      add (l, GML_A_ACCESS, 0, ptr, size, (int32_t) (mode - modes));
      p = end;
    }
}

static void
add_format (struct list *l, tree args)
{
  tree kind = args != NULL_TREE ? TREE_VALUE (args) : NULL_TREE;
  if (kind == NULL_TREE || TREE_CODE (kind) != IDENTIFIER_NODE)
    return;
  const char *name = IDENTIFIER_POINTER (kind);
  if (strstr (name, "printf") != NULL)
    add (l, GML_A_FORMAT, 0, 0, number_at (args, 1), number_at (args, 2));
  else if (strstr (name, "scanf") != NULL)
    add (l, GML_A_FORMAT, 0, 1, number_at (args, 1), number_at (args, 2));
}

static void
add_one (struct list *l, const char *name, tree args)
{
  if (strcmp (name, "malloc") == 0)
    add_malloc (l, args);
  else if (strcmp (name, "fd_arg") == 0)
    add (l, GML_A_FD_ARG, 0, number_at (args, 0), 0, 0);
  else if (strcmp (name, "fd_arg_read") == 0)
    add (l, GML_A_FD_ARG, 0, number_at (args, 0), 1, 0);
  else if (strcmp (name, "fd_arg_write") == 0)
    add (l, GML_A_FD_ARG, 0, number_at (args, 0), 2, 0);
  else if (strcmp (name, "warn_unused_result") == 0 || strcmp (name, "nodiscard") == 0)
    add (l, GML_A_WARN_UNUSED, 0, 0, 0, 0);
  else if (strcmp (name, "nonnull") == 0)
    add_nonnull (l, args);
  else if (strcmp (name, "returns_nonnull") == 0)
    add (l, GML_A_RETURNS_NONNULL, 0, 0, 0, 0);
  else if (strcmp (name, "access") == 0)
    add_access (l, args);
  else if (strcmp (name, "alloc_size") == 0)
    add (l, GML_A_ALLOC_SIZE, 0, number_at (args, 0), number_at (args, 1), 0);
  else if (strcmp (name, "format") == 0)
    add_format (l, args);
}

static void
add_all (struct list *l, tree attributes)
{
  for (tree a = attributes; a != NULL_TREE; a = TREE_CHAIN (a))
    add_one (l, IDENTIFIER_POINTER (get_attribute_name (a)), TREE_VALUE (a));
}

/* GCC before 13 doesn't know fd_arg and its kin: it would warn and forget them.  */
void
gml_border_know_attributes (void *, void *)
{
  static const struct attribute_spec specs[] = {
    { "fd_arg", 1, 1, false, true, true, false, NULL, NULL },
    { "fd_arg_read", 1, 1, false, true, true, false, NULL, NULL },
    { "fd_arg_write", 1, 1, false, true, true, false, NULL, NULL },
  };
  for (unsigned k = 0; k < ARRAY_SIZE (specs); k++)
    if (lookup_attribute_spec (get_identifier (specs[k].name)) == NULL)
      register_attribute (&specs[k]);
}

void
gml_border_attributes (struct gml_border *gb, tree decl, struct gml_function *fn)
{
  struct list l;
  l.gb = gb;
  l.n = 0;
  add_all (&l, DECL_ATTRIBUTES (decl));
  add_all (&l, TYPE_ATTRIBUTES (TREE_TYPE (decl)));
  if (DECL_IS_MALLOC (decl))
    add (&l, GML_A_MALLOC, 0, 0, 0, 0);
  if (TREE_THIS_VOLATILE (decl))
    add (&l, GML_A_NORETURN, 0, 0, 0, 0);
  if (TREE_DEPRECATED (decl))
    add (&l, GML_A_DEPRECATED, 0, 0, 0, 0);
  if (DECL_PURE_P (decl))
    add (&l, GML_A_PURE, 0, 0, 0, 0);
  if (TREE_READONLY (decl))
    add (&l, GML_A_CONST, 0, 0, 0, 0);
  if (TREE_NOTHROW (decl))
    add (&l, GML_A_NOTHROW, 0, 0, 0, 0);
  fn->nattrs = l.n;
  fn->attrs = l.n != 0 ? GML_NEW_ARRAY (gb->arena, struct gml_attr, l.n) : NULL;
  if (l.n != 0)
    memcpy (fn->attrs, l.at, l.n * sizeof *l.at);
}
