/* A loop puts sockets into an array, another one goes through it: where it is left early
   the others stay open.  */
#include <errno.h>
#include <netdb.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { NUM_SOCKS = 10 };
void error (const char *, ...);

int
listen_fails (const char *port)
{
  struct addrinfo hints, *ai, *top;
  int socks[NUM_SOCKS], num = 0, n, sock;
  memset (&hints, 0, sizeof hints);
  if (getaddrinfo (NULL, port, &hints, &top) != 0)
    return -1;
  for (ai = top; ai; ai = ai->ai_next)
    {
      sock = socket (ai->ai_family, ai->ai_socktype, ai->ai_protocol);
      if (sock == -1)
	continue;
      if (bind (sock, ai->ai_addr, ai->ai_addrlen) == -1)
	{
	  (void) close (sock);
	  continue;
	}
      socks[num++] = sock;
      if (num == NUM_SOCKS)
	break;
    }
  freeaddrinfo (top);
  for (n = 0; n < num; n++)
    {
      sock = socks[n];
      if (listen (sock, 5) == -1)
	{
	  (void) close (sock);
	  return -1; /* expect: unreleased-server */
	}
    }
  for (n = 0; n < num; n++)
    (void) close (socks[n]);
  return 0;
}

int
socket_fails (const char *port)
{
  struct addrinfo hints, *ai, *top;
  int socks[NUM_SOCKS], num = 0, n, sock;
  memset (&hints, 0, sizeof hints);
  if (getaddrinfo (NULL, port, &hints, &top) != 0)
    return -1;
  for (ai = top; ai; ai = ai->ai_next)
    {
      sock = socket (ai->ai_family, ai->ai_socktype, ai->ai_protocol);
      if (sock == -1)
	{
	  if (errno == EAFNOSUPPORT)
	    continue;
	  error ("socket: %s", strerror (errno));
	  freeaddrinfo (top);
	  return -1; /* expect: unreleased-server */
	}
      if (bind (sock, ai->ai_addr, ai->ai_addrlen) == -1 || listen (sock, 5) == -1)
	{
	  (void) close (sock);
	  for (n = 0; n < num; n++)
	    (void) close (socks[n]);
	  num = 0;
	  break;
	}
      socks[num++] = sock;
      if (num == NUM_SOCKS)
	break;
    }
  freeaddrinfo (top);
  for (n = 0; n < num; n++)
    (void) close (socks[n]);
  return 0;
}
