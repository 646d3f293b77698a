/* A function of the program frees each word of an array, then the array.  */
#include <stdlib.h>
#include <string.h>

static void
words_free (int n, char **words)
{
  while (n)
    free (words[--n]);
  free (words);
}

int
same (const char *a, const char *b)
{
  char **words = malloc (2 * sizeof *words);
  int result;
  if (!words)
    return -1;
  words[0] = strdup (a);
  words[1] = strdup (b);
  result = words[0] && words[1] ? strcmp (words[0], words[1]) : -1;
  words_free (2, words);
  return result;
}
