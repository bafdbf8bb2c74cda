#!/bin/sh
# Generated from bootstrap/scripts/install-k3s-binary.sh by k3s-gitops; do not edit.
# A part of install-k3s.sh, the stage `binary`: the declared version, whole and checked, and images.

# given_sum: the SHA-256 that the declaration names, if it does.
given_sum() {
  case $ARCHITECTURE in
    amd64) printf '%s' "$K3S_SHA256_AMD64" ;;
    arm64) printf '%s' "$K3S_SHA256_ARM64" ;;
  esac
}

# installed_version: e.g. v1.36.5+k3s1
installed_version() {
  "$BINARY" --version 2>/dev/null </dev/null | awk 'NR == 1 { print $3 }'
}

# version_key <version>: one that sorts as text does; a release comes after its candidates.
version_key() {
  printf '%s\n' "$1" | awk '{
    sub(/^v/, ""); k3s = 0; candidate = 999
    if (match($0, /\+k3s[0-9]+/)) { k3s = substr($0, RSTART + 4, RLENGTH - 4); $0 = substr($0, 1, RSTART - 1) }
    if (match($0, /-rc[0-9]+/)) { candidate = substr($0, RSTART + 3, RLENGTH - 3); $0 = substr($0, 1, RSTART - 1) }
    split($0, part, ".")
    printf "%05d%05d%05d%05d%05d\n", part[1], part[2], part[3], candidate, k3s
  }'
}

is_older() {
  [ "$1" != "$2" ] && [ "$(printf '%s\n%s\n' "$(version_key "$1")" "$(version_key "$2")" | sort | head -n 1)" = "$(version_key "$1")" ]
}

# known_sum: the SHA-256 that the binary should have, as far as this host knows it.
known_sum() {
  if [ -n "$(given_sum)" ]; then
    given_sum
  elif [ -f "$BUNDLE/bin/k3s-$ARCHITECTURE" ]; then
    sum_of "$BUNDLE/bin/k3s-$ARCHITECTURE"
  else
    sed -n "s/^$INSTALL_K3S_VERSION //p" "$STATE/binary" 2>/dev/null
  fi
}

# missing_links: names of commands that the binary stands for, and that nothing else does.
missing_links() {
  for name in kubectl crictl; do
    has "$name" || printf '%s\n' "$name"
  done
}

# other_images: those of the bundle that the host does not have.
other_images() {
  for image in "$BUNDLE"/images/*.tar.zst; do
    [ -f "$image" ] || continue
    cmp -s "$image" "$DATA/agent/images/${image##*/}" || printf '%s\n' "$image"
  done
}

check_binary() {
  ARCHITECTURE=$(architecture) || return 1
  [ -x "$BINARY" ] && [ "$(mode_of "$BINARY")" = "0 0 755" ] || return 1
  binary_sum=$(sum_of "$BINARY")
  [ "$binary_sum" = "$(known_sum)" ] || return 1
  [ "$(cat "$STATE/binary" 2>/dev/null)" = "$INSTALL_K3S_VERSION $binary_sum" ] || return 1
  [ -z "$(missing_links)" ] && [ -z "$(other_images)" ]
}

apply_binary() {
  ARCHITECTURE=$(architecture) || die "K3s has no release for $(uname -m)"
  installed=
  if [ -x "$BINARY" ]; then installed=$(installed_version); fi
  if [ -n "$installed" ] && is_older "$INSTALL_K3S_VERSION" "$installed"; then
    die "K3s $installed is installed, and Kubernetes cannot go back to $INSTALL_K3S_VERSION; declare $installed or newer"
  fi
  if [ "$DRY_RUN" = true ]; then
    dry_binary
    return 0
  fi
  if [ -f "$BUNDLE/bin/k3s-$ARCHITECTURE" ]; then
    expected_sum=$(known_sum)
  else
    expected_sum=$(given_sum)
    [ -n "$expected_sum" ] || expected_sum=$(released_sum)
    [ -n "$expected_sum" ] || die "the release $INSTALL_K3S_VERSION names no checksum for $(release_file)"
  fi
  if [ ! -f "$BINARY" ] || [ "$(sum_of "$BINARY")" != "$expected_sum" ] || [ "$(mode_of "$BINARY")" != "0 0 755" ]; then
    put_binary
  fi
  put_lines "$STATE/binary" "$INSTALL_K3S_VERSION $expected_sum"
  for image in $(other_images); do
    image_path=$DATA/agent/images/${image##*/}
    put_file "$image_path" 600 <"$image"
  done
  for name in $(missing_links); do
    keep "/usr/local/bin/$name"
    ln -sf k3s "/usr/local/bin/$name"
  done
}

# dry_binary
dry_binary() {
  if [ -f "$BUNDLE/bin/k3s-$ARCHITECTURE" ]; then
    say_stage "would run:" "install -m 755 $BUNDLE/bin/k3s-$ARCHITECTURE $BINARY"
  else
    say_stage "would run:" "curl -o $BINARY $(release_url)/$(release_file)"
  fi
  for image in $(other_images); do
    say_stage "would run:" "install -m 600 $image $DATA/agent/images/"
  done
  for name in $(missing_links); do
    say_stage "would run:" "ln -s k3s /usr/local/bin/$name"
  done
}

release_file() {
  if [ "$ARCHITECTURE" = amd64 ]; then echo k3s; else echo "k3s-$ARCHITECTURE"; fi
}

release_url() {
  printf 'https://github.com/k3s-io/k3s/releases/download/%s' "$(printf '%s' "$INSTALL_K3S_VERSION" | sed 's/+/%2B/g')"
}

# download <address> <path>
download() {
  curl --fail --silent --show-error --location --proto '=https' --retry 5 --retry-delay 2 --connect-timeout 20 \
    --speed-limit 1024 --speed-time 60 --output "$2" "$1" </dev/null
}

# released_sum: the SHA-256 in the release's own list.
released_sum() {
  # Not in a pipeline, which would hide that the download failed.
  release_sums=$(download "$(release_url)/sha256sum-$ARCHITECTURE.txt" /dev/stdout)
  printf '%s\n' "$release_sums" | awk -v name="$(release_file)" '$2 == name || $2 == "*" name { print $1 }'
}

# put_binary: it takes its name only when it is whole, has the sum, and runs on this machine.
put_binary() {
  draft=$(draft_of "$BINARY")
  make_directory "${BINARY%/*}"
  keep "$BINARY"
  if [ -f "$BUNDLE/bin/k3s-$ARCHITECTURE" ]; then
    cp "$BUNDLE/bin/k3s-$ARCHITECTURE" "$draft"
  else
    download "$(release_url)/$(release_file)" "$draft"
  fi
  actual_sum=$(sum_of "$draft")
  if [ "$actual_sum" != "$expected_sum" ]; then
    rm -f "$draft"
    die "the binary of K3s $INSTALL_K3S_VERSION has the SHA-256 $actual_sum instead of $expected_sum; if the download was cut off, run this again"
  fi
  chmod 755 "$draft"
  case $("$draft" --version 2>&1 </dev/null) in
    *" $INSTALL_K3S_VERSION "*) ;;
    *)
      rm -f "$draft"
      die "the binary does not say that it is K3s $INSTALL_K3S_VERSION, or does not run on this host"
      ;;
  esac
  mv -f "$draft" "$BINARY"
}

undo_binary() {
  undo_paths binary
}
