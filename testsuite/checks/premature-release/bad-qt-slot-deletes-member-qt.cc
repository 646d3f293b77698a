/* A slot deletes the member whose signal it is connected to.  */
#include <QLocalServer>
#include <QLocalSocket>

class Server : public QObject
{
public:
  void accept ();
  void onDisconnected ();

private:
  QLocalServer *m_server = nullptr;
  QLocalSocket *m_socket = nullptr;
};

void
Server::accept ()
{
  m_socket = m_server->nextPendingConnection ();
  if (m_socket)
    connect (m_socket, &QLocalSocket::disconnected, this, &Server::onDisconnected); /* expect: premature-release */
}

void
Server::onDisconnected ()
{
  delete m_socket;
  m_socket = nullptr;
}
