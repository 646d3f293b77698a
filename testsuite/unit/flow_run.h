/* Runs the engine on the IR's text form, and compares what it finds.
   SPDX-License-Identifier: GPL-3.0-or-later

   In these texts ' stands for ", and unless they begin with "unit" the
   declarations of FLOW_PRELUDE come before them.  */

#ifndef GML_TESTSUITE_UNIT_FLOW_RUN_H
#define GML_TESTSUITE_UNIT_FLOW_RUN_H

#include <stddef.h>

#include "plugin/flow/flow.h"

struct flow_run
{
  struct gml_arena *arena;
  struct gml_unit *unit; /* null: TEXT does not parse, and the test failed */
  struct gml_findings *findings;
  struct gml_flow_stats stats;
};

/* Parses TEXT and analyses it with the built-in models; flow_end gives all back.
   The test ends here if TEXT does not parse.  */
void flow_begin (struct flow_run *run, const char *text, const struct gml_limits *limits);
void flow_end (struct flow_run *run);

/* "rule@line resource\n" for each finding, sorted, in RUN's arena; those of low
   confidence (nobody looked at close's result) are left out.  */
const char *flow_list (const struct flow_run *run);

/* The findings of TEXT, in the order of their lines, are just those named, each
   "rule@line resource" or, where a finding names none, "rule@line".  */
#define expect_findings(...) flow_expect (__FILE__, __LINE__, __VA_ARGS__)
void flow_expect (const char *file, unsigned line, const char *text, ...)
  __attribute__ ((sentinel));

#endif
