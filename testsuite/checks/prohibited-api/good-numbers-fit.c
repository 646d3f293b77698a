#include <stdio.h>

int
stamp (char out[64], int day, unsigned long id)
{
  char buf[64];
  int n = sprintf (buf, "%d.%lu: %.8s", day, id, out);
  return n + buf[0];
}
