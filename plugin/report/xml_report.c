/* The native report: cppcheck's results, version 2, with what it has no place for
   in a namespace of ours.  docs/schemas/report.rng describes it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/report/cwe.h"
#include "plugin/report/xml_report.h"

#include <libxml/xmlwriter.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "plugin/ir/arena.h"
#include "plugin/report/fingerprint.h"
#include "plugin/report/path.h"
#include "plugin/report/sink.h"
#include "plugin/report/text.h"

#define NAMESPACE "urn:gimlet:report:1"

struct out
{
  xmlTextWriterPtr writer;
  struct gml_arena *arena;
  const struct gml_run *run;
  const struct gml_unit *unit;
  bool failed;
};

/* ---- Elements and attributes ---------------------------------------------------- */

static void
start (struct out *o, const char *name)
{
  o->failed |= xmlTextWriterStartElement (o->writer, BAD_CAST name) < 0;
}

static void
end (struct out *o)
{
  o->failed |= xmlTextWriterEndElement (o->writer) < 0;
}

/* An attribute; none where VALUE is null.  */
static void
attr (struct out *o, const char *name, const char *value)
{
  if (value == NULL)
    return;
  const char *text = gml_text_clean (value, o->arena);
  o->failed |= xmlTextWriterWriteAttribute (o->writer, BAD_CAST name, BAD_CAST text) < 0;
}

static void
attr_number (struct out *o, const char *name, uint32_t value)
{
  attr (o, name, gml_arena_printf (o->arena, "%u", value));
}

static void
attr_path (struct out *o, const char *name, const char *path)
{
  if (path)
    attr (o, name, gml_path_clean (o->arena, path));
}

static void
text (struct out *o, const char *value)
{
  const char *clean = gml_text_clean (value, o->arena);
  o->failed |= xmlTextWriterWriteString (o->writer, BAD_CAST clean) < 0;
}

static void
attr_place (struct out *o, gml_id id)
{
  const struct gml_loc *loc = &o->unit->locs[id];
  const char *file = gml_text (o->unit, loc->file);
  attr_path (o, "file", *file ? file : o->run->unit);
  attr_number (o, "line", loc->line);
  attr_number (o, "column", loc->column);
}

static const char *
function_name (const struct out *o, gml_id function)
{
  if (function == 0)
    return NULL;
  return gml_text (o->unit, o->unit->functions[function].signature);
}

/* ---- The run -------------------------------------------------------------------- */

/* SOURCE_DATE_EPOCH as ISO 8601; null where it is not set or makes no sense.
   https://reproducible-builds.org/specs/source-date-epoch/  */
static const char *
given_start (struct gml_arena *arena)
{
  const char *value = getenv ("SOURCE_DATE_EPOCH");
  if (value == NULL || *value == '\0' || value[strspn (value, "0123456789")] != '\0')
    return NULL;
  time_t when = (time_t) strtoll (value, NULL, 10);
  struct tm tm;
  char out[40];
  if (gmtime_r (&when, &tm) == NULL || strftime (out, sizeof out, "%Y-%m-%dT%H:%M:%SZ", &tm) == 0)
    return NULL;
  return gml_arena_copy (arena, out, strlen (out));
}

static void
write_run (struct out *o, const struct gml_findings *fs)
{
  const struct gml_run *run = o->run;
  const char *fixed = given_start (o->arena);
  start (o, "g:run");
  attr (o, "version", GML_VERSION);
  attr (o, "gcc", run->gcc_version);
  attr_path (o, "unit", run->unit);
  attr_path (o, "object", run->object);
  attr_path (o, "directory", run->directory);
  attr (o, "command-digest", run->command_digest);
  attr (o, "start", fixed ? fixed : run->start);
  if (fixed == NULL) /* in whole milliseconds: no locale has a say */
    {
      unsigned ms = run->cpu_seconds > 0 ? (unsigned) (run->cpu_seconds * 1000 + 0.5) : 0;
      attr (o, "cpu-seconds", gml_arena_printf (o->arena, "%u.%03u", ms / 1000, ms % 1000));
    }
  attr_number (o, "functions-analysed", gml_findings_analysed (fs));
  end (o);
}

/* ---- Findings ------------------------------------------------------------------- */

static const char *
severity (const struct gml_finding *f)
{
  static const char *const words[] = { "information", "style", "warning", "error" };
  return words[f->rule->severity];
}

static const char *
confidence (const struct gml_finding *f)
{
  static const char *const words[] = { "low", "medium", "high" };
  return words[f->confidence];
}

static const char *
verbose (const struct out *o, const struct gml_finding *f)
{
  const char *say = f->fix.kind ? f->fix.say : NULL;
  return gml_arena_printf (o->arena, "%s (%s)%s%s", f->message, f->rule->summary, say ? "; " : "",
			   say ? say : "");
}

static void
write_location (struct out *o, gml_id loc, const char *info)
{
  start (o, "location");
  attr_place (o, loc);
  attr (o, "info", info);
  end (o);
}

static void
write_fix (struct out *o, const struct gml_fix *fix)
{
  static const char *const kinds[] = { NULL, "insert-before", "insert-after", "replace", "advice" };
  if (fix->kind == GML_FIX_NONE)
    return;
  start (o, "g:fix");
  attr (o, "kind", kinds[fix->kind]);
  attr_place (o, fix->loc);
  attr (o, "text", fix->text ? fix->text : "");
  text (o, fix->say ? fix->say : "");
  end (o);
}

static void
write_chain (struct out *o, const struct gml_finding *f)
{
  if (f->nalso == 0)
    return;
  start (o, "g:chain");
  for (uint32_t k = 0; k < f->nalso; k++)
    {
      start (o, "g:cwe");
      attr_number (o, "id", (uint32_t) f->also[k]->cwe);
      attr (o, "rule", f->also[k]->id);
      end (o);
    }
  end (o);
}

/* What an error and a suppressed one have in common.  */
static void
attr_finding (struct out *o, const struct gml_finding *f, const char *hash)
{
  attr (o, "id", f->rule->id);
  attr (o, "severity", severity (f));
  attr (o, "msg", f->message);
  attr_number (o, "cwe", (uint32_t) gml_finding_cwe (f));
  attr (o, "hash", hash);
}

static void
write_finding (struct out *o, const struct gml_finding *f, const char *hash)
{
  start (o, "error");
  attr_finding (o, f, hash);
  attr (o, "verbose", verbose (o, f));
  if (f->confidence == GML_CONF_LOW)
    attr (o, "inconclusive", "true");
  attr_path (o, "file0", o->run->unit);
  write_location (o, f->loc, f->message);
  for (uint32_t k = 0; k < f->nnotes; k++)
    write_location (o, f->notes[k].loc, f->notes[k].text);
  if (f->resource)
    {
      start (o, "symbol");
      text (o, f->resource);
      end (o);
    }
  start (o, "g:finding");
  attr_number (o, "pillar", (uint32_t) gml_cwe_pillar (gml_finding_cwe (f)));
  attr (o, "pillar-name", gml_pillar_name (gml_cwe_pillar (gml_finding_cwe (f))));
  attr (o, "cert", f->rule->cert);
  attr (o, "confidence", confidence (f));
  attr (o, "function", function_name (o, f->function));
  attr (o, "resource", f->resource);
  end (o);
  write_fix (o, &f->fix);
  write_chain (o, f);
  end (o);
}

/* ---- The rest ------------------------------------------------------------------- */

static void
write_not_analysed (struct out *o, const struct gml_findings *fs)
{
  for (uint32_t k = 0; k < gml_findings_not_analysed_count (fs); k++)
    {
      const struct gml_not_analysed *n = gml_findings_not_analysed (fs, k);
      start (o, "g:not-analysed");
      attr (o, "function", function_name (o, n->function));
      attr (o, "reason", n->reason);
      attr_place (o, o->unit->functions[n->function].loc);
      end (o);
    }
}

static void
write_suppressed (struct out *o, const struct gml_findings *fs, const char *const *hashes)
{
  for (uint32_t k = 0; k < gml_findings_suppressed_count (fs); k++)
    {
      const struct gml_suppressed *s = gml_findings_suppressed (fs, k);
      start (o, "g:suppressed");
      attr (o, "by", s->by);
      attr (o, "reason", s->reason);
      attr_finding (o, &s->finding, hashes[k]);
      attr_place (o, s->finding.loc);
      attr (o, "function", function_name (o, s->finding.function));
      end (o);
    }
  for (uint32_t k = 0; k < gml_findings_unused_count (fs); k++)
    {
      const struct gml_unused *u = gml_findings_unused (fs, k);
      start (o, "g:unused-suppression");
      attr_path (o, "file", u->file);
      attr_number (o, "line", u->line);
      attr (o, "rule", u->rule);
      attr (o, "reason", u->why);
      end (o);
    }
}

static void
write_document (struct out *o, const struct gml_findings *fs)
{
  const char *const *hashes = gml_fingerprints (fs, o->run->directory, o->arena);
  uint32_t n = gml_findings_count (fs);
  start (o, "results");
  attr (o, "version", "2");
  attr (o, "xmlns:g", NAMESPACE);
  start (o, "cppcheck");
  attr (o, "version", "Gimlet " GML_VERSION);
  end (o);
  write_run (o, fs);
  start (o, "errors");
  for (uint32_t k = 0; k < n; k++)
    write_finding (o, gml_findings_get (fs, k), hashes[k]);
  end (o);
  write_not_analysed (o, fs);
  write_suppressed (o, fs, hashes + n);
  end (o);
}

const char *
gml_xml_report (const struct gml_run *run, const struct gml_findings *fs, struct gml_arena *arena,
		size_t *len)
{
  const char *result = NULL;
  xmlBufferPtr buffer = xmlBufferCreate ();
  struct out o = { .arena = arena, .run = run, .unit = gml_findings_unit (fs) };
  o.writer = buffer ? xmlNewTextWriterMemory (buffer, 0) : NULL;
  if (o.writer == NULL)
    goto out;
  xmlTextWriterSetIndent (o.writer, 1);
  xmlTextWriterSetIndentString (o.writer, BAD_CAST "  ");
  o.failed = xmlTextWriterStartDocument (o.writer, NULL, "UTF-8", NULL) < 0;
  write_document (&o, fs);
  o.failed |= xmlTextWriterEndDocument (o.writer) < 0;
  xmlFreeTextWriter (o.writer); /* flushes */
  if (!o.failed)
    {
      *len = (size_t) xmlBufferLength (buffer);
      result = gml_arena_copy (arena, (const char *) xmlBufferContent (buffer), *len);
    }
out:
  xmlBufferFree (buffer);
  return result;
}
