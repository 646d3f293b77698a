// Goes on as if the peer had answered.
#include <QtCore/QByteArray>
#include <QtNetwork/QTcpSocket>

QByteArray
ask (QTcpSocket &socket, const QString &host)
{
  socket.connectToHost (host, 7000);
  socket.waitForConnected (1000); // expect: unchecked-error
  if (socket.write ("?\n") != 2)
    return QByteArray ();
  socket.waitForReadyRead (1000); // expect: unchecked-error
  return socket.readAll ();
}
