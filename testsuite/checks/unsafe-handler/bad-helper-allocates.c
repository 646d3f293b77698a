/* The handler itself calls nothing bad: a function it calls does.  */
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <syslog.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char *last;

static void
keep (const char *text)
{
  pthread_mutex_lock (&lock); /* expect: unsafe-handler */
  free (last); /* expect: unsafe-handler */
  last = strdup (text); /* expect: unsafe-handler */
  pthread_mutex_unlock (&lock);
}

static void
on_hangup (int number, siginfo_t *info, void *context)
{
  (void) number;
  (void) context;
  keep (info->si_pid ? "asked" : "hung up");
  syslog (LOG_INFO, "hung up"); /* expect: unsafe-handler */
}

int
prepare (void)
{
  struct sigaction action;
  memset (&action, 0, sizeof action);
  action.sa_sigaction = on_hangup;
  action.sa_flags = SA_SIGINFO;
  return sigaction (SIGHUP, &action, NULL);
}
