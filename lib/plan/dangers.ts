import type { Change, Danger, Risk } from "./document.ts";
import { rankOfDeletion } from "./risks/deletion.ts";
import { rankOf } from "./risks/labels.ts";

/** A danger of the change at a place in the list. */
interface Finding {
  readonly index: number;
  readonly change: Change;
  readonly risk: Risk;
}

/** Each danger once, what cannot be undone first: what clusters or nodes share is told for all of them together. */
export function dangersOf(changes: readonly Change[]): Danger[] {
  const found = changes.flatMap((change, index) =>
    change.risks.filter(({ severity }) => severity === "danger").map((risk): Finding => ({ index, change, risk })),
  );
  const alike = grouped(found, ({ risk, change }) => [risk.label, risk.message, ...identityOf(change)]);
  // After what is literally the same, because a node may have the name of a word in the sentence.
  const shared = grouped(alike, ([first]) => [first.risk.label, withoutNames(first), ...identityOf(first.change)]);
  return shared
    .sort(([[a]], [[b]]) => rankOfFinding(a) - rankOfFinding(b))
    .map((groups) => {
      const [[first]] = groups;
      const indexes = new Set(groups.flat().map(({ index }) => index));
      return {
        label: first.risk.label,
        message: groups.length === 1 ? first.risk.message : withoutNames(first),
        changes: [...indexes].sort((a, b) => a - b),
      };
    });
}

/** What has the same key, in the order in which each group begins. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => readonly (string | null)[]): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function rankOfFinding({ change, risk }: Finding): number {
  return rankOf(risk.label) * 1_000 + (risk.label === "deleted" ? rankOfDeletion(change) : 0);
}

/** What must be the same in all places of one danger. */
function identityOf({ application, object: { apiVersion, kind, namespace, name } }: Change): (string | null)[] {
  return isOfNode({ apiVersion }) ? [application, kind] : [application, apiVersion, kind, namespace, name];
}

/** Whether an object is no Kubernetes object, but what a node or a whole cluster is given, so that its name says which. */
function isOfNode({ apiVersion }: Pick<Change["object"], "apiVersion">): boolean {
  return apiVersion === "";
}

/** The sentence without the names that tell clusters and nodes apart. */
function withoutNames({ risk: { message }, change: { cluster, object } }: Finding): string {
  const names = new Map([[cluster, "<cluster>"], ...(isOfNode(object) ? [[object.name, "<name>"] as const] : [])]);
  return message.replace(/[\w-]+/g, (word) => names.get(word) ?? word);
}
