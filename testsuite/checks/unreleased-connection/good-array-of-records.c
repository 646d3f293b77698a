/* Sockets in a field of an array's elements, closed by another loop.  */
#define _GNU_SOURCE
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

void
serve (int listener)
{
  struct pollfd p[16];
  nfds_t n = 1;
  p[0] = (struct pollfd){ .fd = listener, .events = POLLIN };
  while (poll (p, n, 1000) >= 0)
    {
      int c = accept4 (listener, NULL, NULL, SOCK_CLOEXEC);
      if (c >= 0 && n < 16)
	p[n++] = (struct pollfd){ .fd = c, .events = POLLIN };
      else if (c >= 0)
	close (c);
      for (nfds_t k = 1; k < n; k++)
	if (p[k].revents)
	  {
	    close (p[k].fd);
	    p[k--] = p[--n];
	  }
    }
  while (n > 1)
    close (p[--n].fd);
}
