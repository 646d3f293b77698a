/* A block is given back: what lay in it was closed, moved, copied, or is somebody
   else's.  */
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct channel { int fd; struct channel *next; };
void watch (struct channel *c);
static int last = -1;
static struct channel *all;

static struct channel *
channel_new (void)
{
  struct channel *c = malloc (sizeof *c);
  if (!c)
    return NULL;
  c->next = NULL;
  c->fd = socket (AF_INET, SOCK_STREAM, 0);
  if (c->fd >= 0)
    return c;
  free (c);
  return NULL;
}

static void
channel_free (struct channel *c)
{
  if (!c)
    return;
  if (c->fd >= 0)
    close (c->fd);
  free (c);
}

static int
channel_detach (struct channel *c)
{
  int fd = c->fd;
  free (c);
  return fd;
}

static void
channel_keep_number (struct channel *c)
{
  last = c->fd;
  free (c);
}

int
closed_first (const struct sockaddr *to, socklen_t len)
{
  struct channel *c = channel_new ();
  int r;
  if (!c)
    return -1;
  r = connect (c->fd, to, len);
  channel_free (c);
  return r;
}

int
copied (const struct sockaddr *to, socklen_t len)
{
  struct channel *c = channel_new ();
  int fd;
  if (!c)
    return -1;
  fd = c->fd;
  free (c);
  if (connect (fd, to, len) == 0)
    return fd;
  close (fd);
  return -1;
}

int
detached (void)
{
  struct channel *c = channel_new ();
  return c ? channel_detach (c) : -1;
}

int
kept_in_global (void)
{
  struct channel *c = channel_new ();
  if (!c)
    return -1;
  channel_keep_number (c);
  return last;
}

struct channel *
moved_by_realloc (void)
{
  struct channel *c = channel_new (), *more;
  if (!c)
    return NULL;
  more = realloc (c, 4 * sizeof *c);
  if (!more)
    {
      channel_free (c);
      return NULL;
    }
  if (more->fd == 0)
    {
      channel_free (more);
      return NULL;
    }
  return more;
}

int
copied_as_a_whole (struct channel *out)
{
  struct channel *c = channel_new ();
  if (!c)
    return -1;
  *out = *c;
  free (c);
  return 0;
}

int
copied_by_memcpy (struct channel *out)
{
  struct channel *c = channel_new ();
  if (!c)
    return -1;
  memcpy (out, c, sizeof *c);
  free (c);
  return 0;
}

void
known_to_others (void)
{
  struct channel *c = channel_new ();
  if (!c)
    return;
  watch (c);
  free (c);
}

void
out_of_a_list (void)
{
  struct channel *c = channel_new ();
  if (!c)
    return;
  c->next = all;
  all = c;
  while (all)
    {
      struct channel *next = all->next;
      close (all->fd);
      free (all);
      all = next;
    }
}
