import { describe, expect, test } from "vitest";
import type { ApplicationConfig } from "../application/application.ts";
import type { Route } from "../application/route.ts";
import { formatProblem, type Problem } from "../errors.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { testMember } from "../testing.ts";
import { routeTargets } from "./route-targets.ts";

const route: Route = { subdomain: "web", service: "web", port: 80 };

function service(name: string, ports: Manifest["spec"], selector: Manifest["spec"] = { app: "web" }): Manifest {
  return { apiVersion: "v1", kind: "Service", metadata: { name, namespace: "web" }, spec: { selector, ports } };
}

function targetsOf(config: Partial<ApplicationConfig>, ...manifests: Manifest[]) {
  const problems: Problem[] = [];
  const targets = routeTargets(testMember("web", { routes: [route], ...config }), manifests, problems);
  return { targets, messages: problems.map(formatProblem) };
}

describe("a route leads", () => {
  test.each<[string, Manifest["spec"], number | string]>([
    ["to the port of the Service itself", [{ port: 80 }], 80],
    ["to another port of the pods", [{ port: 80, targetPort: 8080 }], 8080],
    ["to a port that the pods name", [{ port: 443 }, { port: 80, targetPort: "http" }], "http"],
  ])("%s", (_, ports, port) => {
    expect(targetsOf({}, service("web", ports))).toEqual({
      targets: [{ route, podLabels: { app: "web" }, port }],
      messages: [],
    });
  });

  test("to a Service that a chart makes, whose pods nobody knows", () => {
    const provides = {
      services: [
        { name: "web", port: 443 },
        { name: "web", port: 80, targetPort: 3000 },
      ],
    };
    expect(targetsOf({ provides })).toEqual({ targets: [{ route, port: 3000 }], messages: [] });
  });
});

test("a route leads to the pods that the application tells of", () => {
  const podLabels = { app: "web" };
  const provides = { services: [{ name: "web", port: 80, podLabels }] };
  expect(targetsOf({ provides })).toEqual({ targets: [{ route, podLabels, port: 80 }], messages: [] });
});

describe("a route fails that leads", () => {
  const where = "applications/workloads/web.app.ts routes[0]";

  test.each<[string, Manifest[], string]>([
    [
      "to a Service with another name",
      [service("wep", [{ port: 80 }])],
      'leads to a Service that the application does not make, got "web"; did you mean "wep"?',
    ],
    [
      "to a Service where there are others",
      [service("api", [{ port: 80 }]), service("admin", [{ port: 80 }])],
      'leads to a Service that the application does not make, got "web"; use one of api, admin',
    ],
    [
      "to a Service where there is none",
      [],
      'leads to a Service that the application does not make, got "web"; remove it',
    ],
    [
      "to another port",
      [service("web", [{ port: 8080, targetPort: 80 }, { port: 443 }])],
      "leads to a port that Service web does not have, got 80; use 8080 or 443",
    ],
    [
      "to a Service without ports",
      [service("web", [])],
      "leads to a port that Service web does not have, got 80; give the Service a port",
    ],
  ])("%s", (_, manifests, message) => {
    expect(targetsOf({}, ...manifests)).toEqual({ targets: [], messages: [`${where}: ${message}`] });
  });

  test("each on its own", () => {
    const routes = [route, { ...route, service: "api" }, { ...route, port: 81 }];
    const { targets, messages } = targetsOf({ routes }, service("web", [{ port: 80 }]));
    expect(targets).toHaveLength(1);
    expect(messages).toEqual([
      'applications/workloads/web.app.ts routes[1]: leads to a Service that the application does not make, got "api"; use one of web',
      "applications/workloads/web.app.ts routes[2]: leads to a port that Service web does not have, got 81; use 80",
    ]);
  });
});
