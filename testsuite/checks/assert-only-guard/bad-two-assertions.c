/* Two of them, one for each end.  */
#include <assert.h>
#include <stdint.h>
#include <sys/socket.h>
#include <unistd.h>

static int table[16];

int
lookup (int fd)
{
  int32_t i;
  if (recv (fd, &i, sizeof i, MSG_WAITALL) != (ssize_t) sizeof i)
    return -1;
  assert (i >= 0);
  assert (i < 16);
  return table[i]; /* expect: assert-only-guard; offer: i >= 0 && i < 16 */
}
