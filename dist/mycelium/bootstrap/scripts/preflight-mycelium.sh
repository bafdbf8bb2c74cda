#!/bin/sh
# Generated from bootstrap/scripts/preflight-mycelium.sh by k3s-gitops; do not edit.
# Checks of preflight.sh: what the Mycelium network needs of a host, where the cluster is on it. Sourced.

uses_mycelium() { [ -n "${MYCELIUM_MODE:-}" ]; }

# Whether the daemon of this host is ours.
has_daemon() { [ -f "$STATE/mycelium" ]; }

# What holds ports of the Mycelium network where it runs already, by the name of its process.
is_of_mycelium() {
  [ "$(installed_cluster)" = "$CLUSTER" ] || has_daemon || return 1
  case $1 in mycelium* | node | "the kernel") return 0 ;; *) return 1 ;; esac
}

check_mycelium() {
  see_tools
  see_tunnel
  see_ipv6
  see_mycelium_ports
  see_cni
  see_peers
}

see_tools() {
  # The agent runs those of the host.
  tools="ip bridge nft"
  [ "$MYCELIUM_INSTALL" != host ] || tools="$tools tar gzip"
  missing=
  for tool in $tools; do
    has "$tool" || missing="$missing $tool"
  done
  if [ -z "$missing" ]; then
    passes "mycelium: tools" "$tools are there"
  else
    fails "mycelium: tools" "missing:$missing" "$(installs "iproute2 nftables tar gzip" "iproute nftables tar gzip" "iproute2 nftables tar gzip")"
  fi
}

see_tunnel() {
  if [ ! -c /dev/net/tun ]; then
    fails "mycelium: tunnel" "/dev/net/tun is missing" "modprobe tun; a container needs it from its host"
  fi
  for interface in $MYCELIUM_INTERFACES; do
    ip link show "$interface" >/dev/null 2>&1 || continue
    if [ "$(installed_cluster)" = "$CLUSTER" ] || has_daemon; then continue; fi
    fails "mycelium: tunnel" "there is an interface $interface already" "remove what makes it, or give cni.tunnel another name"
    return
  done
  [ ! -c /dev/net/tun ] || passes "mycelium: tunnel" "/dev/net/tun is there, and the names are free: $MYCELIUM_INTERFACES"
}

see_ipv6() {
  if [ "$(cat /proc/sys/net/ipv6/conf/all/disable_ipv6 2>/dev/null || echo 1)" != 0 ]; then
    fails "mycelium: ipv6" "is off" "sysctl -w net.ipv6.conf.all.disable_ipv6=0, and remove ipv6.disable=1 from the kernel's command line"
    return
  fi
  # A kernel that forwards takes no more advertisements of routers, unless it is told to.
  for route in $(ip -6 route show default proto ra 2>/dev/null | sed -n 's/.* dev \([^ ]*\).*/\1/p' | sort -u); do
    [ "$(cat "/proc/sys/net/ipv6/conf/$route/accept_ra" 2>/dev/null)" != 1 ] ||
      warns "mycelium: ipv6" "the default route of $route comes from a router's advertisements, which a host that forwards no longer takes" \
        "write net.ipv6.conf.$route.accept_ra = 2 to a file of /etc/sysctl.d"
  done
  passes "mycelium: ipv6" "is on"
}

see_mycelium_ports() {
  # shellcheck disable=SC2086 # one argument a port
  held=$(holders tcp $MYCELIUM_TCP_PORT $MYCELIUM_HOST_PORTS && if [ -n "$MYCELIUM_UDP_PORTS" ]; then holders udp $MYCELIUM_UDP_PORTS; fi)
  taken=$(echo "$held" | while read -r port inode; do
    [ -n "$port" ] || continue
    process=$(process_of "$inode")
    is_of_mycelium "$process" || echo "$port by $process"
  done | sort -u -n)
  if [ -n "$taken" ]; then
    fails "mycelium: ports" "held: $(with_commas "$taken")" "stop what holds them, or set cni.ports"
  else
    passes "mycelium: ports" "free or held by Mycelium: $MYCELIUM_TCP_PORT $MYCELIUM_HOST_PORTS$(for port in $MYCELIUM_UDP_PORTS; do printf ' %s/udp' "$port"; done)"
  fi
}

# The first configuration by name is the one that containerd takes.
see_cni() {
  [ "$MYCELIUM_MODE" = dual ] || return 0
  first=
  for folder in /etc/cni/net.d "$(data_dir)/agent/etc/cni/net.d"; do
    for file in "$folder"/*.conf "$folder"/*.conflist "$folder"/*.json; do
      [ -f "$file" ] || continue
      name=${file##*/}
      if [ "$name" != 10-mycelium.conflist ] && expr "x$name" \< x10-mycelium.conflist >/dev/null; then first="$first $file"; fi
    done
  done
  if [ -z "$first" ]; then
    passes "mycelium: cni" "no other network of pods comes first"
  else
    fails "mycelium: cni" "comes before 10-mycelium.conflist:$first" "remove it, with what wrote it"
  fi
}

# Those that QUIC alone reaches answer to nobody else.
see_peers() {
  [ -n "$MYCELIUM_PEERS" ] || return 0
  if ! has curl; then
    warns "mycelium: peers" "without curl nothing is known about them" "see curl"
    return
  fi
  seen=
  for peer in $MYCELIUM_PEERS; do
    case $peer in quic:*) continue ;; esac
    seen="$seen $peer"
    case $(ask "https://${peer#*://}/" -k --noproxy '*') in
      answered) ;;
      *) warns "mycelium: peers" "$peer does not answer" "look whether it runs, and let the connection out; one peer that answers is enough" ;;
    esac
  done
  [ -z "$seen" ] || passes "mycelium: peers" "asked:$seen"
}

# <node>: where it stands, if somebody said so.
zone_of() {
  for pair in ${MYCELIUM_ZONES:-}; do
    case $pair in "$1="*) echo "${pair#*=}" ;; esac
  done
}

# <node>: whether it stands at another site, so that only the Mycelium network need reach it.
is_elsewhere() {
  uses_mycelium && [ "$MYCELIUM_MODE" = dual ] || return 1
  [ -n "$(zone_of "$NODE")" ] && [ -n "$(zone_of "$1")" ] && [ "$(zone_of "$NODE")" != "$(zone_of "$1")" ]
}

# Interfaces that a firewall of the host has to leave to the agent's own rules.
mycelium_interfaces() {
  ! uses_mycelium || echo "$MYCELIUM_INTERFACES"
}
