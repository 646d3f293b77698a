/* Findings: what the checks hand to the report.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_REPORT_FINDING_H
#define GML_REPORT_FINDING_H

#include <stdbool.h>
#include <stdint.h>

#include "plugin/ir/ir.h"

#ifdef __cplusplus
extern "C" {
#endif

enum gml_severity
{
  GML_SEV_INFO,
  GML_SEV_LOW,
  GML_SEV_MEDIUM,
  GML_SEV_HIGH
};
enum gml_confidence
{
  GML_CONF_LOW,
  GML_CONF_MEDIUM,
  GML_CONF_HIGH
};

/* One row of checks/checks.def.  */
struct gml_rule
{
  const char *id;               /* "unreleased-server" */
  int cwe;                      /* 775; its pillar: gml_cwe_pillar */
  const char *cert;             /* "FIO22-C FIO42-C"; null none */
  uint8_t severity, confidence; /* enums above */
  const char *summary;          /* one line */
};

extern const struct gml_rule gml_rules[];
extern const unsigned gml_rule_count;

/* A CWE that findings of a rule bear where it says more than the rule's own: 415
   where what `double-release' speaks of is memory.  */
struct gml_nearer
{
  const char *rule;
  int cwe;
};
extern const struct gml_nearer gml_nearer[];
extern const unsigned gml_nearer_count;

/* The rule with that id, or null.  */
const struct gml_rule *gml_rule_find (const char *id);
/* The index of RULE in gml_rules.  RULE may come from another copy of the table
   (gimlet-xml.so has its own).  */
unsigned gml_rule_index (const struct gml_rule *rule);

/* The pillars of CWE view 1000.  */
struct gml_pillar
{
  int id;           /* 664 */
  const char *word; /* "lifetime": its name in lists of rules */
  const char *name; /* "Improper Control of a Resource Through its Lifetime" */
};
extern const struct gml_pillar gml_pillars[];
extern const unsigned gml_pillar_count;

/* "Improper Control of a Resource Through its Lifetime" for 664, and "lifetime";
   null unknown.  */
const char *gml_pillar_name (int pillar);
const char *gml_pillar_word (int pillar);

enum gml_fix_kind
{
  GML_FIX_NONE,
  GML_FIX_INSERT_BEFORE,
  GML_FIX_INSERT_AFTER,
  GML_FIX_REPLACE,
  GML_FIX_ADVICE
};

/* A mend of one line: TEXT is put before (after) the line of LOC.  Advice is for people:
   TEXT is what the code has to say before LOC (a condition that must hold), or at it; how,
   only they know.  */
struct gml_fix
{
  uint8_t kind;
  gml_id loc;
  const char *text; /* "close (fd);" */
  const char *say;  /* "close it: add 'close (fd);' before this line" */
};

/* A step of the path, in the order of execution.  */
struct gml_note
{
  gml_id loc;
  const char *text;
};

struct gml_finding
{
  const struct gml_rule *rule;
  gml_id loc;
  uint8_t confidence;  /* the rule's, or lower */
  int cwe;             /* 0 the rule's; else a nearer one (416 for memory) */
  const char *message; /* "listening socket 'fd' is never closed on this path" */
  gml_id function;
  const char *resource; /* "fd"; null none */
  uint32_t size;        /* which argument of the call is the size that this is about; 0 none */
  bool overruns;        /* what it sizes is written, not read: graver where both are told */
  uint32_t nnotes;
  const struct gml_note *notes;
  struct gml_fix fix;
  bool of_text;   /* whatever surrounds it: of a macro's definition it need be told once */
  uint32_t nalso; /* rules that speak of the same defect here */
  const struct gml_rule *const *also;
};

/* The CWE of F: the nearer one, or its rule's.  */
static inline int
gml_finding_cwe (const struct gml_finding *f)
{
  return f->cwe ? f->cwe : f->rule->cwe;
}

struct gml_not_analysed
{
  gml_id function;
  const char *reason;
};

/* What was held back: BY is "void-cast", "comment", "pragma", "config" or
   "baseline"; REASON the words given with it, null none.  */
struct gml_suppressed
{
  struct gml_finding finding;
  const char *by, *reason;
};

/* A comment that asked for silence where there was nothing to silence.  */
struct gml_unused
{
  const char *file, *rule, *why;
  uint32_t line;
};

struct gml_arena;
struct gml_findings;
struct gml_options;

/* A store in ARENA; UNIT's strings and locations must outlive it.  */
struct gml_findings *gml_findings_new (struct gml_arena *arena, const struct gml_unit *unit);
const struct gml_unit *gml_findings_unit (const struct gml_findings *fs);

/* From now on findings that OPTIONS do not want, or that lie in system headers,
   are dropped when they are added: call it before the analysis, since a rule
   that is off must not hide one that is on.  OPTIONS must outlive FS.  */
void gml_findings_filter (struct gml_findings *fs, const struct gml_options *options);

/* Whether any finding of rule K (by index) would be kept.  */
bool gml_findings_want (const struct gml_findings *fs, unsigned k);

/* Adds F; all is copied.  Where the same rule speaks of the same place and
   resource already, the new one is dropped; the one with the shorter path stays.
   Where another rule speaks of the same place and resource, the graver
   one stays and the other's rule goes into its chain.  What is about one size is
   one story whatever its parts are called.  */
void gml_findings_add (struct gml_findings *fs, const struct gml_finding *f);
/* Adds F to what was held back, under the same filter.  BY and REASON: see above.  */
void gml_findings_add_suppressed (struct gml_findings *fs, const struct gml_finding *f,
				  const char *by, const char *reason);
void gml_findings_add_not_analysed (struct gml_findings *fs, gml_id function, const char *reason);

/* Sorted by file, line, column, rule: never by order of the analysis.  Equal
   entries among the suppressed and the not analysed are dropped here.  */
void gml_findings_sort (struct gml_findings *fs);
uint32_t gml_findings_count (const struct gml_findings *fs);
const struct gml_finding *gml_findings_get (const struct gml_findings *fs, uint32_t k);
uint32_t gml_findings_not_analysed_count (const struct gml_findings *fs);
const struct gml_not_analysed *gml_findings_not_analysed (const struct gml_findings *fs,
							  uint32_t k);
void gml_findings_count_analysed (struct gml_findings *fs); /* one more function done */
uint32_t gml_findings_analysed (const struct gml_findings *fs);

uint32_t gml_findings_suppressed_count (const struct gml_findings *fs);
const struct gml_suppressed *gml_findings_suppressed (const struct gml_findings *fs, uint32_t k);
uint32_t gml_findings_unused_count (const struct gml_findings *fs);
const struct gml_unused *gml_findings_unused (const struct gml_findings *fs, uint32_t k);
void gml_findings_add_unused (struct gml_findings *fs, const struct gml_unused *unused);

/* Holds finding K back: it moves to the suppressed ones; those after it move up.  */
void gml_findings_suppress (struct gml_findings *fs, uint32_t k, const char *by,
			    const char *reason);
/* Takes the rules for which DROP says so out of the chain of finding K.  */
void gml_findings_trim_chain (struct gml_findings *fs, uint32_t k,
			      bool (*drop) (const struct gml_rule *rule, const void *ctx),
			      const void *ctx);

/* What the border calls once after the checks, before any sink: heeds the
   comments in the sources (suppress.h) and sorts.  */
void gml_findings_finish (struct gml_findings *fs);

#ifdef __cplusplus
}
#endif
#endif
