/* Sets of ids, found by what they stand for: the hash table of interning.
   SPDX-License-Identifier: GPL-3.0-or-later

   The set holds ids and hashes only; what an id stands for is the caller's,
   who also says whether a candidate is the one looked for.  Internal to
   plugin/ir.  */

#ifndef GML_IR_IDSET_H
#define GML_IR_IDSET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct gml_arena;

struct gml_idset_slot
{
  uint32_t hash, id;
}; /* id 0: free */

struct gml_idset
{
  struct gml_idset_slot *slots;
  uint32_t size, n; /* size: a power of two, or 0 */
};

/* Is ID what KEY describes?  */
typedef bool gml_idset_eq (const void *ctx, uint32_t id, const void *key);

/* The id with HASH for which EQ (CTX, id, KEY) holds, or 0.  */
uint32_t gml_idset_find (const struct gml_idset *set, uint32_t hash, gml_idset_eq *eq,
			 const void *ctx, const void *key);

/* Enters ID (not 0), which must not be there.  The table lives in ARENA, or is
   malloc'd where that is null: always the same one for a set.  */
void gml_idset_add (struct gml_idset *set, struct gml_arena *arena, uint32_t hash, uint32_t id);

/* For a set without arena.  */
void gml_idset_free (struct gml_idset *set);

/* Hashes LEN bytes; more than one piece by giving the last hash as SEED.  */
uint32_t gml_hash_bytes (uint32_t seed, const void *data, size_t len);

/* Hashes one number.  */
static inline uint32_t
gml_hash_num (uint32_t seed, uint64_t num)
{
  uint64_t h = (seed * UINT64_C (0xff51afd7ed558ccd) ^ num) * UINT64_C (0x9e3779b97f4a7c15);
  h = (h ^ (h >> 32)) * UINT64_C (0xd6e8feb86659fd93);
  return (uint32_t) (h >> 32);
}

#endif
