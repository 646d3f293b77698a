// What QVERIFY was given lasts where the function has something to destroy: there a call
// that may throw ends its block.
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

namespace QTest
{
bool qVerify (bool statement, const char *text, const char *description, const char *file,
	      int line);
}

#define VERIFY(statement)                                                                          \
  do                                                                                               \
    {                                                                                              \
      if (!QTest::qVerify (static_cast<bool> (statement), #statement, "", __FILE__, __LINE__))     \
	return;                                                                                    \
    }                                                                                              \
  while (false)

void
greets (const char *text)
{
  QTcpServer server;
  VERIFY (server.listen (QHostAddress::LocalHost));
  VERIFY (server.hasPendingConnections ());
  QTcpSocket *socket = server.nextPendingConnection ();
  VERIFY (socket->write (text) > 0);
}
