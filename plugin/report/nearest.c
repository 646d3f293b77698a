/* The nearest good word, for messages about bad ones.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "plugin/report/options.h"

enum
{
  LONGEST = 63
}; /* letters that count */

static unsigned
min3 (unsigned a, unsigned b, unsigned c)
{
  unsigned m = a < b ? a : b;
  return m < c ? m : c;
}

static unsigned
length (const char *word)
{
  return (unsigned) strnlen (word, LONGEST);
}

/* Optimal string alignment: Levenshtein's distance, where two neighbours
   swapped count as one slip (as in GCC's spellcheck.cc).  */
static unsigned
distance (const char *a, const char *b)
{
  unsigned na = length (a), nb = length (b);
  unsigned rows[3][LONGEST + 1];
  for (unsigned j = 0; j <= nb; j++)
    rows[0][j] = j;
  for (unsigned i = 1; i <= na; i++)
    {
      unsigned *now = rows[i % 3], *last = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];
      now[0] = i;
      for (unsigned j = 1; j <= nb; j++)
	{
	  unsigned differ = strncasecmp (&a[i - 1], &b[j - 1], 1) != 0;
	  now[j] = min3 (last[j] + 1, now[j - 1] + 1, last[j - 1] + differ);
	  if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]
	      && before[j - 2] + 1 < now[j])
	    now[j] = before[j - 2] + 1;
	}
    }
  return rows[na % 3][nb];
}

static const char *
nearest (const char *word, const char *const *words, unsigned n, unsigned *far)
{
  const char *best = NULL;
  *far = UINT32_MAX;
  for (unsigned k = 0; k < n; k++)
    {
      unsigned d = distance (word, words[k]);
      if (d < *far)
	*far = d, best = words[k];
    }
  return best;
}

const char *
gml_nearest_word (const char *word, const char *const *words, unsigned n)
{
  unsigned far;
  const char *best = nearest (word, words, n, &far);
  if (best == NULL)
    return NULL;
  unsigned longer = length (word) > length (best) ? length (word) : length (best);
  return far <= (longer + 2) / 3 ? best : NULL;
}

const char *
gml_nearest_of_all (const char *word, const char *const *words, unsigned n)
{
  unsigned far;
  return nearest (word, words, n, &far);
}
