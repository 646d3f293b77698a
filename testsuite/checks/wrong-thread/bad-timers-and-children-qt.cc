// Timers and managers live in a thread, too, and children in that of their parent.
#include <QtCore/QSocketNotifier>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QTcpSocket>

class Fetch : public QThread
{
public:
  Fetch ();
  void run () override;

private:
  QTimer timer;
  QNetworkAccessManager *manager;
};

Fetch::Fetch () : manager (new QNetworkAccessManager (this))
{
}

void
Fetch::run ()
{
  timer.start (1000); // expect: wrong-thread
  manager->get (QNetworkRequest (QUrl (QStringLiteral ("http://localhost/")))); // expect: wrong-thread
  auto *socket = new QTcpSocket (this); // expect: wrong-thread
  socket->connectToHost (QStringLiteral ("localhost"), 80);
  exec ();
}
