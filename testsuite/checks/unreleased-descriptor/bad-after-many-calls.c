/* Forty calls in a row, each with two outcomes: the outcomes of one block are
   multiplied with each other only so long.  */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

struct options
{
  char *text[40];
};

static int
drop (char **p)
{
  if (*p == NULL)
    return 0;
  free (*p);
  *p = NULL;
  return 1;
}

int
clear (struct options *o, const char *path)
{
  int fd = open (path, O_RDONLY), n = 0;
  if (fd < 0)
    return -1;
  n += drop (&o->text[0]);
  n += drop (&o->text[1]);
  n += drop (&o->text[2]);
  n += drop (&o->text[3]);
  n += drop (&o->text[4]);
  n += drop (&o->text[5]);
  n += drop (&o->text[6]);
  n += drop (&o->text[7]);
  n += drop (&o->text[8]);
  n += drop (&o->text[9]);
  n += drop (&o->text[10]);
  n += drop (&o->text[11]);
  n += drop (&o->text[12]);
  n += drop (&o->text[13]);
  n += drop (&o->text[14]);
  n += drop (&o->text[15]);
  n += drop (&o->text[16]);
  n += drop (&o->text[17]);
  n += drop (&o->text[18]);
  n += drop (&o->text[19]);
  n += drop (&o->text[20]);
  n += drop (&o->text[21]);
  n += drop (&o->text[22]);
  n += drop (&o->text[23]);
  n += drop (&o->text[24]);
  n += drop (&o->text[25]);
  n += drop (&o->text[26]);
  n += drop (&o->text[27]);
  n += drop (&o->text[28]);
  n += drop (&o->text[29]);
  n += drop (&o->text[30]);
  n += drop (&o->text[31]);
  n += drop (&o->text[32]);
  n += drop (&o->text[33]);
  n += drop (&o->text[34]);
  n += drop (&o->text[35]);
  n += drop (&o->text[36]);
  n += drop (&o->text[37]);
  n += drop (&o->text[38]);
  n += drop (&o->text[39]);
  return n; /* expect: unreleased-descriptor */
}
