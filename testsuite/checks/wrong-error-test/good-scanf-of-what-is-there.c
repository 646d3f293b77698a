/* The text begins with a letter: it does not end before there is something to read.  */
#include <stdio.h>
#include <string.h>

size_t
word (const char *text, char name[32])
{
  name[0] = '\0';
  if (*text < 'a' || *text > 'z')
    return 0;
  if (sscanf (text, "%31[a-z]", name))
    return strlen (name);
  return 0;
}
