/* With an access option QLocalServer binds elsewhere and renames over what is there.  */
#include <QLocalServer>
#include <QString>

bool
begin (QLocalServer *server, const QString &name)
{
  server->setSocketOptions (QLocalServer::UserAccessOption);
  return server->listen (name);
}

class Relay
{
public:
  Relay () { m_server.setSocketOptions (QLocalServer::UserAccessOption | QLocalServer::GroupAccessOption); }
  bool begin (const QString &name) { return m_server.listen (name); }

private:
  QLocalServer m_server;
};

bool
serve (Relay *relay)
{
  return relay->begin (QStringLiteral ("relay"));
}
