// The socket is made where it is used; others only get its address.
#include <QTcpSocket>
#include <QThread>

class Reader : public QThread
{
  QTcpSocket *socket_ = nullptr;
  qintptr number_;

public:
  explicit Reader (qintptr number) : number_ (number) {}
  void run () override;
};

void
Reader::run ()
{
  QTcpSocket socket;
  socket_ = &socket;
  if (socket_->setSocketDescriptor (number_))
    {
      QObject::connect (socket_, &QTcpSocket::disconnected, &socket, [this] { quit (); });
      exec ();
    }
  socket_ = nullptr;
}

/* Given by whoever made it, perhaps here.  */
class Caller : public QThread
{
  QTcpSocket *socket_ = nullptr;

public:
  void use (QTcpSocket *socket) { socket_ = socket; }
  void run () override;
};

void
Caller::run ()
{
  socket_->connectToHost ("localhost", 4000);
  exec ();
}

Reader *
reader (qintptr number)
{
  return new Reader (number);
}
