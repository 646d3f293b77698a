/* One error is treated on its own, the others elsewhere or together.  */
#include <errno.h>
#include <netdb.h>
#include <pthread.h>
#include <stddef.h>

int
look_up (const char *host, struct addrinfo **out)
{
  int rc;
  do
    rc = getaddrinfo (host, NULL, NULL, out);
  while (rc == EAI_AGAIN);
  return rc == 0 ? 0 : -1;
}

int
busy (pthread_mutex_t *m)
{
  if (pthread_mutex_trylock (m) == EBUSY)
    return 1;
  pthread_mutex_unlock (m);
  return 0;
}

int
begin (pthread_t *t, void *(*work) (void *))
{
  int rc = pthread_create (t, NULL, work, NULL);
  if (rc == EAGAIN)
    return 1;
  if (rc != 0)
    return -1;
  return 0;
}
