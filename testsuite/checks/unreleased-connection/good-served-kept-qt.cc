// A handler that keeps it, or hands it on, and one whose body is elsewhere.
#include <QtCore/QList>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

void serveClient (QTcpSocket *socket);

class Board : public QTcpServer
{
public:
  void keep ();
  void handOn ();
  void slotElsewhere ();
  void elsewhere ();

private:
  QList<QTcpSocket *> sockets_;
};

void
Board::keep ()
{
  QTcpSocket *socket = nextPendingConnection ();
  if (socket)
    connect (socket, &QTcpSocket::readyRead, this, [this, socket] { sockets_.append (socket); });
}

void
Board::handOn ()
{
  QTcpSocket *socket = nextPendingConnection ();
  if (socket)
    connect (socket, &QTcpSocket::readyRead, this, [socket] { serveClient (socket); });
}

void
Board::slotElsewhere ()
{
  QTcpSocket *socket = nextPendingConnection ();
  if (socket)
    connect (socket, &QTcpSocket::readyRead, this, &Board::elsewhere);
}
