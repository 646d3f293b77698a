/* What lies in records of the program's own: lists, patterns, timers.  */
#include <glob.h>
#include <regex.h>
#include <signal.h>
#include <stddef.h>
#include <time.h>
#include <wordexp.h>

int
first_name (const char *wild, int (*use) (const char *))
{
  glob_t g;
  int r;
  if (glob (wild, 0, NULL, &g) != 0)
    return -1;
  if (g.gl_pathc != 1)
    return 1; /* expect: unreleased-handle */
  r = use (g.gl_pathv[0]);
  globfree (&g);
  return r;
}

int
matches (const char *pattern, const char *text)
{
  regex_t re;
  if (regcomp (&re, pattern, REG_EXTENDED | REG_NOSUB) != 0)
    return -1;
  if (regexec (&re, text, 0, NULL, 0) != 0)
    return 0; /* expect: unreleased-handle */
  regfree (&re);
  return 1;
}

size_t
words (const char *line)
{
  wordexp_t w;
  if (wordexp (line, &w, WRDE_NOCMD) != 0)
    return 0;
  return w.we_wordc; /* expect: unreleased-handle */
}

int
alarm_after (timer_t *out, const struct itimerspec *when)
{
  timer_t t;
  if (timer_create (CLOCK_MONOTONIC, NULL, &t) < 0)
    return -1;
  if (timer_settime (t, 0, when, NULL) < 0)
    return -1; /* expect: unreleased-handle */
  *out = t;
  return 0;
}
