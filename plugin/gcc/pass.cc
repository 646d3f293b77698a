/* The pass: the steps of a run.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include "plugin/gcc/border.h"

#include <dlfcn.h>
#include <time.h>

/* ---- XML, loaded when needed ---- */

/* gimlet-xml.so lies beside gimlet.so.  Null, with an error said, if it cannot
   be had.  */
static const struct gml_xml_ops *
load_xml (struct gml_border *gb)
{
  const char *slash = strrchr (gb->plugin_file, '/');
  int n = slash != NULL ? (int) (slash - gb->plugin_file) : 1;
  const char *dir = slash != NULL ? gb->plugin_file : ".";
  const char *path = gml_arena_printf (gb->arena, "%.*s/gimlet-xml.so", n, dir);
  void *lib = dlopen (path, RTLD_NOW | RTLD_LOCAL);
  const struct gml_xml_ops *ops
    = lib != NULL ? (const struct gml_xml_ops *) dlsym (lib, "gml_xml_ops") : NULL;
  if (ops == NULL)
    error_at (UNKNOWN_LOCATION, "gimlet: cannot load %qs: %s", path, dlerror ());
  else if (ops->abi != GML_XML_ABI)
    error_at (UNKNOWN_LOCATION, "gimlet: %qs is of another version than %qs", path,
	      gb->plugin_file);
  else
    return ops;
  if (lib != NULL)
    dlclose (lib);
  return NULL;
}

static bool
read_models (struct gml_border *gb, const char *const *paths, uint32_t n)
{
  if (n == 0)
    return true;
  const struct gml_xml_ops *ops = load_xml (gb);
  for (uint32_t k = 0; ops != NULL && k < n; k++)
    {
      struct gml_model_table *table = NULL;
      const char *why = NULL;
      if (ops->read_models (&table, paths[k], gb->api, gb->arena, &why) != 0)
	{
	  error_at (UNKNOWN_LOCATION, "gimlet: %s", why);
	  return false;
	}
      gml_api_add (gb->api, table);
    }
  return ops != NULL;
}

/* What the project's file says, if there is one.  */
static bool
read_project (struct gml_border *gb)
{
  const char *path = gb->options.config, *why = NULL;
  if (path != NULL && strcmp (path, "none") == 0)
    return true;
  if (path == NULL)
    path = gml_project_find (main_input_filename, getpwd (), gb->arena);
  if (path == NULL)
    return true;
  const struct gml_xml_ops *ops = load_xml (gb);
  if (ops == NULL)
    return false;
  if (ops->read_project (&gb->project, path, getpwd (), gb->arena, &why) != 0)
    {
      error_at (UNKNOWN_LOCATION, "gimlet: %s", why);
      return false;
    }
  gml_options_add_project (&gb->options, gb->project);
  if (!read_models (gb, gb->project->models, gb->project->nmodels))
    return false;
  for (uint32_t k = 0; k < gb->project->nfunctions; k++)
    {
      const struct gml_project_function *f = &gb->project->functions[k];
      gml_api_amend (gb->api, f->name, f->obsolete ? GML_E_OBSOLETE : GML_E_PROHIBITED, f->instead);
    }
  return true;
}

/* ---- What the report says of the run ---- */

static const char *
command_digest (struct gml_border *gb)
{
  unsigned __int128 h = (unsigned __int128) 0x6c62272e07bb0142u << 64 | 0x62b821756295c58du;
  const unsigned __int128 prime = (unsigned __int128) 1 << 88 | 0x13b;
  for (unsigned k = 0; k < save_decoded_options_count; k++)
    {
      const char *text = save_decoded_options[k].orig_option_with_args_text;
      if (text == NULL || save_decoded_options[k].opt_index == OPT_o
	  || save_decoded_options[k].opt_index == OPT_fplugin_arg_)
	continue;
      for (const char *p = text;; p++)
	{
	  h = (h ^ (unsigned char) *p) * prime;
	  if (*p == '\0')
	    break;
	}
    }
  return gml_arena_printf (gb->arena, "%016llx%016llx", (unsigned long long) (h >> 64),
			   (unsigned long long) h);
}

static double
cpu_now (void)
{
  struct timespec t;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double) t.tv_sec + (double) t.tv_nsec / 1e9;
}

static const char *
utc_now (struct gml_border *gb)
{
  char text[32];
  time_t now = time (NULL);
  struct tm tm;
  gmtime_r (&now, &tm);
  strftime (text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm);
  return gml_arena_copy (gb->arena, text, strlen (text));
}

static void
write_xml (struct gml_border *gb, const struct gml_findings *fs, double started)
{
  if (gb->options.xml == NULL)
    return;
  const struct gml_xml_ops *ops = load_xml (gb);
  if (ops == NULL)
    return;
  struct gml_run run = {};
  run.gcc_version = gcc_version.basever;
  run.unit = main_input_filename;
  run.object = gml_object_name (getenv ("COLLECT_GCC_OPTIONS"), main_input_filename,
				gml_compat_object (), gb->arena);
  run.command_digest = command_digest (gb);
  run.start = utc_now (gb);
  run.cpu_seconds = cpu_now () - started;
  run.directory = getpwd ();
  const char *why = NULL;
  if (ops->write_report (gb->options.xml, &run, gb->unit, fs, &gb->options, gb->arena, &why) != 0)
    error_at (UNKNOWN_LOCATION, "gimlet: %s", why);
}

/* ---- Dumps ---- */

/* Prints the unit with every body, and says which rule of the IR it breaks.  */
static void
dump_ir (struct gml_border *gb)
{
  if (!gb->options.dump_ir)
    return;
  for (gml_id fn = 1; fn < gb->unit->nfunctions; fn++)
    if ((gb->unit->functions[fn].flags & GML_FF_BODY) && !gb->unit->functions[fn].loaded)
      gml_border_load (gb->unit, fn, gb->arena, gb);
  gml_ir_print (gb->unit, stderr);
  struct gml_ir_error why;
  if (gml_ir_verify (gb->unit, &why) != 0)
    sorry_at (UNKNOWN_LOCATION, "gimlet: the IR breaks a rule: %s", why.text);
  for (gml_id fn = 1; fn < gb->unit->nfunctions; fn++)
    gb->unit->functions[fn].loaded = false;
}

static void
print_stats (struct gml_border *gb, const struct gml_flow_stats *stats, double started)
{
  if (gb->options.stats)
    fprintf (stderr,
	     "gimlet: %u functions, %u loaded, %u simulated, %u given up, %u instructions, "
	     "%u visits, %zu KiB, %.1f ms\n",
	     stats->functions, stats->loaded, stats->simulated, stats->given_up, stats->insts,
	     stats->visits, gml_arena_used (gb->arena) / 1024, (cpu_now () - started) * 1e3);
}

/* ---- The run ---- */

static void
begin (struct gml_border *gb)
{
  if (gb->unit != NULL)
    return;
  gb->is_cxx = lang_GNU_CXX ();
  gb->unit = gml_unit_new (gb->arena);
  gb->unit->is_cxx = gb->is_cxx;
  gb->unit->load = gml_border_load;
  gb->unit->load_ctx = gb;
  if (main_input_filename != NULL)
    gb->unit->name = gml_strings_add (gb->unit->strings, main_input_filename);
}

static void
end (struct gml_border *gb)
{
  struct gml_map *maps[]
    = { &gb->types,   &gb->records, &gb->complete, &gb->fields,  &gb->functions,
	&gb->globals, &gb->locs,    &gb->files,    &gb->methods, &gb->voided };
  for (unsigned k = 0; k < ARRAY_SIZE (maps); k++)
    gml_map_free (maps[k]);
  XDELETEVEC (gb->bodies);
  gb->bodies = NULL;
  gb->nbodies = 0;
  gb->unit = NULL;
}

static void
analyse (struct gml_border *gb, struct gml_findings *fs, struct gml_flow_stats *stats)
{
  struct gml_flow_options flow = {};
  if (gb->options.dump_summaries)
    flow.dump_summaries = stderr;
  flow.system_headers = gb->options.system_headers;
  flow.doubts = gb->options.confidence == GML_CONF_LOW;
  if (gb->project != NULL)
    {
      flow.nassertions = gb->project->nassertions;
      flow.assertions = gb->project->assertions;
    }
  bool relevant = gml_border_scan (gb);
  gml_border_callers (gb);
  dump_ir (gb);
  if (gb->unit->nhabits != 0 || (relevant && gml_flow_relevant (gb->unit, gb->api)))
    gml_flow_run (gb->unit, gb->api, fs, &flow, gb->arena, stats);
}

static void
run (struct gml_border *gb)
{
  double started = cpu_now ();
  struct gml_flow_stats stats = {};
  gb->api = gml_api_new (gb->arena);
  gb->project = NULL;
  if (!read_project (gb) || !read_models (gb, gb->options.models, gb->options.nmodels))
    return;
  begin (gb);
  gb->lang_data_freed = flag_generate_lto;
  struct gml_findings *fs = gml_findings_new (gb->arena, gb->unit);
  gml_findings_filter (fs, &gb->options);
  analyse (gb, fs, &stats);
  gml_border_give_pragmas (gb, fs);
  if (gb->project != NULL)
    gml_project_silence (gb->project, fs, getpwd (), gb->arena);
  gml_findings_finish (fs);
  gml_border_emit (gb, fs);
  write_xml (gb, fs, started);
  print_stats (gb, &stats, started);
  end (gb);
}

/* ---- GCC's side of it ---- */

static const pass_data early_data
  = { SIMPLE_IPA_PASS, "gimlet-early", OPTGROUP_NONE, TV_NONE, 0, 0, 0, 0, 0 };

static const pass_data main_data
  = { SIMPLE_IPA_PASS, "gimlet", OPTGROUP_NONE, TV_NONE, PROP_ssa, 0, 0, 0, 0 };

namespace
{

/* Before free_lang_data takes the tables of virtual functions away.  */
class early_pass : public simple_ipa_opt_pass
{
public:
  early_pass (struct gml_border *g_) : simple_ipa_opt_pass (early_data, ::g), m_g (g_) {}
  bool gate (function *) final override { return flag_generate_lto && !seen_error (); }
  unsigned int execute (function *) final override
  {
    begin (m_g);
    if (m_g->is_cxx)
      gml_border_scan_early (m_g);
    return 0;
  }

private:
  struct gml_border *m_g;
};

class main_pass : public simple_ipa_opt_pass
{
public:
  main_pass (struct gml_border *g_) : simple_ipa_opt_pass (main_data, ::g), m_g (g_) {}
  bool gate (function *) final override { return !in_lto_p && !seen_error (); }
  unsigned int execute (function *) final override
  {
    run (m_g);
    return 0;
  }

private:
  struct gml_border *m_g;
};

} // namespace

static void
insert (const char *plugin_name, opt_pass *pass, const char *reference, pass_positioning_ops where)
{
  struct register_pass_info info = { pass, reference, 1, where };
  register_callback (plugin_name, PLUGIN_PASS_MANAGER_SETUP, NULL, &info);
}

void
gml_border_register (struct gml_border *gb, const char *plugin_name)
{
  insert (plugin_name, new early_pass (gb), "*free_lang_data", PASS_POS_INSERT_BEFORE);
  insert (plugin_name, new main_pass (gb), "build_ssa_passes", PASS_POS_INSERT_AFTER);
  gml_border_watch_voids (gb, plugin_name);
  gml_border_watch_pragmas (gb, plugin_name);
}
