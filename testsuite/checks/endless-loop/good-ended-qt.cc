// A signal, a timer, a functor, another function ends it.
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

void end (QEventLoop *loop);

void
by_signal (QTcpSocket *socket)
{
  QEventLoop loop;
  QObject::connect (socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
  loop.exec ();
}

void
by_name (QTcpSocket *socket)
{
  QEventLoop loop;
  QObject::connect (socket, SIGNAL (disconnected ()), &loop, SLOT (quit ()));
  loop.exec ();
}

void
by_timer ()
{
  QEventLoop loop;
  QTimer::singleShot (100, &loop, &QEventLoop::quit);
  loop.exec ();
}

void
by_functor (QTcpSocket *socket)
{
  QEventLoop loop;
  QObject::connect (socket, &QTcpSocket::disconnected, socket, [&loop] () { loop.exit (1); });
  loop.exec ();
}

void
by_another ()
{
  QEventLoop loop;
  end (&loop);
  loop.exec ();
}

void
of_another (QEventLoop &loop)
{
  loop.exec ();
}
