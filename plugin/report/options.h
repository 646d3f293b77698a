/* The plugin's arguments, parsed and checked, free of GCC.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_OPTIONS_H
#define GML_REPORT_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "plugin/report/finding.h"
#include "plugin/report/select.h"

#ifdef __cplusplus
extern "C" {
#endif

struct gml_options
{
  bool quiet, evidence, system_headers, stats, dump_ir, dump_summaries, version;
  bool error_all;                        /* error without list */
  bool *enabled;                         /* by rule index: reported */
  bool *is_error;                        /* by rule index */
  uint8_t confidence;                    /* floor */
  uint8_t *floor;                        /* by rule index: CONFIDENCE, or lower where the user named
				   a rule of low confidence and gave no floor */
  uint32_t callers_min, callers_percent; /* unchecked-error: how many callers, and how many of
				   them must test a result before the others are told of */
  const char *config;                    /* FILE, "none", or null: look for it */
  const char *xml;                       /* PATH or null */
  const char *baseline;
  uint32_t nmodels;
  const char **models;
  struct gml_selection checks, errors; /* as given: the tables above are made of them */
  bool floor_given, min_given, percent_given;
};

/* Parses N arguments KEYS[k]=VALUES[k] (value null where there is none), in order.
   0; or -1 and *ERROR: a text in ARENA that names the argument, what is wrong
   and the nearest good word.  */
int gml_options_parse (struct gml_options *out, int n, const char *const *keys,
		       const char *const *values, struct gml_arena *arena, const char **error);

/* Takes from PROJECT what no argument said.  Models are the caller's to read.  */
struct gml_project;
void gml_options_add_project (struct gml_options *o, const struct gml_project *project);

/* What argument KEY takes.  */
enum gml_takes
{
  GML_TAKES_UNKNOWN, /* there is no such argument */
  GML_TAKES_NOTHING,
  GML_TAKES_VALUE,
  GML_TAKES_PATH,
  GML_MAY_TAKE_VALUE
};
enum gml_takes gml_options_takes (const char *key);

/* Whether F is to be reported (rule on, confidence at or above the floor).  */
bool gml_options_wants (const struct gml_options *o, const struct gml_finding *f);
bool gml_options_is_error (const struct gml_options *o, const struct gml_finding *f);

/* The word of WORDS (N) nearest to WORD by edit distance, or null if none is near.  */
const char *gml_nearest_word (const char *word, const char *const *words, unsigned n);
/* The same, however far; null only if N is 0.  */
const char *gml_nearest_of_all (const char *word, const char *const *words, unsigned n);

#ifdef __cplusplus
}
#endif
#endif
