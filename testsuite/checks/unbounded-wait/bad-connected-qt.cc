#include <QtNetwork/QLocalSocket>

bool
reach (QLocalSocket *socket, const QString &name)
{
  const int always = -1;
  socket->connectToServer (name);
  return socket->waitForConnected (always); // expect: unbounded-wait
}
