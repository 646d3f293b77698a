#include <arpa/inet.h>
#include <stdio.h>

void
say (struct in_addr a)
{
  printf ("%s\n", inet_ntoa (a)); /* expect: obsolete-api */
}
