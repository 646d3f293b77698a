# Qt programs of the corpus: the files that speak to a network, compiled one by one, without
# the program's own build.  Read by recipes.sh.
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2086

qt_packages="jamulus keepassxc libcommuni psi qbittorrent qxmpp"

# What they need besides Qt's headers.
qt_needs () {
  case $1 in
    jamulus) echo qtbase5-dev libopus-dev ;;
    keepassxc) echo qtbase5-dev libbotan-2-dev ;;
    libcommuni) echo qtbase5-dev ;;
    psi) echo qtbase5-dev libqca-qt5-2-dev ;;
    qbittorrent) echo qtbase5-dev libtorrent-rasterbar-dev libboost-dev ;;
    qxmpp) echo qt6-base-dev ;;
  esac
}

# In the package's tree.
qt_build () {
  case $1 in
    jamulus)
      qt_objects 5 "Core Network Xml Concurrent" "-Isrc -I/usr/include/opus -DHEADLESS -DSERVER_ONLY -DHAVE_STDINT_H
	-DAPP_VERSION=\"3.9.1\"" src/*.cpp src/recorder/*.cpp ;;
    keepassxc)
      : >b/config-keepassx.h
      qt_objects 5 "Core Network Widgets Concurrent" "-Isrc -Isrc/core -DWITH_XC_NETWORKING -DWITH_XC_BROWSER
	-DWITH_XC_SSHAGENT -DKEEPASSXC_VERSION=\"2.7\" -I/usr/include/botan-2" src/browser/*.cpp src/proxy/*.cpp src/sshagent/*.cpp \
	src/gui/Application.cpp src/gui/IconDownloader.cpp src/core/NetworkManager.cpp ;;
    libcommuni)
      qt_objects 5 "Core Network" "-Iinclude/IrcCore -DBUILD_IRC_CORE" src/core/*.cpp ;;
    psi)
      qt_objects 5 "Core Network Xml Gui" "-Iiris/src -Iiris/include/iris -Iiris/src/irisnet -Iiris/src/irisnet/corelib
	-Iiris/src/irisnet/noncore -Iiris/src/irisnet/noncore/cutestuff -Iiris/src/jdns/include/jdns
	$(pkg-config --cflags qca2-qt5)" \
	iris/src/irisnet/corelib/*.cpp iris/src/irisnet/noncore/*.cpp iris/src/irisnet/noncore/*/*.cpp ;;
    qbittorrent)
      qt_objects 5 "Core Network Xml Sql" "-Isrc $(pkg-config --cflags libtorrent-rasterbar)" \
	src/base/http/*.cpp src/base/net/*.cpp src/webui/*.cpp ;;
    qxmpp)
      printf '#define QXMPP_EXPORT\n#define QXMPP_NO_EXPORT\n' >b/qxmpp_export.h
      qt_objects 6 "Core Network Xml" "-Isrc/base -Isrc/base/compat -Isrc/client -Isrc/server" \
	src/client/QXmppTransferManager.cpp src/client/QXmppCallStream.cpp src/client/QXmppHttpUploadManager.cpp \
	src/client/QXmppOutgoingClient.cpp src/server/*.cpp src/base/QXmppStun.cpp src/base/QXmppSocks.cpp \
	src/base/XmppSocket.cpp src/base/QXmppStream.cpp ;;
  esac
}

# Compiles each of FILES alone.  What doesn't compile (other systems, parts that the build
# would make) leaves no record.
qt_objects () { # QT MODULES FLAGS FILES...
  case $1 in
    6) tools=$(pkg-config --variable=libexecdir Qt6Core) ;;
    *) tools=$(pkg-config --variable=host_bins Qt5Core) ;;
  esac
  qt="-D_GNU_SOURCE $(for m in $2; do pkg-config --cflags "Qt$1$m"; done | tr '\n' ' ') $3 -Ib -Ib/moc" std=c++17
  [ "$1" = 5 ] || std=c++20
  shift 3
  log=$GIMLET_CC_LOG
  mkdir -p b/moc
  # Headers may lie anywhere that -I names.
  for d in $(echo "$qt" | tr ' \t' '\n\n' | sed -n 's,^-I\([^/].*\),\1,p') $(dirname "$@" | sort -u); do
    for f in "$d"/*.ui; do
      [ ! -e "$f" ] || "$tools/uic" "$f" -o "b/moc/ui_$(basename "$f" .ui).h"
    done
    for f in "$d"/*.h "$d"/*.cpp; do
      grep -qsE 'Q_(OBJECT|GADGET|NAMESPACE)' "$f" || continue
      case $f in
	*.h) "$tools/moc" $qt "$f" -o "b/moc/moc_$(basename "$f" .h).cpp" 2>/dev/null ;;
	*) "$tools/moc" $qt "$f" -o "b/moc/$(basename "$f" .cpp).moc" 2>/dev/null ;;
      esac
    done
  done
  for f; do
    rm -f b/call
    GIMLET_CC_LOG=$PWD/b/call g++ -std=$std -fPIC $flags $qt -I"$(dirname "$f")" -c "$f" -o "b/$(echo "$f" | tr / - | sed 's/cpp$/o/')" \
      && cat b/call >>"$log" || echo "left out: $f"
  done
}
