// The seed's shape in our own code: a local server with an event loop in a thread of
// its own, a factory of client sockets, functors without context, and bounds that
// nothing but assertions keep.
//   expect: RULE          found in a debug and in a release build
//   expect-debug: RULE    where assertions are compiled in
//   expect-release: RULE  with QT_NO_DEBUG
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

// What a test framework's checks do: on failure they say so and leave the function.
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

class ServerThread : public QThread
{
public:
  QSemaphore listening;

  explicit ServerThread (const char *setting)
  {
    const int chunk = qEnvironmentVariableIntValue (setting);
    buffer.resize (chunk); // expect: unbounded-allocation
  }

  void run () override
  {
    QLocalServer server;

    connect (&server, &QLocalServer::newConnection, [this, &server] () { // expect: contextless-connect, prohibited-api, unchecked-error
      auto socket = server.nextPendingConnection (); // expect: unreleased-connection

      connect (socket, &QLocalSocket::readyRead, [this, socket] () { // expect: contextless-connect, prohibited-api, unchecked-use
	const qint64 waiting = socket->bytesAvailable ();
	Q_ASSERT (waiting <= this->buffer.size ());

	MUST_BE (socket->read (this->buffer.data (), waiting), waiting); // expect: unbounded-copy // expect-debug: assert-only-guard
	MUST_BE (socket->write (this->buffer.data (), waiting), waiting); // expect: unbounded-copy // expect-debug: assert-only-guard
      });
    });

    MUST (server.listen (QStringLiteral ("relay")), qPrintable (server.errorString ())); // expect: exposed-local-server, stale-socket-file

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

  SocketFactory (const char *setting, int connections)
  {
    const int chunk = qEnvironmentVariableIntValue (setting);
    buffer.resize (chunk); // expect: unbounded-allocation
    for (int k = 0; k < connections; ++k)
      {
	QLocalSocket *socket = new QLocalSocket (this); // expect: unchecked-error
	Q_CHECK_PTR (socket);

	connect (this, &SocketFactory::start, [this, socket] () { // expect: contextless-connect, prohibited-api
	  MUST_BE (socket->write (this->buffer), qint64 (this->buffer.size ()));
	});

	connect (socket, &QLocalSocket::readyRead, [k, this, socket] () { // expect: contextless-connect, prohibited-api
	  const qint64 waiting = socket->bytesAvailable ();
	  Q_ASSERT (waiting <= this->buffer.size ());

	  MUST_BE (socket->read (this->buffer.data (), waiting), waiting); // expect: unbounded-copy // expect-debug: assert-only-guard
	  emit this->received (k, waiting);

	  if (!this->stopped)
	    MUST_BE (socket->write (this->buffer.data (), waiting), waiting); // expect: unbounded-copy // expect-debug: assert-only-guard
	});

	socket->connectToServer (QStringLiteral ("relay"));
	MUST (socket->waitForConnected (), "no connection: is the limit of open files reached?");
	MUST_BE (socket->state (), QLocalSocket::ConnectedState);
      }
  }

signals:
  void start ();
  void received (int channel, qint64 bytes);

protected:
  QByteArray buffer;
};

// Runs LOOP, which the functors end, but no longer than the limit.
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
  Q_ASSERT (rounds >= connections && connections > 0);

  ServerThread server ("RELAY_PING");
  server.start ();
  MUST (server.listening.tryAcquire (1, 3000), "the server does not listen"); // expect: premature-release

  SocketFactory factory ("RELAY_PING", connections);
  QEventLoop loop;
  QVector<qint64> bytesToRead;
  QElapsedTimer timer;

  bytesToRead.fill (rounds / connections, Count (connections)); // expect: divide-by-input, unbounded-allocation // expect-debug: assert-only-guard
  QObject::connect (&factory, &SocketFactory::received, // expect: contextless-connect, prohibited-api
		    [&bytesToRead, &connections, &factory, &loop] (int channel, qint64 bytes) {
		      Q_UNUSED (bytes);

		      if (--bytesToRead[channel] == 0 && --connections == 0) // expect: unchecked-index
			{
			  factory.stopped = true;
			  loop.quit ();
			}
		    });

  timer.start ();
  emit factory.start ();
  enter (loop, 290000);

  qDebug ("%.1f s", double (timer.elapsed ()) / 1000.0);
  server.quit ();
  server.wait (); // expect: unbounded-wait
}

static void
flood (int connections)
{
  Q_ASSERT (connections > 0);
  const qint64 limit = 5000;

  ServerThread server ("RELAY_CHUNK");
  server.start ();
  MUST (server.listening.tryAcquire (1, 3000), "the server does not listen"); // expect: premature-release

  SocketFactory factory ("RELAY_CHUNK", connections);
  QEventLoop loop;
  qint64 total = 0;
  QElapsedTimer timer;

  QObject::connect (&factory, &SocketFactory::received, [&] (int channel, qint64 bytes) { // expect: contextless-connect, prohibited-api
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

  qDebug ("%.1f kB/s", double (total) / double (timer.elapsed ()));
  server.quit ();
  server.wait (); // expect: unbounded-wait
}

int
main (int argc, char **argv)
{
  QCoreApplication app (argc, argv);

  pingPong ();
  flood (100);
  return 0;
}

#include "relay.moc"
