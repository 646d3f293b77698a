/* Joined on each path, by whatever way.  */
#include <thread>

bool open_log ();
void serve (int port);

int
run (int port)
{
  std::thread server (serve, port);
  if (!open_log ())
    {
      server.detach ();
      return -1;
    }
  server.join ();
  return 0;
}
