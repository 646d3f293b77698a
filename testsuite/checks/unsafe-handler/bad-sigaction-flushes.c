/* Handed over in a record, and exit runs what atexit was given.  */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static FILE *journal;

static void
on_end (int number)
{
  (void) number;
  fflush (journal); /* expect: unsafe-handler */
  exit (1); /* expect: unsafe-handler */
}

int
prepare (void)
{
  struct sigaction action;
  memset (&action, 0, sizeof action);
  action.sa_handler = on_end;
  return sigaction (SIGTERM, &action, NULL);
}
