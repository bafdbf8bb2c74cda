#!/bin/sh
# Generated from bootstrap/scripts/install-k3s-mycelium.sh by k3s-gitops; do not edit.
# A part of install-k3s.sh: the key of a private network, a part of the stage `secrets`, and the stage `mycelium`: the daemon of the Mycelium
# network, where it is a service of the host. Its own key is made here, and never leaves the host: whoever has it is the node.

DAEMON=/usr/local/bin/mycelium
DAEMON_FOLDER=/var/lib/mycelium
DAEMON_KEY=$DAEMON_FOLDER/key
NETWORK_KEY=/etc/mycelium/network.key
DAEMON_UNIT=mycelium

is_daemon_of_host() {
  [ "${MYCELIUM_INSTALL:-}" = host ]
}

# --- The key of a private network, as hexadecimal digits until it lies in its file --------------------------------------------

# read_network_key: what the person gives.
read_network_key() {
  GIVEN_NETWORK_KEY=${MYCELIUM_NETWORK_KEY:-}
  unset MYCELIUM_NETWORK_KEY
  if [ -n "$NETWORK_KEY_SOURCE" ]; then
    is_readable "$NETWORK_KEY_SOURCE" || usage_error "cannot read the key of the private network from $NETWORK_KEY_SOURCE"
    GIVEN_NETWORK_KEY=$(first_line "$NETWORK_KEY_SOURCE")
    [ -n "$GIVEN_NETWORK_KEY" ] || usage_error "there is no key of a private network in $NETWORK_KEY_SOURCE"
  fi
  GIVEN_NETWORK_KEY=$(printf '%s' "$GIVEN_NETWORK_KEY" | tr 'A-F' 'a-f')
  case ${#GIVEN_NETWORK_KEY}$GIVEN_NETWORK_KEY in
    0) ;;
    64*[!0-9a-f]*) usage_error "the key of a private network is 64 hexadecimal digits, like the output of openssl rand -hex 32" ;;
    64*) ;;
    *) usage_error "the key of a private network is 64 hexadecimal digits, like the output of openssl rand -hex 32" ;;
  esac
}

known_network_key() {
  od -An -v -tx1 "$NETWORK_KEY" 2>/dev/null | tr -d ' \n'
}

# as_bytes <hexadecimal digits>: to stdout.
as_bytes() {
  # As octal numbers, which every printf knows; it is a part of the shell, so that nobody sees its arguments.
  printf '%b' "$(printf '%s\n' "$1" | awk '
    function value(digit) { return index("0123456789abcdef", digit) - 1 }
    { for (i = 1; i < length($0); i += 2) printf "\\0%03o", 16 * value(substr($0, i, 1)) + value(substr($0, i + 1, 1)) }')"
}

check_network_key() {
  if [ "${MYCELIUM_PRIVATE:-false}" = false ]; then
    [ -z "$GIVEN_NETWORK_KEY" ]
    return
  fi
  [ "$(mode_of "$NETWORK_KEY")" = "0 0 600" ] || return 1
  known=$(known_network_key)
  [ "${#known}" -eq 64 ] || return 1
  [ -z "$GIVEN_NETWORK_KEY" ] || [ "$GIVEN_NETWORK_KEY" = "$known" ]
}

apply_network_key() {
  if [ "${MYCELIUM_PRIVATE:-false}" = false ]; then
    [ -z "$GIVEN_NETWORK_KEY" ] || die "a key of a private network is given, but the cluster is on none"
    return 0
  fi
  network_key=$(known_network_key)
  if [ -z "$network_key" ]; then
    network_key=$GIVEN_NETWORK_KEY
  elif [ "${#network_key}" -ne 64 ]; then
    die "$NETWORK_KEY has $((${#network_key} / 2)) bytes instead of 32; remove it, and give the key again"
  elif [ -n "$GIVEN_NETWORK_KEY" ] && [ "$GIVEN_NETWORK_KEY" != "$network_key" ]; then
    die "the key of the private network that is given is not the one that this host has; give that one, or none. For another one remove $NETWORK_KEY on every host first"
  fi
  [ -n "$network_key" ] || die "the node needs the key of the private network, which all nodes share: give it by --network-key-file or the variable MYCELIUM_NETWORK_KEY"
  if [ "$(mode_of "$NETWORK_KEY")" != "0 0 600" ] || [ "$(known_network_key)" != "$network_key" ]; then
    as_bytes "$network_key" | put_file "$NETWORK_KEY" 600
  fi
}

# --- The release ---------------------------------------------------------------------------------------------------------

# daemon_build: only one of the two knows private networks; the other one would join the public one without a word.
daemon_build() {
  if [ "$MYCELIUM_PRIVATE" = true ]; then echo mycelium-private; else echo mycelium; fi
}

daemon_archive() {
  case $ARCHITECTURE in
    amd64) printf '%s-x86_64-unknown-linux-musl.tar.gz' "$(daemon_build)" ;;
    arm64) printf '%s-aarch64-unknown-linux-musl.tar.gz' "$(daemon_build)" ;;
  esac
}

# brought_archive: where the archive lies that the bundle brings, if it does.
brought_archive() {
  printf '%s/bin/%s-%s.tar.gz' "$BUNDLE" "$(daemon_build)" "$ARCHITECTURE"
}

# known_archive_sum: the SHA-256 that the archive should have, as far as it is declared or brought along.
known_archive_sum() {
  case $ARCHITECTURE in
    amd64) declared_sum=$MYCELIUM_SHA256_AMD64 ;;
    *) declared_sum=$MYCELIUM_SHA256_ARM64 ;;
  esac
  if [ -n "$declared_sum" ]; then
    printf '%s' "$declared_sum"
  elif [ -f "$(brought_archive)" ]; then
    sum_of "$(brought_archive)"
  fi
}

# digest_in_release <file>: of what GitHub says of a release, on stdin, the SHA-256 of one of its files.
digest_in_release() {
  # Texts lose their quotes, so that none can look like a field.
  # shellcheck disable=SC2020 # A set.
  tr -d '\r\n' | sed 's/\\\\//g; s/\\"//g' | tr ',{}[]' '\n\n\n\n\n' | awk -F '"' -v wanted="$1" '
    $2 == "url" && $4 ~ /\/releases\/assets\/[0-9]+$/ { name = ""; digest = "" }
    $2 == "name" && name == "" { name = $4 }
    $2 == "digest" && $4 ~ /^sha256:[0-9a-f]+$/ && length($4) == 71 { digest = substr($4, 8) }
    name == wanted && digest != "" { print digest; exit }'
}

# released_archive_sum: the SHA-256 that GitHub made of the archive when it was released.
released_archive_sum() {
  declare_it="write the sum to cni.install.checksums.$ARCHITECTURE of the overlay"
  said_of_release=$(download "https://api.github.com/repos/threefoldtech/mycelium/releases/tags/v$MYCELIUM_VERSION" /dev/stdout) ||
    die "GitHub does not say which SHA-256 the release $MYCELIUM_VERSION of Mycelium has; run this again later, or $declare_it"
  released_sum=$(printf '%s' "$said_of_release" | digest_in_release "$(daemon_archive)")
  [ -n "$released_sum" ] || die "GitHub knows no SHA-256 of $(daemon_archive) of the release $MYCELIUM_VERSION of Mycelium; $declare_it"
}

# check_daemon: whether what the state says of it is declared, and is what lies there.
check_daemon() {
  # <build> <version> <SHA-256 of the archive> <SHA-256 of the program>
  read -r known_build known_version known_archive known_program <"$STATE/mycelium" || return 1
  [ "$known_build $known_version" = "$(daemon_build) $MYCELIUM_VERSION" ] || return 1
  [ -z "$(known_archive_sum)" ] || [ "$(known_archive_sum)" = "$known_archive" ] || return 1
  [ "$(mode_of "$DAEMON")" = "0 0 755" ] && [ "$(sum_of "$DAEMON")" = "$known_program" ]
} 2>/dev/null

# put_daemon: it takes its name only when its archive has the sum, and when it runs on this machine as what it should be.
put_daemon() {
  if [ "$DRY_RUN" = true ]; then
    if [ -f "$(brought_archive)" ]; then
      say_stage "would run:" "tar -xzf $(brought_archive) $(daemon_build)"
    else
      say_stage "would run:" "curl https://github.com/threefoldtech/mycelium/releases/download/v$MYCELIUM_VERSION/$(daemon_archive)"
    fi
    return 0
  fi
  released_sum=$(known_archive_sum)
  [ -n "$released_sum" ] || released_archive_sum
  make_directory "${DAEMON%/*}"
  keep "$DAEMON"
  archive=$(brought_archive)
  if [ ! -f "$archive" ]; then
    archive=$RUN_FOLDER/mycelium.tar.gz
    download "https://github.com/threefoldtech/mycelium/releases/download/v$MYCELIUM_VERSION/$(daemon_archive)" "$archive"
  fi
  actual_sum=$(sum_of "$archive")
  if [ "$actual_sum" != "$released_sum" ]; then
    rm -f "$RUN_FOLDER/mycelium.tar.gz"
    die "the archive of Mycelium $MYCELIUM_VERSION has the SHA-256 $actual_sum instead of $released_sum; if the download was cut off, run this again"
  fi
  draft=$(draft_of "$DAEMON")
  member=$(tar -tzf "$archive" | grep -xF -e "$(daemon_build)" -e "./$(daemon_build)" | head -n 1)
  [ -n "$member" ] || die "the archive of Mycelium $MYCELIUM_VERSION holds no program $(daemon_build)"
  tar -xzOf "$archive" "$member" >"$draft"
  rm -f "$RUN_FOLDER/mycelium.tar.gz"
  chmod 755 "$draft"
  if [ "$("$draft" --version 2>&1 </dev/null)" != "$(daemon_build) $MYCELIUM_VERSION" ]; then
    rm -f "$draft"
    die "the program does not say that it is $(daemon_build) $MYCELIUM_VERSION, or does not run on this host"
  fi
  mv -f "$draft" "$DAEMON"
  put_lines "$STATE/mycelium" "$(daemon_build) $MYCELIUM_VERSION $actual_sum $(sum_of "$DAEMON")"
}

# --- The key of the node, and what follows from it ------------------------------------------------------------------------------

check_daemon_key() {
  [ "$(mode_of "$DAEMON_FOLDER")" = "0 0 700" ] && [ "$(mode_of "$DAEMON_KEY")" = "0 0 600" ]
}

# put_daemon_key: made once. No run takes it back, or the node would become another one.
put_daemon_key() {
  make_directory "$DAEMON_FOLDER"
  if [ "$DRY_RUN" = true ]; then
    [ -e "$DAEMON_KEY" ] || say_stage "would run:" "$DAEMON generate-keys --key-file $DAEMON_KEY"
    return 0
  fi
  if [ ! -e "$DAEMON_KEY" ]; then
    key_draft=$(draft_of "$DAEMON_KEY")
    rm -f "$key_draft"
    "$DAEMON" generate-keys --key-file "$key_draft" >/dev/null </dev/null
    mv -f "$key_draft" "$DAEMON_KEY"
    log changed "$DAEMON_KEY is made"
  fi
  chown 0:0 "$DAEMON_FOLDER" "$DAEMON_KEY"
  chmod 700 "$DAEMON_FOLDER"
  chmod 600 "$DAEMON_KEY"
}

# address_of_key: nothing where there is no key, or what lies there is none.
address_of_key() {
  [ -x "$DAEMON" ] && [ -f "$DAEMON_KEY" ] || return 0
  "$DAEMON" inspect --json --key-file "$DAEMON_KEY" 2>/dev/null </dev/null | sed -n 's/.*"address": *"\([0-9a-f:]*\)".*/\1/p'
}

# prefix_of <address>: its /64.
prefix_of() {
  printf '%s\n' "$1" | awk '{
    split($0, half, "::"); left = split(half[1], before, ":"); right = split(half[2], after, ":")
    for (i = 1; i <= 4; i++) group[i] = i <= left ? before[i] : i > 8 - right ? after[i - 8 + right] : "0"
    last = 4
    while (group[last] == "0") last--
    for (i = 1; i <= last; i++) printf "%s:", group[i]
    print ":/64"
  }'
}

# check_address: whether it is the one that the overlay says, if it says one.
check_address() {
  address=$(address_of_key)
  [ -n "$address" ] || return 1
  [ -z "$MYCELIUM_ADDRESS" ] || [ "$MYCELIUM_ADDRESS" = "$address" ]
}

# refuse_other_address: K3s would wait for one that no interface of this host can have.
refuse_other_address() {
  check_address && return 0
  [ -n "$address" ] || die "$DAEMON_KEY is no key; bring back the one that the node had, or remove it, and the node gets another address"
  die "nodes.$NODE.ipv6 of the overlay is $MYCELIUM_ADDRESS, but this host has the key of $address; write ipv6: \"$address\" there and run npm run synth, or bring the key of that address to $DAEMON_KEY"
}

tell_address() {
  say_stage ok "$NODE has the address $address, and its pods have $(prefix_of "$address")"
  [ -z "$MYCELIUM_ADDRESS" ] || return 0
  write_it="write to nodes.$NODE of the overlay: ipv6: \"$address\""
  if [ "$MYCELIUM_MODE" = dual ] && [ "$UNTIL" != mycelium ]; then
    die "K3s does not start a node of two families without an address of each; $write_it, run npm run synth, and bring the bundle again"
  fi
  say_stage ok "$write_it"
}

# --- The service -------------------------------------------------------------------------------------------------------------

# daemon_start_hash: of everything that the daemon reads only when it starts.
daemon_start_hash() {
  {
    cat "$STATE/mycelium" || true
    grep -E '  etc/(mycelium/|systemd/system/mycelium\.service$)' "$NODE_FOLDER/files.sha256" || true
    for path in "$DAEMON_KEY" "$NETWORK_KEY"; do
      if [ -f "$path" ]; then sum_of "$path"; fi
    done
  } 2>/dev/null | sha256sum | cut -d ' ' -f 1
}

check_daemon_service() {
  unit_runs "$DAEMON_UNIT" && unit_enabled "$DAEMON_UNIT" && [ "$(cat "$STATE/mycelium-started" 2>/dev/null)" = "$(daemon_start_hash)" ]
}

# daemon_answers: without a proxy, which is for others. It does not know that * stands for all hosts.
daemon_answers() {
  NO_PROXY=127.0.0.1 no_proxy=127.0.0.1 "$DAEMON" --key-file "$DAEMON_KEY" --api-addr "$MYCELIUM_API" peers list >/dev/null 2>&1 </dev/null
}

start_daemon() {
  if [ "$DRY_RUN" = false ]; then journal_unit "$DAEMON_UNIT"; fi
  run systemctl daemon-reload
  unit_enabled "$DAEMON_UNIT" || run systemctl enable "$DAEMON_UNIT"
  daemon_started=$(daemon_start_hash)
  if [ "$DRY_RUN" = true ]; then
    run systemctl restart "$DAEMON_UNIT"
    return 0
  fi
  # Also one that does not run: it may be waiting for its next try.
  if ! check_daemon_service && ! systemctl restart "$DAEMON_UNIT" </dev/null; then
    journalctl -u "$DAEMON_UNIT" -n 20 --no-pager >&2 </dev/null || true
    die "$DAEMON_UNIT does not start; see above, and: journalctl -u $DAEMON_UNIT"
  fi
  put_lines "$STATE/mycelium-started" "$daemon_started"
  if ! wait_until "$TIMEOUT" daemon_answers; then
    journalctl -u "$DAEMON_UNIT" -n 20 --no-pager >&2 </dev/null || true
    die "$DAEMON_UNIT does not answer at $MYCELIUM_API; see above, and: journalctl -u $DAEMON_UNIT"
  fi
}

# --- The stage ---------------------------------------------------------------------------------------------------------------

check_mycelium() {
  if ! is_daemon_of_host; then
    [ ! -e "$STATE/mycelium" ]
    return
  fi
  ARCHITECTURE=$(architecture) || return 1
  check_daemon && check_daemon_key && check_address && check_daemon_service && daemon_answers && tell_address
}

apply_mycelium() {
  if ! is_daemon_of_host; then
    take_daemon_off
    return 0
  fi
  ARCHITECTURE=$(architecture) || die "Mycelium has no release for $(uname -m)"
  check_daemon || put_daemon
  check_daemon_key || put_daemon_key
  if [ "$DRY_RUN" = true ]; then
    if [ -n "$(address_of_key)" ]; then refuse_other_address; fi
    start_daemon
    return 0
  fi
  refuse_other_address
  start_daemon
  tell_address
}

# take_daemon_off: pods bring it now, with the same key. Its unit is gone already.
take_daemon_off() {
  if [ "$DRY_RUN" = false ]; then journal_unit "$DAEMON_UNIT"; fi
  if unit_runs "$DAEMON_UNIT"; then run systemctl stop "$DAEMON_UNIT"; fi
  for path in "/etc/systemd/system/multi-user.target.wants/$DAEMON_UNIT.service" "$DAEMON" "$STATE/mycelium-started" "$STATE/mycelium"; do
    remove_file "$path"
  done
  run systemctl daemon-reload
}

undo_mycelium() {
  undo_unit ""
  undo_paths mycelium
}
