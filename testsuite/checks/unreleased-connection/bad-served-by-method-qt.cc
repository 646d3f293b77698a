// The handler is a method that only reads.
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

class Board : public QTcpServer
{
public:
  void accept ();
  void received ();

private:
  int messages_ = 0;
};

void
Board::accept ()
{
  QTcpSocket *socket = nextPendingConnection (); // expect: unreleased-connection
  if (socket)
    connect (socket, &QTcpSocket::readyRead, this, &Board::received);
}

void
Board::received ()
{
  messages_++;
}
