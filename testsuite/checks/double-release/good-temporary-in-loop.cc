// A temporary is made and destroyed in each round: its memory is another one each time.
#include <vector>
#include <string>
#include <utility>
#include <type_traits>
template <typename T> struct Container
{
  Container (const T &t) : c (t), i (c.begin ()), e (c.end ()) {}
  Container (T &&t) : c (std::move (t)), i (c.begin ()), e (c.end ()) {}
  const T c;
  typename T::const_iterator i, e;
};
template <typename T> Container<typename std::decay<T>::type> make (T &&t)
{
  return Container<typename std::decay<T>::type> (std::forward<T> (t));
}
struct Q { std::string a, b; };
std::vector<Q> queries (int v);
bool run (const Q &q);
bool
upgrade (int from, int to)
{
  for (int v = from; v <= to; v++)
    {
      for (auto k = make (queries (v)); k.i != k.e; ++k.i)
	{
	  auto q = *k.i;
	  if (!run (q))
	    return false;
	}
    }
  return true;
}
