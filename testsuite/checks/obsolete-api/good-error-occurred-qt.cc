// The signal of today, and the function that has the old one's name.
#include <QtCore/QProcess>
#include <QtNetwork/QTcpSocket>

bool
watch (QTcpSocket *socket, QProcess *process)
{
  QObject::connect (socket, &QTcpSocket::errorOccurred, socket, [socket] { qWarning ("%d", int (socket->error ())); });
  QObject::connect (process, &QProcess::finished, process, [] (int) {});
  return process->error () == QProcess::UnknownError;
}
