/* Released on every way out, handed on, or closed by what owns it.  */
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

struct log
{
  FILE *out;
  const char *path;
};

static void *plugin;

struct log *
log_open (const char *path)
{
  struct log *l = malloc (sizeof *l);
  if (!l)
    return NULL;
  l->path = path;
  l->out = fopen (path, "a");
  if (!l->out)
    {
      free (l);
      return NULL;
    }
  return l;
}

void
log_close (struct log *l)
{
  fclose (l->out);
  free (l);
}

int
load_plugin (const char *path)
{
  plugin = dlopen (path, RTLD_NOW | RTLD_LOCAL);
  return plugin ? 0 : -1;
}

int
contains (const char *path, const char *name)
{
  int found = 0;
  struct dirent *e;
  DIR *d = opendir (path);
  if (!d)
    return -1;
  while (!found && (e = readdir (d)))
    found = strcmp (e->d_name, name) == 0;
  closedir (d);
  return found;
}

int
connect_any (const char *host)
{
  struct addrinfo *list, *a;
  int fd = -1;
  if (getaddrinfo (host, "80", NULL, &list) != 0)
    return -1;
  for (a = list; a; a = a->ai_next)
    {
      fd = socket (a->ai_family, a->ai_socktype, a->ai_protocol);
      if (fd < 0)
	continue;
      if (connect (fd, a->ai_addr, a->ai_addrlen) == 0)
	break;
      close (fd);
      fd = -1;
    }
  freeaddrinfo (list);
  return fd;
}

int
resolve (const char *host, struct addrinfo **out)
{
  struct addrinfo hints;
  memset (&hints, 0, sizeof hints);
  hints.ai_socktype = SOCK_STREAM;
  return getaddrinfo (host, NULL, &hints, out);
}

const void *
map_file (const char *path, size_t size)
{
  void *p;
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return NULL;
  p = mmap (NULL, size, PROT_READ, MAP_SHARED, fd, 0);
  close (fd);
  return p == MAP_FAILED ? NULL : p;
}

FILE *
either (const char *path)
{
  FILE *f = path ? fopen (path, "r") : stdin;
  return f ? f : stdin;
}

int
to_stdout_or_file (const char *path, const char *text)
{
  FILE *out = stdout;
  if (path && !(out = fopen (path, "w")))
    return -1;
  fputs (text, out);
  if (out != stdout)
    return fclose (out);
  return 0;
}
