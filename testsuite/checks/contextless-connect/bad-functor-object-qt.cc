// A functor of a class of one's own.
#include <QtCore/QObject>
#include <QtNetwork/QTcpServer>

struct Counter
{
  int *count;
  void operator() () const { ++*count; }
};

void
countConnections (QTcpServer *server, int *count)
{
  QObject::connect (server, &QTcpServer::newConnection, Counter { count }); // expect: contextless-connect, prohibited-api
}
