/* The helper only shuts the connection down; shutdown() closes nothing.  */
#include <errno.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

static void
say_goodbye (int fd)
{
  if (shutdown (fd, SHUT_RDWR) < 0 && errno != ENOTCONN)
    perror ("shutdown");
}

int
refuse_one (int lfd)
{
  int c = accept (lfd, NULL, NULL);
  if (c < 0)
    return -1;
  say_goodbye (c);
  return 0; /* expect: unreleased-connection */
}
