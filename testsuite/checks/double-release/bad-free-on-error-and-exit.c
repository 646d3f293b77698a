/* The buffer is freed where reading fails, and once more at the end.  */
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

int
checksum (int fd, size_t len, unsigned *sum)
{
  int ret = 0;
  unsigned char *buf = malloc (len);
  if (buf == NULL)
    return -1;
  ssize_t n = read (fd, buf, len);
  if (n < 0)
    {
      free (buf);
      ret = -1;
      n = 0;
    }
  else
    for (ssize_t i = 0; i < n; i++)
      *sum += buf[i];
  free (buf); /* expect: double-release */
  return ret;
}
