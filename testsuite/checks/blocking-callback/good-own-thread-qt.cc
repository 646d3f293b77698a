// A thread's body may wait, and so may what is connected in it.
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

class Fetch : public QThread
{
public:
  void run () override;
};

void
Fetch::run ()
{
  QTcpSocket socket;
  QTimer timer;
  socket.connectToHost (QStringLiteral ("localhost"), 80);
  if (!socket.waitForConnected (5000))
    return;
  connect (&timer, &QTimer::timeout, &socket, [&socket] () {
    if (!socket.waitForReadyRead (5000))
      socket.abort ();
  });
  timer.start (10);
  exec ();
}
