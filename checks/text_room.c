/* wrong-buffer-size (CWE-131) of texts: a block as long as a text is, without its null byte.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"
#include "plugin/flow/look.h"
#include "plugin/flow/text.h"

/* Texts that were put where they are are as long as what they were made of.  */
static void
go_to_origins (const struct gml_event *ev, struct gml_text_size *size)
{
  for (unsigned k = size->n; k-- > 0;)
    {
      uint32_t text = gml_text_at (ev->sim, ev->state, size->texts[k]);
      const struct gml_sym *y = gml_sym (ev->sim->tab, text);
      if (!text)
	continue;
      size->texts[k] = text;
      if (y->kind != GML_SY_STRING)
	continue;
      size->number += (gml_int) strlen (gml_text (ev->sim->unit, y->a));
      size->texts[k] = size->texts[--size->n];
    }
}

gml_int
gml_more_by_texts (const struct gml_event *ev, uint32_t block, uint32_t at, uint32_t size)
{
  struct gml_text_size has = { 0 }, needs = { 0 };
  if (!gml_text_size_of (ev->sim, ev->state, block, &has) || !has.n
      || !gml_text_size_of (ev->sim, ev->state, size, &needs)
      || (at && !gml_text_size_of (ev->sim, ev->state, at, &needs)))
    return 0;
  go_to_origins (ev, &needs);
  return gml_text_lacks (&has, &needs);
}

/* Adds the text that lies already where POINTER, which the event's call puts more to the end
   of, leads to; false if there are too many.  */
static bool
add_first_text (const struct gml_event *ev, uint32_t pointer, struct gml_text_size *size)
{
  if (!gml_text_at (ev->sim, ev->state, pointer))
    return true;
  if (!gml_text_add (ev->sim, size, pointer))
    return false;
  go_to_origins (ev, size);
  return true;
}

static bool
appends (const struct gml_event *ev)
{
  for (unsigned k = 0; k < ev->model->neffects; k++)
    if (ev->model->effects[k].kind == GML_E_CONFIGURE
	&& strcmp (ev->model->effects[k].name, "text-appended") == 0)
      return true;
  return false;
}

/* Adds the text that argument K is.  */
static bool
add_text (const struct gml_event *ev, int k, struct gml_text_size *size)
{
  const struct gml_function *fn = ev->sim->fn;
  const char *text = gml_look_text (ev->sim->unit, fn, ev->inst, k);
  if (k < 0 || (uint32_t) k >= ev->inst->nargs)
    return false;
  if (!text)
    return gml_text_add (ev->sim, size,
			 gml_sim_value (ev->sim, fn->args[ev->inst->args + (uint32_t) k]));
  size->number += (gml_int) strlen (text);
  return true;
}

/* Adds what FORMAT makes at least of the arguments from ARG on.  */
static bool
add_format (const struct gml_event *ev, const char *format, int arg, struct gml_text_size *size)
{
  for (; *format; format++)
    {
      if (*format != '%' || *++format == '%')
	{
	  size->number++;
	  continue;
	}
      if (*format == 's')
	{
	  if (!add_text (ev, arg++, size))
	    return false;
	  continue;
	}
      format += strspn (format, "-+ #0'123456789lhzjt");
      if (!*format || !strchr ("diouxXc", *format))
	return false; /* a precision, a width that is an argument ... */
      size->number++;
      arg++;
    }
  return true;
}

/* `malloc (strlen (s))', and the whole of s goes there: its end has no room.  */
void
gml_tell_text_room (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_effect *e = gml_model_effect (ev->model, GML_E_PROHIBITED);
  struct gml_text_size size = { 0 }, needed = { .number = 1 };
  const struct gml_prop *p;
  const char *length, *format;
  uint32_t pointer;
  gml_int lacks;
  bool is_format;
  if (!e || (e->a.base < 0 && e->c.base < 0) || e->a.nsteps || e->b.base < 0 || e->b.nsteps)
    return;
  pointer = gml_slot_sym (ev->sim, ev->state, ev->inst, &e->b, 0);
  p = pointer ? gml_state_prop (ev->state, gml_sym_strip (ev->sim->tab, pointer), "allocated")
	      : NULL;
  if (!p || !p->value || p->value == ev->sim->top
      || !gml_text_size_of (ev->sim, ev->state, p->value, &size) || !size.n)
    return;
  is_format = e->c.base >= 0;
  format = is_format ? gml_look_text (ev->sim->unit, ev->sim->fn, ev->inst, e->c.base) : NULL;
  if (is_format ? !format || !add_format (ev, format, e->c.base + 1, &needed)
		: !add_text (ev, e->a.base, &needed))
    return;
  if (appends (ev) && !add_first_text (ev, pointer, &needed))
    return;
  lacks = gml_text_lacks (&size, &needed);
  if (!lacks)
    return;
  length = gml_expression (ev, p->value);
  gml_tell_small_block (
    rule, ev, pointer, length ? gml_say (ev, "%s + %lld", length, (long long) lacks) : NULL,
    lacks == 1 ? "the text's length has no room for the null byte at its end"
	       : gml_say (ev,
			  "what is written is %lld bytes longer at least, the null byte "
			  "at its end included",
			  (long long) lacks));
  gml_state_set_note (ev->state, p->sym, "allocated", ev->sim->top);
}
