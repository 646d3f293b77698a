#include <string.h>
#include <netinet/in.h>

void
clear (struct sockaddr_in *sa)
{
  memset (sa, 0, sizeof *sa);
  memmove (sa + 1, sa, sizeof *sa);
}
