// The object itself is asked how it fared: that is looking.
#include <QFile>
#include <QLockFile>
#include <QSharedMemory>
#include <QTcpServer>
#include <QTcpSocket>

class Application
{
  QLockFile *lock_;
  QTcpServer server_;
  bool running_ = false;

public:
  void
  start ()
  {
    lock_->tryLock ();
    switch (lock_->error ())
      {
      case QLockFile::NoError:
	server_.listen (QHostAddress::LocalHost, 4000);
	running_ = server_.isListening ();
	break;
      default:
	break;
      }
  }
};

bool
is_there (QTcpSocket &socket)
{
  socket.connectToHost ("localhost", 4000);
  socket.waitForConnected (1000);
  return socket.state () == QAbstractSocket::ConnectedState;
}

bool
read_it (const QString &name, QByteArray *out)
{
  QFile file (name);
  file.open (QIODevice::ReadOnly);
  if (!file.isOpen ())
    return false;
  *out = file.readAll ();
  return file.error () == QFile::NoError;
}

const void *
attached (QSharedMemory *memory)
{
  memory->attach ();
  return memory->isAttached () ? memory->constData () : nullptr;
}
