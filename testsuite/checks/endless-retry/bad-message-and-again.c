/* A message, and again: one defect, whatever the compiler makes of the `continue'.  */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

void
serve (int listener)
{
  for (;;)
    {
      int peer = accept (listener, NULL, NULL); /* expect: endless-retry */
      if (peer < 0)
	{
	  perror ("accept");
	  continue;
	}
      close (peer);
    }
}
