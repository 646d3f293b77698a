/* libmicrohttpd: a daemon that nobody can stop any more.  */
#include <stddef.h>

struct MHD_Daemon;
struct MHD_Daemon *MHD_start_daemon (unsigned, unsigned short, void *, void *, void *, void *, ...);
void MHD_stop_daemon (struct MHD_Daemon *);
int answer (void);
int warm_up (void);

int
serve (void)
{
  struct MHD_Daemon *d = MHD_start_daemon (8, 8080, NULL, NULL, (void *) answer, NULL, 0);
  if (!d)
    return -1;
  if (warm_up () < 0)
    return -1; /* expect: unreleased-server */
  MHD_stop_daemon (d);
  return 0;
}
