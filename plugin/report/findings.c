/* The store of findings.
   SPDX-License-Identifier: GPL-3.0-or-later

   What it holds in the end does not depend on the order in which findings came:
   of those at one place on one resource the gravest rule's stays, and of that
   rule's the one with the shortest path.  */

#include "plugin/report/finding.h"

#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/report/options.h"
#include "plugin/report/suppress.h"

enum
{
  BUCKETS = 512
}; /* a unit has few findings; chains may grow */

struct entry
{
  struct gml_finding f;
  uint32_t nalso_cap;
  const char *file;
  uint32_t line, column;
  struct entry *next; /* in its bucket */
};

struct gml_findings
{
  struct gml_arena *arena;
  const struct gml_unit *unit;
  const struct gml_options *options; /* null: all are wanted */
  struct entry **entries;
  struct gml_not_analysed *not_analysed;
  struct gml_suppressed *suppressed;
  struct gml_unused *unused;
  uint32_t nentries, cap_entries, nnot, cap_not, nsuppressed, cap_suppressed;
  uint32_t nunused, cap_unused, analysed;
  struct entry *buckets[BUCKETS];
};

struct gml_findings *
gml_findings_new (struct gml_arena *arena, const struct gml_unit *unit)
{
  struct gml_findings *fs = GML_NEW (arena, struct gml_findings);
  fs->arena = arena;
  fs->unit = unit;
  return fs;
}

const struct gml_unit *
gml_findings_unit (const struct gml_findings *fs)
{
  return fs->unit;
}

void
gml_findings_filter (struct gml_findings *fs, const struct gml_options *options)
{
  fs->options = options;
}

bool
gml_findings_want (const struct gml_findings *fs, unsigned k)
{
  return fs->options == NULL || fs->options->enabled[k];
}

static bool
wanted (const struct gml_findings *fs, const struct gml_finding *f)
{
  if (fs->options == NULL)
    return true;
  if (fs->unit->locs[f->loc].system && !fs->options->system_headers)
    return false;
  return gml_options_wants (fs->options, f);
}

/* ---- Copies ------------------------------------------------------------------- */

static const char *
copy_text (struct gml_arena *arena, const char *text)
{
  return text ? gml_arena_copy (arena, text, strlen (text)) : NULL;
}

static void
copy_finding (struct gml_arena *arena, struct gml_finding *to, const struct gml_finding *from)
{
  *to = *from;
  to->message = copy_text (arena, from->message ? from->message : "");
  to->resource = copy_text (arena, from->resource);
  to->fix.text = copy_text (arena, from->fix.text);
  to->fix.say = copy_text (arena, from->fix.say);
  struct gml_note *notes = GML_NEW_ARRAY (arena, struct gml_note, from->nnotes);
  for (uint32_t k = 0; k < from->nnotes; k++)
    {
      notes[k].loc = from->notes[k].loc;
      notes[k].text = copy_text (arena, from->notes[k].text ? from->notes[k].text : "");
    }
  to->notes = notes;
}

/* ---- Chains: the other rules that speak of the same defect ------------------- */

static void
chain_add (struct gml_findings *fs, struct entry *e, const struct gml_rule *rule)
{
  const struct gml_rule **also = (const struct gml_rule **) e->f.also;
  uint32_t at = 0;
  if (strcmp (rule->id, e->f.rule->id) == 0
      || (fs->options && !fs->options->enabled[gml_rule_index (rule)]))
    return;
  for (; at < e->f.nalso && strcmp (also[at]->id, rule->id) < 0; at++)
    ;
  if (at < e->f.nalso && strcmp (also[at]->id, rule->id) == 0)
    return;
  GML_GROW (fs->arena, also, e->f.nalso, e->nalso_cap);
  memmove (&also[at + 1], &also[at], (e->f.nalso - at) * sizeof *also);
  also[at] = rule;
  e->f.also = also;
  e->f.nalso++;
}

/* Gives E the text of F, but keeps the chain E has, and lengthens it by the
   rule that E spoke for and by F's own chain.  */
static void
replace (struct gml_findings *fs, struct entry *e, const struct gml_finding *f)
{
  const struct gml_rule *old = e->f.rule;
  const struct gml_rule *const *also = e->f.also;
  uint32_t nalso = e->f.nalso;
  copy_finding (fs->arena, &e->f, f);
  e->f.also = NULL;
  e->f.nalso = e->nalso_cap = 0;
  chain_add (fs, e, old);
  for (uint32_t k = 0; k < nalso; k++)
    chain_add (fs, e, also[k]);
  for (uint32_t k = 0; k < f->nalso; k++)
    chain_add (fs, e, f->also[k]);
}

/* Positive where rule A is the graver one.  Looks at the rules alone, so that
   the outcome never depends on which finding came first.  */
static int
graver (const struct gml_rule *a, const struct gml_rule *b)
{
  if (a->severity != b->severity)
    return a->severity - b->severity;
  if (a->confidence != b->confidence)
    return a->confidence - b->confidence;
  return strcmp (b->id, a->id);
}

static const char *
function_name (const struct gml_findings *fs, const struct gml_finding *f)
{
  return gml_text (fs->unit, fs->unit->functions[f->function].signature);
}

/* Positive where A, of the same rule and place as B, is the better one to show.  */
static int
better (const struct gml_findings *fs, const struct gml_finding *a, const struct gml_finding *b)
{
  if (a->overruns != b->overruns)
    return a->overruns ? 1 : -1;
  if (a->nnotes != b->nnotes)
    return a->nnotes < b->nnotes ? 1 : -1;
  if (a->confidence != b->confidence)
    return a->confidence - b->confidence;
  int order = strcmp (b->message, a->message);
  for (uint32_t k = 0; order == 0 && k < a->nnotes; k++)
    order = strcmp (b->notes[k].text, a->notes[k].text);
  return order ? order : strcmp (function_name (fs, b), function_name (fs, a));
}

/* ---- Adding ------------------------------------------------------------------- */

static uint32_t
bucket (const struct gml_loc *loc)
{
  uint32_t hash = loc->file * 31 + loc->line * 1009 + loc->column;
  return (hash ^ hash >> 15) % BUCKETS;
}

/* Whether A and B, at one place, are about the same thing: one size, be `n' told of or
   `n * 4', or else what has one name.  */
static bool
same_subject (const struct gml_finding *a, const struct gml_finding *b)
{
  if (a->size || b->size)
    return a->size == b->size;
  return strcmp (a->resource ? a->resource : "", b->resource ? b->resource : "") == 0;
}

static struct entry *
new_entry (struct gml_findings *fs, const struct gml_loc *loc)
{
  struct entry *e = GML_NEW (fs->arena, struct entry);
  e->file = gml_text (fs->unit, loc->file);
  e->line = loc->line;
  e->column = loc->column;
  GML_GROW (fs->arena, fs->entries, fs->nentries, fs->cap_entries);
  fs->entries[fs->nentries++] = e;
  return e;
}

void
gml_findings_add (struct gml_findings *fs, const struct gml_finding *f)
{
  if (!wanted (fs, f))
    return;
  const struct gml_loc *loc = &fs->unit->locs[f->loc];
  struct entry **head = &fs->buckets[bucket (loc)];
  struct entry *e = *head;
  while (e
	 && (strcmp (e->file, gml_text (fs->unit, loc->file)) != 0 || e->line != loc->line
	     || e->column != loc->column || !same_subject (&e->f, f)))
    e = e->next;
  if (e == NULL)
    {
      e = new_entry (fs, loc);
      e->next = *head;
      *head = e;
      e->f.rule = f->rule;
      replace (fs, e, f);
      return;
    }
  int order = graver (f->rule, e->f.rule);
  if (order > 0 || (order == 0 && better (fs, f, &e->f) > 0))
    replace (fs, e, f);
  else
    {
      chain_add (fs, e, f->rule);
      for (uint32_t k = 0; k < f->nalso; k++)
	chain_add (fs, e, f->also[k]);
    }
}

static void
note_suppressed (struct gml_findings *fs, const struct gml_finding *copied, const char *by,
		 const char *reason)
{
  GML_GROW (fs->arena, fs->suppressed, fs->nsuppressed, fs->cap_suppressed);
  struct gml_suppressed *s = &fs->suppressed[fs->nsuppressed++];
  s->finding = *copied;
  s->by = copy_text (fs->arena, by);
  s->reason = copy_text (fs->arena, reason);
}

void
gml_findings_add_suppressed (struct gml_findings *fs, const struct gml_finding *f, const char *by,
			     const char *reason)
{
  if (!wanted (fs, f))
    return;
  struct gml_finding copy;
  copy_finding (fs->arena, &copy, f);
  const struct gml_rule **also = GML_NEW_ARRAY (fs->arena, const struct gml_rule *, f->nalso);
  for (uint32_t k = 0; k < f->nalso; k++)
    also[k] = f->also[k];
  copy.also = also;
  note_suppressed (fs, &copy, by, reason);
}

void
gml_findings_add_not_analysed (struct gml_findings *fs, gml_id function, const char *reason)
{
  GML_GROW (fs->arena, fs->not_analysed, fs->nnot, fs->cap_not);
  fs->not_analysed[fs->nnot].function = function;
  fs->not_analysed[fs->nnot++].reason = copy_text (fs->arena, reason);
}

void
gml_findings_add_unused (struct gml_findings *fs, const struct gml_unused *unused)
{
  GML_GROW (fs->arena, fs->unused, fs->nunused, fs->cap_unused);
  struct gml_unused *u = &fs->unused[fs->nunused++];
  u->file = copy_text (fs->arena, unused->file);
  u->rule = copy_text (fs->arena, unused->rule);
  u->why = copy_text (fs->arena, unused->why);
  u->line = unused->line;
}

void
gml_findings_count_analysed (struct gml_findings *fs)
{
  fs->analysed++;
}

/* ---- Holding back ------------------------------------------------------------- */

void
gml_findings_suppress (struct gml_findings *fs, uint32_t k, const char *by, const char *reason)
{
  struct entry *e = fs->entries[k];
  const struct gml_loc *loc = &fs->unit->locs[e->f.loc];
  struct entry **link = &fs->buckets[bucket (loc)];
  while (*link && *link != e)
    link = &(*link)->next;
  if (*link)
    *link = e->next;
  note_suppressed (fs, &e->f, by, reason);
  fs->nentries--;
  memmove (&fs->entries[k], &fs->entries[k + 1], (fs->nentries - k) * sizeof *fs->entries);
}

void
gml_findings_trim_chain (struct gml_findings *fs, uint32_t k,
			 bool (*drop) (const struct gml_rule *rule, const void *ctx),
			 const void *ctx)
{
  struct gml_finding *f = &fs->entries[k]->f;
  const struct gml_rule **also = (const struct gml_rule **) f->also;
  uint32_t kept = 0;
  for (uint32_t j = 0; j < f->nalso; j++)
    if (!drop (also[j], ctx))
      also[kept++] = also[j];
  f->nalso = kept;
}

/* ---- Order -------------------------------------------------------------------- */

static int
compare_numbers (uint32_t a, uint32_t b)
{
  return (a > b) - (a < b);
}

static int
compare_entries (const void *pa, const void *pb)
{
  const struct entry *a = *(struct entry *const *) pa, *b = *(struct entry *const *) pb;
  int order = strcmp (a->file, b->file);
  if (order == 0)
    order = compare_numbers (a->line, b->line);
  if (order == 0)
    order = compare_numbers (a->column, b->column);
  if (order == 0)
    order = strcmp (a->f.rule->id, b->f.rule->id);
  if (order == 0) /* one place, one rule: another resource */
    order = strcmp (a->f.resource ? a->f.resource : "", b->f.resource ? b->f.resource : "");
  return order;
}

static int
compare_locs (const struct gml_unit *u, gml_id ia, gml_id ib)
{
  const struct gml_loc *a = &u->locs[ia], *b = &u->locs[ib];
  int order = strcmp (gml_text (u, a->file), gml_text (u, b->file));
  if (order == 0)
    order = compare_numbers (a->line, b->line);
  return order ? order : compare_numbers (a->column, b->column);
}

static int
compare_suppressed (const void *pa, const void *pb, void *unit)
{
  const struct gml_suppressed *a = pa, *b = pb;
  int order = compare_locs (unit, a->finding.loc, b->finding.loc);
  if (order == 0)
    order = strcmp (a->finding.rule->id, b->finding.rule->id);
  if (order == 0)
    order = strcmp (a->finding.message, b->finding.message);
  return order ? order : strcmp (a->by, b->by);
}

static int
compare_not_analysed (const void *pa, const void *pb, void *unit)
{
  const struct gml_unit *u = unit;
  const struct gml_not_analysed *a = pa, *b = pb;
  const struct gml_function *fa = &u->functions[a->function], *fb = &u->functions[b->function];
  int order = compare_locs (u, fa->loc, fb->loc);
  if (order == 0)
    order = strcmp (gml_text (u, fa->signature), gml_text (u, fb->signature));
  return order ? order : strcmp (a->reason, b->reason);
}

typedef int comparison (const void *a, const void *b, void *unit);

/* Sorts the N elements of SIZE bytes at DATA, drops those equal to the one
   before, returns how many stay.  */
static uint32_t
sort_unique (void *data, uint32_t n, size_t size, comparison *compare, struct gml_unit *unit)
{
  char *at = data;
  uint32_t kept = 0;
  if (n)
    qsort_r (data, n, size, compare, unit);
  for (uint32_t k = 0; k < n; k++)
    if (kept == 0 || compare (at + (kept - 1) * size, at + k * size, unit) != 0)
      memmove (at + kept++ * size, at + k * size, size);
  return kept;
}

void
gml_findings_sort (struct gml_findings *fs)
{
  if (fs->nentries)
    qsort (fs->entries, fs->nentries, sizeof *fs->entries, compare_entries);
  struct gml_unit *u = (struct gml_unit *) fs->unit;
  fs->nsuppressed
    = sort_unique (fs->suppressed, fs->nsuppressed, sizeof *fs->suppressed, compare_suppressed, u);
  fs->nnot
    = sort_unique (fs->not_analysed, fs->nnot, sizeof *fs->not_analysed, compare_not_analysed, u);
}

void
gml_findings_finish (struct gml_findings *fs)
{
  gml_findings_sort (fs); /* so that comments are asked in a fixed order */
  gml_suppress_by_comments (fs, fs->options, fs->arena);
  gml_findings_sort (fs);
}

/* ---- Reading ------------------------------------------------------------------ */

uint32_t
gml_findings_count (const struct gml_findings *fs)
{
  return fs->nentries;
}

const struct gml_finding *
gml_findings_get (const struct gml_findings *fs, uint32_t k)
{
  return &fs->entries[k]->f;
}

uint32_t
gml_findings_not_analysed_count (const struct gml_findings *fs)
{
  return fs->nnot;
}

const struct gml_not_analysed *
gml_findings_not_analysed (const struct gml_findings *fs, uint32_t k)
{
  return &fs->not_analysed[k];
}

uint32_t
gml_findings_analysed (const struct gml_findings *fs)
{
  return fs->analysed;
}

uint32_t
gml_findings_suppressed_count (const struct gml_findings *fs)
{
  return fs->nsuppressed;
}

const struct gml_suppressed *
gml_findings_suppressed (const struct gml_findings *fs, uint32_t k)
{
  return &fs->suppressed[k];
}

uint32_t
gml_findings_unused_count (const struct gml_findings *fs)
{
  return fs->nunused;
}

const struct gml_unused *
gml_findings_unused (const struct gml_findings *fs, uint32_t k)
{
  return &fs->unused[k];
}
