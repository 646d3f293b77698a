/* options: -fplugin-arg-gimlet-checks=partial-io */
/* MSG_WAITALL: all of it.  */
#include <stdint.h>
#include <sys/socket.h>

int
get (int fd, uint32_t *word)
{
  if (recv (fd, word, sizeof *word, MSG_WAITALL) <= 0)
    return -1;
  return 0;
}

int
get_as_told (int fd, uint32_t *word, int flags)
{
  if (recv (fd, word, sizeof *word, flags) <= 0)
    return -1;
  return 0;
}
