/* Opened under one flag, closed under another.  */
#include <netinet/in.h>
#include <stdbool.h>
#include <sys/socket.h>
#include <unistd.h>

struct options
{
  bool notify;
  bool keep;
};

int
notify (const struct options *opt, const struct sockaddr_in *peer, const char *text, size_t len)
{
  int fd = -1;
  int ret = 0;
  bool want = opt->notify;
  bool keep = opt->keep;
  if (want)
    {
      fd = socket (AF_INET, SOCK_DGRAM, 0);
      if (fd < 0)
        return -1;
      if (sendto (fd, text, len, 0, (const struct sockaddr *) peer, sizeof *peer) < 0)
        ret = -1;
    }
  if (want && !keep)
    close (fd);
  return ret; /* expect: unreleased-connection */
}
