/* options: -fplugin-arg-gimlet-checks=endless-retry */
/* Some failures end it, a pause is made, somebody is asked, or there is no loop.  */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

extern int is_fatal (int error);

void
only_interrupted (int server)
{
  for (;;)
    {
      int peer = accept (server, NULL, NULL);
      if (peer < 0)
	{
	  if (errno == EINTR)
	    continue;
	  perror ("accept");
	  return;
	}
      close (peer);
    }
}

void
pause_made (int server)
{
  for (;;)
    {
      int peer = accept (server, NULL, NULL);
      if (peer < 0)
	{
	  sleep (1);
	  continue;
	}
      close (peer);
    }
}

void
asked (int server)
{
  for (;;)
    {
      int peer = accept (server, NULL, NULL);
      if (peer < 0)
	{
	  if (is_fatal (errno))
	    exit (1);
	  continue;
	}
      close (peer);
    }
}

int
a_few_times (int server)
{
  for (int k = 0; k < 3; k++)
    {
      int peer = accept (server, NULL, NULL);
      if (peer < 0)
	continue;
      return peer;
    }
  return -1;
}

int
while_it_works (int server)
{
  int peer, n = 0;
  while ((peer = accept (server, NULL, NULL)) >= 0)
    {
      close (peer);
      n++;
    }
  return n;
}

extern volatile int running;

/* Two ways out meet: the program's own end, and a failure's.  */
int
meets_the_other_end (int server)
{
  while (running)
    {
      int peer = accept (server, NULL, NULL);
      if (peer < 0)
	{
	  if (errno == EINTR || errno == ECONNABORTED)
	    continue;
	  break;
	}
      close (peer);
    }
  return -1;
}
