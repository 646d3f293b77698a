/* Maps from GCC's pointers to ids.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_GCC_MAP_H
#define GML_GCC_MAP_H

#include <stdint.h>

/* Empty when zeroed.  Key null cannot be entered.  */
struct gml_map
{
  struct gml_map_slot
  {
    const void *key;
    uint32_t value;
  } * slots;
  uint32_t size, n; /* size: a power of two, or 0 */
};

/* The value of KEY, or 0.  */
uint32_t gml_map_get (const struct gml_map *map, const void *key);
/* Sets the value of KEY.  */
void gml_map_put (struct gml_map *map, const void *key, uint32_t value);
/* Where the value of KEY stands, 0 if it had none; borrowed until the next key is entered.  */
uint32_t *gml_map_at (struct gml_map *map, const void *key);
/* Empties MAP and gives its memory back.  */
void gml_map_free (struct gml_map *map);

/* Small numbers as keys.  */
#define GML_MAP_NUM(n) ((const void *) ((uintptr_t) (n) + 1))

#endif
