// Logged and left; or logged, and asked again.
#include <QtCore/QDebug>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

bool
ask (const QString &host)
{
  QTcpSocket socket;
  socket.connectToHost (host, 4000);
  if (!socket.waitForConnected (1000))
    {
      qWarning () << "no connection:" << socket.errorString ();
      return false;
    }
  socket.write ("hello");
  return socket.waitForBytesWritten (1000);
}

bool
serve (QTcpServer *server)
{
  const bool listening = server->listen (QHostAddress::LocalHost, 4000);
  if (!listening)
    qCritical ("can't listen");
  return listening;
}

void
try_again (QTcpServer *server)
{
  if (!server->listen (QHostAddress::LocalHost, 4000))
    qWarning () << "port 4000 is taken";
  if (!server->isListening ())
    return;
  if (server->hasPendingConnections ())
    qInfo () << server->serverPort ();
}
