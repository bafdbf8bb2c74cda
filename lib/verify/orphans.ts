import { parseTrackingId } from "../kubernetes/argo-cd/tracking-id.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { type Json, listAt, type Manifest, stringAt, valueAt } from "../kubernetes/manifest.ts";
import { describeRef, identityOf, identityOfRef, type ObjectRef } from "../kubernetes/object-ref.ts";
import { counted } from "../wording.ts";
import { type Answer, forbidden, type Refusal, refusalRow } from "./answer.ts";
import { ok, type Row, warn } from "./row.ts";
import { shellWord } from "./shell-word.ts";

/** An object in the cluster that carries Argo CD's mark. */
export interface TrackedObject extends ObjectRef {
  readonly trackingId: string;
}

/** What was found of Argo CD's marks, and what could not be looked at. */
export interface TrackedObjects {
  readonly objects: readonly TrackedObject[];
  readonly refusals: readonly Refusal[];
}

/** What others make for each object, what has no mark, and what nobody else should read. */
const untracked: ReadonlySet<string> = new Set([
  "controllerrevisions.apps",
  "endpoints",
  "endpointslices.discovery.k8s.io",
  "events",
  "events.events.k8s.io",
  "leases.coordination.k8s.io",
  "nodes",
  "pods",
  "replicasets.apps",
  "secrets",
]);

/** Whether objects of a kind, given as `deployments.apps`, are looked at. */
export function mayBeOrphans(resource: string): boolean {
  // Nothing in it comes from a person; it reaches a command line.
  return /^[a-z0-9][a-z0-9.-]*$/.test(resource) && !untracked.has(resource);
}

/** More are counted, not shown: what is wrong then is one thing. */
const mostShown = 50;

/**
 * Objects that live as those of an Application and that nothing makes any longer: Argo CD deletes what an Application no longer has
 * only where it may, and nothing of an Application that it has forgotten.
 * @param files what Argo CD syncs; what charts make is known by the Applications alone
 * @param applications as they live
 */
export function orphanRows(
  files: readonly Manifest[],
  applications: Answer<Json>,
  { objects, refusals }: TrackedObjects,
): Row[] {
  if ("refusal" in applications && applications.refusal.why !== "unserved")
    return [refusalRow("orphans", "all", applications.refusal)];
  const items = "value" in applications ? listAt(applications.value, "items") : [];
  const live = new Map(items.map((each) => [stringAt(each, "metadata", "name") ?? "", each]));
  const made = new Set(files.map(identityOf));
  const kept = new Map([...live].map(([name, each]) => [name, keptBy(each)]));
  const orphans = objects.flatMap((object) => {
    const application = ownerOf(object);
    // Copies of the mark, as operators make them, belong to nobody.
    if (application === undefined || made.has(identityOfRef(groupKindOf(object), object))) return [];
    const ofApplication = kept.get(application);
    if (ofApplication?.has(identityOfRef(groupKindOf(object), object)) === true) return [];
    return [{ object, application, isForgotten: ofApplication === undefined }];
  });
  const rows = orphans.slice(0, mostShown).map(({ object, application, isForgotten }): Row => {
    const text = isForgotten
      ? `belongs to the application ${application}, which is not there any longer`
      : `the application ${application} does not have it any longer`;
    return { area: "orphans", name: describeRef(object), ...warn(text, deletion(object)) };
  });
  if (orphans.length > mostShown) {
    const text = `${counted(orphans.length - mostShown, "further object")} like these`;
    rows.push({ area: "orphans", name: "more", ...warn(text, "delete what is shown, and look again") });
  }
  if (rows.length === 0 && refusals.length === 0)
    rows.push({
      area: "orphans",
      name: "all",
      ...ok(`${counted(objects.length, "object")} of applications, none left over`),
    });
  return [...rows, ...unseen(refusals)];
}

/** What takes other objects, or data, with it. */
const containers: ReadonlySet<string> = new Set([
  "CustomResourceDefinition",
  "Namespace",
  "PersistentVolume",
  "PersistentVolumeClaim",
]);

function deletion({ apiVersion, kind, namespace, name }: ObjectRef): string {
  const group = groupKindOf({ apiVersion, kind }).split("/")[0];
  const resource = `${kind.toLowerCase()}${group === "" ? "" : `.${group}`}`;
  const condition = containers.has(kind) ? "if nobody needs it, nor anything in it" : "if nobody needs it";
  const where = namespace === null ? "" : ` -n ${shellWord(namespace)}`;
  return `${condition}: kubectl delete ${shellWord(`${resource}/${name}`)}${where}`;
}

/** The Application whose mark is on the object itself. */
function ownerOf(object: TrackedObject): string | undefined {
  const id = parseTrackingId(object.trackingId);
  if (id === undefined || groupKindOf(object) !== `${id.group}/${id.kind}` || object.name !== id.name) return undefined;
  return object.namespace === null || object.namespace === id.namespace ? id.application : undefined;
}

/** What an Application has and does not want to be rid of. Hooks have no status, and are deleted by themselves. */
function keptBy(application: Json): ReadonlySet<string> {
  return new Set(
    listAt(application, "status", "resources")
      .filter((each) => valueAt(each, "requiresPruning") !== true || stringAt(each, "status") !== "OutOfSync")
      .map((each) => {
        const groupKind = `${stringAt(each, "group") ?? ""}/${stringAt(each, "kind") ?? ""}`;
        return identityOfRef(groupKind, {
          namespace: stringAt(each, "namespace") ?? null,
          name: stringAt(each, "name") ?? "",
        });
      }),
  );
}

function unseen(refusals: readonly Refusal[]): Row[] {
  const rights = refusals.filter((refusal) => refusal.why === "forbidden");
  const others = refusals.flatMap((refusal) => (refusal.why === "forbidden" ? [] : [refusal.text]));
  return [
    ...(rights.length === 0 ? [] : [{ area: "orphans" as const, name: "some kinds", ...forbidden(rights) }]),
    ...others.map((text) => ({
      area: "orphans" as const,
      name: "some kinds",
      ...warn(`not judged: ${text}`, "see whether kubectl can list them"),
    })),
  ];
}
