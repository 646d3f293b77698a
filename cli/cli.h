/* The `gimlet' command: what its files share.
   SPDX-License-Identifier: GPL-3.0-or-later

   A call is a row of a table and a function.  The function gets the words that
   follow its name and gives the exit status; it writes results to stdout, and
   what is wrong to stderr.  main.c parses nothing of a call's own.  */

#ifndef GML_CLI_CLI_H
#define GML_CLI_CLI_H

#include <stdbool.h>

struct gml_arena;

enum gml_status_code
{
  GML_EXIT_FINE = 0,    /* nothing against the policy */
  GML_EXIT_AGAINST = 1, /* findings against it; models that do not hold */
  GML_EXIT_USAGE = 2    /* wrong usage, or input that cannot be had */
};

struct gml_cli
{
  struct gml_arena *arena;
  const char *call; /* "models check": for messages */
  int argc;         /* words after the call */
  char **argv;      /* ended by null */
};

struct gml_call
{
  const char *name;
  const char *usage;                /* what follows the name */
  const char *does;                 /* one line */
  int (*run) (struct gml_cli *cli); /* null: not there yet */
};

/* `gimlet flags', `list', `explain', `models': an exit status each.  */
int gml_cli_flags (struct gml_cli *cli);
int gml_cli_list (struct gml_cli *cli);
int gml_cli_explain (struct gml_cli *cli);
int gml_cli_models (struct gml_cli *cli);

/* ---- What calls share (usage.c) --------------------------------------------------- */

/* Says "gimlet CALL: TEXT" on stderr; GML_EXIT_USAGE.  */
int gml_cli_bad (const struct gml_cli *cli, const char *format, ...)
  __attribute__ ((format (printf, 2, 3)));

/* The same for WORD, which is no WHAT ("option", "call"), naming the nearest of
   WORDS (N).  */
int gml_cli_bad_word (const struct gml_cli *cli, const char *what, const char *word,
		      const char *const *words, unsigned n);

/* Runs the call that the first word names.  CLI->argv is that word and on.  Where
   it names none, or one without function, says so.  */
int gml_cli_dispatch (struct gml_cli *cli, const struct gml_call *calls, unsigned n);

/* Prints the table of CALLS, whose names follow PREFIX ("gimlet ").  */
void gml_cli_print_calls (const char *prefix, const struct gml_call *calls, unsigned n);

/* Whether the only word is --help or -h.  */
bool gml_cli_wants_help (const struct gml_cli *cli);

/* The value of option WORD ("--cc") at word *K: of `--cc=V' or `--cc V', *K moved
   on; null if word *K is not that option, "" if it is and has no value.  */
const char *gml_cli_option (const struct gml_cli *cli, int *k, const char *word);

#endif
