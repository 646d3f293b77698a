// Slots that are named by strings may do anything.
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

void
serve (QTcpServer *server, QObject *worker)
{
  QTcpSocket *socket = server->nextPendingConnection ();
  if (!socket)
    return;
  QObject::connect (socket, SIGNAL (readyRead ()), worker, SLOT (read ()));
}
