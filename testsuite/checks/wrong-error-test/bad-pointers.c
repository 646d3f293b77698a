/* mmap fails with MAP_FAILED, fopen with a null pointer.  */
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

char *
map (size_t size)
{
  char *p = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p == NULL) /* expect: wrong-error-test */
    return NULL;
  p[0] = 0;
  return p;
}

int
count (const char *path)
{
  DIR *d = opendir (path);
  int n = 0;
  if (d == (DIR *) -1) /* expect: wrong-error-test */
    return -1;
  while (readdir (d))
    n++;
  closedir (d);
  return n;
}
