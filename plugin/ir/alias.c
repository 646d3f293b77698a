/* Aliases: the function meant behind a linker's name.
   SPDX-License-Identifier: GPL-3.0-or-later

   The fortified forms are those of glibc's debug/ folder; the arguments dropped
   are the sizes GCC knows and the flags of the printf family.  */

#include "plugin/ir/alias.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* Sorted by name, as strcmp sorts.  */
static const struct gml_alias aliases[] = {
  { "__asprintf", "asprintf", NULL },
  { "__asprintf_chk", "asprintf", "02*" },
  { "__close", "close", NULL },
  { "__confstr_chk", "confstr", "012" },
  { "__dprintf_chk", "dprintf", "02*" },
  { "__explicit_bzero_chk", "explicit_bzero", "01" },
  { "__fcntl", "fcntl", NULL },
  { "__fcntl64", "fcntl", NULL },
  { "__fcntl_time64", "fcntl", NULL },
  { "__fdelt_warn", "__fdelt_chk", NULL },
  { "__fgets_chk", "fgets", "023" },
  { "__fgets_unlocked_chk", "fgets_unlocked", "023" },
  { "__fgetws_chk", "fgetws", "023" },
  { "__fprintf_chk", "fprintf", "02*" },
  { "__fread_chk", "fread", "0234" },
  { "__fread_unlocked_chk", "fread_unlocked", "0234" },
  { "__fwprintf_chk", "fwprintf", "02*" },
  { "__fxstat", "fstat", "12" },
  { "__fxstat64", "fstat", "12" },
  { "__fxstatat", "fstatat", "1234" },
  { "__fxstatat64", "fstatat", "1234" },
  { "__getcwd_chk", "getcwd", "01" },
  { "__getdomainname_chk", "getdomainname", "01" },
  { "__getgroups_chk", "getgroups", "01" },
  { "__gethostname_chk", "gethostname", "01" },
  { "__getlogin_r_chk", "getlogin_r", "01" },
  { "__gets_chk", "gets", "0" },
  { "__getwd_chk", "getwd", "0" },
  { "__inet_ntop_chk", "inet_ntop", "0123" },
  { "__inet_pton_chk", "inet_pton", "012" },
  { "__isoc23_fscanf", "fscanf", NULL },
  { "__isoc23_scanf", "scanf", NULL },
  { "__isoc23_sscanf", "sscanf", NULL },
  { "__isoc23_strtoimax", "strtoimax", NULL },
  { "__isoc23_strtol", "strtol", NULL },
  { "__isoc23_strtoll", "strtoll", NULL },
  { "__isoc23_strtoul", "strtoul", NULL },
  { "__isoc23_strtoull", "strtoull", NULL },
  { "__isoc23_strtoumax", "strtoumax", NULL },
  { "__isoc23_vfscanf", "vfscanf", NULL },
  { "__isoc23_vscanf", "vscanf", NULL },
  { "__isoc23_vsscanf", "vsscanf", NULL },
  { "__isoc99_fscanf", "fscanf", NULL },
  { "__isoc99_fwscanf", "fwscanf", NULL },
  { "__isoc99_scanf", "scanf", NULL },
  { "__isoc99_sscanf", "sscanf", NULL },
  { "__isoc99_swscanf", "swscanf", NULL },
  { "__isoc99_vfscanf", "vfscanf", NULL },
  { "__isoc99_vscanf", "vscanf", NULL },
  { "__isoc99_vsscanf", "vsscanf", NULL },
  { "__isoc99_wscanf", "wscanf", NULL },
  { "__longjmp_chk", "longjmp", NULL },
  { "__lseek64", "lseek", NULL },
  { "__lxstat", "lstat", "12" },
  { "__lxstat64", "lstat", "12" },
  { "__mbsnrtowcs_chk", "mbsnrtowcs", "01234" },
  { "__mbsrtowcs_chk", "mbsrtowcs", "0123" },
  { "__mbstowcs_chk", "mbstowcs", "012" },
  { "__memcpy_chk", "memcpy", "012" },
  { "__memmove_chk", "memmove", "012" },
  { "__mempcpy_chk", "mempcpy", "012" },
  { "__memset_chk", "memset", "012" },
  { "__obstack_printf_chk", "obstack_printf", "02*" },
  { "__open", "open", NULL },
  { "__open64", "open", NULL },
  { "__open64_2", "open", "01" },
  { "__open_2", "open", "01" },
  { "__openat64_2", "openat", "012" },
  { "__openat_2", "openat", "012" },
  { "__poll", "poll", NULL },
  { "__poll_chk", "poll", "012" },
  { "__ppoll64", "ppoll", NULL },
  { "__ppoll64_chk", "ppoll", "0123" },
  { "__ppoll_chk", "ppoll", "0123" },
  { "__prctl_time64", "prctl", NULL },
  { "__pread64", "pread", NULL },
  { "__pread64_chk", "pread", "0123" },
  { "__pread_chk", "pread", "0123" },
  { "__printf_chk", "printf", "1*" },
  { "__ptsname_r_chk", "ptsname_r", "012" },
  { "__pwrite64", "pwrite", NULL },
  { "__read", "read", NULL },
  { "__read_chk", "read", "012" },
  { "__readlink_chk", "readlink", "012" },
  { "__readlinkat_chk", "readlinkat", "0123" },
  { "__realpath_chk", "realpath", "01" },
  { "__recv", "recv", NULL },
  { "__recv_chk", "recv", "0124" },
  { "__recvfrom_chk", "recvfrom", "012456" },
  { "__recvmmsg64", "recvmmsg", NULL },
  { "__recvmsg64", "recvmsg", NULL },
  { "__select64", "select", NULL },
  { "__send", "send", NULL },
  { "__sendmmsg64", "sendmmsg", NULL },
  { "__sendmsg64", "sendmsg", NULL },
  { "__setsockopt64", "setsockopt", NULL },
  { "__sigsetjmp", "sigsetjmp", NULL },
  { "__snprintf_chk", "snprintf", "014*" },
  { "__sprintf_chk", "sprintf", "03*" },
  { "__stpcpy_chk", "stpcpy", "01" },
  { "__stpncpy_chk", "stpncpy", "012" },
  { "__strcat_chk", "strcat", "01" },
  { "__strcpy_chk", "strcpy", "01" },
  { "__strdup", "strdup", NULL },
  { "__strlcat_chk", "strlcat", "012" },
  { "__strlcpy_chk", "strlcpy", "012" },
  { "__strncat_chk", "strncat", "012" },
  { "__strncpy_chk", "strncpy", "012" },
  { "__strndup", "strndup", NULL },
  { "__swprintf_chk", "swprintf", "014*" },
  { "__syslog_chk", "syslog", "02*" },
  { "__ttyname_r_chk", "ttyname_r", "012" },
  { "__vasprintf_chk", "vasprintf", "023" },
  { "__vdprintf_chk", "vdprintf", "023" },
  { "__vfprintf_chk", "vfprintf", "023" },
  { "__vfwprintf_chk", "vfwprintf", "023" },
  { "__vprintf_chk", "vprintf", "12" },
  { "__vsnprintf_chk", "vsnprintf", "0145" },
  { "__vsprintf_chk", "vsprintf", "034" },
  { "__vswprintf_chk", "vswprintf", "0145" },
  { "__vsyslog_chk", "vsyslog", "023" },
  { "__vwprintf_chk", "vwprintf", "12" },
  { "__wcpcpy_chk", "wcpcpy", "01" },
  { "__wcpncpy_chk", "wcpncpy", "012" },
  { "__wcrtomb_chk", "wcrtomb", "012" },
  { "__wcscat_chk", "wcscat", "01" },
  { "__wcscpy_chk", "wcscpy", "01" },
  { "__wcslcat_chk", "wcslcat", "012" },
  { "__wcslcpy_chk", "wcslcpy", "012" },
  { "__wcsncat_chk", "wcsncat", "012" },
  { "__wcsncpy_chk", "wcsncpy", "012" },
  { "__wcsnrtombs_chk", "wcsnrtombs", "01234" },
  { "__wcsrtombs_chk", "wcsrtombs", "0123" },
  { "__wcstombs_chk", "wcstombs", "012" },
  { "__wctomb_chk", "wctomb", "01" },
  { "__wmemcpy_chk", "wmemcpy", "012" },
  { "__wmemmove_chk", "wmemmove", "012" },
  { "__wmempcpy_chk", "wmempcpy", "012" },
  { "__wmemset_chk", "wmemset", "012" },
  { "__wprintf_chk", "wprintf", "1*" },
  { "__write", "write", NULL },
  { "__xmknod", "mknod", "123" },
  { "__xmknodat", "mknodat", "1234" },
  { "__xpg_basename", "basename", NULL },
  { "__xpg_sigpause", "sigpause", NULL },
  { "__xpg_strerror_r", "strerror_r", NULL },
  { "__xstat", "stat", "12" },
  { "__xstat64", "stat", "12" },
  { "_longjmp", "longjmp", NULL },
  { "_setjmp", "setjmp", NULL },
  { "aio_cancel64", "aio_cancel", NULL },
  { "aio_error64", "aio_error", NULL },
  { "aio_read64", "aio_read", NULL },
  { "aio_return64", "aio_return", NULL },
  { "aio_write64", "aio_write", NULL },
  { "alloca_with_align", "alloca", "0" },
  { "alloca_with_align_and_max", "alloca", "0" },
  { "alphasort64", "alphasort", NULL },
  { "copy_file_range64", "copy_file_range", NULL },
  { "creat64", "creat", NULL },
  { "fallocate64", "fallocate", NULL },
  { "fgetpos64", "fgetpos", NULL },
  { "fopen64", "fopen", NULL },
  { "freopen64", "freopen", NULL },
  { "fseeko64", "fseeko", NULL },
  { "fsetpos64", "fsetpos", NULL },
  { "fstat64", "fstat", NULL },
  { "fstatat64", "fstatat", NULL },
  { "fstatfs64", "fstatfs", NULL },
  { "fstatvfs64", "fstatvfs", NULL },
  { "ftello64", "ftello", NULL },
  { "ftruncate64", "ftruncate", NULL },
  { "ftw64", "ftw", NULL },
  { "getdirentries64", "getdirentries", NULL },
  { "getrlimit64", "getrlimit", NULL },
  { "glob64", "glob", NULL },
  { "globfree64", "globfree", NULL },
  { "lockf64", "lockf", NULL },
  { "lseek64", "lseek", NULL },
  { "lstat64", "lstat", NULL },
  { "mkostemp64", "mkostemp", NULL },
  { "mkostemps64", "mkostemps", NULL },
  { "mkstemp64", "mkstemp", NULL },
  { "mkstemps64", "mkstemps", NULL },
  { "mmap64", "mmap", NULL },
  { "nftw64", "nftw", NULL },
  { "open64", "open", NULL },
  { "openat64", "openat", NULL },
  { "posix_fadvise64", "posix_fadvise", NULL },
  { "posix_fallocate64", "posix_fallocate", NULL },
  { "pread64", "pread", NULL },
  { "preadv64", "preadv", NULL },
  { "preadv64v2", "preadv2", NULL },
  { "prlimit64", "prlimit", NULL },
  { "pwrite64", "pwrite", NULL },
  { "pwritev64", "pwritev", NULL },
  { "pwritev64v2", "pwritev2", NULL },
  { "readdir64", "readdir", NULL },
  { "readdir64_r", "readdir_r", NULL },
  { "scandir64", "scandir", NULL },
  { "scandirat64", "scandirat", NULL },
  { "sendfile64", "sendfile", NULL },
  { "setrlimit64", "setrlimit", NULL },
  { "stat64", "stat", NULL },
  { "statfs64", "statfs", NULL },
  { "statvfs64", "statvfs", NULL },
  { "tmpfile64", "tmpfile", NULL },
  { "truncate64", "truncate", NULL },
};

static int
compare (const void *key, const void *row)
{
  return strcmp (key, ((const struct gml_alias *) row)->from);
}

static const char *
without_builtin (const char *name)
{
  static const char prefix[] = "__builtin_";
  if (strncmp (name, prefix, sizeof prefix - 1) == 0)
    return name + sizeof prefix - 1;
  return name;
}

const struct gml_alias *
gml_alias_find (const char *name)
{
  return bsearch (without_builtin (name), aliases, sizeof aliases / sizeof *aliases,
		  sizeof *aliases, compare);
}

const char *
gml_alias_name (const char *name)
{
  const struct gml_alias *a = gml_alias_find (name);
  return a != NULL ? a->to : without_builtin (name);
}

unsigned
gml_alias_args (const struct gml_alias *a, unsigned nargs, unsigned *out)
{
  unsigned n = 0, next = 0;
  if (a == NULL || a->args == NULL)
    {
      for (; n < nargs; n++)
	out[n] = n;
      return n;
    }
  for (const char *p = a->args; *p != '\0'; p++)
    if (*p == '*')
      while (next < nargs)
	out[n++] = next++;
    else if ((unsigned) (*p - '0') < nargs)
      {
	out[n++] = (unsigned) (*p - '0');
	next = (unsigned) (*p - '0') + 1;
      }
  return n;
}
