// Waits with limits, the default ones among them.
#include <QtCore/QProcess>
#include <QtCore/QThread>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

bool
all (QTcpSocket *socket, QTcpServer *server, QProcess *process, int limit)
{
  return socket->waitForConnected () && socket->waitForReadyRead (500)
	 && socket->waitForBytesWritten (limit) && server->waitForNewConnection (1000)
	 && process->waitForStarted () && process->waitForFinished (10000);
}
