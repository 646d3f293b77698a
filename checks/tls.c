/* unverified-peer (CWE-295), weak-tls (CWE-326): encrypted, but not safe.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <ctype.h>
#include <string.h>

#include "checks/check.h"
#include "plugin/flow/look.h"

/* Whether TEXT has WORD (of LENGTH), and doesn't switch it off: "!WORD", "-WORD".  */
static bool
has_word (const char *text, const char *word, size_t length)
{
  for (const char *p = text; (p = strchr (p, *word)); p++)
    {
      bool begins = p == text || (!isalnum ((unsigned char) p[-1]) && p[-1] != '!' && p[-1] != '_');
      bool off = p > text && p[-1] == '-' && (p - 1 == text || !isalnum ((unsigned char) p[-2]));
      if (strncmp (p, word, length) == 0 && begins && !off && !isalnum ((unsigned char) p[length])
	  && p[length] != '_')
	return true;
    }
  return false;
}

/* The first of WORDS that TEXT has; null none.  */
static const char *
word_in (const struct gml_event *ev, const char *text, const char *words)
{
  for (const char *p = words; *p;)
    {
      size_t n = strcspn (p, " ");
      if (n && has_word (text, p, n))
	return gml_say (ev, "%.*s", (int) n, p);
      p += n + (p[n] == ' ');
    }
  return NULL;
}

/* Whether E, an INSECURE, holds for the call.  *WORD: the word that says so, or null.  */
static bool
is_so (const struct gml_event *ev, const struct gml_effect *e, const char **word)
{
  const char *text;
  gml_int num;
  *word = NULL;
  if (e->a.base < 0)
    return true;
  if (!e->name)
    return gml_look_number (ev->sim->fn, ev->inst, e->a.base, &num) && num >= e->lo && num <= e->hi;
  text = gml_look_text (ev->sim->unit, ev->sim->fn, ev->inst, e->a.base);
  *word = text ? word_in (ev, text, e->name) : NULL;
  return *word != NULL;
}

/* Whether some function of the unit that is called makes this end the client.  */
static bool
is_client (const struct gml_event *ev)
{
  for (gml_id f = 1; f < ev->sim->unit->nfunctions; f++)
    if (gml_configures (ev->sim->prog, f, "tls-client"))
      return true;
  return false;
}

static bool
is_given (const struct gml_event *ev, const struct gml_row *row)
{
  for (unsigned k = 0; k < row->ngivens; k++)
    {
      const struct gml_given *g = &row->givens[k];
      gml_int num;
      if (g->slot.nsteps || !gml_look_number (ev->sim->fn, ev->inst, g->slot.base, &num))
	return false;
      if (g->mask)
	num &= g->mask;
      if (num < g->lo || num > g->hi)
	return false;
    }
  return true;
}

/* The effect by which the call makes a connection insecure in the way ROLE; null none.  */
static const struct gml_effect *
insecure (const struct gml_event *ev, unsigned role, const char **word)
{
  const struct gml_model *m = ev->model;
  for (unsigned k = 0; k < m->neffects; k++)
    if (m->effects[k].kind == GML_E_INSECURE && m->effects[k].role == role
	&& is_so (ev, &m->effects[k], word))
      return &m->effects[k];
  for (unsigned r = 0; r < m->nrows; r++)
    for (unsigned k = 0; k < m->rows[r].neffects; k++)
      {
	const struct gml_effect *e = &m->rows[r].effects[k];
	if (e->kind == GML_E_INSECURE && e->role == role && is_given (ev, &m->rows[r])
	    && is_so (ev, e, word))
	  return e;
      }
  return NULL;
}

static void
unverified (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const char *word;
  const struct gml_effect *e = insecure (ev, 1, &word);
  if (!e)
    return;
  if (e->from && !is_client (ev))
    story.confidence = GML_CONF_LOW;
  story.last = "whoever sits in between can show any certificate, and read and change everything";
  gml_tell (rule, ev, &story, "'%s' turns the verification of the peer off",
	    gml_name_of_function (ev, ev->callee));
}

static void
weak (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  const char *word;
  if (!insecure (ev, 0, &word))
    return;
  if (word)
    gml_tell (rule, ev, &story, "'%s' allows '%s', which can be broken",
	      gml_name_of_function (ev, ev->callee), word);
  else
    gml_tell (rule, ev, &story, "'%s' allows a version of the protocol that can be broken",
	      gml_name_of_function (ev, ev->callee));
}

const struct gml_check gml_check_unverified_peer = { GML_EV_BIT (GML_EV_SEEN), unverified };
const struct gml_check gml_check_weak_tls = { GML_EV_BIT (GML_EV_SEEN), weak };
