/* A helper starts the thread; the caller forgets it.  */
#include <thread>

bool open_log ();
void serve (int port);

static void
start (std::thread &server, int port)
{
  server = std::thread (serve, port);
}

int
run (int port)
{
  std::thread server;
  start (server, port);
  if (!open_log ())
    return -1; /* expect: premature-release */
  server.join ();
  return 0;
}
