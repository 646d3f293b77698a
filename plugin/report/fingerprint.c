/* Fingerprints.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/report/fingerprint.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/report/finding.h"
#include "plugin/report/hash.h"
#include "plugin/report/path.h"
#include "plugin/report/source.h"

/* A finding on its way to its fingerprint.  */
struct item
{
  gml_hash hash;
  uint32_t line, column, at; /* at: index in the result */
};

/* A file, as the project calls it.  */
struct file
{
  gml_id id;
  const char *name;
  const struct gml_source *source;
};

struct job
{
  const struct gml_unit *unit;
  const char *directory;
  struct gml_arena *arena;
  struct gml_sources sources;
  struct file file; /* the last one: neighbours share it */
};

static const char *
real_path (struct gml_arena *arena, const char *directory, const char *path)
{
  const char *whole = gml_path_absolute (arena, directory, path);
  char *real = realpath (whole, NULL);
  if (real)
    whole = gml_arena_copy (arena, real, strlen (real));
  free (real);
  return whole;
}

static const struct file *
find_file (struct job *job, gml_id id)
{
  struct file *f = &job->file;
  if (f->name && f->id == id)
    return f;
  const char *path = gml_text (job->unit, id);
  const char *whole = real_path (job->arena, job->directory, path);
  const char *base = gml_path_project (job->arena, whole);
  if (base == NULL && job->directory)
    base = real_path (job->arena, NULL, job->directory);
  f->id = id;
  f->name = base ? gml_path_relative (job->arena, base, whole) : whole;
  f->source = gml_sources_get (&job->sources, whole, job->arena);
  return f;
}

static struct item
make_item (struct job *job, const struct gml_finding *f, uint32_t at)
{
  const struct gml_unit *u = job->unit;
  const struct gml_loc *loc = &u->locs[f->loc];
  const struct file *file = find_file (job, loc->file);
  struct item item = { gml_hash_start (), loc->line, loc->column, at };
  item.hash = gml_hash_text (item.hash, f->rule->id);
  item.hash = gml_hash_text (item.hash, file->name);
  item.hash = gml_hash_text (item.hash, gml_text (u, u->functions[f->function].signature));
  item.hash = gml_hash_text (item.hash, f->resource);
  struct gml_span line = gml_source_line (file->source, loc->line);
  item.hash = gml_hash_text (item.hash, gml_line_code (line, job->arena));
  return item;
}

static int
compare_items (const void *pa, const void *pb)
{
  const struct item *a = pa, *b = pb;
  if (a->hash != b->hash)
    return a->hash < b->hash ? -1 : 1;
  if (a->line != b->line)
    return a->line < b->line ? -1 : 1;
  if (a->column != b->column)
    return a->column < b->column ? -1 : 1;
  return a->at < b->at ? -1 : 1;
}

const char **
gml_fingerprints (const struct gml_findings *fs, const char *directory, struct gml_arena *arena)
{
  struct job job = { .unit = gml_findings_unit (fs), .directory = directory, .arena = arena };
  uint32_t kept = gml_findings_count (fs), n = kept + gml_findings_suppressed_count (fs);
  struct item *items = GML_NEW_ARRAY (arena, struct item, n);
  const char **out = GML_NEW_ARRAY (arena, const char *, n);
  for (uint32_t k = 0; k < n; k++)
    items[k] = make_item (
      &job, k < kept ? gml_findings_get (fs, k) : &gml_findings_suppressed (fs, k - kept)->finding,
      k);
  if (n)
    qsort (items, n, sizeof *items, compare_items);
  for (uint32_t k = 0, ordinal = 0; k < n; k++)
    {
      ordinal = k > 0 && items[k].hash == items[k - 1].hash ? ordinal + 1 : 0;
      const char *count = gml_arena_printf (arena, "%u", ordinal);
      out[items[k].at] = gml_hash_hex (gml_hash_text (items[k].hash, count), arena);
    }
  return out;
}
