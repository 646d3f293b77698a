/* The same in a field of a struct, in a loop.  */
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

struct reader
{
  int fd;
  char line[128];
  size_t lines;
};

int
reader_run (struct reader *r)
{
  ssize_t n;
  while ((n = read (r->fd, r->line, sizeof r->line)) > 0)
    {
      r->line[n] = 0; /* expect: off-by-one; offer: n < sizeof r->line */
      if (strchr (r->line, '\n'))
        r->lines++;
    }
  return n < 0 ? -1 : 0;
}
