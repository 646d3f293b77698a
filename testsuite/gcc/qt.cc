// Qt's servers.
// needs: qt5
// options: -fPIC -I/usr/include/x86_64-linux-gnu/qt5 -I/usr/include/x86_64-linux-gnu/qt5/QtCore -I/usr/include/x86_64-linux-gnu/qt5/QtNetwork
#include <QLocalServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QVector>
class Server : public QTcpServer
{
public:
  Server (QObject *p) : QTcpServer (p) {}
protected:
  void incomingConnection (qintptr d) override { QTcpServer::incomingConnection (d); }
};
// want: name "QTcpServer::listen" signature "QTcpServer::listen\(QHostAddress const&, unsigned short\)"
// want: call _ZN12QLocalServer6listenERK7QString .* voided
// want: call virtual _ZN12QLocalServerD1Ev \(%[0-9]+\)
// want: name "QVector<char>::resize"
// want: record Server class polymorphic
// want: base "": QTcpServer @0
// want: lambda call _ZZ1fP7QObjectENKUlvE_clEv
int f (QObject *parent)
{
  Server *s = new Server (parent);
  if (!s->listen (QHostAddress::Any, 80))
    return 1;
  QTcpServer local;
  local.listen ();
  QLocalServer *l = new QLocalServer;
  l->setSocketOptions (QLocalServer::WorldAccessOption);
  (void) l->listen ("x");
  QObject::connect (s, &QTcpServer::newConnection, parent,
		    [s, &local] { delete s->nextPendingConnection (); local.close (); });
  QVector<char> v;
  v.resize (7);
  delete l;
  return 0;
}
