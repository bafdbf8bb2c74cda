#!/bin/sh
# Generated from bootstrap/scripts/common.sh by k3s-gitops; do not edit.
# What the scripts on a host share; sourced by `. "$(dirname "$0")/common.sh"`, and does nothing by itself.
# shellcheck disable=SC2034 # Some variables are for the script that sources this.

umask 077
# The same order of lines, and the same words, on every host.
export LC_ALL=C
# `sudo` of some distributions leaves these out.
PATH=$PATH:/usr/local/sbin:/usr/local/bin:/usr/sbin:/sbin

BUNDLE=$(cd "$(dirname "$0")/.." && pwd -P)
HOME_FOLDER=/var/lib/k3s-gitops
STATE=$HOME_FOLDER/state
RUNS=$HOME_FOLDER/runs
LOG_FOLDER=/var/log/k3s-gitops

# Set by the options of a script.
DRY_RUN=false
JSON=false
# What the script does as a whole, in the log.
ACTION=
STAGE=
RUN=0
LOG=
REPORTED=false

# --- Telling ---------------------------------------------------------------------------------------------------------

# json_text <text>: the text as a JSON string, with its quotes.
json_text() {
  case $1 in
    *[!A-Za-z0-9\ .,:\;/_=+-]*) ;;
    *)
      printf '"%s"' "$1"
      return 0
      ;;
  esac
  printf '"%s"' "$(printf '%s' "$1" | tr '\n\t' '  ' | tr -d '\000-\037\177' | sed 's/\\/\\\\/g; s/"/\\"/g')"
}

# event <result> <text>: one line of JSON.
event() {
  printf '{"time":"%s","run":%s,"stage":"%s","action":"%s","result":%s,"message":%s}\n' \
    "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$RUN" "$STAGE" "$ACTION" "$(json_text "$1")" "$(json_text "$2")"
}

# open_log <script>: from now on everything is logged too. A dry run logs nothing, since it changes nothing.
open_log() {
  [ "$DRY_RUN" = false ] || return 0
  mkdir -p "$LOG_FOLDER"
  LOG=$LOG_FOLDER/$1.log
}

# log <result> <text>: to the log only.
log() {
  [ -z "$LOG" ] || event "$1" "$2" >>"$LOG"
}

# say_stage <result> <text>: to stdout and to the log, as the stage $STAGE.
say_stage() {
  log "$1" "$2"
  if [ "$JSON" = true ]; then
    event "$1" "$2"
  else
    printf '%-10s %-8s %s\n' "$STAGE" "$1" "$2"
  fi
}

# die <text>: the stage failed, and with it the script. Not in a pipeline, whose parts are shells of their own.
die() {
  REPORTED=true
  say_stage failed "$1"
  exit 1
}

# usage_error <text>: the script was called wrongly.
usage_error() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  exit 2
}

# print_table: rows of columns parted by tabs, from stdin, with columns as wide as they need to be.
print_table() {
  awk -F '\t' '
    { rows[NR] = $0; for (i = 1; i <= NF; i++) if (length($i) > width[i]) width[i] = length($i) }
    END {
      for (row = 1; row <= NR; row++) {
        n = split(rows[row], cells, "\t"); line = ""
        for (i = 1; i < n; i++) line = line sprintf("%-" width[i] "s  ", cells[i])
        line = line cells[n]; sub(/ +$/, "", line); print line
      }
    }'
}

# --- Surroundings ----------------------------------------------------------------------------------------------------

# require_root
require_root() {
  [ "$(id -u)" -eq 0 ] || usage_error "run it as root, e.g. with sudo"
}

# load_env <node>: the variables of the cluster and of the node; NODE_FOLDER and UNIT, the name of its service.
load_env() {
  case $1 in
    '' | *[!a-z0-9.-]* | [.-]*) usage_error "'$1' is no name of a node" ;;
  esac
  NODE_FOLDER=$BUNDLE/nodes/$1
  if [ ! -f "$NODE_FOLDER/node.env" ]; then
    usage_error "the bundle $BUNDLE has no node $1; it has: $(cd "$BUNDLE/nodes" 2>/dev/null && echo *)"
  fi
  # shellcheck source=/dev/null
  . "$BUNDLE/cluster.env"
  # shellcheck source=/dev/null
  . "$NODE_FOLDER/node.env"
  UNIT=k3s
  [ "$ROLE" = server ] || UNIT=k3s-agent
}

# refuse_other_node: what makes one node of a host, or unmakes it, would take another one apart.
refuse_other_node() {
  [ -f "$STATE/node" ] || return 0
  [ "$(cat "$STATE/node")" = "$CLUSTER $NODE $ROLE" ] ||
    die "this host is the node '$(cat "$STATE/node")', and not '$CLUSTER $NODE $ROLE'; take that off first: uninstall.sh with --destroy"
}

# architecture: amd64 or arm64, as releases of K3s name it.
architecture() {
  case $(uname -m) in
    x86_64 | amd64) echo amd64 ;;
    aarch64 | arm64) echo arm64 ;;
    *) return 1 ;;
  esac
}

# has <command>
has() {
  command -v "$1" >/dev/null 2>&1
}

# lacks_only_network <status and message of a node's condition Ready>: whether it only waits for the network of pods, where that is brought
# to a cluster whose nodes are all there. Other reasons would come before this one, in brackets.
# https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/nodestatus/setters.go (ReadyCondition)
lacks_only_network() {
  [ "${MYCELIUM_MODE:-}" = dual ] || return 1
  case $1 in
    "False container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady "*) ;;
    *) return 1 ;;
  esac
}

# wait_until <seconds> <command> [argument …]: tries it every two seconds; fails when the time is over.
wait_until() {
  wait_end=$(($(date +%s) + $1))
  shift
  until "$@"; do
    [ "$(date +%s)" -lt "$wait_end" ] || return 1
    sleep 2
  done
}

# take_lock: one script at a time changes this host. Held until the script ends, and by what it started and left behind.
take_lock() {
  [ "$DRY_RUN" = false ] || return 0
  mkdir -p "$STATE"
  exec 9>"$STATE/lock"
  lock_tries=5
  until flock -n 9; do
    lock_tries=$((lock_tries - 1))
    [ "$lock_tries" -gt 0 ] || die "another script is changing this host; wait until it is done"
    sleep 1
  done
}

# run <command> [argument …]: runs it, or in a dry run prints it. Never with a secret among the arguments.
run() {
  if [ "$DRY_RUN" = true ]; then
    say_stage "would run:" "$*"
  else
    "$@"
    log changed "$*"
  fi
}

# --- Stages: check_<stage> succeeds if nothing is to do, apply_<stage> does it, undo_<stage> takes it back ---------------

# run_stages <last> <stage> …: in order, up to the last one. What fails ends the script, and a second run goes on there.
run_stages() {
  stages_last=$1
  shift
  exec 3>&2
  trap 'stages_failed $?' EXIT
  for STAGE in "$@"; do
    if [ "$DRY_RUN" = false ]; then : >"$STATE/stderr"; fi
    # Nothing that a check calls ends the script by failing; the check says by its status what is to do.
    if "check_$STAGE"; then
      say_stage ok "nothing to do"
    elif [ "$DRY_RUN" = true ]; then
      "apply_$STAGE"
    else
      log applying ""
      # Not in a condition, where a failing command would not end the script.
      "apply_$STAGE" 2>"$STATE/stderr"
      cat "$STATE/stderr" >&2
      say_stage applied "done"
    fi
    [ "$STAGE" != "$stages_last" ] || break
  done
  trap - EXIT
}

# stages_failed <status>
stages_failed() {
  [ "$1" -ne 0 ] || return 0
  if [ "$DRY_RUN" = false ]; then cat "$STATE/stderr" >&3; fi
  [ "$REPORTED" = false ] || exit "$1"
  if [ "$DRY_RUN" = false ] && [ -s "$STATE/stderr" ]; then
    say_stage failed "$(tail -n 5 "$STATE/stderr")"
  else
    say_stage failed "a command ended with status $1"
  fi
  # Whatever the status of the command was.
  exit 1
}

# undo_stages <stage> …: in the order given, which is the reverse of that in which they were applied.
undo_stages() {
  exec 3>&2
  trap 'stages_failed $?' EXIT
  for STAGE in "$@"; do
    if [ "$DRY_RUN" = true ]; then
      "undo_$STAGE"
    else
      "undo_$STAGE" 2>"$STATE/stderr"
      cat "$STATE/stderr" >&2
    fi
  done
  trap - EXIT
}

# --- The journal: what a run found, so that it can be undone -----------------------------------------------------------
#
# $RUNS/<n>/script   the script whose run it was
# $RUNS/<n>/journal  lines of <stage> <kind> <value>, parted by tabs; each is written before the change that it is about
# $RUNS/<n>/before/  what lay at a path
# $RUNS/<n>/done     the run came to its end; without it, the next run of the script goes on with this one
#
# Kinds: existed <path>, absent <path>, directory <path> (made by the run), and those of a script's own.

# journal_open <script>: goes on with the run of this script that did not come to its end, else begins a new one.
# RESUMED tells which stage that run had come to, or is empty. The folder is made by the first change.
journal_open() {
  JOURNAL_SCRIPT=$1
  RESUMED=
  RUN=$(($(cat "$STATE/last-run" 2>/dev/null || echo 0) + 1))
  for journal_run in $(journal_runs "$1"); do
    [ -e "$RUNS/$journal_run/done" ] && continue
    RUN=$journal_run
    RESUMED=$(tail -n 1 "$RUNS/$RUN/journal" 2>/dev/null | cut -f 1)
    [ "$DRY_RUN" = true ] || journal_sweep "$RUNS/$RUN/journal"
    break
  done
  RUN_FOLDER=$RUNS/$RUN
  [ "$DRY_RUN" = true ] || [ -n "$RESUMED" ] || write_file "$STATE/last-run" 600 <<END
$RUN
END
}

# journal_sweep <journal>: removes the drafts that a run which was cut off may have left.
journal_sweep() {
  awk -F '\t' '$2 == "existed" || $2 == "absent" { print $3 }' "$1" 2>/dev/null | while IFS= read -r journal_path; do
    rm -f "$(draft_of "$journal_path")"
  done
}

# journal_runs <script>: the numbers of its runs that can be undone, the newest first.
journal_runs() {
  for journal_folder in "$RUNS"/*; do
    [ "$(cat "$journal_folder/script" 2>/dev/null)" = "$1" ] && printf '%s\n' "${journal_folder##*/}"
  done | sort -rn
}

# journal <kind> <value>: adds a line of this stage, once.
journal() {
  if [ ! -f "$RUN_FOLDER/script" ]; then
    mkdir -p "$RUN_FOLDER"
    printf '%s\n' "$JOURNAL_SCRIPT" | write_file "$RUN_FOLDER/script" 600
  fi
  journal_line=$(printf '%s\t%s\t%s' "$STAGE" "$1" "$2")
  grep -qxF -e "$journal_line" "$RUN_FOLDER/journal" 2>/dev/null || printf '%s\n' "$journal_line" >>"$RUN_FOLDER/journal"
}

# journal_has <path>: whether this run kept already what it found there.
journal_has() {
  cut -f 2,3 "$RUN_FOLDER/journal" 2>/dev/null | grep -qxF -e "$(printf 'existed\t%s' "$1")" -e "$(printf 'absent\t%s' "$1")"
}

# keep <path>, which begins with /: keeps what lies there, or that nothing does, before it is changed.
keep() {
  journal_has "$1" && return 0
  if [ -e "$1" ] || [ -L "$1" ]; then
    rm -rf "$RUN_FOLDER/before$1"
    mkdir -p "$RUN_FOLDER/before${1%/*}"
    cp -a "$1" "$RUN_FOLDER/before$1"
    journal existed "$1"
  else
    journal absent "$1"
  fi
}

# journal_done: the run came to its end. Only the last run of a script can be undone, so older ones go.
journal_done() {
  if [ "$DRY_RUN" = true ] || [ ! -d "$RUN_FOLDER" ]; then return 0; fi
  : >"$RUN_FOLDER/done"
  for journal_run in $(journal_runs "$JOURNAL_SCRIPT"); do
    [ "$journal_run" -eq "$RUN" ] || journal_forget "$journal_run"
  done
}

# journal_forget <run>
journal_forget() {
  # First, so that half of what is left is not taken for a run.
  rm -f "$RUNS/$1/script"
  rm -rf "${RUNS:?}/$1"
}

# journal_lines <stage>: its kinds and values, the last first.
journal_lines() {
  [ -f "$RUN_FOLDER/journal" ] || return 0
  awk -F '\t' -v stage="$1" '$1 == stage { lines[++n] = $2 "\t" $3 } END { while (n) print lines[n--] }' "$RUN_FOLDER/journal"
}

# undo_paths <stage>: every path is again as the run found it. May be cut off, and done again.
undo_paths() {
  journal_lines "$1" | while IFS='	' read -r undo_kind undo_path; do
    case $undo_kind in
      existed)
        if [ "$DRY_RUN" = false ]; then
          rm -f "$(draft_of "$undo_path")"
          if [ -d "$RUN_FOLDER/before$undo_path" ] || [ -d "$undo_path" ]; then
            rm -rf "$undo_path"
          fi
          mkdir -p "$(dirname "$undo_path")"
          cp -a "$RUN_FOLDER/before$undo_path" "$(draft_of "$undo_path")"
          mv -f "$(draft_of "$undo_path")" "$undo_path"
        fi
        say_stage "$(undone)" "$undo_path is as before"
        ;;
      absent)
        if [ "$DRY_RUN" = false ]; then rm -f "$undo_path" "$(draft_of "$undo_path")"; fi
        say_stage "$(undone)" "$undo_path is gone again"
        ;;
      directory)
        if [ "$DRY_RUN" = false ] && [ -d "$undo_path" ] && ! rmdir "$undo_path" 2>/dev/null; then
          say_stage ok "$undo_path stays: others have put something there"
        fi
        ;;
    esac
  done
}

# undone: the result of a step of an undo.
undone() {
  if [ "$DRY_RUN" = true ]; then echo "would undo:"; else echo undone; fi
}

# --- Files: each is whole, the old one or the new one, at any time ------------------------------------------------------

# draft_of <path>: where a file is written before it takes its name. Hidden, and with an ending that nobody reads.
draft_of() {
  printf '%s/.%s.k3s-gitops' "${1%/*}" "${1##*/}"
}

# write_file <path> <mode>: stdin becomes the file, without a journal.
write_file() {
  written_draft=$(draft_of "$1")
  cat >"$written_draft"
  chmod "$2" "$written_draft"
  mv -f "$written_draft" "$1"
}

# make_directory <path>: with the missing ones above it. 0755 below /etc and /usr, where others have files too, else 0700.
make_directory() {
  [ -d "${1:-/}" ] && return 0
  if [ "$DRY_RUN" = true ]; then
    say_stage "would run:" "mkdir -p $1"
    return 0
  fi
  make_directory "${1%/*}"
  journal directory "$1"
  # Made with its mode at once: a run that is cut off between the two would leave the wrong one.
  case $1 in
    /etc/rancher/k3s) mkdir "$1" ;;
    /etc/* | /usr/*) (umask 022 && mkdir "$1") ;;
    *) mkdir "$1" ;;
  esac
}

# put_file <path> <mode>, a path that begins with /: stdin becomes the file, owned by root; what was there is kept for undo.
put_file() {
  make_directory "${1%/*}"
  if [ "$DRY_RUN" = true ]; then
    say_stage "would run:" "install -m $2 … $1"
    return 0
  fi
  [ ! -d "$1" ] || die "$1 is a folder, but should be a file; move it away"
  keep "$1"
  write_file "$1" "$2"
  log changed "$1"
}

# remove_file <path>: what was there is kept for undo.
remove_file() {
  if [ ! -e "$1" ] && [ ! -L "$1" ]; then return 0; fi
  if [ "$DRY_RUN" = true ]; then
    say_stage "would run:" "rm $1"
    return 0
  fi
  keep "$1"
  rm -f "$1" "$(draft_of "$1")"
  log changed "$1 is removed"
}

# mode_of <path>: owner, group and mode, e.g. `0 0 600`.
mode_of() {
  stat -c '%u %g %a' "$1" 2>/dev/null
}

# sum_of <path>: its SHA-256.
sum_of() {
  sha256sum <"$1" | cut -d ' ' -f 1
}
