#!/bin/sh
# Gimlet on Gimlet: compiles the sources given with the plugin; no finding may
# come.  GCC and BUILD say which compiler and plugin.
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
cd "$(dirname "$0")/.." || exit 1
gcc=${GCC:-gcc} build=${BUILD:-build}
gxx=$(echo "$gcc" | sed 's/gcc/g++/')
headers=$("$gcc" -print-file-name=plugin)/include
xml=$(xml2-config --cflags 2>/dev/null || echo -I/usr/include/libxml2)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
printf '%s\n' "$@" | xargs -P "$(nproc)" -I '{}' sh -c '
  case $1 in
    *.cc) set -- "$1" "$3" -std=gnu++17 -fno-exceptions -fno-rtti -isystem "$4" ;;
    *) set -- "$1" "$2" -std=c11 -D_GNU_SOURCE '"$xml"' ;;
  esac
  file=$1
  shift
  "$@" -I. -O2 -fplugin='"$build"'/gimlet.so -S -o /dev/null "$file" >"'"$work"'/$(echo "$file" | tr / _)" 2>&1 \
    || echo "$file: [gimlet:failed]" >>"'"$work"'/$(echo "$file" | tr / _)"' sh '{}' "$gcc" "$gxx" "$headers"
bad=$(grep -l '\[gimlet:' "$work"/* 2>/dev/null | wc -l)
[ "$bad" = 0 ] || grep -h -A 3 '\[gimlet:' "$work"/*
echo "selfcheck: $(($# - bad)) passed, $bad failed, 0 skipped"
[ "$bad" = 0 ]
