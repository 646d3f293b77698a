#!/bin/sh
# Builds and tests with every GCC at hand: those of this machine, and those of
# the systems in folders under GIMLET_CHROOTS (/var/cache/gimlet; made with
# debootstrap, with gcc-N, g++-N and gcc-N-plugin-dev installed; as root).
#   tools/matrix.sh [FOLDER...]
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
cd "$(dirname "$0")/.." || exit 1
chroots=${GIMLET_CHROOTS:-/var/cache/gimlet}
status=0
say () { printf '%-28s %s\n' "$1" "$2"; }

# All that is tested with one GCC, in the current folder:  try GCC
try='
  v=$("$1" -dumpversion | cut -d. -f1)
  make -s GCC="$1" BUILD="build-$v" plugin >build-$v.log 2>&1 || { tail -n 20 build-$v.log >&2; echo "does not build"; exit 1; }
  GCC="$1" BUILD="build-$v" testsuite/run >>build-$v.log 2>&1
  s=$?
  [ $s = 0 ] || grep -A 3 "^FAIL" build-$v.log | head -n 60 >&2
  tail -n 1 build-$v.log
  exit $s'
gccs='for v in 11 12 13 14 15 16; do
  command -v g++-$v >/dev/null && [ -e "$(gcc-$v -print-file-name=plugin)/include/gcc-plugin.h" ] && echo gcc-$v
done; true'

if [ $# = 0 ]; then
  for gcc in $(sh -c "$gccs"); do
    result=$(sh -c "$try" sh "$gcc") || status=1
    say "$gcc" "$result"
  done
  set -- "$chroots"/*/
fi
for root; do
  root=${root%/}
  case $root in */base-* | */room-*) continue ;; esac
  [ -x "$root/usr/bin/make" ] || continue
  list=$(chroot "$root" sh -c "$gccs") || continue
  [ -n "$list" ] || continue
  # The files git knows, as they are now.
  rm -rf "$root/root/gimlet"
  mkdir -p "$root/root/gimlet"
  git ls-files -co --exclude-standard | tar -cf - -T - 2>/dev/null | tar -xf - -C "$root/root/gimlet"
  for gcc in $list; do
    result=$(chroot "$root" env PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C \
	       sh -c "cd /root/gimlet && $try" sh "$gcc") || status=1
    say "$(basename "$root") $gcc" "$result"
  done
done
exit $status
