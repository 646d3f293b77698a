/* Loops that count to outside data, and end before the array does.  */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>

int take (const void *p, size_t n);
bool is_end (int c);

struct options
{
  size_t room;
  unsigned char *at;
};

/* Against the array's size, in the test or before it.  */
int
by_size (int fd)
{
  unsigned char buf[1024];
  char out[16];
  if (recv (fd, buf, sizeof buf, 0) < 64)
    return -1;
  unsigned n = buf[0];
  if (n > sizeof out)
    return -1;
  for (unsigned i = 0; i < n; i++)
    out[i] = (char) buf[1 + i];
  n = buf[1];
  for (unsigned i = 0; i < n && i < sizeof out; i++)
    out[i] = (char) buf[2 + i];
  return take (out, n);
}

/* The least of the two.  */
int
by_least (int fd)
{
  unsigned char buf[1024], *p = buf;
  char out[16], *q = out;
  if (recv (fd, buf, sizeof buf, 0) < 64)
    return -1;
  size_t n = *p++;
  n = n < sizeof out ? n : sizeof out;
  while (n--)
    *q++ = (char) *p++;
  n = buf[40] & 15;
  for (size_t i = 0; i < n; i++)
    out[i] = (char) buf[41 + i];
  n = buf[41] % sizeof out;
  for (q = out; n > 0; n--)
    *q++ = 'x';
  return take (out, sizeof out);
}

/* No byte is too large for a table of 256.  */
int
by_type (int fd)
{
  unsigned char buf[1024];
  unsigned short table[256] = { 0 };
  if (recv (fd, buf, sizeof buf, 0) != sizeof buf)
    return -1;
  for (unsigned i = 0; i < buf[0]; i++)
    table[i] = buf[1 + i];
  for (uint8_t i = 0; i < buf[300]; i++)
    table[i] ^= buf[301 + i];
  return take (table, sizeof table);
}

/* A break at the end, whichever way it is asked.  */
int
by_break (int fd, const struct options *o)
{
  unsigned char buf[1024], out[32];
  if (recv (fd, buf, sizeof buf, 0) < 512)
    return -1;
  for (int i = 0; i < buf[0]; i++)
    {
      if (i == sizeof out)
	break;
      out[i] = buf[1 + i];
    }
  for (int i = 0; i < buf[0]; i++)
    {
      if (out + i >= out + sizeof out)
	return -1;
      out[i] = buf[1 + i];
    }
  for (size_t i = 0; i < buf[0] && i < o->room; i++)
    o->at[i] = buf[1 + i];
  return take (out, sizeof out);
}

/* What the walk has left is counted beside it.  */
int
by_pointer (int fd)
{
  unsigned char buf[1024], *p = buf;
  char out[16], *q = out, *const end = out + sizeof out;
  if (recv (fd, buf, sizeof buf, 0) != sizeof buf)
    return -1;
  int n = *p++, room = sizeof out;
  while (n-- && q < end)
    *q++ = (char) *p++;
  n = *p++;
  q = out;
  while (n-- > 0 && room-- > 0)
    *q++ = (char) *p++;
  return take (out, sizeof out);
}

/* A limit of the program's own holds the length, in whatever unit.  */
int
by_own_limit (int fd, unsigned limit)
{
  unsigned char buf[1024], out[16];
  if (limit > sizeof out || recv (fd, buf, sizeof buf, 0) != sizeof buf)
    return -1;
  unsigned n = buf[0];
  if (n > limit)
    return -1;
  for (unsigned i = 0; i < n; i++)
    out[i] = buf[1 + i];
  return take (out, n);
}

/* Round by round into the same element.  */
int
by_turns (int fd)
{
  unsigned char buf[1024], out[16] = { 0 };
  if (recv (fd, buf, sizeof buf, 0) != sizeof buf)
    return -1;
  for (unsigned i = 0; i < buf[0]; i++)
    out[i % sizeof out] ^= buf[1 + i];
  for (unsigned i = 0; i < buf[1]; i++)
    out[i & 15] ^= buf[1 + i];
  for (unsigned i = 0; i < buf[2]; i++)
    out[i >> 4] ^= buf[1 + i];
  return take (out, sizeof out);
}
