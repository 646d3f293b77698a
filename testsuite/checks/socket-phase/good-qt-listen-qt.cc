// Another port after a failure, again after close, and by a class's own constructor.
#include <QHostAddress>
#include <QTcpServer>

class Ready : public QTcpServer
{
public:
  explicit Ready (quint16 port) { m_ok = listen (QHostAddress::LocalHost, port); }
  bool ok () const { return m_ok; }

private:
  bool m_ok;
};

bool
any_port (QTcpServer *server)
{
  return server->listen (QHostAddress::LocalHost, 80) || server->listen (QHostAddress::LocalHost);
}

bool
move_to (quint16 port)
{
  QTcpServer *server = new QTcpServer;
  bool ok = server->listen (QHostAddress::LocalHost);
  if (ok)
    {
      server->close ();
      ok = server->listen (QHostAddress::LocalHost, port) && server->waitForNewConnection (10);
    }
  delete server;
  return ok;
}

bool
by_constructor (quint16 port)
{
  Ready *server = new Ready (port);
  bool there = server->ok () && server->waitForNewConnection (10);
  delete server;
  return there;
}
