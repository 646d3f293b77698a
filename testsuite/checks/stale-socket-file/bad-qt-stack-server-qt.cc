/* A server on the stack, and its error looked at, but not mended.  */
#include <QDebug>
#include <QLocalServer>
#include <QLocalSocket>
#include <QString>

int
serve ()
{
  QString name = QStringLiteral ("relay");
  QLocalServer server;
  if (!server.listen (name)) /* expect: exposed-local-server, stale-socket-file */
    {
      qWarning () << server.errorString ();
      return 1;
    }
  return server.waitForNewConnection (1000) ? 0 : 1;
}
