/* options: -fplugin-arg-gimlet-checks=partial-io */
/* So many as came are used.  */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

struct buffer { char data[512]; size_t used; };

int
terminate (int fd, char *buf, size_t size)
{
  ssize_t n = read (fd, buf, size - 1);
  if (n < 0)
    return -1;
  buf[n] = '\0';
  return 0;
}

int
fill (int fd, struct buffer *b)
{
  ssize_t n = recv (fd, b->data + b->used, sizeof b->data - b->used, 0);
  if (n <= 0)
    return -1;
  b->used += (size_t) n;
  return 0;
}

int
print (int fd)
{
  char buf[64];
  ssize_t n = read (fd, buf, sizeof buf);
  if (n < 0)
    return -1;
  return printf ("%.*s", (int) n, buf);
}
