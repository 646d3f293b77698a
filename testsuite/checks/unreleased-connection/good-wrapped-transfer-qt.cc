// A function of the program hands the descriptor on to who takes it over.
#include <QtNetwork/QTcpSocket>
#include <sys/socket.h>
#include <unistd.h>

static bool
wrap (QTcpSocket *socket, qintptr number)
{
  return socket->setSocketDescriptor (number);
}

bool
dial (QTcpSocket *socket)
{
  int fd = ::socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return false;
  if (!wrap (socket, fd))
    {
      ::close (fd);
      return false;
    }
  return socket->isValid ();
}
