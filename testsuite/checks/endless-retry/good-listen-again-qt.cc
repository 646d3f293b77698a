// options: -fplugin-arg-gimlet-checks=endless-retry
// Ends, pauses, other arguments; and waiting for what will come.
#include <QtCore/QThread>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

bool
listenSomewhere (QTcpServer *server, quint16 port)
{
  while (!server->listen (QHostAddress::LocalHost, port))
    if (++port == 0)
      return false;
  return true;
}

quint16
listenFrom (QTcpServer &server, quint16 port)
{
  while (!server.listen (QHostAddress::LocalHost, port))
    ++port;
  return port;
}

bool
listenPatiently (QTcpServer *server)
{
  while (!server->listen (QHostAddress::LocalHost, 8080))
    QThread::sleep (1);
  return true;
}

bool
listenThrice (QLocalServer &server, const QString &name)
{
  for (int k = 0; k < 3; k++)
    if (server.listen (name))
      return true;
  return false;
}

bool
listenInstead (QLocalServer &server, const QString &name)
{
  while (!server.listen (name))
    if (!QLocalServer::removeServer (name))
      return false;
  return true;
}

bool
reach (QTcpSocket &socket, const QString &host)
{
  do
    {
      socket.connectToHost (host, 80);
      if (socket.waitForConnected (5000))
	return true;
    }
  while (socket.error () != QAbstractSocket::ConnectionRefusedError);
  return false;
}

void
serve (QTcpServer &server)
{
  while (!server.waitForNewConnection (1000))
    ;
}

void
finish (QThread &thread)
{
  while (!thread.wait (100))
    ;
}
