/* Who has what lies in a library needs the library.  */
#include <dlfcn.h>
#include <stdio.h>

struct operations
{
  int version;
  int (*run) (void);
};

const struct operations *
load (const char *path)
{
  void *lib = dlopen (path, RTLD_NOW | RTLD_LOCAL);
  const struct operations *ops = lib ? dlsym (lib, "operations") : NULL;
  if (ops == NULL)
    fprintf (stderr, "%s: %s\n", path, dlerror ());
  else if (ops->version != 3)
    fprintf (stderr, "%s: wrong version\n", path);
  else
    return ops;
  if (lib)
    dlclose (lib);
  return NULL;
}
