/* What is left of the message bounds the length, and so does the room there is.  */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

int take (const void *p, size_t n);

/* All that comes fits.  */
int
as_large (int fd)
{
  unsigned char buf[1024], copy[1024], *p = buf, *end;
  ssize_t r = recv (fd, buf, sizeof buf, 0);
  if (r < 4)
    return -1;
  end = buf + r;
  uint16_t len = (uint16_t) (p[0] << 8 | p[1]);
  p += 2;
  if (len <= end - p)
    memcpy (copy, p, len);
  return take (copy, sizeof copy);
}

/* Less was asked for than the buffer has.  */
int
short_message (int fd)
{
  unsigned char buf[1024], copy[64], *p = buf, *end;
  ssize_t r = recv (fd, buf, 60, 0);
  if (r < 4)
    return -1;
  end = &buf[r];
  uint16_t len = (uint16_t) (p[0] << 8 | p[1]);
  p += 2;
  if (len > end - p)
    return -1;
  memcpy (copy, p, len);
  return take (copy, sizeof copy);
}

/* Both are asked for.  */
int
both (int fd, size_t most)
{
  unsigned char buf[1024], fixed[64], *p = buf, *end;
  ssize_t r = recv (fd, buf, sizeof buf, 0);
  if (r < 4 || most > sizeof fixed)
    return -1;
  end = buf + r;
  size_t len = p[0];
  p += 2;
  if (len > (size_t) (end - p) || len > sizeof fixed)
    return -1;
  memcpy (fixed, p, len);
  len = p[1];
  p += 2;
  if (len > (size_t) (end - p) || len > most)
    return -1;
  memcpy (fixed, p, len);
  return take (fixed, sizeof fixed);
}

/* What is left of the destination.  */
int
gathered (int fd)
{
  unsigned char buf[1024], out[256], *q = out, *const stop = out + sizeof out;
  const unsigned char *p = buf, *end;
  ssize_t r = recv (fd, buf, sizeof buf, 0);
  if (r < 4)
    return -1;
  end = buf + r;
  while (p + 1 < end)
    {
      size_t len = *p++;
      if (len > (size_t) (end - p) || len > (size_t) (stop - q))
	return -1;
      memcpy (q, p, len);
      q += len;
      p += len;
    }
  return take (out, (size_t) (q - out));
}

/* A block that was made for it.  */
unsigned char *
block (int fd)
{
  unsigned char buf[1024], *p = buf, *end, *made;
  ssize_t r = recv (fd, buf, sizeof buf, 0);
  if (r < 4)
    return NULL;
  end = buf + r;
  uint16_t len = (uint16_t) (p[0] << 8 | p[1]);
  p += 2;
  if (len > end - p || !(made = malloc (len + 1u)))
    return NULL;
  memcpy (made, p, len);
  made[len] = 0;
  return made;
}

struct writer
{
  char *at, *end;
  char room[512];
};

/* The writer's own pointers may well lead into its room.  */
int
append (struct writer *w, int fd)
{
  unsigned char buf[1024];
  if (recv (fd, buf, sizeof buf, 0) != sizeof buf)
    return -1;
  size_t len = (size_t) (buf[0] << 8 | buf[1]);
  if (len > (size_t) (w->end - w->at) || len > sizeof buf - 2)
    return -1;
  memcpy (w->room, buf + 2, len);
  return 0;
}
