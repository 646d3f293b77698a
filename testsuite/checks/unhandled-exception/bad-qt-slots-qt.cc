// Qt's event loop lets no exception pass.
#include <QtCore/QObject>
#include <QtCore/QThread>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <stdexcept>

class Worker : public QThread
{
protected:
  void
  run () override
  {
    QTcpSocket socket;
    socket.connectToHost ("localhost", 4000);
    if (!socket.waitForConnected (1000))
      throw std::runtime_error ("nobody there"); // expect: unhandled-exception
  }
};

class Filter : public QObject
{
public:
  bool
  eventFilter (QObject *object, QEvent *event) override
  {
    if (!object)
      throw std::invalid_argument ("object"); // expect: unhandled-exception
    return QObject::eventFilter (object, event);
  }
};

void
begin (QObject *object)
{
  Worker worker;
  Filter filter;
  object->installEventFilter (&filter);
  worker.start ();
  worker.wait ();
}

static void
parse (const QByteArray &data)
{
  if (data.isEmpty ())
    throw std::runtime_error ("empty");
}

void
serve (QTcpServer *server, QTcpSocket *socket)
{
  QObject::connect (socket, &QTcpSocket::readyRead, server, [socket] {
    parse (socket->readAll ()); // expect: unhandled-exception
  });
}
