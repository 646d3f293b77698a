// Methods, too.
class Table
{
public:
  bool add (int key);
};

template<int N>
struct Try
{
  static bool run (Table &t);
};

#define ASKS(n) \
  int asks##n (Table &t) { return t.add (n) ? n : 0; }
ASKS (1)
ASKS (2)
ASKS (3)
ASKS (4)
ASKS (5)
ASKS (6)
ASKS (7)
ASKS (8)
ASKS (9)

void
forgets (Table &t)
{
  t.add (10); // expect: unchecked-error
}
