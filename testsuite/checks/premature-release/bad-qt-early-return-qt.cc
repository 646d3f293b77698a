/* A failed check returns while the server's thread runs.  */
#include <QSemaphore>
#include <QThread>

class ServerThread : public QThread
{
public:
  explicit ServerThread (int port) : m_port (port) {}
  void run () override;
  QSemaphore ready;

private:
  int m_port;
};

bool talk (int port);

bool
measure (int port)
{
  ServerThread server (port);
  server.start ();
  server.ready.acquire ();
  if (!talk (port))
    return false; /* expect: premature-release */
  server.wait ();
  return true;
}
