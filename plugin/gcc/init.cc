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

struct gml_border *
gml_border_now (void)
{
  return border;
}

static struct plugin_info about
  = { GML_VERSION, "gimlet finds secure-coding defects; -fplugin-arg-gimlet-checks=LIST and others:"
		   " see docs/using.md" };

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

/* Whether OPT gave GCC this plugin or an argument of it.  */
static bool
is_ours (const struct cl_decoded_option *opt, const char *name)
{
  size_t n = strlen (name);
  if (opt->opt_index == OPT_fplugin_arg_)
    return strncmp (opt->arg, name, n) == 0 && opt->arg[n] == '-';
  if (opt->opt_index != OPT_fplugin_)
    return false;
  const char *base = lbasename (opt->arg);
  return strncmp (base, name, n) == 0 && (base[n] == '.' || base[n] == '\0');
}

/* GCC writes its options into objects (DW_AT_producer with -g, the options of
   -flto, -frecord-gcc-switches): ours do not change the object, so they do not
   belong there.  */
static void
hide_arguments (const char *name)
{
  unsigned n = 0, others = 0;
  for (unsigned k = 0; k < save_decoded_options_count; k++)
    others += save_decoded_options[k].opt_index == OPT_fplugin_
	      && !is_ours (&save_decoded_options[k], name);
  for (unsigned k = 0; k < save_decoded_options_count; k++)
    {
      const struct cl_decoded_option *opt = &save_decoded_options[k];
      /* The driver adds -iplugindir= where there is any plugin.  */
      if (!is_ours (opt, name) && (others != 0 || opt->opt_index != OPT_iplugindir_))
	save_decoded_options[n++] = *opt;
    }
  save_decoded_options_count = n;
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
  register_callback (info->base_name, PLUGIN_ATTRIBUTES, gml_border_know_attributes, NULL);
  if (parse_arguments (border, info) != 0)
    return 0; /* GCC has counted the error, and compiles no further */
  if (border->options.version)
    fprintf (stderr, "gimlet %s for GCC %s\n", GML_VERSION, gcc_version.basever);
  hide_arguments (info->base_name);
  gml_border_register (border, info->base_name);
  gml_border_give_back_tables ();
  return 0;
}
