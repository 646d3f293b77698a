/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* Qt: one address, or one that is configured.  */
#include <QTcpServer>
#include <QUdpSocket>

bool
loopback (QTcpServer *server, quint16 port)
{
  return server->listen (QHostAddress::LocalHost, port);
}

bool
configured (QTcpServer *server, const QString &where, quint16 port)
{
  return server->listen (QHostAddress (where), port);
}

bool
given (QTcpServer *server, const QHostAddress &where, quint16 port)
{
  return server->listen (where, port);
}

bool
udp (QUdpSocket *socket, quint16 port)
{
  return socket->bind (QHostAddress::LocalHost, port);
}
