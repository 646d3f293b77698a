// -1 is for ever.
#include <QtNetwork/QTcpSocket>

QByteArray
answer (QTcpSocket *socket)
{
  if (!socket->waitForReadyRead (-1)) // expect: unbounded-wait
    return QByteArray ();
  return socket->readAll ();
}
