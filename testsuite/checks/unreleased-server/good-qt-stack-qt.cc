// On the stack, its destructor closes it on every path.
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>

quint16
freePort ()
{
  QTcpServer server;
  if (!server.listen (QHostAddress::LocalHost, 0))
    return 0;
  return server.serverPort ();
}
