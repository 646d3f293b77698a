// The constructor moves it to the new thread.
#include <QtCore/QThread>
#include <QtNetwork/QTcpSocket>

class Fetch : public QThread
{
public:
  Fetch ();
  void run () override;

private:
  QTcpSocket socket;
};

Fetch::Fetch ()
{
  socket.moveToThread (this);
}

void
Fetch::run ()
{
  socket.connectToHost (QStringLiteral ("localhost"), 80);
  exec ();
}
