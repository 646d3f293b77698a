#!/bin/sh
# Tests of the gimlet command: what it prints, what it says is wrong, how it ends.
#   run.sh [GIMLET [CC]]
# SPDX-License-Identifier: GPL-3.0-or-later
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
gimlet=${1:-${BUILD:-build}/gimlet} CC=${2:-${GCC:-gcc}}
case $gimlet in /*) ;; *) gimlet=$root/$gimlet ;; esac
build=$(dirname "$gimlet")
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work" || exit 2
unset CC_FLAGS
export CC
passed=0 failed=0 skipped=0

pass() { echo "PASS $1"; passed=$((passed + 1)); }
fail() { echo "FAIL $1"; failed=$((failed + 1)); sed 's/^/     /' out err 2>/dev/null | head -5; }
it() { name=$1; shift; if "$@"; then pass "$name"; else fail "$name"; fi; }
not() { ! "$@"; }

# run STATUS WORD...: the command ends with STATUS; its text lies in out and err.
run() { want=$1; shift; "$gimlet" "$@" >out 2>err; [ $? = "$want" ]; }
# says TEXT, tells TEXT: stdout, stderr has a line with it.
says() { grep -qF -e "$1" out; }
tells() { grep -qF -e "$1" err; }
# bad NAME TEXT WORD...: is a usage error that tells TEXT, and prints nothing else.
bad() {
  name=$1 text=$2; shift 2
  if run 2 "$@" && tells "$text" && [ ! -s out ]; then pass "$name"; else fail "$name"; fi
}

# ---- The command itself -------------------------------------------------------

it "--help" run 0 --help
it "--help names the calls" says "gimlet explain"
it "--help goes to stdout alone" [ ! -s err ]
it "help of a call" run 0 list --help
it "help of a call tells its usage" says "usage: gimlet list"
it "help of models" run 0 models --help
it "help of models names check" says "gimlet models check"
it "--version" run 0 --version
it "--version names the GCC" says "for GCC $($CC -dumpfullversion)"
bad "no call" "no call is given"
bad "an unknown call" "unknown call 'lsit'; did you mean 'list'?" lsit
bad "an unknown option" "did you mean '--version'?" --verson
for call in build collect link report diff; do
  bad "$call is not there yet, and says so" "gimlet $call: not available in this version" $call x
done
bad "models infer is not there yet" "gimlet models infer: not available" models infer x
if [ -w /dev/full ]; then
  "$gimlet" list >/dev/full 2>err
  it "output that cannot be written" [ $? = 2 ]
  it "is told" tells "cannot write"
fi

# ---- list ---------------------------------------------------------------------

rules=$(grep -c '^GML_RULE' "$root/checks/checks.def")
it "list" run 0 list
it "list has every rule" [ "$(grep -c 'CWE-[0-9]' out)" = "$rules" ]
it "list --format xml" run 0 list --format xml
valid() { xmllint --nonet --noout --relaxng "$root/docs/schemas/rules.rng" out 2>err; }
it "fits its schema" valid
xpath() { xmllint --nonet --xpath "string($1)" out; }
it "has every rule" [ "$(xpath 'count(//*[local-name()="rule"])')" = "$rules" ]
rule='//*[local-name()="rule"][@id="double-release"]'
it "with its CWE, and a nearer one" [ "$(xpath "concat($rule/@cwe, ' ', $rule/*/@cwe)")" = "1341 415" ]
it "list --format=text" run 0 list --format=text
bad "list: an unknown format" "unknown format 'xlm'; did you mean 'xml'?" list --format xlm
bad "list: no format" "'--format' needs a value" list --format
bad "list: an unknown option" "did you mean '--format'?" list --fromat xml

# ---- explain ------------------------------------------------------------------

for page in "$root"/docs/rules/*.md; do
  id=$(basename "$page" .md)
  run 0 explain "$id" && cmp -s out "$page" || fail "explain $id is its page"
done
it "explain" run 0 explain off-by-one
it "explain prints the page" cmp -s out "$root/docs/rules/off-by-one.md"
it "explain CWE-nnn" run 0 explain CWE-775
it "prints all of its rules" [ "$(grep -c '^# unreleased-' out)" = 3 ]
it "explain CWE-nnn shows the way to the pillar" says "      CWE-664: Improper Control of a Resource"
it "explain CWE-nnn names CWE's version" says "CWE 4."
it "explain CWE-nnn names CERT's rules" says "(CERT FIO42-C)"
it "explain of a CWE of two pillars" run 0 explain CWE-1088
it "explain names the other pillar" says "pillar CWE-691 as well"
it "explain of a CWE that no rule reports" run 0 explain CWE-79
it "explain says so" says "No rule reports it"
it "explain of a nearer CWE" run 0 explain cwe-416
it "prints its rule" says "# use-after-release"
it "explain of a pillar" run 0 explain calculation
it "prints its rules" says "# size-overflow"
bad "explain: an unknown rule" "unknown rule 'double-relase'; did you mean 'double-release'?" explain double-relase
bad "explain: an unknown CWE" "no rule reports 'CWE-9999'" explain CWE-9999
bad "explain: no rule" "needs a rule's name" explain
bad "explain: an option" "unknown option '--all'" explain --all

# ---- flags --------------------------------------------------------------------

cat >leak.c <<'END'
#include <sys/socket.h>
#include <unistd.h>
int serve (void)
{
  int fd = socket (AF_INET, SOCK_STREAM, 0);
  if (fd < 0)
    return -1;
  if (listen (fd, 5) < 0)
    return -1;
  close (fd);
  return 0;
}
END
it "flags" run 0 flags
it "flags name the plugin beside the command" says "-fplugin=$build/gimlet.so"
# shellcheck disable=SC2046
$CC $("$gimlet" flags --quiet --xml reports/) -c leak.c -o leak.o 2>err
it "a compiler takes them" [ $? = 0 ]
it "and does as they say" grep -q unreleased- reports/leak.c-*.xml
run 0 flags --error=CWE-775 --checks unreleased-*
it "arguments with values" says " -fplugin-arg-gimlet-error=CWE-775 -fplugin-arg-gimlet-checks=unreleased-*"
run 0 flags --error --models my.xml --config none --xml /r/
it "paths become absolute" \
  says "-fplugin-arg-gimlet-error -fplugin-arg-gimlet-models=$work/my.xml -fplugin-arg-gimlet-config=none -fplugin-arg-gimlet-xml=/r/"
it "flags --cc" run 0 flags --cc "$CC"
it "flags --cc with words" run 0 flags "--cc=env $CC -m64"
env CC=false "$gimlet" flags >out 2>err
it "CC is asked" [ $? = 2 ]
it "and named where it fails" tells "cannot run 'false -dumpfullversion'"
bad "flags: a compiler that is not there" "cannot run 'no-such-cc" flags --cc no-such-cc
bad "flags: no compiler" "'--cc' needs a value" flags --cc
bad "flags: an unknown argument" "unknown argument 'eror'; did you mean 'error'?" flags --eror
bad "flags: an unknown rule" "did you mean 'off-by-one'" flags --checks=off-by-on
bad "flags: a flag with a value" "takes no value" flags --quiet=yes
bad "flags: an argument without value" "needs a value" flags --xml
bad "flags: a word" "unexpected word 'quiet'" flags quiet
bad "flags: a path that flags cannot carry" "characters that flags cannot carry" flags --xml "a b/"
# A compiler that the plugin was not built for, and that has none of its own.
cat >other-cc <<'END'
#!/bin/sh
case $1 in -dumpfullversion) echo 9.9.9 ;; *) echo /nowhere/plugin ;; esac
END
chmod +x other-cc
bad "flags: another GCC" "(version 9.9.9) has no gimlet plugin" flags --cc ./other-cc
mkdir plugin && : >plugin/gimlet.so
sed -i "s|/nowhere|$work|" other-cc
it "flags: another GCC with a plugin installed" run 0 flags --cc ./other-cc
it "is loaded by name" [ "$(cat out)" = "-fplugin=gimlet" ]

# ---- models check -------------------------------------------------------------

cat >good.xml <<'END'
<models xmlns="urn:gimlet:models:1">
  <kind name="tube" noun="tube" class="handle" release="tube_close" hint="tube_close (%s);"/>
  <function name="tube_open" args="2">
    <acquire slot="result" kind="tube" when="not null"/>
  </function>
</models>
END
it "models check" run 0 models check good.xml
it "says what is there" says "good.xml: 1 function, 1 kind, 0 classes"
sed 's/kind="tube"/kind="tbue"/' good.xml >kind.xml
it "models check: an unknown kind" run 1 models check kind.xml
it "is told with line, column and the nearest" tells "kind.xml:4:28: unknown kind 'tbue' (did you mean 'tube'?)"
sed 's/acquire/aquire/' good.xml >element.xml
it "models check: an unknown element" run 1 models check element.xml
it "is told, too" tells "element.xml:4:5: unknown element 'aquire' (did you mean 'acquire'?)"
printf '<models xmlns="urn:gimlet:models:1">\n<kind' >cut.xml
it "models check: no XML" run 1 models check cut.xml
it "is told with its line" tells "cut.xml:2:"
cat >more.xml <<'END'
<models xmlns="urn:gimlet:models:1">
  <function name="tube_close" args="1"><release slot="1" kind="tube"/></function>
</models>
END
it "models check: one file builds on another" run 0 models check good.xml more.xml
it "models check: and not the other way round" run 1 models check more.xml good.xml
bad "models check: no file" "needs a FILE" models check
bad "models check: a file that is not there" "cannot read 'nix.xml': No such file" models check nix.xml
bad "models check: a directory" "cannot read 'reports': Is a directory" models check reports
bad "models check: an option" "unknown option '--strict'" models check --strict
bad "models: an unknown call" "unknown call 'chekc'; did you mean 'check'?" models chekc
bad "models: no call" "needs one of" models

echo "cli: $passed passed, $failed failed, $skipped skipped"
[ $failed = 0 ]
