// Owners of all kinds: smart pointers, containers, members, parents.
#include <map>
#include <memory>
#include <string>
#include <vector>

struct Shape
{
  virtual ~Shape () = default;
  int sides = 0;
};

struct Free
{
  void operator() (char *p) const { delete[] p; }
};

int measure (const Shape &s);

int
unique (int n)
{
  std::unique_ptr<Shape> s (new Shape);
  s->sides = n;
  if (measure (*s) < 0)
    return -1;
  return s->sides;
}

int
shared (int n)
{
  std::shared_ptr<Shape> s (new Shape), t;
  s->sides = n;
  t = s;
  return measure (*t);
}

int
deleter (int n)
{
  std::unique_ptr<char[], Free> p (new char[16]);
  p[0] = (char) n;
  return p[0] > 0 ? 1 : throw std::string ("negative");
}

class Scene
{
public:
  ~Scene ()
  {
    for (Shape *s : m_shapes)
      delete s;
  }
  Shape *add (int sides)
  {
    Shape *s = new Shape;
    s->sides = sides;
    m_shapes.push_back (s);
    return s;
  }
  void name (const std::string &n) { m_names[n] = new Shape; }

private:
  std::vector<Shape *> m_shapes;
  std::map<std::string, Shape *> m_names;
};

class Holder
{
public:
  explicit Holder (int n) : m_shape (new Shape) { m_shape->sides = n; }
  ~Holder () { delete m_shape; }
  Holder (const Holder &) = delete;
  Holder &operator= (const Holder &) = delete;
  int sides () const { return m_shape->sides; }

private:
  Shape *m_shape;
};

int
held (int n)
{
  Holder h (n);
  return h.sides () + measure (Shape ());
}

Shape *
made (int n)
{
  auto *s = new Shape;
  s->sides = n;
  return s;
}

int
made_and_deleted (int n)
{
  Shape *s = made (n);
  int sides = s->sides;
  delete s;
  return sides;
}
