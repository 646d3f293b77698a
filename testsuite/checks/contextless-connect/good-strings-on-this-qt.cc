// connect as a method: three arguments, and this is the receiver.
#include <QtCore/QObject>
#include <QtNetwork/QTcpSocket>

class Peer : public QObject
{
public:
  explicit Peer (QTcpSocket *socket) { connect (socket, SIGNAL (disconnected ()), SLOT (deleteLater ())); }
};

QObject *
makePeer (QTcpSocket *socket)
{
  return new Peer (socket);
}
