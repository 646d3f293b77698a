/* More than the record: a flexible array follows.  */
#include <stdlib.h>
#include <string.h>

struct msg { size_t len; char data[]; };

struct msg *
msg_new (const char *s, size_t len)
{
  struct msg *m = malloc (sizeof *m + len);
  if (!m)
    return NULL;
  m->len = len;
  memcpy (m->data, s, len);
  return m;
}
