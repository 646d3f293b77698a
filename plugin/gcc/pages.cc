/* Memory that only the binding of the plugin has touched.
   SPDX-License-Identifier: GPL-3.0-or-later

   The dynamic linker looks up each function of GCC's that we call, all of them at once, in the
   compiler's table of tens of thousands of names: most of its two megabytes come into memory,
   and nobody reads them again.  They are pages of a file that nobody writes to: given back, they
   come again as they were if they are asked for.  */

#include "plugin/gcc/border.h"

#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

struct gml_range
{
  uintptr_t lo, hi;
};

/* Where the names and the symbols of INFO lie, from the first to the last.  */
static gml_range
symbol_tables (const struct dl_phdr_info *info, const ElfW (Dyn) * dyn)
{
  gml_range r = { UINTPTR_MAX, 0 };
  uintptr_t names = 0, size = 0;
  for (; dyn->d_tag != DT_NULL; dyn++)
    {
      uintptr_t at = dyn->d_un.d_ptr;
      if (dyn->d_tag == DT_STRSZ)
	size = dyn->d_un.d_val;
      if (dyn->d_tag != DT_STRTAB && dyn->d_tag != DT_SYMTAB)
	continue;
      if (at < info->dlpi_addr) /* some systems leave it as it is in the file */
	at += info->dlpi_addr;
      names = dyn->d_tag == DT_STRTAB ? at : names;
      r.lo = at < r.lo ? at : r.lo;
    }
  r.hi = names + size;
  return r;
}

/* The first object is the compiler itself.  */
static int
give_back_tables (struct dl_phdr_info *info, size_t, void *)
{
  uintptr_t page = (uintptr_t) sysconf (_SC_PAGESIZE);
  gml_range tables = { UINTPTR_MAX, 0 };
  for (unsigned k = 0; k < info->dlpi_phnum; k++)
    {
      const void *at = (const void *) (info->dlpi_addr + info->dlpi_phdr[k].p_vaddr);
      if (info->dlpi_phdr[k].p_type == PT_DYNAMIC)
	tables = symbol_tables (info, (const ElfW (Dyn) *) at);
    }
  tables.lo = (tables.lo + page - 1) & -page;
  tables.hi &= -page;
  for (unsigned k = 0; k < info->dlpi_phnum && tables.lo < tables.hi; k++)
    {
      const ElfW (Phdr) *p = &info->dlpi_phdr[k];
      uintptr_t start = info->dlpi_addr + p->p_vaddr;
      if (p->p_type == PT_LOAD && p->p_flags == PF_R && tables.lo >= start
	  && tables.hi <= start + p->p_filesz)
	/* If the system won't, they stay.  */
	(void) madvise ((void *) tables.lo, tables.hi - tables.lo, MADV_DONTNEED);
    }
  return 1;
}

void
gml_border_give_back_tables (void)
{
  (void) dl_iterate_phdr (give_back_tables, NULL);
}
