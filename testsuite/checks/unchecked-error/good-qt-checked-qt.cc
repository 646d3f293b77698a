// listen, bind, waitFor and write all tested, or the caller is told.
#include <QtCore/QByteArray>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtNetwork/QUdpSocket>

bool
start (QTcpServer *server, QUdpSocket *udp)
{
  if (!server->listen (QHostAddress::LocalHost, 7000))
    {
      qWarning ("%s", qPrintable (server->errorString ()));
      return false;
    }
  return udp->bind (QHostAddress::LocalHost, 7001);
}

bool
greet (QTcpSocket &socket, const QString &host, const QByteArray &text)
{
  socket.connectToHost (host, 7000);
  if (!socket.waitForConnected (1000))
    return false;
  const qint64 n = socket.write (text);
  return n == text.size () && socket.waitForBytesWritten (1000);
}
