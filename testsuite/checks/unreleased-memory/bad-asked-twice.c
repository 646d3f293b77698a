/* A third word would pass, or the word that was looked at is another one.  */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct slot
{
  struct slot *next;
  long length;
};

struct slots
{
  struct slot *in, *out;
};

extern void complain (const char *format, ...);

int
declare (char **words, struct slots *all)
{
  struct slot *s;
  long length;
  if (!words[2] || (strcmp (words[2], "out") != 0 && strcmp (words[3], "in") != 0))
    {
      complain ("%s: which way?\n", words[0]);
      return -1;
    }
  length = strtol (words[4], NULL, 10);
  if (length <= 0)
    return -1;
  s = calloc (1, sizeof *s);
  if (!s)
    {
      complain ("%s: no memory\n", words[0]);
      return -1;
    }
  s->length = length;
  if (strcmp (words[2], "in") == 0)
    {
      s->next = all->in;
      all->in = s;
    }
  if (strcmp (words[2], "out") == 0)
    {
      s->next = all->out;
      all->out = s;
    }
  return 0; /* expect: unreleased-memory */
}
