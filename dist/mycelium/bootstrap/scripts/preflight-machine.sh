#!/bin/sh
# Generated from bootstrap/scripts/preflight-machine.sh by k3s-gitops; do not edit.
# Checks of preflight.sh: the machine, its disk and its kernel. Sourced.

check_user() {
  if [ "$(id -u)" = 0 ]; then
    passes user "root"
  else
    fails user "$(id -un), who cannot see everything" "run it as root: sudo sh preflight.sh $NODE"
  fi
}

# <key>: a value of os-release.
release() {
  sed -n "s/^$1=//p" /etc/os-release 2>/dev/null | tr -d "\"'"
}

# Those of which the versions before had cgroup v1, or no longer get updates.
oldest_release() {
  case $1 in
  debian | raspbian) echo 11 ;;
  ubuntu) echo 22 ;;
  fedora) echo 41 ;;
  rhel | centos | rocky | almalinux | ol) echo 9 ;;
  opensuse-leap | sles | sle-micro | sl-micro) echo 15 ;;
  opensuse-tumbleweed | opensuse-microos | opensuse-slowroll) echo 0 ;;
  esac
}

check_os() {
  name=$(release PRETTY_NAME) version=$(release VERSION_ID)
  least=$(oldest_release "$(release ID)")
  major=${version%%.*}
  case $major in '' | *[!0-9]*) major=0 ;; esac
  if [ -z "$least" ]; then
    warns os "${name:-unknown}, which these scripts were not written for" "use Debian, Ubuntu, Fedora, RHEL or openSUSE, or try it"
  elif [ "$major" -lt "$least" ]; then
    warns os "$name, which is older than $least" "upgrade it first"
  else
    passes os "$name"
  fi
}

check_architecture() {
  if architecture >/dev/null; then
    passes architecture "$(architecture)"
  else
    fails architecture "$(uname -m)" "use a machine and a system of 64 bits: amd64 or arm64"
  fi
}

check_systemd() {
  if [ -d /run/systemd/system ] && has systemctl; then
    passes systemd "runs"
  else
    fails systemd "does not run" "use a system that systemd starts: K3s is installed as its service"
  fi
}

check_cpu() {
  cores=$(nproc)
  if at_least "$cores" "$MIN_CPU"; then
    passes cpu "$cores cores"
  else
    fails_at_first cpu "$cores cores, and $CLUSTER needs $MIN_CPU here" "give the machine more, or run less on the cluster"
  fi
}

check_memory() {
  mebibytes=$(awk '$1 == "MemTotal:" { print int($2 / 1024) }' /proc/meminfo)
  # The kernel and the firmware keep some of what was bought.
  if at_least "$mebibytes" "$MIN_MEMORY_MIB" 0.9; then
    passes memory "$mebibytes MiB"
  else
    fails_at_first memory "$mebibytes MiB, and $CLUSTER needs $MIN_MEMORY_MIB MiB here" "give the machine more, or run less on the cluster"
  fi
}

check_disk() {
  folder=$(existing "$(data_dir)")
  # shellcheck disable=SC2046 # the fields of df are meant to be separate
  set -- $(df -P -k "$folder" | awk 'NR == 2 { print int($2 / 1048576), int($4 / 1048576), $2 ? int($4 * 100 / $2) : 0 }')
  size=$1 free=$2 percent=$3
  if [ "$(installed_cluster)" = "$CLUSTER" ]; then
    # What the cluster already took is no longer free.
    if [ "$percent" -lt 15 ]; then
      warns disk "$free of $size GiB are free at $folder: the kubelet removes images, and then pods" "remove what is not needed, or enlarge it"
    else
      passes disk "$free of $size GiB are free at $folder"
    fi
  elif at_least "$free" "$MIN_DISK_GIB"; then
    passes disk "$free GiB are free at $folder"
  else
    fails disk "$free GiB are free at $folder, and $CLUSTER needs $MIN_DISK_GIB GiB here" "enlarge it, or mount a larger disk at $(data_dir)"
  fi
}

check_filesystem() {
  folder=$(existing "$(data_dir)")
  type=$(df -P -T "$folder" | awk 'NR == 2 { print $2 }')
  local_disk="mount a disk of this machine (ext4 or xfs) at $(data_dir)"
  case $type in
  nfs* | cifs | smb* | 9p | virtiofs | fuse* | ceph | glusterfs)
    fails filesystem "$folder is $type: containers and the datastore need locks and layers that it lacks" "$local_disk"
    ;;
  overlay | aufs) fails filesystem "$folder is $type, on which containerd cannot lay another one" "$local_disk" ;;
  tmpfs | ramfs) warns filesystem "$folder is $type: everything is lost at a restart" "$local_disk" ;;
  *) passes filesystem "$folder is $type" ;;
  esac
  if mounted_noexec "$folder"; then
    fails filesystem "$folder is mounted noexec, and K3s runs programs from it" "mount it without noexec"
  fi
  target=$(existing /usr/local/bin)
  [ -w "$target" ] || fails filesystem "$target cannot be written, where K3s is installed" "mount it writable, or use a system that is not read-only"
}

# Of mounts on top of each other, the last one counts.
mounted_noexec() {
  point=$(df -P "$1" | awk 'NR == 2 { print $6 }')
  awk -v point="$point" '$2 == point { options = $4 } END { exit !(("," options ",") ~ /,noexec,/) }' /proc/mounts
}

# etcd says that a write takes long above 10 ms.
check_fsync() {
  folder=$(existing "$(data_dir)")
  slowest=$(slowest_write "$folder") || slowest=
  text="a write of 2300 bytes takes $slowest ms in the slowest of 5 rows of 10 (written to a temporary file in $folder)"
  better="use an SSD: with slow writes, servers lose their leader again and again"
  if [ -z "$slowest" ]; then
    warns fsync "could not be measured in $folder" "see whether the disk is full or read-only"
  elif [ "$ROLE" != server ]; then
    passes fsync "$text"
  elif [ "$DATASTORE" = etcd ] && at_least "$slowest" 100; then
    fails_at_first fsync "$text" "$better"
  elif at_least "$slowest" 10; then
    warns fsync "$text" "$better"
  else
    passes fsync "$text"
  fi
}

# In milliseconds.
slowest_write() (
  file=$(mktemp "$1/.k3s-gitops-preflight.XXXXXX") || exit 1
  trap 'rm -f "$file"' EXIT
  trap 'exit 1' HUP INT TERM
  for _ in 1 2 3 4 5; do
    dd if=/dev/zero of="$file" bs=2300 count=10 oflag=dsync 2>&1 || exit 1
  done | awk '
    /copied/ { sub(/.*copied, /, ""); each = $1 * 100; if (each > most) most = each; seen = 1 }
    END { if (seen) printf "%.1f\n", most }'
)

check_cgroup() {
  controllers=/sys/fs/cgroup/cgroup.controllers
  if [ ! -f "$controllers" ]; then
    fails cgroup "version 1, with which the kubelet no longer starts" \
      "add systemd.unified_cgroup_hierarchy=1 to the kernel's command line and restart"
    return
  fi
  missing=
  for controller in cpu cpuset memory pids; do
    is_in "$controller" "$(cat "$controllers")" || missing="$missing $controller"
  done
  if [ -z "$missing" ]; then
    passes cgroup "version 2 with cpu, cpuset, memory and pids"
  elif is_in memory "$missing" && [ -n "$(raspberry_command_line)" ]; then
    fails cgroup "lacks$missing" \
      "add cgroup_memory=1 cgroup_enable=memory to the end of the only line of $(raspberry_command_line) and restart"
  else
    fails cgroup "lacks$missing" "add cgroup_enable=memory to the kernel's command line and restart"
  fi
}

raspberry_command_line() {
  for file in /boot/firmware/cmdline.txt /boot/cmdline.txt; do
    [ ! -f "$file" ] || { echo "$file" && return; }
  done
}

# What flannel makes its network of.
flannel_module() {
  case $FLANNEL_BACKEND in
  vxlan) echo vxlan ;;
  wireguard-native) echo wireguard ;;
  esac
}

check_modules() {
  missing=
  # kube-proxy marks each of its rules with a comment.
  modules="overlay br_netfilter nf_conntrack xt_comment $(flannel_module)${STORAGE_MODULES:+ $STORAGE_MODULES}"
  for module in $modules; do
    [ -d "/sys/module/$module" ] || modprobe -n -q "$module" 2>/dev/null || missing="$missing $module"
  done
  case $(release ID) in
  rhel | centos | rocky | almalinux | ol | fedora) more="dnf install kernel-modules-extra" ;;
  ubuntu) more="apt-get install linux-modules-extra-$(uname -r)" ;;
  *) more="install the modules of the kernel that runs, or a kernel that has them" ;;
  esac
  if [ -z "$missing" ]; then
    passes modules "$modules are there"
  else
    fails modules "cannot load$missing" "$more; after an update of the kernel, restart"
  fi
}

# <file>: key=value lines of what sysctl reads.
sysctl_lines() {
  sed -e '/^[[:space:]]*[#;]/d' -e '/=/!d' -e 's/^[[:space:]]*-\{0,1\}//' -e 's/[[:space:]]*=[[:space:]]*/=/' -e 's/[[:space:]]*$//' "$1"
}

check_sysctls() {
  changes=''
  unknown=''
  for ours in "$NODE_FOLDER"/files/etc/sysctl.d/*.conf; do
    [ -f "$ours" ] || continue
    for line in $(sysctl_lines "$ours"); do
      key=${line%%=*} value=${line#*=}
      overridden "$(basename "$ours")" "$key" "$value"
      file=/proc/sys/$(echo "$key" | tr . /)
      if [ ! -f "$file" ]; then
        # Those of br_netfilter are there once it is loaded.
        case $key in net.bridge.*) ;; *) unknown="$unknown $key" ;; esac
      elif [ "$(cat "$file")" != "$value" ]; then
        changes="$changes $key=$value (now $(cat "$file"))"
      fi
    done
  done
  if [ -n "$unknown" ]; then
    warns sysctls "this kernel does not know$unknown" "use a newer kernel"
  elif [ -n "$changes" ]; then
    passes sysctls "will be set:$changes"
  else
    passes sysctls "are as they shall be"
  fi
}

# <our file's name> <key> <value>: a row for each file that is read later and says otherwise.
overridden() {
  for other in /etc/sysctl.d/*.conf /run/sysctl.d/*.conf /usr/lib/sysctl.d/*.conf /etc/sysctl.conf; do
    [ -f "$other" ] || continue
    name=$(basename "$other")
    [ "$other" = /etc/sysctl.conf ] || expr "x$name" \> "x$1" >/dev/null || continue
    said=$(sysctl_lines "$other" | sed -n "s/^$2=//p" | tail -n 1)
    [ -z "$said" ] || [ "$said" = "$3" ] ||
      warns sysctls "$other sets $2=$said after ours, which is $3" "remove the line from $other"
  done
}
