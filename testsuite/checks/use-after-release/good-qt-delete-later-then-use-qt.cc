// deleteLater deletes when control is back in the event loop: until then it may be used.
#include <QtNetwork/QTcpSocket>

QString
giveUp (QTcpSocket *socket)
{
  socket->deleteLater ();
  socket->abort ();
  return socket->errorString ();
}
