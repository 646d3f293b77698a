/* `fatal' is defined elsewhere; who calls it so does not expect it to return.  */
#include <sys/socket.h>

void fatal (const char *what);

void
serve (int fd, const struct sockaddr *sa, socklen_t len)
{
  if (bind (fd, sa, len) != 0)
    fatal ("bind");
  if (listen (fd, 16) != 0)
    fatal ("listen");
}
