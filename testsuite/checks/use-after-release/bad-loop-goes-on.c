/* Closed on a short read; the next round reads again.  */
#include <fcntl.h>
#include <unistd.h>

int
count_records (const char *path)
{
  char record[32];
  int n = 0, closed = 0;
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  for (int i = 0; i < 100; i++)
    {
      ssize_t got = read (fd, record, sizeof record); /* expect: use-after-release */
      if (got == (ssize_t) sizeof record)
        n++;
      else if (!closed)
        {
          close (fd);
          closed = 1;
        }
    }
  if (!closed)
    close (fd);
  return n;
}
