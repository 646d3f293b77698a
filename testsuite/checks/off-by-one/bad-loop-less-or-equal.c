/* `<=' over an array's length.  */
#define MAX_CLIENTS 32

struct hub
{
  int used;
  int fds[MAX_CLIENTS];
};

int
count_open (void)
{
  static struct hub hub;
  int n = 0;
  for (int i = 0; i <= MAX_CLIENTS; i++)
    if (hub.fds[i] > 0) /* expect: off-by-one */
      n++;
  return n + hub.used;
}
