/* `gimlet models check FILE...': do model files hold?
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cli.h"
#include "plugin/ir/arena.h"
#include "plugin/model/model.h"

/* Whether PATH can be had at all: else that is said.  A file that can, but is no
   good, is what the call looks for.  */
static bool
is_there (const struct gml_cli *cli, const char *path)
{
  struct stat st;
  FILE *file = fopen (path, "rb");
  bool is_directory = file && fstat (fileno (file), &st) == 0 && S_ISDIR (st.st_mode);
  int why = is_directory ? EISDIR : errno;
  if (file)
    fclose (file);
  if (file && !is_directory)
    return true;
  gml_cli_bad (cli, "cannot read '%s': %s", path, strerror (why));
  return false;
}

static void
count (const char *path, const struct gml_model_table *t)
{
  printf ("%s: %u function%s, %u kind%s, %u class%s\n", path, t->nmodels,
	  t->nmodels == 1 ? "" : "s", t->nkinds, t->nkinds == 1 ? "" : "s", t->nclasses,
	  t->nclasses == 1 ? "" : "es");
}

/* Each file may speak of what the ones before it define, as with the plugin's
   models=.  */
static int
check (struct gml_cli *cli)
{
  struct gml_api *api = gml_api_new (cli->arena);
  int status = GML_EXIT_FINE;
  if (cli->argc == 0)
    return gml_cli_bad (cli, "needs a FILE");
  for (int k = 0; k < cli->argc; k++)
    if (cli->argv[k][0] == '-')
      return gml_cli_bad (cli, "unknown option '%s'; it takes files only", cli->argv[k]);
  for (int k = 0; k < cli->argc; k++)
    {
      struct gml_model_table *table = NULL;
      const char *why = NULL;
      if (!is_there (cli, cli->argv[k]))
	return GML_EXIT_USAGE;
      if (gml_models_read (&table, cli->argv[k], api, cli->arena, &why) == 0)
	{
	  gml_api_add (api, table);
	  count (cli->argv[k], table);
	  continue;
	}
      fprintf (stderr, "%s\n", why);
      status = GML_EXIT_AGAINST;
    }
  return status;
}

static const struct gml_call calls[] = {
  { "check", "FILE...", "says what is wrong with model files, with line and column", check },
  { "infer", "PATH...", "prints a library's summaries as a model file", NULL },
};
enum
{
  CALLS = sizeof calls / sizeof *calls
};

int
gml_cli_models (struct gml_cli *cli)
{
  if (gml_cli_wants_help (cli))
    {
      puts ("usage: gimlet models CALL [WORDS]\n");
      gml_cli_print_calls ("gimlet models ", calls, CALLS);
      return GML_EXIT_FINE;
    }
  if (cli->argc == 0)
    return gml_cli_bad (cli, "needs one of: check, infer");
  return gml_cli_dispatch (cli, calls, CALLS);
}
