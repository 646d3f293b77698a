/* O_WRONLY where O_RDWR was meant; creat is the same.  */
#include <fcntl.h>
#include <unistd.h>

int
check (const char *path, char *buf)
{
  int bad, fd = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (fd < 0)
    return -1;
  bad = write (fd, "x", 1) != 1 || lseek (fd, 0, SEEK_SET) != 0
	|| read (fd, buf, 1) != 1; /* expect: access-mode */
  close (fd);
  return bad ? -1 : 0;
}

int
fresh (const char *path, char *buf)
{
  ssize_t n;
  int fd = creat (path, 0600);
  if (fd < 0)
    return -1;
  n = pread (fd, buf, 1, 0); /* expect: access-mode */
  close (fd);
  return n < 0 ? -1 : 0;
}
