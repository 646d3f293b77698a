// Exceptions are edges.
#include <string>
struct Guard { Guard (); ~Guard (); };
int may_throw (int);
int never_throws (int) noexcept;

// want: call _Z9may_throwi \(1\) throw unwind bb[0-9]+
// want: ^    %[0-9]+: i32 = call _Z12never_throwsi \(2\)( @|$)
// want: ^    resume
// want: call _ZN5GuardD1Ev \(&\$g\) artificial
int guarded ()
{
  Guard g;
  return may_throw (1) + never_throws (2);
}

// want: indirect \(bb[0-9]+, bb[0-9]+\)
// want: call __cxa_begin_catch
// want: call __cxa_throw \(.*\) throw noreturn unwind bb
int catches (int i)
{
  try
    {
      if (i)
	throw 1;
      may_throw (3);
    }
  catch (int k)
    {
      return k;
    }
  catch (...)
    {
      throw;
    }
  return 0;
}

// A result in memory is stored after the call, on the normal path only.
struct Big { int a[9]; Big (); Big (const Big &); ~Big (); };
Big make ();
int sum (const Big &);
// want: %[0-9]+: Big = call _Z4makev \(\) throw unwind bb
// want: store \$b, %[0-9]+
int stored () { Guard g; Big b = make (); return sum (b); }

int with_library (const std::string &s)
{
  std::string r = s + "x";
  return (int) r.size ();
}

// What must not throw does not: the process ends.
// want: call _Z9may_throwi \(4\) @
int quiet () noexcept { return may_throw (4); }
// want: call _Z9may_throwi \(5\) throw @
int loud () { return may_throw (5); }
