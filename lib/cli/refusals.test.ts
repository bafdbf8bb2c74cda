import { chmodSync, chownSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generated } from "../writer/testing.ts";
import {
  applicationSource,
  distOf,
  overlaySource,
  repository,
  run,
  shareCache,
  smallRepository,
  webFields,
  writeSources,
} from "./testing.ts";

shareCache();

/** An output folder in which a run that succeeds would change one file, remove one and add many. */
const oldDist = Object.fromEntries(
  ["home/README.md", "home/old/Service-old.yaml"].map((path) => [`dist/${path}`, generated(path, "old: true")]),
);

/** Expects exactly these problems of a run, and that it leaves the output folder as it was. */
function expectRefusal(files: Readonly<Record<string, string>>, problems: readonly string[]): void {
  const root = repository({ ...smallRepository, ...oldDist, ...files });
  const before = distOf(root);
  expect(run(root, ["synth"])).toEqual({ status: 1, stdout: "", stderr: stderrOf(problems) });
  expect(distOf(root)).toEqual(before);
}

function stderrOf(problems: readonly string[]): string {
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return `${problems.join("\n")}\n\n${count}, nothing was written\n`;
}

const label = "use 1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit";

describe("fails for", () => {
  test("what every run would make anew", () => {
    const fix = "write the value into the source instead of taking it from the clock or from chance";
    const build = (data: string) => `build: ({ chart }) => {
  new ApiObject(chart, "a", { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" }, data: ${data} });
}`;
    const root = repository({
      ...smallRepository,
      ...oldDist,
      "applications/workloads/dice.app.ts": applicationSource(build("{ a: String(Math.random()) }")),
      "applications/workloads/year.app.ts": applicationSource(build("{ a: String(new Date().getFullYear()) }")),
    });
    const before = distOf(root);
    const text = run(root, ["synth"]).stderr;
    expect(text.replace(/"0\.\d+(e-\d+)?"/g, "<random>").replace(/"\d{4}"/g, "<year>")).toBe(
      stderrOf([
        `applications/workloads/dice.app.ts: makes another ConfigMap dice/a in every run, at data.a, got <random> and then <random>; ${fix}`,
        `applications/workloads/year.app.ts: makes another ConfigMap year/a in every run, at data.a, got <year> and then <year>; ${fix}`,
      ]),
    );
    expect(distOf(root)).toEqual(before);
  });

  test("sources that ask for the time or for a random value", () => {
    const asks = (what: string) => `const value = ${what};\n${applicationSource()}`;
    expectRefusal(
      {
        "applications/workloads/a.app.ts": asks("new Date().toISOString()"),
        "applications/workloads/b.app.ts": asks("Math.random()"),
        "applications/workloads/c.app.ts": `import { randomUUID } from "node:crypto";\n${asks("randomUUID()")}`,
        "applications/workloads/d.app.ts": asks('new Date("2026-01-31").toISOString()'),
      },
      [
        "applications/workloads/a.app.ts:1:15: asks for the time, so that every run makes something else; write the value itself",
        "applications/workloads/b.app.ts:1:20: asks for a random value, so that every run makes something else; write the value itself",
        "applications/workloads/c.app.ts:2:15: asks for a random value, so that every run makes something else; write the value itself",
      ],
    );
  });

  test("a node that is declared twice, in one cluster or in two, and all the rest", () => {
    const twice = overlaySource("a").replace(
      '"nodes":{',
      '"nodes":{\n"a-1": { role: "agent", address: "10.1.1.7" },\n',
    );
    const shared = { nodes: { "b-1": { role: "server", address: "10.1.1.98" } } };
    expectRefusal(
      {
        "infrastructure/overlays/a.ts": twice,
        "infrastructure/overlays/b.ts": overlaySource("b"),
        "infrastructure/overlays/c.ts": overlaySource("c", shared),
        "applications/workloads/Zero.app.ts": applicationSource(),
      },
      [
        `applications/workloads/Zero.app.ts: its stem is not a DNS label, got "Zero"; rename it with ${label.slice(4)}`,
        'cluster "c" nodes.b-1: is also the host name of a node of cluster "b", got "b-1"; give each machine a name of its own, or, if their networks are apart, label all nodes of both clusters with their topology.kubernetes.io/region',
        'cluster "c" nodes.b-1.address: overlaps nodes.b-1.address 10.1.1.98 of cluster "b", got "10.1.1.98"; choose addresses that nobody else has, or, if their networks are apart, label all nodes of both clusters with their topology.kubernetes.io/region',
        'infrastructure/overlays/a.ts:5:1: duplicate key "a-1" in object literal; correct the file',
      ],
    );
  });

  test("what declarations say wrong, all of it", () => {
    const long = "a".repeat(64);
    expectRefusal(
      {
        "infrastructure/overlays/a.ts": overlaySource("a", {
          domian: "x",
          apiHost: 5,
          k3sVersion: "v1.36",
          network: { clusterCidr: "10.42.1.0/16" },
        }),
        "infrastructure/overlays/b.ts": overlaySource("b", { network: { clusterCidr: "10.43.0.0/16" } }),
        "infrastructure/overlays/c.ts": overlaySource("d"),
        "infrastructure/overlays/e.ts": "export default {};\n",
        "applications/same.app.ts": applicationSource().replaceAll("../../", "../"),
        "operators/below/same.app.ts": applicationSource(),
        "operators/plain.app.ts": 'export default { description: "A." };\n',
        "operators/none.app.ts": "export const a = 1;\n",
        "operators/below/My_App.app.ts": applicationSource(),
        "operators/throws.app.ts": 'throw new Error("the disk\\nis on fire");\n',
        "operators/below/long.app.ts": applicationSource(`namespace: "${long}", onRemovall: "orphan"`),
        "operators/below/version.app.ts": applicationSource(
          'chart: { repository: "https://a.example", name: "a", version: "1.2", schema: 1, values: () => 1, creates: {} }',
        ),
        "docs/outside.app.ts": "export default {};\n",
      },
      [
        "docs/outside.app.ts: lies outside the layers; move it below argocd/, operators/, infrastructure/, applications/",
        "docs/outside.app.ts: its default export is not made by defineApplication, got {}; write export default defineApplication({ ... })",
        'infrastructure/overlays/a.ts cluster "a" k3sVersion: is not an exact K3s version, got "v1.36"; write it with its patch and build, like "v1.36.5+k3s1"',
        'infrastructure/overlays/a.ts cluster "a" apiHost: is not valid, got 5; write a value of type string',
        'infrastructure/overlays/a.ts cluster "a" network.clusterCidr: has host bits, got "10.42.1.0/16"; did you mean "10.42.0.0/16"?',
        'infrastructure/overlays/a.ts cluster "a" domian: is not a known field; did you mean "domain"?',
        'infrastructure/overlays/b.ts cluster "b" network.clusterCidr: overlaps network.serviceCidr 10.43.0.0/16, got "10.43.0.0/16"; choose networks that share no address',
        'infrastructure/overlays/c.ts: declares a cluster of another name, got "d"; write name: "c", or rename the file to d.ts',
        "infrastructure/overlays/e.ts: its default export is not made by defineCluster, got {}; write export default defineCluster({ ... }), or move what overlays share into a folder below, like infrastructure/overlays/shared/",
        'operators/below/My_App.app.ts: its stem is not a DNS label, got "My_App"; rename it with 1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit',
        `operators/below/long.app.ts namespace: is not a DNS label, got "${long}"; ${label}`,
        'operators/below/long.app.ts onRemovall: is not a known field; did you mean "onRemoval"?',
        'operators/below/same.app.ts: has the stem of applications/same.app.ts, got "same"; rename one of them',
        'operators/below/version.app.ts chart.version: is not an exact version, got "1.2"; write it with its patch, like "1.21.2"',
        "operators/below/version.app.ts chart.schema: is not valid, got 1; write a value of type ZodType",
        "operators/below/version.app.ts chart.creates.namespaced: is missing; write a value of type array",
        "operators/below/version.app.ts chart.creates.clusterScoped: is missing; write a value of type array",
        "operators/none.app.ts: its default export is not made by defineApplication, got none; write export default defineApplication({ ... })",
        'operators/plain.app.ts: its default export is not made by defineApplication, got {"description":"A."}; write export default defineApplication({ ... })',
        "operators/throws.app.ts:1:7: throws while loading, got Error: the disk is on fire; correct the file",
      ],
    );
  });

  test("what does not compile, with the mistakes of the files that do", () => {
    expectRefusal(
      {
        "operators/broken.app.ts": "export default {\n  description:;\n",
        "operators/lost.app.ts": 'import { a } from "./nowhere.ts";\nexport default a;\n',
        "operators/plain.app.ts": "export default 1;\n",
        "infrastructure/overlays/a.ts": overlaySource("a", { domain: "a" }),
      },
      [
        'infrastructure/overlays/a.ts cluster "a" domain: is not a DNS name, got "a"; write at least two labels of a-z, 0-9 and -, like "home.example.com"',
        'operators/broken.app.ts:2:15: unexpected ";"; correct the file',
        'operators/lost.app.ts:1:19: could not resolve "./nowhere.ts"; correct the file',
        "operators/plain.app.ts: its default export is not made by defineApplication, got 1; write export default defineApplication({ ... })",
      ],
    );
  });

  test("what functions say wrong of a cluster", () => {
    const routes = 'routes: ({ name }) => [{ subdomain: "L", service: name, port: 0 }]';
    expectRefusal({ "applications/workloads/late.app.ts": applicationSource(routes) }, [
      'applications/workloads/late.app.ts routes[0].subdomain: is not a subdomain, got "L"; did you mean "l"?',
      "applications/workloads/late.app.ts routes[0].port: is not valid, got 0; write at least 1",
    ]);
  });

  test("routes that lead nowhere or to one address, and no mistake once for each cluster", () => {
    expectRefusal(
      {
        "infrastructure/overlays/studio.ts": overlaySource("studio"),
        "applications/workloads/port.app.ts": applicationSource(webFields("port", { port: 81 })),
        "applications/workloads/service.app.ts": applicationSource(
          'routes: [{ subdomain: "service", service: "whoami", port: 80 }]',
        ),
        "applications/workloads/zero.app.ts": applicationSource(webFields("zero", { subdomain: "whoami" })),
      },
      [
        "applications/workloads/port.app.ts routes[0]: leads to a port that Service port does not have, got 81; use 80",
        'applications/workloads/service.app.ts routes[0]: leads to a Service that the application does not make, got "whoami"; remove it',
        "applications/workloads/zero.app.ts routes[0] (cluster home): claims the address of applications/workloads/whoami.app.ts routes[0], got https://whoami.home.example.com/; change the subdomain or path of one",
        "applications/workloads/zero.app.ts routes[0] (cluster studio): claims the address of applications/workloads/whoami.app.ts routes[0], got https://whoami.studio.example.com/; change the subdomain or path of one",
      ],
    );
  });

  test("dependencies on what does not run, and needs that nothing answers", () => {
    expectRefusal(
      {
        "applications/workloads/lonely.app.ts": applicationSource(
          'dependsOn: ["whoammi", "disabled"]',
          'needs: { storageClasses: ["nfs"] }',
        ),
        "applications/workloads/disabled.app.ts": applicationSource("enabled: () => false"),
      },
      [
        'applications/workloads/lonely.app.ts: depends on an unknown application, got "whoammi"; did you mean "whoami"?',
        'applications/workloads/lonely.app.ts: depends on an application that the cluster does not run, got "disabled"; enable that application, or let dependsOn follow from the cluster',
        "applications/workloads/lonely.app.ts: it needs StorageClass nfs, which nothing in the cluster provides; use one of local-path",
      ],
    );
  });

  test("a cycle", () => {
    expectRefusal(
      {
        "infrastructure/operators/certificates.app.ts": applicationSource(
          'dependsOn: ["whoami"]',
          'provides: { clusterIssuers: ["self-signed"] }',
        ),
      },
      [
        "certificates -> whoami -> certificates: is a cycle: certificates waits for whoami because its dependsOn says so, whoami waits for certificates because its Ingress whoami/whoami needs ClusterIssuer self-signed; remove one of these dependencies",
      ],
    );
  });

  test("what check calls an error, together with mistakes in the sources, and nothing once for each cluster", () => {
    const nightly = applicationSource(`build: ({ chart }) => {
  new ApiObject(chart, "nightly", {
    apiVersion: "batch/v1",
    kind: "CronJob",
    metadata: { name: "nightly" },
    spec: {
      schedule: "0 25 * * *",
      jobTemplate: {
        spec: {
          template: {
            spec: {
              automountServiceAccountToken: false,
              restartPolicy: "Never",
              securityContext: { runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: "RuntimeDefault" } },
              containers: [
                {
                  name: "nightly",
                  image: "traefik/whoami:latest",
                  resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "64Mi" } },
                  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } },
                },
              ],
            },
          },
        },
      },
    },
  });
  new ApiObject(chart, "password", { apiVersion: "v1", kind: "Secret", metadata: { name: "a" }, stringData: { password: "b" } });
  new ApiObject(chart, "widget", { apiVersion: "example.com/v1", kind: "Widget", metadata: { name: "a" } });
}`);
    const path = "applications/workloads/nightly.app.ts";
    const files = { [path]: nightly, "infrastructure/overlays/studio.ts": overlaySource("studio") };
    const root = repository({ ...smallRepository, ...files });
    const problem = (place: string, text: string, expected?: string) => [
      `dist/home/nightly/${place}`,
      `  ${text}`,
      ...(expected === undefined ? [] : [`  expected ${expected}`]),
      `  made by ${path}`,
      "  in clusters home, studio",
    ];
    const refused = run(root, ["synth"]);
    expect(refused.stderr.split("\n\n")).toEqual([
      `${path}: its Widget nightly/a needs API group example.com, which nothing in the cluster provides; use one of gateway.networking.k8s.io, helm.cattle.io, hub.traefik.io, k3s.cattle.io, metrics.k8s.io, traefik.io`,
      [
        ...problem(
          "CronJob-nightly.yaml:18 error unpinned-image",
          'CronJob nightly/nightly spec.jobTemplate.spec.template.spec.containers[0].image is not pinned, got "traefik/whoami:latest"; name the version that is meant',
          "a tag with a whole version, like v1.2.3, or a digest",
        ),
        ...problem(
          "CronJob-nightly.yaml:36 error schema",
          'CronJob nightly/nightly spec.schedule must be a cron schedule such as 0 3 * * *, got "0 25 * * *"; correct or remove it',
          "a cron schedule such as 0 3 * * *",
        ),
      ].join("\n"),
      problem(
        "Secret-a.yaml:8 error plain-secret",
        "Secret nightly/a stringData.password is a secret in plain text; seal it as a SealedSecret, fetch it by an ExternalSecret, or declare it in the application's requiredSecrets",
      ).join("\n"),
      "4 problems, nothing was written; to look at it all the same, add --no-check\n",
    ]);
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(existsSync(join(root, "dist"))).toBe(false);

    writeSources(root, {
      [path]: nightly.replace("example.com/v1", "traefik.io/v1alpha1").replace("Widget", "Middleware"),
    });
    expect(run(root, ["synth", "--no-check"])).toMatchObject({ status: 0, stderr: "" });
    expect(existsSync(join(root, "dist/studio/nightly/CronJob-nightly.yaml"))).toBe(true);
  });

  test("two objects of one identity", () => {
    const config = 'new ApiObject(chart, "a", { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" } })';
    const application = applicationSource('namespace: "kube-system"', `build: ({ chart }) => { ${config}; }`);
    expectRefusal({ "applications/workloads/a.app.ts": application, "applications/workloads/b.app.ts": application }, [
      "applications/workloads/b.app.ts: makes an object that applications/workloads/a.app.ts already makes, got ConfigMap kube-system/a; rename or remove one of them",
    ]);
  });

  test("files that are not its own, all of them", () => {
    expectRefusal({ "dist/home/notes.txt": "mine\n", "dist/home/whoami/Service-whoami.yaml": "mine: true\n" }, [
      "dist/home/notes.txt: was not generated by k3s-gitops; move it out of dist/home or delete it",
      "dist/home/whoami/Service-whoami.yaml: was not generated by k3s-gitops; move it out of dist/home or delete it",
    ]);
  });

  test("a repository without clusters", () => {
    const root = repository({});
    const message = "infrastructure/overlays: declares no cluster; run k3s-gitops new cluster <name>";
    expect(run(root, ["synth"])).toEqual({ status: 1, stdout: "", stderr: stderrOf([message]) });
  });

  test("a cluster that does not exist, also when it is to be quiet", () => {
    const root = repository();
    const message = '--cluster: names no cluster, got "hoem"; did you mean "home"?';
    expect(run(root, ["synth", "--quiet", "--cluster", "hoem"])).toEqual({
      status: 1,
      stdout: "",
      stderr: stderrOf([message]),
    });
  });

  test.each([
    ["that cannot be written", "dist", 0o555],
    ["that cannot be read", "dist/home", 0o000],
  ])("an output folder %s", (_, path, mode) => {
    // Rights do not bind root, who can become somebody else.
    const user = process.getuid?.() === 0 ? 65_534 : undefined;
    const root = repository({ ...smallRepository, ...oldDist });
    if (user !== undefined) for (const each of ["dist", "dist/home"]) chownSync(join(root, each), user, user);
    const before = distOf(root);
    chmodSync(join(root, path), mode);
    const result = run(root, ["synth"], user === undefined ? {} : { user });
    chmodSync(join(root, path), 0o755);
    const message = `${path}: permission denied, got EACCES; give your user write access to it and to its folder`;
    expect(result).toEqual({ status: 1, stdout: "", stderr: stderrOf([message]) });
    expect(distOf(root)).toEqual(before);
  });
});

test("a bug is told with the calls of the sources", () => {
  const root = repository({ ...smallRepository, ...oldDist });
  const before = distOf(root);
  writeSources(root, {
    "applications/helper.ts": "export function fail(): never {\n  throw new TypeError('a bug');\n}\n",
    "applications/workloads/broken.app.ts": [
      'import { defineApplication } from "../../lib/application/application.ts";',
      'import { fail } from "../helper.ts";',
      "",
      'export default defineApplication({ description: "A test.", build: () => fail() });',
      "",
    ].join("\n"),
  });
  const { status, stdout, stderr } = run(root, ["synth"]);
  expect([status, stdout]).toEqual([1, ""]);
  const lines = stderr.split("\n");
  expect(lines[0]).toBe("Error: applications/workloads/broken.app.ts: its objects cannot be built");
  expect(lines.slice(1, 4)).toEqual([
    "caused by TypeError: a bug",
    "    at fail (applications/helper.ts:2:9)",
    "    at Object.build (applications/workloads/broken.app.ts:4:73)",
  ]);
  expect(lines.slice(4)).toEqual([expect.stringMatching(/^ {4}\.\.\. \d+ frames of k3s-gitops$/), ""]);
  expect(distOf(root)).toEqual(before);
});
