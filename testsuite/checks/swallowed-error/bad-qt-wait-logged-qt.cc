// The socket is not connected, which is only said.
#include <QtCore/QDebug>
#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

void
ask (const QString &host)
{
  QTcpSocket socket;
  socket.connectToHost (host, 4000);
  if (!socket.waitForConnected (1000)) // expect: swallowed-error
    qWarning () << "no connection:" << socket.errorString ();
  socket.write ("hello");
  if (!socket.waitForBytesWritten (1000))
    return;
  socket.disconnectFromHost ();
}

bool
serve (QTcpServer *server)
{
  if (!server->listen (QHostAddress::LocalHost, 4000)) // expect: swallowed-error
    qCritical ("can't listen");
  if (!server->waitForNewConnection (1000))
    return false;
  return true;
}
