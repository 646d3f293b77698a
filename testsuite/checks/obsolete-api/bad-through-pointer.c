/* Handed to a function that calls it.  */
#include <arpa/inet.h>
#include <stdlib.h>

extern void each (const char **list, in_addr_t (*parse) (const char *));

void
all (const char **list)
{
  if (list)
    exit (inet_addr (*list) != 0); /* expect: obsolete-api */
  each (list, inet_addr);
}
