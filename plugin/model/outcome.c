/* Outcomes and numbers as text.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/buffer.h"
#include "plugin/model/slot.h"

const char *const gml_outcome_words[]
  = { "= -1",     "= 0",  "!= 0",     "< 0",  "<= 0",  "> 0", ">= 0",
      "negative", "null", "not null", "true", "false", "any", NULL };

struct word
{
  const char *text;
  uint8_t op;
};

static const struct word words[] = { { "any", GML_O_ANY },
				     { "null", GML_O_NULL },
				     { "not null", GML_O_NOTNULL },
				     { "true", GML_O_TRUE },
				     { "false", GML_O_FALSE },
				     { "negative", GML_O_LT },
				     { NULL, 0 } };

/* Two-character operators come before their one-character prefixes.  */
static const struct word operators[]
  = { { "!=", GML_O_NE }, { "<=", GML_O_LE }, { ">=", GML_O_GE }, { "=", GML_O_EQ },
      { "<", GML_O_LT },  { ">", GML_O_GT },  { NULL, 0 } };

bool
gml_outcome_parse (struct gml_outcome *out, const char *text)
{
  const struct word *w;

  out->num = 0;
  for (w = words; w->text; w++)
    if (strcmp (w->text, text) == 0)
      {
	out->op = w->op;
	return true;
      }
  for (w = operators; w->text; w++)
    if (strncmp (text, w->text, strlen (w->text)) == 0)
      {
	out->op = w->op;
	text += strlen (w->text);
	while (*text == ' ')
	  text++;
	return gml_number_parse (&out->num, text);
      }
  return false;
}

void
gml_outcome_print (struct gml_outcome outcome, struct gml_buffer *out)
{
  const struct word *w;

  for (w = words; w->text; w++)
    if (w->op == outcome.op && outcome.num == 0)
      {
	gml_buffer_add (out, w->text);
	return;
      }
  for (w = operators; w->text; w++)
    if (w->op == outcome.op)
      gml_buffer_printf (out, "%s %lld", w->text, (long long) outcome.num);
}

bool
gml_wide_parse (__int128 *out, const char *text)
{
  const __int128 most = (__int128) 1 << 100;
  bool minus = *text == '-', hex;
  __int128 n = 0;

  text += minus;
  hex = text[0] == '0' && text[1] == 'x';
  text += hex ? 2 : 0;
  if (!*text)
    return false;
  for (; *text; text++)
    {
      int digit = *text >= '0' && *text <= '9'          ? *text - '0'
		  : hex && *text >= 'a' && *text <= 'f' ? *text - 'a' + 10
		  : hex && *text >= 'A' && *text <= 'F' ? *text - 'A' + 10
							: -1;

      if (digit < 0 || n > most)
	return false;
      n = n * (hex ? 16 : 10) + digit;
    }
  *out = minus ? -n : n;
  return true;
}

bool
gml_number_parse (int64_t *out, const char *text)
{
  __int128 n;

  if (!gml_wide_parse (&n, text) || n < INT64_MIN || n > INT64_MAX)
    return false;
  *out = (int64_t) n;
  return true;
}

void
gml_wide_print (__int128 number, struct gml_buffer *out)
{
  unsigned __int128 n = number < 0 ? -(unsigned __int128) number : (unsigned __int128) number;
  char digits[48];
  size_t at = sizeof digits;

  do
    digits[--at] = (char) ('0' + (int) (n % 10));
  while (n /= 10);
  if (number < 0)
    digits[--at] = '-';
  gml_buffer_add_n (out, digits + at, sizeof digits - at);
}
