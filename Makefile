# Gimlet's build.  `make help' lists what there is to make.
# SPDX-License-Identifier: GPL-3.0-or-later

GCC    ?= gcc
BUILD  ?= build
PREFIX ?= /usr/local
FUZZ_SECONDS ?= 10
V      ?= 0
# ---- Sources: every file is named; add yours ------------------------------------

GCCSIDE := $(patsubst %,plugin/gcc/%.cc,attributes callers casts decls emit init loc lower lower_call lower_cfg map names \
  pages pass place pragma scan types value voided)
IR      := $(patsubst %,plugin/ir/%.c,alias arena binary buffer build build_body build_finish bytes graph idset intern lex \
  names parse parse_body parse_inst parse_operand parse_term parse_token print print_body print_inst verify verify_body \
  verify_flow)
MODEL   := $(patsubst %,plugin/model/%.c,amend api attributes builtin emit_c index name outcome pack print slot vocab)
FLOW    := $(patsubst %,plugin/flow/%.c,apart byvalue byvalue_arg call call_tell clean closure copy counted decide doubt edge effect escape eval exec \
  exits failing field flow formula functor given guard handed inbox handlers inside interval join join_bounds join_facts leave linear live look look_text lost marks \
  memory phase preset refine result round simulate slot_cell slots state summary switch sym tested text throws twins unheeded unsettled uses written)
REPORT  := $(patsubst %,plugin/report/%.c,cwe findings fingerprint nearest object options output path pragma project rules select \
  source suppress text)
XML     := $(patsubst %,plugin/%.c,model/read model/read_effect model/read_kind model/xml_tree report/project_read report/xml_ops \
  report/xml_report)
CHECKS  := $(patsubst %,checks/%.c,address asserted byte_order check_then_use checks comes_back contained contextless_connect copies counted endless \
  endless_retry exposed_local_server filled handled held inherited_descriptor inputs lengths names off_by_one offer ordered ordered_unit own_signal partial_io \
  premature_release privilege_drop property released room signalled sizes socket_phase stale_socket_file standards \
  swallowed_error tell text_room tls unchecked_error unchecked_use unhandled_exception unreleased unrestricted_bind untold waits \
  wrong_error_test wrong_size wrong_thread)
CLI     := $(patsubst %,cli/%.c,explain flags list main models usage)
MODELS  := $(patsubst %,checks/models/%.xml,curl cxx gio gnutls libc libevent libuv microhttpd netdb openssl posix \
	     qt stdio system zmq)
UNIT    := $(patsubst %,testsuite/unit/%.c,flow_run main test_alias test_flow test_flow_calls test_flow_fields \
  test_flow_limits test_flow_loops test_flow_memory test_flow_phase test_flow_size test_flow_tested test_flow_values \
  test_ir_build test_ir_text test_ir_verify test_model test_model_files test_model_read test_options test_report \
  test_report_text test_suppress)
FUZZERS := $(patsubst %,testsuite/fuzz/%.c,fuzz_ir_binary fuzz_ir_text fuzz_models fuzz_project)
LISTED := $(GCCSIDE) $(IR) $(MODEL) $(FLOW) $(REPORT) $(XML) $(CHECKS) $(CLI) $(MODELS) $(UNIT) $(FUZZERS)
STRAY  := $(filter-out $(LISTED),$(wildcard plugin/*/*.c* checks/*.c cli/*.c checks/models/*.xml testsuite/[uf]*/*_*.c))
$(if $(STRAY),$(warning in none of the Makefile's lists: $(STRAY)))

# ---- Tools and flags ------------------------------------------------------------

CC  := $(GCC)
CXX := $(subst gcc,g++,$(GCC))
PLUGINDIR = $(shell $(CC) -print-file-name=plugin)
XML_CFLAGS := $(shell xml2-config --cflags 2>/dev/null || echo -I/usr/include/libxml2)
XML_LIBS   := -lxml2

OPT := -O3 -g
SAN :=
# The engine is many small functions in many files; gimlet.so alone is linked like this.
LTO := $(if $(SAN)$(findstring clang,$(GCC)),,-flto=auto)
ALLFLAGS = $(OPT) $(SAN) -Wall -Wextra -Wshadow -Wconversion $(if $(CI),-Werror) -fPIC -fvisibility=hidden \
	   -ffunction-sections -fdata-sections -I. -MMD -MP
CFLAGS_ALL = -std=c11 -D_GNU_SOURCE $(ALLFLAGS) -Wstrict-prototypes -Wmissing-prototypes $(if $(LTO),-flto -ffat-lto-objects) $(CFLAGS)
CXXFLAGS_ALL = -std=gnu++17 $(ALLFLAGS) -Wno-conversion -Wno-shadow -fno-exceptions -fno-rtti \
	       -isystem $(PLUGINDIR)/include $(CXXFLAGS)
SHARED = -shared -Wl,-O1 -Wl,-Bsymbolic -Wl,--gc-sections -Wl,--as-needed \
	 -Wl,--hash-style=gnu -static-libgcc $(SAN)

Q   := $(if $(filter 0,$(V)),@)
say  = $(if $(Q),@printf '  %-8s%s\n' $(1) $(2))

obj = $(patsubst %,$(BUILD)/%.o,$(basename $(1)))
BASE_O := $(call obj,$(IR) $(filter-out plugin/model/builtin.c,$(MODEL)) $(REPORT)) $(BUILD)/cwe.o
CORE_O := $(BASE_O) $(call obj,plugin/model/builtin.c $(FLOW) $(CHECKS)) $(BUILD)/models.o
XML_O  := $(call obj,$(XML))
GCC_O  := $(call obj,$(GCCSIDE))

# ---- Products -------------------------------------------------------------------

all: plugin	## build the plugin and the command
plugin: $(BUILD)/gimlet.so $(BUILD)/gimlet-xml.so $(BUILD)/gimlet

# Linked without libstdc++: the little we need of it every GCC has in itself.
$(BUILD)/gimlet.so: $(GCC_O) $(CORE_O)
	$(call say,LINK,$@)
	$(Q)$(CC) $(OPT) $(SHARED) $(LTO) -o $@ $^

$(BUILD)/gimlet-xml.so: $(XML_O) $(CORE_O)
	$(call say,LINK,$@)
	$(Q)$(CC) -fno-lto $(SHARED) -Wl,-z,defs -o $@ $^ $(XML_LIBS)

$(BUILD)/gimlet: $(call obj,$(CLI)) $(BUILD)/pages.o $(BUILD)/cwe_names.o $(XML_O) $(BASE_O) $(call obj,plugin/model/builtin.c) $(BUILD)/models.o
$(BUILD)/mkmodels: $(call obj,tools/mkmodels.c) $(XML_O) $(BASE_O)
$(BUILD)/unit: $(call obj,$(UNIT)) $(XML_O) $(CORE_O)
$(BUILD)/unit: LIBS := -lcunit
$(addprefix $(BUILD)/,gimlet mkmodels unit):
	$(call say,LINK,$@)
	$(Q)$(CC) -fno-lto $(SAN) -Wl,--gc-sections -o $@ $^ $(XML_LIBS) $(LIBS)

# The rules' pages are compiled in, for `gimlet explain'.
$(BUILD)/pages.c: tools/mkpages.awk $(wildcard docs/rules/*.md)
	$(Q)mkdir -p $(@D) && LC_ALL=C awk -f $^ >$@
# CWE's tree: the pillars for all, the names for `gimlet explain'.
$(BUILD)/cwe.c $(BUILD)/cwe_names.c: tools/mkcwe.awk data/cwe.tsv
	$(Q)mkdir -p $(@D) && LC_ALL=C awk -v what=$(if $(findstring names,$@),names,pillars) -f $^ >$@
# The models become tables, so that a compile reads no XML.
$(BUILD)/models.c: $(BUILD)/mkmodels $(MODELS)
	$(call say,MODELS,$@)
	$(Q)$(BUILD)/mkmodels -o $@ $(MODELS)
$(addprefix $(BUILD)/,cwe.o cwe_names.o models.o pages.o): %.o: %.c
	$(call say,CC,$@)
	$(Q)$(CC) $(CFLAGS_ALL) -c -o $@ $<

$(BUILD)/%.o: %.c Makefile
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D) && $(CC) $(CFLAGS_ALL) $(XML_CFLAGS) -c -o $@ $<

# GCC's symbols become weak: it binds a plugin's symbols at once, and a GCC that
# lacks one must still get as far as our word that it is the wrong one.
$(BUILD)/%.o: %.cc Makefile
	$(call say,CXX,$<)
	$(Q)mkdir -p $(@D) && $(CXX) $(CXXFLAGS_ALL) -c -o $@ $< && objcopy --weaken $@

# suites.def: a line GML_SUITE (NAME) for each test_NAME.c.
$(BUILD)/suites.def: $(UNIT) Makefile
	$(Q)mkdir -p $(@D) && printf "GML_SUITE (%s)\n" $(patsubst testsuite/unit/test_%.c,%,$(filter testsuite/unit/test_%,$(UNIT))) >$@
$(call obj,$(UNIT)): $(BUILD)/suites.def
$(call obj,$(UNIT)): CFLAGS += -I$(BUILD)

$(BUILD)/fuzz/%: $(BUILD)/testsuite/fuzz/%.o $(CORE_O) $(XML_O)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D) && $(CC) $(SAN) -fsanitize=fuzzer -o $@ $^ $(XML_LIBS)

# ---- Tests ----------------------------------------------------------------------

# The compiler chosen, and every other gcc-N with plugin headers; each has its build folder.
OTHERS = $(shell tools/gccs.sh $(GCC))
# Another compiler than the CC that we were given, through ccache if that was.
as = CC="$(strip $(filter ccache,$(CC)) $(1))" CXX="$(strip $(filter ccache,$(CXX)) $(2))"
export GCC BUILD

.PHONY: $(shell awk -F: '/^[a-z-]+:.*##/ { print $$1 }' Makefile) plugin others fuzz-run
check: plugin	## run every test (a line of totals at the end)
	+@MAKE='$(MAKE)' testsuite/check style unit rules cves docs format cli gcc demo seed selfcheck asan fuzz
others: plugin
	+@for v in $(OTHERS); do $(MAKE) -s GCC=gcc-$$v $(call as,gcc-$$v,g++-$$v) BUILD=build-$$v plugin || exit 1; done
check-unit: $(BUILD)/unit; @testsuite/run-unit $(BUILD)/unit	## run the unit tests
check-rules: others	## run the tests of all rules, with every GCC
	@testsuite/run $(foreach v,$(OTHERS),gcc-$v=build-$v)
check-levels:; +@LEVELS='-O0 -O1 -O2 -Os -O3' $(MAKE) -s check-rules	## the same at -O0 -O1 -O2 -Os -O3
check-docs: plugin; @testsuite/run-docs	## compile the examples of the rules' pages
check-demo: plugin; @demo/run --check	## see that the demo shows what it should, and the mended one nothing
check-seed: plugin; @testsuite/seed/run	## the Qt program the project started from, and its mended twin
check-cves: plugin; @testsuite/cves/run	## published vulnerabilities are found, and their mends are silent
check-format: plugin; @testsuite/format/run.sh	## validate reports against the schemas, assert their fields
check-cli: plugin; @testsuite/cli/run.sh	## run the tests of the gimlet command
check-gcc: others; @testsuite/gcc/run.sh	## run the tests of the border to GCC
check/%: others	## run the tests of one rule: make check/unreleased-server
	@testsuite/run --rule $* $(foreach v,$(OTHERS),gcc-$v=build-$v)

asan:	## run the unit tests under ASan and UBSan
	+@$(MAKE) -s BUILD=$(BUILD)-asan OPT="-O1 -g" check-unit \
	  SAN="-fsanitize=address,undefined -fno-sanitize-recover=undefined"
fuzz:	## fuzz the parsers for FUZZ_SECONDS each (clang's libFuzzer)
	+@$(MAKE) -s GCC=clang $(call as,clang,clang++) BUILD=$(BUILD)-fuzz OPT="-O1 -g" fuzz-run \
	  SAN="-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined"
fuzz-run: $(patsubst testsuite/fuzz/%.c,$(BUILD)/fuzz/%,$(FUZZERS))
	@testsuite/run-fuzz $(FUZZ_SECONDS) $^
OURS = $(IR) $(MODEL) $(FLOW) $(REPORT) $(CHECKS) $(XML) $(CLI) tools/mkmodels.c
selfcheck: plugin; @tools/selfcheck.sh $(OURS) $(GCCSIDE)	## Gimlet on Gimlet's own sources: no findings
bench: plugin; @testsuite/bench/run	## measure the cost of the plugin
corpus: plugin	## build Debian packages with the plugin, write a table of findings and costs
	@testsuite/corpus/build && testsuite/seed/real && testsuite/corpus/table
conformance: plugin; @testsuite/conformance/run	## compare with GCC's analyzer by GCC's tests of descriptors (fetched)
peers: plugin	## compare with gcc -fanalyzer, cppcheck and clang --analyze
	@testsuite/peers/run --update tests && testsuite/peers/run --update corpus
matrix: plugin; @tools/matrix.sh	## run the tests with every GCC here, those in chroots included
lint:; @tools/lint.sh $(OURS)	## clang-tidy and cppcheck
FORMATTED = $(filter-out %/effects.def, $(wildcard plugin/*/*.[ch] plugin/gcc/*.cc checks/*.[ch] cli/*.[ch] tools/*.c \
	    testsuite/unit/*.[ch] testsuite/fuzz/*.c testsuite/corpus/*.c testsuite/bench/*.c))
check-style:; @testsuite/run-style $(FORMATTED)	## whether clang-format would leave the sources alone
format:; @clang-format --dry-run -Werror $(FORMATTED)	## say which sources clang-format would change
reformat:; @clang-format -i $(FORMATTED)	## let clang-format change them

# ---- For users ------------------------------------------------------------------

demo: plugin; @demo/run	## check a sample server and a sample Qt program

DEST = $(DESTDIR)$(PLUGINDIR)
SHARE = $(DESTDIR)$(PREFIX)/share/gimlet
install: plugin	## install under PREFIX, and where -fplugin=gimlet finds it
	install -d $(DEST) $(DESTDIR)$(PREFIX)/bin $(SHARE)/rules $(SHARE)/schemas $(SHARE)/models
	install -m 755 $(BUILD)/gimlet.so $(BUILD)/gimlet-xml.so $(DEST)
	install -m 755 $(BUILD)/gimlet $(DESTDIR)$(PREFIX)/bin
	install -m 644 docs/rules/*.md $(SHARE)/rules
	install -m 644 docs/schemas/*.rng $(SHARE)/schemas
	install -m 644 $(MODELS) $(SHARE)/models
	install -m 644 tools/report.xsl $(SHARE)
uninstall:; rm -rf $(DEST)/gimlet*.so $(DESTDIR)$(PREFIX)/bin/gimlet $(SHARE)	## take away what `install' brought

new-check:; @tools/new-check.sh "$(ID)"	## start a new rule: make new-check ID=some-rule
help:	## this list
	@awk -F ':.*## ' '/^[a-z%\/-]+:.*## / { printf "  %-14s%s\n", $$1, $$2 }' Makefile
	@echo '  Variables: GCC=gcc-11 BUILD=build-11 PREFIX=/usr/local V=1 CI=1 FUZZ_SECONDS=10'
clean:; rm -rf $(BUILD) $(BUILD)-asan $(BUILD)-fuzz $(addprefix build-,$(OTHERS))	## remove what was built

-include $(patsubst %.o,%.d,$(GCC_O) $(CORE_O) $(XML_O) $(call obj,$(UNIT) $(FUZZERS) $(CLI) tools/mkmodels.c))
