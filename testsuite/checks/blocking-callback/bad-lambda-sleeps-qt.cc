// Sleeping is waiting, in a functor, by Qt's call or by the system's.
#include <QtCore/QThread>
#include <QtNetwork/QTcpServer>
#include <unistd.h>

void
slow (QTcpServer *server)
{
  QObject::connect (server, &QTcpServer::acceptError, server, [] () {
    QThread::sleep (1); // expect: blocking-callback
  });
  QObject::connect (server, &QTcpServer::newConnection, server, [server] () {
    sleep (2); // expect: blocking-callback
    server->resumeAccepting ();
  });
}
