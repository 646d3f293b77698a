// `[&]' is the same, whatever is used.
#include <QtCore/QByteArray>
#include <QtNetwork/QTcpSocket>

bool
gather (QTcpSocket *socket, QByteArray *out)
{
  QByteArray all;
  bool done = false;
  QObject::connect (socket, &QTcpSocket::readyRead, [&] { // expect: contextless-connect, prohibited-api
    all += socket->readAll ();
    done = all.endsWith ('\n');
  });
  if (!socket->waitForReadyRead (1000))
    return false;
  *out = all;
  return done;
}
