// A server listens at one address; for a second one it takes a second server.
#include <QHostAddress>
#include <QTcpServer>

QTcpServer *
start (quint16 port)
{
  QTcpServer *server = new QTcpServer;
  if (!server->listen (QHostAddress::LocalHost, port))
    {
      delete server;
      return nullptr;
    }
  if (!server->listen (QHostAddress::LocalHostIPv6, port)) // expect: socket-phase
    qWarning ("no IPv6");
  return server;
}
