/* An early return between start and join: the thread's destructor ends the process.  */
#include <thread>

bool open_log ();
void serve (int port);

int
run (int port)
{
  std::thread server (serve, port);
  if (!open_log ())
    return -1; /* expect: premature-release */
  server.join ();
  return 0;
}
