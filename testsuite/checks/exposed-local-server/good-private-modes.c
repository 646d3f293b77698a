/* 0600 and 0660 let in the user and the group; no O_CREAT makes nothing.  */
#include <fcntl.h>
#include <mqueue.h>
#include <semaphore.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/stat.h>

int
board_create (const char *name)
{
  return shm_open (name, O_RDWR | O_CREAT | O_EXCL, 0600);
}

int
board_open (const char *name)
{
  return shm_open (name, O_RDWR, 0);
}

mqd_t
queue_create (const char *name)
{
  return mq_open (name, O_RDONLY | O_CREAT, 0660, NULL);
}

mqd_t
queue_open (const char *name)
{
  return mq_open (name, O_WRONLY);
}

int
fifo_create (const char *path)
{
  return mkfifo (path, S_IRUSR | S_IWUSR);
}

sem_t *
gate_create (const char *name)
{
  return sem_open (name, O_CREAT | O_EXCL, 0600, 1);
}
