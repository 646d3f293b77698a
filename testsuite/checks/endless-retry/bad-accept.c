/* options: -fplugin-arg-gimlet-checks=endless-retry */
/* No descriptor is left: accept fails at once, and is called again at once.  */
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

void
serve (int server)
{
  for (;;)
    {
      int peer = accept (server, NULL, NULL); /* expect: endless-retry */
      if (peer < 0)
	{
	  perror ("accept");
	  continue;
	}
      close (peer);
    }
}
