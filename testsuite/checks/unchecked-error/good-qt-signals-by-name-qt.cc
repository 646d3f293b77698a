// Which signal it is stands in a text.
#include <QtNetwork/QTcpSocket>

void
make (QObject *parent)
{
  auto *socket = new QTcpSocket (parent);
  QObject::connect (socket, SIGNAL (errorOccurred (QAbstractSocket::SocketError)), parent,
		    SLOT (deleteLater ()));
  QObject::connect (socket, &QTcpSocket::readyRead, parent, [socket] () {
    qDebug ("%lld", (long long) socket->readAll ().size ());
  });
}
