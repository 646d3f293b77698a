/* An object owns what lies in its fields: whoever destroys it closes them.  */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
struct server
{
  int lfd, wake[2];
  char *name;
  struct server *next;
};

static void
server_init (struct server *s)
{
  memset (s, 0, sizeof *s);
  s->lfd = s->wake[0] = s->wake[1] = -1;
}

static void
server_clear (struct server *s)
{
  if (s->lfd >= 0)
    close (s->lfd);
  if (s->wake[0] >= 0)
    close (s->wake[0]);
  if (s->wake[1] >= 0)
    close (s->wake[1]);
  free (s->name);
  server_init (s);
}

static void
server_free (struct server *s)
{
  if (!s)
    return;
  server_clear (s);
  free (s);
}

static int
server_open (struct server *s, const struct sockaddr *a, socklen_t n)
{
  s->lfd = socket (AF_INET, SOCK_STREAM, 0);
  if (s->lfd < 0)
    return -1;
  if (bind (s->lfd, a, n) < 0 || listen (s->lfd, 5) < 0 || pipe (s->wake) < 0)
    {
      server_clear (s);
      return -1;
    }
  return 0;
}

struct server *
server_new (const char *name, const struct sockaddr *a, socklen_t n)
{
  struct server *s = malloc (sizeof *s);
  if (!s)
    return NULL;
  server_init (s);
  s->name = strdup (name);
  if (!s->name || server_open (s, a, n) < 0)
    {
      server_free (s);
      return NULL;
    }
  return s;
}

int
on_stack (const struct sockaddr *a, socklen_t n)
{
  struct server s;
  server_init (&s);
  if (server_open (&s, a, n) < 0)
    return -1;
  server_clear (&s);
  return 0;
}

int
twice_cleared (const struct sockaddr *a, socklen_t n)
{
  struct server s;
  server_init (&s);
  if (server_open (&s, a, n) == 0)
    server_clear (&s);
  server_clear (&s);
  return 0;
}
