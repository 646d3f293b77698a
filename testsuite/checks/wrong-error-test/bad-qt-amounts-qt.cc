// Qt's amounts are -1 where reading or sending failed.
#include <QtCore/QByteArray>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QUdpSocket>

int
first (QLocalSocket *socket)
{
  char buf[64];
  if (socket->read (buf, sizeof buf)) // expect: wrong-error-test
    return buf[0];
  return -1;
}

bool
announce (QUdpSocket &socket, const QByteArray &text)
{
  if (!socket.writeDatagram (text, QHostAddress::LocalHost, 9)) // expect: wrong-error-test
    return false;
  return true;
}
