/* The wrapper's -1 goes unseen into recv.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

static int
dial (const struct sockaddr_in *peer)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (connect (fd, (const struct sockaddr *) peer, sizeof *peer) < 0)
    {
      close (fd);
      return -1;
    }
  return fd;
}

int
fetch_byte (const struct sockaddr_in *peer)
{
  unsigned char c;
  int fd = dial (peer);
  ssize_t n = recv (fd, &c, 1, 0); /* expect: unchecked-use */
  close (fd);
  return n == 1 ? c : -1;
}
