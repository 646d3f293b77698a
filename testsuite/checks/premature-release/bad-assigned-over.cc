/* A second thread is assigned to the variable while the first one is joinable.  */
#include <thread>

void serve (int port);

void
run (int port)
{
  std::thread server;
  server = std::thread (serve, port);
  server = std::thread (serve, port + 1); /* expect: premature-release */
  server.join ();
}
