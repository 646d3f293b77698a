/* The vocabulary of model files: which words there are, and what they fill.
   SPDX-License-Identifier: GPL-3.0-or-later

   One table drives reader, printer and tests; docs/schemas/models.rng says the
   same to other tools.  */

#ifndef GML_MODEL_VOCAB_H
#define GML_MODEL_VOCAB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "plugin/model/model.h"

enum gml_vocab_field /* the member of gml_effect that an attribute fills */
{
  GML_VF_NONE,
  GML_VF_A,
  GML_VF_B,
  GML_VF_C,   /* slots */
  GML_VF_RES, /* a kind's name */
  GML_VF_OF,  /* the same: where it is of that kind */
  GML_VF_FROM,
  GML_VF_TO, /* phases of that kind */
  GML_VF_WHEN,
  GML_VF_GRAVE,
  GML_VF_ROLE,
  GML_VF_LO,
  GML_VF_HI,
  GML_VF_NUM,
  GML_VF_BRIEF,    /* role: true or false */
  GML_VF_CLIENT,   /* from: true or false */
  GML_VF_AS,       /* role: one of gml_vocab_as */
  GML_VF_BITS,     /* lo, of CONFIGURE */
  GML_VF_PROPERTY, /* name: one of gml_vocab_properties */
  GML_VF_NAME,     /* name: any text */
  GML_VF_REOPENS   /* role: true or false */
};

enum
{
  GML_VOCAB_ATTRS = 9
};

struct gml_vocab_attr
{
  const char *name;
  uint8_t field;
  bool required;
};

struct gml_vocab_effect
{
  const char *element;                          /* "acquire" */
  struct gml_vocab_attr attrs[GML_VOCAB_ATTRS]; /* ended by a null name */
};

extern const struct gml_vocab_effect gml_vocab_effects[GML_E_COUNT];

/* Words by enum value, each list ended by null.  */
extern const char *const gml_vocab_roles[];
extern const char *const gml_vocab_as[];
extern const char *const gml_vocab_orders[]; /* from GML_BO_NETWORK on */
extern const char *const gml_vocab_gravities[];
extern const char *const gml_vocab_classes[];
extern const char *const gml_vocab_properties[];

/* The index of WORD in LIST, or -1.  */
int gml_vocab_find (const char *const *list, const char *word);

/* The word of LIST that WORD was likely meant to be, or null if none is near.  */
const char *gml_vocab_nearest (const char *const *list, const char *word);

/* An effect of KIND that says nothing yet: no slots, any outcome.  */
struct gml_effect gml_effect_new (enum gml_effect_kind kind);

/* The slots that are the result, argument ARG (from 0), and none.  */
struct gml_slot gml_slot_result (void);
struct gml_slot gml_slot_arg (int arg);
struct gml_slot gml_slot_none (void);

#endif
