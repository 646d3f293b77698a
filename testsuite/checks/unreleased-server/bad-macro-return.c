/* The check is hidden in a do/while (0) macro that returns.  */
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#define TRY(call)                               \
  do                                            \
    {                                           \
      if ((call) < 0)                           \
        {                                       \
          perror (#call);                       \
          return -1;                            \
        }                                       \
    }                                           \
  while (0)

int
discard_service (const struct sockaddr_in *sa)
{
  int fd;
  TRY (fd = socket (AF_INET, SOCK_STREAM, 0));
  if (bind (fd, (const struct sockaddr *) sa, sizeof *sa) < 0)
    {
      close (fd);
      return -1;
    }
  TRY (listen (fd, 4)); /* expect: unreleased-server */
  return fd;
}
