// Data has a handler, errors have none: of a socket made here, and of accepted ones.
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

class Client : public QObject
{
public:
  explicit Client (QObject *parent);

private:
  void take ();
  QTcpSocket *socket;
};

Client::Client (QObject *parent) : QObject (parent)
{
  socket = new QTcpSocket (this); // expect: unchecked-error
  connect (socket, &QTcpSocket::readyRead, this, &Client::take);
  socket->connectToHost (QStringLiteral ("localhost"), 7000);
}

void
Client::take ()
{
  qDebug ("%lld", (long long) socket->readAll ().size ());
}

void
serve (QTcpServer *server)
{
  QObject::connect (server, &QTcpServer::newConnection, server, [server] () { // expect: unchecked-error
    QTcpSocket *peer = server->nextPendingConnection (); // expect: unreleased-connection
    if (peer)
      QObject::connect (peer, &QTcpSocket::readyRead, peer, [peer] () {
	qDebug ("%lld", (long long) peer->readAll ().size ());
      });
  });
}
