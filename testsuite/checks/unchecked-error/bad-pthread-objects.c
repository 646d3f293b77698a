/* Who does not look whether it has the lock goes on without it.  */
#include <pthread.h>

int
count (pthread_mutex_t *m, int *n)
{
  pthread_mutex_trylock (m); /* expect: unchecked-error */
  ++*n;
  return pthread_mutex_unlock (m);
}

int
read_only (pthread_rwlock_t *l, const int *n)
{
  int v;
  pthread_rwlock_tryrdlock (l); /* expect: unchecked-error */
  v = *n;
  pthread_rwlock_unlock (l);
  return v;
}

void
run (pthread_t *id, void *(*entry) (void *))
{
  pthread_create (id, NULL, entry, NULL); /* expect: unchecked-error */
}
