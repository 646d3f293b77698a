/* Nobody need ask whether a lock was taken; but who does should not ask for -1.  Nothing else
   in this file makes these functions worth a look.  */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <time.h>

int
add (pthread_mutex_t *lock, int *sum, int n)
{
  if (pthread_mutex_lock (lock) == -1) /* expect: wrong-error-test */
    return -1;
  *sum += n;
  return pthread_mutex_unlock (lock) < 0 ? -1 : 0; /* expect: wrong-error-test */
}

int
wait_for (pthread_cond_t *more, pthread_mutex_t *lock, const struct timespec *until)
{
  if (pthread_cond_timedwait (more, lock, until) == -1 && errno == ETIMEDOUT) /* expect: wrong-error-test */
    return 0;
  return 1;
}

int
join (pthread_t thread)
{
  int rc = pthread_join (thread, NULL);
  if (rc >= 0) /* expect: wrong-error-test */
    return 0;
  return -1;
}

int
quiet (const sigset_t *set)
{
  if (pthread_sigmask (SIG_BLOCK, set, NULL) != -1) /* expect: wrong-error-test */
    return 0;
  return -1;
}

int
make (pthread_mutex_t *m, pthread_cond_t *c, pthread_key_t *k)
{
  if (pthread_mutex_init (m, NULL) == -1) /* expect: wrong-error-test */
    return -1;
  if (pthread_cond_init (c, NULL) < 0) /* expect: wrong-error-test */
    return -1;
  return pthread_key_create (k, NULL) < 0 ? -1 : 0; /* expect: wrong-error-test */
}

int
doze (const struct timespec *t)
{
  if (clock_nanosleep (CLOCK_MONOTONIC, 0, t, NULL) == -1) /* expect: wrong-error-test */
    return -1;
  return 0;
}
