// deleteLater may be called any number of times; a parent forgets deleted children.
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

void
drop (QTcpSocket *socket)
{
  QObject::connect (socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
  socket->abort ();
  socket->deleteLater ();
  socket->deleteLater ();
}

void
childFirst ()
{
  auto *server = new QTcpServer;
  auto *socket = new QTcpSocket (server);
  socket->abort ();
  delete socket;
  delete server;
}

void
guarded (QTcpServer *server, const QPointer<QTcpSocket> &socket)
{
  delete server;
  delete socket.data ();
}
