/* The usual guard: joinable () before join ().  */
#include <thread>

bool open_log ();
void serve (int port);

int
run (int port, bool threaded)
{
  std::thread server;
  if (threaded)
    server = std::thread (serve, port);
  bool fine = open_log ();
  if (server.joinable ())
    server.join ();
  return fine ? 0 : -1;
}
