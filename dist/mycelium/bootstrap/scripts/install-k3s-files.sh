#!/bin/sh
# Generated from bootstrap/scripts/install-k3s-files.sh by k3s-gitops; do not edit.
# A part of install-k3s.sh: the tree of the node, and the stage `files`, which brings it to this host.

# tree_paths: the paths of its files on this host. Not what lies in the folder: copying over an older bundle leaves files behind.
tree_paths() {
  sed '/^#/d; s/^[0-9a-f]*  */\//' "$NODE_FOLDER/files.sha256"
}

is_kernel_path() {
  case $1 in
    /etc/modules-load.d/* | /etc/sysctl.d/*) return 0 ;;
    *) return 1 ;;
  esac
}

# path_matches <path>: whether it is on this host as in the tree.
path_matches() {
  [ -f "$1" ] && [ ! -L "$1" ] && [ "$(mode_of "$1")" = "0 0 600" ] && cmp -s "$NODE_FOLDER/files$1" "$1"
}

# check_tree: a bundle that was damaged on its way is not installed.
check_tree() {
  (cd "$NODE_FOLDER/files" && sed '/^#/d' ../files.sha256 | sha256sum -c >/dev/null 2>&1) ||
    die "the files of the bundle do not have the checksums of $NODE_FOLDER/files.sha256; copy it again"
}

# claim_paths: from now on this host is that node, and a path of the tree is removed when it no longer is in one.
claim_paths() {
  if [ "$DRY_RUN" = true ]; then return 0; fi
  if [ "$(cat "$STATE/node" 2>/dev/null)" != "$CLUSTER $NODE $ROLE" ]; then
    put_file "$STATE/node" 600 <<END
$CLUSTER $NODE $ROLE
END
  fi
  claimed=$(cat "$INSTALLED" 2>/dev/null && tree_paths) || claimed=$(tree_paths)
  put_lines "$INSTALLED" "$(printf '%s\n' "$claimed" | sort -u)"
}

# put_lines <path> <text>: if it is not what is there.
put_lines() {
  [ "$(cat "$1" 2>/dev/null)" = "$2" ] || put_file "$1" 600 <<END
$2
END
}

# put_path <path>: from the tree to this host.
put_path() {
  path_matches "$1" || put_file "$1" 600 <"$NODE_FOLDER/files$1"
}

check_files() {
  [ "$(cat "$STATE/node" 2>/dev/null)" = "$CLUSTER $NODE $ROLE" ] || return 1
  [ "$(cat "$INSTALLED" 2>/dev/null)" = "$(tree_paths | sort -u)" ] || return 1
  for path in $(tree_paths); do
    is_kernel_path "$path" || path_matches "$path" || return 1
  done
}

apply_files() {
  claim_paths
  wanted=$(tree_paths | sort -u)
  for path in $wanted; do
    is_kernel_path "$path" || put_path "$path"
  done
  for path in $(cat "$INSTALLED" 2>/dev/null || true); do
    printf '%s\n' "$wanted" | grep -qxF -e "$path" || remove_file "$path"
  done
  if [ "$DRY_RUN" = false ]; then put_lines "$INSTALLED" "$wanted"; fi
}

undo_files() {
  undo_paths files
}
