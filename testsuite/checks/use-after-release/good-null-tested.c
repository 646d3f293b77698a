/* Freed, set to null, tested.  */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int
say_who (const char *user)
{
  char *name = strdup (user);
  if (name == NULL)
    return -1;
  if (strlen (name) > 32)
    {
      free (name);
      name = NULL;
    }
  printf ("user %s\n", name ? name : "?");
  free (name);
  return 0;
}
