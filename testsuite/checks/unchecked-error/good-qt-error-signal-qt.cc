// Errors arrive through errorOccurred: the calls' own results add nothing.
#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtNetwork/QTcpSocket>

class Client : public QObject
{
public:
  explicit Client (QObject *parent) : QObject (parent) {}

  void start (const QString &host)
  {
    auto *socket = new QTcpSocket (this);
    connect (socket, &QAbstractSocket::errorOccurred, this, &Client::onError);
    socket->connectToHost (host, 7000);
    socket->write ("hello\n");
  }

  void onError () { qWarning ("connection failed"); }
};

void
startClient (Client *client)
{
  client->start (QStringLiteral ("localhost"));
}
