/* Sets of ids: open addressing, linear probing, at most three quarters full.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/idset.h"

#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"

uint32_t
gml_idset_find (const struct gml_idset *set, uint32_t hash, gml_idset_eq *eq, const void *ctx,
		const void *key)
{
  if (set->size == 0)
    return 0;
  uint32_t mask = set->size - 1;
  for (uint32_t i = hash & mask; set->slots[i].id != 0; i = (i + 1) & mask)
    if (set->slots[i].hash == hash && eq (ctx, set->slots[i].id, key))
      return set->slots[i].id;
  return 0;
}

static void
put (struct gml_idset *set, uint32_t hash, uint32_t id)
{
  uint32_t mask = set->size - 1;
  uint32_t i = hash & mask;
  while (set->slots[i].id != 0)
    i = (i + 1) & mask;
  set->slots[i].hash = hash;
  set->slots[i].id = id;
}

static void
grow (struct gml_idset *set, struct gml_arena *arena)
{
  struct gml_idset old = *set;
  set->size = old.size != 0 ? old.size * 2 : 32;
  size_t bytes = set->size * sizeof *set->slots;
  set->slots
    = arena != NULL ? gml_arena_alloc (arena, bytes) : memset (gml_xmalloc (bytes), 0, bytes);
  for (uint32_t i = 0; i < old.size; i++)
    if (old.slots[i].id != 0)
      put (set, old.slots[i].hash, old.slots[i].id);
  if (arena == NULL)
    free (old.slots);
}

void
gml_idset_add (struct gml_idset *set, struct gml_arena *arena, uint32_t hash, uint32_t id)
{
  if (set->n >= set->size / 4 * 3)
    grow (set, arena);
  put (set, hash, id);
  set->n++;
}

void
gml_idset_free (struct gml_idset *set)
{
  free (set->slots);
  memset (set, 0, sizeof *set);
}

uint32_t
gml_hash_bytes (uint32_t seed, const void *data, size_t len)
{
  const unsigned char *p = data;
  uint64_t h = seed ^ (len * UINT64_C (0x9e3779b97f4a7c15));
  for (; len >= 8; p += 8, len -= 8)
    {
      uint64_t word;
      memcpy (&word, p, 8);
      h = (h ^ word) * UINT64_C (0xd6e8feb86659fd93);
      h ^= h >> 32;
    }
  uint64_t tail = 0;
  if (len != 0)
    memcpy (&tail, p, len);
  h = (h ^ tail) * UINT64_C (0xd6e8feb86659fd93);
  return (uint32_t) (h ^ (h >> 32));
}
