/* Lists of rules.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/report/cwe.h"
#include "plugin/report/select.h"

#include <ctype.h>
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "plugin/ir/arena.h"
#include "plugin/report/options.h"

struct gml_selection
gml_selection_new (struct gml_arena *arena)
{
  struct gml_selection s = { 0 };
  s.state = GML_NEW_ARRAY (arena, signed char, gml_rule_count);
  return s;
}

bool
gml_selected (const struct gml_selection *s, unsigned rule, bool fallback)
{
  if (s->state[rule])
    return s->state[rule] > 0;
  return fallback && !s->only;
}

/* The number of `CWE-775' or `775'; 0 where WORD is none.  */
static int
cwe_number (const char *word)
{
  if (strncasecmp (word, "CWE-", 4) == 0)
    word += 4;
  size_t digits = strspn (word, "0123456789");
  return digits > 0 && digits < 7 && word[digits] == '\0' ? (int) strtol (word, NULL, 10) : 0;
}

/* Whether TEXT is NAME in any case, with `-' and `_' for blanks.  */
static bool
same_name (const char *text, const char *name)
{
  for (; *text && *name; text++, name++)
    {
      int a = *text == '-' || *text == '_' ? ' ' : tolower ((unsigned char) *text);
      int b = *name == '-' ? ' ' : tolower ((unsigned char) *name);
      if (a != b)
	return false;
    }
  return *text == *name;
}

/* The pillar that WORD names, or 0.  */
static int
pillar_named (const char *word)
{
  for (unsigned k = 0; k < gml_pillar_count; k++)
    if (same_name (word, gml_pillars[k].word) || same_name (word, gml_pillars[k].name))
      return gml_pillars[k].id;
  return 0;
}

static bool
matches (const struct gml_rule *rule, const char *word, int number)
{
  for (unsigned k = 0; number && k < gml_nearer_count; k++)
    if ((gml_nearer[k].cwe == number || gml_cwe_under (gml_nearer[k].cwe, number))
	&& strcmp (gml_nearer[k].rule, rule->id) == 0)
      return true;
  if (number)
    return rule->cwe == number || gml_cwe_under (rule->cwe, number);
  return fnmatch (word, rule->id, 0) == 0;
}

/* ---- Messages ----------------------------------------------------------------- */

/* The CWE of a rule that is written most like WORD, or else is nearest in number.  */
static const char *
nearest_cwe (const char *word, struct gml_arena *arena)
{
  const char **words = GML_NEW_ARRAY (arena, const char *, gml_rule_count);
  for (unsigned k = 0; k < gml_rule_count; k++)
    words[k] = gml_arena_printf (arena, "CWE-%d", gml_rules[k].cwe);
  const char *near = gml_nearest_word (word, words, gml_rule_count);
  if (near)
    return near;
  int number = cwe_number (word);
  for (unsigned k = 0, least = ~0u; k < gml_rule_count; k++)
    {
      unsigned off = (unsigned) abs (gml_rules[k].cwe - number);
      if (off < least)
	least = off, near = words[k];
    }
  return near;
}

static const char *
nearest_name (const char *word, struct gml_arena *arena)
{
  unsigned n = gml_rule_count;
  const char **words = GML_NEW_ARRAY (arena, const char *, n + gml_pillar_count);
  for (unsigned k = 0; k < gml_rule_count; k++)
    words[k] = gml_rules[k].id;
  for (unsigned k = 0; k < gml_pillar_count; k++)
    words[n++] = gml_pillars[k].word;
  return gml_nearest_of_all (word, words, n);
}

static const char *
complain (const char *word, int number, struct gml_arena *arena)
{
  bool cwe = number || strncasecmp (word, "CWE", 3) == 0;
  if (*word == '\0')
    return "empty word in a list of rules";
  if (cwe && pillar_named (word) == 0 && number && gml_pillar_name (number))
    return gml_arena_printf (arena, "no rule belongs to pillar '%s'; the nearest CWE is '%s'", word,
			     nearest_cwe (word, arena));
  if (cwe)
    return gml_arena_printf (arena, "no rule reports '%s'; did you mean '%s'?", word,
			     nearest_cwe (word, arena));
  if (pillar_named (word))
    return gml_arena_printf (arena, "no rule belongs to pillar '%s'", word);
  return gml_arena_printf (arena, "unknown rule '%s'; did you mean '%s'?", word,
			   nearest_name (word, arena));
}

/* ---- Lists -------------------------------------------------------------------- */

static int
select_word (struct gml_selection *s, const char *word, struct gml_arena *arena, const char **error)
{
  bool away = *word == '-';
  word += away;
  int number = cwe_number (word);
  if (number == 0)
    number = pillar_named (word);
  bool found = false;
  for (unsigned k = 0; k < gml_rule_count; k++)
    if (matches (&gml_rules[k], word, number))
      {
	found = true;
	s->state[k] = away ? -1 : 1;
      }
  if (!found)
    {
      *error = complain (word, number, arena);
      return -1;
    }
  if (!s->any)
    s->only = !away;
  s->any = true;
  return 0;
}

int
gml_select (struct gml_selection *s, const char *list, size_t len, struct gml_arena *arena,
	    const char **error)
{
  char *rest = gml_arena_copy (arena, list, len);
  while (rest)
    {
      char *word = strsep (&rest, ",");
      word += strspn (word, " ");
      for (char *end = word + strlen (word); end > word && end[-1] == ' ';)
	*--end = '\0';
      if (select_word (s, word, arena, error) != 0)
	return -1;
    }
  return 0;
}
