/* Closed and left; closed and opened anew.  */
#include <fcntl.h>
#include <unistd.h>

int
count_records (const char *path, const char *next)
{
  char record[32];
  int n = 0;
  int fd = open (path, O_RDONLY);
  if (fd < 0)
    return -1;
  for (;;)
    {
      ssize_t got = read (fd, record, sizeof record);
      if (got == (ssize_t) sizeof record)
        {
          n++;
          continue;
        }
      close (fd);
      if (got != 0 || next == NULL)
        break;
      fd = open (next, O_RDONLY);
      if (fd < 0)
        break;
      next = NULL;
    }
  return n;
}
