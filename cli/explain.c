/* `gimlet explain RULE': the rule's page, which is compiled in; `CWE-nnn': where it stands
   in CWE's tree first.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "cli/cli.h"
#include "cli/pages.h"
#include "plugin/ir/arena.h"
#include "plugin/report/cwe.h"
#include "plugin/report/finding.h"
#include "plugin/report/select.h"

static const char *
page_of (const char *rule)
{
  for (unsigned k = 0; k < gml_page_count; k++)
    if (strcmp (gml_pages[k].rule, rule) == 0)
      return gml_pages[k].text;
  return NULL;
}

static const struct gml_cwe_name *
name_of (int cwe)
{
  for (unsigned k = 0; k < gml_cwe_name_count; k++)
    if (gml_cwe_names[k].id == cwe)
      return &gml_cwe_names[k];
  return NULL;
}

/* The number of `CWE-775'; 0 where WORD is none, or CWE has none such.  */
static int
cwe_of (const char *word)
{
  if (strncasecmp (word, "CWE-", 4) != 0 || !isdigit ((unsigned char) word[4]) || strlen (word) > 9)
    return 0;
  int number = (int) strtol (word + 4, NULL, 10);
  return gml_cwe_find (number) ? number : 0;
}

static bool
reports (const struct gml_rule *rule, int cwe)
{
  for (unsigned k = 0; k < gml_nearer_count; k++)
    if (gml_nearer[k].cwe == cwe && strcmp (gml_nearer[k].rule, rule->id) == 0)
      return true;
  return rule->cwe == cwe;
}

static void
print_rules (int cwe)
{
  bool any = false;
  for (unsigned k = 0; k < gml_rule_count; k++)
    if (reports (&gml_rules[k], cwe))
      {
	const struct gml_rule *r = &gml_rules[k];
	printf ("%s %s: %s%s%s%s\n", any ? "       " : "\nRules: ", r->id, r->summary,
		r->cert ? " (CERT " : "", r->cert ? r->cert : "", r->cert ? ")" : "");
	any = true;
      }
  if (!any)
    printf ("\nNo rule reports it by this number.\n");
}

/* From CWE up to its pillar, an indented line each.  */
static void
print_chain (int cwe)
{
  const struct gml_cwe *c = gml_cwe_find (cwe);
  int depth = 0;
  for (; c; c = gml_cwe_find (c->parent))
    {
      const struct gml_cwe_name *n = name_of (c->id);
      printf ("%*sCWE-%d: %s (%s)\n", depth, "", c->id, n ? n->name : "", n ? n->kind : "");
      depth += 2;
    }
  c = gml_cwe_find (cwe);
  for (unsigned k = 1; k < GML_CWE_PILLARS && c->pillars[k]; k++)
    printf ("It belongs to pillar CWE-%d as well: %s\n", c->pillars[k],
	    gml_pillar_name (c->pillars[k]));
  print_rules (cwe);
  printf ("\nCWE %s, view 1000.\n", gml_cwe_version);
}

/* Whether some rule is meant by WORD; if not, says so.  */
static bool
select_word (struct gml_cli *cli, struct gml_selection *s, const char *word)
{
  const char *why;
  if (gml_select (s, word, strlen (word), cli->arena, &why) == 0)
    return true;
  gml_cli_bad (cli, "%s", why);
  return false;
}

int
gml_cli_explain (struct gml_cli *cli)
{
  struct gml_selection s = gml_selection_new (cli->arena), scratch;
  const char *why;
  bool more = false;
  if (cli->argc == 0)
    return gml_cli_bad (cli,
			"needs a rule's name, 'CWE-nnn' or a pillar; 'gimlet list' lists them");
  for (int k = 0; k < cli->argc; k++)
    {
      const char *word = cli->argv[k];
      int cwe = cwe_of (word);
      if (*word == '-')
	return gml_cli_bad (cli, "unknown option '%s'; it takes rules only", word);
      if (cwe)
	{
	  printf ("%s", more ? "\n" : "");
	  print_chain (cwe);
	  more = true;
	  scratch = gml_selection_new (cli->arena);
	  if (gml_select (&scratch, word, strlen (word), cli->arena, &why) != 0)
	    continue; /* none of our rules */
	}
      if (!select_word (cli, &s, word))
	return GML_EXIT_USAGE;
    }
  for (unsigned k = 0; k < gml_rule_count; k++)
    {
      const char *text = s.state[k] > 0 ? page_of (gml_rules[k].id) : NULL;
      if (text == NULL)
	continue;
      printf ("%s%s", more ? "\n" : "", text);
      more = true;
    }
  return GML_EXIT_FINE;
}
