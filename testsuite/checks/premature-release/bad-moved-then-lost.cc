/* Whoever the thread was moved to has to join it.  */
#include <thread>
#include <utility>

bool open_log ();
void serve (int port);

int
run (int port)
{
  std::thread first (serve, port);
  std::thread second (std::move (first));
  if (!open_log ())
    return -1; /* expect: premature-release */
  second.join ();
  return 0;
}
