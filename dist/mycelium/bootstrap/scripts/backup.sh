#!/bin/sh
# Generated from bootstrap/scripts/backup.sh by k3s-gitops; do not edit.
# Keeps what a server cannot be made again from Git with: one archive of the datastore, token, certificates, settings and the keys of SealedSecrets.
# shellcheck source-path=SCRIPTDIR
# shellcheck disable=SC2153 # What is not assigned here comes from the bundle.
set -eu
# shellcheck source=common.sh
. "$(dirname "$0")/common.sh"

usage() {
  cat <<'END'
Usage: sh backup.sh <server> [options]

Stages: datastore, archive, record.

  --wait <seconds>    how long a new snapshot of etcd is waited for (0: the newest one is taken)
  --start-again       only start K3s again, if a backup that was cut off left it stopped
  --dry-run           print what would be done, change nothing
  --json              one JSON object a line

Log: /var/log/k3s-gitops/backup.log
END
}

STAGES="datastore archive record"
BINARY=/usr/local/bin/k3s
DATA=/var/lib/rancher/k3s
# What K3s was stopped for, until it runs again.
STOPPED=$STATE/stopped-for-backup
DRAFT=$HOME_FOLDER/backup-draft

# start_again: K3s, if a backup stopped it.
start_again() {
  [ -f "$STOPPED" ] || return 0
  run systemctl start k3s
  if [ "$DRY_RUN" = false ]; then rm -f "$STOPPED"; fi
}

# begin_draft: what a run that was cut off left is of no use.
begin_draft() {
  rm -rf "$DRAFT"
  mkdir -p "$DRAFT"
}

# --- datastore: a consistent copy ------------------------------------------------------------------------------------

check_datastore() { return 1; }

apply_datastore() {
  if [ "$DRY_RUN" = false ]; then begin_draft; fi
  case $DATASTORE in
    sqlite) copy_sqlite ;;
    etcd) copy_snapshot ;;
    *) say_stage ok "the datastore is outside of this host, and so is its backup" ;;
  esac
}

# copy_sqlite: its own tool copies it while K3s runs; without it K3s stops for a moment. Pods go on running.
copy_sqlite() {
  if [ "$DRY_RUN" = false ]; then mkdir "$DRAFT/db"; fi
  if has sqlite3; then
    run sqlite3 "$DATA/server/db/state.db" ".backup '$DRAFT/db/state.db'"
    return 0
  fi
  say_stage ok "there is no sqlite3 on this host: K3s stops while its database is copied"
  if [ "$DRY_RUN" = false ]; then : >"$STOPPED"; fi
  run systemctl stop k3s
  copy_status=0
  run cp -p "$DATA"/server/db/state.db* "$DRAFT/db/" || copy_status=$?
  start_again
  [ "$copy_status" -eq 0 ] || die "the database could not be copied"
}

# newest_snapshot: its path. One that is still written or compressed changes, and is not meant.
newest_snapshot() {
  snapshot_name=$(
    find "$DATA/server/db/snapshots" -maxdepth 1 -type f ! -name '*.part' -exec stat -c '%Y %n' {} + 2>/dev/null |
      awk -v end="$(($(date +%s) - 10))" '$1 <= end' | sort -rn | head -n 1 | cut -d ' ' -f 2-
  )
  printf '%s' "$snapshot_name"
}

# has_new_snapshot: one of this minute or later. K3s begins with it when the timer begins this.
has_new_snapshot() {
  newest=$(newest_snapshot)
  [ -n "$newest" ] && [ "$(stat -c %Y "$newest")" -ge $((BEGIN - 60)) ]
}

copy_snapshot() {
  BEGIN=$(date +%s)
  if [ "$DRY_RUN" = false ] && [ "$WAIT" -gt 0 ]; then
    wait_until "$WAIT" has_new_snapshot || say_stage ok "K3s has taken no new snapshot in $WAIT s; the newest one is taken"
  fi
  newest=$(newest_snapshot)
  [ -n "$newest" ] || die "K3s has not taken any snapshot yet; see: journalctl -u k3s, or take one: k3s etcd-snapshot save --name etcd-snapshot"
  if [ "$DRY_RUN" = false ]; then mkdir "$DRAFT/snapshot"; fi
  run cp -p "$newest" "$DRAFT/snapshot/"
}

# --- archive ---------------------------------------------------------------------------------------------------------

check_archive() { return 1; }

apply_archive() {
  if [ "$DRY_RUN" = true ]; then
    run tar -czf "$BACKUP_FOLDER/$CLUSTER-$NODE-….tar.gz" …
    return 0
  fi
  copy_folder "$DATA/server/tls" server
  copy_folder "$DATA/server/cred" server
  copy_folder /etc/rancher/k3s etc
  if [ -f "$DATA/server/token" ]; then cp -p "$DATA/server/token" "$DRAFT/server/"; fi
  if [ -f /etc/default/k3s ]; then cp -p /etc/default/k3s "$DRAFT/etc/k3s.env"; fi
  wait_until 120 api_answers || die "the API server does not answer, so the keys of SealedSecrets cannot be read; see: journalctl -u k3s"
  keys=$(sealing_keys)
  # What the cluster gave it is not part of an object that is to be made elsewhere.
  printf '%s\n' "$keys" | sed -E '/^    (uid|resourceVersion|creationTimestamp): /d; /^  resourceVersion: /d' >"$DRAFT/sealed-secrets-keys.yaml"
  cat >"$DRAFT/about" <<END
FORMAT='1'
CLUSTER='$CLUSTER'
NODE='$NODE'
DATASTORE='$DATASTORE'
K3S_VERSION='$("$BINARY" --version </dev/null | awk 'NR == 1 { print $3 }')'
TIME='$(date -u +%Y-%m-%dT%H:%M:%SZ)'
END
  mkdir -p "$BACKUP_FOLDER"
  ARCHIVE=$BACKUP_FOLDER/$CLUSTER-$NODE-$(date -u +%Y%m%dT%H%M%SZ).tar.gz
  # Elsewhere until it is whole; on a share a draft of its own, too, since renaming is whole only within one.
  tar -C "$DRAFT" -czf "$(draft_of "$ARCHIVE")" .
  archive_sum=$(sum_of "$(draft_of "$ARCHIVE")")
  printf '%s  %s\n' "$archive_sum" "$(basename "$ARCHIVE")" | write_file "$ARCHIVE.sha256" 600
  chmod 600 "$(draft_of "$ARCHIVE")"
  mv -f "$(draft_of "$ARCHIVE")" "$ARCHIVE"
  rm -rf "$DRAFT"
  remove_old
}

# copy_folder <path> <folder of the archive>
copy_folder() {
  mkdir -p "$DRAFT/$2"
  if [ -d "$1" ]; then cp -a "$1" "$DRAFT/$2/"; fi
}

api_answers() {
  "$BINARY" kubectl get --raw /readyz --request-timeout=5s >/dev/null 2>&1 </dev/null
}

sealing_keys() {
  "$BINARY" kubectl get secret --namespace=kube-system --selector=sealedsecrets.bitnami.com/sealed-secrets-key --output=yaml </dev/null
}

# archives: those of this node, the newest first.
archives() {
  for archive in "$BACKUP_FOLDER/$CLUSTER-$NODE-"*.tar.gz; do
    if [ -f "$archive" ]; then printf '%s\n' "$archive"; fi
  done | sort -r
}

remove_old() {
  rm -f "$BACKUP_FOLDER/.$CLUSTER-$NODE-"*.k3s-gitops
  archives | tail -n +$((BACKUP_RETENTION + 1)) | while IFS= read -r archive; do
    rm -f "$archive" "$archive.sha256"
  done
}

# --- record: where those see it who look after the cluster -----------------------------------------------------------

check_record() { return 1; }

apply_record() {
  run "$BINARY" kubectl annotate node "$NODE" --overwrite "$BACKUP_ANNOTATION=$(date -u +%Y-%m-%dT%H:%M:%SZ)"
}

main() {
  NODE_ARGUMENT=
  WAIT=0
  ONLY_START=false
  while [ $# -gt 0 ]; do
    case $1 in
      --wait)
        [ $# -ge 2 ] || usage_error "$1 needs a value"
        WAIT=$2
        shift
        ;;
      --start-again) ONLY_START=true ;;
      --dry-run) DRY_RUN=true ;;
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
  case $WAIT in
    '' | *[!0-9]*) usage_error "--wait is a number of seconds" ;;
  esac
  [ -n "$NODE_ARGUMENT" ] || usage_error "which server? see --help"
  require_root
  load_env "$NODE_ARGUMENT"
  [ "$ROLE" = server ] || usage_error "$NODE is an agent, which keeps nothing of the cluster"
  [ -n "$BACKUP_FOLDER" ] || usage_error "the cluster declares no backups"

  ACTION=backup
  STAGE=datastore
  open_log backup
  take_lock
  start_again
  if [ "$ONLY_START" = true ]; then return 0; fi
  if ! systemctl is-active k3s >/dev/null 2>&1 </dev/null; then
    say_stage ok "K3s does not run: nothing has changed since the last backup"
    return 0
  fi
  # shellcheck disable=SC2086 # A list.
  run_stages record $STAGES
}

main "$@"
