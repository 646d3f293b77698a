// Nobody knows of the loop but the function that waits in it.
#include <QtCore/QEventLoop>
#include <QtNetwork/QTcpSocket>

void
wait (QTcpSocket *socket)
{
  QEventLoop loop;
  socket->connectToHost (QStringLiteral ("localhost"), 80);
  loop.exec (); // expect: endless-loop
}

int
wait (bool quiet)
{
  QEventLoop loop;
  return loop.exec (quiet ? QEventLoop::ExcludeUserInputEvents : QEventLoop::AllEvents); // expect: endless-loop
}
