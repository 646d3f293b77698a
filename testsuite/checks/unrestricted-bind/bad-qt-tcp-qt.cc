/* options: -fplugin-arg-gimlet-checks=unrestricted-bind */
/* QTcpServer: told so, or by default.  */
#include <QTcpServer>

bool
told (QTcpServer *server, quint16 port)
{
  return server->listen (QHostAddress::Any, port); /* expect: unrestricted-bind */
}

bool
by_default (QTcpServer *server)
{
  return server->listen (); /* expect: unrestricted-bind */
}

bool
all_of_ipv6 (QTcpServer *server, quint16 port)
{
  return server->listen (QHostAddress::AnyIPv6, port); /* expect: unrestricted-bind */
}

bool
on_the_stack (quint16 port)
{
  QTcpServer server;
  if (!server.listen (QHostAddress::AnyIPv4, port)) /* expect: unrestricted-bind */
    return false;
  return server.waitForNewConnection (1000);
}
