#include <QtNetwork/QTcpSocket>

class Sender
{
public:
  bool send (const QByteArray &data);

private:
  QTcpSocket socket_;
};

bool
Sender::send (const QByteArray &data)
{
  return socket_.write (data) == data.size () && socket_.waitForBytesWritten (-1); // expect: unbounded-wait
}
