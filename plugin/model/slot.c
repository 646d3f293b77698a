/* Slots as text.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/model/slot.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/buffer.h"
#include "plugin/model/vocab.h"

enum
{
  MOST_ARGS = 100
}; /* more than any function has; fits gml_slot.base */

/* Adds a step to SLOT; false if it has too many.  */
static bool
add_step (struct gml_slot *slot, enum gml_step_kind kind, int32_t num, const char *name)
{
  struct gml_step *s = &slot->steps[slot->nsteps];

  if (slot->nsteps == GML_SLOT_STEPS)
    return false;
  slot->nsteps++;
  s->kind = (uint8_t) kind;
  s->num = num;
  s->name = name;
  return true;
}

/* Reads digits at *P as a number up to MOST; -1 if there are none or too many.  */
static int32_t
digits (const char **p, int32_t most)
{
  int32_t n = 0;

  if (!isdigit ((unsigned char) **p))
    return -1;
  for (; isdigit ((unsigned char) **p); ++*p)
    {
      n = n * 10 + (**p - '0');
      if (n > most)
	return -1;
    }
  return n;
}

/* Reads "result", "this" or a number at *P.  */
static const char *
parse_base (struct gml_slot *slot, const char **p, bool is_method)
{
  int32_t n;

  if (strncmp (*p, "result", 6) == 0)
    {
      slot->base = GML_SLOT_RESULT;
      *p += 6;
      return NULL;
    }
  if (strncmp (*p, "this", 4) == 0)
    {
      if (!is_method)
	return "only a method has 'this'";
      slot->base = 0;
      *p += 4;
      return NULL;
    }
  if (!isdigit ((unsigned char) **p))
    return "expected 'result', 'this' or an argument's number";
  n = digits (p, MOST_ARGS);
  if (n < 1)
    return "arguments are counted from 1, to at most 100";
  slot->base = (int8_t) (is_method ? n : n - 1);
  return NULL;
}

/* Reads a field at *P: a name, or "#" and its id.  */
static const char *
parse_field (struct gml_slot *slot, const char **p, struct gml_arena *arena)
{
  const char *start = *p;

  if (*start == '#')
    {
      int32_t id = (++*p, digits (p, 1 << 24));

      if (id < 0)
	return "expected a field's number after '#'";
      return add_step (slot, GML_STEP_FIELD, id, NULL) ? NULL : "too many steps";
    }
  while (isalnum ((unsigned char) **p) || **p == '_' || **p == '$')
    ++*p;
  if (*p == start || isdigit ((unsigned char) *start))
    return "expected a field's name";
  return add_step (slot, GML_STEP_FIELD, 0, gml_arena_copy (arena, start, (size_t) (*p - start)))
	   ? NULL
	   : "too many steps";
}

/* Reads one step after the base at *P.  */
static const char *
parse_step (struct gml_slot *slot, const char **p, struct gml_arena *arena)
{
  int32_t n = -1;

  if ((*p)[0] == '-' && (*p)[1] == '>')
    {
      *p += 2;
      if (!add_step (slot, GML_STEP_DEREF, 0, NULL))
	return "too many steps";
      return **p == '\0' || **p == '[' || **p == '-' ? NULL : parse_field (slot, p, arena);
    }
  if (**p == '.')
    {
      ++*p;
      return parse_field (slot, p, arena);
    }
  if (**p != '[')
    return "expected '->', '.' or '['";
  ++*p;
  if (**p != ']' && ((n = digits (p, 1 << 24)) < 0 || **p != ']'))
    return "expected a number and ']' after '['";
  ++*p;
  return add_step (slot, GML_STEP_ELEM, n, NULL) ? NULL : "too many steps";
}

const char *
gml_slot_parse (struct gml_slot *out, const char *text, bool is_method, struct gml_arena *arena)
{
  const char *p = text, *wrong;
  int stars = 0;

  *out = gml_slot_none ();
  if (*p == '&')
    {
      out->address = true;
      p++;
    }
  while (*p == '*')
    p++, stars++;
  if ((wrong = parse_base (out, &p, is_method)) != NULL)
    return wrong;
  while (stars-- > 0)
    if (!add_step (out, GML_STEP_DEREF, 0, NULL))
      return "too many steps";
  while (*p)
    if ((wrong = parse_step (out, &p, arena)) != NULL)
      return wrong;
  if (out->address && out->nsteps == 0)
    return "'&' needs '*', '->', '.' or '['";
  return NULL;
}

/* How many of SLOT's leading steps are printed as stars: not the one before a
   field, which is printed as "->".  */
static unsigned
count_stars (const struct gml_slot *slot)
{
  unsigned n = 0;

  while (n < slot->nsteps && slot->steps[n].kind == GML_STEP_DEREF)
    n++;
  if (n && n < slot->nsteps && slot->steps[n].kind == GML_STEP_FIELD)
    n--;
  return n;
}

static void
print_base (const struct gml_slot *slot, bool is_method, struct gml_buffer *out)
{
  if (slot->base == GML_SLOT_RESULT)
    gml_buffer_add (out, "result");
  else if (slot->base == GML_SLOT_NONE)
    gml_buffer_add (out, "none");
  else if (slot->base == GML_SLOT_CONST)
    gml_buffer_add (out, "const");
  else if (is_method && slot->base == 0)
    gml_buffer_add (out, "this");
  else
    gml_buffer_printf (out, "%d", is_method ? slot->base : slot->base + 1);
}

void
gml_slot_print (const struct gml_slot *slot, bool is_method, struct gml_buffer *out)
{
  unsigned stars = count_stars (slot), i;
  bool followed = false;

  if (slot->address)
    gml_buffer_add (out, "&");
  for (i = 0; i < stars; i++)
    gml_buffer_add (out, "*");
  print_base (slot, is_method, out);
  for (i = stars; i < slot->nsteps; i++)
    {
      const struct gml_step *s = &slot->steps[i];

      if (s->kind == GML_STEP_DEREF)
	gml_buffer_add (out, "->");
      else if (s->kind == GML_STEP_ELEM && s->num < 0)
	gml_buffer_add (out, "[]");
      else if (s->kind == GML_STEP_ELEM)
	gml_buffer_printf (out, "[%d]", s->num);
      else if (s->name && s->name[0])
	gml_buffer_printf (out, "%s%s", followed ? "" : ".", s->name);
      else
	gml_buffer_printf (out, "%s#%d", followed ? "" : ".", s->num);
      followed = s->kind == GML_STEP_DEREF;
    }
}

bool
gml_slot_equal (const struct gml_slot *a, const struct gml_slot *b)
{
  unsigned i;

  if (a->base != b->base || a->nsteps != b->nsteps || a->address != b->address)
    return false;
  for (i = 0; i < a->nsteps; i++)
    {
      const struct gml_step *s = &a->steps[i], *t = &b->steps[i];

      if (s->kind != t->kind || s->num != t->num
	  || strcmp (s->name ? s->name : "", t->name ? t->name : "") != 0)
	return false;
    }
  return true;
}
