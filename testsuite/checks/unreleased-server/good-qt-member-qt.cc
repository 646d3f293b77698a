// Kept in members: by value, by pointer with `this' as parent, by scoped pointer.
#include <QtCore/QObject>
#include <QtCore/QScopedPointer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>

class Station : public QObject
{
public:
  explicit Station (QObject *parent = nullptr)
    : QObject (parent), data_ (new QTcpServer (this)), admin_ (new QTcpServer)
  {
  }

  bool start (quint16 port)
  {
    if (!control_.listen (QHostAddress::LocalHost, port))
      return false;
    if (!data_->listen (QHostAddress::LocalHost, quint16 (port + 1)))
      return false;
    return admin_->listen (QHostAddress::LocalHost, quint16 (port + 2));
  }

private:
  QTcpServer control_;
  QTcpServer *data_;
  QScopedPointer<QTcpServer> admin_;
};

bool
runStation (Station *station)
{
  return station->start (4000);
}
