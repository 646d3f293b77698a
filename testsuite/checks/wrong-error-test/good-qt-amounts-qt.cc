// Right tests of Qt's amounts and truths.
#include <QtCore/QByteArray>
#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QUdpSocket>

int
first (QLocalSocket *socket)
{
  char buf[64];
  const qint64 n = socket->read (buf, sizeof buf);
  if (n == 0)
    return -2;
  if (n == -1)
    return -1;
  return buf[0];
}

bool
start (QTcpServer &server)
{
  if (server.listen () == false)
    return false;
  return server.isListening ();
}

bool
whole (QUdpSocket &socket, const QByteArray &text, const QHostAddress &to)
{
  return socket.writeDatagram (text, to, 9) == text.size ();
}
