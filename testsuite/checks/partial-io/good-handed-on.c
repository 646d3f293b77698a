/* options: -fplugin-arg-gimlet-checks=partial-io */
/* Others ask how much it was.  */
#include <sys/socket.h>
#include <unistd.h>

struct result { ssize_t done; };
int account (ssize_t done);

ssize_t
put (int fd, const char *p, size_t n)
{
  ssize_t done = write (fd, p, n);
  if (done < 0)
    return -1;
  return done;
}

int
kept (int fd, const char *p, size_t n, struct result *r)
{
  r->done = send (fd, p, n, 0);
  if (r->done < 0)
    return -1;
  return 0;
}

int
told (int fd, const char *p, size_t n)
{
  ssize_t done = write (fd, p, n);
  if (done < 0)
    return -1;
  return account (done);
}
