#!/bin/sh
# Prints the major versions of the other GCCs on this machine that plugins can
# be built for, in one line:  tools/gccs.sh gcc  ->  11
# SPDX-License-Identifier: GPL-3.0-or-later
main=$(${1:-gcc} -dumpversion 2>/dev/null | cut -d. -f1)
for v in 11 12 13 14 15 16; do
  [ "$v" != "$main" ] || continue
  command -v "gcc-$v" >/dev/null && command -v "g++-$v" >/dev/null || continue
  [ -e "$("gcc-$v" -print-file-name=plugin)/include/gcc-plugin.h" ] && printf '%s ' "$v"
done
echo
