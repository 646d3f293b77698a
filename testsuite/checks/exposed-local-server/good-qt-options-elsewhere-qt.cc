// The constructor sets the options of its member; a helper sets those of its argument.
#include <QtCore/QObject>
#include <QtNetwork/QLocalServer>

class Station : public QObject
{
public:
  Station () : server_ (new QLocalServer (this))
  {
    server_->setSocketOptions (QLocalServer::UserAccessOption);
  }

  bool start (const QString &name)
  {
    QLocalServer::removeServer (name);
    return server_->listen (name);
  }

private:
  QLocalServer *server_;
};

static void
restrict (QLocalServer &server)
{
  server.setSocketOptions (QLocalServer::UserAccessOption);
}

bool
probe (Station &station, const QString &name)
{
  QLocalServer server;
  restrict (server);
  QLocalServer::removeServer (name);
  return server.listen (name) && station.start (name + QLatin1String ("2"));
}
