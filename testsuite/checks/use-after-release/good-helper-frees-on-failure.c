/* The helper frees only where it says so.  */
#include <stdlib.h>
#include <string.h>

struct msg
{
  size_t len;
  char text[64];
};

static struct msg *
msg_check (struct msg *m)
{
  if (m->len > sizeof m->text)
    {
      free (m);
      return NULL;
    }
  return m;
}

int
msg_copy (const char *text, size_t len, char *out)
{
  struct msg *m = calloc (1, sizeof *m);
  if (!m)
    return -1;
  m->len = len;
  m = msg_check (m);
  if (!m)
    return -1;
  memcpy (m->text, text, m->len);
  memcpy (out, m->text, m->len);
  free (m);
  return 0;
}
