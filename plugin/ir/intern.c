/* Interned strings: equal texts have equal ids.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/ir/intern.h"

#include <string.h>

#include "plugin/ir/arena.h"
#include "plugin/ir/idset.h"

struct text
{
  const char *data;
  uint32_t len;
};

struct gml_strings
{
  struct gml_arena *arena;
  struct text *texts;
  uint32_t n, cap;
  struct gml_idset set;
};

struct gml_strings *
gml_strings_new (struct gml_arena *arena)
{
  struct gml_strings *t = GML_NEW (arena, struct gml_strings);
  t->arena = arena;
  GML_GROW (arena, t->texts, t->n, t->cap);
  t->texts[0].data = "";
  t->n = 1;
  return t;
}

static bool
same_text (const void *ctx, uint32_t id, const void *key)
{
  const struct text *have = &((const struct gml_strings *) ctx)->texts[id];
  const struct text *want = key;
  return have->len == want->len && memcmp (have->data, want->data, want->len) == 0;
}

gml_id
gml_strings_add_n (struct gml_strings *t, const char *text, size_t len)
{
  if (len == 0)
    return 0;
  struct text key = { text, (uint32_t) len };
  uint32_t hash = gml_hash_bytes (0, text, len);
  gml_id id = gml_idset_find (&t->set, hash, same_text, t, &key);
  if (id != 0)
    return id;

  GML_GROW (t->arena, t->texts, t->n, t->cap);
  key.data = gml_arena_copy (t->arena, text, len);
  id = t->n++;
  t->texts[id] = key;
  gml_idset_add (&t->set, t->arena, hash, id);
  return id;
}

gml_id
gml_strings_add (struct gml_strings *t, const char *text)
{
  return gml_strings_add_n (t, text, strlen (text));
}

gml_id
gml_strings_find (const struct gml_strings *t, const char *text)
{
  struct text key = { text, (uint32_t) strlen (text) };
  if (key.len == 0)
    return 0;
  uint32_t hash = gml_hash_bytes (0, text, key.len);
  return gml_idset_find (&t->set, hash, same_text, t, &key);
}

const char *
gml_strings_get (const struct gml_strings *t, gml_id id)
{
  return t->texts[id].data;
}

size_t
gml_strings_len (const struct gml_strings *t, gml_id id)
{
  return t->texts[id].len;
}

unsigned
gml_strings_count (const struct gml_strings *t)
{
  return t->n;
}
