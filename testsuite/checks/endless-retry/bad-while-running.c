/* options: -fplugin-arg-gimlet-checks=endless-retry */
/* That the program wants to go on is no answer to the failure.  */
#include <stdbool.h>
#include <sys/socket.h>
#include <unistd.h>

extern volatile bool running;

void
serve (int server)
{
  while (running)
    {
      int peer = accept4 (server, NULL, NULL, SOCK_CLOEXEC); /* expect: endless-retry */
      if (peer == -1)
	continue;
      close (peer);
    }
}

static unsigned long failures;

static void
count (void)
{
  failures++;
}

int
watch (int server)
{
  do
    {
      int peer = accept (server, NULL, NULL); /* expect: endless-retry */
      if (peer < 0)
	{
	  count ();
	  continue;
	}
      close (peer);
    }
  while (running);
  return -1;
}
