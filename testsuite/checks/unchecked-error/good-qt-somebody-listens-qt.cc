// One function of the unit listens to errors, whatever socket another one makes: it may
// well be the same.
#include <QtNetwork/QTcpSocket>

void
watch (QTcpSocket *socket)
{
  QObject::connect (socket, &QTcpSocket::errorOccurred, socket, &QObject::deleteLater);
}

QTcpSocket *
open (QObject *parent)
{
  auto *socket = new QTcpSocket (parent);
  QObject::connect (socket, &QTcpSocket::readyRead, parent, [socket] () {
    qDebug ("%lld", (long long) socket->readAll ().size ());
  });
  watch (socket);
  return socket;
}
