/* The socket that bind could not name listens anywhere, or nowhere.  */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

int
serve (int fd, const struct sockaddr *sa, socklen_t len)
{
  if (bind (fd, sa, len) == -1) /* expect: swallowed-error */
    fprintf (stderr, "can't bind: %s\n", strerror (errno));
  if (listen (fd, 8) == -1)
    return -1;
  return 0;
}

int
datagrams (int fd, const struct sockaddr *sa, socklen_t len, char *buf)
{
  if (bind (fd, sa, len) != 0) /* expect: swallowed-error */
    perror ("bind");
  if (recvfrom (fd, buf, 64, 0, NULL, NULL) < 0)
    return -1;
  return 0;
}
