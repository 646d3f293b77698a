/* The successor is read first.  */
#include <stdlib.h>

struct job
{
  struct job *next;
  char *command;
};

void
queue_clear (struct job **head)
{
  struct job *j = *head, *next;
  *head = NULL;
  for (; j; j = next)
    {
      next = j->next;
      free (j->command);
      free (j);
    }
}

int
queue_remove (struct job **head, const struct job *which)
{
  for (struct job **p = head; *p; p = &(*p)->next)
    if (*p == which)
      {
        struct job *gone = *p;
        *p = gone->next;
        free (gone->command);
        free (gone);
        return 1;
      }
  return 0;
}
