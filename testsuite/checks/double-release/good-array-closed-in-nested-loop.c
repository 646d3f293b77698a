/* Sockets in an array are closed by a loop within a loop: what a later round reaches
   is not what was closed before.  */
#include <sys/socket.h>
#include <netdb.h>
#include <unistd.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#define NUM 10
extern void v6only (int), set_reuseaddr (int); extern void error (const char *, ...);
int
listen_all (int local, int *out)
{
  struct addrinfo hints, *ai, *aitop;
  char strport[32];
  int gaierr, n, num_socks = 0, socks[NUM], display, port, sock;
  for (display = 10; display < 1000; display++)
    {
      port = 6000 + display;
      memset (&hints, 0, sizeof hints);
      snprintf (strport, sizeof strport, "%d", port);
      if ((gaierr = getaddrinfo (NULL, strport, &hints, &aitop)) != 0)
	return -1;
      for (ai = aitop; ai; ai = ai->ai_next)
	{
	  if (ai->ai_family != AF_INET && ai->ai_family != AF_INET6)
	    continue;
	  sock = socket (ai->ai_family, ai->ai_socktype, ai->ai_protocol);
	  if (sock == -1)
	    {
	      if (errno != EINVAL)
		error ("socket");
	      continue;
	    }
	  if (ai->ai_family == AF_INET6)
	    v6only (sock);
	  if (local)
	    set_reuseaddr (sock);
	  if (bind (sock, ai->ai_addr, ai->ai_addrlen) == -1)
	    {
	      close (sock);
	      for (n = 0; n < num_socks; n++)
		close (socks[n]);
	      num_socks = 0;
	      break;
	    }
	  socks[num_socks++] = sock;
	  if (num_socks == NUM)
	    break;
	}
      freeaddrinfo (aitop);
      if (num_socks > 0)
	break;
    }
  if (display >= 1000)
    return -1;
  for (n = 0; n < num_socks; n++)
    out[n] = socks[n];
  return num_socks;
}
