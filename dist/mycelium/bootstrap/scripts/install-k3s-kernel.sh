#!/bin/sh
# Generated from bootstrap/scripts/install-k3s-kernel.sh by k3s-gitops; do not edit.
# A part of install-k3s.sh, the stage `kernel`: modules and parameters, now and at every start.

kernel_paths() {
  tree_paths | while read -r path; do
    if is_kernel_path "$path"; then printf '%s\n' "$path"; fi
  done
}

kernel_modules() {
  printf '%s\n' overlay br_netfilter
  case $FLANNEL_BACKEND in
    vxlan) echo vxlan ;;
    wireguard-native) echo wireguard ;;
  esac
  kernel_paths | while read -r path; do
    case $path in
      /etc/modules-load.d/*) sed 's/[#;].*//; s/[[:space:]]//g; /^$/d' "$NODE_FOLDER/files$path" ;;
    esac
  done
}

# has_module <name>: whether it is loaded, or a part of the kernel.
has_module() {
  [ -d "/sys/module/$1" ] || grep -q "^$1 " /proc/modules 2>/dev/null ||
    tr '-' '_' 2>/dev/null <"/lib/modules/$(uname -r)/modules.builtin" | grep -q "/$1\.ko"
}

missing_modules() {
  kernel_modules | tr '-' '_' | sort -u | while read -r module; do
    has_module "$module" || printf '%s\n' "$module"
  done
}

# other_parameters: lines of <key>=<value> that the tree asks for and the kernel does not have.
other_parameters() {
  kernel_paths | while read -r path; do
    case $path in
      /etc/sysctl.d/*) sed 's/^[[:space:]]*-*//; /^[#;]/d; /=/!d; s/[[:space:]]*=[[:space:]]*/=/; s/[[:space:]]*$//' "$NODE_FOLDER/files$path" ;;
    esac
  done | while IFS='=' read -r key value; do
    [ "$(parameter "$key")" = "$value" ] || printf '%s=%s\n' "$key" "$value"
  done
}

parameter() {
  sysctl -n "$1" 2>/dev/null </dev/null | tr '\t' ' '
}

check_kernel() {
  check_tree
  for path in $(kernel_paths); do
    path_matches "$path" || return 1
  done
  [ -z "$(missing_modules)" ] && [ -z "$(other_parameters)" ]
}

apply_kernel() {
  claim_paths
  for path in $(kernel_paths); do
    put_path "$path"
  done
  for module in $(missing_modules); do
    if [ "$DRY_RUN" = false ]; then journal module "$module"; fi
    run modprobe "$module"
  done
  # A list, since a loop at the end of a pipeline could not end the script.
  parameters=$(other_parameters)
  while IFS='=' read -r key value; do
    [ -n "$key" ] || continue
    if [ "$DRY_RUN" = false ]; then journal parameter "$key=$(parameter "$key")"; fi
    run sysctl -q -w "$key=$value"
  done <<END
$parameters
END
}

undo_kernel() {
  undo_paths kernel
  journal_lines kernel | while IFS='	' read -r kind value; do
    case $kind in
      parameter)
        if [ "$DRY_RUN" = false ]; then sysctl -q -w "$value"; fi
        say_stage "$(undone)" "$value"
        ;;
      module)
        if [ "$DRY_RUN" = true ] || modprobe -r "$value"; then
          say_stage "$(undone)" "module $value"
        else
          say_stage ok "module $value stays: it is in use"
        fi
        ;;
    esac
  done
}
