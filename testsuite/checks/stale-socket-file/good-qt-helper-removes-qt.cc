/* Another function of the unit removes it.  */
#include <QLocalServer>
#include <QString>

class Relay
{
public:
  bool begin (const QString &name);

private:
  void clear (const QString &name) { QLocalServer::removeServer (name); }
  QLocalServer m_server;
};

bool
Relay::begin (const QString &name)
{
  clear (name);
  return m_server.listen (name);
}
