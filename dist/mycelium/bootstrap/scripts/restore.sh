#!/bin/sh
# Generated from bootstrap/scripts/restore.sh by k3s-gitops; do not edit.
# Gives a server the state of a backup. Running it again goes on where it stopped; what was there is kept aside, and can be taken back.
# shellcheck source-path=SCRIPTDIR
# shellcheck disable=SC2153 # What is not assigned here comes from the bundle.
set -eu
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"

usage() {
  cat <<'END'
Usage: sh restore.sh <server> --from <archive> [options]          an archive of backup.sh: datastore, token, certificates, keys
       sh restore.sh <server> --from <snapshot> [options]         a snapshot of etcd in a file; the host has the token already
       sh restore.sh <server> --from s3:<snapshot> [options]      the same in S3; credentials in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
       sh restore.sh <server> --join [options]                    another server of etcd: it forgets its copy, and joins the restored one
       sh restore.sh <server> --keys <archive> [options]          only the keys of SealedSecrets, into a new cluster

Stages: source, stop, state, reset, service, ready, keys. K3s must be installed: install-k3s.sh <server> --until binary

  --dry-run             print what would be done, change nothing
  --rollback            undo what the last run did, and nothing else
  --again               also if the same was restored already
  --forget              remove what earlier runs kept aside; they cannot be undone any more
  --timeout <seconds>   how long K3s may take to be ready (600)
  --json                one JSON object a line

Log: /var/log/k3s-gitops/restore.log
END
}

STAGES="source stop state reset service ready keys"
TOKEN_FILE=/etc/rancher/k3s/token
BINARY=/usr/local/bin/k3s
DATA=/var/lib/rancher/k3s
ETCD=$DATA/server/db/etcd
RESET_FLAG=$DATA/server/db/reset-flag
RESTORED=$STATE/restored
UNPACKED=$HOME_FOLDER/restore

is_archive() {
  [ "$MODE" = from ] && [ "$KIND" = archive ]
}

# --- source: what is restored, looked at before anything is touched ------------------------------------------------------

check_source() {
  check_host
  [ "$KIND" != none ] || return 0
  [ "$KIND" != s3 ] || {
    check_s3
    return 0
  }
  [ -r "$SOURCE" ] || die "cannot read $SOURCE"
  if [ "$KIND" = snapshot ]; then
    [ "$DATASTORE" = etcd ] || die "$SOURCE is no archive of backup.sh, and the datastore of $CLUSTER is $DATASTORE, which has no snapshots"
    return 0
  fi
  check_sum
  # Read from the archive itself also in a dry run, which unpacks nothing.
  about=$(tar -xzOf "$SOURCE" ./about 2>/dev/null) || die "$SOURCE is not whole, or no archive of backup.sh"
  [ "$(said FORMAT)" = 1 ] || die "$SOURCE is of another version of backup.sh"
  [ "$(said CLUSTER)" = "$CLUSTER" ] || die "$SOURCE is of the cluster '$(said CLUSTER)', and not of $CLUSTER"
  if [ "$MODE" = from ]; then
    [ "$(said DATASTORE)" = "$DATASTORE" ] || die "$SOURCE holds a datastore of the kind '$(said DATASTORE)', and $CLUSTER has $DATASTORE"
    check_version
  fi
  [ "$(cat "$UNPACKED/sum" 2>/dev/null)" = "$SOURCE_SUM" ]
}

# said <name>: what the archive says of itself. Not run as shell text, whoever wrote it.
said() {
  printf '%s\n' "$about" | sed -n "s/^$1='\([A-Za-z0-9.:+_-]*\)'\$/\1/p"
}

is_installed() {
  [ -x "$BINARY" ] && [ -f "/etc/systemd/system/$UNIT.service" ] && [ -f /etc/rancher/k3s/config.yaml ]
}

check_host() {
  is_installed ||
    die "K3s is not installed on this host; with an archive: tar -xzOf <archive> ./etc/k3s/token | sh $BUNDLE/scripts/install-k3s.sh $NODE --until binary --token-file /dev/stdin"
  is_archive || [ -s "$TOKEN_FILE" ] || die "$TOKEN_FILE is missing: what servers share is encrypted with the token, so a snapshot without it is of no use; give it to install-k3s.sh"
}

check_s3() {
  [ "$DATASTORE" = etcd ] || die "the datastore of $CLUSTER is $DATASTORE, which has no snapshots"
  [ -n "$S3_BUCKET" ] || die "the cluster declares no S3"
  if [ -z "${AWS_ACCESS_KEY_ID:-}" ] || [ -z "${AWS_SECRET_ACCESS_KEY:-}" ]; then
    die "the credentials of S3 are missing: export AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; the cluster's own Secret cannot be read before there is a cluster"
  fi
}

check_sum() {
  [ -f "$SOURCE.sha256" ] || return 0
  [ "$(cut -d ' ' -f 1 "$SOURCE.sha256")" = "$SOURCE_SUM" ] || die "$SOURCE does not have the checksum in $SOURCE.sha256; copy it again"
}

# check_version: Kubernetes reads what an older one wrote, and not what a newer one did.
check_version() {
  version_here=$("$BINARY" --version 2>/dev/null </dev/null | awk 'NR == 1 { print $3 }')
  [ "$(minor_of "$(said K3S_VERSION)")" -le "$(minor_of "$version_here")" ] ||
    die "$SOURCE is of K3s $(said K3S_VERSION), and $version_here is installed here; declare the version of the backup first"
}

# minor_of <version>: 36 of v1.36.5+k3s1
minor_of() {
  minor_text=${1#v*.}
  minor_text=${minor_text%%.*}
  case $minor_text in
    '' | *[!0-9]*) echo 0 ;;
    *) echo "$minor_text" ;;
  esac
}

apply_source() {
  if [ "$DRY_RUN" = true ]; then
    say_stage "would run:" "tar -C $UNPACKED -xzf $SOURCE"
    return 0
  fi
  rm -rf "$UNPACKED"
  mkdir -p "$UNPACKED/archive"
  tar -C "$UNPACKED/archive" -xzf "$SOURCE"
  write_file "$UNPACKED/sum" 600 <<END
$SOURCE_SUM
END
}

undo_source() {
  if [ "$DRY_RUN" = false ]; then rm -rf "$UNPACKED"; fi
}

# --- stop ------------------------------------------------------------------------------------------------------------

service_runs() {
  case $(systemctl is-active "$UNIT" 2>/dev/null </dev/null || true) in
    active | activating | reloading) return 0 ;;
    *) return 1 ;;
  esac
}

check_stop() {
  [ "$MODE" != keys ] || return 0
  # A run that came further has started it again.
  journal_lines reset | grep -q '^done	' && return 0
  ! service_runs && journal_lines stop | grep -q '^unit	'
}

apply_stop() {
  if [ "$DRY_RUN" = false ]; then
    was_running=false
    if service_runs; then was_running=true; fi
    # A run that is gone on with knows it from its beginning.
    journal_lines stop | grep -q '^unit	' || journal unit "$was_running"
  fi
  run systemctl stop "$UNIT"
}

# --- state: folders change places by renaming, within one file system -----------------------------------------------------

# aside_of <path>: where this run keeps what was there.
aside_of() {
  printf '%s.before-restore-%s' "$1" "$RUN"
}

# state_paths: what is replaced; for etcd not its snapshots.
state_paths() {
  case $MODE:$DATASTORE in
    join:* | from:etcd) echo "$ETCD" ;;
    from:sqlite) echo "$DATA/server/db" ;;
  esac
  if is_archive; then printf '%s\n' "$DATA/server/tls" "$DATA/server/cred" "$DATA/server/token"; fi
}

# source_of <path>: what takes its place; nothing for etcd, which K3s makes itself.
source_of() {
  case $1 in
    "$ETCD") ;;
    "$DATA/server/db") echo "$UNPACKED/archive/db" ;;
    *) echo "$UNPACKED/archive/server/$(basename "$1")" ;;
  esac
}

check_state() {
  [ "$MODE" != keys ] || return 0
  for state_path in $(state_paths); do
    journal_lines state | grep -qxF -e "placed	$state_path" || return 1
  done
  ! is_archive || token_matches
}

token_matches() {
  cmp -s "$TOKEN_FILE" "$UNPACKED/archive/etc/k3s/token" && [ "$(mode_of "$TOKEN_FILE")" = "0 0 600" ]
}

apply_state() {
  for state_path in $(state_paths); do
    place "$state_path"
  done
  if is_archive && { [ "$DRY_RUN" = true ] || ! token_matches; }; then put_token; fi
}

put_token() {
  if [ "$DRY_RUN" = true ]; then
    say_stage "would run:" "install -m 600 … $TOKEN_FILE"
  else
    put_file "$TOKEN_FILE" 600 <"$UNPACKED/archive/etc/k3s/token"
  fi
}

# place <path>: each line of the journal comes before what it is about, but for the last one, after which nothing is touched any more.
place() {
  if [ "$DRY_RUN" = true ]; then
    run mv "$1" "$(aside_of "$1")"
    return 0
  fi
  if journal_lines state | grep -qxF -e "placed	$1"; then return 0; fi
  if ! journal_lines state | grep -qxF -e "aside	$1" -e "new	$1"; then
    if [ -e "$1" ]; then journal aside "$1"; else journal new "$1"; fi
  fi
  if journal_lines state | grep -qxF -e "aside	$1" && [ ! -e "$(aside_of "$1")" ]; then
    mv "$1" "$(aside_of "$1")"
  fi
  # What lies there now is of this run.
  rm -rf "$1" "$(draft_of "$1")"
  make_directory "$(dirname "$1")"
  place_source=$(source_of "$1")
  if [ -n "$place_source" ] && [ -e "$place_source" ]; then
    cp -a "$place_source" "$(draft_of "$1")"
    mv "$(draft_of "$1")" "$1"
  fi
  journal placed "$1"
  log changed "$1"
}

undo_state() {
  journal_lines state | while IFS='	' read -r kind path; do
    case $kind in
      aside)
        # Without it the run was cut off before anything had changed, or an earlier undo has done its work.
        [ -e "$(aside_of "$path")" ] || continue
        if [ "$DRY_RUN" = false ]; then
          rm -rf "$path" "$(draft_of "$path")"
          mv "$(aside_of "$path")" "$path"
        fi
        say_stage "$(undone)" "$path is as before"
        ;;
      new)
        if [ "$DRY_RUN" = false ]; then rm -rf "$path" "$(draft_of "$path")"; fi
        say_stage "$(undone)" "$path is gone again"
        ;;
    esac
  done
  undo_paths state
}

# --- reset: K3s makes etcd from the snapshot, as its only member ----------------------------------------------------------

check_reset() {
  [ "$MODE:$DATASTORE" = from:etcd ] || return 0
  journal_lines reset | grep -q '^done	'
}

# snapshot_path
snapshot_path() {
  case $KIND in
    s3) printf '%s' "${SOURCE#s3:}" ;;
    snapshot) printf '%s' "$SOURCE" ;;
    archive)
      for snapshot_file in "$UNPACKED"/archive/snapshot/*; do
        printf '%s' "$snapshot_file"
        return 0
      done
      ;;
  esac
}

apply_reset() {
  if [ "$KIND" = s3 ]; then
    set -- --etcd-s3 "--etcd-s3-endpoint=$S3_ENDPOINT" "--etcd-s3-bucket=$S3_BUCKET" "--etcd-s3-region=$S3_REGION" "--etcd-s3-folder=$S3_FOLDER"
  else
    # Else K3s would look for the file there, if the configuration names S3.
    set -- --etcd-s3=false
  fi
  if [ "$DRY_RUN" = true ]; then
    run k3s server --cluster-reset "--cluster-reset-restore-path=$(snapshot_path)" "$@"
    return 0
  fi
  keep "$RESET_FLAG"
  # A start that was cut off leaves half of a member, and the flag for which K3s refuses another one.
  rm -rf "$ETCD" "$RESET_FLAG"
  reset_config
  "$BINARY" server "--config=$RUN_FOLDER/config.yaml" --cluster-reset "--cluster-reset-restore-path=$(snapshot_path)" "$@" >&2 </dev/null
  [ -d "$ETCD" ] || die "K3s has made no etcd of the snapshot; see what it says above"
  rm -rf "$RUN_FOLDER/config.yaml" "$RUN_FOLDER/config.yaml.d"
  journal "done" reset
}

# reset_config: that of the host for this one start, in which it joins nobody, and has no Secret of S3 that could be read.
reset_config() {
  rm -rf "$RUN_FOLDER/config.yaml.d"
  mkdir "$RUN_FOLDER/config.yaml.d"
  for config in /etc/rancher/k3s/config.yaml /etc/rancher/k3s/config.yaml.d/*.yaml /etc/rancher/k3s/config.yaml.d/*.yml; do
    [ -f "$config" ] || continue
    sed -E '/^(server|etcd-s3[a-z-]*):/d' "$config" >"$RUN_FOLDER${config#/etc/rancher/k3s}"
  done
}

undo_reset() {
  undo_paths reset
}

# --- service ---------------------------------------------------------------------------------------------------------

check_service() {
  [ "$MODE" = keys ] || service_runs
}

apply_service() {
  # The answer to whether K3s starts is the next stage's.
  if [ "$DRY_RUN" = true ]; then run systemctl start "$UNIT"; else timeout "$TIMEOUT" systemctl start "$UNIT" </dev/null || start_failed $?; fi
}

# start_failed <status>
start_failed() {
  case $1 in
    124 | 143) TIMEOUT=10 ;;
    *)
      journalctl -u "$UNIT" -n 20 --no-pager >&2 </dev/null || true
      die "$UNIT does not start; see above, and: journalctl -u $UNIT"
      ;;
  esac
}

# undo_service: nothing may write while folders change places.
undo_service() {
  [ -n "$(journal_lines stop)" ] || return 0
  if [ "$DRY_RUN" = false ]; then systemctl stop "$UNIT" </dev/null; fi
  say_stage "$(undone)" "$UNIT is stopped"
}

# undo_stop: what ran before runs again, when all is back in its place.
undo_stop() {
  journal_lines stop | grep -qx 'unit	true' || return 0
  if [ "$DRY_RUN" = false ]; then systemctl start "$UNIT" </dev/null; fi
  say_stage "$(undone)" "$UNIT runs as before"
}

# --- ready -----------------------------------------------------------------------------------------------------------

check_ready() {
  "$BINARY" kubectl get --raw /readyz --request-timeout=5s >/dev/null 2>&1 </dev/null
}

apply_ready() {
  if [ "$DRY_RUN" = true ]; then
    say_stage "would run:" "wait up to $TIMEOUT s until the API server answers"
    return 0
  fi
  if ! wait_until "$TIMEOUT" check_ready; then
    journalctl -u "$UNIT" -n 20 --no-pager >&2 </dev/null || true
    die "the API server does not answer in time; see above, and: journalctl -u $UNIT"
  fi
}

undo_ready() { :; }

# --- keys: those of the archive may be newer than its snapshot. In a new cluster they come before Argo CD does ------------------

check_keys() {
  [ "$KIND" = archive ] || return 0
  # The last stage: it is done once, and then the run is.
  return 1
}

apply_keys() {
  keys=$UNPACKED/archive/sealed-secrets-keys.yaml
  if [ "$DRY_RUN" = true ]; then
    run k3s kubectl apply --server-side -f "$keys"
    return 0
  fi
  if ! grep -q '^- ' "$keys"; then
    say_stage ok "the archive has no keys of SealedSecrets"
    return 0
  fi
  "$BINARY" kubectl apply --server-side --force-conflicts --field-manager=k3s-gitops -f - <"$keys" >&2
  # It reads them when it starts.
  if [ -n "$("$BINARY" kubectl get deployment sealed-secrets-controller --namespace=kube-system --ignore-not-found --output=name </dev/null)" ]; then
    "$BINARY" kubectl rollout restart deployment sealed-secrets-controller --namespace=kube-system >&2 </dev/null
  fi
}

# undo_keys: they lie in the datastore, which is undone as a whole; and two keys more harm nobody.
undo_keys() { :; }

# --- The script ------------------------------------------------------------------------------------------------------

# what_to_restore: one line that two runs with the same aim have in common.
what_to_restore() {
  printf '%s %s %s' "$MODE" "$KIND" "${SOURCE_SUM:-$SOURCE}"
}

# recognize: what lies behind --from or --keys.
recognize() {
  SOURCE_SUM=
  case $SOURCE in
    '') KIND=none ;;
    s3:?*)
      KIND=s3
      case ${SOURCE#s3:} in
        *[!A-Za-z0-9._-]*) usage_error "after s3: stands the name of a snapshot alone" ;;
      esac
      ;;
    *)
      [ -r "$SOURCE" ] || usage_error "cannot read $SOURCE"
      SOURCE=$(cd "$(dirname "$SOURCE")" && pwd -P)/$(basename "$SOURCE")
      SOURCE_SUM=$(sum_of "$SOURCE")
      case $SOURCE in
        *.tar.gz) KIND=archive ;;
        *) KIND=snapshot ;;
      esac
      ;;
  esac
  if [ "$MODE" = keys ] && [ "$KIND" != archive ]; then usage_error "--keys needs an archive of backup.sh"; fi
  if [ "$MODE" = join ] && [ "$DATASTORE" != etcd ]; then usage_error "only servers of etcd join: the datastore of $CLUSTER is $DATASTORE"; fi
}

rollback() {
  newest=$(journal_runs restore | head -n 1)
  STAGE=rollback
  if [ -z "$newest" ]; then
    say_stage ok "no run to undo"
    return 0
  fi
  RUN=$newest
  RUN_FOLDER=$RUNS/$RUN
  undo_stages keys ready service reset state source stop
  STAGE=rollback
  if [ "$DRY_RUN" = false ]; then
    rm -f "$RESTORED"
    journal_forget "$RUN"
  fi
  say_stage ok "this was run $RUN"
}

# forget: what all runs kept aside.
forget() {
  STAGE=forget
  for forget_run in $(journal_runs restore); do
    [ -e "$RUNS/$forget_run/done" ] || die "run $forget_run did not come to its end; end it, or undo it"
  done
  for forget_path in "$DATA"/server/*.before-restore-* "$DATA"/server/db/*.before-restore-*; do
    [ -e "$forget_path" ] || continue
    run rm -rf "$forget_path"
    say_stage ok "$forget_path is gone"
  done
  for forget_run in $(journal_runs restore); do
    if [ "$DRY_RUN" = false ]; then journal_forget "$forget_run"; fi
  done
}

# next_steps: the other servers still have the state of before, and would not join.
next_steps() {
  if [ "$MODE" != from ]; then return 0; fi
  STAGE=next
  for other in $SERVERS; do
    [ "$other" = "$NODE" ] || say_stage ok "on $other: sh $BUNDLE/scripts/restore.sh $other --join"
  done
  say_stage ok "what was there before lies beside it, as *.before-restore-$RUN; restore.sh $NODE --forget removes it"
}

# stop_others: no server may go on with the state of before beside the restored one.
stop_others() {
  if [ "$MODE:$DATASTORE" != from:etcd ]; then return 0; fi
  for other in $SERVERS; do
    [ "$other" = "$NODE" ] || say_stage ok "K3s must not run on $other until this is done: systemctl stop k3s"
  done
}

main() {
  NODE_ARGUMENT=
  MODE=
  SOURCE=
  ROLLBACK=false
  FORGET=false
  AGAIN=false
  TIMEOUT=600
  while [ $# -gt 0 ]; do
    case $1 in
      --from | --keys)
        [ $# -ge 2 ] || usage_error "$1 needs a value"
        [ -z "$MODE" ] || usage_error "one of --from, --join and --keys; see --help"
        MODE=${1#--}
        SOURCE=$2
        shift
        ;;
      --join)
        [ -z "$MODE" ] || usage_error "one of --from, --join and --keys; see --help"
        MODE="join"
        ;;
      --timeout)
        [ $# -ge 2 ] || usage_error "$1 needs a value"
        TIMEOUT=$2
        shift
        ;;
      --dry-run) DRY_RUN=true ;;
      --rollback) ROLLBACK=true ;;
      --forget) FORGET=true ;;
      --again) AGAIN=true ;;
      --json) JSON=true ;;
      -h | --help)
        usage
        exit 0
        ;;
      -*) usage_error "unknown option; see --help" ;;
      *)
        [ -z "$NODE_ARGUMENT" ] || usage_error "one server; see --help"
        NODE_ARGUMENT=$1
        ;;
    esac
    shift
  done
  case $TIMEOUT in
    '' | *[!0-9]*) usage_error "--timeout is a number of seconds" ;;
  esac
  [ -n "$NODE_ARGUMENT" ] || usage_error "which server? see --help"
  if [ "$ROLLBACK$FORGET" = falsefalse ] && [ -z "$MODE" ]; then usage_error "restore what? see --help"; fi
  require_root
  load_env "$NODE_ARGUMENT"
  [ "$ROLE" = server ] || usage_error "$NODE is an agent, which keeps nothing of the cluster: install it anew"

  ACTION=restore
  if [ "$ROLLBACK" = true ]; then ACTION=rollback; fi
  STAGE=source
  open_log restore
  take_lock
  if [ "$ROLLBACK" = true ]; then
    rollback
    return 0
  fi
  if [ "$FORGET" = true ]; then
    forget
    return 0
  fi
  recognize
  journal_open restore
  if [ -n "$RESUMED" ]; then
    [ "$(cat "$STATE/restoring" 2>/dev/null)" = "$(what_to_restore)" ] ||
      die "run $RUN, which restored something else, did not come to its end; run it again as it was, or: restore.sh $NODE --rollback"
    say_stage ok "going on with run $RUN, which came as far as $RESUMED"
  elif [ "$AGAIN" = false ] && [ "$(cat "$RESTORED" 2>/dev/null)" = "$(what_to_restore)" ]; then
    say_stage ok "this was restored already; to lose what happened since then: --again"
    return 0
  fi
  stop_others
  if [ "$DRY_RUN" = false ]; then
    printf '%s\n' "$(what_to_restore)" | write_file "$STATE/restoring" 600
    # The folder of the run is there before anything else is.
    journal mode "$MODE"
  fi
  # shellcheck disable=SC2086 # A list.
  run_stages keys $STAGES
  if [ "$DRY_RUN" = true ]; then return 0; fi
  printf '%s\n' "$(what_to_restore)" | write_file "$RESTORED" 600
  rm -rf "$UNPACKED"
  journal_done
  next_steps
}

main "$@"
