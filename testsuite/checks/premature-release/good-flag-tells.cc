/* The same flag says whether the thread was begun and whether it is to be joined.  */
#include <thread>

bool open_log ();
void serve (int port);

int
run (int port, bool wanted)
{
  bool begun = false;
  std::thread server;
  if (wanted)
    {
      server = std::thread (serve, port);
      begun = true;
    }
  bool fine = open_log ();
  if (begun)
    server.join ();
  return fine ? 0 : -1;
}
