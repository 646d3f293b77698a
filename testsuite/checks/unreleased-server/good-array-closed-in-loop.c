/* An array of listeners, filled in one loop and closed in another.  */
#include <sys/socket.h>
#include <unistd.h>

#define MAX_LISTENERS 8

struct where
{
  struct sockaddr_storage addr;
  socklen_t len;
};

extern int wait_any (const int *, int);

int
serve_all (const struct where *w, int count)
{
  int fds[MAX_LISTENERS];
  int n = 0, ret = -1;

  if (count > MAX_LISTENERS)
    count = MAX_LISTENERS;
  for (int i = 0; i < count; i++)
    {
      int fd = socket (w[i].addr.ss_family, SOCK_STREAM, 0);
      if (fd < 0)
        goto out;
      fds[n++] = fd;
      if (bind (fd, (const struct sockaddr *) &w[i].addr, w[i].len) < 0 || listen (fd, 16) < 0)
        goto out;
    }
  ret = wait_any (fds, n);
out:
  while (n > 0)
    close (fds[--n]);
  return ret;
}
