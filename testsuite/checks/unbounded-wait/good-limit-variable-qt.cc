// A limit that somebody else gives.
#include <QtCore/QThread>
#include <QtNetwork/QTcpSocket>

class Beat : public QThread
{
public:
  void run () override;
};

void
Beat::run ()
{
  exec ();
}

bool
stop (Beat *beat, QTcpSocket *socket, QDeadlineTimer deadline, int limit)
{
  return beat->wait (deadline) && socket->waitForDisconnected (limit > 0 ? limit : 100);
}
