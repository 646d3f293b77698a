/* Names of functions in the form that tables hold.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "plugin/model/index.h"

/* Text under construction; what does not fit is dropped.  */
struct text
{
  char *buf;
  size_t len;
};

static void
put (struct text *t, const char *from, size_t n)
{
  if (n > GML_NAME_MAX - 1 - t->len)
    n = GML_NAME_MAX - 1 - t->len;
  memcpy (t->buf + t->len, from, n);
  t->len += n;
  t->buf[t->len] = '\0';
}

static bool
is_word (char c)
{
  return isalnum ((unsigned char) c) || c == '_' || c == '$';
}

/* Whether "operator" stands at P as a word of its own, START being the name's.  */
static bool
at_operator (const char *start, const char *p)
{
  return strncmp (p, "operator", 8) == 0 && !is_word (p[8]) && (p == start || !is_word (p[-1]));
}

/* Copies the operator's name at P ("operator<<", "operator new []"); where it ends.  */
static const char *
put_operator (struct text *t, const char *p)
{
  static const char symbols[] = "<>=!+-*/%^&|~,()[]";

  put (t, p, 8);
  p += 8;
  while (p[0] == ' ' && is_word (p[1]))
    do
      put (t, p++, 1);
    while (is_word (*p));
  while (*p == ' ')
    p++;
  while (*p && strchr (symbols, *p))
    put (t, p++, 1);
  return p;
}

/* The end of the bracket at P (`<' or `['), nested ones skipped.  */
static const char *
skip_bracket (const char *p, char open, char close)
{
  int depth = 0;

  for (; *p; p++)
    if (*p == open)
      depth++;
    else if (*p == close && (p[-1] != '-' || close != '>') && --depth == 0)
      return p + 1;
  return p;
}

/* The length of the inline namespace at P that names leave out, or 0.  */
static size_t
inline_namespace (const struct text *t, const char *p)
{
  if (t->len < 5 || strcmp (t->buf + t->len - 5, "std::") != 0)
    return 0;
  return strncmp (p, "__cxx11::", 9) == 0 ? 9 : strncmp (p, "__1::", 5) == 0 ? 5 : 0;
}

const char *
gml_name_normal (const char *name, char buf[GML_NAME_MAX])
{
  struct text t = { buf, 0 };
  const char *p = name;
  size_t skip;

  if (!strpbrk (name, "<[ ") && !strstr (name, "std::__"))
    return name;
  buf[0] = '\0';
  while (*p)
    if (at_operator (name, p))
      p = put_operator (&t, p);
    else if (*p == '<')
      p = skip_bracket (p, '<', '>');
    else if (strncmp (p, "[abi:", 5) == 0)
      p = skip_bracket (p, '[', ']');
    else if ((skip = inline_namespace (&t, p)) > 0)
      p += skip;
    else
      put (&t, p++, 1);
  return buf;
}

const char *
gml_params_normal (const char *params, char buf[GML_NAME_MAX])
{
  struct text t = { buf, 0 };
  const char *p = params;
  size_t skip;

  if (!strpbrk (params, " <[") && !strstr (params, "std::__"))
    return params;
  buf[0] = '\0';
  while (*p)
    if (*p == '<')
      p = skip_bracket (p, '<', '>');
    else if (strncmp (p, "[abi:", 5) == 0)
      p = skip_bracket (p, '[', ']');
    else if ((skip = inline_namespace (&t, p)) > 0)
      p += skip;
    else if (isspace ((unsigned char) *p)
	     && !(t.len && is_word (t.buf[t.len - 1]) && is_word (p[1])))
      p++;
    else
      put (&t, p++, 1);
  return buf;
}

const char *
gml_name_last (const char *name)
{
  const char *last = name, *p;

  for (p = name; *p; p++)
    if (at_operator (name, p))
      return p;
    else if (p[0] == ':' && p[1] == ':')
      last = p + 2;
  return last;
}

uint32_t
gml_name_hash (const char *text, size_t len)
{
  uint32_t h = 2166136261u;
  size_t i;

  for (i = 0; i < len; i++)
    h = (h ^ (unsigned char) text[i]) * 16777619u;
  return h;
}
