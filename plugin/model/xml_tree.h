/* A small tree of an XML document that knows where everything stands.
   SPDX-License-Identifier: GPL-3.0-or-later

   libxml2's own tree has lines only; what a person wrote deserves a column.
   Nothing is fetched or expanded: a document type declaration is refused, so
   there are no entities but XML's five.  */

#ifndef GML_MODEL_XML_TREE_H
#define GML_MODEL_XML_TREE_H

#include <stddef.h>
#include <stdint.h>

struct gml_arena;

enum
{
  GML_XML_DEPTH = 8,
  GML_XML_BYTES = 8 << 20
}; /* of a document, at most */

struct gml_xml_attr
{
  const char *name, *value;
  uint32_t line, column; /* of its name, from 1; columns count bytes */
  struct gml_xml_attr *next;
};

struct gml_xml_node
{
  const char *name;      /* without prefix */
  const char *ns;        /* namespace, "" none */
  uint32_t line, column; /* of its `<' */
  struct gml_xml_attr *attrs;
  struct gml_xml_node *children, *next;
};

/* Reads file PATH into ARENA.  Its root; or null and *ERROR, a text in ARENA
   "file:line:column: ...".  Text between elements must be blank.  */
struct gml_xml_node *gml_xml_tree_read (const char *path, struct gml_arena *arena,
					const char **error);

/* The same for the LEN bytes at TEXT; PATH is for messages.  */
struct gml_xml_node *gml_xml_tree_parse (const char *text, size_t len, const char *path,
					 struct gml_arena *arena, const char **error);

#endif
