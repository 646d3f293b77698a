/* What makes an object fails half-way, and forgets what it has; a caller forgets the whole.  */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

struct server { int fd, log; char *name; };

struct server *
server_new (const char *path)
{
  struct server *s = calloc (1, sizeof *s);
  if (!s)
    return NULL;
  s->fd = open (path, O_RDONLY);
  if (s->fd < 0)
    {
      free (s);
      return NULL;
    }
  s->log = open ("log", O_WRONLY);
  if (s->log < 0)
    {
      free (s); /* expect: unreleased-descriptor */
      return NULL;
    }
  return s;
}

void
server_free (struct server *s)
{
  if (!s)
    return;
  close (s->fd);
  close (s->log);
  free (s);
}

int
use_server (const char *p)
{
  struct server *s = server_new (p);
  if (!s)
    return -1;
  if (s->fd > 5)
    return 0; /* expect: unreleased-descriptor, unreleased-memory */
  server_free (s);
  return 0;
}
