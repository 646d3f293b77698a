/* stdio's locks and buffers may be in use when the signal comes.  */
#include <signal.h>
#include <stdio.h>

static void
on_interrupt (int number)
{
  printf ("signal %d\n", number); /* expect: unsafe-handler */
}

int
main (void)
{
  signal (SIGINT, on_interrupt);
  return 0;
}
