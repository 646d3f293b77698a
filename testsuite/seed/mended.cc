// relay.cc as it should be: nothing to be found.
#include <QtCore/QByteArray>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QSemaphore>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtCore/QVector>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

#ifdef QT5
typedef int Count;
#else
typedef qsizetype Count;
#endif

enum
{
  MOST_CONNECTIONS = 1000,
  MOST_BYTES = 100000,
  PATIENCE = 5000
};

static bool
holds (bool condition, const char *text, int line)
{
  if (!condition)
    qWarning ("line %d: %s", line, text);
  return condition;
}

template <typename A, typename B>
static bool
same (const A &a, const B &b, int line)
{
  return holds (a == b, "two numbers differ", line);
}

#define MUST(condition, text) \
  do \
    { \
      if (!holds (static_cast<bool> (condition), text, __LINE__)) \
	return; \
    } \
  while (false)
#define MUST_BE(a, b) \
  do \
    { \
      if (!same (a, b, __LINE__)) \
	return; \
    } \
  while (false)

// Sends back what SOCKET got, as far as BUFFER goes.
static void
echo (QLocalSocket *socket, QByteArray *buffer)
{
  const qint64 waiting = qMin (socket->bytesAvailable (), qint64 (buffer->size ()));

  MUST_BE (socket->read (buffer->data (), waiting), waiting);
  MUST_BE (socket->write (buffer->constData (), waiting), waiting);
}

class ServerThread : public QThread
{
public:
  QSemaphore listening;

  explicit ServerThread (int chunk)
  {
    if (chunk > 0 && chunk <= MOST_BYTES)
      buffer.resize (chunk);
  }

  // Nobody can destroy the thread while it runs.
  ~ServerThread () override
  {
    quit ();
    if (!wait (PATIENCE))
      qFatal ("the server's thread does not end");
  }

  void run () override
  {
    QLocalServer server;

    connect (&server, &QLocalServer::newConnection, &server, [this, &server] () {
      QLocalSocket *socket = server.nextPendingConnection ();
      if (!socket)
	{
	  qWarning ("%s", qPrintable (server.errorString ()));
	  return;
	}

      connect (socket, &QLocalSocket::disconnected, socket, &QLocalSocket::deleteLater);
      connect (socket, &QLocalSocket::errorOccurred, socket, [socket] () {
	qWarning ("%s", qPrintable (socket->errorString ()));
      });
      connect (socket, &QLocalSocket::readyRead, socket, [this, socket] () {
	echo (socket, &this->buffer);
      });
    });

    server.setSocketOptions (QLocalServer::UserAccessOption);
    QLocalServer::removeServer (QStringLiteral ("relay"));
    MUST (server.listen (QStringLiteral ("relay")), qPrintable (server.errorString ()));

    listening.release ();
    exec ();
  }

protected:
  QByteArray buffer;
};

class SocketFactory : public QObject
{
  Q_OBJECT

public:
  bool stopped = false;

  SocketFactory (int chunk, int connections)
  {
    if (chunk > 0 && chunk <= MOST_BYTES)
      buffer.resize (chunk);
    for (int k = 0; k < connections && k < MOST_CONNECTIONS; ++k)
      {
	QLocalSocket *socket = new QLocalSocket (this);

	connect (socket, &QLocalSocket::errorOccurred, this, [socket] () {
	  qWarning ("%s", qPrintable (socket->errorString ()));
	});
	connect (this, &SocketFactory::start, socket, [this, socket] () {
	  MUST_BE (socket->write (this->buffer), qint64 (this->buffer.size ()));
	});

	connect (socket, &QLocalSocket::readyRead, this, [k, this, socket] () {
	  const qint64 waiting = qMin (socket->bytesAvailable (), qint64 (this->buffer.size ()));

	  MUST_BE (socket->read (this->buffer.data (), waiting), waiting);
	  emit this->received (k, waiting);

	  if (!this->stopped)
	    MUST_BE (socket->write (this->buffer.constData (), waiting), waiting);
	});

	socket->connectToServer (QStringLiteral ("relay"));
	MUST (socket->waitForConnected (PATIENCE), "no connection: is the limit of open files reached?");
	MUST_BE (socket->state (), QLocalSocket::ConnectedState);
      }
  }

signals:
  void start ();
  void received (int channel, qint64 bytes);

protected:
  QByteArray buffer;
};

static void
enter (QEventLoop &loop, int limit)
{
  QTimer::singleShot (limit, &loop, &QEventLoop::quit);
  loop.exec ();
}

static void
pingPong ()
{
  const int rounds = 100000;
  int connections = qEnvironmentVariableIntValue ("RELAY_CONNECTIONS");

  MUST (connections > 0 && connections <= MOST_CONNECTIONS, "so many connections cannot be");

  ServerThread server (1);
  server.start ();
  MUST (server.listening.tryAcquire (1, 3000), "the server does not listen");

  SocketFactory factory (1, connections);
  QEventLoop loop;
  QVector<qint64> bytesToRead;
  QElapsedTimer timer;

  bytesToRead.fill (rounds / connections, Count (connections));
  QObject::connect (&factory, &SocketFactory::received, &loop,
		    [&bytesToRead, &connections, &factory, &loop] (int channel, qint64 bytes) {
		      Q_UNUSED (bytes);

		      if (channel < 0 || channel >= bytesToRead.size ())
			return;
		      if (--bytesToRead[channel] == 0 && --connections == 0)
			{
			  factory.stopped = true;
			  loop.quit ();
			}
		    });

  timer.start ();
  emit factory.start ();
  enter (loop, 290000);

  qDebug ("%.1f s", double (timer.elapsed ()) / 1000.0);
}

static void
flood (int connections, int chunk)
{
  const qint64 limit = 5000;

  MUST (connections > 0 && connections <= MOST_CONNECTIONS, "so many connections cannot be");
  MUST (chunk > 0 && chunk <= MOST_BYTES, "so many bytes cannot be");

  ServerThread server (chunk);
  server.start ();
  MUST (server.listening.tryAcquire (1, 3000), "the server does not listen");

  SocketFactory factory (chunk, connections);
  QEventLoop loop;
  qint64 total = 0;
  QElapsedTimer timer;

  QObject::connect (&factory, &SocketFactory::received, &loop, [&] (int channel, qint64 bytes) {
    Q_UNUSED (channel);

    total += bytes;
    if (timer.elapsed () >= limit)
      {
	factory.stopped = true;
	loop.quit ();
      }
  });

  timer.start ();
  emit factory.start ();
  enter (loop, int (limit * 2));

  qDebug ("%.1f kB/s", double (total) / double (timer.elapsed () + 1));
}

int
main (int argc, char **argv)
{
  QCoreApplication app (argc, argv);

  pingPong ();
  flood (100, qEnvironmentVariableIntValue ("RELAY_CHUNK"));
  return 0;
}

#include "mended.moc"
