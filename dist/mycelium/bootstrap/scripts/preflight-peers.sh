#!/bin/sh
# Generated from bootstrap/scripts/preflight-peers.sh by k3s-gitops; do not edit.
# Checks of preflight.sh: other machines, as far as they can be seen from here. Sourced.

# <url> [<option of curl> …]: what became of it: `answered`, `refused` (the host is there, nobody listens), `silent` (off, or a firewall drops),
# `unreachable` (no way there, or a firewall rejects), `unknown name`, `bad certificate`.
ask() {
  url=$1
  shift
  status=0
  said=$(curl -s -S -v -o /dev/null --connect-timeout 3 -m 10 "$@" "$url" 2>&1) || status=$?
  case $status in
    5 | 6) echo "unknown name" ;;
    7) case $said in *refused*) echo refused ;; *) echo unreachable ;; esac ;;
    28) case $said in *"Connected to"*) echo answered ;; *) echo silent ;; esac ;;
    60) echo "bad certificate" ;;
    # What answers in another language than was spoken to it is there all the same.
    *) echo answered ;;
  esac
}

# <address> <port>: without a proxy, because nodes use none between them.
ask_port() {
  case $1 in
    *:*) host="[$1]" ;;
    *) host=$1 ;;
  esac
  ask "https://$host:$2/ping" -k --noproxy '*'
}

other_nodes() {
  for each in $NODES; do
    [ "$each" = "$NODE" ] || echo "$each"
  done
}

# <node>: its first address.
first_address_of() { address_of "$1" | cut -d , -f 1; }

# The server that this node joins; nothing on the first one.
check_join() {
  server=$(setting server)
  if [ -z "$server" ]; then
    passes join "this node begins the cluster"
  elif ! has curl; then
    warns join "without curl nothing is known about $server" "see curl"
  else
    case $(ask "$server/ping" -k --noproxy '*') in
      answered) passes join "$server answers" ;;
      # All hosts may be looked at before the first one is installed.
      refused) warns join "$server refuses: K3s does not run there yet" "install $FIRST_SERVER first" ;;
      "unknown name") fails_at_first join "$server: its name is unknown here" "correct DNS or /etc/hosts" ;;
      *)
        if is_of_node "$server"; then
          fails_at_first join "$server does not answer" "start that host, or let 6443/TCP through the firewalls between"
        else
          # An address that a server takes, or a load balancer in front of them.
          warns join "$server does not answer (yet)" "install $FIRST_SERVER first; then look whether 6443/TCP gets there"
        fi
        ;;
    esac
  fi
}

# <url>: whether its host is a node.
is_of_node() {
  for each in $(other_nodes); do
    case $1 in *"//$(first_address_of "$each"):"* | *"//[$(first_address_of "$each")]:"*) return 0 ;; esac
  done
  return 1
}

# <node>: the TCP ports that this node uses of it.
ports_of() {
  ! is_in "$1" "$SERVERS" || echo 6443
  echo 10250
  if [ "$ROLE" = server ] && [ "$DATASTORE" = etcd ] && is_in "$1" "$SERVERS"; then echo 2379 2380; fi
  [ "$EMBEDDED_REGISTRY" != true ] || echo 5001
}

check_nodes() {
  if [ -z "$(other_nodes)" ]; then
    passes nodes "there are no others"
  elif ! has curl; then
    warns nodes "without curl nothing is known about the others" "see curl"
  else
    # At the same time, because one that is off takes seconds for each port.
    for other in $(other_nodes); do
      see_node "$other" &
    done | sort -t '	' -k 2
  fi
}

# <node>: a row.
see_node() {
  address=$(first_address_of "$1")
  seen=''
  shut=''
  for port in $(ports_of "$1"); do
    answer=$(ask_port "$address" "$port")
    case $answer in
      answered) seen="$seen $port" ;;
      refused) seen="$seen $port (nobody listens yet)" ;;
      *) shut="$shut $port" ;;
    esac
  done
  if [ -z "$shut" ]; then
    passes "nodes: $1" "$address answers on$seen"
  elif is_elsewhere "$1"; then
    passes "nodes: $1" "$address does not answer on$shut; it is in $(zone_of "$1"), where the Mycelium network reaches it"
  elif [ -z "$seen" ]; then
    warns "nodes: $1" "$address is off, or a firewall between hides$shut" "start it, or let these TCP ports through the firewalls of both"
  else
    fails "nodes: $1" "a firewall of $address hides$shut, but not$seen" "let these TCP ports through from $NODE_IP"
  fi
}

# Packets answered by `port unreachable` so far, of both families.
unreachable_answers() {
  cat /proc/net/snmp /proc/net/snmp6 2>/dev/null | awk '
    $1 == "Icmp:" && !column { for (i = 2; i <= NF; i++) if ($i == "InDestUnreachs") column = i; next }
    $1 == "Icmp:" { sum += $column }
    $1 == "Icmp6InDestUnreachs" { sum += $2 }
    END { print sum + 0 }'
}

packets=6

# <address> <port>: sends some UDP packets; `answered` if the host says that nobody listens, else `silent`.
# Nothing but logger is on every host and can send any.
ask_udp() {
  before=$(unreachable_answers)
  for _ in 1 2 3 4 5 6; do
    logger --server "$1" --port "$2" --udp "k3s-gitops preflight of $NODE" 2>/dev/null || return 1
  done
  for _ in 1 2 3 4 5; do
    [ "$(unreachable_answers)" -le "$before" ] || { echo answered && return; }
    sleep 0.2 2>/dev/null || sleep 1
  done
  echo silent
}

# The port of the pod network: the first of its family.
flannel_port() { udp_ports | cut -d ' ' -f 1; }

no_flannel_port() {
  if uses_mycelium; then
    echo "the Mycelium network carries it"
  else
    echo "$FLANNEL_BACKEND of flannel uses no UDP port"
  fi
}

check_pod_network() {
  port=$(flannel_port)
  if [ -z "$port" ]; then
    passes pod-network "$(no_flannel_port)"
  elif [ -z "$(other_nodes)" ]; then
    passes pod-network "there are no other nodes"
  elif ! has logger || ! has curl; then
    warns pod-network "without curl and logger (of util-linux) nothing is known about $port/UDP of the others" "install them"
  else
    for other in $(other_nodes); do
      # One after the other: whose answer it was is not said.
      see_udp "$other" "$port"
    done
  fi
}

# <node> <port>: a row.
see_udp() {
  address=$(first_address_of "$1")
  listen="run on $1 at the same time: sh preflight.sh $1 --listen"
  kubelet=$(ask_port "$address" 10250)
  case $kubelet in
    answered | refused) ;;
    *)
      # Of a host that is off, this one tells itself that it cannot be reached.
      warns "pod-network: $1" "nothing is known about $2/UDP of $address, which is off or hidden" "see nodes: $1"
      return
      ;;
  esac
  case $(ask_udp "$address" "$2") in
    answered) passes "pod-network: $1" "$address answers to $2/UDP that nobody listens yet (so does a firewall that rejects; to be sure, $listen)" ;;
    silent)
      if [ "$kubelet" = answered ]; then
        passes "pod-network: $1" "K3s runs on $address; flannel takes packets to $2/UDP and never answers"
      else
        fails "pod-network: $1" "a firewall drops packets to $2/UDP of $address, where nobody listens yet" "let $2/UDP through from $NODE_IP; then $listen"
      fi
      ;;
    *) warns "pod-network: $1" "no packet can be sent to $2/UDP of $address" "see route; logger has to be that of util-linux" ;;
  esac
}

# Packets to ports on which nobody listens: those that no firewall of this host dropped.
packets_for_nobody() {
  cat /proc/net/snmp /proc/net/snmp6 2>/dev/null | awk '
    $1 == "Udp:" && !column { for (i = 2; i <= NF; i++) if ($i == "NoPorts") column = i; next }
    $1 == "Udp:" { sum += $column }
    $1 == "Udp6NoPorts" { sum += $2 }
    END { print sum + 0 }'
}

# A minute at most.
listen_for_packets() {
  port=$(flannel_port)
  if [ -z "$port" ]; then
    passes pod-network "$(no_flannel_port)"
    return
  fi
  if [ -n "$(holders udp "$port")" ]; then
    warns pod-network "$port/UDP is held here, so that its packets cannot be told from others" "stop K3s first, or look whether pods on two nodes reach each other"
    return
  fi
  before=$(packets_for_nobody)
  end=$(($(date +%s) + ${LISTEN_SECONDS:-60}))
  echo "waiting for packets: run preflight.sh on another node now" >&2
  while [ "$(date +%s)" -lt "$end" ]; do
    arrived=$(($(packets_for_nobody) - before))
    if [ "$arrived" -ge "$packets" ]; then
      passes pod-network "$arrived packets came past the firewall of this host"
      return
    fi
    sleep 1
  done
  fails pod-network "$((${arrived:-0})) packets came past the firewall of this host, and a preflight sends $packets" \
    "let $port/UDP through from $(other_nodes | while read -r each; do first_address_of "$each"; done | paste -s -d ' ' -), or start the preflight there sooner"
}

# What Git, charts and K3s come from.
check_reach() {
  if ! has curl; then
    warns reach "without curl nothing is known" "see curl"
    return
  fi
  {
    see_repository &
    for host in $CHART_HOSTS; do
      # Whether it talks HTTPS is not said of the repository's.
      [ "$host" = "$(repository_host)" ] || see_host "$host" &
    done
    if has_binary; then
      passes "reach: K3s" "bin/k3s-$(architecture) is in the bundle, so that nothing is downloaded"
    else
      see_release &
    fi
    if [ "${MYCELIUM_INSTALL:-}" = host ]; then see_daemon_release & fi
  } | sort -t '	' -k 2
}

# <check> <what is not reached> <answer>: what is wrong. Whoever brings K3s along may have a mirror of the rest inside.
not_reached() {
  case $3 in
    "unknown name") fix="correct the servers in /etc/resolv.conf" ;;
    "bad certificate") fix="set the clock, or add the authority of your network or proxy to the system's" ;;
    *) fix="let HTTPS through to it, or set https_proxy" ;;
  esac
  if has_binary; then
    warns "$1" "$2: $3" "$fix, unless pods reach it in another way"
  else
    fails_at_first "$1" "$2: $3" "$fix"
  fi
}

# <host>: a row.
see_host() {
  answer=$(ask "https://$1/" --head)
  if [ "$answer" = answered ]; then passes "reach: $1" "answers"; else not_reached "reach: $1" "$1" "$answer"; fi
}

see_release() {
  answer=$(ask https://github.com/k3s-io/k3s/releases --head)
  if [ "$answer" = answered ]; then
    passes "reach: K3s" "github.com answers"
  else
    not_reached "reach: K3s" "github.com, where K3s $INSTALL_K3S_VERSION comes from" "$answer"
  fi
}

see_daemon_release() {
  build=mycelium
  [ "$MYCELIUM_PRIVATE" = false ] || build=mycelium-private
  if has_daemon || [ -f "$BUNDLE/bin/$build-$(architecture).tar.gz" ]; then
    passes "reach: Mycelium" "is on the host or in the bundle"
    return
  fi
  answer=$(ask https://github.com/threefoldtech/mycelium/releases --head)
  if [ "$answer" = answered ]; then
    passes "reach: Mycelium" "github.com answers"
  else
    not_reached "reach: Mycelium" "github.com, where Mycelium $MYCELIUM_VERSION comes from" "$answer"
  fi
}

# With its port, if the URL has one.
repository_host() {
  case $REPOSITORY_URL in
    *://*) echo "$REPOSITORY_URL" | sed -e 's|^[a-z]*://||' -e 's|/.*||' -e 's|^.*@||' ;;
    *) echo "$REPOSITORY_URL" | sed -e 's|:.*||' -e 's|^.*@||' ;;
  esac
}

see_repository() {
  case $REPOSITORY_URL in
    http://* | https://*) see_https_repository ;;
    *) see_ssh_repository "$(repository_host)" ;;
  esac
}

see_https_repository() {
  url="${REPOSITORY_URL%/}/info/refs?service=git-upload-pack"
  answer=$(ask "$url")
  if [ "$answer" != answered ]; then
    not_reached "reach: Git" "$REPOSITORY_URL" "$answer"
    return
  fi
  code=$(curl -s -o /dev/null -w '%{http_code}' --connect-timeout 3 -m 10 -L "$url") || code=000
  case $code in
    200) passes "reach: Git" "$REPOSITORY_URL can be read" ;;
    401 | 403 | 404)
      if [ "$REPOSITORY_PRIVATE" = true ]; then
        passes "reach: Git" "$REPOSITORY_URL answers $code; it is private"
      else
        fails "reach: Git" "$REPOSITORY_URL answers $code" "correct repository.url, or say that it is private"
      fi
      ;;
    *) warns "reach: Git" "$REPOSITORY_URL answers $code" "look whether the Git server works" ;;
  esac
}

# <host>[:<port>]
see_ssh_repository() {
  host=$1
  case $host in *:*) ;; *) host=$host:22 ;; esac
  answer=$(ask "http://$host/")
  if [ "$answer" = answered ]; then
    passes "reach: Git" "$host answers"
  else
    fails "reach: Git" "$host: $answer" "let SSH through to it, or use the repository over HTTPS"
  fi
}
