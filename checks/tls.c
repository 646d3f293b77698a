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
  if (gml_configures (ev->sim->prog, ev->callee, "peer-name"))
    story.last = "any certificate that the authority has signed will do, whoever it was made for";
  gml_tell (rule, ev, &story,
	    gml_configures (ev->sim->prog, ev->callee, "peer-name")
	      ? "'%s' is given no name that the peer must bear"
	      : "'%s' turns the verification of the peer off",
	    gml_name_of_function (ev, ev->callee));
}

/* ---- Clients that ask for nothing -------------------------------------------------------- */

/* What the functions that the unit calls do about peers of its connections.  */
struct doings
{
  bool begins;   /* makes what verifies nobody by itself */
  bool verifies; /* asks for it, or looks itself */
  bool names;    /* asks for, or looks at, whose certificate it is */
  bool public;   /* trusts whom the system trusts */
  bool sends;    /* the unit sends or receives by a connection of that kind */
};

/* Whether M reads from or writes to a resource of kind RES.  */
static bool
transfers (const struct gml_model *m, uint16_t res)
{
  const struct gml_effect *use = gml_model_effect (m, GML_E_USE);
  return use && use->res == res && gml_model_effect (m, GML_E_SIZE);
}

static void
gather (struct gml_program *prog, gml_id fn, uint16_t res, struct doings *d)
{
  const struct gml_effect *e = gml_configures (prog, fn, "verification");
  if (e && e->b.base == GML_SLOT_CONST && e->num == 0)
    d->begins = true;
  else if (e && e->b.base != GML_SLOT_NONE)
    d->verifies = true;
  if (gml_configures (prog, fn, "peer-name"))
    d->names = true;
  if (gml_configures (prog, fn, "system-trust"))
    d->public = true;
  if (transfers (gml_callee_model (prog, fn), res))
    d->sends = true;
}

/* The kind of connection of which EV's call makes this end the client; 0 it doesn't.  */
static uint16_t
client_of (const struct gml_event *ev)
{
  const struct gml_model *m = ev->model;
  const struct gml_effect *e = gml_model_effect (m, GML_E_ACQUIRE);
  bool client = gml_configures (ev->sim->prog, ev->callee, "tls-client") != NULL;
  if (!e)
    e = gml_model_effect (m, GML_E_USE);
  for (unsigned r = 0; !client && r < m->nrows; r++)
    for (unsigned k = 0; k < m->rows[r].neffects; k++)
      client |= m->rows[r].effects[k].kind == GML_E_CONFIGURE
		&& strcmp (m->rows[r].effects[k].name, "tls-client") == 0
		&& is_given (ev, &m->rows[r]);
  return client && e ? e->res : 0;
}

/* Whether VALUE of FN is, or leads to, what CALL makes, or gets as its first argument.  */
static bool
is_about (const struct gml_function *fn, gml_id value, const struct gml_inst *call)
{
  gml_id first = call->nargs ? gml_look_arg (fn, call, 0) : 0, place;
  value = gml_look_through (fn, value);
  place = gml_look_place (fn, value);
  return value == call->result || (first && fn->values[first].kind != GML_V_INT && value == first)
	 || (place && first && place == gml_look_place (fn, first));
}

/* Whether a function that we don't see is given the connection, or what it is made of: it may
   see to what is missing.  */
static bool
is_handed_on (const struct gml_event *ev)
{
  const struct gml_function *fn = ev->sim->fn;
  struct gml_program *prog = ev->sim->prog;
  for (uint32_t k = 1; k < fn->ninsts; k++)
    {
      const struct gml_inst *i = &fn->insts[k];
      if (i->op != GML_I_CALL
	  || (i->callee
	      && (gml_callee_model (prog, i->callee)
		  || prog->unit->functions[i->callee].flags & GML_FF_BODY)))
	continue;
      for (uint32_t j = 1; j < fn->ninsts; j++)
	{
	  const struct gml_inst *made = &fn->insts[j];
	  const struct gml_effect *e = made->op == GML_I_CALL && made->callee
					 ? gml_configures (prog, made->callee, "verification")
					 : NULL;
	  for (uint32_t a = 0;
	       (made == ev->inst || (e && e->b.base == GML_SLOT_CONST)) && a < i->nargs; a++)
	    if (is_about (fn, fn->args[i->args + a], made))
	      return true;
	}
    }
  return false;
}

/* A client by a library that verifies nobody unless it is told to: everything that makes it
   safe would have to be here.  */
static void
never_verified (const struct gml_rule *rule, const struct gml_event *ev)
{
  struct gml_story story = { .loc = ev->loc, .confidence = -1 };
  struct gml_program *prog = ev->sim->prog;
  struct doings d = { .begins = false };
  uint16_t res = client_of (ev);
  if (!res)
    return;
  for (gml_id f = 1; f < prog->unit->nfunctions; f++)
    gather (prog, f, res, &d);
  if (!d.begins || !d.sends || (d.verifies && d.names) || is_handed_on (ev))
    return;
  if (d.verifies && !d.public)
    story.confidence = GML_CONF_LOW; /* an authority of one's own may sign for nobody else */
  story.last
    = d.verifies
	? "any certificate that the authority has signed will do, whoever it was made for"
	: "whoever sits in between can show any certificate, and read and change everything";
  gml_tell (rule, ev, &story,
	    d.verifies ? "'%s' makes this the client of a peer whose name is never verified"
		       : "'%s' makes this the client of a peer that is never verified",
	    gml_name_of_function (ev, ev->callee));
}

static void
unverified_peer (const struct gml_rule *rule, const struct gml_event *ev)
{
  unverified (rule, ev);
  never_verified (rule, ev);
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

const struct gml_check gml_check_unverified_peer = { GML_EV_BIT (GML_EV_SEEN), unverified_peer };
const struct gml_check gml_check_weak_tls = { GML_EV_BIT (GML_EV_SEEN), weak };
