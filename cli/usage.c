/* What calls of the command share: choosing one, options, complaints.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "cli/cli.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/report/options.h"
#include "plugin/report/sink.h"

int
gml_cli_bad (const struct gml_cli *cli, const char *format, ...)
{
  va_list ap;
  va_start (ap, format);
  fprintf (stderr, "gimlet%s%s: ", *cli->call ? " " : "", cli->call);
  vfprintf (stderr, format, ap);
  fputc ('\n', stderr);
  va_end (ap);
  return GML_EXIT_USAGE;
}

int
gml_cli_bad_word (const struct gml_cli *cli, const char *what, const char *word,
		  const char *const *words, unsigned n)
{
  return gml_cli_bad (cli, "unknown %s '%s'; did you mean '%s'?", what, word,
		      gml_nearest_of_all (word, words, n));
}

bool
gml_cli_wants_help (const struct gml_cli *cli)
{
  return cli->argc == 1
	 && (strcmp (cli->argv[0], "--help") == 0 || strcmp (cli->argv[0], "-h") == 0);
}

const char *
gml_cli_option (const struct gml_cli *cli, int *k, const char *word)
{
  const char *arg = cli->argv[*k];
  size_t n = strlen (word);
  if (strncmp (arg, word, n) != 0)
    return NULL;
  if (arg[n] == '=')
    return arg + n + 1;
  if (arg[n] != '\0')
    return NULL;
  if (*k + 1 >= cli->argc)
    return "";
  ++*k;
  return cli->argv[*k];
}

void
gml_cli_print_calls (const char *prefix, const struct gml_call *calls, unsigned n)
{
  for (unsigned k = 0; k < n; k++)
    printf ("  %s%s%s%s\n      %s%s\n", prefix, calls[k].name, *calls[k].usage ? " " : "",
	    calls[k].usage, calls[k].does, calls[k].run ? "" : " (not in this version)");
}

static int
unknown_call (const struct gml_cli *cli, const struct gml_call *calls, unsigned n)
{
  const char **words = GML_NEW_ARRAY (cli->arena, const char *, n);
  for (unsigned k = 0; k < n; k++)
    words[k] = calls[k].name;
  return gml_cli_bad_word (cli, *cli->argv[0] == '-' ? "option" : "call", cli->argv[0], words, n);
}

int
gml_cli_dispatch (struct gml_cli *cli, const struct gml_call *calls, unsigned n)
{
  for (unsigned k = 0; k < n; k++)
    if (strcmp (cli->argv[0], calls[k].name) == 0)
      {
	const char *gap = *cli->call ? " " : "";
	cli->call = gml_arena_printf (cli->arena, "%s%s%s", cli->call, gap, calls[k].name);
	cli->argc--;
	cli->argv++;
	if (gml_cli_wants_help (cli) && !(calls[k].run == gml_cli_models))
	  {
	    printf ("usage: gimlet %s %s\n%s\n", cli->call, calls[k].usage, calls[k].does);
	    return GML_EXIT_FINE;
	  }
	if (calls[k].run == NULL)
	  return gml_cli_bad (cli, "not available in this version of Gimlet (" GML_VERSION ")");
	return calls[k].run (cli);
      }
  return unknown_call (cli, calls, n);
}
