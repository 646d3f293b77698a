/* On one path the node never gets into the list.  */
#include <stdlib.h>

struct list
{
  struct list *next, *prev;
};
struct node
{
  int number;
  struct list list;
};

int
read_all (struct list *head, const int *numbers, int n)
{
  for (int i = 0; i < n; i++)
    {
      struct node *node = malloc (sizeof *node);
      if (!node)
	return -1;
      node->number = numbers[i];
      if (node->number < 0)
	return -1; /* expect: unreleased-memory */
      node->list.prev = head->prev;
      node->list.next = head;
      head->prev->next = &node->list;
      head->prev = &node->list;
    }
  return 0;
}
