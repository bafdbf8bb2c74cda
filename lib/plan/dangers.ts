import type { Change, Danger, Risk } from "./document.ts";
import { groupBy } from "./group-by.ts";
import { rankOfDeletion } from "./risks/deletion.ts";
import { type RiskLabel, rankOf } from "./risks/labels.ts";

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
  const alike = groupBy(({ risk, change }) => keyOf(risk.label, risk.message, change), found).values();
  // After what is literally the same, because a node may have the name of a word in the sentence.
  const shared = groupBy(([first]) => keyOf(first.risk.label, withoutNames(first), first.change), alike).values();
  return [...shared]
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

function rankOfFinding({ change, risk }: Finding): number {
  return rankOf(risk.label) * 1_000 + (risk.label === "deleted" ? rankOfDeletion(change) : 0);
}

/** Dangers of many objects for one reason, whichever these are. */
const ofManyObjects: ReadonlySet<RiskLabel> = new Set(["mass-removal", "source-changed"]);

/** What must be the same in all places of one danger. */
function keyOf(label: RiskLabel, message: string, { application, object }: Change): string {
  const { apiVersion, kind, namespace, name } = object;
  if (ofManyObjects.has(label)) return JSON.stringify([label, message, kind]);
  const identity = isOfNode(object) ? [kind] : [apiVersion, kind, namespace, name];
  return JSON.stringify([label, message, application, ...identity]);
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
