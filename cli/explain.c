/* `gimlet explain RULE': the rule's page, which is compiled in.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/pages.h"
#include "plugin/ir/arena.h"
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

int
gml_cli_explain (struct gml_cli *cli)
{
  struct gml_selection s = gml_selection_new (cli->arena);
  bool more = false;
  if (cli->argc == 0)
    return gml_cli_bad (cli,
			"needs a rule's name, 'CWE-nnn' or a pillar; 'gimlet list' lists them");
  for (int k = 0; k < cli->argc; k++)
    {
      const char *why, *word = cli->argv[k];
      if (*word == '-')
	return gml_cli_bad (cli, "unknown option '%s'; it takes rules only", word);
      if (gml_select (&s, word, strlen (word), cli->arena, &why) != 0)
	return gml_cli_bad (cli, "%s", why);
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
