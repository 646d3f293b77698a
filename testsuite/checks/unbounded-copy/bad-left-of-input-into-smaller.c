/* The length was compared with what is left of the message: that is no bound for an array
   which is smaller than the message.  */
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

int take (const void *p, size_t n);

int
once (int fd)
{
  unsigned char buf[1024], fixed[64], *p = buf, *end;
  ssize_t r = recv (fd, buf, sizeof buf, 0);
  if (r < 4)
    return -1;
  end = buf + r;
  uint16_t len = (uint16_t) (p[0] << 8 | p[1]);
  p += 2;
  if (len <= end - p)
    memcpy (fixed, p, len); /* expect: unbounded-copy */
  return take (fixed, sizeof fixed);
}

/* Elements one behind the other, each with its length.  */
int
elements (int fd)
{
  unsigned char buf[1024], name[64];
  const unsigned char *p = buf, *end;
  ssize_t r = recv (fd, buf, sizeof buf, 0);
  if (r < 4)
    return -1;
  end = &buf[r];
  while (p + 2 < end)
    {
      size_t len = p[1];
      p += 2;
      if (len > (size_t) (end - p))
	return -1;
      memcpy (name, p, len); /* expect: unbounded-copy */
      p += len;
    }
  return take (name, sizeof name);
}

struct peer
{
  int fd;
  char name[32];
};

/* In a function of its own, into a field.  */
static int
parse (struct peer *peer, const unsigned char *p, const unsigned char *end)
{
  if (end - p < 2)
    return -1;
  size_t len = (size_t) (p[0] << 8 | p[1]);
  p += 2;
  if ((size_t) (end - p) < len)
    return -1;
  memcpy (peer->name, p, len); /* expect: unbounded-copy */
  return 0;
}

int
greet (struct peer *peer)
{
  unsigned char buf[1024];
  ssize_t r = recv (peer->fd, buf, sizeof buf, 0);
  return r < 4 ? -1 : parse (peer, buf, buf + r);
}

/* A loop by hand.  */
int
by_hand (int fd)
{
  unsigned char buf[512], *p = buf, *end;
  char label[64];
  ssize_t r = recv (fd, buf, sizeof buf, 0);
  if (r < 2)
    return -1;
  end = buf + r;
  int n = *p++;
  if (n > end - p)
    return -1;
  for (int i = 0; i < n; i++)
    label[i] = (char) p[i]; /* expect: unbounded-copy */
  return take (label, sizeof label);
}
