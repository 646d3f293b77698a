/* The index that has the built-in models in it.
   SPDX-License-Identifier: GPL-3.0-or-later

   Apart from api.c, so that what makes the built-in table need not have it.  */

#include "plugin/model/model.h"

struct gml_api *
gml_api_new (struct gml_arena *arena)
{
  struct gml_api *api = gml_api_new_empty (arena);

  gml_api_add (api, &gml_builtin_models);
  return api;
}
