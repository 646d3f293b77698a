/* A formatting function of the program's own gives a new block through its first argument.  */
#include <stdio.h>
#include <stdlib.h>

struct key
{
  struct key *next;
  const char *id;
};

extern char *fingerprint (const struct key *key);
extern int format_to (char **out, int limit, const char *format, ...)
  __attribute__ ((format (printf, 3, 4)));

void
list_keys (const struct key *key, FILE *out)
{
  char *text = fingerprint (key);
  if (text == NULL)
    return;
  fputs (text, out);
  free (text);
  for (; key != NULL; key = key->next)
    {
      format_to (&text, 100, "id: %s", key->id);
      fputs (text, out);
      free (text);
    }
}
