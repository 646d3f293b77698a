/* Each failed accept is a use of descriptor -1.  */
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

void
serve (int server)
{
  for (;;)
    {
      int peer = accept (server, NULL, NULL);
      if (peer < 0) /* expect: swallowed-error */
	perror ("accept");
      if (send (peer, "busy\n", 5, MSG_NOSIGNAL) != 5)
	puts ("gone");
      close (peer);
    }
}
