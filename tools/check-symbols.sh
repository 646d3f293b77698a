#!/bin/sh
# Whether every symbol that PLUGIN leaves undefined is there in each COMPILER (cc1,
# cc1plus) or in a library PLUGIN names itself, and whether it exports its two
# entry points and nothing else.
#   tools/check-symbols.sh build/gimlet.so cc1 cc1plus
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
[ $# -ge 2 ] || { echo "usage: $0 PLUGIN COMPILER..." >&2; exit 2; }
plugin=$1
shift
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
status=0

names () { awk '{ sub (/@.*/, "", $NF); print $NF }' | sort -u; }

# GCC's symbols are weak in the plugin (see Makefile): they count, too.
nm -D --undefined-only "$plugin" | names \
  | grep -vE '^(_ITM_(de)?registerTMCloneTable|__gmon_start__|__cxa_finalize)$' >"$tmp/wanted"
ldd "$plugin" 2>/dev/null | awk '$2 == "=>" { print $3 } $1 ~ /^\// { print $1 }' \
  | xargs -r -n 1 nm -D --defined-only 2>/dev/null | names >"$tmp/libraries"
for compiler; do
  nm -D --defined-only "$compiler" | names | sort -u - "$tmp/libraries" >"$tmp/given"
  comm -23 "$tmp/wanted" "$tmp/given" >"$tmp/missing"
  [ -s "$tmp/missing" ] || continue
  sed "s|^|$plugin: $compiler does not have: |" "$tmp/missing"
  status=1
done

nm -D --defined-only "$plugin" | names >"$tmp/exported"
printf 'plugin_init\nplugin_is_GPL_compatible\n' | comm -3 - "$tmp/exported" >"$tmp/odd"
if [ -s "$tmp/odd" ]; then
  sed "s|^[[:space:]]*|$plugin: exported, or not exported as it should be: |" "$tmp/odd"
  status=1
fi
exit $status
