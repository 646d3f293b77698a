/* unreleased-server, unreleased-connection, unreleased-descriptor (CWE-775),
   unreleased-handle (CWE-772), unreleased-memory (CWE-401): something of ours that
   is open gets out of reach.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <string.h>

#include "checks/check.h"

static bool
is_server (const struct gml_kind *kind, const struct gml_resource *r)
{
  return kind->rclass == GML_RC_SERVER || r->meant & kind->server_phases;
}

/* "listening socket": the phase that it was to be in says more than the kind,
   except the first one.  */
static const char *
describe (const struct gml_event *ev, const struct gml_kind *kind)
{
  const char *phase = NULL;
  for (unsigned k = 1; kind->rclass != GML_RC_DESCRIPTOR && k < kind->nphases; k++)
    if ((ev->res->phase | ev->res->meant) >> k & 1)
      phase = kind->phases[k];
  return phase ? gml_say (ev, "%s %s", phase, kind->noun) : kind->noun;
}

static bool
is_object (const struct gml_kind *kind)
{
  return kind->by_scope || kind->rclass == GML_RC_OBJECT;
}

/* How what KIND is of is given back, in the forms that messages need.  */
struct verb
{
  const char *plain, *past, *ing;
};

static struct verb
verb_of (const struct gml_kind *kind)
{
  static const struct verb close = { "close", "closed", "closing" },
			   del = { "delete", "deleted", "deleting" },
			   free = { "free", "freed", "freeing" },
			   release = { "release", "released", "releasing" };
  if (is_object (kind))
    return del;
  return kind->rclass == GML_RC_MEMORY ? free : kind->rclass == GML_RC_HANDLE ? release : close;
}

static const char *
last_words (const struct gml_event *ev, const char *name, const char *verbing)
{
  const char *what = name ? gml_say (ev, "'%s'", name) : "it";
  switch (ev->how)
    {
    case GML_LOST_RETURN:
      return gml_say (ev, "returns without %s %s", verbing, what);
    case GML_LOST_OVERWRITTEN:
      return gml_say (ev, "%s is overwritten here without %s it", what, verbing);
    case GML_LOST_LOOP:
      return gml_say (ev, "the loop goes round without %s %s", verbing, what);
    case GML_LOST_EXCEPTION:
      if (ev->res->flags & GML_RF_DOUBT)
	return gml_say (ev, "if this throws, the exception leaves without %s %s", verbing, what);
      return gml_say (ev, "the exception leaves without %s %s", verbing, what);
    case GML_LOST_FREED:
      return gml_say (ev, "frees what alone refers to %s, without %s it", what, verbing);
    default:
      return gml_say (ev, "goes on without %s %s, which nothing refers to any more", verbing, what);
    }
}

/* Whether the line at hand is the last use itself, so that the mend follows it.  */
static bool
comes_after (const struct gml_event *ev)
{
  const struct gml_block *b = &ev->sim->fn->blocks[ev->sim->block];
  for (uint32_t k = 0; k < b->ninsts; k++)
    {
      const struct gml_inst *i = &ev->sim->fn->insts[b->insts + k];
      if (i->loc == ev->loc && i->op == GML_I_CALL)
	return true;
    }
  return false;
}

/* Whether NAME, by the cell that held the resource first, still means it here: what
   lay in an object that is gone has no name, nor has a union's member.  */
static bool
still_named (const struct gml_event *ev)
{
  uint32_t cell = ev->res->cell;
  const struct gml_cell *c = gml_cell (ev->sim->tab, cell);
  if (ev->res->var || !cell)
    return true;
  for (; c->kind != GML_CELL_DEREF; c = gml_cell (ev->sim->tab, c->parent))
    if ((c->kind == GML_CELL_FIELD && gml_field_of (c->ref) == 0) || c->kind == GML_CELL_BYTES)
      return false;
    else if (!c->parent)
      return true;
  if (gml_sym (ev->sim->tab, c->ref)->kind == GML_SY_FRESH)
    {
      const struct gml_resource *object = gml_find_resource (ev->sim, ev->state, c->ref);
      return object && object->status == GML_ST_OPEN;
    }
  return true;
}

static void
suggest (const struct gml_event *ev, const struct gml_kind *kind, const char *name,
	 struct gml_story *story)
{
  const char *text;
  if (!name || !kind->release_hint || ev->how == GML_LOST_OVERWRITTEN
      || ev->how == GML_LOST_EXCEPTION || !still_named (ev))
    return;
  if (!strstr (kind->release_hint, "%s"))
    return;
  text = gml_say (ev, "%.*s%s%s", (int) (strstr (kind->release_hint, "%s") - kind->release_hint),
		  kind->release_hint, name, strstr (kind->release_hint, "%s") + 2);
  story->fix.kind
    = ev->how != GML_LOST_FREED && comes_after (ev) ? GML_FIX_INSERT_AFTER : GML_FIX_INSERT_BEFORE;
  story->fix.loc = ev->loc;
  story->fix.text = text;
  story->fix.say = gml_say (ev, "%s it: add '%s' %s this line", verb_of (kind).plain, text,
			    story->fix.kind == GML_FIX_INSERT_AFTER ? "after" : "before");
}

/* Whether what is lost goes on being served: it belongs to another object, and its
   events have handlers.  */
static bool
is_served (const struct gml_event *ev)
{
  uint32_t sym = gml_sym_strip (ev->sim->tab, ev->res->sym);
  for (uint32_t k = 0; ev->res->owner && k < ev->state->props.n; k++)
    if (strcmp (ev->state->props.v[k].name, "event-handler") == 0
	&& gml_sym_strip (ev->sim->tab, ev->state->props.v[k].sym) == sym)
      return true;
  return false;
}

/* None of its handlers lets it go: told of where it came from.  */
static void
tell_served (const struct gml_rule *rule, const struct gml_event *ev, const struct gml_kind *kind)
{
  const char *name = gml_name_of_resource (ev, ev->res);
  struct gml_story story = { .loc = ev->res->acquired ? ev->res->acquired->loc : ev->loc,
			     .resource = name,
			     .confidence = -1 };
  story.last
    = "when its peer has gone, nothing deletes it: connect 'disconnected' to 'deleteLater'";
  gml_tell (rule, ev, &story, "%s %s%s%slives as long as what made it: no handler deletes it",
	    kind->noun, name ? "'" : "", name ? name : "", name ? "' " : "");
}

/* A block in one that main frees: the program tidies up, and ends.  */
static bool
ends_with_program (const struct gml_event *ev, const struct gml_kind *kind)
{
  return kind->rclass == GML_RC_MEMORY && ev->how == GML_LOST_FREED
	 && ev->sim->fn->flags & GML_FF_MAIN;
}

static bool
is_doubtful (const struct gml_event *ev, const struct gml_kind *kind)
{
  return ev->res->flags & GML_RF_DOUBT || ends_with_program (ev, kind);
}

static void
tell_unreleased (const struct gml_rule *rule, const struct gml_event *ev,
		 const struct gml_kind *kind)
{
  const char *name = gml_name_of_resource (ev, ev->res);
  struct verb verb = verb_of (kind);
  struct gml_story story = { .loc = ev->loc,
			     .resource = name,
			     .from = ev->res->acquired,
			     .confidence = is_doubtful (ev, kind) ? GML_CONF_LOW : -1 };
  if (is_served (ev))
    {
      tell_served (rule, ev, kind);
      return;
    }
  story.last = last_words (ev, name, verb.ing);
  suggest (ev, kind, name, &story);
  if (name)
    gml_tell (rule, ev, &story, "%s '%s' is never %s on this path", describe (ev, kind), name,
	      verb.past);
  else
    gml_tell (rule, ev, &story, "%s is never %s on this path", describe (ev, kind), verb.past);
}

static void
lost_server (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_kind *kind = gml_kind_of (ev, ev->res);
  if (kind && is_server (kind, ev->res))
    tell_unreleased (rule, ev, kind);
}

static void
lost_connection (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_kind *kind = gml_kind_of (ev, ev->res);
  if (kind && kind->rclass == GML_RC_SOCKET && !is_server (kind, ev->res))
    tell_unreleased (rule, ev, kind);
}

static void
lost_descriptor (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_kind *kind = gml_kind_of (ev, ev->res);
  if (kind && kind->rclass == GML_RC_DESCRIPTOR)
    tell_unreleased (rule, ev, kind);
}

static void
lost_handle (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_kind *kind = gml_kind_of (ev, ev->res);
  if (kind && kind->rclass == GML_RC_HANDLE && !is_server (kind, ev->res))
    tell_unreleased (rule, ev, kind);
}

static void
lost_memory (const struct gml_rule *rule, const struct gml_event *ev)
{
  const struct gml_kind *kind = gml_kind_of (ev, ev->res);
  if (kind && (kind->rclass == GML_RC_MEMORY || kind->rclass == GML_RC_OBJECT))
    tell_unreleased (rule, ev, kind);
}

const struct gml_check gml_check_unreleased_server = { GML_EV_BIT (GML_EV_LOST), lost_server };
const struct gml_check gml_check_unreleased_connection
  = { GML_EV_BIT (GML_EV_LOST), lost_connection };
const struct gml_check gml_check_unreleased_descriptor
  = { GML_EV_BIT (GML_EV_LOST), lost_descriptor };
const struct gml_check gml_check_unreleased_handle = { GML_EV_BIT (GML_EV_LOST), lost_handle };
const struct gml_check gml_check_unreleased_memory = { GML_EV_BIT (GML_EV_LOST), lost_memory };
