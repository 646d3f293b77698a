/* A local flag tells the exit whether there is something to close.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int
wait_for_peer (const struct sockaddr_in *sa, char *c)
{
  int have_listener = 0, have_peer = 0, lfd, peer, ret = -1;

  lfd = socket (AF_INET, SOCK_STREAM, 0);
  if (lfd < 0)
    goto done;
  have_listener = 1;
  if (bind (lfd, (const struct sockaddr *) sa, sizeof *sa) < 0 || listen (lfd, 1) < 0)
    goto done;
  peer = accept (lfd, NULL, NULL);
  if (peer < 0)
    goto done;
  have_peer = 1;
  if (recv (peer, c, 1, 0) == 1)
    ret = 0;
done:
  if (have_peer)
    close (peer);
  if (have_listener)
    close (lfd);
  return ret;
}
