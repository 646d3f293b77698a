/* The variable gets the next block while it holds the one before.  */
#include <stdlib.h>
#include <string.h>

char *
longer (const char *a, const char *b)
{
  char *copy = strdup (a);
  if (strlen (b) > strlen (a))
    copy = strdup (b); /* expect: unreleased-memory */
  return copy;
}

size_t
total (char *const *names, int n)
{
  size_t sum = 0;
  for (int k = 0; k < n; k++)
    {
      char *copy = strdup (names[k]);
      if (!copy)
	return 0;
      if (copy[0] == '.')
	continue; /* expect: unreleased-memory */
      sum += strlen (copy);
      free (copy);
    }
  return sum;
}
