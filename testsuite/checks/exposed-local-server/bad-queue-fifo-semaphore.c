/* Message queue, fifo and semaphore, each open to all.  */
#include <fcntl.h>
#include <mqueue.h>
#include <semaphore.h>
#include <stddef.h>
#include <sys/stat.h>

mqd_t
queue_create (const char *name)
{
  return mq_open (name, O_RDONLY | O_CREAT, 0666, NULL); /* expect: exposed-local-server */
}

int
fifo_create (const char *path)
{
  return mkfifo (path, 0666); /* expect: exposed-local-server */
}

sem_t *
gate_create (const char *name)
{
  return sem_open (name, O_CREAT, S_IRUSR | S_IWUSR | S_IROTH | S_IWOTH, 1); /* expect: exposed-local-server */
}
