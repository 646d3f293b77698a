/* Macros that leave.  */
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

#define CHECK(call) \
  do \
    { \
      if ((call) < 0) \
	{ \
	  perror (#call); \
	  exit (1); \
	} \
    } \
  while (0)

int
serve (int fd, const struct sockaddr *sa, socklen_t len)
{
  CHECK (bind (fd, sa, len));
  CHECK (listen (fd, 8));
  return accept (fd, NULL, NULL);
}
