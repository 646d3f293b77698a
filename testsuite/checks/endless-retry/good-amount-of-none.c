/* options: -fplugin-arg-gimlet-checks=endless-retry */
/* fread fails with 0, which ends the loop: there is no -1.  */
#include <stdio.h>

extern void put (void *to, const char *data, size_t n);

size_t
all (FILE *f, void *to)
{
  char buf[1024];
  size_t n, sum = 0;
  while ((n = fread (buf, 1, sizeof buf, f)) > 0)
    {
      put (to, buf, n);
      sum += n;
    }
  return sum;
}
