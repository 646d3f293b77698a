/* The thread object is on the heap; deleting it is no better.  */
#include <thread>

bool open_log ();
void serve (int port);

bool
run (int port)
{
  auto *server = new std::thread (serve, port);
  if (!open_log ())
    {
      delete server; /* expect: premature-release */
      return false;
    }
  server->join ();
  delete server;
  return true;
}
