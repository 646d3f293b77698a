/* Mappings, loaded libraries, named semaphores.  */
#include <dlfcn.h>
#include <fcntl.h>
#include <semaphore.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

int
first_byte (int fd, size_t size)
{
  int c;
  unsigned char *p = mmap (NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
  if (p == MAP_FAILED)
    return -1;
  c = p[0];
  if (c == 0)
    return -1; /* expect: unreleased-handle */
  munmap (p, size);
  return c;
}

int
call_plugin (const char *path)
{
  int (*entry) (void);
  int result;
  void *lib = dlopen (path, RTLD_NOW);
  if (!lib)
    return -1;
  entry = (int (*) (void)) dlsym (lib, "entry");
  if (!entry)
    return -1; /* expect: unreleased-handle */
  result = entry ();
  dlclose (lib);
  return result;
}

int
take_turn (const char *name)
{
  sem_t *s = sem_open (name, O_CREAT, 0600, 1);
  if (s == SEM_FAILED)
    return -1;
  if (sem_wait (s) < 0)
    return -1; /* expect: unreleased-handle */
  sem_post (s);
  sem_close (s);
  return 0;
}
