/* Silence asked for in the source's comments, and what pragmas share with them.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/report/suppress.h"

#include <ctype.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/report/options.h"
#include "plugin/report/path.h"
#include "plugin/report/select.h"
#include "plugin/report/source.h"

/* One comment.  It speaks of its own line, and where it stands alone there,
   of the next line with code too.  */
struct directive
{
  uint32_t line, next_line; /* next_line 0: none */
  struct gml_selection rules;
  const char *words, *reason, *bad; /* bad: why the list makes no sense */
  bool used;
};

struct directives
{
  struct directive *all;
  uint32_t n, cap;
};

/* ---- Reading comments ------------------------------------------------------------ */

static void
skip_blanks (struct gml_span *s)
{
  while (s->len > 0 && isspace ((unsigned char) *s->at))
    s->at++, s->len--;
}

/* Takes TEXT off the head of S, and the blanks after it.  */
static bool
eat (struct gml_span *s, const char *text)
{
  size_t n = strlen (text);
  if (s->len < n || memcmp (s->at, text, n) != 0)
    return false;
  s->at += n;
  s->len -= n;
  skip_blanks (s);
  return true;
}

/* Whether COMMENT asks for silence; then S is what follows `ignore'.  */
static bool
asks (struct gml_span comment, struct gml_span *s)
{
  *s = comment;
  if (!eat (s, "//") && !eat (s, "/*"))
    return false;
  if (comment.at[1] == '*' && s->len >= 2 && memcmp (s->at + s->len - 2, "*/", 2) == 0)
    s->len -= 2;
  while (s->len > 0 && isspace ((unsigned char) s->at[s->len - 1]))
    s->len--;
  return eat (s, "gimlet:") && eat (s, "ignore");
}

static bool
only_comment (struct gml_span line)
{
  skip_blanks (&line);
  struct gml_span comment = gml_line_comment (line, 0);
  if (comment.len == 0 || comment.at != line.at)
    return false;
  struct gml_span rest = { comment.at + comment.len, line.len - comment.len };
  skip_blanks (&rest);
  return rest.len == 0;
}

static uint32_t
next_code_line (const struct gml_source *source, uint32_t line)
{
  uint32_t next = line + 1;
  while (next <= source->nlines && only_comment (gml_source_line (source, next)))
    next++;
  return next;
}

static void
add_directive (struct directives *ds, const struct gml_source *source, uint32_t line,
	       struct gml_span text, struct gml_arena *arena)
{
  GML_GROW (arena, ds->all, ds->n, ds->cap);
  struct directive *d = &ds->all[ds->n++];
  memset (d, 0, sizeof *d);
  d->line = line;
  if (only_comment (gml_source_line (source, line)))
    d->next_line = next_code_line (source, line);
  d->rules = gml_selection_new (arena);
  size_t n = 0;
  while (n < text.len && !isspace ((unsigned char) text.at[n]))
    n++;
  d->words = gml_arena_copy (arena, text.at, n);
  struct gml_span reason = { text.at + n, text.len - n };
  skip_blanks (&reason);
  if (reason.len)
    d->reason = gml_arena_copy (arena, reason.at, reason.len);
  if (n == 0)
    d->bad = "names no rule";
  else
    gml_select (&d->rules, text.at, n, arena, &d->bad);
}

/* Those of the source at PATH.  Most have none, and are not kept.  */
static struct directives
read_directives (const char *path, struct gml_sources *sources, struct gml_arena *arena)
{
  struct directives ds = { 0 };
  static const char mark[] = "gimlet:";
  const struct gml_source *source;
  const char *p, *end;
  uint32_t line = 1;
  if (!gml_source_mentions (path, mark))
    return ds;
  source = gml_sources_get (sources, path, arena);
  p = source->text.at;
  end = p + source->text.len;
  while ((p = memmem (p, (size_t) (end - p), mark, sizeof mark - 1)) != NULL)
    {
      uint32_t at = (uint32_t) (p - source->text.at);
      while (source->lines[line] <= at)
	line++;
      struct gml_span whole = gml_source_line (source, line), comment, text;
      for (size_t from = 0; (comment = gml_line_comment (whole, from)).len > 0;
	   from = (size_t) (comment.at - whole.at) + comment.len)
	if (asks (comment, &text))
	  add_directive (&ds, source, line, text, arena);
      p = source->text.at + source->lines[line];
    }
  return ds;
}

/* ---- Heeding them ------------------------------------------------------------------ */

struct trim
{
  const struct gml_selection *rules;
  bool *used;
};

static bool
drops (const struct gml_rule *rule, const void *ctx)
{
  const struct trim *t = ctx;
  bool yes = t->rules->state[gml_rule_index (rule)] > 0;
  *t->used |= yes;
  return yes;
}

bool
gml_suppress_finding (struct gml_findings *fs, uint32_t k, const struct gml_selection *rules,
		      const char *by, const char *reason, bool *used)
{
  struct trim trim = { rules, used };
  if (drops (gml_findings_get (fs, k)->rule, &trim))
    {
      gml_findings_suppress (fs, k, by, reason);
      return true;
    }
  gml_findings_trim_chain (fs, k, drops, &trim);
  return false;
}

bool
gml_suppress_could_matter (const struct gml_selection *rules, const struct gml_options *options)
{
  for (unsigned k = 0; k < gml_rule_count; k++)
    if (rules->state[k] > 0 && (options == NULL || options->enabled[k]))
      return true;
  return false;
}

/* Whether a directive holds back finding K, which lies in LINE.  */
static bool
heed (struct gml_findings *fs, uint32_t k, uint32_t line, struct directives *ds)
{
  for (uint32_t j = 0; j < ds->n; j++)
    {
      struct directive *d = &ds->all[j];
      if (d->bad == NULL && (d->line == line || d->next_line == line)
	  && gml_suppress_finding (fs, k, &d->rules, "comment", d->reason, &d->used))
	return true;
    }
  return false;
}

static void
enter_unused (struct gml_findings *fs, const struct directives *ds, const char *file,
	      const struct gml_options *options)
{
  for (uint32_t k = 0; k < ds->n; k++)
    {
      const struct directive *d = &ds->all[k];
      struct gml_unused unused = { file, d->words, d->bad, d->line };
      if (unused.why == NULL)
	unused.why = "silences nothing";
      if (!d->used && (d->bad || gml_suppress_could_matter (&d->rules, options)))
	gml_findings_add_unused (fs, &unused);
    }
}

/* Heeds the comments of the file that findings K and on lie in; the first one beyond it.  */
static uint32_t
heed_file (struct gml_findings *fs, uint32_t k, struct directives *ds)
{
  const struct gml_unit *u = gml_findings_unit (fs);
  gml_id file = u->locs[gml_findings_get (fs, k)->loc].file;
  while (k < gml_findings_count (fs))
    {
      const struct gml_loc *loc = &u->locs[gml_findings_get (fs, k)->loc];
      if (loc->file != file)
	break;
      k += !heed (fs, k, loc->line, ds);
    }
  return k;
}

void
gml_suppress_by_comments (struct gml_findings *fs, const struct gml_options *options,
			  struct gml_arena *arena)
{
  const struct gml_unit *u = gml_findings_unit (fs);
  struct gml_sources sources = { NULL };
  const char *main_file = gml_path_clean (arena, gml_text (u, u->name));
  bool met_main = false;
  for (uint32_t k = 0; k < gml_findings_count (fs);)
    {
      const char *path = gml_text (u, u->locs[gml_findings_get (fs, k)->loc].file);
      struct directives ds = read_directives (path, &sources, arena);
      k = heed_file (fs, k, &ds);
      if (strcmp (gml_path_clean (arena, path), main_file) != 0)
	continue;
      met_main = true;
      enter_unused (fs, &ds, path, options);
    }
  /* Comments that outlived the last finding.  Nobody reads a file for them where
     nothing was analysed.  */
  if (met_main || gml_findings_analysed (fs) == 0)
    return;
  struct directives ds = read_directives (main_file, &sources, arena);
  enter_unused (fs, &ds, main_file, options);
}
