// A method of an object needs no context: the object is.
#include <QtNetwork/QTcpSocket>

void
quitWith (QTcpSocket *socket)
{
  QObject::connect (socket, &QTcpSocket::disconnected, socket, &QTcpSocket::deleteLater);
}
