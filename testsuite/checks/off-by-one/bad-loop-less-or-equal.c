/* `<=' over an array's length.  */
#include <unistd.h>

#define MAX_CLIENTS 32

struct hub
{
  int used;
  int fds[MAX_CLIENTS];
};

void
close_all (void)
{
  static struct hub hub;
  for (int i = 0; i <= MAX_CLIENTS; i++)
    if (hub.fds[i] > 0) /* expect: off-by-one; offer: i < 32 */
      close (hub.fds[i]);
  hub.used = 0;
}
