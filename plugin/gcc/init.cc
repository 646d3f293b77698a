/* The plugin's door.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/gcc/border.h"

#define EXPORTED __attribute__ ((visibility ("default")))

extern "C" {
EXPORTED int plugin_is_GPL_compatible;
EXPORTED int plugin_init (struct plugin_name_args *info, struct plugin_gcc_version *version);
}

/* The one pointer at file scope (house style): all a run knows.  */
static struct gml_border *border;

static struct plugin_info about = {
  GML_VERSION,
  "gimlet finds secure-coding defects; -fplugin-arg-gimlet-checks=LIST and others:"
  " see docs/using.md"
};

static int
parse_arguments (struct gml_border *gb, const struct plugin_name_args *info)
{
  int n = info->argc;
  const char **keys = GML_NEW_ARRAY (gb->arena, const char *, n + 1);
  const char **values = GML_NEW_ARRAY (gb->arena, const char *, n + 1);
  for (int k = 0; k < n; k++)
    {
      keys[k] = info->argv[k].key;
      values[k] = info->argv[k].value;
    }
  const char *why = NULL;
  if (gml_options_parse (&gb->options, n, keys, values, gb->arena, &why) == 0)
    return 0;
  error ("gimlet: %s", why);
  return -1;
}

/* GCC checks release, date and configuration: whatever differs may have another
   layout of trees.  */
static bool
is_right_gcc (const char *plugin, struct plugin_gcc_version *version)
{
  if (plugin_default_version_check (version, &gcc_version))
    return true;
  error ("gimlet: %qs was built for GCC %s (%s), but this is GCC %s (%s): build it again with"
	 " %<make GCC=...%>",
	 plugin, gcc_version.basever, gcc_version.datestamp, version->basever, version->datestamp);
  return false;
}

static void
finish (void *, void *)
{
  gml_arena_free (border->arena);
  border = NULL;
}

int
plugin_init (struct plugin_name_args *info, struct plugin_gcc_version *version)
{
  if (!is_right_gcc (info->full_name, version))
    return 1;
  struct gml_arena *arena = gml_arena_new ();
  border = GML_NEW (arena, struct gml_border);
  border->arena = arena;
  border->plugin_file = info->full_name;
  register_callback (info->base_name, PLUGIN_INFO, NULL, &about);
  register_callback (info->base_name, PLUGIN_FINISH, finish, NULL);
  if (parse_arguments (border, info) != 0)
    return 0;			/* GCC has counted the error, and compiles no further */
  if (border->options.version)
    fprintf (stderr, "gimlet %s for GCC %s\n", GML_VERSION, gcc_version.basever);
  gml_border_register (border, info->base_name);
  return 0;
}
