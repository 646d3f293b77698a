/* The shared cleanup frees the buffer and forgets the listener.  */
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int
serve_once (const struct sockaddr_in *sa, size_t room)
{
  int ret = -1;
  int conn;
  ssize_t n;
  char *buf = malloc (room);
  if (!buf)
    return -1;
  int lfd = socket (AF_INET, SOCK_STREAM, 0);
  if (lfd < 0)
    goto out;
  if (bind (lfd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    goto out;
  if (listen (lfd, 1) < 0)
    goto out;
  conn = accept (lfd, NULL, NULL);
  if (conn < 0)
    goto out;
  n = recv (conn, buf, room, 0);
  ret = n <= 0 ? -1 : 0;
  close (conn);
  close (lfd);
out:
  free (buf);
  return ret; /* expect: unreleased-server */
}
