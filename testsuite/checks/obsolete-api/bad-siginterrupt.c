#define _XOPEN_SOURCE 700
#include <signal.h>

void
interruptible (void)
{
  siginterrupt (SIGTERM, 1); /* expect: obsolete-api */
  sighold (SIGHUP); /* expect: obsolete-api */
}
