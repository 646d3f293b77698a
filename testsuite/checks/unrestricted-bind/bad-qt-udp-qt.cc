/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* QUdpSocket: with an address, or with a port alone.  */
#include <QUdpSocket>

bool
told (QUdpSocket *socket, quint16 port)
{
  return socket->bind (QHostAddress::Any, port); /* expect: unrestricted-bind */
}

bool
object (QUdpSocket *socket, quint16 port)
{
  QHostAddress everywhere (QHostAddress::AnyIPv4);
  return socket->bind (everywhere, port, QUdpSocket::ShareAddress); /* expect: unrestricted-bind */
}
