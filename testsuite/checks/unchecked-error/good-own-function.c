/* Functions whose -1 or null is an answer rather than a failure; those that have
   dealt with it; and callers that ask.  */
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct entry { struct entry *next; const char *name; };
static int state;

/* Not found, no failure.  */
static struct entry *
find (struct entry *list, const char *name)
{
  for (; list; list = list->next)
    if (strcmp (list->name, name) == 0)
      return list;
  return NULL;
}

/* An order.  */
static int
compare (const char *a, const char *b)
{
  int c = strcmp (a, b);
  return c < 0 ? -1 : c > 0;
}

/* Failure is dealt with.  */
static int
flush (int fd)
{
  if (fsync (fd) < 0)
    puts ("not synced");
  return state ? 1 : 0;
}

static int
next_state (int fd)
{
  if (state == 2)
    return -1;
  if (close (fd) < 0)
    state++;
  return state;
}

static int
start (int fd)
{
  if (listen (fd, 8) < 0)
    return -1;
  return 0;
}

int
use (int fd, struct entry *list)
{
  int rc;
  find (list, "x");
  compare ("a", "b");
  flush (fd);
  next_state (fd);
  (void) start (fd);
  if (start (fd) < 0)
    return -1;
  rc = start (fd);
  return rc || start (fd) ? -1 : 0;
}
