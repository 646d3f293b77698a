// Slots and threads that catch.
#include <QtCore/QDebug>
#include <QtCore/QThread>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <stdexcept>

static void
parse (const QByteArray &data)
{
  if (data.isEmpty ())
    throw std::runtime_error ("empty");
}

class Worker : public QThread
{
protected:
  void
  run () override
  {
    try
      {
	parse (text);
      }
    catch (const std::exception &e)
      {
	qWarning () << e.what ();
      }
  }

public:
  QByteArray text;
};

void
serve (QTcpServer *server, QTcpSocket *socket)
{
  QObject::connect (socket, &QTcpSocket::readyRead, server, [socket] {
    try
      {
	parse (socket->readAll ());
      }
    catch (const std::runtime_error &)
      {
	socket->abort ();
      }
  });
}
