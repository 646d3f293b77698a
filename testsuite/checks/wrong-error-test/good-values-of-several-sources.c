/* 0 stands for "none yet" here; and one test for the results of two calls.  */
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

int
perhaps (const char *path)
{
  int fd = 0;
  if (path)
    fd = open (path, O_RDONLY);
  if (fd > 0)
    close (fd);
  return 0;
}

int
either (int fd, int is_socket, char *buf, size_t size)
{
  ssize_t n;
  if (is_socket)
    n = recv (fd, buf, size, 0);
  else
    n = read (fd, buf, size);
  if (n == 0)
    return 0;
  if (n < 0)
    return -1;
  return buf[0];
}

/* 0 means that no option has asked for it yet.  */
static int kept;

int
options (const char *letters)
{
  for (; *letters; letters++)
    if (*letters == 'k' && kept == 0)
      kept = dup (0);
  return kept;
}
