/* A ladder of labels, each undoing one step.  */
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int
answer_one (const struct sockaddr_in *sa, size_t room)
{
  int ret = -1;
  int lfd, conn;
  char *buf;
  ssize_t n;

  lfd = socket (AF_INET, SOCK_STREAM, 0);
  if (lfd < 0)
    goto fail;
  if (bind (lfd, (const struct sockaddr *) sa, sizeof *sa) < 0 || listen (lfd, 1) < 0)
    goto fail_listener;
  buf = malloc (room);
  if (!buf)
    goto fail_listener;
  conn = accept (lfd, NULL, NULL);
  if (conn < 0)
    goto fail_buffer;
  n = recv (conn, buf, room, 0);
  if (n >= 0 && send (conn, buf, n, MSG_NOSIGNAL) == n)
    ret = 0;
  close (conn);
fail_buffer:
  free (buf);
fail_listener:
  close (lfd);
fail:
  return ret;
}
