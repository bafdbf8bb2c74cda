#!/bin/sh
# Generated from bootstrap/scripts/mac-host.sh by k3s-gitops; do not edit.
# Makes a Mac the host of a node: settings of the Mac, and the virtual machine that the node is.
#
#   sudo sh scripts/mac-host.sh <node> [option …]
#
#   --dry-run             prints the commands that would be run, and changes nothing
#   --until <stage>       ends after this stage: preflight power runtime limits firewall nfs keychain vm
#   --token-file <path>   the cluster's token, for the keychain; may be /dev/stdin
#   --rollback            takes back what the last run did, and nothing else
#   --delete-vm <node>    with --rollback: the virtual machine that the run made goes too, with everything in it
#   --json                one line of JSON for each event
#
# For macOS' sh and its BSD tools. Nothing is downloaded. Secrets are read from a file, a terminal or the keychain, and given to commands
# by their standard input.
set -eu
# shellcheck source=bootstrap/scripts/common.sh
. "$(dirname "$0")/common.sh"

STAGES="preflight power runtime limits firewall nfs keychain vm"
DAEMONS=/Library/LaunchDaemons
KEYCHAIN=/Library/Keychains/System.keychain
SOCKET_VMNET=/opt/socket_vmnet/bin/socket_vmnet

# --- What common.sh leaves to Linux --------------------------------------------------------------------------------------

# take_lock: macOS has no flock. A lock whose process is gone is taken over.
take_lock() {
  [ "$DRY_RUN" = false ] || return 0
  mkdir -p "$STATE"
  shlock -f "$STATE/mac-host.lock" -p $$ || die "another mac-host.sh is changing this Mac; wait until it is done"
}

# --- Helpers -----------------------------------------------------------------------------------------------------------

# kept <stage> <kind> [pattern]: values of that kind that this run wrote down, the last first.
kept() {
  journal_lines "$1" 2>/dev/null | awk -F '\t' -v kind="$2" '$1 == kind { print $2 }' | grep -e "${3:-}" || true
}

# at_least <version> <minimum>: both like 2.2.0.
at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -t . -k 1,1n -k 2,2n -k 3,3n | head -n 1)" = "$2" ]
}

# roots_own <path>: whether root alone can replace it, and every folder above it. Follows no link.
roots_own() {
  own_path=$1
  while :; do
    [ -n "$(find "$own_path" -prune -user 0 ! -type l ! -perm -002 ! -perm -020 2>/dev/null)" ] || return 1
    [ "$own_path" != / ] || return 0
    own_path=$(dirname "$own_path")
  done
}

# lima <argument …>: as the account that the virtual machine belongs to, since Lima refuses root.
lima() {
  (cd / && sudo -n -H -u "$MAC_USER" /usr/bin/env "LIMA_HOME=$LIMA_HOME" "$LIMACTL" "$@")
}

# job_runs <job>
job_runs() {
  launchctl print "system/$1" >/dev/null 2>&1
}

# job_ready <job>: whether launchd has it as it is in the bundle.
job_ready() {
  cmp -s "$MAC_FOLDER/$1.plist" "$DAEMONS/$1.plist" && job_runs "$1"
}

# start_job <job>: installs it as it is in the bundle, and has launchd start it now and at every boot.
start_job() {
  if [ "$DRY_RUN" = false ]; then
    if job_runs "$1"; then journal job-was loaded; else journal job-was absent; fi
  fi
  put_file "$DAEMONS/$1.plist" 644 <"$MAC_FOLDER/$1.plist"
  stop_job "$1"
  run launchctl enable "system/$1"
  run launchctl bootstrap system "$DAEMONS/$1.plist"
}

# stop_job <job>
stop_job() {
  if job_runs "$1"; then run launchctl bootout "system/$1"; fi
}

# undo_job <job>: stops it and puts back all files of the stage; a job that was there before runs as before.
undo_job() {
  [ -n "$(kept "$STAGE" job-was)" ] || return 0
  stop_job "$1"
  say_stage "$(undone)" "job $1 is stopped"
  undo_paths "$STAGE"
  if [ "$(kept "$STAGE" job-was | tail -n 1)" = loaded ] && [ -f "$DAEMONS/$1.plist" ]; then
    run launchctl bootstrap system "$DAEMONS/$1.plist"
  fi
}

# --- preflight: changes nothing ----------------------------------------------------------------------------------------

# problem <text>
problem() {
  say_stage failed "$1"
  PROBLEMS=$((PROBLEMS + 1))
}

check_preflight() {
  PROBLEMS=0
  [ "$(uname -s)" = Darwin ] || die "this is no Mac; $NODE runs in a virtual machine on one: run it there"
  preflight_mac
  preflight_network
  preflight_warnings
  [ "$PROBLEMS" -eq 0 ] || { REPORTED=true; exit 1; }
}

apply_preflight() { :; }
undo_preflight() { :; }

preflight_mac() {
  real_version=$(sw_vers -productVersion)
  at_least "$real_version" 13.5 || problem "macOS $real_version has no virtual machines for Lima; update it to 13.5 or later"
  [ "$(sysctl -n kern.hv_support)" = 1 ] || problem "this Mac cannot run virtual machines; use another one"
  real_cpu=$(sysctl -n hw.ncpu)
  [ "$real_cpu" -ge "$MAC_CPU" ] || problem "it has $real_cpu processors, the overlay says $MAC_CPU; correct nodes.$NODE.host.cpu"
  real_memory=$(($(sysctl -n hw.memsize) / 1048576))
  [ "$real_memory" -ge "$MAC_MEMORY_MIB" ] ||
    problem "it has $real_memory MiB of memory, the overlay says $MAC_MEMORY_MIB; correct nodes.$NODE.host.memory"
  if ! dseditgroup -o checkmember -m "$MAC_USER" admin >/dev/null 2>&1; then
    problem "$MAC_USER is no administrator of this Mac; make the account one, or change nodes.$NODE.host.user"
  fi
}

preflight_network() {
  if ! ifconfig "$MAC_INTERFACE" 2>/dev/null | grep -q 'status: active'; then
    problem "interface $MAC_INTERFACE is not connected; plug in its cable, or change nodes.$NODE.host.interface"
  elif networksetup -listallhardwareports | grep -B 1 "^Device: $MAC_INTERFACE\$" | grep -q 'Wi-Fi'; then
    problem "interface $MAC_INTERFACE is Wi-Fi, which most access points bridge for no virtual machine; use a cable"
  fi
  real_address=$MAC_ADDRESS
  case $MAC_ADDRESS in
    *[!0-9.]*) real_address=$(dscacheutil -q host -a name "$MAC_ADDRESS" | awk '$1 == "ip_address:" { print $2; exit }') ;;
  esac
  if ! ifconfig "$MAC_INTERFACE" 2>/dev/null | grep -qF "inet $real_address "; then
    problem "$MAC_ADDRESS is not the address of $MAC_INTERFACE; this is another Mac, or nodes.$NODE.host.address is wrong"
  fi
  if [ ! -f "$DAEMONS/$MACHINE_JOB.plist" ] && ping -c 1 -t 1 "$VM_ADDRESS" >/dev/null 2>&1; then
    problem "$VM_ADDRESS, which $NODE is to have, answers already; find out whose it is"
  fi
}

preflight_warnings() {
  if fdesetup status | grep -q 'FileVault is On'; then
    say_stage warn "FileVault is on: after a power cut the node starts only when somebody has typed a password at the Mac"
  fi
  if pmset -g batt | grep -q 'Battery Power'; then say_stage warn "it runs on its battery; plug it in"; fi
  if ! systemsetup -getusingnetworktime 2>/dev/null | grep -q ': On'; then
    say_stage warn "its clock is not set by the network: systemsetup -setusingnetworktime on"
  fi
  if [ -n "$NFS_SHARE" ] && /usr/libexec/ApplicationFirewall/socketfilterfw --getblockall 2>/dev/null | grep -qi 'enabled\|set to block all'; then
    say_stage warn "the application firewall blocks all connections, those of NFS too: socketfilterfw --setblockall off"
  fi
  real_free=$(df -Pk /opt | awk 'NR == 2 { print int($4 / 1024) }')
  if [ "$real_free" -lt "$VM_DISK_MIB" ]; then
    say_stage warn "its disk has $real_free MiB left, and the one of the node may grow to $VM_DISK_MIB"
  fi
}

# --- power: the Mac never sleeps, and starts again after a power cut -----------------------------------------------------

# power_settings: `<source> <key> <value>` for what the hardware has of what matters; the source is an option of pmset.
power_settings() {
  pmset -g custom | awk '
    /^Battery Power:/ { source = "-b" }
    /^AC Power:/ { source = "-c" }
    /^UPS Power:/ { source = "-u" }
    source != "" && ($1 == "sleep" || $1 == "disksleep" || $1 == "womp" || $1 == "autorestart") { print source, $1, $2 }'
}

# power_changes: the same of what is not as it should be, with the value that it should have behind it.
power_changes() {
  power_settings | awk '{ wanted = ($2 == "womp" || $2 == "autorestart") ? 1 : 0 } $3 != wanted { print $0, wanted }'
}

check_power() {
  [ -z "$(power_changes)" ]
}

apply_power() {
  power_changes | while read -r power_source power_key power_old power_new; do
    # What a run that was cut off set already is not what was there before.
    if [ "$DRY_RUN" = false ] && [ -z "$(kept power setting "^$power_source $power_key ")" ]; then
      journal setting "$power_source $power_key $power_old"
    fi
    run pmset "$power_source" "$power_key" "$power_new"
  done
  [ "$DRY_RUN" = true ] || check_power || die "pmset keeps other values: $(power_changes | tr '\n' ';')"
}

undo_power() {
  kept power setting | while read -r power_source power_key power_old; do
    run pmset "$power_source" "$power_key" "$power_old"
    say_stage "$(undone)" "$power_key is $power_old again"
  done
}

# --- runtime: Lima and socket_vmnet, and who may bridge --------------------------------------------------------------------

check_runtime() {
  runtime_installed
  cmp -s "$MAC_FOLDER/networks.yaml" "$LIMA_HOME/_config/networks.yaml" &&
    lima sudoers --check "$LIMA_SUDOERS" >/dev/null 2>&1
}

# runtime_installed: ends the script if not.
runtime_installed() {
  [ -x "$LIMACTL" ] ||
    die "there is no $LIMACTL; download lima-<version>-Darwin-<arch>.tar.gz of https://github.com/lima-vm/lima/releases, compare its SHA-256, and as root: mkdir -p /opt/lima && tar -C /opt/lima -xzf <file>"
  [ -x "$SOCKET_VMNET" ] ||
    die "there is no $SOCKET_VMNET; download socket_vmnet-<version>-<arch>.tar.gz of https://github.com/lima-vm/socket_vmnet/releases, compare its SHA-256, and as root: tar -C / -xzf <file> opt/socket_vmnet"
  for runtime_path in "$LIMACTL" "$SOCKET_VMNET"; do
    roots_own "$runtime_path" ||
      die "others than root can replace $runtime_path, which root runs; chown -R root:wheel and chmod -R go-w it and the folders above"
  done
  runtime_version=$(sudo -n -H -u "$MAC_USER" "$LIMACTL" --version | awk '{ print $3 }')
  at_least "$runtime_version" "$LIMA_VERSION" || die "Lima $runtime_version is too old; install $LIMA_VERSION or later"
}

apply_runtime() {
  make_lima_home
  if [ "$DRY_RUN" = true ]; then
    say_stage "would run:" "install -o $MAC_USER -m 644 networks.yaml $LIMA_HOME/_config/networks.yaml"
    say_stage "would run:" "limactl sudoers >$LIMA_SUDOERS"
    return 0
  fi
  put_file "$LIMA_HOME/_config/networks.yaml" 644 <"$MAC_FOLDER/networks.yaml"
  chown "$MAC_USER" "$LIMA_HOME/_config/networks.yaml"
  lima sudoers >"$STATE/sudoers"
  visudo -cqf "$STATE/sudoers" || die "limactl sudoers makes a file that sudo does not take"
  put_file "$LIMA_SUDOERS" 440 <"$STATE/sudoers"
  rm -f "$STATE/sudoers"
}

# make_lima_home: for the account alone. Others may look into the folder above, not into this one.
make_lima_home() {
  for lima_folder in "$(dirname "$LIMA_HOME")" "$LIMA_HOME" "$LIMA_HOME/_config"; do
    [ ! -d "$lima_folder" ] || continue
    if [ "$DRY_RUN" = true ]; then
      say_stage "would run:" "mkdir $lima_folder"
      continue
    fi
    journal directory "$lima_folder"
    (umask 022 && mkdir "$lima_folder")
  done
  [ "$DRY_RUN" = true ] || chown "$MAC_USER" "$LIMA_HOME" "$LIMA_HOME/_config"
}

undo_runtime() {
  undo_paths runtime
}

# --- limits: open files of everything that starts from now on --------------------------------------------------------------

# open_files: `<soft> <hard>`
open_files() {
  launchctl limit maxfiles | awk '{ print $2, $3 }'
}

limits_set() {
  [ "$(open_files)" = "$MAXFILES" ]
}

check_limits() {
  job_ready "$LIMITS_JOB" && limits_set
}

apply_limits() {
  if [ "$DRY_RUN" = false ] && [ -z "$(kept limits limit)" ]; then journal limit "$(open_files)"; fi
  start_job "$LIMITS_JOB"
  [ "$DRY_RUN" = true ] || wait_until 20 limits_set || die "launchctl limit maxfiles says $(open_files) instead of $MAXFILES"
}

undo_limits() {
  undo_job "$LIMITS_JOB"
  kept limits limit | while read -r limits_soft limits_hard; do
    run launchctl limit maxfiles "$limits_soft" "$limits_hard"
    say_stage "$(undone)" "maxfiles is $limits_soft $limits_hard again"
  done
}

# --- firewall: rules of our own, below Apple's anchor. The main rules are never touched -------------------------------------

firewall_loaded() {
  pfctl -s info 2>/dev/null | grep -q 'Status: Enabled' && [ -n "$(pfctl -a "$PF_ANCHOR" -s rules 2>/dev/null)" ]
}

check_firewall() {
  cmp -s "$MAC_FOLDER/pf.anchor" "$PF_FILE" && job_ready "$FIREWALL_JOB" && firewall_loaded
}

apply_firewall() {
  pfctl -n -a "$PF_ANCHOR" -f "$MAC_FOLDER/pf.anchor" 2>/dev/null ||
    die "pfctl does not take the rules: pfctl -n -a $PF_ANCHOR -f $MAC_FOLDER/pf.anchor says why"
  pfctl -s rules 2>/dev/null | grep -q '^anchor "com.apple/\*"' ||
    die "the main rules do not have Apple's anchor \"com.apple/*\", so that nobody would read ours; compare /etc/pf.conf with that of another Mac"
  put_file "$PF_FILE" 644 <"$MAC_FOLDER/pf.anchor"
  firewall_release
  start_job "$FIREWALL_JOB"
  [ "$DRY_RUN" = true ] || wait_until 20 firewall_loaded || die "the rules are not loaded; $LOG_FOLDER/firewall.log says why"
}

# firewall_release: takes back that our job wants the firewall on. Who else wants it keeps it on.
firewall_release() {
  pf_token=$(sed -n 's/^Token : *\([0-9][0-9]*\)$/\1/p' "$LOG_FOLDER/firewall.log" 2>/dev/null | tail -n 1)
  if [ -z "$pf_token" ] || ! pfctl -s References 2>/dev/null | grep -qw -e "$pf_token"; then return 0; fi
  run pfctl -X "$pf_token"
}

undo_firewall() {
  [ -n "$(kept firewall job-was)" ] || return 0
  firewall_release
  # Their table goes with them.
  run pfctl -q -a "$PF_ANCHOR" -F rules
  undo_job "$FIREWALL_JOB"
}

# --- nfs: the folder that the storage class of the cluster is on --------------------------------------------------------------

BLOCK_BEGIN="# BEGIN k3s-gitops; made by mac-host.sh"
BLOCK_END="# END k3s-gitops"

# outside_block <file>: its lines but ours.
outside_block() {
  [ ! -f "$1" ] || awk -v first="$BLOCK_BEGIN" -v last="$BLOCK_END" '
    $0 == first { inside = 1 }
    !inside { print }
    $0 == last { inside = 0 }' "$1"
}

# inside_block <file>: our lines.
inside_block() {
  [ ! -f "$1" ] || awk -v first="$BLOCK_BEGIN" -v last="$BLOCK_END" '
    $0 == first { inside = 1 }
    inside { print }
    $0 == last { inside = 0 }' "$1"
}

# block_of <lines>: without the header of what is generated.
block_of() {
  printf '%s\n' "$BLOCK_BEGIN"
  sed 1d "$1"
  printf '%s\n' "$BLOCK_END"
}

# with_block <file> <lines>: the file as it should be.
with_block() {
  outside_block "$1"
  block_of "$2"
}

# block_ready <file> <lines>: wherever it stands in the file.
block_ready() {
  [ "$(inside_block "$1")" = "$(block_of "$2")" ]
}

# put_block <file> <lines>: the lines of others stay as they are.
put_block() {
  if [ "$DRY_RUN" = true ]; then
    say_stage "would run:" "write the lines of $2 into $1"
    return 0
  fi
  if [ ! -e "$1" ]; then
    journal block-new "$1"
  elif [ -z "$(kept nfs block-new "^$1\$")" ] && [ -n "$(tail -c 1 "$1")" ]; then
    journal block-unended "$1"
  fi
  journal block "$1"
  with_block "$1" "$2" | write_file "$1" 644
}

# undo_block <file>: what others wrote since stays, too.
undo_block() {
  if [ "$DRY_RUN" = false ] && [ -f "$1" ]; then
    outside_block "$1" >"$STATE/block"
    if [ -n "$(kept nfs block-new "^$1\$")" ] && [ ! -s "$STATE/block" ]; then
      rm -f "$1" "$(draft_of "$1")"
    elif [ -n "$(kept nfs block-unended "^$1\$")" ]; then
      printf %s "$(cat "$STATE/block")" | write_file "$1" 644
    else
      write_file "$1" 644 <"$STATE/block"
    fi
    rm -f "$STATE/block"
  fi
  say_stage "$(undone)" "$1 is without our lines"
}

nfs_enabled() {
  nfsd status 2>/dev/null | grep -q 'service is enabled'
}

# nfs_reread: whether nfsd has read what this run has written.
nfs_reread() {
  [ -z "$(kept nfs wrote)" ] || [ -n "$(kept nfs reread)" ]
}

nfs_owner_ready() {
  [ -n "$(find "$NFS_SHARE" -prune -type d -user nobody 2>/dev/null)" ]
}

check_nfs() {
  [ -n "$NFS_SHARE" ] || return 0
  nfs_owner_ready && block_ready /etc/exports "$MAC_FOLDER/exports" && block_ready /etc/nfs.conf "$MAC_FOLDER/nfs.conf" &&
    nfs_enabled && nfs_reread
}

apply_nfs() {
  make_share
  if [ "$DRY_RUN" = false ]; then
    with_block /etc/exports "$MAC_FOLDER/exports" >"$STATE/exports"
    nfsd -F "$STATE/exports" checkexports 2>"$STATE/exports-problems" ||
      die "nfsd does not take the exports: $(tail -n 3 "$STATE/exports-problems")"
    rm -f "$STATE/exports" "$STATE/exports-problems"
    journal wrote files
    nfs_enabled || journal nfsd-was disabled
  fi
  put_block /etc/exports "$MAC_FOLDER/exports"
  put_block /etc/nfs.conf "$MAC_FOLDER/nfs.conf"
  if nfs_enabled; then run nfsd restart; else run nfsd enable; fi
  [ "$DRY_RUN" = true ] || journal reread files
}

# make_share: whatever user a pod has, its files are nobody's, and no account of the Mac reads them.
make_share() {
  if nfs_owner_ready; then return 0; fi
  if [ -L "$NFS_SHARE" ] || { [ -e "$NFS_SHARE" ] && [ ! -d "$NFS_SHARE" ]; }; then
    die "$NFS_SHARE is no folder; move it away"
  fi
  if [ -d "$NFS_SHARE" ] && [ -z "$(kept nfs directory "^$NFS_SHARE\$")" ]; then
    die "$NFS_SHARE belongs to somebody; if it is for the cluster: chown nobody:nobody and chmod 700 it"
  fi
  if [ "$DRY_RUN" = true ]; then
    say_stage "would run:" "install -d -o nobody -m 700 $NFS_SHARE"
    return 0
  fi
  make_directory "$NFS_SHARE"
  chmod 700 "$NFS_SHARE"
  chown nobody "$NFS_SHARE"
}

undo_nfs() {
  [ -n "$(kept nfs wrote)" ] || [ -n "$(kept nfs directory)" ] || return 0
  if [ -n "$(kept nfs nfsd-was)" ] && nfs_enabled; then run nfsd disable; fi
  kept nfs block | while read -r nfs_file; do undo_block "$nfs_file"; done
  if [ -n "$(kept nfs wrote)" ] && [ -z "$(kept nfs nfsd-was)" ]; then run nfsd restart; fi
  undo_paths nfs
}

# --- keychain: the cluster's token, for this Mac alone ------------------------------------------------------------------------

keychain_item() {
  security find-generic-password -a "$CLUSTER" -s "$KEYCHAIN_SERVICE" "$@" "$KEYCHAIN" 2>/dev/null
}

check_keychain() {
  keychain_item >/dev/null || return 1
  [ -z "$TOKEN" ] || [ "$(keychain_item -w)" = "$TOKEN" ] ||
    die "the keychain has another token of this cluster; a node that has the wrong one cannot join: find out which is right"
}

# read_token: sets TOKEN, before anything else can read from a pipe.
read_token() {
  STAGE=keychain
  # A standard input that is a socket cannot be opened by its name.
  if [ "$TOKEN_FILE" = /dev/stdin ]; then
    TOKEN=$(cat)
  else
    TOKEN=$(cat "$TOKEN_FILE") || die "cannot read $TOKEN_FILE"
  fi
  case $TOKEN in
    '' | *[!A-Za-z0-9:._-]*) die "$TOKEN_FILE holds no token: letters, digits and : . _ - alone" ;;
  esac
}

apply_keychain() {
  if [ "$DRY_RUN" = true ]; then
    say_stage "would run:" "security add-generic-password -a $CLUSTER -s $KEYCHAIN_SERVICE $KEYCHAIN"
    return 0
  fi
  if [ -z "$TOKEN" ] && [ "$IS_FIRST_SERVER" = true ]; then
    TOKEN=$(od -An -N 32 -t x1 /dev/urandom | tr -d ' \n')
  fi
  [ -n "$TOKEN" ] ||
    die "the token of the cluster is in no keychain here: give it with --token-file; on the Mac of $FIRST_SERVER: sudo security find-generic-password -a $CLUSTER -s $KEYCHAIN_SERVICE -w $KEYCHAIN"
  journal item "$KEYCHAIN_SERVICE"
  # Not as an argument, which every process of the Mac can read.
  printf 'add-generic-password -a "%s" -s "%s" -D "token of K3s" -w "%s" -T /usr/bin/security "%s"\n' \
    "$CLUSTER" "$KEYCHAIN_SERVICE" "$TOKEN" "$KEYCHAIN" | security -i >/dev/null
  [ "$(keychain_item -w)" = "$TOKEN" ] || die "the keychain did not take the token"
}

undo_keychain() {
  [ -n "$(kept keychain item)" ] || return 0
  if keychain_item >/dev/null; then
    if [ "$DRY_RUN" = false ]; then
      security delete-generic-password -a "$CLUSTER" -s "$KEYCHAIN_SERVICE" "$KEYCHAIN" >/dev/null 2>&1
    fi
    say_stage "$(undone)" "the token is out of the keychain"
  fi
}

# --- vm: the virtual machine, from boot on ------------------------------------------------------------------------------------

# vm_status: Running, Stopped, Broken, or nothing.
vm_status() {
  lima list --format '{{.Name}} {{.Status}}' 2>/dev/null | awk -v name="$NODE" '$1 == name { print $2 }'
}

vm_running() {
  [ "$(vm_status)" = Running ]
}

vm_reachable() {
  lima shell --workdir / "$NODE" ip -4 -o address show dev lima0 2>/dev/null | grep -qF "inet $VM_ADDRESS/"
}

check_vm() {
  cmp -s "$MAC_FOLDER/lima.yaml" "$STATE/vm.yaml" && job_ready "$MACHINE_JOB" && vm_running && vm_reachable
}

apply_vm() {
  vm_create
  start_job "$MACHINE_JOB"
  [ "$DRY_RUN" = false ] || return 0
  wait_until 600 vm_running || die "the virtual machine does not start; $LIMA_HOME/$NODE.log says why"
  wait_until 120 vm_reachable ||
    die "the virtual machine has not the address $VM_ADDRESS; have the DHCP server of the LAN give it to $VM_MAC_ADDRESS, and run this again"
}

vm_create() {
  vm_before=$(vm_status)
  if [ "$DRY_RUN" = true ]; then
    [ -n "$vm_before" ] || say_stage "would run:" "limactl create --name=$NODE - <lima.yaml"
    return 0
  fi
  # Made by nobody but a run that was cut off.
  if [ -n "$vm_before" ] && [ -n "$(kept vm creating)" ] && [ -z "$(kept vm created)" ]; then
    lima delete --force "$NODE"
    vm_before=
  fi
  if [ -z "$vm_before" ]; then
    journal creating "$NODE"
    lima create --tty=false --name="$NODE" - <"$MAC_FOLDER/lima.yaml"
    journal created "$NODE"
    write_file "$STATE/vm.yaml" 600 <"$MAC_FOLDER/lima.yaml"
  elif [ -f "$STATE/vm.yaml" ]; then
    cmp -s "$MAC_FOLDER/lima.yaml" "$STATE/vm.yaml" ||
      die "lima.yaml is not what $NODE was made from; drain the node, stop it, change it with limactl edit, and copy lima.yaml to $STATE/vm.yaml"
  elif [ -n "$(kept vm created)" ]; then
    write_file "$STATE/vm.yaml" 600 <"$MAC_FOLDER/lima.yaml"
  else
    die "there is a virtual machine $NODE that this script did not make; move it away: limactl rename"
  fi
}

undo_vm() {
  undo_job "$MACHINE_JOB"
  [ -n "$(kept vm creating)" ] || return 0
  if [ "$DELETE_VM" != "$NODE" ]; then
    say_stage ok "the virtual machine $NODE stays, stopped, with all its data; --delete-vm $NODE deletes it"
    return 0
  fi
  if [ "$DRY_RUN" = false ]; then
    [ -z "$(vm_status)" ] || lima delete --force "$NODE"
    rm -f "$STATE/vm.yaml"
    # What Lima put there beside the virtual machine: a key for it, a cache of its image.
    if [ -d "$LIMA_HOME" ] && [ -n "$(kept runtime directory "^$LIMA_HOME\$")" ]; then
      find "$LIMA_HOME" -mindepth 1 ! -path "$LIMA_HOME/_config" ! -path "$LIMA_HOME/_config/networks.yaml" -delete
    fi
  fi
  say_stage "$(undone)" "the virtual machine $NODE is gone"
}

# --- The whole ----------------------------------------------------------------------------------------------------------------

# roll_back: of the last run. It may be cut off and done again.
roll_back() {
  RUN=$(journal_runs mac-host.sh | head -n 1)
  if [ -z "$RUN" ]; then
    STAGE=rollback
    say_stage ok "no run of mac-host.sh changed anything here"
    return 0
  fi
  RUN_FOLDER=$RUNS/$RUN
  undo_list=
  for undo_stage in $STAGES; do undo_list="$undo_stage $undo_list"; done
  # shellcheck disable=SC2086 # A list of words.
  undo_stages $undo_list
  [ "$DRY_RUN" = true ] || journal_forget "$RUN"
}

NODE_NAME=
TOKEN_FILE=
TOKEN=
DELETE_VM=
LAST=vm
ACTION=apply
while [ $# -gt 0 ]; do
  case $1 in
    --dry-run) DRY_RUN=true ;;
    --json) JSON=true ;;
    --rollback) ACTION=rollback ;;
    --until | --token-file | --delete-vm)
      [ $# -ge 2 ] || usage_error "$1 needs a value"
      case $1 in
        --until) LAST=$2 ;;
        --token-file) TOKEN_FILE=$2 ;;
        --delete-vm) DELETE_VM=$2 ;;
      esac
      shift
      ;;
    -*) usage_error "unknown option $1" ;;
    *)
      [ -z "$NODE_NAME" ] || usage_error "one node, please: $NODE_NAME or $1"
      NODE_NAME=$1
      ;;
  esac
  shift
done
[ -n "$NODE_NAME" ] || usage_error "which node? $(cd "$BUNDLE/nodes" && echo *)"
case " $STAGES " in
  *" $LAST "*) ;;
  *) usage_error "'$LAST' is no stage; they are: $STAGES" ;;
esac
load_env "$NODE_NAME"
MAC_FOLDER=$NODE_FOLDER/mac
[ -f "$MAC_FOLDER/mac.env" ] || usage_error "$NODE is no node on a Mac"
# shellcheck source=/dev/null
. "$MAC_FOLDER/mac.env"
require_root
open_log mac-host
[ -z "$TOKEN_FILE" ] || read_token
exec </dev/null
take_lock
if [ "$ACTION" = rollback ]; then
  roll_back
else
  [ -z "$DELETE_VM" ] || usage_error "--delete-vm goes with --rollback"
  journal_open mac-host.sh
  # shellcheck disable=SC2086 # A list of words.
  run_stages "$LAST" $STAGES
  journal_done
fi
