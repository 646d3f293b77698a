/* A set that outlives the round keeps a descriptor's number: later rounds close what
   they find in it.  */
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

int
serve (int sock)
{
  fd_set all, ready;
  FD_ZERO (&all);
  FD_SET (sock, &all);
  for (;;)
    {
      ready = all;
      if (select (FD_SETSIZE, &ready, NULL, NULL, NULL) < 0)
	return -1;
      for (int i = 0; i < FD_SETSIZE; i++)
	if (FD_ISSET (i, &ready))
	  {
	    if (i == sock)
	      {
		int fd = accept (sock, NULL, NULL);
		if (fd < 0)
		  return -1;
		if (fd >= FD_SETSIZE)
		  {
		    (void) close (fd);
		    continue;
		  }
		FD_SET (fd, &all);
	      }
	    else
	      {
		(void) close (i);
		FD_CLR (i, &all);
	      }
	  }
    }
}

/* The variable lives on, and is overwritten.  */
int
one_variable (int sock, int (*handle) (int))
{
  fd_set all, ready;
  int fd = -1;
  FD_ZERO (&all);
  FD_SET (sock, &all);
  for (ready = all; select (FD_SETSIZE, &ready, NULL, NULL, NULL) > 0; ready = all)
    {
      if (FD_ISSET (sock, &ready))
	{
	  fd = accept (sock, NULL, NULL);
	  if (fd >= 0 && fd < FD_SETSIZE)
	    FD_SET (fd, &all);
	  else if (fd >= 0)
	    (void) close (fd);
	}
      for (int i = 0; i < FD_SETSIZE; i++)
	if (i != sock && FD_ISSET (i, &ready) && handle (i) < 0)
	  {
	    (void) close (i);
	    FD_CLR (i, &all);
	  }
    }
  return fd;
}

static fd_set clients;

/* A set of the program's, or the caller's.  */
int
add_client (int sock)
{
  int fd = accept (sock, NULL, NULL);
  if (fd < 0)
    return -1;
  if (fd >= FD_SETSIZE)
    {
      (void) close (fd);
      return -1;
    }
  FD_SET (fd, &clients);
  return 0;
}

int
add_to (int sock, fd_set *set)
{
  int fd = accept (sock, NULL, NULL);
  if (fd < 0)
    return -1;
  if (fd >= FD_SETSIZE)
    {
      (void) close (fd);
      return -1;
    }
  FD_SET (fd, set);
  return 0;
}
