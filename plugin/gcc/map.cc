/* Maps from GCC's pointers to ids: open addressing, no removal.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/gcc/compat.h"
#include "plugin/gcc/map.h"

static uint32_t
slot_of (const struct gml_map *map, const void *key)
{
  uint64_t h = (uint64_t) (uintptr_t) key * 0x9e3779b97f4a7c15u;
  uint32_t i = (uint32_t) (h >> 32) & (map->size - 1);
  while (map->slots[i].key != NULL && map->slots[i].key != key)
    i = (i + 1) & (map->size - 1);
  return i;
}

uint32_t
gml_map_get (const struct gml_map *map, const void *key)
{
  if (map->size == 0)
    return 0;
  const struct gml_map::gml_map_slot *slot = &map->slots[slot_of (map, key)];
  return slot->key != NULL ? slot->value : 0;
}

static void
grow (struct gml_map *map)
{
  struct gml_map old = *map;
  map->size = old.size != 0 ? old.size * 2 : 64;
  map->slots = XCNEWVEC (struct gml_map::gml_map_slot, map->size);
  for (uint32_t i = 0; i < old.size; i++)
    if (old.slots[i].key != NULL)
      map->slots[slot_of (map, old.slots[i].key)] = old.slots[i];
  XDELETEVEC (old.slots);
}

uint32_t *
gml_map_at (struct gml_map *map, const void *key)
{
  if (map->n * 2 >= map->size)
    grow (map);
  struct gml_map::gml_map_slot *slot = &map->slots[slot_of (map, key)];
  if (slot->key == NULL)
    map->n++;
  slot->key = key;
  return &slot->value;
}

void
gml_map_put (struct gml_map *map, const void *key, uint32_t value)
{
  *gml_map_at (map, key) = value;
}

void
gml_map_free (struct gml_map *map)
{
  XDELETEVEC (map->slots);
  memset (map, 0, sizeof *map);
}
