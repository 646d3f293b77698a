/* Repeats the compiler calls that logcc noted, with and without the plugin.
   SPDX-License-Identifier: GPL-3.0-or-later

     rerun COMMANDS OUT PLUGIN RUNS JOBS [EXTRA...]

   RUNS 0: each call once, with the plugin, JOBS at a time; what it says goes to
   OUT/text/N.  RUNS n: each call n times in pairs, plain and with the plugin,
   one after the other in turns; objects are compared.  A line of
   tab-separated fields for each goes to stdout:
     run  N  source  CPU plain  CPU gimlet (ms)  peak plain  peak gimlet (KiB)  same|differs|-  status
   The status is that of the call with the plugin; 2 signals, 3 only the plugin's call failed.  */

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct call
{
  const char *cwd, *source;
  char *path; /* of the source, absolute */
  int argc;
  char **argv; /* without output and dependency options */
};

struct outcome
{
  double cpu; /* ms */
  long peak;  /* KiB */
  int status;
};

static struct call *calls;
static size_t ncalls;
static const char *out_dir, *plugin;
static char **extra;

static void
die (const char *what, const char *name)
{
  fprintf (stderr, "rerun: %s %s: %s\n", what, name, strerror (errno));
  exit (1);
}

static bool
ends_with (const char *s, const char *end)
{
  size_t n = strlen (s), e = strlen (end);
  return n > e && strcmp (s + n - e, end) == 0;
}

static bool
is_source (const char *s)
{
  return s[0] != '-'
	 && (ends_with (s, ".c") || ends_with (s, ".cc") || ends_with (s, ".cpp")
	     || ends_with (s, ".cxx") || ends_with (s, ".C"));
}

/* How many arguments S takes away from the call: 0 none, 1 itself, 2 the next too.  */
static int
dropped (const char *s)
{
  static const char *const two[] = { "-o", "-MF", "-MT", "-MQ" };
  static const char *const one[] = { "-MD", "-MMD", "-MP", "-Werror", "-pipe" };
  for (size_t k = 0; k < sizeof two / sizeof *two; k++)
    if (strcmp (s, two[k]) == 0)
      return 2;
  for (size_t k = 0; k < sizeof one / sizeof *one; k++)
    if (strcmp (s, one[k]) == 0)
      return 1;
  return strncmp (s, "-Wp,-M", 6) == 0 || strncmp (s, "-MF", 3) == 0;
}

/* A source is compiled again once, however often the build compiled it.  */
static bool
known (const struct call *c)
{
  for (size_t k = 0; k < ncalls; k++)
    if (strcmp (calls[k].path, c->path) == 0)
      return true;
  return false;
}

static void
add_call (const char *cwd, char **args, int n)
{
  struct call c = { .cwd = cwd, .source = NULL, .path = NULL, .argc = 0 };
  c.argv = malloc (sizeof (char *) * (size_t) (n + 1));
  for (int k = 0; k < n; k++)
    {
      int drop = k > 0 ? dropped (args[k]) : 0;
      if (drop > 0)
	{
	  k += drop - 1;
	  continue;
	}
      if (k > 0 && is_source (args[k]))
	c.source = args[k];
      c.argv[c.argc++] = args[k];
    }
  if (!c.source
      || asprintf (&c.path, "%s%s%s", c.source[0] == '/' ? "" : cwd, c.source[0] == '/' ? "" : "/",
		   c.source)
	   < 0)
    return;
  /* A record of a trial may outlive its folder.  */
  if (access (c.path, R_OK) == 0 && access (cwd, X_OK) == 0 && !known (&c))
    {
      calls = realloc (calls, sizeof *calls * (ncalls + 1));
      calls[ncalls++] = c;
    }
}

/* Records are null-terminated strings, an empty one ends each; an argument may
   not be empty.  */
static void
read_calls (const char *path)
{
  FILE *f = fopen (path, "r");
  if (!f)
    die ("cannot read", path);
  fseek (f, 0, SEEK_END);
  size_t len = (size_t) ftell (f);
  rewind (f);
  char *text = malloc (len + 1);
  if (fread (text, 1, len, f) != len)
    die ("cannot read", path);
  fclose (f);
  static char *args[65536];
  for (size_t at = 0; at < len;)
    {
      const char *cwd = text + at;
      at += strlen (cwd) + 1;
      int n = 0;
      for (; at < len && text[at] && n < 65535; at += strlen (text + at) + 1)
	args[n++] = text + at;
      at++;
      add_call (cwd, args, n);
    }
}

static _Noreturn void
become (const struct call *c, size_t n, bool with)
{
  char *argv[c->argc + 64], object[4096], said[4096], arg[4200];
  int k = 0;
  snprintf (object, sizeof object, "%s/obj/%zu.%s.o", out_dir, n, with ? "gimlet" : "plain");
  snprintf (said, sizeof said, "%s/%s/%zu", out_dir, with ? "text" : "plain", n);
  snprintf (arg, sizeof arg, "-fplugin=%s", plugin);
  for (; k < c->argc; k++)
    argv[k] = c->argv[k];
  /* The command line must not show in the object.  */
  argv[k++] = (char *) "-gno-record-gcc-switches";
  argv[k++] = (char *) "-frandom-seed=gimlet";
  argv[k++] = (char *) "-fdiagnostics-color=never";
  argv[k++] = (char *) "-fno-diagnostics-show-caret";
  if (with)
    argv[k++] = arg; /* before its arguments */
  for (char **e = extra; *e && k < c->argc + 56; e++)
    if (with || strncmp (*e, "-fplugin-arg-", 13) != 0)
      argv[k++] = *e;
  argv[k++] = (char *) "-o";
  argv[k++] = object;
  argv[k] = NULL;
  int fd = open (said, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (fd < 0 || dup2 (fd, 1) < 0 || dup2 (fd, 2) < 0 || chdir (c->cwd) != 0)
    _exit (126);
  struct rlimit cpu = { 600, 600 };
  setrlimit (RLIMIT_CPU, &cpu);
  execv (argv[0], argv);
  _exit (127);
}

static pid_t
start (size_t n, bool with)
{
  pid_t pid = fork ();
  if (pid < 0)
    die ("cannot", "fork");
  if (pid == 0)
    become (&calls[n], n, with);
  return pid;
}

static struct outcome
outcome_of (int status, const struct rusage *u)
{
  struct outcome o;
  o.cpu = (double) (u->ru_utime.tv_sec + u->ru_stime.tv_sec) * 1e3
	  + (double) (u->ru_utime.tv_usec + u->ru_stime.tv_usec) / 1e3;
  o.peak = u->ru_maxrss;
  o.status = WIFSIGNALED (status) ? 2 : WEXITSTATUS (status) == 4 ? 2 : WEXITSTATUS (status) != 0;
  return o;
}

static struct outcome
run (size_t n, bool with)
{
  int status;
  struct rusage u;
  if (wait4 (start (n, with), &status, 0, &u) < 0)
    die ("cannot", "wait");
  return outcome_of (status, &u);
}

/* Whether both objects are the same but for section .gimlet.  */
static bool
same (size_t n)
{
  char *cmd = NULL, p[4096], g[4096];
  snprintf (p, sizeof p, "%s/obj/%zu.plain.o", out_dir, n);
  snprintf (g, sizeof g, "%s/obj/%zu.gimlet.o", out_dir, n);
  if (
    asprintf (
      &cmd,
      "cmp -s '%s' '%s' || { objcopy -R .gimlet '%s' && objcopy -R .gimlet '%s' && cmp -s '%s' '%s'; }",
      p, g, p, g, p, g)
    < 0)
    die ("cannot", "compare");
  bool yes = system (cmd) == 0;
  free (cmd);
  if (yes)
    unlink (p), unlink (g);
  return yes;
}

static void
pairs (int run_number)
{
  for (size_t n = 0; n < ncalls; n++)
    {
      struct outcome p, g;
      if (((size_t) run_number + n) % 2)
	p = run (n, false), g = run (n, true);
      else
	g = run (n, true), p = run (n, false);
      int status = g.status == 1 && p.status == 0 ? 3 : g.status;
      printf ("%d\t%zu\t%s\t%.1f\t%.1f\t%ld\t%ld\t%s\t%d\n", run_number, n, calls[n].path, p.cpu,
	      g.cpu, p.peak, g.peak,
	      p.status || g.status ? "-"
	      : same (n)           ? "same"
				   : "differs",
	      status);
      fflush (stdout);
    }
}

/* Once each, with the plugin, JOBS at a time.  */
static void
once (int jobs)
{
  pid_t *pids = calloc (ncalls + 1, sizeof *pids);
  size_t started = 0, done = 0;
  while (done < ncalls)
    {
      while (started < ncalls && started - done < (size_t) jobs)
	{
	  pids[started] = start (started, true);
	  started++;
	}
      int status;
      struct rusage u;
      pid_t pid = wait4 (-1, &status, 0, &u);
      if (pid < 0)
	die ("cannot", "wait");
      for (size_t n = 0; n < started; n++)
	if (pids[n] == pid)
	  {
	    struct outcome o = outcome_of (status, &u);
	    printf ("0\t%zu\t%s\t-\t%.1f\t-\t%ld\t-\t%d\n", n, calls[n].path, o.cpu, o.peak,
		    o.status);
	    char g[4096];
	    snprintf (g, sizeof g, "%s/obj/%zu.gimlet.o", out_dir, n);
	    unlink (g);
	    done++;
	  }
    }
}

int
main (int argc, char **argv)
{
  if (argc < 6)
    {
      fprintf (stderr, "usage: rerun COMMANDS OUT PLUGIN RUNS JOBS [EXTRA...]\n");
      return 2;
    }
  out_dir = argv[2];
  plugin = argv[3];
  extra = argv + 6;
  static const char *const dirs[] = { "obj", "text", "plain" };
  for (size_t k = 0; k < sizeof dirs / sizeof *dirs; k++)
    {
      char d[4096];
      snprintf (d, sizeof d, "%s/%s", out_dir, dirs[k]);
      mkdir (d, 0777);
    }
  read_calls (argv[1]);
  int runs = atoi (argv[4]);
  if (runs == 0)
    once (atoi (argv[5]));
  for (int r = 1; r <= runs; r++)
    pairs (r);
  return 0;
}
