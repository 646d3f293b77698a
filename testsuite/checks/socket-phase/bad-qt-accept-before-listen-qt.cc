// Nobody called listen: there will never be a connection.
#include <QLocalServer>
#include <QTcpServer>
#include <QTcpSocket>

bool
first (QTcpServer *&server)
{
  server = new QTcpServer;
  return server->waitForNewConnection (1000); // expect: socket-phase
}

bool
local ()
{
  QLocalServer *server = new QLocalServer;
  bool there = server->waitForNewConnection (1000); // expect: socket-phase
  delete server;
  return there;
}
