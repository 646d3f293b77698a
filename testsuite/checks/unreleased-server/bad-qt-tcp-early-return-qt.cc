// A server without a parent, lost where listen() fails.
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>

QTcpServer *
openPort (quint16 port)
{
  QTcpServer *server = new QTcpServer;
  if (!server->listen (QHostAddress::LocalHost, port))
    {
      qWarning ("cannot listen on port %u", unsigned (port));
      return nullptr; // expect: unreleased-server
    }
  return server;
}
