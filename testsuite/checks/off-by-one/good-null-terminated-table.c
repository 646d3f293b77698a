/* A table that ends with a null pointer is walked up to it.  */
#include <stddef.h>
#include <sys/socket.h>

static const char *const suffixes[] = { ".pub", ".key", NULL };

int
send_all (int fd)
{
  int sent = 0;
  for (size_t i = 0; suffixes[i] != NULL; i++)
    if (send (fd, suffixes[i], 4, MSG_NOSIGNAL) == 4)
      sent++;
  return sent;
}
