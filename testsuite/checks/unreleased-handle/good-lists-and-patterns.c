/* Lists that grow, patterns kept for the next time, timers of a record.  */
#include <glob.h>
#include <iconv.h>
#include <regex.h>
#include <signal.h>
#include <stddef.h>
#include <time.h>

struct filter
{
  regex_t re;
  int ready;
  timer_t tick;
};

int
both (const char *a, const char *b, int (*use) (char **, size_t))
{
  glob_t g;
  int r;
  if (glob (a, 0, NULL, &g) != 0)
    return -1;
  if (glob (b, GLOB_APPEND, NULL, &g) != 0)
    {
      globfree (&g);
      return -1;
    }
  r = use (g.gl_pathv, g.gl_pathc);
  globfree (&g);
  return r;
}

int
filter_init (struct filter *f, const char *pattern)
{
  if (regcomp (&f->re, pattern, REG_EXTENDED) != 0)
    return -1;
  if (timer_create (CLOCK_MONOTONIC, NULL, &f->tick) < 0)
    {
      regfree (&f->re);
      return -1;
    }
  f->ready = 1;
  return 0;
}

int
is_number (const char *text)
{
  static regex_t re;
  static int ready;
  if (!ready && regcomp (&re, "^[0-9]+$", REG_EXTENDED) != 0)
    return 0;
  ready = 1;
  return regexec (&re, text, 0, NULL, 0) == 0;
}

int
matches (const char *pattern, const char *text)
{
  regex_t re;
  int r = regcomp (&re, pattern, REG_EXTENDED);
  if (r == 0)
    {
      r = regexec (&re, text, 0, NULL, 0);
      regfree (&re);
    }
  return r == 0;
}

int
to_latin (char *from, size_t n, char *to, size_t m)
{
  iconv_t cd = iconv_open ("ISO-8859-1", "UTF-8");
  size_t r;
  if (cd == (iconv_t) -1)
    return -1;
  r = iconv (cd, &from, &n, &to, &m);
  iconv_close (cd);
  return r == (size_t) -1 ? -1 : 0;
}
