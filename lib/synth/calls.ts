import { type ApplicationPort, trafficSets } from "../application/traffic.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { type Problem, quote } from "../errors.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { listAt, objectAt, stringAt, textOf, valueAt } from "../kubernetes/manifest.ts";
import { podTemplateOf } from "../kubernetes/pods.ts";
import type { Labels } from "../kubernetes/selector.ts";
import { must } from "../must.ts";
import { suggest } from "../nearest.ts";
import type { PodSet } from "./application-pods.ts";
import type { BuiltApplication } from "./built-application.ts";

/** Pods of an application call a port of an application. */
export interface Call {
  readonly caller: string;
  readonly from: PodSet;
  readonly callee: string;
  /** The port, as it was declared. */
  readonly port: number | string;
  /** What answers there: more than one thing where several Services have the port. */
  readonly targets: readonly CallTarget[];
}

export interface CallTarget {
  /** The Service, or the application where the port is one of its containers. */
  readonly name: string;
  readonly pods: PodSet;
  /** Port of the pods, by number or name. */
  readonly port: number | string;
  readonly protocol: "TCP" | "UDP";
}

/** Every call between applications, and what is wrong with those that lead nowhere. */
export function callsOf(
  cluster: Cluster,
  built: readonly BuiltApplication[],
  pods: ReadonlyMap<string, PodSet>,
  everyApplication: ReadonlySet<string>,
  problems: Problem[],
): Call[] {
  const running = new Map(built.map((application) => [application.name, application]));
  return built.flatMap((caller) =>
    trafficSets(caller.traffic).flatMap(({ field, set: { podLabels, to = [] } }) =>
      to.flatMap((destination, index): Call[] => {
        if (typeof destination === "string") return [];
        const where = `${caller.source} ${field}.to[${index}]`;
        const { application, port } = destination;
        const callee = running.get(application);
        if (callee === undefined) {
          problems.push(notRunning(where, application, cluster, running.keys(), everyApplication));
          return [];
        }
        const targets = targetsOf(callee, port, must(pods.get(application), application));
        if (targets.length === 0) problems.push(noSuchPort(where, callee, port));
        const from = narrowed(must(pods.get(caller.name), caller.name), podLabels);
        return targets.length === 0 ? [] : [{ caller: caller.name, from, callee: application, port, targets }];
      }),
    ),
  );
}

/** The pods with these labels, which say all there is to say; without, all of the set. */
export function narrowed(pods: PodSet, labels: Labels | undefined): PodSet {
  return labels === undefined || Object.keys(labels).length === 0 ? pods : { namespace: pods.namespace, labels };
}

/** A port of a Service, as a caller finds it. */
interface ServicePort {
  readonly number: number;
  readonly name?: string;
  readonly target: CallTarget;
}

function targetsOf(callee: BuiltApplication, port: ApplicationPort["port"], pods: PodSet): CallTarget[] {
  const targets = servicePorts(callee, pods)
    .filter(({ number, name }) => port === number || port === name)
    .map(({ target }) => target);
  if (targets.length > 0 || typeof port === "string") return distinct(targets);
  return containerPorts(callee).includes(port) ? [{ name: callee.name, pods, port, protocol: "TCP" }] : [];
}

function servicePorts(callee: BuiltApplication, pods: PodSet): ServicePort[] {
  // The policies of an application are for pods of its namespace.
  const made = callee.manifests.filter(
    (manifest) =>
      groupKindOf(manifest) === "/Service" &&
      (stringAt(manifest.metadata, "namespace") ?? callee.namespace) === callee.namespace,
  );
  return [
    ...made.flatMap((service) => {
      const selector = objectAt(service, "spec", "selector");
      // Without a selector it leads to addresses that somebody else tells.
      if (Object.keys(selector).length === 0) return [];
      const labels = Object.fromEntries(Object.entries(selector).map(([key, value]) => [key, textOf(value)]));
      return listAt(service, "spec", "ports").map((port): ServicePort => {
        const number = Number(valueAt(port, "port"));
        const name = stringAt(port, "name");
        const target = valueAt(port, "targetPort") ?? number;
        return {
          number,
          ...(name !== undefined && { name }),
          target: {
            name: service.metadata.name,
            pods: { namespace: pods.namespace, labels },
            port: typeof target === "string" ? target : Number(target),
            protocol: stringAt(port, "protocol") === "UDP" ? "UDP" : "TCP",
          },
        };
      });
    }),
    ...(callee.provides.services ?? [])
      // Who can be asked need not be declared.
      .filter(({ name }) => made.every(({ metadata }) => metadata.name !== name))
      .map(
        ({ name, port, targetPort = port, podLabels }): ServicePort => ({
          number: port,
          target: { name, pods: narrowed(pods, podLabels), port: targetPort, protocol: "TCP" },
        }),
      ),
  ];
}

function containerPorts({ manifests }: BuiltApplication): number[] {
  return manifests.flatMap((manifest) =>
    (podTemplateOf(groupKindOf(manifest), manifest)?.containers ?? []).flatMap(({ ports }) =>
      ports.map((port) => Number(valueAt(port, "containerPort"))),
    ),
  );
}

/** A Service and its headless twin lead to the same pods. */
function distinct(targets: readonly CallTarget[]): CallTarget[] {
  const first = new Map<string, CallTarget>();
  for (const target of targets) {
    const key = JSON.stringify([target.pods, target.port, target.protocol]);
    if (!first.has(key)) first.set(key, target);
  }
  return [...first.values()];
}

function notRunning(
  where: string,
  name: string,
  cluster: Cluster,
  running: Iterable<string>,
  everyApplication: ReadonlySet<string>,
): Problem {
  const got = quote(name);
  if (!everyApplication.has(name)) {
    return { where: `${where}.application`, what: "is an unknown application", got, fix: suggest(name, running) };
  }
  const what = `is an application that cluster ${cluster.name} does not run`;
  const fix = "enable that application, or let traffic follow from the cluster";
  return { where: `${where}.application`, what, got, fix };
}

function noSuchPort(where: string, callee: BuiltApplication, port: ApplicationPort["port"]): Problem {
  const ports = servicePorts(callee, { namespace: callee.namespace });
  const numbers = [...new Set([...ports.map(({ number }) => number), ...containerPorts(callee)])];
  const names = ports.flatMap(({ name }) => name ?? []);
  const known = numbers.length === 0 ? "" : `use ${numbers.join(" or ")}`;
  const byHand = `give it a Service, or tell in provides.services of ${callee.source} which one its chart or operator makes`;
  return {
    where: `${where}.port`,
    what: `is no port of application ${callee.name}`,
    got: quote(port),
    fix: typeof port === "string" && names.length > 0 ? suggest(port, names) : known || byHand,
  };
}
