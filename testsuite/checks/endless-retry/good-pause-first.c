/* options: -fplugin-arg-gimlet-checks=endless-retry */
/* The pause stands before the call.  */
#include <sys/socket.h>
#include <unistd.h>

int
next (int server)
{
  int peer;
  do
    {
      usleep (100000);
      peer = accept (server, NULL, NULL);
    }
  while (peer < 0);
  return peer;
}

void
serve (int server)
{
  for (;;)
    {
      int peer;
      sleep (1);
      peer = accept (server, NULL, NULL);
      if (peer < 0)
	continue;
      close (peer);
    }
}
