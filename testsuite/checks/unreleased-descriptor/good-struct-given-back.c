/* A structure comes back by value, and the descriptor in it goes where it should.  */
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

struct file
{
  int fd;
  long size;
};

struct answer
{
  bool ok;
  int error;
  struct file file;
};

extern void keep (struct file *f);
extern void take (struct file f);

static struct file last;

static struct file
open_file (const char *path)
{
  struct file f;
  f.fd = open (path, O_RDONLY);
  f.size = 0;
  return f;
}

static struct answer
ask (const char *path)
{
  struct answer a = { .ok = false };
  a.file.fd = open (path, O_RDONLY);
  if (a.file.fd < 0)
    {
      a.error = 1;
      return a;
    }
  a.ok = true;
  return a;
}

static void
close_file (struct file *f)
{
  if (f->fd >= 0)
    close (f->fd);
  f->fd = -1;
}

long
closed (const char *path)
{
  struct file f = open_file (path);
  long size;
  if (f.fd < 0)
    return -1;
  size = lseek (f.fd, 0, SEEK_END);
  close_file (&f);
  return size;
}

int
success_in_a_flag (const char *path)
{
  struct answer a = ask (path);
  if (!a.ok)
    return -1;
  close (a.file.fd);
  return 0;
}

int
success_in_a_number (const char *path)
{
  struct answer a = ask (path);
  if (a.error)
    return -a.error;
  close (a.file.fd);
  return 0;
}

struct file
given_on (const char *path)
{
  struct file f = open_file (path);
  f.size = 1;
  return f;
}

int
kept_by_others (const char *path)
{
  struct file f = open_file (path);
  if (f.fd < 0)
    return -1;
  keep (&f);
  return 0;
}

int
taken_by_value (const char *path)
{
  struct file f = open_file (path);
  if (f.fd < 0)
    return -1;
  take (f);
  return 0;
}

void
in_a_global (const char *path)
{
  close_file (&last);
  last = open_file (path);
}

void
in_an_argument (struct file *to, const char *path)
{
  *to = open_file (path);
}

struct file *
on_the_heap (const char *path)
{
  struct file *f = malloc (sizeof *f);
  if (!f)
    return NULL;
  *f = open_file (path);
  if (f->fd < 0)
    {
      free (f);
      return NULL;
    }
  return f;
}

/* More answers than a summary has rows.  */
static struct answer
many_answers (const char *path, int how)
{
  struct answer a = { .ok = false, .file = { .fd = -1 } };
  if (how == 1)
    a.error = 11;
  else if (how == 2)
    a.error = 12;
  else if (how == 3)
    a.error = 13;
  else if (how == 4)
    a.error = 14;
  else if (how == 5)
    a.error = 15;
  else if (how == 6)
    a.error = 16;
  else if ((a.file.fd = open (path, O_RDONLY)) >= 0)
    a.ok = true;
  else
    a.error = 17;
  return a;
}

int
one_of_many (const char *path, int how)
{
  struct answer a = many_answers (path, how);
  if (!a.ok)
    return -a.error;
  close (a.file.fd);
  return 0;
}

union either
{
  int fd;
  const char *why;
};

struct maybe
{
  bool has;
  union either u;
};

static struct maybe
perhaps (const char *path)
{
  struct maybe m = { .has = false };
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    {
      m.u.why = "no";
      return m;
    }
  m.has = true;
  m.u.fd = fd;
  return m;
}

int
in_a_union (const char *path)
{
  struct maybe m = perhaps (path);
  if (!m.has)
    return -1;
  close (m.u.fd);
  return 0;
}

int
in_a_loop (const char *const *paths, int n)
{
  struct file f = { -1, 0 };
  for (int k = 0; k < n && f.fd < 0; k++)
    f = open_file (paths[k]);
  if (f.fd < 0)
    return -1;
  close (f.fd);
  return 0;
}

int
in_an_array (const char *const *paths, int n)
{
  struct file all[8];
  int k, m = 0;
  for (k = 0; k < n && k < 8; k++)
    {
      all[k] = open_file (paths[k]);
      m++;
    }
  while (m-- > 0)
    close_file (&all[m]);
  return k;
}
