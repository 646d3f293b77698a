// options: -fplugin-arg-gimlet-checks=byte-order
// Qt wants numbers as the machine has them.
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtEndian>
#include <netinet/in.h>
#include <sys/socket.h>

bool
serve (QTcpServer &server, const sockaddr_in &a)
{
  return server.listen (QHostAddress::LocalHost, a.sin_port); // expect: byte-order
}

bool
join (QTcpSocket &socket, const sockaddr_in &a)
{
  QHostAddress host (a.sin_addr.s_addr); // expect: byte-order
  socket.connectToHost (host, 80);
  return socket.waitForConnected (1000);
}

int
raw (int fd, const QString &port, sockaddr_in &a)
{
  a.sin_port = port.toUShort (); // expect: byte-order
  return bind (fd, reinterpret_cast<sockaddr *> (&a), sizeof a);
}
