// The order that is right, and a new object under the old name.
class Session
{
public:
  Session ();
  virtual ~Session ();
  virtual void run ();
};

void
again (Session *session)
{
  session->run ();
  delete session;
  session = new Session;
  session->run ();
  delete session;
}
