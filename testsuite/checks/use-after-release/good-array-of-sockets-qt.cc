// The destructors of an array take its elements one by one, on the way out and where a
// constructor throws: the next is not the one before.
#include <QtCore/QString>
#include <QtNetwork/QTcpSocket>

bool
race (quint16 port)
{
  QTcpSocket sockets[6];
  sockets[0].connectToHost (QStringLiteral ("localhost"), port);
  sockets[1].connectToHost (QStringLiteral ("localhost"), port);
  return sockets[0].waitForConnected (3000) || sockets[1].waitForConnected (3000);
}
