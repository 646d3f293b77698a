// Another wait.
struct Barrier
{
  bool wait (int limit = -1);
};

bool
pass (Barrier *b)
{
  return b->wait () && b->wait (-1);
}
