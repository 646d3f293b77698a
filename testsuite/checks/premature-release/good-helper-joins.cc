/* Helpers that join, one in the unit and one elsewhere.  */
#include <thread>

bool open_log ();
void serve (int port);
void wait_for (std::thread &server);

static void
finish (std::thread &server)
{
  if (server.joinable ())
    server.join ();
}

int
run (int port)
{
  std::thread server (serve, port);
  if (!open_log ())
    {
      finish (server);
      return -1;
    }
  wait_for (server);
  return 0;
}
