/* A small tree of an XML document that knows where everything stands.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/model/xml_tree.h"

#include <errno.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plugin/ir/arena.h"

struct builder
{
  xmlParserCtxtPtr parser;
  struct gml_arena *arena;
  const char *path, *text;
  size_t len;
  const char *error; /* the first one */
  struct gml_xml_node *root;
  struct gml_xml_node *open[GML_XML_DEPTH];
  struct gml_xml_node *last[GML_XML_DEPTH]; /* child of open[i] */
  int depth;
  size_t counted, line_start; /* lines are counted up to here */
  uint32_t line;
};

/* Records the first error, and ends the parse.  */
static void
fail (struct builder *b, uint32_t line, uint32_t column, const char *what)
{
  if (!b->error)
    b->error = gml_arena_printf (b->arena, "%s:%u:%u: %s", b->path, line, column, what);
  if (b->parser)
    xmlStopParser (b->parser);
}

/* The line and column of byte AT, which must not be before earlier ones.  */
static void
locate (struct builder *b, size_t at, uint32_t *line, uint32_t *column)
{
  for (; b->counted < at && b->counted < b->len; b->counted++)
    if (b->text[b->counted] == '\n')
      {
	b->line++;
	b->line_start = b->counted + 1;
      }
  *line = b->line;
  *column = at >= b->line_start ? (uint32_t) (at - b->line_start) + 1 : 1;
}

/* The bytes read so far.  */
static size_t
position (const struct builder *b)
{
  long at = xmlByteConsumed (b->parser);

  return at < 0 ? 0 : (size_t) at > b->len ? b->len : (size_t) at;
}

static void
fail_here (struct builder *b, const char *what)
{
  uint32_t line, column;
  size_t at = position (b);

  locate (b, at > b->counted ? at : b->counted, &line, &column);
  fail (b, line, column, what);
}

/* Where attribute NAME of the start tag between FROM and TO begins: the name
   at a blank, outside of quotes.  */
static size_t
find_attr (const struct builder *b, size_t from, size_t to, const char *name)
{
  size_t len = strlen (name), i;
  char quote = 0;

  for (i = from; i < to; i++)
    {
      char c = b->text[i];

      if (quote)
	quote = c == quote ? 0 : quote;
      else if (c == '"' || c == '\'')
	quote = c;
      else if (i > from && strchr (" \t\r\n", b->text[i - 1]) && to - i > len
	       && strncmp (b->text + i, name, len) == 0 && strchr ("= \t\r\n", b->text[i + len]))
	return i;
    }
  return from;
}

/* Attributes are five pointers each: name, prefix, namespace, value, its end.  */
static void
add_attrs (struct builder *b, struct gml_xml_node *node, size_t from, size_t to, int n,
	   const xmlChar **attrs)
{
  struct gml_xml_attr **end = &node->attrs;
  size_t counted = b->counted, line_start = b->line_start;
  uint32_t line = b->line;
  int i;

  for (i = 0; i < n; i++, attrs += 5)
    {
      struct gml_xml_attr *a = GML_NEW (b->arena, struct gml_xml_attr);
      const char *value = (const char *) attrs[3];

      a->name
	= gml_arena_copy (b->arena, (const char *) attrs[0], strlen ((const char *) attrs[0]));
      a->value = gml_arena_copy (b->arena, value, (size_t) ((const char *) attrs[4] - value));
      locate (b, find_attr (b, from, to, a->name), &a->line, &a->column);
      /* The next one may stand before it: libxml2 keeps no promise on order.  */
      b->counted = counted;
      b->line_start = line_start;
      b->line = line;
      *end = a;
      end = &a->next;
    }
}

static void
on_start (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *ns, int nns,
	  const xmlChar **nss, int nattrs, int ndefaulted, const xmlChar **attrs)
{
  struct builder *b = ((xmlParserCtxtPtr) data)->_private;
  struct gml_xml_node *node;
  size_t to = position (b), from = to;

  (void) prefix, (void) nns, (void) nss, (void) ndefaulted;
  /* A value holds no bare `<', so the last one begins this tag.  */
  while (from > 0 && (from == b->len || b->text[from] != '<'))
    from--;
  node = GML_NEW (b->arena, struct gml_xml_node);
  node->name = gml_arena_copy (b->arena, (const char *) name, strlen ((const char *) name));
  node->ns = ns ? gml_arena_copy (b->arena, (const char *) ns, strlen ((const char *) ns)) : "";
  locate (b, from, &node->line, &node->column);
  if (b->depth == GML_XML_DEPTH)
    {
      fail (b, node->line, node->column, "elements are nested too deep");
      return;
    }
  add_attrs (b, node, from, to, nattrs, attrs);
  if (b->depth == 0)
    b->root = node;
  else if (b->last[b->depth - 1])
    b->last[b->depth - 1]->next = node;
  else
    b->open[b->depth - 1]->children = node;
  if (b->depth)
    b->last[b->depth - 1] = node;
  b->open[b->depth] = node;
  b->last[b->depth++] = NULL;
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *ns)
{
  struct builder *b = ((xmlParserCtxtPtr) data)->_private;

  (void) name, (void) prefix, (void) ns;
  if (b->depth)
    b->depth--;
}

static void
on_text (void *data, const xmlChar *text, int len)
{
  struct builder *b = ((xmlParserCtxtPtr) data)->_private;
  int i;

  for (i = 0; i < len; i++)
    if (!strchr (" \t\r\n", text[i]))
      {
	fail_here (b, "text is not allowed here (put remarks into <!-- -->)");
	return;
      }
}

static void
on_doctype (void *data, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
  struct builder *b = ((xmlParserCtxtPtr) data)->_private;

  (void) name, (void) public_id, (void) system_id;
  fail_here (b, "a document type declaration is not allowed");
}

/* libxml2 2.12 made the error constant.  */
#if LIBXML_VERSION >= 21200
typedef const xmlError *error_ptr;
#else
typedef xmlErrorPtr error_ptr;
#endif

static void
on_error (void *data, error_ptr e)
{
  struct builder *b = ((xmlParserCtxtPtr) data)->_private;
  char what[300];
  size_t len;

  if (e->level < XML_ERR_ERROR && e->code != XML_NS_ERR_UNDEFINED_NAMESPACE)
    return;
  snprintf (what, sizeof what, "not well-formed XML: %s",
	    e->message ? e->message : "unknown error");
  len = strlen (what);
  while (len && (what[len - 1] == '\n' || what[len - 1] == ' '))
    what[--len] = '\0';
  fail (b, e->line > 0 ? (uint32_t) e->line : 1, e->int2 > 0 ? (uint32_t) e->int2 : 1, what);
}

/* What no message is wanted for.  */
static void
on_nothing (void *data, const char *format, ...)
{
  (void) data, (void) format;
}

static void
set_handlers (xmlSAXHandler *sax)
{
  memset (sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElementNs = on_start;
  sax->endElementNs = on_end;
  sax->characters = on_text;
  sax->cdataBlock = on_text;
  sax->internalSubset = on_doctype;
  sax->serror = (xmlStructuredErrorFunc) on_error;
  sax->error = on_nothing;
  sax->warning = on_nothing;
}

struct gml_xml_node *
gml_xml_tree_parse (const char *text, size_t len, const char *path, struct gml_arena *arena,
		    const char **error)
{
  struct builder b;
  int failed = -1;

  memset (&b, 0, sizeof b);
  b.arena = arena;
  b.path = path;
  b.text = text;
  b.len = len;
  b.line = 1;
  if (len > GML_XML_BYTES)
    fail (&b, 1, 1, "the file is larger than 8 MiB");
  else if (len == 0)
    fail (&b, 1, 1, "the file is empty");
  else if (memchr (text, 0, len))
    fail (&b, 1, 1, "the file is not UTF-8 text");
  else if (!(b.parser = xmlCreateMemoryParserCtxt (text, (int) len)))
    fail (&b, 1, 1, "libxml2 has no memory");
  if (b.parser)
    {
      set_handlers (b.parser->sax);
      b.parser->_private = &b;
      b.parser->userData = b.parser;
      /* Encoding declarations are ignored: positions are bytes of UTF-8.  */
      /* NOENT: without it a SAX handler gets "&#38;" for "&amp;"; there are no
	 other entities to replace, since none can be declared.  */
      xmlCtxtUseOptions (b.parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOENT);
      failed = xmlParseDocument (b.parser);
      if (failed && !b.error)
	fail_here (&b, "not well-formed XML");
      xmlFreeDoc (b.parser->myDoc);
      xmlFreeParserCtxt (b.parser);
    }
  *error = b.error;
  return b.error ? NULL : b.root;
}

/* All of FILE, up to one byte more than is allowed.  */
static char *
read_all (FILE *file, struct gml_arena *arena, size_t *len)
{
  size_t cap = 1 << 16, got;
  char *buf = gml_xmalloc (cap), *copy;

  *len = 0;
  while ((got = fread (buf + *len, 1, cap - *len, file)) > 0)
    {
      *len += got;
      if (*len > GML_XML_BYTES)
	break;
      if (*len == cap)
	buf = gml_xrealloc (buf, cap *= 2);
    }
  copy = gml_arena_copy (arena, buf, *len);
  free (buf);
  return copy;
}

struct gml_xml_node *
gml_xml_tree_read (const char *path, struct gml_arena *arena, const char **error)
{
  FILE *file = fopen (path, "rb");
  char *text = NULL;
  size_t len = 0;
  int code;

  if (file)
    text = read_all (file, arena, &len);
  code = errno;
  if (!file || ferror (file))
    {
      *error = gml_arena_printf (arena, "%s:1:1: cannot be read: %s", path, strerror (code));
      if (file)
	fclose (file);
      return NULL;
    }
  fclose (file);
  return gml_xml_tree_parse (text, len, path, arena, error);
}
