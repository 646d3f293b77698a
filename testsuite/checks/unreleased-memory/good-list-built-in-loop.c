/* Lists that a loop builds: each node is held by the one before, the first by a
   local, by the caller's pointer or by a field.  */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct line
{
  char *data;
  size_t len;
  struct line *next;
};

static void
free_lines (struct line *first)
{
  struct line *next;
  for (; first; first = next)
    {
      next = first->next;
      free (first->data);
      free (first);
    }
}

ssize_t
read_lines (int fd, char *out, size_t room)
{
  char buffer[256];
  size_t used = 0;
  ssize_t n;
  struct line *first = calloc (1, sizeof *first), *at;
  if (!first)
    return -1;
  at = first;
  while ((n = read (fd, buffer, sizeof buffer)) > 0)
    {
      at->data = malloc ((size_t) n);
      if (!at->data)
	break;
      memcpy (at->data, buffer, (size_t) n);
      at->len = (size_t) n;
      at->next = calloc (1, sizeof *at);
      if (!at->next)
	break;
      at = at->next;
    }
  for (at = first; at; at = at->next)
    if (at->data && used + at->len <= room)
      {
	memcpy (out + used, at->data, at->len);
	used += at->len;
      }
  do
    {
      at = first->next;
      free (first->data);
      free (first);
      first = at;
    }
  while (first);
  return (ssize_t) used;
}

int
copy_lines (struct line **dest, const struct line *src)
{
  struct line *new, *last = NULL;
  *dest = NULL;
  while (src)
    {
      new = calloc (1, sizeof *new);
      if (!new)
	{
	  free_lines (*dest);
	  return -1;
	}
      if (*dest == NULL)
	*dest = new;
      else
	last->next = new;
      last = new;
      new->len = src->len;
      if (src->data)
	{
	  new->data = strdup (src->data);
	  if (!new->data)
	    {
	      free_lines (*dest);
	      return -1;
	    }
	}
      src = src->next;
    }
  return 0;
}

struct line *
reversed (const char *const *text, int n)
{
  struct line *head = NULL;
  for (int k = 0; k < n; k++)
    {
      struct line *l = malloc (sizeof *l);
      if (!l)
	{
	  free_lines (head);
	  return NULL;
	}
      l->data = strdup (text[k]);
      l->len = 0;
      l->next = head;
      head = l;
    }
  return head;
}
