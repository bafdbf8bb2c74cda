import { describe, expect, test } from "vitest";
import type { ApplicationConfig } from "../application/application.ts";
import type { Traffic } from "../application/traffic.ts";
import { formatProblem, type Problem } from "../errors.ts";
import type { JsonObject, Manifest } from "../kubernetes/manifest.ts";
import { testCluster, testMember } from "../testing.ts";
import { podsOf } from "./application-pods.ts";
import { callsOf } from "./calls.ts";

function service(
  name: string,
  ports: readonly JsonObject[],
  selector: JsonObject | undefined = { app: "db" },
): Manifest {
  return { apiVersion: "v1", kind: "Service", metadata: { name }, spec: { ...(selector && { selector }), ports } };
}

const deployment: Manifest = {
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "db" },
  spec: {
    template: { spec: { containers: [{ name: "db", ports: [{ containerPort: 5432 }, { containerPort: 9187 }] }] } },
  },
};

function callsTo(manifests: readonly Manifest[], traffic: Traffic, config: Partial<ApplicationConfig> = {}) {
  const problems: Problem[] = [];
  const built = [
    { ...testMember("web", { traffic }), manifests: [] },
    { ...testMember("database", { namespace: "data", ...config }), manifests },
  ];
  const everyName = new Set(["web", "database", "disabled"]);
  const calls = callsOf(testCluster(), built, podsOf(built, problems), everyName, problems);
  return { calls, messages: problems.map(formatProblem) };
}

const to = (port: number | string): Traffic => ({ to: ["internet", { application: "database", port }] });
const pods = { namespace: "data", labels: { app: "db" } };

describe("a call leads", () => {
  test("to a Service that is there, whatever is declared of it", () => {
    const provides = { services: [{ name: "db", port: 80, targetPort: 81 }] };
    expect(callsTo([service("db", [{ port: 80, targetPort: 5432 }])], to(80), { provides }).calls).toMatchObject([
      { targets: [{ name: "db", pods, port: 5432, protocol: "TCP" }] },
    ]);
  });

  test.each<[string, readonly Manifest[], number | string, readonly object[]]>([
    [
      "to the port of a Service by number",
      [service("db", [{ port: 80, targetPort: 5432 }])],
      80,
      [{ name: "db", pods, port: 5432, protocol: "TCP" }],
    ],
    [
      "to the port of a Service by name, which the pods name, too",
      [service("db", [{ port: 80 }, { name: "sql", port: 5432, targetPort: "pg", protocol: "UDP" }])],
      "sql",
      [{ name: "db", pods, port: "pg", protocol: "UDP" }],
    ],
    [
      "to a Service and its headless twin once",
      [service("db", [{ port: 5432 }]), service("db-headless", [{ port: 5432 }])],
      5432,
      [{ name: "db", pods, port: 5432, protocol: "TCP" }],
    ],
    [
      "to all Services that have the port",
      [service("db", [{ port: 5432 }]), service("replica", [{ port: 5432 }], { app: "replica" })],
      5432,
      [
        { name: "db", pods, port: 5432, protocol: "TCP" },
        { name: "replica", pods: { namespace: "data", labels: { app: "replica" } }, port: 5432, protocol: "TCP" },
      ],
    ],
    [
      "to the port of a container that no Service has",
      [service("db", [{ port: 5432 }]), deployment],
      9187,
      [{ name: "database", pods: { namespace: "data" }, port: 9187, protocol: "TCP" }],
    ],
  ])("%s", (_, manifests, port, targets) => {
    expect(callsTo(manifests, to(port))).toEqual({
      calls: [{ caller: "web", from: { namespace: "web" }, callee: "database", port, targets }],
      messages: [],
    });
  });

  test("to Services that charts and operators make", () => {
    const services = [
      { name: "db-rw", port: 5432, podLabels: { role: "primary" } },
      { name: "pooler", port: 6432, targetPort: 5432 },
    ];
    const traffic: Traffic = [
      { podLabels: { app: "api" }, to: [{ application: "database", port: 5432 }] },
      { to: [{ application: "database", port: 6432 }] },
    ];
    const { calls } = callsTo([], traffic, { provides: { services } });
    expect(calls).toEqual([
      {
        caller: "web",
        from: { namespace: "web", labels: { app: "api" } },
        callee: "database",
        port: 5432,
        targets: [
          { name: "db-rw", pods: { namespace: "data", labels: { role: "primary" } }, port: 5432, protocol: "TCP" },
        ],
      },
      {
        caller: "web",
        from: { namespace: "web" },
        callee: "database",
        port: 6432,
        targets: [{ name: "pooler", pods: { namespace: "data" }, port: 5432, protocol: "TCP" }],
      },
    ]);
  });
});

describe("a call fails", () => {
  const where = "applications/workloads/web.app.ts traffic";

  test.each<[string, readonly Manifest[], Traffic, string]>([
    [
      "to an application with another name",
      [],
      { to: [{ application: "databse", port: 1 }] },
      `${where}.to[0].application: is an unknown application, got "databse"; did you mean "database"?`,
    ],
    [
      "to an application that the cluster does not run",
      [],
      [{}, { to: ["pods", { application: "disabled", port: 1 }] }],
      `${where}[1].to[1].application: is an application that cluster test does not run, got "disabled"; enable that application, or let traffic follow from the cluster`,
    ],
    [
      "to another port",
      [service("db", [{ name: "sql", port: 5432 }])],
      to(5433),
      `${where}.to[1].port: is no port of application database, got 5433; use 5432`,
    ],
    [
      "to another name",
      [service("db", [{ name: "sql", port: 5432 }])],
      to("sqll"),
      `${where}.to[1].port: is no port of application database, got "sqll"; did you mean "sql"?`,
    ],
    [
      "to the port of a Service that lies elsewhere",
      [deployment, { ...service("db", [{ port: 80 }]), metadata: { name: "db", namespace: "elsewhere" } }],
      to(80),
      `${where}.to[1].port: is no port of application database, got 80; use 5432 or 9187`,
    ],
    [
      "to a name where no port has one",
      [service("db", [{ port: 5432 }])],
      to("sql"),
      `${where}.to[1].port: is no port of application database, got "sql"; use 5432`,
    ],
    [
      "to a Service without pods of its own",
      [{ ...service("db", [{ port: 5432 }]), spec: { ports: [{ port: 5432 }] } }],
      to(5432),
      `${where}.to[1].port: is no port of application database, got 5432; give it a Service, or tell in provides.services of applications/workloads/database.app.ts which one its chart or operator makes`,
    ],
  ])("%s", (_, manifests, traffic, message) => {
    expect(callsTo(manifests, traffic)).toEqual({ calls: [], messages: [message] });
  });
});
