/* Reading model files: what the parts of the reader share.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#ifndef GML_MODEL_READ_H
#define GML_MODEL_READ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "plugin/model/model.h"

struct gml_xml_node;
struct gml_xml_attr;
struct gml_vocab_attr;

#define GML_MODELS_NS "urn:gimlet:models:1"

/* A model and where it stands.  */
struct gml_placed
{
  struct gml_model model;
  const char *path;
  uint32_t line, column;
};

struct gml_reader
{
  struct gml_arena *arena;
  const struct gml_api *api; /* null: no kinds but the files' own */
  const char *path;          /* of the file at hand */
  const char *error;         /* the first one */
  bool nothrow;              /* the file's default */
  bool signal_unsafe;        /* the same */
  unsigned first_kind;       /* resource number of kinds[0] */
  unsigned nkinds, cap_kinds;
  struct gml_kind *kinds;
  unsigned nplaced, cap_placed;
  struct gml_placed *placed;
  unsigned nclasses, cap_classes;
  struct gml_class_model *classes;
  unsigned nfields, cap_fields;
  struct gml_field_model *fields;
};

/* Records the first error; -1.  */
int gml_reader_bad (struct gml_reader *r, uint32_t line, uint32_t column, const char *format, ...)
  __attribute__ ((format (printf, 4, 5)));

/* The same, with " (did you mean 'X'?)" where a word of LIST is near WORD.  */
int gml_reader_bad_word (struct gml_reader *r, uint32_t line, uint32_t column, const char *what,
			 const char *word, const char *const *list);

/* The attribute NAME of NODE, or null.  */
const struct gml_xml_attr *gml_reader_attr (const struct gml_xml_node *node, const char *name);

/* Its value, or null.  */
const char *gml_reader_value (const struct gml_xml_node *node, const char *name);

/* The words of TEXT between SEPARATORS, blanks around them cut off, *N of them;
   a list in the arena, ended by null.  */
const char **gml_reader_split (struct gml_reader *r, const char *text, const char *separators,
			       unsigned *n);

/* Whether NODE has just the attributes of LIST (ended by a null name), and
   all that are required: 0 or -1.  */
int gml_reader_check_attrs (struct gml_reader *r, const struct gml_xml_node *node,
			    const struct gml_vocab_attr *list);

/* "true" or "false" of attribute A into *OUT, which is left alone if A is null.  */
int gml_reader_bool (struct gml_reader *r, const struct gml_xml_attr *a, bool *out);

/* Reads the kinds of all ROOTS, which come from PATHS.  */
int gml_reader_kinds (struct gml_reader *r, struct gml_xml_node *const *roots,
		      const char *const *paths, unsigned nroots);

/* The kind of resource number RES, known so far.  */
const struct gml_kind *gml_reader_kind (const struct gml_reader *r, unsigned res);

/* The resource number that attribute A names, into *RES.  */
int gml_reader_find_kind (struct gml_reader *r, const struct gml_xml_attr *a, unsigned *res);

/* The phases, separated by blanks, that attribute A names of KIND, as bits.  */
int gml_reader_phases (struct gml_reader *r, const struct gml_xml_attr *a,
		       const struct gml_kind *kind, uint8_t *bits);

/* "-12" or "0x1f" of attribute A into *OUT.  */
int gml_reader_number (struct gml_reader *r, const struct gml_xml_attr *a, int64_t *out);

/* Reads the children of NODE, effects and rows, into M.  */
int gml_reader_effects (struct gml_reader *r, const struct gml_xml_node *node, struct gml_model *m);

/* As gml_models_read, for NPATHS files that make one table; kinds may be used
   before, or in another file than, they are defined.  API may be null.  */
int gml_models_read_files (struct gml_model_table **out, const char *const *paths, unsigned npaths,
			   const struct gml_api *api, struct gml_arena *arena, const char **error);

/* As gml_models_read, for the LEN bytes at TEXT; PATH is for messages.  */
int gml_models_parse (struct gml_model_table **out, const char *text, size_t len, const char *path,
		      const struct gml_api *api, struct gml_arena *arena, const char **error);

#endif
