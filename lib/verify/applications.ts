import { automationOf } from "../kubernetes/argo-cd/application.ts";
import { sourcesOf } from "../kubernetes/argo-cd/sources.ts";
import { syncPositionOf } from "../kubernetes/argo-cd/sync-position.ts";
import { type Json, listAt, type Manifest, stringAt, valueAt } from "../kubernetes/manifest.ts";
import { clipped } from "../visible.ts";
import { listed } from "../wording.ts";
import { type Answer, refusalRow } from "./answer.ts";
import { spanOf } from "./expiry.ts";
import { type Finding, fail, ok, type Row, warn } from "./row.ts";

/** How long a sync may run, in milliseconds: its waves wait for images to be pulled. */
const longestSync = 30 * 60_000;

/** What people read of an error; the whole of it is in the cluster. */
const longestMessage = 300;

/**
 * Each Application that is declared, in the order in which Argo CD syncs them, and then those that live and are not.
 * @param declared the manifests of Applications; those of `byHand` come first, because they apply the others
 */
export function applicationRows(
  { byHand, synced }: { readonly byHand: readonly Manifest[]; readonly synced: readonly Manifest[] },
  answer: Answer<Json>,
  now: number,
): Row[] {
  if ("refusal" in answer) {
    if (answer.refusal.why !== "unserved") return [refusalRow("applications", "all", answer.refusal)];
    const finding = fail("Argo CD is not installed", "hand over to it with the bundle's post-install.sh");
    return [{ area: "applications", name: "all", ...finding }];
  }
  const live = new Map(listAt(answer.value, "items").map((each) => [nameOf(each), each]));
  const declared = [...byHand, ...[...synced].sort(byWave)];
  const row =
    (name: string) =>
    (finding: Finding): Row => ({ area: "applications", name, ...finding });
  const names = new Set(declared.map(nameOf));
  return [
    ...declared.flatMap((manifest) => {
      const found = live.get(nameOf(manifest));
      const findings = found === undefined ? [missing] : findingsOf(manifest, found, now);
      return findings.map(row(nameOf(manifest)));
    }),
    ...[...live.keys()].filter((name) => !names.has(name)).map((name) => row(name)(undeclared)),
  ];
}

const missing = fail(
  "is declared and not there",
  "see why the application root does not sync, or whether dist/ is pushed",
);
const undeclared = warn("lives and is not declared", "remove it as docs/remove.md tells, or declare it");

function nameOf(application: Json): string {
  return stringAt(application, "metadata", "name") ?? "";
}

function byWave(a: Manifest, b: Manifest): number {
  const wave = (manifest: Manifest) => syncPositionOf(manifest)?.wave ?? 0;
  return wave(a) - wave(b) || (nameOf(a) < nameOf(b) ? -1 : 1);
}

function findingsOf(declared: Manifest, live: Json, now: number): Finding[] {
  const health = stringAt(live, "status", "health", "status");
  const sync = stringAt(live, "status", "sync", "status");
  if (valueAt(live, "metadata", "deletionTimestamp") !== undefined) return [leaving(declared)];
  if (sync === undefined && health === undefined)
    return [
      ...follows(declared, live),
      ...conditions(live),
      fail("Argo CD has not looked at it", "see whether its controller runs"),
    ];
  const wrong = [
    ...follows(declared, live),
    ...conditions(live),
    ...operation(live, sync === "Synced" && health === "Healthy"),
    ...syncing(live, sync, now),
    ...healthy(live, health),
  ];
  return wrong.length > 0 ? wrong : [ok(`Synced and Healthy${revision(live)}`)];
}

function leaving(declared: Manifest): Finding {
  const namespace = stringAt(declared, "metadata", "namespace") ?? "default";
  return warn(
    "is being deleted",
    `see what it waits for with kubectl describe application.argoproj.io/${nameOf(declared)} -n ${namespace}`,
  );
}

/** Whether it takes its manifests from where the declaration says: nothing heals what a person applied. */
function follows(declared: Manifest, live: Json): Finding[] {
  const wanted = sourcesOf(declared).map(({ source }) => placeOf(source));
  const found = sourcesOf(live).map(({ source }) => placeOf(source));
  const has = automationOf(live).on;
  const wants = automationOf(declared).on;
  return [
    ...(wanted.join() === found.join()
      ? []
      : [
          fail(
            `follows ${listed(found) || "nothing"}, declared is ${listed(wanted)}`,
            "apply the Application that is declared",
          ),
        ]),
    ...(has || !wants ? [] : [warn("is not synced automatically", "take back what somebody switched off by hand")]),
  ];
}

function placeOf(source: Json): string {
  const [url, revision] = [stringAt(source, "repoURL"), stringAt(source, "targetRevision")];
  const folder = stringAt(source, "path") ?? stringAt(source, "chart") ?? stringAt(source, "ref");
  return `${folder ?? "the root"} of ${url ?? "no repository"} at ${revision ?? "HEAD"}`;
}

/** @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/ (the types are of `ApplicationConditionType`) */
function conditions(live: Json): Finding[] {
  return listAt(live, "status", "conditions").flatMap((condition) => {
    const type = stringAt(condition, "type") ?? "";
    const text = `${type}: ${messageOf(condition)}`;
    if (type.endsWith("Error")) return [fail(text, "correct what the message names")];
    return type.endsWith("Warning") ? [warn(text, "correct what the message names")] : [];
  });
}

function operation(live: Json, isFine: boolean): Finding[] {
  const state = valueAt(live, "status", "operationState");
  const phase = stringAt(state, "phase");
  if (phase !== "Failed" && phase !== "Error") return [];
  const text = `the last sync ended as ${phase}: ${messageOf(state)}`;
  // What came right without a sync needs nobody.
  return isFine ? [] : [fail(text, "correct what the message names, and commit it")];
}

function syncing(live: Json, sync: string | undefined, now: number): Finding[] {
  if (sync === "Synced") return [];
  if (sync !== "OutOfSync")
    return [fail("it is not known whether it is in sync", "see its conditions, or refresh it in Argo CD")];
  const state = valueAt(live, "status", "operationState");
  if (stringAt(state, "phase") === "Running") {
    const age = now - Date.parse(stringAt(state, "startedAt") ?? "");
    if (age > longestSync)
      return [fail(`has been syncing for ${spanOf(age)}: ${messageOf(state)}`, "see what the message waits for")];
    return [warn(`is syncing: ${messageOf(state)}`, "wait, and look again")];
  }
  const differing = listAt(live, "status", "resources").filter((each) => stringAt(each, "status") === "OutOfSync");
  if (differing.length > 0 && differing.every((each) => valueAt(each, "requiresPruning") === true))
    return [warn("is OutOfSync only by what Argo CD does not prune by itself", "see the orphans")];
  const objects = differing.map((each) => `${stringAt(each, "kind")} ${stringAt(each, "name")}`);
  return [fail(`is OutOfSync${objects.length === 0 ? "" : ` by ${listed(objects)}`}`, "see its difference in Argo CD")];
}

function healthy(live: Json, health: string | undefined): Finding[] {
  if (health === "Healthy") return [];
  const message = stringAt(live, "status", "health", "message");
  const text = `is ${health ?? "of unknown health"}${message === undefined ? "" : `: ${clipped(message, longestMessage)}`}`;
  const isWaiting = health === "Progressing" || health === "Suspended";
  return [isWaiting ? warn(text, "wait, and look again") : fail(text, "see its objects in Argo CD")];
}

function revision(live: Json): string {
  const synced = stringAt(live, "status", "sync", "revision") ?? stringAt(live, "status", "sync", "revisions", 0);
  // Commits are long, versions of charts are not.
  return synced === undefined || synced === ""
    ? ""
    : ` at ${/^[0-9a-f]{40}$/.test(synced) ? synced.slice(0, 8) : clipped(synced, 40)}`;
}

function messageOf(value: Json | undefined): string {
  return clipped(stringAt(value, "message") ?? "without a message", longestMessage);
}
