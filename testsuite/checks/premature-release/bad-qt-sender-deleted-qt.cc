/* A slot deletes the sender, to which control then returns.  */
#include <QLocalSocket>
#include <QObject>

class Server : public QObject
{
public:
  void onReadyRead ()
  {
    delete sender (); /* expect: premature-release */
  }
  void onDisconnected ()
  {
    auto *socket = qobject_cast<QLocalSocket *> (sender ());
    if (socket == nullptr)
      return;
    socket->readAll ();
    delete socket; /* expect: premature-release */
  }
};

void
begin (Server *server, QLocalSocket *socket)
{
  server->onReadyRead ();
  server->onDisconnected ();
  QObject::connect (socket, &QLocalSocket::readyRead, server, &Server::onReadyRead);
}
