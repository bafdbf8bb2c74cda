#!/bin/sh
# Generated from bootstrap/scripts/install-k3s.sh by k3s-gitops; do not edit.
# Makes this host the node that the bundle describes. Running it again goes on where it stopped, and changes nothing when all is as it should be.
# shellcheck source-path=SCRIPTDIR
# shellcheck disable=SC2153 # What is not assigned here comes from the bundle.
set -eu
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"

usage() {
  cat <<'END'
Usage: sh install-k3s.sh <node> [options]

Stages: preflight, kernel, secrets, files, binary, service, ready.

  --until <stage>                     stop after this stage
  --dry-run                           print what would be done, change nothing
  --rollback                          undo what the last run did, and nothing else
  --token-file <path>                 the token of the cluster, may be /dev/stdin; or the variable K3S_TOKEN
  --datastore-endpoint-file <path>    where the external datastore is; or the variable K3S_DATASTORE_ENDPOINT
  --timeout <seconds>                 how long K3s may take to be ready (300)
  --json                              one JSON object a line

Log: /var/log/k3s-gitops/install-k3s.log
END
}

STAGES="preflight kernel secrets files binary service ready"
TOKEN_FILE=/etc/rancher/k3s/token
SERVICE_ENV=/etc/default/k3s
BINARY=/usr/local/bin/k3s
DATA=/var/lib/rancher/k3s
INSTALLED=$STATE/installed

# --- preflight: another script looks at the host; nothing is changed, so nothing is undone --------------------------------

check_preflight() {
  [ -f "$BUNDLE/scripts/preflight.sh" ] || return 0
  preflight_found=$(sh "$BUNDLE/scripts/preflight.sh" "$NODE" 2>&1 </dev/null)
}

apply_preflight() {
  printf '%s\n' "$preflight_found" >&2
  die "this host is not fit for the node $NODE; see above"
}

undo_preflight() { :; }

# --- The tree of the node --------------------------------------------------------------------------------------------

# tree_paths: the paths of its files on this host. Not what lies in the folder: copying over an older bundle leaves files behind.
tree_paths() {
  sed 's/^[0-9a-f]*  */\//' "$NODE_FOLDER/files.sha256"
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
  # shellcheck disable=SC2015 # Both may fail.
  (cd "$NODE_FOLDER/files" && sha256sum -c ../files.sha256 >/dev/null 2>&1) ||
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

# --- kernel ----------------------------------------------------------------------------------------------------------

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

# --- secrets: only in variables, files and pipes, never in arguments, which every user of the host sees -----------------

# first_line <path>: without blanks around it.
first_line() {
  first_line_text=
  case $1 in
    # Not opened by its name: it may be a socket, e.g. of an SSH server.
    /dev/stdin) IFS= read -r first_line_text || true ;;
    *) IFS= read -r first_line_text <"$1" || true ;;
  esac
  printf '%s' "$first_line_text" | tr -d '\r' | sed 's/^[[:space:]]*//; s/[[:space:]]*$//'
}

is_readable() {
  [ "$1" = /dev/stdin ] || [ -r "$1" ]
}

# read_secrets: what the person gives; before anything else reads from stdin, and so that no child inherits it.
read_secrets() {
  GIVEN_TOKEN=${K3S_TOKEN:-}
  GIVEN_ENDPOINT=${K3S_DATASTORE_ENDPOINT:-}
  unset K3S_TOKEN K3S_DATASTORE_ENDPOINT
  if [ -n "$TOKEN_SOURCE" ]; then
    is_readable "$TOKEN_SOURCE" || usage_error "cannot read the token from $TOKEN_SOURCE"
    GIVEN_TOKEN=$(first_line "$TOKEN_SOURCE")
    [ -n "$GIVEN_TOKEN" ] || usage_error "there is no token in $TOKEN_SOURCE"
  fi
  if [ -n "$ENDPOINT_SOURCE" ]; then
    is_readable "$ENDPOINT_SOURCE" || usage_error "cannot read the endpoint of the datastore from $ENDPOINT_SOURCE"
    GIVEN_ENDPOINT=$(first_line "$ENDPOINT_SOURCE")
    [ -n "$GIVEN_ENDPOINT" ] || usage_error "there is no endpoint of the datastore in $ENDPOINT_SOURCE"
  fi
  if [ -z "$GIVEN_TOKEN" ] && [ "$(uname -s)" = Darwin ]; then
    GIVEN_TOKEN=$(security find-generic-password -s k3s-gitops -a "$CLUSTER" -w 2>/dev/null) || GIVEN_TOKEN=
  fi
  case $GIVEN_TOKEN in
    *[![:graph:]]*) usage_error "a token may have no blanks and no control characters" ;;
  esac
}

# password_of <token>: without the hash of the cluster's authority, which a token may begin with.
password_of() {
  case $1 in
    K10*::*:*)
      password_part=${1#K10*::}
      printf '%s' "${password_part#*:}"
      ;;
    *) printf '%s' "$1" ;;
  esac
}

# known_token: that of this host, if it has one.
known_token() {
  if [ -s "$TOKEN_FILE" ]; then
    first_line "$TOKEN_FILE"
  elif [ "$ROLE" = server ] && [ -s "$DATA/server/token" ]; then
    password_of "$(first_line "$DATA/server/token")"
  fi
}

endpoint_line() {
  printf 'K3S_DATASTORE_ENDPOINT="%s"' "$(printf '%s' "$1" | sed 's/[\\"$`]/\\&/g')"
}

known_endpoint_line() {
  sed -n '/^K3S_DATASTORE_ENDPOINT=/p' "$SERVICE_ENV" 2>/dev/null | tail -n 1
}

check_secrets() {
  [ -s "$TOKEN_FILE" ] && [ "$(mode_of "$TOKEN_FILE")" = "0 0 600" ] || return 1
  [ -z "$GIVEN_TOKEN" ] || [ "$(password_of "$GIVEN_TOKEN")" = "$(password_of "$(known_token)")" ] || return 1
  if [ "$ROLE" = agent ] || [ "$DATASTORE" != external ]; then
    [ -z "$GIVEN_ENDPOINT" ]
    return
  fi
  [ -n "$(known_endpoint_line)" ] && [ "$(mode_of "$SERVICE_ENV")" = "0 0 600" ] || return 1
  [ -z "$GIVEN_ENDPOINT" ] || [ "$(endpoint_line "$GIVEN_ENDPOINT")" = "$(known_endpoint_line)" ]
}

apply_secrets() {
  token=$(known_token)
  if [ -n "$token" ]; then
    if [ -n "$GIVEN_TOKEN" ] && [ "$(password_of "$GIVEN_TOKEN")" != "$(password_of "$token")" ]; then
      die "the token given is not the one that this host has; give that one, or none. K3s itself replaces a token: k3s token rotate"
    fi
  elif [ -n "$GIVEN_TOKEN" ]; then
    token=$GIVEN_TOKEN
  elif [ "$IS_FIRST_SERVER" = true ]; then
    token=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')
  else
    die "the node needs the cluster's token: give that of $FIRST_SERVER, which lies there in $TOKEN_FILE, by --token-file or the variable K3S_TOKEN"
  fi
  if [ "$(first_line_of_existing "$TOKEN_FILE")" != "$token" ] || [ "$(mode_of "$TOKEN_FILE")" != "0 0 600" ]; then
    put_file "$TOKEN_FILE" 600 <<END
$token
END
  fi
  apply_endpoint
}

first_line_of_existing() {
  if [ -f "$1" ]; then first_line "$1"; fi
}

apply_endpoint() {
  if [ "$ROLE" = agent ] || [ "$DATASTORE" != external ]; then
    [ -z "$GIVEN_ENDPOINT" ] || die "an endpoint of a datastore is given, but the cluster's datastore is $DATASTORE"
    return 0
  fi
  line=$(known_endpoint_line)
  [ -z "$GIVEN_ENDPOINT" ] || line=$(endpoint_line "$GIVEN_ENDPOINT")
  [ -n "$line" ] || die "the external datastore's endpoint is not known: give it by --datastore-endpoint-file or the variable K3S_DATASTORE_ENDPOINT"
  others=$(sed '/^K3S_DATASTORE_ENDPOINT=/d' "$SERVICE_ENV" 2>/dev/null) || others=
  put_file "$SERVICE_ENV" 600 <<END
${others:+$others
}$line
END
}

undo_secrets() {
  undo_paths secrets
}

# --- files -----------------------------------------------------------------------------------------------------------


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

# --- binary ----------------------------------------------------------------------------------------------------------

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
    cmp -s "$image" "$DATA/agent/images/$(basename "$image")" || printf '%s\n' "$image"
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
    image_path=$DATA/agent/images/$(basename "$image")
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
  download "$(release_url)/sha256sum-$ARCHITECTURE.txt" /dev/stdout | awk -v name="$(release_file)" '$2 == name || $2 == "*" name { print $1 }'
}

# put_binary: it takes its name only when it is whole, has the sum, and runs on this machine.
put_binary() {
  draft=$(draft_of "$BINARY")
  make_directory "$(dirname "$BINARY")"
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

# --- service ---------------------------------------------------------------------------------------------------------

# start_hash: of everything that K3s reads only when it starts.
start_hash() {
  {
    cat "$STATE/binary" || true
    grep -vE '  (etc/sysctl\.d|etc/modules-load\.d|var/lib/rancher/k3s/server/manifests)/' "$NODE_FOLDER/files.sha256" || true
    for path in "$TOKEN_FILE" "$SERVICE_ENV"; do
      if [ -f "$path" ]; then sum_of "$path"; fi
    done
  } 2>/dev/null | sha256sum | cut -d ' ' -f 1
}

# service_state: active, activating, failed …
service_state() {
  systemctl is-active "$UNIT" 2>/dev/null </dev/null || true
}

# A service that is starting is left alone: an agent waits for its server.
service_runs() {
  case $(service_state) in
    active | activating | reloading) return 0 ;;
    *) return 1 ;;
  esac
}

service_enabled() {
  systemctl is-enabled "$UNIT" >/dev/null 2>&1 </dev/null
}

check_service() {
  service_runs && service_enabled && [ "$(cat "$STATE/started" 2>/dev/null)" = "$(start_hash)" ]
}

apply_service() {
  if [ "$DRY_RUN" = false ]; then
    was_running=false
    was_enabled=false
    if service_runs; then was_running=true; fi
    if service_enabled; then was_enabled=true; fi
    # A run that is gone on with knows it from its beginning.
    journal_lines service | grep -q '^unit	' || journal unit "$UNIT $was_running $was_enabled"
  fi
  run systemctl daemon-reload
  service_enabled || run systemctl enable "$UNIT"
  if ! service_runs; then
    start_service start
  elif [ "$(cat "$STATE/started" 2>/dev/null)" != "$(start_hash)" ]; then
    start_service restart
  fi
}

# start_service <start|restart>: until K3s says that it is there, or the time is over; then the next stage goes on waiting for a little.
start_service() {
  if [ "$DRY_RUN" = true ]; then
    run systemctl "$1" "$UNIT"
    return 0
  fi
  started=$(start_hash)
  start_status=0
  timeout "$TIMEOUT" systemctl "$1" "$UNIT" </dev/null || start_status=$?
  case $start_status in
    0) ;;
    124 | 143) TIMEOUT=10 ;;
    *)
      journalctl -u "$UNIT" -n 20 --no-pager >&2 </dev/null || true
      die "$UNIT does not start; see above, and: journalctl -u $UNIT"
      ;;
  esac
  # Not before: a run that is cut off here starts it once more rather than never.
  put_lines "$STATE/started" "$started"
}

undo_service() {
  while read -r unit was_running was_enabled; do
    [ -n "$unit" ] || continue
    if [ "$was_running" = false ]; then
      if [ "$DRY_RUN" = false ]; then systemctl stop "$unit" </dev/null; fi
      say_stage "$(undone)" "$unit is stopped; its containers go on until the host restarts, or uninstall.sh stops them"
    fi
    if [ "$was_enabled" = false ]; then
      if [ "$DRY_RUN" = false ]; then systemctl disable "$unit" </dev/null; fi
      say_stage "$(undone)" "$unit is disabled"
    fi
  done <<END
$(journal_lines service | sed -n 's/^unit	//p')
END
  undo_paths service
}

# undo_restart: what ran before runs again as it did, when all is back in its place.
undo_restart() {
  STAGE=service
  while read -r unit was_running _; do
    [ -n "$unit" ] || continue
    if [ "$DRY_RUN" = false ]; then systemctl daemon-reload </dev/null; fi
    if [ "$was_running" = true ]; then
      if [ "$DRY_RUN" = false ]; then systemctl restart "$unit" </dev/null; fi
      say_stage "$(undone)" "$unit is restarted as it was"
    fi
  done <<END
$(journal_lines service | sed -n 's/^unit	//p')
END
}

# --- ready -----------------------------------------------------------------------------------------------------------

check_ready() {
  if [ "$ROLE" = server ]; then
    not_ready="the API server does not answer /readyz"
    "$BINARY" kubectl get --raw /readyz --request-timeout=5s >/dev/null 2>&1 </dev/null || return 1
    not_ready="the node $NODE is not Ready"
    [ "$("$BINARY" kubectl get node "$NODE" --request-timeout=5s \
      -o 'jsonpath={.status.conditions[?(@.type=="Ready")].status}' 2>/dev/null </dev/null)" = True ]
  else
    not_ready="$UNIT is $(service_state)"
    [ "$(service_state)" = active ] || return 1
    not_ready="the kubelet is not healthy"
    curl --fail --silent --max-time 5 --noproxy '*' --output /dev/null http://127.0.0.1:10248/healthz 2>/dev/null </dev/null
  fi
}

apply_ready() {
  if [ "$DRY_RUN" = true ]; then
    say_stage "would run:" "wait up to $TIMEOUT s until the node is ready"
    return 0
  fi
  if ! wait_until "$TIMEOUT" check_ready; then
    journalctl -u "$UNIT" -n 20 --no-pager >&2 </dev/null || true
    die "not ready in time: $not_ready; see above, and: journalctl -u $UNIT"
  fi
}

undo_ready() { :; }

# --- The script ------------------------------------------------------------------------------------------------------

# refuse_other_node: what makes one node of a host would take the other one apart.
refuse_other_node() {
  [ -f "$STATE/node" ] || return 0
  [ "$(cat "$STATE/node")" = "$CLUSTER $NODE $ROLE" ] ||
    die "this host is the node '$(cat "$STATE/node")', and not '$CLUSTER $NODE $ROLE'; uninstall that first"
}

rollback() {
  newest=$(journal_runs install-k3s | head -n 1)
  STAGE=rollback
  if [ -z "$newest" ]; then
    say_stage ok "no run to undo"
    return 0
  fi
  RUN=$newest
  RUN_FOLDER=$RUNS/$RUN
  undo_stages ready service binary files secrets kernel preflight restart
  STAGE=rollback
  if [ "$DRY_RUN" = false ]; then journal_forget "$RUN"; fi
  say_stage ok "this was run $RUN"
}

main() {
  NODE_ARGUMENT=
  UNTIL=ready
  ROLLBACK=false
  TOKEN_SOURCE=
  ENDPOINT_SOURCE=
  TIMEOUT=300
  while [ $# -gt 0 ]; do
    case $1 in
      --until | --token-file | --datastore-endpoint-file | --timeout)
        [ $# -ge 2 ] || usage_error "$1 needs a value"
        case $1 in
          --until) UNTIL=$2 ;;
          --token-file) TOKEN_SOURCE=$2 ;;
          --datastore-endpoint-file) ENDPOINT_SOURCE=$2 ;;
          --timeout) TIMEOUT=$2 ;;
        esac
        shift
        ;;
      --dry-run) DRY_RUN=true ;;
      --rollback) ROLLBACK=true ;;
      --json) JSON=true ;;
      -h | --help)
        usage
        exit 0
        ;;
      # Not repeated: it might be a token that somebody took for an argument.
      -*) usage_error "unknown option; see --help" ;;
      *)
        [ -z "$NODE_ARGUMENT" ] || usage_error "one node, and its token never as an argument; see --help"
        NODE_ARGUMENT=$1
        ;;
    esac
    shift
  done
  case $TIMEOUT in
    '' | *[!0-9]*) usage_error "--timeout is a number of seconds" ;;
  esac
  case " $STAGES " in
    *" $UNTIL "*) ;;
    *) usage_error "there is no stage '$UNTIL'; they are: $STAGES" ;;
  esac
  [ -n "$NODE_ARGUMENT" ] || usage_error "which node? see --help"
  require_root
  load_env "$NODE_ARGUMENT"
  read_secrets

  ACTION=install
  if [ "$ROLLBACK" = true ]; then ACTION=rollback; fi
  STAGE=preflight
  open_log install-k3s
  take_lock
  if [ "$ROLLBACK" = true ]; then
    rollback
    return 0
  fi
  refuse_other_node
  journal_open install-k3s
  if [ -n "$RESUMED" ]; then say_stage ok "going on with run $RUN, which came as far as $RESUMED"; fi
  # shellcheck disable=SC2086 # A list.
  run_stages "$UNTIL" $STAGES
  journal_done
}

main "$@"
