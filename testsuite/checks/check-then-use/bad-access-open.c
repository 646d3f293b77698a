/* Between the question and the opening somebody puts a link there.  */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int
take (const char *name)
{
  if (access (name, R_OK) != 0)
    return -1;
  return open (name, O_RDONLY); /* expect: check-then-use */
}

FILE *
make (void)
{
  if (access ("/tmp/relay.pid", F_OK) == 0)
    return NULL;
  return fopen ("/tmp/relay.pid", "w"); /* expect: check-then-use */
}
