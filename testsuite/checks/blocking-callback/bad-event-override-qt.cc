// An overridden event handler is called by the event loop, too.
#include <QtCore/QObject>
#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

class Beat : public QObject
{
protected:
  void timerEvent (QTimerEvent *event) override;
  QLocalSocket socket;
};

void
Beat::timerEvent (QTimerEvent *)
{
  if (!socket.waitForBytesWritten (30000)) // expect: blocking-callback
    socket.abort ();
}

class Gate : public QTcpServer
{
protected:
  void incomingConnection (qintptr descriptor) override;
};

void
Gate::incomingConnection (qintptr descriptor)
{
  QTcpSocket socket;
  if (socket.setSocketDescriptor (descriptor) && !socket.waitForReadyRead (10000)) // expect: blocking-callback
    socket.abort ();
}
