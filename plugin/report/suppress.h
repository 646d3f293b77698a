/* Silence asked for in the source's comments.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_SUPPRESS_H
#define GML_REPORT_SUPPRESS_H

struct gml_arena;
struct gml_findings;
struct gml_options;

/* Holds back the findings of FS that a comment `gimlet: ignore RULE reason' on
   their line, or alone on the line before, speaks of.  RULE is what `checks='
   takes: rules, CWEs, pillars, globs, with commas.  Sources are read only where
   there is a finding; the comments of the main file that silence nothing are
   entered as unused, where their rule is on in OPTIONS (null: all are).  */
void gml_suppress_by_comments (struct gml_findings *fs, const struct gml_options *options,
			       struct gml_arena *arena);

#endif
