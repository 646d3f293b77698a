/* Name look-up allocates, locks and reads files.  */
#include <netdb.h>
#include <signal.h>
#include <sys/socket.h>
#include <time.h>

static struct addrinfo *found;
static struct tm *when;

static void
on_alarm (int number)
{
  time_t now = time (NULL);
  (void) number;
  when = localtime (&now); /* expect: unsafe-handler */
  if (getaddrinfo ("localhost", "80", NULL, &found) != 0) /* expect: unsafe-handler */
    found = NULL;
}

void
prepare (void)
{
  signal (SIGALRM, on_alarm);
}
