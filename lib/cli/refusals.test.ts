import { chmodSync, chownSync } from "node:fs";
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
        'operators/below/My_App.app.ts: its stem is not a DNS label, got "My_App"; rename it with 1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit',
        'operators/below/same.app.ts: has the stem of applications/same.app.ts, got "same"; rename one of them',
        "docs/outside.app.ts: its default export is not made by defineApplication, got {}; write export default defineApplication({ ... })",
        'infrastructure/overlays/a.ts cluster "a" k3sVersion: is not an exact K3s version, got "v1.36"; write it with its patch and build, like "v1.36.5+k3s1"',
        'infrastructure/overlays/a.ts cluster "a" apiHost: is not valid, got 5; write a value of type string',
        'infrastructure/overlays/a.ts cluster "a" network.clusterCidr: has host bits, got "10.42.1.0/16"; did you mean "10.42.0.0/16"?',
        'infrastructure/overlays/a.ts cluster "a" domian: is not a known field; did you mean "domain"?',
        'infrastructure/overlays/b.ts cluster "b" network.clusterCidr: overlaps network.serviceCidr 10.43.0.0/16, got "10.43.0.0/16"; choose networks that share no address',
        'infrastructure/overlays/c.ts: declares a cluster of another name, got "d"; write name: "c", or rename the file to d.ts',
        "infrastructure/overlays/e.ts: its default export is not made by defineCluster, got {}; write export default defineCluster({ ... })",
        `operators/below/long.app.ts namespace: is not a DNS label, got "${long}"; ${label}`,
        'operators/below/long.app.ts onRemovall: is not a known field; did you mean "onRemoval"?',
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
        'operators/broken.app.ts:2:15: unexpected ";"; correct the file',
        'operators/lost.app.ts:1:19: could not resolve "./nowhere.ts"; correct the file',
        'infrastructure/overlays/a.ts cluster "a" domain: is not a DNS name, got "a"; write at least two labels of a-z, 0-9 and -, like "home.example.com"',
        "operators/plain.app.ts: its default export is not made by defineApplication, got 1; write export default defineApplication({ ... })",
      ],
    );
  });

  test("what functions say wrong of a cluster", () => {
    const routes = 'routes: ({ name }) => [{ subdomain: "L", service: name, port: 0 }]';
    expectRefusal({ "applications/workloads/late.app.ts": applicationSource(routes) }, [
      'applications/workloads/late.app.ts routes[0].subdomain: is not a subdomain, got "L"; write labels of a-z, 0-9 and -, like "whoami"',
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
        "applications/workloads/zero.app.ts routes[0]: claims the address of applications/workloads/whoami.app.ts routes[0], got https://whoami.home.example.com/; change the subdomain or path of one",
        "applications/workloads/port.app.ts routes[0]: leads to a port that Service port does not have, got 81; use 80",
        'applications/workloads/service.app.ts routes[0]: leads to a Service that the application does not make, got "whoami"; remove it',
        "applications/workloads/zero.app.ts routes[0]: claims the address of applications/workloads/whoami.app.ts routes[0], got https://whoami.studio.example.com/; change the subdomain or path of one",
      ],
    );
  });

  test("dependencies on what does not run, and needs that nothing answers", () => {
    expectRefusal(
      {
        "applications/workloads/lonely.app.ts": applicationSource(
          'dependsOn: ["whoammi", "disabled"]',
          'namespace: "other"',
        ),
        "applications/workloads/disabled.app.ts": applicationSource("enabled: () => false"),
      },
      [
        'applications/workloads/lonely.app.ts: depends on an unknown application, got "whoammi"; did you mean "whoami"?',
        'applications/workloads/lonely.app.ts: depends on an application that cluster home does not run, got "disabled"; enable that application, or let dependsOn follow from the cluster',
        "applications/workloads/lonely.app.ts: it needs namespace other, which nothing in cluster home provides; use one of certificates, whoami",
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

  test("two objects of one identity", () => {
    const config = 'new ApiObject(chart, "a", { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" } })';
    const application = applicationSource('namespace: "kube-system"', `build: ({ chart }) => { ${config}; }`);
    expectRefusal({ "applications/workloads/a.app.ts": application, "applications/workloads/b.app.ts": application }, [
      "applications/workloads/b.app.ts: makes an object that applications/workloads/a.app.ts already makes in cluster home, got ConfigMap kube-system/a; rename or remove one of them",
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
