/* obsolete-api (CWE-477), prohibited-api (CWE-676): calls that should not be there.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <ctype.h>
#include <string.h>

#include "checks/check.h"
#include "plugin/flow/functor.h"
#include "plugin/flow/look.h"

enum
{
  MOST_TEXT = 100000
};

/* ---- Obsolete ------------------------------------------------------------------------ */

static void
tell_obsolete (const struct gml_rule *rule, const struct gml_event *ev, gml_id fn,
	       const struct gml_effect *e)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1, .of_text = true };
  if (*e->name)
    story.last = gml_say (ev, "use %s instead", e->name);
  else /* by an attribute, of which the compiler speaks itself */
    story.confidence = GML_CONF_LOW;
  gml_tell (rule, ev, &story, "'%s' is obsolete", gml_name_of_function (ev, fn));
}

static void
obsolete (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_effect *e = gml_model_effect (ev->model, GML_E_OBSOLETE);
  if (e)
    tell_obsolete (rule, ev, ev->callee, e);
  for (uint32_t k = 0; k < ev->inst->nargs; k++)
    {
      struct gml_functor f;
      gml_functor_of (ev->sim->unit, ev->sim->fn, ev->inst, (int) k, &f);
      e = f.function
	    ? gml_model_effect (gml_callee_model (ev->sim->prog, f.function), GML_E_OBSOLETE)
	    : NULL;
      if (e)
	tell_obsolete (rule, ev, f.function, e);
    }
}

/* ---- Prohibited ------------------------------------------------------------------------ */

/* Whether scanf's format TEXT has a string conversion without a width.  */
static bool
is_unbounded (const char *text)
{
  for (; (text = strchr (text, '%')); text++)
    {
      bool dropped = *++text == '*', width;
      text += dropped;
      width = isdigit ((unsigned char) *text);
      text += strspn (text, "0123456789");
      if (*text == 'm') /* it allocates */
	dropped = true;
      text += strspn (text, "lhm");
      if ((*text == 's' || *text == '[') && !width && !dropped)
	return true;
      if (!*text)
	break;
    }
  return false;
}

static int64_t room_in (const struct gml_event *ev, int k);

/* Whether argument K is the address of a variable, or of a part of one.  What is reached by
   a pointer may be larger than its type: struct { char name[1]; }.  */
static bool
is_variable (const struct gml_event *ev, int k)
{
  const struct gml_function *fn = ev->sim->fn;
  gml_id v = gml_look_arg (fn, ev->inst, k);
  gml_id p = v && fn->values[v].kind == GML_V_ADDR ? fn->values[v].ref : 0;
  while (p && fn->places[p].parent)
    p = fn->places[p].parent;
  return p && (fn->places[p].kind == GML_P_LOCAL || fn->places[p].kind == GML_P_GLOBAL);
}

/* How long the text that is argument K can be: a literal, or, with ARRAYS, as much as a
   variable has room for; -1 no bound.  */
static int
length_of_text (const struct gml_event *ev, int k, bool arrays)
{
  const char *text = gml_look_text (ev->sim->unit, ev->sim->fn, ev->inst, k);
  int64_t room = text || !arrays || !is_variable (ev, k) ? -1 : room_in (ev, k);
  if (text)
    return (int) strnlen (text, MOST_TEXT);
  return room > 0 && room <= MOST_TEXT ? (int) room - 1 : -1;
}

/* How many bytes printf's directive at *AT makes at most, ARG being its first argument;
   -1 no bound.  *AT and *ARG move on.  ARRAYS: of text, count with all they have room for.  */
static int
made_by (const struct gml_event *ev, const char **at, int *arg, bool arrays)
{
  enum
  {
    NUMBER = 26,  /* 64 bits in octal, and signs; any fraction with an exponent */
    LARGEST = 312 /* of a double, its point and its sign */
  };
  const char *p = *at + 1;
  int width = 0, precision = -1, n = -1;
  p += strspn (p, "-+ #0'");
  for (; isdigit ((unsigned char) *p) && width < MOST_TEXT; p++)
    width = width * 10 + *p - '0';
  if (*p == '.')
    for (p++, precision = 0; isdigit ((unsigned char) *p) && precision < MOST_TEXT; p++)
      precision = precision * 10 + *p - '0';
  p += strspn (p, "hlqjzt");
  *at = *p ? p + 1 : p;
  if (*p == '%')
    return 1;
  if (*p == 's')
    n = length_of_text (ev, *arg, arrays);
  (*arg)++;
  if (strchr ("diouxXp", *p) && *p)
    n = precision > NUMBER ? precision + NUMBER : NUMBER;
  else if (strchr ("fFeEgGaA", *p) && *p)
    n = (strchr ("fF", *p) ? LARGEST : NUMBER) + (precision < 0 ? 6 : precision);
  else if (*p == 'c')
    n = 4;
  if (*p == 's' && precision >= 0 && (n < 0 || n > precision))
    n = precision;
  return n < 0 ? -1 : n > width ? n : width;
}

/* How long what printf makes of FORMAT can be; -1 no bound.  */
static int
longest (const struct gml_event *ev, const char *format, int arg, bool arrays)
{
  int sum = 0;
  while (*format && sum < MOST_TEXT)
    {
      int n = 1;
      if (*format == '%')
	n = made_by (ev, &format, &arg, arrays);
      else
	format++;
      if (n < 0)
	return -1;
      sum += n;
    }
  return sum;
}

/* The size of the array that argument K is; -1 not known.  */
static int64_t
room_in (const struct gml_event *ev, int k)
{
  const struct gml_function *fn = ev->sim->fn;
  const struct gml_unit *u = ev->sim->unit;
  gml_id v = gml_look_arg (fn, ev->inst, k);
  gml_id p = v && fn->values[v].kind == GML_V_ADDR ? fn->values[v].ref : 0;
  if (p && fn->places[p].kind == GML_P_ELEM) /* &buf[0] */
    p = fn->values[fn->places[p].ref].kind == GML_V_INT && !fn->values[fn->places[p].ref].num
	  ? fn->places[p].parent
	  : 0;
  return p && u->types[fn->places[p].type].kind == GML_T_ARRAY ? u->types[fn->places[p].type].size
							       : -1;
}

/* Whether argument K points to a block that was made here.  */
static bool
is_fresh (const struct gml_event *ev, int k)
{
  const struct gml_function *fn = ev->sim->fn;
  gml_id v = gml_look_arg (fn, ev->inst, k);
  const struct gml_inst *i
    = v && fn->values[v].kind == GML_V_INST ? &fn->insts[fn->values[v].ref] : NULL;
  const struct gml_model *m
    = i && i->op == GML_I_CALL && i->callee ? gml_callee_model (ev->sim->prog, i->callee) : NULL;
  return gml_model_effect (m, GML_E_ACQUIRE) != NULL;
}

/* Whether the function asks somewhere how long the text in argument K is.  */
static bool
is_measured (const struct gml_event *ev, int k)
{
  const struct gml_function *fn = ev->sim->fn;
  gml_id text = gml_look_arg (fn, ev->inst, k), place = gml_look_place (fn, text);
  for (uint32_t j = 1; text && j < fn->ninsts; j++)
    {
      const struct gml_inst *i = &fn->insts[j];
      const struct gml_effect *e
	= i->op == GML_I_CALL && i->callee
	    ? gml_model_effect (gml_callee_model (ev->sim->prog, i->callee), GML_E_MEASURE)
	    : NULL;
      gml_id other = e ? gml_look_arg (fn, i, e->a.base) : 0;
      if (other && (other == text || (place && gml_look_place (fn, other) == place)))
	return true;
    }
  return false;
}

/* How sure it is that TEXT (null: not known), a format where E says so, is dangerous in the
   buffer.  */
static int
danger_in_buffer (const struct gml_event *ev, const struct gml_effect *e, const char *text)
{
  bool format = e->c.base != GML_SLOT_NONE;
  int64_t room = room_in (ev, e->b.base);
  int most = text && format ? longest (ev, text, e->c.base + 1, true) : -1;
  int length = !text    ? -1
	       : format ? longest (ev, text, e->c.base + 1, false)
			: (int) strnlen (text, MOST_TEXT);
  if ((most >= 0 && room > most) || (length >= 0 && room > length))
    return -1;
  return length >= 0 || is_fresh (ev, e->b.base)
	     || (e->c.base == GML_SLOT_NONE && is_measured (ev, e->a.base))
	   ? GML_CONF_LOW
	   : GML_CONF_MEDIUM;
}

/* How sure it is that the call is dangerous with what it is given; -1 it is not.  */
static int
danger (const struct gml_event *ev, const struct gml_effect *e, const struct gml_rule *rule)
{
  const struct gml_function *fn = ev->sim->fn;
  bool format = e->c.base != GML_SLOT_NONE;
  int k = format ? e->c.base : e->a.base;
  const char *text;
  struct gml_functor f;
  gml_int num;
  if (k < 0)
    return rule->confidence;
  text = gml_look_text (ev->sim->unit, fn, ev->inst, k);
  if (format && e->b.base == GML_SLOT_NONE)
    return text && is_unbounded (text) ? rule->confidence : -1;
  if (e->b.base != GML_SLOT_NONE)
    return danger_in_buffer (ev, e, text);
  if (gml_functor_of (ev->sim->unit, fn, ev->inst, k, &f))
    return gml_functor_captures (ev->sim->unit, &f) ? rule->confidence : GML_CONF_LOW;
  return ev->inst->flags & GML_IF_ARTIFICIAL || gml_look_number (fn, ev->inst, k, &num)
	   ? -1
	   : rule->confidence;
}

static void
prohibited (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_effect *e = gml_model_effect (ev->model, GML_E_PROHIBITED);
  struct gml_story story = { .loc = ev->loc, .of_text = true };
  if (!e)
    return;
  story.confidence = danger (ev, e, rule);
  if (story.confidence < 0)
    return;
  if (*e->name)
    story.last = gml_say (ev, "use %s instead", e->name);
  gml_tell (rule, ev, &story, "'%s' is dangerous to use%s", gml_name_of_function (ev, ev->callee),
	    e->a.base == GML_SLOT_NONE && e->c.base == GML_SLOT_NONE ? "" : " like this");
}

const struct gml_check gml_check_obsolete_api = { GML_EV_BIT (GML_EV_SEEN), obsolete };
const struct gml_check gml_check_prohibited_api = { GML_EV_BIT (GML_EV_SEEN), prohibited };
