// (void) before a virtual call.
class Base
{
public:
  virtual ~Base ();
  virtual long send (const char *text) __attribute__ ((warn_unused_result));
};

void
shout (Base *b)
{
  (void) b->send ("x");
}
