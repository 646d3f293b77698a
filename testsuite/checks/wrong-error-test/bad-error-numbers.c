/* What gives back an error number never gives back anything below 0.  */
#include <fcntl.h>
#include <pthread.h>
#include <spawn.h>
#include <stdio.h>

extern char **environ;

int
begin (pthread_t *thread, void *(*work) (void *), void *data)
{
  if (pthread_create (thread, NULL, work, data) < 0) /* expect: wrong-error-test */
    return -1;
  return 0;
}

int
reserve (int fd, off_t size)
{
  if (posix_fallocate (fd, 0, size) == -1) /* expect: wrong-error-test */
    perror ("posix_fallocate");
  return 0;
}

int
run (const char *path, char *const argv[], pid_t *pid)
{
  int rc = posix_spawn (pid, path, NULL, NULL, argv, environ);
  if (rc < 0) /* expect: wrong-error-test */
    return rc;
  return 0;
}
