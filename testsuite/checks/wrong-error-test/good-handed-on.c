/* The caller, or whoever looks later, does the asking.  */
#include <sys/socket.h>
#include <unistd.h>

struct connection { int fd; long received; };
int settle (int fd);

ssize_t
count (int fd, char *buf, size_t size, long *calls)
{
  ssize_t n = recv (fd, buf, size, 0);
  if (n != 0)
    ++*calls;
  return n;
}

void
fetch (struct connection *c, char *buf, size_t size)
{
  c->received = recv (c->fd, buf, size, 0);
  if (c->received)
    buf[0] |= 1;
}

int
ask_helper (int server)
{
  int fd = accept (server, NULL, NULL);
  if (fd == 0)
    write (2, "odd\n", 4);
  return settle (fd);
}
