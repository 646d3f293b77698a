#include <QtNetwork/QTcpServer>

QTcpSocket *
first (QTcpServer &server)
{
  bool timedOut = false;
  if (!server.waitForNewConnection (-1, &timedOut)) // expect: unbounded-wait
    return nullptr;
  return server.nextPendingConnection ();
}
