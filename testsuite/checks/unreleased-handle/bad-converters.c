/* Converters, locales, mount tables, shared memory.  */
#define _GNU_SOURCE
#include <iconv.h>
#include <locale.h>
#include <mntent.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/shm.h>

int
to_latin (char *from, size_t n, char *to, size_t m)
{
  iconv_t cd = iconv_open ("ISO-8859-1", "UTF-8");
  if (cd == (iconv_t) -1)
    return -1;
  if (iconv (cd, &from, &n, &to, &m) == (size_t) -1)
    return -1; /* expect: unreleased-handle */
  iconv_close (cd);
  return 0;
}

int
has_comma (void)
{
  locale_t l = newlocale (LC_ALL_MASK, "de_DE.UTF-8", (locale_t) 0);
  locale_t d;
  if (!l)
    return -1;
  d = duplocale (l);
  if (!d)
    return -1; /* expect: unreleased-handle */
  freelocale (d);
  freelocale (l);
  return 1;
}

int
is_mounted (const char *where)
{
  struct mntent *e;
  FILE *f = setmntent ("/proc/mounts", "r");
  if (!f)
    return -1;
  while ((e = getmntent (f)))
    if (strcmp (e->mnt_dir, where) == 0)
      return 1; /* expect: unreleased-handle */
  endmntent (f);
  return 0;
}

int
peek (int id)
{
  int *p = shmat (id, NULL, SHM_RDONLY);
  int v;
  if (p == (void *) -1)
    return -1;
  v = *p;
  if (v < 0)
    return -1; /* expect: unreleased-handle */
  shmdt (p);
  return v;
}
