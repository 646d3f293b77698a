/* `<', `!=' and counting down.  */
#include <unistd.h>

#define MAX_CLIENTS 32

static int clients[MAX_CLIENTS];

void
reset_all (void)
{
  for (int i = 0; i < MAX_CLIENTS; i++)
    clients[i] = -1;
  for (int i = 0; i != MAX_CLIENTS; i++)
    clients[i]--;
  for (int i = MAX_CLIENTS; i-- > 0;)
    clients[i]++;
  for (int i = 1; i <= MAX_CLIENTS; i++)
    clients[i - 1] = 0;
}
