import type { ClusterApplication } from "../application/cluster-application.ts";
import type { Route } from "../application/route.ts";
import type { Problem } from "../errors.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { listAt, type Manifest, objectAt, stringAt, valueAt } from "../kubernetes/manifest.ts";
import type { Labels } from "../kubernetes/selector.ts";
import { suggest } from "../nearest.ts";

/** The pods that answer a route. */
export interface RouteTarget {
  readonly route: Route;
  /** @default - unknown: a chart makes the Service, and the application does not tell */
  readonly podLabels?: Labels;
  /** Port of the pods, by number or name. */
  readonly port: number | string;
}

/** Finds the pods behind each route of an application, and reports routes that lead nowhere. */
export function routeTargets(
  { source, provides, routes }: ClusterApplication,
  manifests: readonly Manifest[],
  problems: Problem[],
): RouteTarget[] {
  const made = manifests.filter((manifest) => groupKindOf(manifest) === "/Service");
  const known = [...made.map(({ metadata }) => metadata.name), ...(provides.services ?? []).map(({ name }) => name)];
  return routes.flatMap((route, index): RouteTarget[] => {
    const where = `${source} routes[${index}]`;
    const service = made.find(({ metadata }) => metadata.name === route.service);
    const provided = (provides.services ?? []).filter(({ name }) => name === route.service);
    if (service === undefined && provided.length === 0) {
      const what = "leads to a Service that the application does not make";
      problems.push({ where, what, got: JSON.stringify(route.service), fix: suggest(route.service, known) });
      return [];
    }
    const ports = [
      ...listAt(service, "spec", "ports").map((port) => ({
        port: valueAt(port, "port"),
        targetPort: valueAt(port, "targetPort"),
      })),
      ...provided,
    ];
    const port = ports.find((candidate) => candidate.port === route.port);
    if (port === undefined) {
      const what = `leads to a port that Service ${route.service} does not have`;
      const fix = ports.length === 0 ? "give the Service a port" : `use ${ports.map((each) => each.port).join(" or ")}`;
      problems.push({ where, what, got: String(route.port), fix });
      return [];
    }
    const target = port.targetPort ?? route.port;
    const podLabels =
      service === undefined
        ? provided.find((each) => each.port === route.port)?.podLabels
        : labelsOf(objectAt(service, "spec", "selector"));
    return [{ route, ...(podLabels && { podLabels }), port: typeof target === "string" ? target : Number(target) }];
  });
}

function labelsOf(selector: object): Labels {
  return Object.fromEntries(Object.keys(selector).map((key) => [key, stringAt({ ...selector }, key) ?? ""]));
}
