// options: -fplugin-arg-gimlet-checks=byte-order
// Qt gets numbers as the machine has them.
#include <QHostAddress>
#include <QTcpServer>
#include <QtEndian>
#include <netinet/in.h>
#include <sys/socket.h>

bool
serve (QTcpServer &server, const sockaddr_in &a)
{
  return server.listen (QHostAddress (ntohl (a.sin_addr.s_addr)), ntohs (a.sin_port));
}

bool
serve_here (QTcpServer &server)
{
  return server.listen (QHostAddress (0x7f000001), 8080);
}

int
raw (int fd, const QString &port, sockaddr_in &a)
{
  a.sin_port = qToBigEndian<quint16> (port.toUShort ());
  a.sin_addr.s_addr = qToBigEndian<quint32> (INADDR_LOOPBACK);
  return bind (fd, reinterpret_cast<sockaddr *> (&a), sizeof a);
}
