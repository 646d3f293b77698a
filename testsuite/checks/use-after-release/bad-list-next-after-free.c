/* The node is freed before its successor is read.  */
#include <stdlib.h>

struct job
{
  struct job *next;
  char *command;
};

void
queue_clear (struct job *head)
{
  struct job *j;
  for (j = head; j; j = j->next) /* expect: use-after-release */
    {
      free (j->command);
      free (j);
    }
}
