/* libmicrohttpd: a daemon that is stopped on all paths, and one that the caller gets.  */
#include <stddef.h>

struct MHD_Daemon;
struct MHD_Daemon *MHD_start_daemon (unsigned, unsigned short, void *, void *, void *, void *, ...);
void MHD_stop_daemon (struct MHD_Daemon *);
int answer (void);
int warm_up (void);

int
serve (void)
{
  int r = -1;
  struct MHD_Daemon *d = MHD_start_daemon (8, 8080, NULL, NULL, (void *) answer, NULL, 0);
  if (d && warm_up () == 0)
    r = 0;
  if (d)
    MHD_stop_daemon (d);
  return r;
}

struct MHD_Daemon *
start (unsigned short port)
{
  struct MHD_Daemon *d = MHD_start_daemon (8, port, NULL, NULL, (void *) answer, NULL, 0);
  if (d && warm_up () < 0)
    {
      MHD_stop_daemon (d);
      d = NULL;
    }
  return d;
}
