/* Arenas: memory that is given back all at once.
   SPDX-License-Identifier: GPL-3.0-or-later

   An arena is a list of chunks of growing size.  Reset starts again with the
   first chunk, so the function arena soon stops asking malloc for anything.
   Under ASan what was not handed out is poisoned.  */

#include "plugin/ir/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined __SANITIZE_ADDRESS__
# define GML_ASAN 1
#elif defined __has_feature
# if __has_feature(address_sanitizer)
#  define GML_ASAN 1
# endif
#endif

#ifdef GML_ASAN
# include <sanitizer/asan_interface.h>
# define REDZONE 16
#else
# define ASAN_POISON_MEMORY_REGION(p, n) ((void) (p), (void) (n))
# define ASAN_UNPOISON_MEMORY_REGION(p, n) ((void) (p), (void) (n))
# define REDZONE 0
#endif

#define ALIGN _Alignof(max_align_t)
#define FIRST_CHUNK ((size_t) 16 << 10)
#define LARGEST_STEP ((size_t) 4 << 20)

struct chunk
{
  struct chunk *next;
  size_t size;
  _Alignas(max_align_t) char data[];
};

struct gml_arena
{
  struct chunk *first, *current;
  size_t at; /* offset of the next byte in current */
  size_t used;
};

static void
no_memory (size_t wanted)
{
  fprintf (stderr, "gimlet: out of memory (%zu bytes wanted)\n", wanted);
  abort ();
}

static void (*no_memory_hook) (size_t wanted) = no_memory;

void
gml_arena_on_no_memory (void (*hook) (size_t wanted))
{
  no_memory_hook = hook != NULL ? hook : no_memory;
}

static void
fail (size_t wanted)
{
  no_memory_hook (wanted);
  abort ();
}

void *
gml_xmalloc (size_t size)
{
  void *p = malloc (size != 0 ? size : 1);
  if (p == NULL)
    fail (size);
  return p;
}

void *
gml_xrealloc (void *old, size_t size)
{
  void *p = realloc (old, size != 0 ? size : 1);
  if (p == NULL)
    fail (size);
  return p;
}

static struct chunk *
new_chunk (size_t size)
{
  if (size > SIZE_MAX - sizeof (struct chunk))
    fail (size);
  struct chunk *c = gml_xmalloc (sizeof *c + size);
  c->next = NULL;
  c->size = size;
  ASAN_POISON_MEMORY_REGION (c->data, size);
  return c;
}

struct gml_arena *
gml_arena_new (void)
{
  struct gml_arena *arena = gml_xmalloc (sizeof *arena);
  arena->first = arena->current = new_chunk (FIRST_CHUNK);
  arena->at = 0;
  arena->used = 0;
  return arena;
}

void
gml_arena_free (struct gml_arena *arena)
{
  if (arena == NULL)
    return;
  for (struct chunk *c = arena->first, *next; c != NULL; c = next)
    {
      next = c->next;
      ASAN_UNPOISON_MEMORY_REGION (c->data, c->size);
      free (c);
    }
  free (arena);
}

void
gml_arena_reset (struct gml_arena *arena)
{
  for (struct chunk *c = arena->first; c != NULL; c = c->next)
    ASAN_POISON_MEMORY_REGION (c->data, c->size);
  arena->current = arena->first;
  arena->at = 0;
  arena->used = 0;
}

/* Makes a chunk with room for SIZE bytes the current one: the next of the
   chunks kept if it is large enough, else a new one before it.  */
static void
next_chunk (struct gml_arena *arena, size_t size)
{
  struct chunk *c = arena->current->next;
  if (c == NULL || c->size < size)
    {
      size_t want = arena->current->size * 2;
      if (want > LARGEST_STEP)
	want = LARGEST_STEP;
      struct chunk *fresh = new_chunk (want < size ? size : want);
      fresh->next = c;
      arena->current->next = fresh;
      c = fresh;
    }
  arena->current = c;
  arena->at = 0;
}

/* SIZE bytes of whatever was there.  */
static void *
take (struct gml_arena *arena, size_t size)
{
  if (size > SIZE_MAX / 2)
    fail (size);
  size_t step = (size + REDZONE + ALIGN - 1) & ~(ALIGN - 1);
  if (step > arena->current->size - arena->at)
    next_chunk (arena, step);
  char *p = arena->current->data + arena->at;
  arena->at += step;
  arena->used += size;
  ASAN_UNPOISON_MEMORY_REGION (p, size);
  return p;
}

void *
gml_arena_alloc (struct gml_arena *arena, size_t size)
{
  return memset (take (arena, size), 0, size);
}

char *
gml_arena_copy (struct gml_arena *arena, const char *data, size_t len)
{
  char *copy = take (arena, len + 1);
  if (len != 0)
    memcpy (copy, data, len);
  copy[len] = '\0';
  return copy;
}

char *
gml_arena_printf (struct gml_arena *arena, const char *format, ...)
{
  va_list ap;
  va_start (ap, format);
  int len = vsnprintf (NULL, 0, format, ap);
  va_end (ap);
  if (len < 0)
    return gml_arena_alloc (arena, 1);

  char *text = gml_arena_alloc (arena, (size_t) len + 1);
  va_start (ap, format);
  vsnprintf (text, (size_t) len + 1, format, ap);
  va_end (ap);
  return text;
}

size_t
gml_arena_used (const struct gml_arena *arena)
{
  return arena->used;
}

void *
gml_arena_grow (struct gml_arena *arena, void *old, size_t n, unsigned *cap, size_t elem)
{
  if (*cap > UINT32_MAX / 2)
    fail (SIZE_MAX);
  *cap = *cap < 4 ? 8 : *cap * 2;
  if (elem > SIZE_MAX / 2 / *cap)
    fail (SIZE_MAX);
  char *fresh = take (arena, *cap * elem);
  if (n != 0)
    memcpy (fresh, old, n * elem);
  memset (fresh + n * elem, 0, (*cap - n) * elem);
  return fresh;
}
