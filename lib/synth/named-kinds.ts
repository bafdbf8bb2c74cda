import type { Application } from "../application/application.ts";
import type { ClusterApplication } from "../application/cluster-application.ts";
import { type Problem, quote } from "../errors.ts";
import { splitGroupKind } from "../kubernetes/kinds.ts";
import type { KnownKinds } from "../kubernetes/known-kinds.ts";
import type { Scopes } from "../kubernetes/scopes.ts";
import { definitionsFolder } from "../layout/paths.ts";

/**
 * The mistakes in the kinds that applications name: kinds that nobody knows, and those of charts that do not lie where they are said to.
 * @param served API groups of kinds that nobody needs to know, because an application brings their definitions
 */
export function namedKindProblems(
  applications: readonly ClusterApplication[],
  kinds: KnownKinds,
  scopes: Scopes,
  served: ReadonlySet<string>,
): Problem[] {
  return applications.flatMap(({ source, chart, allows }) => {
    const problemsIn = (
      field: string,
      named: readonly string[] = [],
      wrongIfKnown: (groupKind: string) => Wrong | undefined = () => undefined,
    ) =>
      named.flatMap((groupKind, position): Problem[] => {
        const wrong = kinds.has(groupKind) ? wrongIfKnown(groupKind) : unknown(groupKind, kinds, served);
        return wrong === undefined
          ? []
          : [{ where: `${source} ${field}[${position}]`, got: quote(groupKind), ...wrong }];
      });
    const ofChart = (["namespaced", "clusterScoped"] as const).flatMap((field) =>
      problemsIn(`chart.creates.${field}`, chart?.creates?.[field], (kind) => misplaced(kind, field, scopes)),
    );
    return [...ofChart, ...problemsIn("allows.kinds", allows.kinds)];
  });
}

type Wrong = Pick<Problem, "what" | "fix">;

function misplaced(groupKind: string, field: "namespaced" | "clusterScoped", scopes: Scopes): Wrong | undefined {
  const isClusterScoped = scopes.isClusterScopedKind(groupKind);
  if (isClusterScoped === (field === "clusterScoped")) return undefined;
  return isClusterScoped
    ? { what: "is a kind whose objects lie in no namespace", fix: "move it to chart.creates.clusterScoped" }
    : { what: "is a kind whose objects lie in namespaces", fix: "move it to chart.creates.namespaced" };
}

function unknown(groupKind: string, kinds: KnownKinds, served: ReadonlySet<string>): Wrong | undefined {
  const { group } = splitGroupKind(groupKind);
  const isGroupKnown = kinds.groups.has(group);
  if (!isGroupKnown && served.has(group)) return undefined;
  const what = "is a kind that is not known";
  const meant = kinds.suggest(groupKind);
  // A name without a dot can only be a group of Kubernetes itself.
  if (!group.includes(".")) return { what, fix: meant ?? "remove it" };
  const define = `put its definition into ${definitionsFolder}`;
  const declare = `name ${quote(group)} in provides.apiGroups of the application that brings it`;
  const bring = isGroupKnown ? define : `${declare}, or ${define}`;
  return { what, fix: meant === undefined ? bring : `${meant} if not, ${bring}` };
}

/**
 * API groups whose kinds nobody needs to know: those that an application brings, in this cluster or, as far as that does not follow
 * from the cluster, in another one.
 */
export function groupsBroughtBy(
  applications: readonly ClusterApplication[],
  declared: readonly Application[],
): ReadonlySet<string> {
  return new Set([
    ...applications.flatMap(({ provides }) => provides.apiGroups ?? []),
    ...declared.flatMap(({ provides }) => (typeof provides === "object" ? (provides.apiGroups ?? []) : [])),
  ]);
}
