/* The record that was read is handed down; so is a message that is taken apart there.  */
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>

struct record
{
  uint32_t type, length;
};

static void *
room_for (const struct record *r)
{
  return malloc (r->length); /* expect: unbounded-allocation; offer: r->length <= LIMIT */
}

void *
read_record (int fd)
{
  struct record r;
  if (recv (fd, &r, sizeof r, MSG_WAITALL) != (ssize_t) sizeof r || r.type > 4)
    return NULL;
  return room_for (&r);
}

static void *
parse (const unsigned char *p)
{
  uint32_t n = (uint32_t) p[4] << 24 | (uint32_t) p[5] << 16 | (uint32_t) p[6] << 8 | p[7];
  return malloc (n); /* expect: unbounded-allocation */
}

void *
read_frame (int fd)
{
  unsigned char head[8];
  if (recv (fd, head, sizeof head, MSG_WAITALL) != (ssize_t) sizeof head)
    return NULL;
  switch (head[0])
    {
    case 1:
      return parse (head);
    default:
      return NULL;
    }
}
