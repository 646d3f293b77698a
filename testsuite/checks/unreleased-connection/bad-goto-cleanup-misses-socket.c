/* The ladder of labels has no rung for the socket.  */
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int
fetch_banner (const struct sockaddr *sa, socklen_t len, char **banner)
{
  int ret = -1;
  ssize_t n;
  char *buf = malloc (256);
  if (buf == NULL)
    return -1;
  int s = socket (sa->sa_family, SOCK_STREAM, 0);
  if (s < 0)
    goto out_free;
  if (connect (s, sa, len) < 0)
    goto out_free;
  n = recv (s, buf, 255, 0);
  if (n <= 0)
    goto out_free;
  buf[n] = '\0';
  close (s);
  *banner = buf;
  return 0;
out_free:
  free (buf);
  return ret; /* expect: unreleased-connection */
}
