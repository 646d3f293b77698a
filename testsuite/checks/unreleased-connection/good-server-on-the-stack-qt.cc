// The server is a local: its destructor deletes the sockets it gave out.
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

class Server : public QTcpServer
{
};

struct Context
{
  Server server;
};

bool
greetOne (const QString &name)
{
  QLocalServer server;
  server.setSocketOptions (QLocalServer::UserAccessOption);
  QLocalServer::removeServer (name);
  if (!server.listen (name) || !server.waitForNewConnection (3000))
    return false;
  QLocalSocket *socket = server.nextPendingConnection ();
  if (!socket)
    return false;
  return socket->write ("hello\n") == 6;
}

bool
hasClient ()
{
  Context c;
  if (!c.server.listen (QHostAddress::LocalHost) || !c.server.waitForNewConnection (3000))
    return false;
  QTcpSocket *socket = c.server.nextPendingConnection ();
  return socket && socket->waitForReadyRead (100);
}
