#!/bin/sh
# Generated from bootstrap/scripts/preflight.sh by k3s-gitops; do not edit.
# Tells whether this host can be a node: sh preflight.sh <node> [--only <check>,…] [--json] or sh preflight.sh <node> --listen
#
# Changes nothing. The only thing it writes is one temporary file of some kilobytes below the folder that K3s keeps its data in (or will),
# to measure how long the disk takes; it is removed at once.
#
#   --only     these checks instead of all, e.g. what was just put right
#   --json     one JSON document instead of the table
#   --listen   only wait for the UDP packets that a preflight on another node sends, and tell whether they come past the firewall of this host
#
# Exit: 0 nothing fails, 1 something fails, 2 usage.
# shellcheck source-path=SCRIPTDIR
# shellcheck disable=SC2153 # CLUSTER and such come from the bundle.
set -eu

LC_ALL=C
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
export LC_ALL PATH

# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"
# shellcheck source=preflight-node.sh
. "$(dirname "$0")/preflight-node.sh"
# shellcheck source=preflight-machine.sh
. "$(dirname "$0")/preflight-machine.sh"
# shellcheck source=preflight-system.sh
. "$(dirname "$0")/preflight-system.sh"
# shellcheck source=preflight-network.sh
. "$(dirname "$0")/preflight-network.sh"
# shellcheck source=preflight-peers.sh
. "$(dirname "$0")/preflight-peers.sh"
# shellcheck source=preflight-mycelium.sh
. "$(dirname "$0")/preflight-mycelium.sh"

# In the order of the table. Each prints at least one row.
checks='user os architecture systemd cpu memory disk filesystem fsync cgroup modules sysctls'
checks="$checks hostname machine-id time swap leftovers selinux network-manager"
checks="$checks address mtu route resolv-conf iptables firewall ports mycelium curl join nodes pod-network reach"

all_rows() {
  for check in $checks; do
    # One that breaks off on an odd host must not hide what the others find.
    ("check_$(echo "$check" | tr - _)") || warns "$check" "could not be checked to the end" "look at it by hand"
  done
}

# Of rows; what to do stands below what was found, so that both have the width of the terminal.
as_table() {
  awk -F '\t' -v OFS='\t' '{ print $2, $1, $3 } $4 != "" { print "", "", "-> " $4 }' | print_table
}

# Of rows.
summary() {
  awk -F '\t' '{ count[$1]++ } END { printf "\n%d passed, %d to look at, %d failed\n", count["pass"], count["warn"], count["fail"] }'
}

# Of rows.
as_json() {
  awk -F '\t' -v cluster="$CLUSTER" -v node="$NODE" '
    function text(value) {
      gsub(/\\/, "\\\\", value); gsub(/"/, "\\\"", value); gsub(/[[:cntrl:]]/, " ", value)
      return "\"" value "\""
    }
    { count[$1]++; list = list (NR > 1 ? "," : "") "{\"check\":" text($2) ",\"result\":" text($1) ",\"found\":" text($3) ",\"fix\":" text($4) "}" }
    END {
      printf "{\"version\":1,\"cluster\":%s,\"node\":%s,\"pass\":%d,\"warn\":%d,\"fail\":%d,\"checks\":[%s]}\n",
        text(cluster), text(node), count["pass"], count["warn"], count["fail"], list
    }'
}

node=
output=table
while [ $# -gt 0 ]; do
  case $1 in
    --json) output=json ;;
    --listen) output=listen ;;
    --only)
      only=$(echo "${2:-}" | tr , ' ')
      for check in ${only:-nothing}; do
        is_in "$check" "$checks" || usage_error "--only: there is no check $check; there are: $checks"
      done
      checks=$only
      shift
      ;;
    -*) usage_error "there is no option $1; usage: sh preflight.sh <node> [--only <check>,…] [--json | --listen]" ;;
    *)
      [ -z "$node" ] || usage_error "takes one node, got $node and $1"
      node=$1
      ;;
  esac
  shift
done
[ -n "$node" ] || usage_error "needs a node; usage: sh preflight.sh <node> [--only <check>,…] [--json | --listen]"
load_env "$node"
if ! uses_mycelium; then
  checks=$(echo " $checks " | sed 's/ mycelium / /; s/^ //; s/ $//')
fi

if [ "$output" = listen ]; then
  rows=$(listen_for_packets)
else
  rows=$(all_rows)
fi
if [ "$output" = json ]; then
  printf '%s\n' "$rows" | as_json
else
  printf '%s\n' "$rows" | as_table
  printf '%s\n' "$rows" | summary
fi
! printf '%s\n' "$rows" | grep -q '^fail'
