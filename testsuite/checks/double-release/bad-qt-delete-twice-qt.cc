// The failing branch deletes the server, the end of the function again.
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>

quint16
probe ()
{
  quint16 port = 0;
  auto *server = new QTcpServer;
  if (server->listen (QHostAddress::LocalHost, 0))
    port = server->serverPort ();
  else
    delete server;
  delete server; // expect: double-release
  return port;
}
