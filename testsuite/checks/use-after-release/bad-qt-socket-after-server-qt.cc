// The sockets of a server are its children: they go with it.
#include <QTcpServer>
#include <QTcpSocket>

qint64
last_words (QTcpServer *server)
{
  QTcpSocket *socket = server->nextPendingConnection ();
  if (socket == nullptr)
    return -1;
  server->close ();
  delete server;
  return socket->write ("bye"); // expect: use-after-release
}
