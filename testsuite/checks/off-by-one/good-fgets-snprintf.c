/* These leave room for the terminator on their own.  */
#include <stdio.h>
#include <string.h>

int
title (FILE *f, char *out, size_t room)
{
  char line[80];
  if (!fgets (line, sizeof line, f))
    return -1;
  line[strcspn (line, "\n")] = '\0';
  int n = snprintf (out, room, "[%s]", line);
  return n < 0 || (size_t) n >= room ? -1 : 0;
}
