/* A local struct with two sockets: the error path closes one.  */
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

struct ftp
{
  int control;
  int data;
};

int
transfer (const struct sockaddr_in *ctl, const struct sockaddr_in *dat, void *buf, size_t room)
{
  struct ftp f = { -1, -1 };
  ssize_t n;
  f.control = socket (AF_INET, SOCK_STREAM, 0);
  if (f.control < 0)
    return -1;
  if (connect (f.control, (const struct sockaddr *) ctl, sizeof *ctl) < 0)
    {
      close (f.control);
      return -1;
    }
  f.data = socket (AF_INET, SOCK_STREAM, 0);
  if (f.data < 0)
    {
      close (f.control);
      return -1;
    }
  if (connect (f.data, (const struct sockaddr *) dat, sizeof *dat) < 0)
    {
      close (f.data);
      return -1; /* expect: unreleased-connection */
    }
  n = recv (f.data, buf, room, 0);
  close (f.data);
  close (f.control);
  return n <= 0 ? -1 : 0;
}
