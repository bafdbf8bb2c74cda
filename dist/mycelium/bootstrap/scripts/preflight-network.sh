#!/bin/sh
# Generated from bootstrap/scripts/preflight-network.sh by k3s-gitops; do not edit.
# Checks of preflight.sh: addresses, routes, names, firewalls and ports of this host. Sourced.

# NODE_IP is one address, or one of each family.
node_addresses() { echo "$NODE_IP" | tr , ' '; }

# <address>: the interface that has it.
interface_of() {
  ip -o address show | awk -v wanted="$1" '{ split($4, parts, "/"); if (parts[1] == wanted) { print $2; exit } }'
}

check_address() {
  for address in $(node_addresses); do
    interface=$(interface_of "$address")
    if [ -z "$interface" ]; then
      has_now=$(ip -o address show scope global | awk '{ split($4, parts, "/"); print parts[1] }' | paste -s -d ' ' -)
      fails address "$address is on no interface of this host, which has ${has_now:-none}" \
        "give it to this host, or correct nodes.$NODE.address and run synth"
    elif ip -o address show dev "$interface" | grep -F " $address/" | grep -q ' dynamic '; then
      warns address "$address on $interface is leased by DHCP" "reserve it for this host in the DHCP server, or set it by hand: a node must keep it"
    else
      passes address "$address on $interface"
    fi
  done
}

# What the pod network puts around each packet.
overhead() {
  case $FLANNEL_BACKEND in
    vxlan) echo 50 ;;
    wireguard-native) echo 80 ;;
    *) echo 0 ;;
  esac
}

check_mtu() {
  for address in $(node_addresses); do
    interface=$(interface_of "$address")
    [ -n "$interface" ] || continue
    mtu=$(ip -o link show dev "$interface" | sed -n 's/.* mtu \([0-9]*\) .*/\1/p')
    # Less than IPv6 allows is too little for pods, and not much more comes from a tunnel that was forgotten.
    if [ $((mtu - $(overhead))) -lt 1280 ]; then
      fails mtu "$mtu on $interface, of which $FLANNEL_BACKEND takes $(overhead)" "ip link set dev $interface mtu 1500, and the same where the system keeps it"
    elif [ "$mtu" -lt 1500 ]; then
      warns mtu "$mtu on $interface" "give all nodes the same MTU; large packets get lost between different ones"
    else
      passes mtu "$mtu on $interface (must be the same on all nodes)"
    fi
  done
  [ -n "$interface" ] || warns mtu "cannot be known, because no interface has $NODE_IP" "see address"
}

check_route() {
  family=-4
  case $NODE_IP in *:*) [ "${NODE_IP#*.}" != "$NODE_IP" ] || family=-6 ;; esac
  via=$(ip "$family" route show default | head -n 1)
  if [ -n "$via" ]; then
    passes route "$via"
  else
    fails route "there is none, and K3s does not start without" \
      "set the gateway; without one: ip link add dummy0 type dummy && ip link set dummy0 up && ip $family route add default dev dummy0 metric 1000"
  fi
}

# <file>: whether it has servers that pods can reach; K3s takes no file in which any of them is on loopback.
has_upstream() {
  awk '$1 == "nameserver" { if ($2 ~ /^(127\.|::1$|0\.0\.0\.0$|169\.254\.|fe80:)/) local = 1; else seen = 1 } END { exit local || !seen }' "$1" 2>/dev/null
}

check_resolv_conf() {
  for file in $(setting resolv-conf) /etc/resolv.conf /run/systemd/resolve/resolv.conf; do
    if has_upstream "$file"; then
      passes resolv-conf "pods get $file: $(awk '$1 == "nameserver" { print $2 }' "$file" | paste -s -d ' ' -)"
      return
    fi
  done
  warns resolv-conf "names only servers on this host, or none, so K3s gives pods 8.8.8.8" \
    "enable systemd-resolved, or write the servers of your network to /etc/rancher/resolv.conf and set resolv-conf of the node to it"
}

check_iptables() {
  if ! has iptables; then
    passes iptables "is not installed; K3s brings its own"
    return
  fi
  # iptables v1.8.9 (nf_tables)
  said=$(iptables --version 2>/dev/null) || said=
  version=$(echo "$said" | sed -n 's/^iptables v\([0-9.]*\).*/\1/p')
  # The files are there once the old modules are loaded, and name tables once they have rules.
  old_tables=$(cat /proc/net/ip_tables_names /proc/net/ip6_tables_names 2>/dev/null | sort -u | paste -s -d ' ' -)
  if [ "$(setting prefer-bundled-bin)" = true ]; then
    passes iptables "K3s uses its own"
  else
    case "$version $said" in
      1.8.[0-4]\ *)
        fails iptables "$version, which adds the same rules again and again" "update it to 1.8.5 or later, or set prefer-bundled-bin: true of the node"
        ;;
      *nf_tables*)
        if [ -n "$old_tables" ]; then
          warns iptables "$version uses nf_tables, but there are tables of the old kind too: $old_tables" \
            "remove what makes rules with iptables-legacy and restart: each kind sees only its own"
        else
          passes iptables "$version (nf_tables)"
        fi
        ;;
      *) passes iptables "${version:-of an unknown version} (legacy)" ;;
    esac
  fi
}

# All that a firewall has to let pass: pods, Services and nodes.
trusted_sources() {
  echo "$CLUSTER_CIDR,$SERVICE_CIDR" | tr , ' '
  for each in $NODES; do
    [ "$each" = "$NODE" ] || address_of "$each" | tr , ' '
  done
}

check_firewall() {
  said=
  if is_active firewalld; then
    said=firewalld
    trusted=$(firewall-cmd --zone=trusted --list-sources 2>/dev/null) || trusted=
    missing=
    for source in $(trusted_sources); do
      is_in "$source" "$trusted" || missing="$missing --add-source=$source"
    done
    trusted=$(firewall-cmd --zone=trusted --list-interfaces 2>/dev/null) || trusted=
    for interface in $(mycelium_interfaces); do
      is_in "$interface" "$trusted" || missing="$missing --add-interface=$interface"
    done
    if [ -z "$missing" ]; then
      passes firewall "firewalld trusts pods, Services and nodes"
    else
      fails firewall "firewalld is active and does not trust pods, Services and other nodes" \
        "firewall-cmd --permanent --zone=trusted$missing && firewall-cmd --permanent$(open_ports --add-port=) && firewall-cmd --reload"
    fi
  fi
  if has ufw && ufw status 2>/dev/null | grep -q '^Status: active'; then
    said=ufw
    rules=$(ufw status)
    missing=
    for source in $(trusted_sources); do
      echo "$rules" | awk -v source="$source" '/ALLOW/ && $NF == source { found = 1 } END { exit !found }' || missing="$missing ufw allow from $source;"
    done
    for interface in $(mycelium_interfaces); do
      echo "$rules" | grep -q "on $interface .*ALLOW" || missing="$missing ufw allow in on $interface; ufw route allow in on $interface;"
    done
    if [ -z "$missing" ]; then
      passes firewall "ufw allows pods, Services and nodes"
    else
      fails firewall "ufw is active and does not allow pods, Services and other nodes" "${missing# } ufw route allow from $(echo "$CLUSTER_CIDR" | cut -d , -f 1); and for clients:$(open_ports 'ufw allow ' ';')"
    fi
  fi
  [ -n "$said" ] || passes firewall "neither firewalld nor ufw is active"
}

# <before> [<behind>]: the ports that clients outside the cluster use.
open_ports() {
  [ "$ROLE" != server ] || printf ' %s6443/tcp%s' "$1" "${2:-}"
  is_disabled servicelb || printf ' %s80/tcp%s %s443/tcp%s' "$1" "${2:-}" "$1" "${2:-}"
  if uses_mycelium; then
    printf ' %s%s/tcp%s' "$1" "$MYCELIUM_TCP_PORT" "${2:-}"
    for port in $MYCELIUM_UDP_PORTS; do printf ' %s%s/udp%s' "$1" "$port" "${2:-}"; done
  fi
}

# <tcp|udp> <port> …: those that are held, as lines of <port> <inode of the socket>.
holders() {
  protocol=$1
  shift
  # 0A is a socket that listens; those of UDP are all 07.
  state=0A
  [ "$protocol" = tcp ] || state=07
  cat "/proc/net/$protocol" "/proc/net/${protocol}6" 2>/dev/null | awk -v ports="$*" -v state="$state" '
    BEGIN { n = split(ports, list, " "); for (i = 1; i <= n; i++) wanted[sprintf("%04X", list[i])] = list[i] }
    $4 == state { port = substr($2, length($2) - 3); if (port in wanted) print wanted[port], $10 }' | sort -u -n
}

# <inode>: the name of the process that has the socket; `the kernel` for one of no process.
process_of() {
  # shellcheck disable=SC2012 # find of busybox knows no -lname
  process=$(ls -l /proc/[0-9]*/fd 2>/dev/null | awk -v socket="socket:[$1]" '/^\/proc/ { split($1, parts, "/"); pid = parts[3] } $NF == socket { print pid; exit }')
  if [ -n "$process" ]; then cat "/proc/$process/comm"; else echo "the kernel"; fi
}

# <tcp|udp> <port> …: those that another process has than K3s of this cluster, as `80/tcp by nginx, …`.
strangers_on() {
  [ $# -gt 1 ] || return 0
  holders "$@" | while read -r port inode; do
    process=$(process_of "$inode")
    if [ "$(installed_cluster)" = "$CLUSTER" ]; then
      case $process in k3s* | containerd* | "the kernel") continue ;; esac
    fi
    echo "$port/$1 by $process"
  done | sort -u -n
}

tcp_ports() {
  echo 10250 10248 10249 10256 10010 6444
  if [ "$ROLE" = server ]; then
    echo 6443 10257 10258 10259
    [ "$DATASTORE" != etcd ] || echo 2379 2380 2381 2382
  fi
  [ "$EMBEDDED_REGISTRY" != true ] || echo 5001
}

udp_ports() {
  case $FLANNEL_BACKEND in
    vxlan) echo 8472 ;;
    wireguard-native) echo 51820 51821 ;;
  esac
}

check_ports() {
  # shellcheck disable=SC2046 # one argument a port
  taken=$(strangers_on tcp $(tcp_ports) && strangers_on udp $(udp_ports))
  if [ -n "$taken" ]; then
    fails ports "held: $(with_commas "$taken")" "stop what holds them"
  else
    passes ports "free or held by K3s: $(tcp_ports | paste -s -d ' ' -)$(for port in $(udp_ports); do printf ' %s/udp' "$port"; done)"
  fi
  if is_disabled servicelb || [ "$(installed_cluster)" = "$CLUSTER" ]; then return; fi
  web=$(strangers_on tcp 80 443)
  [ -z "$web" ] || warns ports "held: $(with_commas "$web"), where routes of the cluster are reached" "stop what holds them"
}
