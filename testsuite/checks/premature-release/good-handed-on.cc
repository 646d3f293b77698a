/* Threads that others own afterwards: a container, the caller, a function.  */
#include <thread>
#include <utility>
#include <vector>

bool open_log ();
void serve (int port);
void keep (std::thread server);

std::thread
begin (int port)
{
  std::thread server (serve, port);
  return server;
}

void
run (std::vector<std::thread> &all, int port)
{
  std::thread server (serve, port);
  all.push_back (std::move (server));
  all.emplace_back (serve, port + 1);
  std::thread other (serve, port + 2);
  keep (std::move (other));
}

class Server
{
public:
  void begin (int port) { m_thread = std::thread (serve, port); }
  ~Server ()
  {
    if (m_thread.joinable ())
      m_thread.join ();
  }

private:
  std::thread m_thread;
};

void
with_member (int port)
{
  Server server;
  server.begin (port);
  open_log ();
}
