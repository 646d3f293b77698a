// QVERIFY tests: it gives back what it was given.
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
greets (QTcpServer *server, char *text)
{
  QTcpSocket *socket = server->nextPendingConnection ();
  VERIFY (socket);
  socket->setParent (nullptr);
  qint64 n = socket->read (text, 80);
  delete socket;
  VERIFY (n > 0);
  text[n - 1] = 0;
}
