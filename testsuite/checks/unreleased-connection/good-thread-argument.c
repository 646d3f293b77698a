/* The thread owns it once it runs; if it can't be made, we close.  */
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

extern void *session (void *);

int
accept_into_thread (int lfd)
{
  pthread_t t;
  int *box = malloc (sizeof *box);
  if (!box)
    return -1;
  *box = accept (lfd, NULL, NULL);
  if (*box < 0)
    {
      free (box);
      return -1;
    }
  if (pthread_create (&t, NULL, session, box) != 0)
    {
      close (*box);
      free (box);
      return -1;
    }
  return pthread_detach (t) == 0 ? 0 : -1;
}
