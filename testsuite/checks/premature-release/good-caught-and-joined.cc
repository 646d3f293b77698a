/* What is thrown is caught, the thread joined, and the exception goes on.  */
#include <stdexcept>
#include <thread>

void serve (int port);
void talk (int port);

void
run (int port, int limit)
{
  std::thread server (serve, port);
  try
    {
      if (limit < 0)
	throw std::invalid_argument ("limit");
      talk (port);
    }
  catch (...)
    {
      server.join ();
      throw;
    }
  server.join ();
}
