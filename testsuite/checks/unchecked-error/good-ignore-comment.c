/* A comment with a reason, on the line or the line before.  */
#include <sys/socket.h>

void
wake (int fd)
{
  send (fd, "w", 1, MSG_DONTWAIT); // gimlet: ignore unchecked-error a full pipe wakes as well
  /* gimlet: ignore unchecked-error the peer may be gone */
  send (fd, "w", 1, MSG_DONTWAIT);
}
