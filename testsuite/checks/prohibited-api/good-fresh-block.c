/* Made as long as needed (low confidence).  */
#include <stdlib.h>
#include <string.h>

char *
copy (const char *text)
{
  char *p = malloc (strlen (text) + 1);
  if (p)
    strcpy (p, text);
  return p;
}
