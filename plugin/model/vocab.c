/* The vocabulary of model files: which words there are, and what they fill.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/model/vocab.h"

#include <string.h>

#include "plugin/report/options.h"

#define REQ true

const struct gml_vocab_effect gml_vocab_effects[GML_E_COUNT] = {
  [GML_E_ACQUIRE] = { "acquire",
		      { { "slot", GML_VF_A, REQ },
			{ "kind", GML_VF_RES, REQ },
			{ "phase", GML_VF_TO, false },
			{ "when", GML_VF_WHEN, false } } },
  [GML_E_RELEASE] = { "release",
		      { { "slot", GML_VF_A, REQ },
			{ "kind", GML_VF_RES, false },
			{ "when", GML_VF_WHEN, false } } },
  [GML_E_TRANSFER] = { "transfer",
		       { { "slot", GML_VF_A, REQ },
			 { "to", GML_VF_B, false },
			 { "kind", GML_VF_RES, false },
			 { "when", GML_VF_WHEN, false } } },
  [GML_E_USE] = { "use",
		  { { "slot", GML_VF_A, REQ },
		    { "kind", GML_VF_RES, false },
		    { "of", GML_VF_OF, false },
		    { "phase", GML_VF_FROM, false },
		    { "then", GML_VF_TO, false },
		    { "like", GML_VF_B, false },
		    { "reopens", GML_VF_REOPENS, false },
		    { "when", GML_VF_WHEN, false } } },
  [GML_E_FAILS] = { "fails",
		    { { "when", GML_VF_WHEN, REQ },
		      { "gravity", GML_VF_GRAVE, REQ },
		      { "of", GML_VF_A, false },
		      { "unless", GML_VF_PROPERTY, false },
		      { "null", GML_VF_B, false } } },
  [GML_E_RANGE] = { "range",
		    { { "slot", GML_VF_A, REQ },
		      { "min", GML_VF_LO, false },
		      { "max", GML_VF_HI, false },
		      { "at-most", GML_VF_B, false },
		      { "plus", GML_VF_NUM, false },
		      { "when", GML_VF_WHEN, false } } },
  [GML_E_TAINT] = { "taint",
		    { { "slot", GML_VF_A, REQ },
		      { "bytes", GML_VF_NUM, false },
		      { "at-most", GML_VF_B, false },
		      { "when", GML_VF_WHEN, false } } },
  [GML_E_SIZE] = { "size",
		   { { "slot", GML_VF_A, REQ },
		     { "role", GML_VF_ROLE, REQ },
		     { "buffer", GML_VF_B, false },
		     { "times", GML_VF_C, false } } },
  [GML_E_ALIAS] = { "alias", { { "slot", GML_VF_A, REQ }, { "when", GML_VF_WHEN, false } } },
  [GML_E_COPY]
  = { "copy",
      { { "from", GML_VF_A, false }, { "to", GML_VF_B, false }, { "when", GML_VF_WHEN, false } } },
  [GML_E_CONFIGURE] = { "configure",
			{ { "slot", GML_VF_A, false },
			  { "property", GML_VF_PROPERTY, REQ },
			  { "value", GML_VF_B, false },
			  { "number", GML_VF_NUM, false },
			  { "bits", GML_VF_BITS, false },
			  { "when", GML_VF_WHEN, false } } },
  [GML_E_BLOCK] = { "block",
		    { { "slot", GML_VF_A, false },
		      { "limit", GML_VF_B, false },
		      { "brief", GML_VF_BRIEF, false } } },
  [GML_E_NORETURN] = { "noreturn", { { NULL, 0, false } } },
  [GML_E_ASSERT] = { "assert", { { NULL, 0, false } } },
  [GML_E_CALLBACK] = { "callback",
		       { { "slot", GML_VF_A, REQ },
			 { "data", GML_VF_B, false },
			 { "on", GML_VF_C, false },
			 { "as", GML_VF_AS, false },
			 { "when", GML_VF_WHEN, false } } },
  [GML_E_OBSOLETE] = { "obsolete", { { "instead", GML_VF_NAME, REQ } } },
  [GML_E_PROHIBITED] = { "prohibited",
			 { { "instead", GML_VF_NAME, REQ },
			   { "slot", GML_VF_A, false },
			   { "buffer", GML_VF_B, false },
			   { "format", GML_VF_C, false } } },
  [GML_E_OWNS_CHILD]
  = { "owns-child",
      { { "slot", GML_VF_A, REQ }, { "parent", GML_VF_B, REQ }, { "when", GML_VF_WHEN, false } } },
  [GML_E_ESCAPE] = { "escape", { { "slot", GML_VF_A, REQ }, { "when", GML_VF_WHEN, false } } },
  [GML_E_BORROW] = { "borrow", { { "slot", GML_VF_A, REQ } } },
  [GML_E_NONNULL] = { "nonnull", { { "slot", GML_VF_A, REQ } } },
  [GML_E_TERMINATES]
  = { "terminates", { { "slot", GML_VF_A, REQ }, { "when", GML_VF_WHEN, false } } },
  [GML_E_MEASURE] = { "measure", { { "slot", GML_VF_A, REQ } } },
  [GML_E_TEST] = { "test", { { "slot", GML_VF_A, false }, { "of", GML_VF_B, false } } },
  [GML_E_END] = { "end",
		  { { "when", GML_VF_WHEN, REQ },
		    { "slot", GML_VF_A, false },
		    { "kind", GML_VF_RES, false },
		    { "phase", GML_VF_FROM, false } } },
  [GML_E_PARTIAL]
  = { "partial",
      { { "slot", GML_VF_A, REQ }, { "flags", GML_VF_B, false }, { "whole", GML_VF_NUM, false } } },
  [GML_E_REASON] = { "reason", { { "when", GML_VF_WHEN, REQ }, { "by", GML_VF_NAME, REQ } } },
  [GML_E_INSECURE] = { "insecure",
		       { { "verification", GML_VF_BRIEF, false },
			 { "slot", GML_VF_A, false },
			 { "min", GML_VF_LO, false },
			 { "max", GML_VF_HI, false },
			 { "words", GML_VF_NAME, false },
			 { "client", GML_VF_CLIENT, false } } },
  [GML_E_THROWS] = { "throws", { { "what", GML_VF_NAME, REQ } } },
};

const char *const gml_vocab_roles[] = { [GML_SZ_ALLOC] = "alloc", [GML_SZ_RESIZE] = "resize",
					[GML_SZ_READ] = "read",   [GML_SZ_WRITE] = "write",
					[GML_SZ_COPY] = "copy",   [GML_SZ_INDEX] = "index",
					[GML_SZ_FILL] = "fill",   NULL };

const char *const gml_vocab_as[]
  = { [GML_AS_CALLBACK] = "callback", [GML_AS_THREAD] = "thread", [GML_AS_SIGNAL] = "signal",
      [GML_AS_SAFE] = "safe",         [GML_AS_EVENT] = "event",   NULL };

const char *const gml_vocab_orders[] = { "network", "host", NULL };

const char *const gml_vocab_gravities[] = {
  [GML_G_HINT] = "hint", [GML_G_LOW] = "low", [GML_G_MEDIUM] = "medium", [GML_G_HIGH] = "high", NULL
};

const char *const gml_vocab_classes[] = { [GML_RC_DESCRIPTOR] = "descriptor",
					  [GML_RC_SOCKET] = "socket",
					  [GML_RC_SERVER] = "server",
					  [GML_RC_HANDLE] = "handle",
					  [GML_RC_MEMORY] = "memory",
					  [GML_RC_OBJECT] = "object",
					  NULL };

/* What each means is in docs/models.md.  */
const char *const gml_vocab_properties[] = { "abstract-name",
					     "access",
					     "address",
					     "buffer-limit",
					     "byte-swap",
					     "close-on-exec",
					     "creation-mode",
					     "data-handler",
					     "descriptor-control",
					     "descriptor-looked-at",
					     "directory-access",
					     "domain",
					     "effective-id",
					     "emitter",
					     "environment",
					     "error-handler",
					     "event-handler",
					     "event-loop",
					     "event-loop-end",
					     "extent",
					     "group-id",
					     "groups",
					     "host-order",
					     "inside",
					     "interface",
					     "network-order",
					     "own-thread",
					     "parent",
					     "passive",
					     "path-looked-at",
					     "path-used",
					     "peer-name",
					     "pending",
					     "privilege",
					     "program",
					     "protocol",
					     "queued",
					     "same-answer",
					     "same-success",
					     "socket-file",
					     "socket-option",
					     "socket-type",
					     "stale-path-removed",
					     "stale-path-replaced",
					     "system-trust",
					     "text-appended",
					     "text-put",
					     "thread",
					     "time-limit",
					     "tls-client",
					     "umask",
					     "unwinding",
					     "user-id",
					     "verification",
					     "world-access",
					     NULL };

int
gml_vocab_find (const char *const *list, const char *word)
{
  int i;

  for (i = 0; list[i]; i++)
    if (strcmp (list[i], word) == 0)
      return i;
  return -1;
}

const char *
gml_vocab_nearest (const char *const *list, const char *word)
{
  unsigned n = 0;

  while (list[n])
    n++;
  return gml_nearest_word (word, list, n);
}

struct gml_slot
gml_slot_arg (int arg)
{
  struct gml_slot s;

  memset (&s, 0, sizeof s);
  s.base = (int8_t) arg;
  return s;
}

struct gml_slot
gml_slot_result (void)
{
  return gml_slot_arg (GML_SLOT_RESULT);
}

struct gml_slot
gml_slot_none (void)
{
  return gml_slot_arg (GML_SLOT_NONE);
}

struct gml_effect
gml_effect_new (enum gml_effect_kind kind)
{
  struct gml_effect e;

  memset (&e, 0, sizeof e);
  e.kind = (uint8_t) kind;
  e.a = e.b = e.c = gml_slot_none ();
  e.bound = true;
  return e;
}
