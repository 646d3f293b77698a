/* TEMP_FAILURE_RETRY is a statement expression with a loop in it.  */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

int
read_byte (const char *path)
{
  unsigned char c;
  ssize_t n;
  int fd = TEMP_FAILURE_RETRY (open (path, O_RDONLY));
  if (fd < 0)
    return -1;
  n = TEMP_FAILURE_RETRY (read (fd, &c, 1));
  close (fd);
  return n == 1 ? c : -1;
}
