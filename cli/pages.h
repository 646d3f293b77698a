/* The rules' pages as text: build/pages.c, made by tools/mkpages.awk out of
   docs/rules.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_CLI_PAGES_H
#define GML_CLI_PAGES_H

struct gml_page
{
  const char *rule, *text; /* "double-release"; Markdown */
};

/* What CWE calls its weaknesses, sorted by id: build/cwe_names.c, of data/cwe.tsv.  */
struct gml_cwe_name
{
  int id;
  const char *kind, *name; /* "variant"; "Use After Free" */
};

extern const struct gml_cwe_name gml_cwe_names[];
extern const unsigned gml_cwe_name_count;

extern const struct gml_page gml_pages[];
extern const unsigned gml_page_count;

#endif
