#!/bin/sh
# Generated from bootstrap/scripts/preflight-node.sh by k3s-gitops; do not edit.
# What the checks of preflight.sh share: how they say what they found, and what the bundle says about this node. Sourced.

# pass|warn|fail <check> <found> [<fix>]: a row, its columns separated by tabs.
row() {
  case $3${4:-} in
    # What a tool of the host says may hold anything.
    *[[:cntrl:]]*) printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$(one_line "$3")" "$(one_line "${4:-}")" ;;
    *) printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "${4:-}" ;;
  esac
}
passes() { row pass "$@"; }
warns() { row warn "$@"; }
fails() { row fail "$@"; }

# As fails, but only until K3s is installed: what runs all the same must not be in the way of its next change.
fails_at_first() {
  if [ "$(installed_cluster)" = "$CLUSTER" ]; then warns "$@"; else fails "$@"; fi
}

one_line() {
  printf '%s' "$1" | tr -s '\000-\040\177' ' '
}

# <unit>: whether systemd runs it.
is_active() { systemctl is-active "$1" >/dev/null 2>&1; }

# <number> <number> [<factor>]: whether the first is at least the second, or the factor of it; all may have a fraction.
at_least() {
  awk -v a="$1" -v b="$2" -v factor="${3:-1}" 'BEGIN { exit !(a + 0 >= b * factor) }'
}

# <lines>: on one line.
with_commas() { echo "$1" | paste -s -d , - | sed 's/,/, /g'; }

is_in() {
  case " $2 " in *" $1 "*) return 0 ;; *) return 1 ;; esac
}

# <node>: the K3s configuration that it gets.
config_of() { echo "$BUNDLE/nodes/$1/files/etc/rancher/k3s/config.yaml"; }

# <key>: a single value of that of this node.
setting() {
  sed -n "s/^$1: *//p" "$(config_of "$NODE")" 2>/dev/null | tr -d "\"'"
}

# <component>: whether the servers do not run it, though K3s has it packaged.
is_disabled() {
  awk -v item="$1" '/^[^ ]/ { inside = $1 == "disable:" } inside && $1 == "-" && $2 == item { found = 1 } END { exit !found }' \
    "$(config_of "$FIRST_SERVER")" 2>/dev/null
}

# Where K3s keeps its data, or will.
data_dir() {
  set_dir=$(setting data-dir)
  echo "${set_dir:-/var/lib/rancher/k3s}"
}

# The nearest folder that exists.
existing() {
  folder=$1
  while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
  echo "$folder"
}

# The cluster that the K3s of this host was installed for; nothing where there is none, `another` where these scripts did not install it.
installed_cluster() {
  installed=/etc/rancher/k3s/config.yaml
  if [ -f "$installed" ]; then
    name=$(sed -n '1s|^# Generated from infrastructure/overlays/\(.*\)\.ts by k3s-gitops.*|\1|p' "$installed")
    echo "${name:-another}"
  elif [ -d "$(data_dir)/server/tls" ] || [ -f "$(data_dir)/agent/client-ca.crt" ]; then
    echo another
  fi
}

# Whether the bundle brings K3s itself, so that nothing need be downloaded.
has_binary() {
  [ -f "$BUNDLE/bin/k3s-$(architecture || echo none)" ]
}

# <node>: its address.
address_of() {
  for pair in $NODE_ADDRESSES; do
    case $pair in "$1="*) echo "${pair#*=}" ;; esac
  done
}
