/* The same calls where no signal comes in: called by hand, as a thread, ignored.  */
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

static void
say (int number)
{
  printf ("%d\n", number);
}

static void *
work (void *data)
{
  puts ("at work");
  free (data);
  return NULL;
}

int
begin (pthread_t *thread)
{
  signal (SIGPIPE, SIG_IGN);
  signal (SIGHUP, SIG_DFL);
  say (SIGPIPE);
  return pthread_create (thread, NULL, work, NULL);
}
