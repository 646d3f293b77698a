/* An exception leaves the function while its thread runs.  */
#include <stdexcept>
#include <thread>

void serve (int port);

void
run (int port, int limit)
{
  std::thread server ([port] { serve (port); });
  if (limit < 0)
    throw std::invalid_argument ("limit"); /* expect: premature-release */
  server.join ();
}
