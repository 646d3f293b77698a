/* Replies are sent into the void.  */
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

static void
reply (int fd, int code, const char *text)
{
  const char *head = code < 400 ? "+OK " : "-ERR ";
  send (fd, head, strlen (head), MSG_NOSIGNAL | MSG_MORE); /* expect: unchecked-error */
  send (fd, text, strlen (text), MSG_NOSIGNAL); /* expect: unchecked-error */
}

int
command (int fd)
{
  char buf[64];
  ssize_t n = recv (fd, buf, sizeof buf, 0);
  if (n <= 0)
    return -1;
  if (buf[0] == 'Q')
    reply (fd, 221, "bye");
  else
    reply (fd, 500, "what?");
  return 0;
}

size_t
store (int fd, const void *record, size_t len)
{
  ssize_t n = write (fd, record, len); /* expect: unchecked-error */
  n = (ssize_t) len;
  return (size_t) n;
}
