#!/bin/sh
# clang-tidy (see .clang-tidy) and cppcheck over the C sources given.
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
cd "$(dirname "$0")/.." || exit 1
flags="-std=c11 -D_GNU_SOURCE -I. $(xml2-config --cflags 2>/dev/null || echo -I/usr/include/libxml2)"
status=0
# One at a time: clang-tidy 14 takes every va_list of a second file for uninitialized.
printf '%s\n' "$@" | xargs -P "$(nproc)" -n 1 sh -c 'clang-tidy --quiet "$@" -- '"$flags"' 2>/dev/null' sh || status=1
cppcheck --quiet --std=c11 --enable=warning,portability,performance --inline-suppr --error-exitcode=1 \
  --suppress=missingInclude --suppress='*:build/*' -I. -D_GNU_SOURCE "$@" || status=1
exit $status
