// Nobody learns that the port was taken.
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QUdpSocket>

void
startAll (QTcpServer *tcp, QLocalServer *local, QUdpSocket *udp)
{
  tcp->listen (QHostAddress::LocalHost, 7000); // expect: unchecked-error
  local->setSocketOptions (QLocalServer::UserAccessOption);
  QLocalServer::removeServer (QStringLiteral ("station"));
  local->listen (QStringLiteral ("station")); // expect: unchecked-error
  udp->bind (QHostAddress::LocalHost, 7001); // expect: unchecked-error
}
