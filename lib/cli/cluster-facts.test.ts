import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ChartLock } from "../charts/lock.ts";
import { installedHelm, withHelm } from "../helm/testing/installed-helm.ts";
import { packChart } from "../helm/testing/pack-chart.ts";
import { applicationSource, repository, run, shareCache, smallRepository } from "./testing.ts";

shareCache();

const { archive } = packChart({
  "Chart.yaml": "apiVersion: v2\nname: shop\nversion: 1.2.3\nannotations:\n  artifacthub.io/license: MIT\n",
  "values.yaml": "tag: stable\n",
  "templates/pod.yaml": [
    "apiVersion: v1",
    "kind: Pod",
    "metadata: { name: shop }",
    "spec:",
    "  containers:",
    "    - name: shop",
    "      image: registry.example.com/shop:{{ .Values.tag }}",
    "",
  ].join("\n"),
});
const sha256 = createHash("sha256").update(archive).digest("hex");

const chart = [
  'repository: "https://charts.example.com"',
  'name: "shop"',
  'version: "1.2.3"',
  "schema: z.unknown()",
  'values: () => ({ tag: "stable", tagg: "edge" })',
  'creates: { namespaced: ["/Pod"], clusterScoped: [] }',
].join(", ");
const withChart = {
  ...smallRepository,
  "applications/workloads/shop.app.ts": `import * as z from "zod";\n${applicationSource(`chart: { ${chart} }`)}`,
};

/** A repository with a chart that is in the cache, but not rendered. */
function repositoryWithChart(): string {
  const root = repository(withChart);
  mkdirSync(join(root, ".charts/archives"), { recursive: true });
  writeFileSync(join(root, `.charts/archives/${sha256}.tgz`), archive);
  const locked = { repository: "https://charts.example.com", name: "shop", version: "1.2.3", sha256 };
  writeFileSync(join(root, "charts.lock.json"), new ChartLock([locked]).format());
  return root;
}

const env = { PATH: process.env.PATH ?? "", HELM: process.env.HELM ?? "" };
const whoami = "docker.io/traefik/whoami:v1.11.0";

describe("images", () => {
  test("are printed one a line, and what is not seen is told", () => {
    const root = repository(withChart);
    expect(run(root, ["images"])).toEqual({
      status: 0,
      stdout: `${whoami}\n`,
      stderr: "what 1 chart makes is not seen:\n  shop 1.2.3: the lock does not know it: npm run charts\n",
    });
  });

  test("come as JSON with what uses them", () => {
    const { status, stdout, stderr } = run(repository(), ["images", "--json"]);
    expect({ status, stderr, document: JSON.parse(stdout) }).toEqual({
      status: 0,
      stderr: "",
      document: {
        version: 1,
        clusters: [
          {
            name: "home",
            images: [
              {
                image: whoami,
                repository: "docker.io/traefik/whoami",
                tag: "v1.11.0",
                digest: null,
                usedBy: [
                  {
                    application: "whoami",
                    apiVersion: "apps/v1",
                    kind: "Deployment",
                    namespace: "whoami",
                    name: "whoami",
                    path: "spec.template.spec.containers[0].image",
                  },
                ],
              },
            ],
            unseenCharts: [],
          },
        ],
      },
    });
  });

  test("fail with a cluster that there is not", () => {
    expect(run(repository(), ["images", "--cluster", "hom"])).toEqual({
      status: 1,
      stdout: "",
      stderr: '--cluster: names no cluster, got "hom"; did you mean "home"?\n\n1 problem\n',
    });
  });
});

describe("docs", () => {
  test("are written to a file", () => {
    const root = repository();
    expect(run(root, ["docs", "--out", "page.md"])).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(root, "page.md"), "utf8")).toMatch(/^# What cluster home runs\n/);
  });

  test("fail where they cannot be written", () => {
    expect(run(repository(), ["docs", "--out", "lib"])).toEqual({
      status: 1,
      stdout: "",
      stderr: "--out lib: is a folder where a file belongs, got EISDIR; move it away or delete it\n\n1 problem\n",
    });
  });
});

describe("charts effect", () => {
  test("fails with an application that there is not, or that has no chart", () => {
    const root = repository();
    expect(run(root, ["charts", "effect", "whoam"])).toEqual({
      status: 1,
      stdout: "",
      stderr: 'charts effect: names no application, got "whoam"; did you mean "whoami"?\n\n1 problem\n',
    });
    expect(run(root, ["charts", "effect", "whoami"]).stderr).toBe(
      "charts effect: whoami has no chart here; name one that brings a chart to a cluster\n\n1 problem\n",
    );
  });
});

describe.skipIf(installedHelm === undefined)(`a chart that can be rendered${withHelm}`, () => {
  test("shows its images and its license", () => {
    const root = repositoryWithChart();
    expect(run(root, ["charts", "--quiet"], { env })).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(run(root, ["images"])).toEqual({
      status: 0,
      stdout: `${whoami}\nregistry.example.com/shop:stable\n`,
      stderr: "",
    });
    expect(run(root, ["docs"]).stdout).toContain(
      `| shop | shop | 1.2.3 | https://charts.example.com | MIT | Argo CD | \`${sha256}\` |  |`,
    );
  });

  test("tells the values that change nothing", () => {
    const root = repositoryWithChart();
    expect(run(root, ["charts", "effect", "shop"], { env })).toEqual({
      status: 0,
      stdout: [
        "shop 1.2.3 of https://charts.example.com (home): 2 values could be left out",
        "  tag   is the default",
        "  tagg  changes nothing",
        "",
      ].join("\n"),
      stderr: "",
    });
    expect(JSON.parse(run(root, ["charts", "effect", "shop", "--json"], { env }).stdout)).toEqual({
      version: 1,
      effects: [
        {
          clusters: ["home"],
          chart: "shop 1.2.3 of https://charts.example.com",
          release: "shop",
          idle: [
            { path: "tag", isDefault: true },
            { path: "tagg", isDefault: false },
          ],
        },
      ],
    });
  });

  test("needs its archive in the cache", () => {
    expect(run(repository(withChart), ["charts", "effect", "shop"], { env }).stderr).toBe(
      "chart shop 1.2.3 of https://charts.example.com: is not in the cache; run npm run charts\n\n1 problem\n",
    );
  });
});
