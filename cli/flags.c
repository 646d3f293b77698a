/* `gimlet flags': what to add to a compiler's flags.
   SPDX-License-Identifier: GPL-3.0-or-later

   A plugin fits one GCC.  The one that lies beside this command is for the GCC
   that built both; others are where `make install GCC=...' puts them: in the
   compiler's own folder of plugins.  */

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/cli.h"
#include "plugin/ir/arena.h"
#include "plugin/ir/buffer.h"
#include "plugin/report/options.h"

enum
{
  MAX_WORDS = 32, /* of a compiler: ccache gcc-12 -m32 */
  MAX_ANSWER = 4096
};

/* ---- Asking the compiler ---------------------------------------------------------- */

/* The words of CC and QUESTION, for exec.  */
static char **
compiler_words (struct gml_cli *cli, const char *cc, const char *question)
{
  char **words = GML_NEW_ARRAY (cli->arena, char *, MAX_WORDS + 2);
  char *rest = gml_arena_copy (cli->arena, cc, strlen (cc)), *word;
  int n = 0;
  while ((word = strsep (&rest, " \t")) != NULL && n < MAX_WORDS)
    if (*word)
      words[n++] = word;
  words[n] = gml_arena_copy (cli->arena, question, strlen (question));
  return words;
}

/* What FD gives up to its end, as far as its first line's end.  */
static const char *
read_line (struct gml_arena *arena, int fd)
{
  char text[MAX_ANSWER];
  size_t len = 0;
  ssize_t got = 1;
  while (got != 0 && len < sizeof text - 1)
    {
      got = read (fd, text + len, sizeof text - 1 - len);
      if (got > 0)
	len += (size_t) got;
      else if (got < 0 && errno != EINTR)
	break;
    }
  text[len] = '\0';
  return gml_arena_copy (arena, text, strcspn (text, "\n"));
}

static void
become (char **words, int out)
{
  if (dup2 (out, STDOUT_FILENO) >= 0)
    execvp (words[0], words);
  _exit (127);
}

/* What CC answers to QUESTION; null, with a word on stderr, if it cannot be run or
   does not understand.  */
static const char *
ask (struct gml_cli *cli, const char *cc, const char *question)
{
  char **words = compiler_words (cli, cc, question);
  const char *answer = NULL;
  int ends[2], status = 0;
  pid_t child;
  if (pipe (ends) != 0)
    {
      gml_cli_bad (cli, "cannot run '%s': %s", cc, strerror (errno));
      return NULL;
    }
  fflush (NULL);
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      become (words, ends[1]);
    }
  close (ends[1]);
  if (child > 0)
    {
      answer = read_line (cli->arena, ends[0]);
      while (waitpid (child, &status, 0) < 0 && errno == EINTR)
	;
    }
  close (ends[0]);
  if (child < 0 || !WIFEXITED (status) || WEXITSTATUS (status) != 0 || *answer == '\0')
    {
      gml_cli_bad (cli, "cannot run '%s %s'", cc, question);
      return NULL;
    }
  return answer;
}

/* ---- The plugin ------------------------------------------------------------------- */

/* The plugin beside this command; null if there is none.  */
static const char *
plugin_beside (struct gml_arena *arena)
{
  char self[PATH_MAX];
  ssize_t n = readlink ("/proc/self/exe", self, sizeof self - 1);
  const char *slash, *path;
  if (n <= 0)
    return NULL;
  self[n] = '\0';
  slash = strrchr (self, '/');
  path = gml_arena_printf (arena, "%.*s/gimlet.so", (int) (slash - self), self);
  return access (path, R_OK) == 0 ? path : NULL;
}

/* The flag that loads the plugin into CC; null, with a word on stderr, if CC has none.  */
static const char *
plugin_flag (struct gml_cli *cli, const char *cc)
{
  const char *ours
    = gml_arena_printf (cli->arena, "%d.%d.%d", __GNUC__, __GNUC_MINOR__, __GNUC_PATCHLEVEL__);
  const char *version = ask (cli, cc, "-dumpfullversion"), *folder, *beside;
  if (version == NULL)
    return NULL;
  beside = plugin_beside (cli->arena);
  if (beside && strcmp (version, ours) == 0)
    return gml_arena_printf (cli->arena, "-fplugin=%s", beside);
  folder = ask (cli, cc, "-print-file-name=plugin");
  if (folder == NULL)
    return NULL;
  if (access (gml_arena_printf (cli->arena, "%s/gimlet.so", folder), R_OK) == 0)
    return "-fplugin=gimlet";
  gml_cli_bad (
    cli,
    "'%s' (version %s) has no gimlet plugin: make install GCC=... BUILD=... puts one into "
    "'%s'%s%s",
    cc, version, folder, beside ? "; the one beside this command is for GCC " : "",
    beside ? ours : "");
  return NULL;
}

/* ---- The plugin's arguments ---------------------------------------------------------- */

struct arguments
{
  int n;
  const char **keys, **values;
};

/* Builds run in many directories: PATH as seen from here.  A folder that is to be
   made need not be there.  */
static const char *
absolute (struct gml_arena *arena, const char *path)
{
  char here[PATH_MAX];
  if (*path == '/' || *path == '\0' || getcwd (here, sizeof here) == NULL)
    return path;
  return gml_arena_printf (arena, "%s/%s", here, path);
}

/* Takes the option at word *K, an argument of the plugin, into A.  */
static int
take (struct gml_cli *cli, int *k, struct arguments *a)
{
  char *word = cli->argv[*k], *key, *equals;
  enum gml_takes takes;
  if (strncmp (word, "--", 2) != 0)
    return gml_cli_bad (cli, "unexpected word '%s'; options begin with '--'", word);
  key = gml_arena_copy (cli->arena, word + 2, strlen (word + 2));
  equals = strchr (key, '=');
  if (equals)
    *equals++ = '\0';
  takes = gml_options_takes (key);
  if (!equals && (takes == GML_TAKES_VALUE || takes == GML_TAKES_PATH) && *k + 1 < cli->argc)
    equals = cli->argv[++*k];
  if (equals && takes == GML_TAKES_PATH && strcmp (equals, "none") != 0)
    equals = (char *) absolute (cli->arena, equals);
  a->keys[a->n] = key;
  a->values[a->n++] = equals;
  return 0;
}

/* Whether TEXT survives $(gimlet flags) and make, which know no quotes there.  A
   glob of rules does: no file is named like that.  */
static bool
is_one_word (const char *text)
{
  return text[strcspn (text, " \t\n\r\"'\\$#`;&|<>()")] == '\0';
}

static int
print_flags (struct gml_cli *cli, const char *plugin, const struct arguments *a)
{
  struct gml_buffer out = { NULL, 0, 0 };
  int status = GML_EXIT_FINE;
  gml_buffer_add (&out, plugin);
  for (int k = 0; k < a->n; k++)
    gml_buffer_printf (&out, "%c-fplugin-arg-gimlet-%s%s%s", ' ', a->keys[k],
		       a->values[k] ? "=" : "", a->values[k] ? a->values[k] : "");
  for (int k = 0; k < a->n && status == GML_EXIT_FINE; k++)
    if (a->values[k] && !is_one_word (a->values[k]))
      status = gml_cli_bad (cli, "'%s' has characters that flags cannot carry", a->values[k]);
  if (!is_one_word (plugin))
    status = gml_cli_bad (cli, "'%s' has characters that flags cannot carry", plugin);
  if (status == GML_EXIT_FINE)
    puts (out.data);
  gml_buffer_free (&out);
  return status;
}

int
gml_cli_flags (struct gml_cli *cli)
{
  struct gml_options options;
  struct arguments a = { 0, GML_NEW_ARRAY (cli->arena, const char *, cli->argc + 1),
			 GML_NEW_ARRAY (cli->arena, const char *, cli->argc + 1) };
  const char *cc = getenv ("CC"), *why, *plugin;
  if (cc == NULL || *cc == '\0')
    cc = "gcc";
  for (int k = 0; k < cli->argc; k++)
    {
      const char *value = gml_cli_option (cli, &k, "--cc");
      if (value && *value == '\0')
	return gml_cli_bad (cli, "'--cc' needs a value: the compiler");
      if (value)
	cc = value;
      else if (take (cli, &k, &a) != 0)
	return GML_EXIT_USAGE;
    }
  if (gml_options_parse (&options, a.n, a.keys, a.values, cli->arena, &why) != 0)
    return gml_cli_bad (cli, "%s", why);
  plugin = plugin_flag (cli, cc);
  return plugin ? print_flags (cli, plugin, &a) : GML_EXIT_USAGE;
}
