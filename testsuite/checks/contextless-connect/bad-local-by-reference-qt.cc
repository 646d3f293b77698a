// A local of the function is captured by reference; the sender lives on.
#include <QtNetwork/QTcpSocket>

int
countReads (QTcpSocket *socket)
{
  int reads = 0;
  QObject::connect (socket, &QTcpSocket::readyRead, [&reads] { reads++; }); // expect: contextless-connect, prohibited-api
  return socket->waitForReadyRead (1000) ? reads : -1;
}
