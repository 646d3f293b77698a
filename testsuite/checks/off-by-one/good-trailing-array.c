/* A struct with its data behind it: the block is as long as was asked for.  */
#include <stdlib.h>
#include <string.h>

struct message
{
  unsigned len;
  char text[];
};

struct message *
message_new (const char *text, unsigned short len)
{
  struct message *m = malloc (sizeof *m + len + 1);
  if (!m)
    return NULL;
  m->len = len;
  memcpy (m->text, text, len);
  m->text[len] = '\0';
  return m;
}
