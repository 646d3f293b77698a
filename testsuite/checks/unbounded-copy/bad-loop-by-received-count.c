/* A byte of the message says how many follow, and a loop copies them.  */
#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>

int take (const void *p, size_t n);

struct entry
{
  uint16_t id, port;
};

int
labels (int fd)
{
  unsigned char buf[1024];
  char out[16];
  if (recv (fd, buf, sizeof buf, 0) != sizeof buf)
    return -1;
  unsigned n = buf[0];
  for (unsigned i = 0; i < n; i++)
    out[i] = (char) buf[1 + i]; /* expect: unbounded-copy */
  return take (out, n);
}

int
walk (int fd)
{
  unsigned char buf[1024], *p = buf;
  char out[16], *q = out;
  if (recv (fd, buf, sizeof buf, 0) != sizeof buf)
    return -1;
  int n = *p++;
  while (n--)
    *q++ = (char) *p++; /* expect: unbounded-copy */
  return take (out, sizeof out);
}

int
once_at_least (int fd)
{
  unsigned char buf[1024], *p = buf;
  char out[16];
  int i = 0;
  if (recv (fd, buf, sizeof buf, 0) != sizeof buf)
    return -1;
  int n = *p++;
  do
    out[i++] = (char) *p++; /* expect: unbounded-copy */
  while (--n > 0);
  return take (out, sizeof out);
}

/* What is read lies in the same message, but the message ends.  */
int
sum (int fd)
{
  unsigned char buf[64];
  int all = 0;
  if (recv (fd, buf, sizeof buf, 0) != sizeof buf)
    return -1;
  for (int i = 0; i < buf[0]; i++)
    all += buf[1 + i]; /* expect: unbounded-copy */
  return all;
}

/* Elements of two bytes, in a record; another exit is no bound.  */
int
table (int fd)
{
  struct
  {
    uint8_t count;
    struct entry entries[512];
  } in;
  struct
  {
    int used;
    struct entry at[64];
  } out;
  if (recv (fd, &in, sizeof in, 0) != sizeof in)
    return -1;
  for (size_t i = 0; i < in.count; ++i)
    {
      if (in.entries[i].port == 0)
	break;
      out.at[i].id = in.entries[i].id;	   /* expect: unbounded-copy */
      out.at[i].port = in.entries[i].port;
    }
  return take (&out, sizeof out);
}

/* The length was compared with what came, not with what it goes into.  */
int
within_message (int fd)
{
  unsigned char buf[1024], out[32];
  ssize_t r = recv (fd, buf, sizeof buf, 0);
  if (r < 1)
    return -1;
  size_t n = buf[0];
  if (n + 1 > (size_t) r)
    return -1;
  for (size_t i = 0; i < n; i++)
    out[i] = buf[1 + i]; /* expect: unbounded-copy */
  return take (out, n);
}
