// The server takes over the descriptor that it is given.
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QTcpServer>
#include <sys/socket.h>

class LocalServer : public QLocalServer
{
public:
  void activated (int listener)
  {
    int fd = accept (listener, nullptr, nullptr);
    if (fd == -1)
      close ();
    else
      incomingConnection (quintptr (fd));
  }
};

class TcpServer : public QTcpServer
{
public:
  void activated (int listener)
  {
    int fd = accept (listener, nullptr, nullptr);
    if (fd == -1)
      return;
    incomingConnection (fd);
  }
};

void
poke (LocalServer *a, TcpServer *b)
{
  a->activated (3);
  b->activated (4);
}
