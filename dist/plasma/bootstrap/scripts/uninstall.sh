#!/bin/sh
# Generated from bootstrap/scripts/uninstall.sh by k3s-gitops; do not edit.
# Takes K3s off this host. What it held stays, unless the cluster is named to be destroyed.
# shellcheck source-path=SCRIPTDIR
# shellcheck disable=SC2153 # What is not assigned here comes from the bundle.
set -eu
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"

usage() {
  cat <<'END'
Usage: sh uninstall.sh <node> [options]

Stops K3s and its pods, and removes the service, the binary, the files of the bundle, and what pods left in the network and in the firewall.
Volumes, datastore, snapshots, token and certificates stay: install-k3s.sh makes the same node of them again.

  --destroy <cluster>    destroys these too; names the cluster, so that it is not another one's
  --destroy-mycelium-key destroys the key of the Mycelium network too: the host never has the same address again
  --dry-run              print what would be done and lost, change nothing
  --timeout <seconds>    how long containers may take to stop before they are killed (30)
  --json                 one JSON object a line

Log: /var/log/k3s-gitops/uninstall.log
END
}

STAGES="service containers mounts network firewall files data"
DATA=/var/lib/rancher/k3s
# Whatever is mounted below these was mounted for pods.
POD_FOLDERS="/run/k3s /run/netns $DATA /var/lib/kubelet"
# All that may be lost; nothing else of the host is.
DATA_FOLDERS="$DATA /var/lib/kubelet /etc/rancher/k3s /etc/rancher/node"
# Of the Mycelium network: what the host is known by there, and the key of a private network. The daemon itself, if it was installed here.
MYCELIUM_KEYS="/var/lib/mycelium /etc/mycelium/network.key"
DAEMON_UNIT=mycelium

# remove_folder <folder>: with what lies in it, on its own disk, and nowhere else.
remove_folder() {
  if [ ! -e "$1" ] && [ ! -L "$1" ]; then return 0; fi
  if [ "$(cd "$1" 2>/dev/null && pwd -P)" != "$1" ]; then
    die "$1 leads to $(readlink -f "$1" || true); nothing of that is removed: look at it, remove it and the link by hand, and run this again"
  fi
  mounted=$(mounts_at "$1")
  if [ -n "$mounted" ] && [ "$DRY_RUN" = false ]; then
    die "there is another file system in $1: $mounted; nothing of $1 is removed: unmount it, remove what is on it if you mean to, and run this again"
  fi
  run rm -rf "$1"
}

# --- service ---------------------------------------------------------------------------------------------------------

# left_units: those that run or would start; the daemon of the Mycelium network after K3s, which uses its addresses.
left_units() {
  for unit in "$UNIT" $(if [ -e "$STATE/mycelium" ]; then echo "$DAEMON_UNIT"; fi); do
    if unit_lives "$unit"; then printf '%s\n' "$unit"; fi
  done
}

unit_lives() {
  case $(systemctl is-active "$1" 2>/dev/null </dev/null) in
    active | activating | deactivating | reloading) return 0 ;;
  esac
  systemctl is-enabled "$1" >/dev/null 2>&1 </dev/null
}

check_service() {
  [ -z "$(left_units)" ]
}

apply_service() {
  for unit in $(left_units); do
    run systemctl stop "$unit" </dev/null
    run systemctl disable "$unit" </dev/null
  done
}

# --- containers: they go on when the service stops ---------------------------------------------------------------------

# shims: the processes that K3s' containers are children of. As K3s itself finds them; the folder of its data may be a link to another place.
shims() {
  # shellcheck disable=SC2012 # The names are numbers.
  ls -l /proc/[0-9]*/exe 2>/dev/null | sed -n 's|.* /proc/\([0-9]*\)/exe -> .*/k3s/data/.*/bin/containerd-shim.*|\1|p'
}

# children_of <process> …: all below them.
children_of() {
  cat /proc/[0-9]*/status 2>/dev/null | awk -v roots="$*" '
    /^Pid:/ { process = $2 }
    /^PPid:/ { parent[process] = $2 }
    END {
      n = split(roots, root, " ")
      for (i = 1; i <= n; i++) below[root[i]] = 1
      do {
        more = 0
        for (process in parent) if (!(process in below) && parent[process] in below) { below[process] = 1; more = 1; print process }
      } while (more)
    }'
}

check_containers() {
  [ -z "$(shims)" ]
}

no_children() {
  # shellcheck disable=SC2046 # A list.
  [ -z "$(children_of $(shims))" ]
}

apply_containers() {
  shim_list=$(shims | tr '\n' ' ')
  # shellcheck disable=SC2086 # A list.
  container_list=$(children_of $shim_list | tr '\n' ' ')
  # First as Kubernetes would do it: what writes to a disk can finish. A process that is gone already is no fault.
  # shellcheck disable=SC2086
  [ -z "$container_list" ] || run kill -TERM $container_list || true
  if [ "$DRY_RUN" = true ]; then
    # shellcheck disable=SC2086
    run kill -KILL $shim_list
    return 0
  fi
  wait_until "$TIMEOUT" no_children || true
  # shellcheck disable=SC2046,SC2086
  kill -KILL $shim_list $(children_of $shim_list) 2>/dev/null || true
  wait_until 10 check_containers || die "processes of containers do not end: $(shims | tr '\n' ' ')"
}

# --- mounts ----------------------------------------------------------------------------------------------------------

# mounts_below <folder> …: the deepest first, as the kernel writes them: a blank is \040.
mounts_below() {
  awk -v folders="$*" '
    BEGIN { n = split(folders, folder, " ") }
    { for (i = 1; i <= n; i++) if (index($5, folder[i] "/") == 1) print $5 }' /proc/self/mountinfo | sort -r
}

# mounts_at <folder>: whether something is mounted there or below.
mounts_at() {
  awk -v folder="$1" '$5 == folder || index($5, folder "/") == 1 { print $5 }' /proc/self/mountinfo | tr '\n' ' '
}

# is_declared <mount>: whether the host mounts it by itself, e.g. a disk for volumes. Not ours.
is_declared() {
  # Not a variable of awk, which would take the escapes for what they stand for.
  path=$1 awk '!/^#/ && $2 == ENVIRON["path"] { found = 1 } END { exit !found }' /etc/fstab 2>/dev/null
}

pod_mounts() {
  # shellcheck disable=SC2086 # A list.
  mounts_below $POD_FOLDERS | while IFS= read -r mount_path; do
    case $mount_path in
      /run/netns/cni-*) ;;
      /run/netns/*) continue ;;
    esac
    is_declared "$mount_path" || printf '%s\n' "$mount_path"
  done
}

check_mounts() {
  [ -z "$(pod_mounts)" ] && [ ! -e /run/k3s ] && [ ! -e /run/flannel ]
}

apply_mounts() {
  mount_list=$(pod_mounts)
  while IFS= read -r mount_path; do
    [ -n "$mount_path" ] || continue
    # shellcheck disable=SC2059 # It has the escapes of printf.
    mount_path=$(printf "$(printf '%s' "$mount_path" | sed 's/%/%%/g')")
    if [ "$DRY_RUN" = true ]; then
      run umount "$mount_path"
    # A server that is gone keeps the kernel waiting; the folder is let go of then.
    elif ! timeout 30 umount "$mount_path" </dev/null && ! umount -l "$mount_path" </dev/null; then
      die "$mount_path stays mounted"
    fi
  done <<END
$mount_list
END
  remove_folder /run/k3s
  remove_folder /run/flannel
}

# --- network ---------------------------------------------------------------------------------------------------------

# mycelium_links: all but the first, which the daemon takes along.
mycelium_links() {
  [ -z "${MYCELIUM_MODE:-}" ] || printf '%s\n' "${MYCELIUM_INTERFACES#* }"
}

left_links() {
  for link in cni0 flannel.1 flannel-v6.1 flannel-wg flannel-wg-v6 kube-ipvs0 $(mycelium_links); do
    if ip link show "$link" >/dev/null 2>&1; then printf '%s\n' "$link"; fi
  done
}

# left_address: the API's own address, with its interface, if kube-vip was killed before it could give it away.
left_address() {
  # kube-vip takes addresses of IPv4 only; any other one is the host's own.
  case $API_ADDRESS in "$NODE_IP" | *:*) return 0 ;; esac
  ip -o address show | awk -v address="$API_ADDRESS" '$4 == address "/32" || $4 == address "/128" { print $4, $2 }'
}

# left_cni: what the agent of the Mycelium network wrote for containerd.
left_cni() {
  [ -n "${MYCELIUM_MODE:-}" ] || return 0
  for path in /etc/cni/net.d/10-mycelium.conflist /var/lib/cni/networks/mycelium; do
    if [ -e "$path" ]; then printf '%s\n' "$path"; fi
  done
  for path in /opt/cni/bin/*; do
    case $(readlink "$path") in "$DATA/data/cni/"*) printf '%s\n' "$path" ;; esac
  done
}

left_namespaces() {
  for namespace in /run/netns/cni-*; do
    if [ -e "$namespace" ]; then basename "$namespace"; fi
  done
}

check_network() {
  [ -z "$(left_links)" ] && [ -z "$(left_address)" ] && [ -z "$(left_namespaces)" ] && [ ! -e /var/lib/cni/networks/cbr0 ] && [ -z "$(left_cni)" ]
}

# pod_links <bridge>: the ends of pods' interfaces that are on it.
pod_links() {
  ip -o link show master "$1" 2>/dev/null | awk -F ': ' '{ sub(/@.*/, "", $2); print $2 }'
}

apply_network() {
  for namespace in $(left_namespaces); do
    run ip netns delete "$namespace"
  done
  for link in $(pod_links cni0) $(pod_links mycelium-br) $(left_links); do
    # One end of a pair takes the other one along.
    if ip link show "$link" >/dev/null 2>&1; then run ip link delete "$link"; fi
  done
  left=$(left_address)
  [ -z "$left" ] || run ip address delete "${left% *}" dev "${left#* }"
  # Which pod had which address.
  run rm -rf /var/lib/cni/networks/cbr0 /var/lib/cni/flannel
  for path in $(left_cni); do
    run rm -rf "$path"
  done
}

# --- firewall --------------------------------------------------------------------------------------------------------

# left_rules <iptables-save>
left_rules() {
  if has "$1"; then "$1" 2>/dev/null </dev/null | grep -E 'KUBE-|CNI-|flannel|FLANNEL' || true; fi
}

# left_tables: of nftables, those that the agent of the Mycelium network owns.
left_tables() {
  [ -n "${MYCELIUM_MODE:-}" ] && has nft || return 0
  nft list tables inet 2>/dev/null </dev/null | sed -n 's/^table inet \(mycelium-masquerade\|mycelium-trust\)$/\1/p'
}

check_firewall() {
  [ -z "$(left_rules iptables-save)$(left_rules ip6tables-save)$(left_tables)" ]
}

apply_firewall() {
  for table in $(left_tables); do
    run nft delete table inet "$table"
  done
  for family in iptables ip6tables; do
    [ -n "$(left_rules "$family-save")" ] || continue
    if [ "$DRY_RUN" = true ]; then
      run "$family-restore" "without the rules of KUBE-, CNI- and flannel"
      continue
    fi
    # Whole before it is restored: half of it would be the firewall otherwise.
    rules=$("$family-save" </dev/null)
    printf '%s\n' "$rules" | grep -vE 'KUBE-|CNI-|flannel|FLANNEL' | "$family-restore"
    log changed "$family without the rules of KUBE-, CNI- and flannel"
  done
}

# --- files -----------------------------------------------------------------------------------------------------------

left_files() {
  {
    cat "$STATE/installed" 2>/dev/null || true
    printf '%s\n' "/etc/systemd/system/$UNIT.service" /usr/local/bin/k3s
    for name in kubectl crictl ctr; do
      case $(readlink "/usr/local/bin/$name") in
        k3s | /usr/local/bin/k3s) printf '%s\n' "/usr/local/bin/$name" ;;
      esac
    done
    if [ -e "$STATE/mycelium" ]; then printf '%s\n' /usr/local/bin/mycelium "/etc/systemd/system/$DAEMON_UNIT.service"; fi
  } | sort -u | while IFS= read -r path; do
    if [ -e "$path" ] || [ -L "$path" ]; then printf '%s\n' "$path"; fi
  done
}

check_files() {
  [ -z "$(left_files)" ] && [ ! -e "$STATE/installed" ] && [ ! -e "$RUNS" ]
}

apply_files() {
  for path in $(left_files); do
    run rm -f "$path"
  done
  if [ "$DRY_RUN" = false ]; then rmdir "/etc/systemd/system/$UNIT.service.d" 2>/dev/null || true; fi
  run systemctl daemon-reload </dev/null
  # What could be undone is no more, and what was installed comes last: a run that is cut off still knows it.
  run rm -rf "$RUNS"
  run rm -f "$STATE/started" "$STATE/binary" "$STATE/mycelium-started" "$STATE/mycelium" "$STATE/installed"
}

# --- data ------------------------------------------------------------------------------------------------------------

# size_of <path>: without other disks that are mounted below.
size_of() {
  du -xsh "$1" 2>/dev/null | cut -f 1
}

# data_list: what the data folders hold, for a person.
data_list() {
  for volume in "$DATA"/storage/*; do
    [ -d "$volume" ] && printf 'volume %s (%s)\n' "$volume" "$(size_of "$volume")"
  done
  [ -d "$DATA/server/db" ] && printf 'datastore %s (%s)\n' "$DATA/server/db" "$(size_of "$DATA/server/db")"
  for snapshot in "$DATA"/server/db/snapshots/*; do
    [ -f "$snapshot" ] && printf 'snapshot %s (%s)\n' "$snapshot" "$(size_of "$snapshot")"
  done
  [ -e "$DATA/server/token" ] && printf 'token and certificates %s\n' "$DATA/server"
  [ -e /etc/rancher/k3s/token ] && printf 'token %s\n' /etc/rancher/k3s/token
  [ -e /etc/default/k3s ] && grep -q '^K3S_DATASTORE_ENDPOINT=' /etc/default/k3s && echo "endpoint of the external datastore /etc/default/k3s; the datastore itself stays"
  for folder in $DATA_FOLDERS; do
    [ -e "$folder" ] && printf 'all of %s (%s)\n' "$folder" "$(size_of "$folder")"
  done
  return 0
}

# tell_data <what happens to it>
tell_data() {
  data_list | while IFS= read -r entry; do
    say_stage ok "$1: $entry"
  done
}

left_data() {
  for folder in $DATA_FOLDERS; do
    if [ -e "$folder" ] || [ -L "$folder" ]; then printf '%s\n' "$folder"; fi
  done
  if grep -q '^K3S_DATASTORE_ENDPOINT=' /etc/default/k3s 2>/dev/null; then echo /etc/default/k3s; fi
}

# left_keys: of the Mycelium network.
left_keys() {
  for path in $MYCELIUM_KEYS; do
    if [ -e "$path" ]; then printf '%s\n' "$path"; fi
  done
}

tell_keys() {
  for path in $(left_keys); do
    say_stage ok "kept: key of the Mycelium network $path"
  done
}

check_data() {
  if [ "$DESTROY_KEY" = true ]; then
    [ -z "$(left_keys)" ] || return 1
  else
    tell_keys
  fi
  if [ "$DESTROY" = true ]; then
    [ -z "$(left_data)" ] && [ ! -e "$STATE/node" ]
  else
    tell_data kept
  fi
}

apply_data() {
  if [ "$DESTROY_KEY" = true ]; then
    for path in $(left_keys); do
      if [ -d "$path" ]; then remove_folder "$path"; else run rm -f "$path"; fi
    done
    if [ "$DRY_RUN" = false ]; then rmdir /etc/mycelium 2>/dev/null || true; fi
  fi
  [ "$DESTROY" = true ] || return 0
  for path in $(left_data); do
    case $path in
      /etc/default/k3s)
        others=$(sed '/^K3S_DATASTORE_ENDPOINT=/d' "$path")
        if [ "$DRY_RUN" = true ] || [ -z "$others" ]; then
          run rm -f "$path"
        else
          write_file "$path" 600 <<END
$others
END
        fi
        ;;
      *) remove_folder "$path" ;;
    esac
  done
  if [ "$DRY_RUN" = false ]; then rmdir /var/lib/rancher /etc/rancher 2>/dev/null || true; fi
  run rm -f "$STATE/node"
}

# --- The script ------------------------------------------------------------------------------------------------------

tell_next() {
  STAGE=data
  if [ "$DESTROY" = false ] && [ -n "$(left_data)" ]; then
    say_stage ok "to destroy what is kept: uninstall.sh $NODE --destroy $CLUSTER"
  fi
  say_stage ok "the cluster still knows the node, as long as it is not deleted there: kubectl delete node $NODE"
}

main() {
  NODE_ARGUMENT=
  DESTROY=false
  DESTROY_KEY=false
  TIMEOUT=30
  while [ $# -gt 0 ]; do
    case $1 in
      --destroy | --timeout)
        [ $# -ge 2 ] || usage_error "$1 needs a value"
        case $1 in
          --destroy)
            DESTROY=true
            DESTROY_CLUSTER=$2
            ;;
          --timeout) TIMEOUT=$2 ;;
        esac
        shift
        ;;
      --destroy-mycelium-key) DESTROY_KEY=true ;;
      --dry-run) DRY_RUN=true ;;
      --json) JSON=true ;;
      -h | --help)
        usage
        exit 0
        ;;
      -*) usage_error "unknown option $1; see --help" ;;
      *)
        [ -z "$NODE_ARGUMENT" ] || usage_error "one node; see --help"
        NODE_ARGUMENT=$1
        ;;
    esac
    shift
  done
  case $TIMEOUT in
    '' | *[!0-9]*) usage_error "--timeout is a number of seconds" ;;
  esac
  [ -n "$NODE_ARGUMENT" ] || usage_error "which node? see --help"
  require_root
  load_env "$NODE_ARGUMENT"
  if [ "$DESTROY" = true ] && [ "$DESTROY_CLUSTER" != "$CLUSTER" ]; then
    usage_error "'$DESTROY_CLUSTER' is to be destroyed, but this bundle is of the cluster $CLUSTER; nothing was done"
  fi
  refuse_other_node
  # Programs for the firewall that K3s brings to hosts without.
  PATH=$PATH:$DATA/data/current/bin/aux

  ACTION=uninstall
  STAGE=data
  open_log uninstall
  take_lock
  if [ "$DESTROY" = true ]; then tell_data "to be lost"; fi
  # shellcheck disable=SC2086 # A list.
  run_stages "" $STAGES
  tell_next
}

main "$@"
