// Methods of an object that is gone: plain, virtual.
class Session
{
public:
  virtual ~Session ();
  virtual void run ();
  int id ();
};

int
plain (Session *session)
{
  delete session;
  return session->id (); // expect: use-after-release
}

void
is_virtual (Session *session)
{
  delete session;
  session->run (); // expect: use-after-release
}
