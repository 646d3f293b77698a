// The call is told of where it begins.
#include <QtCore/QEventLoop>
#include <QtNetwork/QNetworkReply>

void
waitFor (QNetworkReply *reply)
{
  QEventLoop loop;
  QObject::connect (reply, &QNetworkReply::finished, // expect: contextless-connect, prohibited-api
		    [&loop]
		    {
		      loop.quit ();
		    });
  loop.exec ();
}
