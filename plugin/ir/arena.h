/* Arenas: memory that is given back all at once.
   SPDX-License-Identifier: GPL-3.0-or-later

   Two arenas exist in a run: one for the unit, one for the function at hand.
   They are always passed in; who owns the arena owns what lies in it.  */

#ifndef GML_IR_ARENA_H
#define GML_IR_ARENA_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct gml_arena;

/* A new, empty arena; never null (see gml_arena_on_no_memory).  */
struct gml_arena *gml_arena_new (void);

/* Gives back ARENA and all that lies in it; null is allowed.  */
void gml_arena_free (struct gml_arena *arena);

/* Empties ARENA but keeps its memory for the next user.  */
void gml_arena_reset (struct gml_arena *arena);

/* SIZE zeroed bytes, aligned for any type; never null.  */
void *gml_arena_alloc (struct gml_arena *arena, size_t size);

/* A copy of the LEN bytes at DATA, followed by a null byte.  */
char *gml_arena_copy (struct gml_arena *arena, const char *data, size_t len);

/* A formatted string in ARENA.  */
char *gml_arena_printf (struct gml_arena *arena, const char *format, ...)
  __attribute__ ((format (printf, 2, 3)));

/* Bytes handed out since the arena was new or reset.  */
size_t gml_arena_used (const struct gml_arena *arena);

/* The one hook for "out of memory": HOOK may not return.  The default prints a
   line to stderr and aborts.  */
void gml_arena_on_no_memory (void (*hook) (size_t wanted));

/* malloc and realloc for what does not live in an arena; never null.  */
void *gml_xmalloc (size_t size);
void *gml_xrealloc (void *old, size_t size);

#define GML_NEW(arena, type) ((type *) gml_arena_alloc ((arena), sizeof (type)))
#define GML_NEW_ARRAY(arena, type, n) \
 ((type *) gml_arena_alloc ((arena), sizeof (type) * (size_t) (n)))

/* Makes room for one more element in the arena array PTR, which holds N
   elements of capacity CAP: a doubling copy inside ARENA.  */
#define GML_GROW(arena, ptr, n, cap) \
 ((n) < (cap) ? (void) 0             \
	      : (void) ((ptr) = gml_arena_grow ((arena), (ptr), (n), &(cap), sizeof *(ptr))))
void *gml_arena_grow (struct gml_arena *arena, void *old, size_t n, unsigned *cap, size_t elem);

#ifdef __cplusplus
}
#endif
#endif
