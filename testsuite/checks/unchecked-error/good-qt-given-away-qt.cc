// Another unit gets the socket, and may listen; signals by name cannot be read.
#include <QtNetwork/QTcpSocket>

void adopt (QTcpSocket *socket);

void
make (QObject *parent)
{
  auto *socket = new QTcpSocket (parent);
  QObject::connect (socket, &QTcpSocket::readyRead, parent, [socket] () {
    qDebug ("%lld", (long long) socket->readAll ().size ());
  });
  adopt (socket);
}
