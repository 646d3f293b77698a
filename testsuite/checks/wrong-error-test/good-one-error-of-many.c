/* One error is treated on its own, the others elsewhere or together.  */
#include <errno.h>
#include <netdb.h>
#include <pthread.h>
#include <stddef.h>
#include <sys/types.h>

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

/* The end and one error are told apart; the other errors go with what nobody wants.  */
typedef struct gnutls_session_int *gnutls_session_t;
ssize_t gnutls_record_recv (gnutls_session_t, void *, size_t);

int
wait_for_end (gnutls_session_t s)
{
  char buf[120];
  for (;;)
    {
      ssize_t n = gnutls_record_recv (s, buf, sizeof buf);
      switch (n)
	{
	case 0:
	  return 0;
	case -28:
	case -52:
	  break;
	default:
	  return -1;
	}
    }
}
