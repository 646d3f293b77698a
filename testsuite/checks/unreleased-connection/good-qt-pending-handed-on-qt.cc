// Stored in a list, given a parent, returned, or deleted.
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

class Hub : public QObject
{
public:
  explicit Hub (QLocalServer *server) : server_ (server) {}

  void takeAll ()
  {
    while (QLocalSocket *client = server_->nextPendingConnection ())
      clients_.append (client);
  }

  bool takeOne (QObject *owner)
  {
    QLocalSocket *client = server_->nextPendingConnection ();
    if (!client)
      return false;
    client->setParent (owner);
    return true;
  }

  QLocalSocket *next () { return server_->nextPendingConnection (); }

  void refuse ()
  {
    QLocalSocket *client = server_->nextPendingConnection ();
    if (client)
      client->deleteLater ();
  }

  void refuseNow ()
  {
    delete server_->nextPendingConnection ();
  }

private:
  QLocalServer *server_;
  QList<QLocalSocket *> clients_;
};

void
pump (Hub *hub, QObject *owner)
{
  hub->takeAll ();
  if (!hub->takeOne (owner))
    hub->refuse ();
  hub->refuseNow ();
}
