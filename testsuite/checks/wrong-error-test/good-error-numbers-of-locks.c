/* An error number is not 0, or is this one; -1 is one of those who waited at a barrier.  */
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>

int
add (pthread_mutex_t *lock, int *sum, int n)
{
  if (pthread_mutex_lock (lock))
    return -1;
  *sum += n;
  return pthread_mutex_unlock (lock) == 0 ? 0 : -1;
}

int
wait_for (pthread_cond_t *more, pthread_mutex_t *lock, const struct timespec *until)
{
  int rc = pthread_cond_timedwait (more, lock, until);
  if (rc == ETIMEDOUT)
    return 0;
  if (rc > 0)
    abort ();
  return 1;
}

int
last_one (pthread_barrier_t *all)
{
  int rc = pthread_barrier_wait (all);
  if (rc == -1)
    return 1;
  if (rc > 0)
    abort ();
  return 0;
}

int
join (pthread_t thread)
{
  int rc = pthread_join (thread, NULL);
  return rc <= 0 ? 0 : -rc;
}

int
set (const char *host)
{
  if (setenv ("HOST", host, 1) < 0)
    return -1;
  return 0;
}
