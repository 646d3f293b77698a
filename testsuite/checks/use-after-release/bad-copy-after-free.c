/* The name is freed before the message that needs it.  */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int
say_who (const char *user)
{
  size_t len;
  char *name = strdup (user);
  if (name == NULL)
    return -1;
  len = strlen (name);
  if (len > 32)
    free (name);
  printf ("user %s\n", name); /* expect: use-after-release */
  if (len <= 32)
    free (name);
  return 0;
}
