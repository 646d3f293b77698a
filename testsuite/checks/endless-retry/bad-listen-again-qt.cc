// options: -fplugin-arg-gimlet-checks=endless-retry
// A port in use stays in use, and who refuses once refuses at once the next time.
#include <QtCore/QDebug>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

void
listenAtAnyPrice (QTcpServer *server, quint16 port)
{
  while (!server->listen (QHostAddress::LocalHost, port)) // expect: endless-retry
    qWarning () << "in use, again";
}

bool
listenLocally (QLocalServer &server, const QString &name)
{
  bool listens;
  do
    listens = server.listen (name); // expect: endless-retry
  while (!listens);
  return listens;
}

class Client
{
public:
  void reach (const QString &host, quint16 port);

private:
  QTcpSocket socket_;
  int failures_ = 0;
};

void
Client::reach (const QString &host, quint16 port)
{
  for (;;)
    {
      socket_.connectToHost (host, port);
      if (socket_.waitForConnected (5000)) // expect: endless-retry
	break;
      failures_++;
    }
}
