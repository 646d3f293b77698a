/* The source says that the result does not matter.  */
#include <stddef.h>
#include <sys/socket.h>
#include <unistd.h>

#define IGNORE(call) ((void) (call))

void
hang_up (int fd, const char *bye, size_t len)
{
  (void) send (fd, bye, len, MSG_NOSIGNAL | MSG_DONTWAIT);
  (void) shutdown (fd, SHUT_WR);
  IGNORE (recv (fd, NULL, 0, MSG_DONTWAIT));
  (void) close (fd);
}
