/* The object is given up half-made, or by a function that forgets a field.  */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
struct server
{
  int lfd, wake[2];
  char *name;
};

static void
server_free (struct server *s)
{
  close (s->lfd);
  free (s);
}

struct server *
server_new (const struct sockaddr *a, socklen_t n)
{
  struct server *s = malloc (sizeof *s);
  if (!s)
    return NULL;
  s->lfd = socket (AF_INET, SOCK_STREAM, 0);
  if (s->lfd < 0)
    {
      free (s);
      return NULL;
    }
  if (bind (s->lfd, a, n) < 0)
    {
      free (s); /* expect: unreleased-server */
      return NULL;
    }
  if (pipe (s->wake) < 0)
    {
      server_free (s);
      return NULL;
    }
  if (listen (s->lfd, 5) < 0)
    {
      server_free (s); /* expect: unreleased-descriptor */
      return NULL;
    }
  return s;
}

int
set_up (struct server *s, const struct sockaddr *a, socklen_t n)
{
  struct server *t = server_new (a, n);
  if (!t)
    return -1;
  if (listen (t->lfd, 6) < 0)
    return -1; /* expect: unreleased-server, unreleased-descriptor, unreleased-memory */
  *s = *t;
  free (t);
  return 0;
}
