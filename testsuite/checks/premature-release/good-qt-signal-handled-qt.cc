/* What may be done in a signal: deleteLater, deleting others, a queued connection.  */
#include <QLocalServer>
#include <QLocalSocket>

class Server : public QObject
{
public:
  void accept ();
  void onDisconnected ();
  void onOtherGone ();

private:
  QLocalServer *m_server = nullptr;
  QLocalSocket *m_socket = nullptr;
  QLocalSocket *m_other = nullptr;
};

void
Server::accept ()
{
  m_socket = m_server->nextPendingConnection ();
  if (m_socket == nullptr || m_other == nullptr)
    return;
  QLocalSocket *socket = m_socket;
  QLocalSocket *other = m_other;
  connect (socket, &QLocalSocket::disconnected, this, [socket] { socket->deleteLater (); });
  connect (socket, &QLocalSocket::readyRead, this, [other] { delete other; });
  connect (socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
  connect (socket, &QLocalSocket::disconnected, this, [socket] { delete socket; },
	   Qt::QueuedConnection);
  connect (m_other, &QLocalSocket::disconnected, this, &Server::onOtherGone);
  connect (m_socket, &QLocalSocket::disconnected, this, &Server::onDisconnected);
}

void
Server::onDisconnected ()
{
  sender ()->deleteLater ();
  m_socket = nullptr;
}

void
Server::onOtherGone ()
{
  delete m_socket;
  m_socket = nullptr;
}
