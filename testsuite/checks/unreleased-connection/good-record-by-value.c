/* Records given by value, whose functions do more than look.  */
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct conn
{
  int fd;
  int flags;
  struct conn *owner;
};

struct pair
{
  struct conn in;
  int out[2];
};

static struct conn kept, *heap;
static int last;
extern void elsewhere (struct conn c);
extern void by_address (struct conn *c);
extern int *ids;

static void
ends (struct conn c)
{
  if (c.fd >= 0)
    close (c.fd);
}

static void
ends_deeper (struct conn c)
{
  if (c.flags)
    shutdown (c.fd, SHUT_RDWR);
  ends (c);
}

static void
ends_through_pointer (struct conn c)
{
  struct conn *p = &c;
  close (p->fd);
}

static void
ends_copy (struct conn c)
{
  struct conn d = c;
  close (d.fd);
}

static void
ends_changed (struct conn c)
{
  c.flags = 0;
  ends (c);
}

static void
keeps (struct conn c)
{
  kept = c;
}

static void
keeps_number (struct conn c)
{
  last = c.fd;
}

static void
keeps_in_heap (struct conn c)
{
  heap = malloc (sizeof *heap);
  if (heap)
    *heap = c;
  else
    close (c.fd);
}

static void
keeps_in_owner (struct conn c)
{
  c.owner->fd = c.fd;
}

static void
keeps_in_table (struct conn c, int n)
{
  ids[n] = c.fd;
}

static void
hands_on (struct conn c)
{
  elsewhere (c);
}

static void
hands_address (struct conn c)
{
  by_address (&c);
}

static struct conn
same (struct conn c)
{
  return c;
}

static struct conn
flagged (struct conn c, int flag)
{
  if (c.fd < 0)
    return c;
  c.flags |= flag;
  return c;
}

static int
number (struct conn c)
{
  return c.fd;
}

static void
ends_pair (struct pair p)
{
  close (p.in.fd);
  for (int k = 0; k < 2; k++)
    close (p.out[k]);
}

static struct conn
make (void)
{
  struct conn c = { socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), 0, NULL };
  return c;
}

int
many (int what, struct conn *owner)
{
  struct conn c = { socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), 0, owner };
  if (c.fd < 0)
    return -1;
  switch (what)
    {
    case 0:
      ends (c);
      return 0;
    case 1:
      ends_deeper (c);
      return 0;
    case 2:
      ends_through_pointer (c);
      return 0;
    case 3:
      ends_copy (c);
      return 0;
    case 4:
      ends_changed (c);
      return 0;
    case 5:
      keeps (c);
      return 0;
    case 6:
      keeps_number (c);
      return 0;
    case 7:
      keeps_in_heap (c);
      return 0;
    case 8:
      keeps_in_owner (c);
      return 0;
    case 9:
      keeps_in_table (c, what);
      return 0;
    case 10:
      hands_on (c);
      return 0;
    case 11:
      hands_address (c);
      return 0;
    case 12:
      return number (c);
    case 13:
      ends (same (c));
      return 0;
    case 14:
      c = flagged (c, 1);
      close (c.fd);
      return 0;
    default:
      elsewhere (c);
      return 0;
    }
}

struct conn
given_back (void)
{
  return flagged (make (), 4);
}

int
made (void)
{
  struct conn c = make ();
  if (c.fd < 0)
    return -1;
  ends (c);
  return 0;
}

int
through_pointer (struct conn *c, const struct sockaddr *a, socklen_t n)
{
  c->fd = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (c->fd < 0)
    return -1;
  if (bind (c->fd, a, n) < 0)
    {
      ends (*c);
      c->fd = -1;
      return -1;
    }
  return 0;
}

int
array_of_them (int n)
{
  struct conn all[4];
  int got = 0;
  for (; got < n && got < 4; got++)
    {
      all[got] = make ();
      if (all[got].fd < 0)
	break;
    }
  for (int k = 0; k < got; k++)
    ends (all[k]);
  return got;
}

int
whole_pair (void)
{
  struct pair p = { .in = make () };
  if (p.in.fd < 0)
    return -1;
  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, p.out) < 0)
    {
      ends (p.in);
      return -1;
    }
  ends_pair (p);
  return 0;
}
