import type { EnabledApplication } from "../application/applications-of.ts";
import type { ClusterApplication } from "../application/cluster-application.ts";
import { trafficSets } from "../application/traffic.ts";
import { type Problem, quote } from "../errors.ts";
import { builtInNamespaces } from "../k3s/built-ins.ts";
import type { PodSecurityLevel } from "../kubernetes/pod-security.ts";
import { valueFor } from "../value-for.ts";

/** A namespace that follows from the applications that live in it. */
export interface ApplicationNamespace {
  /** The application that makes it, with what holds for all its pods. The others wait for that. */
  readonly owner: string;
  readonly podSecurity: PodSecurityLevel;
}

/**
 * The namespaces of applications, but for those of Kubernetes itself. Each belongs to the application whose name it is; else to the
 * first in the order of names that declares its Pod Security level; else to the first. But nobody owns it who waits for another that
 * lives there, which in turn would have to wait for the namespace.
 */
export function namespacesOf(
  enabled: readonly EnabledApplication[],
  problems: Problem[],
): ReadonlyMap<string, ApplicationNamespace> {
  const inhabitants = new Map<string, EnabledApplication[]>();
  for (const each of enabled) valueFor(inhabitants, each.data.namespace, () => []).push(each);
  const namespaces = new Map<string, ApplicationNamespace>();
  const waitsFor = whoWaits(enabled.map(({ data }) => data));
  const isBehind = ({ data: { name } }: EnabledApplication, { data: other }: EnabledApplication) =>
    waitsFor(name).has(other.name) && !waitsFor(other.name).has(name);
  for (const [namespace, members] of inhabitants) {
    const sorted = members.sort((a, b) => (a.data.name < b.data.name ? -1 : 1));
    const declaring = sorted.filter(({ declared }) => declared.podSecurity !== undefined);
    if (builtInNamespaces.has(namespace)) {
      problems.push(...declaring.map(hasNoEffect), ...sorted.filter(saysMoreThanCalls).map(isNotRestricted));
      continue;
    }
    const [first] = declaring;
    const free = sorted.filter((each) => !sorted.some((other) => isBehind(each, other)));
    const owner =
      free.find(({ data }) => data.name === namespace) ?? free.find((each) => declaring.includes(each)) ?? free[0];
    if (owner === undefined) continue;
    problems.push(
      ...declaring.filter((each) => each.data.podSecurity !== first?.data.podSecurity).map(disagrees(first)),
    );
    namespaces.set(namespace, { owner: owner.data.name, podSecurity: (first ?? owner).data.podSecurity });
  }
  return namespaces;
}

/** For whom an application waits, as far as its declaration tells, directly and behind that. */
function whoWaits(applications: readonly ClusterApplication[]): (name: string) => ReadonlySet<string> {
  const direct = new Map(
    applications.map(({ name, dependsOn, traffic }) => {
      const called = trafficSets(traffic).flatMap(({ set: { to = [] } }) =>
        to.flatMap((destination) => (typeof destination === "string" ? [] : destination.application)),
      );
      return [name, [...dependsOn, ...called].filter((other) => other !== name)];
    }),
  );
  return (name) => {
    const found = new Set<string>();
    const visit = (each: string) => {
      for (const other of direct.get(each) ?? []) {
        if (found.has(other)) continue;
        found.add(other);
        visit(other);
      }
    };
    visit(name);
    return found;
  };
}

function disagrees(first: EnabledApplication | undefined): (other: EnabledApplication) => Problem {
  return ({ data: { source, namespace, podSecurity } }) => ({
    where: `${source} podSecurity`,
    what: `is another level than ${first?.data.source} declares for namespace ${namespace}, which is ${first?.data.podSecurity}`,
    got: quote(podSecurity),
    fix: "declare it once, or give one of them a namespace of its own",
  });
}

function hasNoEffect({ data: { source, namespace, podSecurity } }: EnabledApplication): Problem {
  const what = `has no effect on namespace ${namespace}, which is as Kubernetes made it`;
  const fix = "remove it, or give the application a namespace of its own";
  return { where: `${source} podSecurity`, what, got: quote(podSecurity), fix };
}

/** Calls let their callers in where the callee lives, whatever the namespace of the caller. */
function saysMoreThanCalls({ data: { traffic } }: EnabledApplication): boolean {
  return trafficSets(traffic).some(
    ({ set: { to = [], webhooks = [], proxied = [], metrics = [] } }) =>
      webhooks.length + proxied.length + metrics.length > 0 ||
      to.some((destination) => typeof destination === "string"),
  );
}

function isNotRestricted({ data: { source, namespace } }: EnabledApplication): Problem {
  return {
    where: `${source} traffic`,
    what: `has no effect in namespace ${namespace}, where everything is allowed`,
    fix: "keep only calls to other applications, or give the application a namespace of its own",
  };
}
