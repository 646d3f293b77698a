// The second new overwrites the only pointer to the first server.
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>

QTcpServer *
listenSomewhere (quint16 wanted)
{
  QTcpServer *server = new QTcpServer;
  if (server->listen (QHostAddress::LocalHost, wanted))
    return server;
  server = new QTcpServer; // expect: unreleased-server
  if (server->listen (QHostAddress::LocalHost, 0))
    return server;
  delete server;
  return nullptr;
}
