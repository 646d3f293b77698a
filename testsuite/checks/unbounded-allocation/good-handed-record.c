/* The record is looked at before it is handed down, or by who gets it.  */
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
  return malloc (r->length);
}

static int
is_sound (const struct record *r)
{
  return r->type < 4 && r->length <= 4096;
}

static void *
careful (const struct record *r, uint32_t most)
{
  return r->length <= most ? malloc (r->length) : NULL;
}

void *
read_record (int fd, uint32_t most)
{
  struct record r;
  if (recv (fd, &r, sizeof r, MSG_WAITALL) != (ssize_t) sizeof r)
    return NULL;
  if (r.type == 7)
    return careful (&r, most);
  if (r.type == 8 && r.length < most)
    return room_for (&r);
  return is_sound (&r) ? room_for (&r) : NULL;
}

/* The length was compared as it was put together.  */
static void *
parse (const unsigned char *p)
{
  return malloc ((size_t) p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3]);
}

void *
read_frame (int fd)
{
  unsigned char head[4];
  if (recv (fd, head, sizeof head, MSG_WAITALL) != (ssize_t) sizeof head)
    return NULL;
  if (((size_t) head[0] << 24 | head[1] << 16 | head[2] << 8 | head[3]) > 65536)
    return NULL;
  return parse (head);
}
