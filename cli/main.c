/* The `gimlet' command.
   SPDX-License-Identifier: GPL-3.0-or-later

   Exit status: 0 nothing against the policy, 1 findings against it, 2 wrong usage
   or input that cannot be had.  */

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "plugin/ir/arena.h"
#include "plugin/report/sink.h"

static int help (struct gml_cli *cli);

static int
version (struct gml_cli *cli)
{
  if (cli->argc)
    return gml_cli_bad (cli, "takes no words, but '%s' is given", cli->argv[0]);
  printf ("gimlet %s for GCC %d.%d.%d\n", GML_VERSION, __GNUC__, __GNUC_MINOR__,
	  __GNUC_PATCHLEVEL__);
  return GML_EXIT_FINE;
}

static const struct gml_call calls[] = {
  { "flags", "[--cc COMPILER] [--ARGUMENT[=VALUE]...]",
    "prints the flags that make a compiler use Gimlet: CFLAGS += $(gimlet flags)", gml_cli_flags },
  { "build", "[OPTIONS] -- make -j4", "runs a build with Gimlet on", NULL },
  { "collect", "PATH...", "makes one report of many", NULL },
  { "link", "PATH...", "analyses a whole program by the evidence in its objects", NULL },
  { "report", "FILE --format FORMAT -o FILE", "writes a report in another format", NULL },
  { "diff", "--baseline OLD NEW", "tells what is new, fixed, unchanged", NULL },
  { "explain", "RULE|CWE-nnn|PILLAR", "prints the rule's page", gml_cli_explain },
  { "list", "[--format text|xml]", "lists every rule", gml_cli_list },
  { "models", "check|infer ...", "checks model files", gml_cli_models },
  { "--help", "", "prints this", help },
  { "--version", "", "prints the version, and the GCC that it was built for", version },
};
enum
{
  CALLS = sizeof calls / sizeof *calls
};

static int
help (struct gml_cli *cli)
{
  (void) cli;
  puts ("usage: gimlet CALL [WORDS]\n");
  gml_cli_print_calls ("gimlet ", calls, CALLS);
  puts ("\nExit status: 0 nothing against the policy, 1 findings against it, 2 wrong usage or\n"
	"input that cannot be had.  docs/command.md tells more.");
  return GML_EXIT_FINE;
}

int
main (int argc, char **argv)
{
  struct gml_cli cli = { gml_arena_new (), "", argc - 1, argv + 1 };
  int status;
  if (argc < 2)
    status = gml_cli_bad (&cli, "no call is given; 'gimlet --help' lists them");
  else if (strcmp (argv[1], "-h") == 0 || strcmp (argv[1], "help") == 0)
    status = help (&cli);
  else
    status = gml_cli_dispatch (&cli, calls, CALLS);
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      fprintf (stderr, "gimlet: cannot write to the standard output: %s\n", strerror (errno));
      status = GML_EXIT_USAGE;
    }
  gml_arena_free (cli.arena);
  return status;
}
