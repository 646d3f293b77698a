// Nothing waits: what is there is read, the rest comes with the next signal; a look
// without limit 0 is none, and a dialogue's own loop goes on handling events.
#include <QtCore/QEventLoop>
#include <QtCore/QMutex>
#include <QtNetwork/QTcpSocket>
#include <sys/socket.h>

void
serve (QTcpSocket *socket, QMutex *lock, int descriptor)
{
  QObject::connect (socket, &QTcpSocket::readyRead, socket, [socket, lock, descriptor] () {
    QMutexLocker locker (lock);
    char byte;
    if (socket->waitForReadyRead (0) && socket->readAll ().isEmpty ())
      return;
    if (recv (descriptor, &byte, 1, MSG_DONTWAIT) <= 0)
      return;
  });
  QObject::connect (socket, &QTcpSocket::disconnected, socket, [socket] () {
    QEventLoop loop;
    QObject::connect (socket, &QObject::destroyed, &loop, &QEventLoop::quit);
    socket->deleteLater ();
    loop.exec ();
  });
}
