/* A helper writes other fields of the object than the one that holds the block;
   and one that grows a buffer both keeps and returns it.  */
#include <stdlib.h>
#include <string.h>

struct message
{
  char **headers;
  int total, code;
  char *reason;
};

static int
set_status (struct message *m, int code, const char *reason)
{
  if (code < 100)
    return -1;
  m->code = code;
  m->reason = strdup (reason);
  return m->reason ? 0 : -1;
}

struct message *
message_new (int code, const char *reason)
{
  struct message *m = calloc (1, sizeof *m);
  if (!m)
    return NULL;
  m->headers = calloc (10, sizeof *m->headers);
  if (!m->headers)
    {
      free (m);
      return NULL;
    }
  m->total = 10;
  if (set_status (m, code, reason) < 0)
    {
      free (m->headers);
      free (m);
      return NULL;
    }
  return m;
}

struct buffer
{
  char *at;
  size_t used, room;
};

__attribute__ ((noinline)) static char *
make_room (struct buffer *b, size_t n)
{
  if (b->room < n)
    {
      char *more = realloc (b->at, n);
      if (!more)
	abort ();
      b->at = more;
      b->room = n;
    }
  return b->at;
}

void
buffer_set (struct buffer *b, const char *text)
{
  size_t n = strlen (text) + 1;
  char *to = make_room (b, n);
  memcpy (to, text, n);
  b->used = n;
}

static char *
replace (struct buffer *b, size_t n)
{
  free (b->at);
  b->room = 0;
  b->at = malloc (n);
  if (!b->at)
    abort ();
  b->room = n;
  return b->at;
}

void
buffer_fill (struct buffer *b, size_t n, char with)
{
  char *to = replace (b, n);
  memset (to, with, n);
}

static void *
checked (void *p, size_t n)
{
  if (n > 1000000)
    abort ();
  return p;
}

void *
allocate (size_t n)
{
  void *p = malloc (n);
  if (!p)
    abort ();
  p = checked (p, n);
  return p;
}
