// Signal and slot by their names.
#include <QtNetwork/QTcpSocket>

void
quitWith (QTcpSocket *socket)
{
  QObject::connect (socket, SIGNAL (disconnected ()), socket, SLOT (deleteLater ()));
}
