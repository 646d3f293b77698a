/* Signals as a queue: whoever waits for one may do anything.  */
#include <signal.h>
#include <stdio.h>

int
serve (void)
{
  sigset_t set;
  int number;
  sigemptyset (&set);
  sigaddset (&set, SIGTERM);
  if (sigprocmask (SIG_BLOCK, &set, NULL) != 0 || sigwait (&set, &number) != 0)
    return -1;
  printf ("signal %d\n", number);
  return 0;
}
