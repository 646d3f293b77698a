/* The size of the pointer, not of what it points to.  */
#include <stdlib.h>

struct session { int fd; char name[32]; long when; };

struct session *
session_new (int fd)
{
  struct session *s = malloc (sizeof s);
  if (!s)
    return NULL;
  s->fd = fd;
  s->when = 0; /* expect: wrong-buffer-size; offer: sizeof *s */
  return s;
}
