// A slot waits for the peer: timers, other sockets and windows wait with it.
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

class Probe : public QObject
{
public:
  explicit Probe (QObject *parent);

private:
  void ask ();
  QTcpSocket *socket;
  QTimer timer;
};

Probe::Probe (QObject *parent) : QObject (parent), socket (new QTcpSocket (this))
{
  connect (&timer, &QTimer::timeout, this, &Probe::ask);
  timer.start (1000);
}

void
Probe::ask ()
{
  socket->connectToHost (QStringLiteral ("localhost"), 80);
  if (!socket->waitForConnected (5000)) // expect: blocking-callback
    return;
  if (socket->write ("?") != 1 || !socket->waitForReadyRead ()) // expect: blocking-callback
    socket->abort ();
}
