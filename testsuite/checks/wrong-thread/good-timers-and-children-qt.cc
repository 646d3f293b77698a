// Made in run, without a parent of another thread; members used where they live.
#include <QtCore/QObject>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QTcpSocket>

class Fetch : public QThread
{
public:
  void begin ();
  void run () override;

private:
  QTimer timer;
};

void
Fetch::begin ()
{
  timer.start (1000);
  start ();
}

void
Fetch::run ()
{
  QObject owner;
  QTimer own;
  QNetworkAccessManager manager;
  own.start (1000);
  manager.get (QNetworkRequest (QUrl (QStringLiteral ("http://localhost/"))));
  auto *socket = new QTcpSocket (&owner);
  socket->connectToHost (QStringLiteral ("localhost"), timer.isActive () ? 80 : 81);
  exec ();
}
