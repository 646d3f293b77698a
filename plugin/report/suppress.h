/* Silence asked for in the source: in comments and by pragmas.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_SUPPRESS_H
#define GML_REPORT_SUPPRESS_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct gml_arena;
struct gml_findings;
struct gml_options;
struct gml_selection;

/* Heeds one wish for silence about RULES, for finding K: takes them out of its chain,
   and where its own rule is among them, holds it back (BY, REASON: see finding.h);
   then true.  Sets *USED if anything was silenced.  */
bool gml_suppress_finding (struct gml_findings *fs, uint32_t k, const struct gml_selection *rules,
			   const char *by, const char *reason, bool *used);

/* Whether OPTIONS (null: all) let any rule of RULES speak at all.  */
bool gml_suppress_could_matter (const struct gml_selection *rules,
				const struct gml_options *options);

enum gml_pragma_op
{
  GML_PRAGMA_PUSH,
  GML_PRAGMA_IGNORE,
  GML_PRAGMA_POP
};

/* One `#pragma gimlet'.  */
struct gml_pragma
{
  enum gml_pragma_op op;
  uint64_t at;                /* where it is in the translation: see below */
  const char *rules, *reason; /* IGNORE: as written; reason null none */
  const char *file;           /* IGNORE: where it stands, for those that silence nothing; */
  uint32_t line;              /* null: it is not told */
};

/* Holds back the findings of FS that lie between an IGNORE of the N PRAGMAS, which
   are sorted by AT, and the POP that ends it.  ORDER gives the same measure of a
   location: it grows along the translation.  What is unused is entered.  */
void gml_suppress_by_pragmas (struct gml_findings *fs, const struct gml_pragma *pragmas, uint32_t n,
			      uint64_t (*order) (const void *ctx, uint32_t loc), const void *ctx,
			      const struct gml_options *options, struct gml_arena *arena);

/* Holds back the findings of FS that a comment `gimlet: ignore RULE reason' on
   their line, or alone on the line before, speaks of.  RULE is what `checks='
   takes: rules, CWEs, pillars, globs, with commas.  Sources are read only where
   there is a finding; the comments of the main file that silence nothing are
   entered as unused, where their rule is on in OPTIONS (null: all are).  */
void gml_suppress_by_comments (struct gml_findings *fs, const struct gml_options *options,
			       struct gml_arena *arena);

#ifdef __cplusplus
}
#endif
#endif
