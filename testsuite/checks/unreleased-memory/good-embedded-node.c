/* The block is known by a part of it: a list's links, an offset.  */
#include <stddef.h>
#include <stdlib.h>

struct links
{
  struct links *next, *prev;
};

struct timer
{
  int due;
  struct links links;
};

static struct links timers = { &timers, &timers };

static void
insert (struct links *after, struct links *l)
{
  l->next = after->next;
  l->prev = after;
  after->next->prev = l;
  after->next = l;
}

int
timer_add (int due)
{
  struct timer *t = malloc (sizeof *t);
  if (!t)
    return -1;
  t->due = due;
  insert (&timers, &t->links);
  return 0;
}

void
timer_drop (struct links *l)
{
  struct timer *t = (struct timer *) ((char *) l - offsetof (struct timer, links));
  l->prev->next = l->next;
  l->next->prev = l->prev;
  free (t);
}

struct links *
timer_local (int due)
{
  struct links head = { &head, &head };
  struct timer *t = malloc (sizeof *t);
  if (!t)
    return NULL;
  t->due = due;
  insert (&head, &t->links);
  return head.next;
}

size_t *
counted (size_t n)
{
  size_t *block = malloc (sizeof (size_t) + n);
  if (!block)
    return NULL;
  *block = n;
  return block + 1;
}

void
counted_free (size_t *p)
{
  if (p)
    free (p - 1);
}

int
counted_use (size_t n)
{
  size_t *p = counted (n);
  if (!p)
    return -1;
  counted_free (p);
  return 0;
}
