import type { RenderedApplication } from "../../application/rendered-application.ts";
import { type Need, needsOf, providedBy } from "../../synth/need.ts";
import { valueFor } from "../../value-for.ts";
import { declarationOf } from "../facts/declaration.ts";
import type { Facts } from "../facts/facts.ts";
import type { Finding, Rule } from "../rule.ts";
import { seenApplications } from "./seen.ts";

/** The fields of `needs`, by what they name. */
const fields: ReadonlyMap<Need["kind"], string> = new Map([
  ["API group", "apiGroups"],
  ["ClusterIssuer", "clusterIssuers"],
  ["IngressClass", "ingressClasses"],
  ["PriorityClass", "priorityClasses"],
  ["StorageClass", "storageClasses"],
]);

export const chartNeeds: Rule = {
  id: "chart-needs",
  family: "charts",
  severity: "error",
  needs: "cluster",
  title: "An application waits for what its chart needs",
  description:
    "Waves follow from what is declared. A chart that is synced before another application brings what it needs fails, or is never healthy.",
  check: (facts) => {
    const seen = seenApplications(facts);
    if (seen.length === 0) return [];
    const providers = providersOf(facts);
    const waited = waitedFor(facts.applications);
    return seen.flatMap(({ application, ofCharts }): Finding[] =>
      needsOf(
        application,
        ofCharts.map(({ manifest }) => manifest),
      ).flatMap((need) => {
        const names = providers.get(keyOf(need)) ?? [];
        const isThere = (name: string) => name === application.name || waited.get(application.name)?.has(name) === true;
        const [first] = names;
        if (first === undefined || names.some(isThere)) return [];
        const field = fields.get(need.kind);
        return [
          {
            object: declarationOf(application),
            path: field === undefined ? ["dependsOn"] : ["needs", field],
            message: `does not say that ${need.by.replace(/^its /, "its chart's ")} needs ${need.kind} ${need.name}, which application ${first} brings`,
            fix: `add ${JSON.stringify(field === undefined ? first : need.name)}`,
          },
        ];
      }),
    );
  },
};

function keyOf({ kind, name }: Pick<Need, "kind" | "name">): string {
  return `${kind} ${name}`;
}

/** Who brings what, but for what is there before Argo CD runs. */
function providersOf({ applications, objects }: Facts): ReadonlyMap<string, readonly string[]> {
  const manifests = new Map<string, RenderedApplication["manifests"][number][]>();
  for (const { application = "", manifest } of objects) valueFor(manifests, application, () => []).push(manifest);
  const providers = new Map<string, string[]>();
  for (const application of applications) {
    if (application.startsByHand) continue;
    for (const [kind, name] of providedBy(application, manifests.get(application.name) ?? []))
      valueFor(providers, keyOf({ kind, name }), () => []).push(application.name);
  }
  return providers;
}

/** The applications that each one waits for, directly or not. */
function waitedFor(applications: readonly RenderedApplication[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  // In the order of waves: what an application waits for comes before it.
  for (const { name, dependencies } of [...applications].sort((a, b) => a.wave - b.wave)) {
    found.set(name, new Set(dependencies.flatMap(({ on }) => [on, ...(found.get(on) ?? [])])));
  }
  return found;
}
