/* fstat fails, or the file is too big: the descriptor stays open.  */
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

int
load_config (const char *path, char *buf, size_t room)
{
  struct stat st;
  ssize_t n;
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return -1;
  if (fstat (fd, &st) < 0)
    return -1; /* expect: unreleased-descriptor */
  if (st.st_size < 0 || (size_t) st.st_size >= room)
    {
      close (fd);
      return -1;
    }
  n = read (fd, buf, room - 1);
  close (fd);
  if (n < 0)
    return -1;
  buf[n] = '\0';
  return 0;
}
