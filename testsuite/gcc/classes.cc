// Names, classes, virtual calls, variants of constructors.
namespace ns
{
namespace
{
struct Hidden { int x; virtual ~Hidden (); virtual int method (int); };
Hidden::~Hidden () {}
int Hidden::method (int a) { return a; }
}
template <class T> struct Vec { T *p; Vec (); ~Vec (); void resize (int n); operator Vec<long> (); };
template <class T> Vec<T>::Vec () : p (nullptr) {}
template <class T> Vec<T>::~Vec () { delete[] p; }
template <class T> void Vec<T>::resize (int n) { p = new T[n]; }
template <class U> U identity (U a) { return a; }
struct A { virtual ~A (); virtual int go (int); int a; };
struct B { virtual ~B (); virtual void other (); int b; };
struct C : A, B { int go (int) override; void other () override; int c; };
struct D : virtual A { D (); ~D (); int d; };
D::D () { d = 1; }
D::~D () { d = 2; }
struct E : D { E () {} };
int operator+ (const C &, int);
extern int counter;
int counter = 3;
}

// want: ^function _ZN2ns12_GLOBAL__N_16Hidden6methodEi name "ns::\(anonymous namespace\)::Hidden::method"
// want: name "ns::Vec<char>::resize" signature "ns::Vec<char>::resize\(int\)"
// want: name "ns::Vec<char>::Vec"
// want: name "ns::Vec<char>::~Vec"
// want: name "ns::identity" signature "ns::identity<int>\(int\)"
// want: name "ns::operator\+"
// want: global @"ns::counter"
// want: name "ns::D::D" .*ctor method
// want: ^function _ZN2ns1DC1Ev
// never: _ZN2ns1DC2Ev
// never: D[02]Ev
// want: record "ns::C" class polymorphic
// want: base "": "ns::B" @128
// want: call virtual _ZN2ns1C5otherEv \(%c\)
// want: call virtual _ZN2ns1A2goEi \(%a, 1\)
// want: call virtual _ZN2ns1AD1Ev \(%[0-9]+\)
// want: call _ZdlPv \(%[0-9]+\)
// want: birth (\*%this|\$e)
// want: call _ZN2ns1DC1Ev \(&%this->1\)
int use (ns::C *c, ns::A *a)
{
  ns::Hidden h;
  h.x = 3;
  ns::Vec<char> v;
  v.resize (5);
  c->other ();
  a->go (1);
  delete a;
  ns::E e;
  return ns::counter + ns::identity<int> (3) + h.method (4) + (*c + 1) + e.d;
}

// want: call _ZN2ns3VecIcED1Ev \(&\$v\) artificial
// want: store %c->2.b, 9|store %c->b, 9|store %c->[0-9]+.b, 9
void base_field (ns::C *c) { c->b = 9; }

// A derived object's address as a base's.
// want: phi \[bb[0-9]+: &%c->2,
ns::B *upcast (ns::C *c) { return c; }

struct Big { int a[9]; Big (); Big (const Big &); ~Big (); };
// want: local \$r: Big result
// want: store \$r.a\[1\], 2
Big by_reference () { Big r; r.a[1] = 2; return r; }
struct Plain { int a[9]; };
int look (Plain *);
// want: local \$q: Plain result
Plain in_memory () { Plain q; q.a[1] = 2; look (&q); return q; }
// want: %b: &Big \$b
int by_value (Big b) { return b.a[0]; }

struct Resource { int fd; explicit operator bool () const { return fd >= 0; } };
// want: name "Resource::operator bool"
int converts (const Resource &r) { return r ? 1 : 0; }
// want: name "local\(\)::Inside::Inside"|record "local\(\)::Inside"
int local () { struct Inside { int x; Inside () : x (3) {} }; Inside i; return i.x; }
static int Resource::*member = &Resource::fd;
// want: i64
int members (Resource *r) { return r->*member; }
thread_local int per_thread = 3;
int tls () { return ++per_thread; }
int statics () { static int kept = local (); return kept++; }
// want: global @kept: i32 static in _Z7staticsv
decltype (nullptr) null () { return nullptr; }
