// options: -fplugin-arg-gimlet-checks=partial-io
// Qt's sockets buffer what they are given.
#include <QtCore/QByteArray>
#include <QtNetwork/QTcpSocket>

bool
put (QTcpSocket &socket, const QByteArray &text)
{
  return socket.write (text) >= 0;
}
