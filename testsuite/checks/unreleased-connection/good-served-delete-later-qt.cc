// Any of these lets it go.
#include <QtCore/QList>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

class Board : public QTcpServer
{
public:
  void byMethod ();
  void byLambda ();
  void byLambdaThatDeletes ();
  void bySender ();
  void ended ();
  void read ();
  void elsewhere ();

private:
  QList<QTcpSocket *> sockets_;
};

void
Board::byMethod ()
{
  QTcpSocket *socket = nextPendingConnection ();
  if (!socket)
    return;
  connect (socket, &QTcpSocket::readyRead, this, &Board::read);
  connect (socket, &QTcpSocket::disconnected, socket, &QTcpSocket::deleteLater);
}

void
Board::byLambda ()
{
  QTcpSocket *socket = nextPendingConnection ();
  if (!socket)
    return;
  connect (socket, &QTcpSocket::readyRead, this, [socket] { socket->readAll (); });
  connect (socket, &QTcpSocket::disconnected, this, [socket] { socket->deleteLater (); });
}

void
Board::byLambdaThatDeletes ()
{
  QTcpSocket *socket = nextPendingConnection ();
  if (socket)
    connect (
      socket, &QTcpSocket::disconnected, this, [socket] { delete socket; }, Qt::QueuedConnection);
}

void
Board::bySender ()
{
  QTcpSocket *socket = nextPendingConnection ();
  if (!socket)
    return;
  connect (socket, &QTcpSocket::disconnected, this, &Board::ended);
}

void
Board::ended ()
{
  sender ()->deleteLater ();
}

void
Board::read ()
{
  sockets_.clear ();
}
