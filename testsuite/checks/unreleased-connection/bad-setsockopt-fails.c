/* The option can't be set: the function fails and keeps the socket open.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

int
client_socket (int seconds)
{
  struct timeval tv = { .tv_sec = seconds, .tv_usec = 0 };
  int s = socket (AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (s < 0)
    return -1;
  if (setsockopt (s, SOL_SOCKET, SO_RCVTIMEO, &tv, sizeof tv) != 0)
    return -1; /* expect: unreleased-connection */
  if (setsockopt (s, SOL_SOCKET, SO_SNDTIMEO, &tv, sizeof tv) != 0)
    {
      close (s);
      return -1;
    }
  return s;
}
