/* The text of sources, read when a finding asks for it.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_SOURCE_H
#define GML_REPORT_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct gml_arena;

/* Bytes of a source; not null-terminated.  */
struct gml_span
{
  const char *at;
  size_t len;
};

struct gml_source
{
  const char *path;
  struct gml_span text; /* empty where the file could not be read */
  uint32_t nlines;
  const uint32_t *lines; /* offset of each line; lines[nlines] is the end */
  struct gml_source *next;
};

/* The sources read so far; zero-initialise.  */
struct gml_sources
{
  struct gml_source *first;
};

/* Whether the source at PATH has WORD, of some letters, in it; keeps nothing of it.  */
bool gml_source_mentions (const char *path, const char *word);

/* The source at PATH, from SOURCES or read into ARENA.  Never null: one that is
   missing, no plain file, or larger than 64 MB has no lines.  */
const struct gml_source *gml_sources_get (struct gml_sources *sources, const char *path,
					  struct gml_arena *arena);

/* Line N, from 1, without its line end; empty where there is none.  */
struct gml_span gml_source_line (const struct gml_source *source, uint32_t n);

/* The first comment of LINE at or after offset FROM, with its marks; length 0 if
   there is none.  Knows literals, but not what earlier lines left open.  */
struct gml_span gml_line_comment (struct gml_span line, size_t from);

/* The code of LINE in ARENA: no comments, and blanks only where two words would
   run together.  */
const char *gml_line_code (struct gml_span line, struct gml_arena *arena);

#endif
