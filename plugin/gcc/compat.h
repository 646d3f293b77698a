/* GCC's headers, and the differences between its versions.
   SPDX-License-Identifier: GPL-3.0-or-later

   GCC 11 to 16.  No other file tests GCCPLUGIN_VERSION; what differs has a name
   of our own here.  */

#ifndef GML_GCC_COMPAT_H
#define GML_GCC_COMPAT_H

#define INCLUDE_VECTOR /* diagnostics/metadata.h of GCC 16 wants it */
#include "gcc-plugin.h"
#include "plugin-version.h"
#include "tree.h"
#include "gimple.h"
#include "gimple-iterator.h"
#include "gimple-walk.h"
#include "tree-pass.h"
#include "ssa.h"
#include "cgraph.h"
#include "context.h"
#include "cfganal.h"
#include "diagnostic.h"
#include "diagnostic-core.h"
#include "gcc-rich-location.h"
#include "except.h"
#include "tree-eh.h"
#include "langhooks.h"
#include "options.h"
#include "opts.h"
#include "stringpool.h"
#include "attribs.h"
#include "print-tree.h"
#include "internal-fn.h"
#include "tree-cfg.h"
#include "ipa-utils.h"
#include "intl.h"
#include "cfg.h"
#include "cfghooks.h"
#include "gimple-ssa.h"
#include "tree-dfa.h"
#include "toplev.h"

#if GCCPLUGIN_VERSION >= 16000
# include "diagnostics/metadata.h"
# include "diagnostics/file-cache.h"
#else
# include "diagnostic-metadata.h"
#endif

/* ---- Clobbers ---- */

enum gml_clobber
{
  GML_CLOBBER_UNSAID, /* a constructor's or a destructor's, or (11) any */
  GML_CLOBBER_BEGIN,
  GML_CLOBBER_END
};

static inline enum gml_clobber
gml_compat_clobber (const_tree clobber)
{
#if GCCPLUGIN_VERSION >= 14000
  switch (CLOBBER_KIND (clobber))
    {
    case CLOBBER_STORAGE_BEGIN:
    case CLOBBER_OBJECT_BEGIN:
      return GML_CLOBBER_BEGIN;
    case CLOBBER_STORAGE_END:
    case CLOBBER_OBJECT_END:
      return GML_CLOBBER_END;
    default:
      return GML_CLOBBER_UNSAID;
    }
#elif GCCPLUGIN_VERSION >= 12000
  return CLOBBER_KIND (clobber) == CLOBBER_EOL ? GML_CLOBBER_END : GML_CLOBBER_UNSAID;
#else
  (void) clobber;
  return GML_CLOBBER_UNSAID;
#endif
}

/* ---- Types ---- */

/* C23's _BitInt.  */
static inline bool
gml_compat_is_bitint (const_tree type)
{
#if GCCPLUGIN_VERSION >= 14000
  return TREE_CODE (type) == BITINT_TYPE;
#else
  (void) type;
  return false;
#endif
}

/* ---- Locations ---- */

/* Where macro map MAP's macro is expanded.  */
static inline location_t
gml_compat_expansion_point (const line_map_macro *map)
{
#if GCCPLUGIN_VERSION >= 14000
  return map->get_expansion_point_location ();
#else
  return map->expansion;
#endif
}

/* ---- Source text ---- */

/* Line LINE of FILE without its end, *LEN bytes, borrowed; null where it cannot be had.  */
static inline const char *
gml_compat_source_line (const char *file, int line, size_t *len)
{
#if GCCPLUGIN_VERSION >= 14000
  auto span = global_dc->get_file_cache ().get_source_line (file, line);
#else
  auto span = location_get_source_line (file, line);
#endif
  if (!span)
    return NULL;
  *len = span.length ();
  return span.get_buffer ();
}

/* ---- Diagnostics ---- */

#if GCCPLUGIN_VERSION >= 16000
typedef diagnostics::metadata gml_metadata;
#else
typedef diagnostic_metadata gml_metadata;
#endif

/* Metadata with the CWE and, where GCC can print one (13 and later), the rule.  */
struct gml_compat_metadata
{
  gml_metadata data;
#if GCCPLUGIN_VERSION >= 13000
  gml_metadata::precanned_rule rule;
  gml_compat_metadata (const char *id) : rule (id, NULL) { data.add_rule (rule); }
#else
  gml_compat_metadata (const char *) {}
#endif
};

/* GCC 11 and 12 print no rules, but ask a hook for the option's name.  */
#if GCCPLUGIN_VERSION >= 13000
# define GML_COMPAT_OPTION_HOOK 0
#else
# define GML_COMPAT_OPTION_HOOK 1
#endif

/* Whether warnings in system headers are printed; returns the old setting.  */
static inline bool
gml_compat_system_headers (bool on)
{
#if GCCPLUGIN_VERSION >= 14000
  bool old = global_dc->m_warn_system_headers;
  global_dc->m_warn_system_headers = on;
#else
  bool old = global_dc->dc_warn_system_headers;
  global_dc->dc_warn_system_headers = on;
#endif
  return old;
}

#if GCCPLUGIN_VERSION < 16000
/* error_meta, which GCC has from 16 on (diagnostic.cc, diagnostic_impl).  */
static inline bool
gml_compat_error (rich_location *where, const gml_compat_metadata *m, const char *format, ...)
{
  diagnostic_info d;
  va_list ap;
  va_start (ap, format);
  diagnostic_set_info (&d, format, &ap, where, DK_ERROR);
  d.metadata = &m->data;
  bool printed = diagnostic_report_diagnostic (global_dc, &d);
  va_end (ap);
  return printed;
}
#endif

/* Reports TEXT at WHERE with metadata M, as an error or a warning; true if it
   was printed.  */
static inline bool
gml_compat_report (rich_location *where, const gml_compat_metadata *m, bool as_error,
		   const char *text)
{
  if (!as_error)
    return warning_meta (where, m->data, 0, "%s", text);
#if GCCPLUGIN_VERSION >= 16000
  error_meta (where, m->data, "%s", text);
  return true;
#else
  return gml_compat_error (where, m, "%s", text);
#endif
}

/* The object file, as given; null unknown.  */
static inline const char *
gml_compat_object (void)
{
  return asm_file_name;
}

#endif
