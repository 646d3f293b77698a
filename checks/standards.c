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

/* How long the text that is argument K can be: a literal, or, with ARRAYS, as much as a
   variable has room for; -1 no bound.  */
static int
length_of_text (const struct gml_event *ev, int k, bool arrays)
{
  const struct gml_unit *u = ev->sim->unit;
  const struct gml_function *fn = ev->sim->fn;
  const char *text = gml_look_text (u, fn, ev->inst, k);
  int64_t room = text || !arrays || !gml_look_is_variable (fn, ev->inst, k)
		   ? -1
		   : gml_look_room (u, fn, ev->inst, k);
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

/* How sure it is that TEXT (null: not known), a format where E says so, is dangerous in the
   buffer.  */
static int
danger_in_buffer (const struct gml_event *ev, const struct gml_effect *e, const char *text)
{
  bool format = e->c.base != GML_SLOT_NONE;
  const struct gml_function *fn = ev->sim->fn;
  int64_t room = gml_look_room (ev->sim->unit, fn, ev->inst, e->b.base);
  int most = text && format ? longest (ev, text, e->c.base + 1, true) : -1;
  int length = !text    ? -1
	       : format ? longest (ev, text, e->c.base + 1, false)
			: (int) strnlen (text, MOST_TEXT);
  if ((most >= 0 && room > most) || (length >= 0 && room > length))
    return -1;
  return length >= 0 || gml_look_is_fresh (ev->sim->prog, fn, ev->inst, e->b.base)
	     || (e->c.base == GML_SLOT_NONE
		 && gml_look_is_measured (ev->sim->prog, fn, ev->inst, e->a.base))
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
