/* `fd > 2' asks whether it is none of the standard streams.  */
#include <fcntl.h>
#include <unistd.h>

int
to_null (void)
{
  int fd = open ("/dev/null", O_RDWR);
  if (fd < 0)
    return -1;
  if (dup2 (fd, 0) < 0 || dup2 (fd, 1) < 0 || dup2 (fd, 2) < 0)
    {
      close (fd);
      return -1;
    }
  if (fd > 2)
    close (fd);
  return 0;
}

int
fill (void)
{
  int fd;
  while ((fd = open ("/dev/null", O_RDWR)) >= 0)
    if (fd > STDERR_FILENO)
      {
	close (fd);
	return 0;
      }
  return -1;
}

/* 0 and 1 are to be there already.  */
int
third (void)
{
  int fd = open ("/dev/null", O_RDWR);
  if (fd < 2)
    return -1;
  if (fd > 2)
    close (fd);
  return 0;
}
