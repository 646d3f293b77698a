// Closures: what they capture and how, and where they stand.
#include <functional>
// want: record "make\(int\)::\{lambda\(int\)#1\}" class lambda call _ZZ4makeiENKUliE_clEi
// want: __k: &i32 @0
// want: __j: i32 @64
// want: ^function _ZZ4makeiENKUliE_clEi name "make\(int\)::\{lambda\(int\)#1\}::operator\(\)" .*nested.* in _Z4makei
// want: store \$lam.__k, &\$k
// want: call _ZZ4makeiENKUliE_clEi \(&\$lam, 7\)
int make (int j)
{
  int k = 3;
  auto lam = [&k, j] (int z) { return k + j + z; };
  std::function<int (int)> f = lam;
  return lam (7) + f (8);
}
