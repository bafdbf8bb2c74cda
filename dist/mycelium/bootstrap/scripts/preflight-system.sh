#!/bin/sh
# Generated from bootstrap/scripts/preflight-system.sh by k3s-gitops; do not edit.
# Checks of preflight.sh: the operating system, and what was on it before. Sourced.
# shellcheck disable=SC2153 # CLUSTER and such come from the bundle.

check_hostname() {
  name=$(uname -n)
  if [ "$name" != "$NODE" ] && is_in "$name" "$NODES"; then
    fails hostname "$name, which is another node of $CLUSTER" "check whether this is the machine you mean, else: hostnamectl set-hostname $NODE"
  elif [ "$name" = localhost ] || [ "$name" = localhost.localdomain ]; then
    warns hostname "$name, by which nobody knows whose logs these are" "hostnamectl set-hostname $NODE"
  elif [ "$name" = "$NODE" ] || [ "${name%%.*}" = "$NODE" ]; then
    passes hostname "$name"
  else
    case $name in
    *[!a-z0-9.-]*) warns hostname "$name, which has more than lower case letters, digits, - and ." "hostnamectl set-hostname $NODE" ;;
    *) warns hostname "$name; Kubernetes will call it $NODE" "hostnamectl set-hostname $NODE, or call the node $name" ;;
    esac
  fi
}

check_machine_id() {
  id=$(cat /etc/machine-id 2>/dev/null) || id=
  case $id in
  '' | uninitialized | 00000000000000000000000000000000) ;;
  *[!0-9a-f]*) id= ;;
  *)
    # The identity itself is not for logs; two nodes of one image show the same mark.
    [ "${#id}" = 32 ] && passes machine-id "is there, with the mark $(printf '%s' "$id" | sha256sum | cut -c 1-12) (differs on each node)" && return
    ;;
  esac
  fails machine-id "/etc/machine-id holds none" "rm -f /etc/machine-id && systemd-machine-id-setup"
}

check_time() {
  # No release of K3s that is installed here is older.
  if [ "$(date -u +%Y)" -lt 2025 ]; then
    fails time "it is $(date -u +%Y) here, so no certificate is valid yet" "set the clock: timedatectl set-ntp true, or install chrony"
  elif [ "$(timeout 5 timedatectl show -p NTPSynchronized --value 2>/dev/null)" = yes ]; then
    passes time "is synchronized"
  elif timeout 5 chronyc -n tracking 2>/dev/null | grep -q '^Leap status *: Normal'; then
    passes time "is synchronized by chrony"
  else
    warns time "$(date -u +%FT%TZ), and nothing is known to keep it right" "timedatectl set-ntp true, or install chrony"
  fi
}

check_swap() {
  if [ "$(wc -l </proc/swaps)" -le 1 ]; then
    passes swap "is off"
  elif [ "$ROLE" = server ] && [ "$DATASTORE" = etcd ]; then
    warns swap "is on: when etcd is swapped out, servers lose their leader" "swapoff -a, and remove it from /etc/fstab"
  else
    passes swap "is on; K3s allows that, and pods do not get any of it"
  fi
}

check_leftovers() {
  cluster=$(installed_cluster)
  data=$(data_dir)
  remove="remove it first, with the uninstall script of what made it; volumes below $data are lost with it"
  if [ "$cluster" = "$CLUSTER" ]; then
    named=$(sed -n 's/^node-name: *//p' /etc/rancher/k3s/config.yaml | tr -d "\"'")
    if [ -n "$named" ] && [ "$named" != "$NODE" ]; then
      fails leftovers "this host is the node $named of $CLUSTER" "check whether this is the machine you mean, else: sh uninstall.sh $named"
    elif [ "$ROLE" = agent ] && [ -d "$data/server/tls" ]; then
      fails leftovers "$data/server: this host was a server" "drain and delete the node, then: sh uninstall.sh $NODE"
    else
      passes leftovers "K3s of $CLUSTER is installed here"
    fi
    foreign_kubernetes
    return
  fi
  found=$(
    [ -z "$cluster" ] || echo "K3s of the cluster $cluster"
    kubernetes_folders
    foreign_kubernetes_names
  )
  if [ -n "$found" ]; then
    fails leftovers "$(with_commas "$found")" "$remove"
  else
    passes leftovers "no other Kubernetes"
  fi
}

# Folders that a Kubernetes of any kind leaves behind, where ours is not installed.
kubernetes_folders() {
  for folder in /var/lib/kubelet /etc/cni/net.d /var/lib/cni /etc/kubernetes /var/lib/etcd; do
    [ -z "$(ls -A "$folder" 2>/dev/null)" ] || echo "$folder"
  done
}

# Another Kubernetes beside K3s.
foreign_kubernetes_names() {
  for folder in /var/lib/rancher/rke2 /var/lib/k0s /var/snap/microk8s /var/lib/minikube; do
    [ ! -e "$folder" ] || echo "$folder"
  done
  for unit in kubelet rke2-server rke2-agent k0scontroller k0sworker snap.microk8s.daemon-kubelite; do
    ! is_active "$unit" || echo "the service $unit"
  done
  if has docker && [ -n "$(timeout 5 docker ps -q --filter name=k8s_ 2>/dev/null)" ]; then
    echo "containers of Kubernetes in Docker"
  fi
}

foreign_kubernetes() {
  names=$(foreign_kubernetes_names)
  [ -z "$names" ] || fails leftovers "$(with_commas "$names") beside K3s" "remove it: two kubelets cannot share a host"
}

check_selinux() {
  if [ "$(cat /sys/fs/selinux/enforce 2>/dev/null)" != 1 ]; then
    passes selinux "does not enforce anything"
  elif rpm -q k3s-selinux >/dev/null 2>&1; then
    passes selinux "enforces, and k3s-selinux is installed"
  else
    fails selinux "enforces, and k3s-selinux is not installed" \
      "install the k3s-selinux package of https://github.com/k3s-io/k3s-selinux/releases for this system with dnf, zypper or transactional-update"
  fi
}

check_network_manager() {
  if ! is_active NetworkManager; then
    passes network-manager "does not run"
    return
  fi
  for unit in nm-cloud-setup.service nm-cloud-setup.timer; do
    ! systemctl is-enabled "$unit" >/dev/null 2>&1 ||
      fails network-manager "$unit adds routes that pods' packets get lost in" \
        "systemctl disable --now nm-cloud-setup.service nm-cloud-setup.timer, then restart"
  done
  if grep -E -r -q -s '^unmanaged-devices *[+]?=.*(cni|flannel|veth)' /etc/NetworkManager /usr/lib/NetworkManager/conf.d /run/NetworkManager/conf.d; then
    passes network-manager "leaves the interfaces of pods alone"
  else
    warns network-manager "may take the interfaces of pods for its own" \
      "write [keyfile] and unmanaged-devices=interface-name:cni*;interface-name:flannel*;interface-name:veth* to /etc/NetworkManager/conf.d/k3s.conf, then: systemctl reload NetworkManager"
  fi
}

# <of Debian> <of Fedora> <of openSUSE>: how to install a package here.
installs() {
  if has apt-get; then
    echo "apt-get install $1"
  elif has dnf; then
    echo "dnf install $2"
  else
    echo "zypper install $3"
  fi
}

check_curl() {
  if has curl; then
    passes curl "is there"
  elif has_binary; then
    warns curl "is missing, so nothing is known about other machines" "$(installs curl curl curl)"
  else
    fails curl "is missing, and K3s has to be downloaded" "$(installs curl curl curl)"
  fi
}
