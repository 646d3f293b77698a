// What is called belongs to a base class of the socket that the constructor has made.
#include <QTcpSocket>
#include <QThread>

class Reader : public QThread
{
  QTcpSocket *socket_;
  qintptr number_;

public:
  explicit Reader (qintptr number) : socket_ (new QTcpSocket (this)), number_ (number) {}
  void run () override;
};

void
Reader::run ()
{
  if (socket_->setSocketDescriptor (number_)) // expect: wrong-thread
    exec ();
}

class Caller : public QThread
{
  QTcpSocket *socket_;

public:
  Caller () { socket_ = new QTcpSocket; }
  ~Caller () override { delete socket_; }
  void run () override;
};

void
Caller::run ()
{
  socket_->connectToHost ("localhost", 4000); // expect: wrong-thread
  exec ();
}

Reader *
reader (qintptr number)
{
  return new Reader (number);
}

Caller *
caller ()
{
  return new Caller;
}
